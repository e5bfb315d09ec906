import type { Statement } from '../../items/items.ts';
import type { Attributed } from '../../repositories/repositories.ts';
import { subjectOf, withoutPointed } from '../clauses.ts';
import { doubtsBeforeArrow } from './arrows.ts';
import { atTheEnd } from './at-the-end.ts';
import { doubtsAboutTitled } from './closed-otherwise.ts';
import { type Closing, GONE_WORDS, isGone, ONE_VOICE, pointsElsewhere, UNDERMINED } from './closing-parts.ts';
import { isAsked, isVague } from './columns.ts';
import { countDoubts } from './counted.ts';
import { type Doubt, doubtsAbout } from './doubt.ts';
import { AS_REJECTED, FORMS, type Form, IN_ALL_FORMS, ORDER, SPEAKS_OF_CLOSING } from './forms.ts';
import { closesAbroad, formAbroad } from './languages.ts';
import { otherReadings } from './pointers.ts';
import { doubtsOf, NO_DENIAL, statusPart } from './remark.ts';
import { NEAR_STATUS, TITLE_STATUS } from './status-in-title.ts';
import { statusLine } from './status-line.ts';
import { TURNED_DOWN } from './turned-down.ts';
import { DECIDED_LABEL, REF, type Wording, wordingOf } from './wording.ts';
import { doubtsBehind } from './words-behind.ts';

/** `This will be resolved when #13 is` speaks of what stands before it, not of #13. */
function subjectOrNamed(statement: Statement): readonly Attributed[] {
  const subject = subjectOf(statement);
  if (subject.length > 0) return subject;
  return statement.named.length > 0 ? withoutPointed(wordingOf(statement)) : statement.topic;
}

function softly(statement: Statement, wording: Wording): Closing {
  return {
    rule: 'speaks of closing',
    sentence: 'It speaks of closing or of being done, but not plainly.',
    outcome: AS_REJECTED.test(wording.text) || GONE_WORDS.test(wording.text) ? 'rejected' : 'resolved',
    strength: 'soft',
    about: subjectOrNamed(statement),
    doubts: doubtsAbout(wording.text),
  };
}

const BEGINS = new RegExp(`^(?:\\S+ ){0,2}\\W{0,3}${REF}`);

/** Forms that are sentences of their own, also where they begin with the number as a title does. */
const SAYS_IN_WHOLE: ReadonlySet<string> = new Set([
  'done, nothing left',
  'decided that it is closed',
  'set to closed',
  'set to rejected',
  'closed number',
]);

/** `#12 closed by default windows` may be a title; `#12 duplicate of #13, closed as such` tells it in a clause of its own. */
const isNearStatus = (text: string): boolean => NEAR_STATUS.test(text) && !/[,;]\s[^,;]*\bclos(?:ed|ing)\b/i.test(text);

function closingInTitle(statement: Statement, wording: Wording): Closing | undefined {
  const outcome = (['resolved', 'rejected'] as const).find((one) => TITLE_STATUS[one].test(wording.text));
  const about = wording.groups[0];
  const last =
    outcome || isNearStatus(wording.text) || statement.block.heading > 0 || wording.text.split(' ').length < 4
      ? undefined
      : atTheEnd(statement, wording);
  if (last && BEGINS.test(wording.text) && last.doubts.length === 0) return last;
  const whole = outcome || statement.block.heading > 0 ? undefined : formed(statement, wording);
  const inWhole = whole && (SAYS_IN_WHOLE.has(whole.rule) || formAbroad(wording.text) !== undefined);
  if (inWhole && whole.doubts.length === 0) return whole;
  if (!outcome && about && NEAR_STATUS.test(wording.text)) return softly(statement, wording);
  const numbers = new Set(wording.groups.flat().map((one) => one.number));
  if (!outcome || !about || numbers.size > about.length) return undefined;
  const strength = statement.block.cells.length > 1 || !statement.firm ? 'soft' : 'firm';
  return {
    rule: 'status in the title',
    sentence: 'Its title says that it is closed.',
    outcome,
    strength,
    about,
    doubts: doubtsAbout(statusPart(wording.text).replace(NO_DENIAL, ' ')),
  };
}

function firstFit(wording: Wording): Form | undefined {
  const { text } = wording;
  const found = IN_ALL_FORMS.test(text) ? FORMS.find((form) => form.pattern.test(text)) : undefined;
  return found ?? formAbroad(text);
}

function aboutOf(statement: Statement, wording: Wording, form: Form): readonly Attributed[] {
  if (pointsElsewhere(wording)) return statement.item;
  const matched = form.pattern.exec(wording.text)?.[0] ?? '';
  const inHead = wording.text.indexOf(REF) >= 0 && wording.text.indexOf(REF) <= Math.max(matched.indexOf(REF), 0);
  if (matched.includes(REF) && inHead) return wording.groups[0] ?? [];
  return wording.groups.length === 0 ? statement.topic : [];
}

/** `Resolution: close #12` is a decision by its label. */
function ordered(statement: Statement, wording: Wording): Closing {
  const outcome = AS_REJECTED.test(wording.text) || isGone(wording.text) ? 'rejected' : 'resolved';
  const about = wording.groups[0] ?? statement.topic;
  const { rule, sentence } = { rule: 'decided to close', sentence: 'The meeting decided to close it.' };
  return { rule, sentence, outcome, strength: 'firm', about, doubts: doubtsOf(wording.text, ORDER, ['future']) };
}

/** What is done on a branch, in a request or at one site is not yet done for all. */
const ELSEWHERE = /\b(?:branch|fork|pr|pull\s+request|merge\s+request|draft|locally|staging|prototype)\b/i;
const AT_A_SITE = /\b(?:by|in|at|for|on)\s+(?:the\s+)?\p{Lu}{3,}/u;
/** `Dup of #12, closed`: that is the one that stays. */
const ORIGINAL = new RegExp(`^\\W*(?:an? )?dup(?:licate|e)?s? (?:of|to) \\W?${REF}`, 'i');
const PLACE: Doubt = { name: 'place', sentence: 'It may be done at one place only.' };

function formed(statement: Statement, wording: Wording): Closing | undefined {
  const form = firstFit(wording);
  if (!form) return undefined;
  const about = aboutOf(statement, wording, form);
  if (about.length === 0) return undefined;
  const { rule, sentence } = form;
  const outcome = isGone(wording.text) ? 'rejected' : form.outcome;
  const strength = isVague(statement) || pointsElsewhere(wording) ? 'soft' : form.strength;
  const told = form.rule === 'something done' ? (form.pattern.exec(wording.text)?.[0] ?? '') : wording.text;
  const doubts = [...doubtsOf(told, form.pattern, form.answers ?? []), ...countDoubts(told, about)];
  if (ORIGINAL.test(wording.text) && statement.named.some((one) => about.includes(one))) doubts.push(UNDERMINED);
  if (strength === 'last' && wording.spoken && !wording.text.includes(REF)) doubts.push(ONE_VOICE);
  if (strength === 'status' && (ELSEWHERE.test(wording.text) || AT_A_SITE.test(wording.text))) doubts.push(PLACE);
  return { rule, sentence, outcome, strength, about, doubts };
}

/** `We will not do this`: turned down, though nobody speaks of closing. */
function turnedDown(statement: Statement, wording: Wording): Closing | undefined {
  const { rule: name, sentence, pattern, unless } = TURNED_DOWN;
  if (!pattern.test(wording.text) || unless?.test(wording.text)) return undefined;
  const about = statement.named.length ? statement.named : statement.topic;
  return { rule: name, sentence, outcome: 'rejected', strength: 'soft', about, doubts: [] };
}

const INITIALS = /^\p{Lu}{2,4}:\s/u;

/** `MN: consensus is to close it`: whoever says so, it was decided. */
function decidedBy(statement: Statement, wording: Wording): Closing | undefined {
  const by = INITIALS.exec(wording.text)?.[0];
  const found = by ? formed(statement, { ...wording, text: wording.text.slice(by.length) }) : undefined;
  return found?.rule.startsWith('decided') ? found : undefined;
}

/** What a sentence that is no title says about closing. */
function closingInSentence(statement: Statement, wording: Wording): Closing | undefined {
  const label = DECIDED_LABEL.exec(wording.text)?.[0] ?? '';
  const plain = { ...wording, text: wording.text.slice(label.length) };
  if (label && ORDER.test(plain.text)) return ordered(statement, plain);
  const labelled = label ? formed(statement, plain) : undefined;
  const found =
    (isPlain(labelled) ? labelled : undefined) ??
    formed(statement, wording) ??
    labelled ??
    decidedBy(statement, wording);
  if (isPlain(found)) return found;
  const last = atTheEnd(statement, wording);
  if (last && (!found || last.doubts.length === 0)) return last;
  if (found) return found;
  const speaks = SPEAKS_OF_CLOSING.test(wording.text) || closesAbroad(wording.text);
  return speaks ? softly(statement, wording) : turnedDown(statement, wording);
}

/** What words above a list say about closing its numbers: as if each stood behind them. */
export function closingAbove(statement: Statement, above: string): Closing | undefined {
  const words = above.replace(/[\s:.]+$/, '');
  const wording: Wording = { text: `${words} ${REF}`, groups: [statement.named], spoken: false };
  const found = closingInSentence({ ...statement, isTitle: false }, wording);
  return found?.rule === 'speaks of closing' ? undefined : found;
}

const isPlain = (found: Closing | undefined): boolean => found?.doubts.length === 0 && found.strength !== 'soft';

/** What a sentence says about closing, or undefined where it says nothing of the kind. */
export function closingIn(statement: Statement): Closing | undefined {
  const found = closingSaid(statement);
  if (!found || !isPlain(found)) return found;
  const { block, sentence } = statement;
  const titled = sentence.part === 'status' ? doubtsAboutTitled(block.text) : [];
  const doubts = [...doubtsBehind(wordingOf(statement).text), ...doubtsBeforeArrow(statement), ...titled];
  return doubts.length > 0 ? { ...found, doubts } : found;
}

function closingSaid(statement: Statement): Closing | undefined {
  if (isAsked(statement)) return undefined;
  const wording = wordingOf(statement);
  const told = otherReadings(statement, wording).map((one) => closingInSentence(one.statement, one.wording));
  const plain = told.find(isPlain);
  if (plain) return plain;
  if (statement.isTitle && statement.named.length)
    return closingInTitle(statement, wording) ?? told.find((one) => one?.rule !== 'speaks of closing');
  return statusLine(statement) ?? closingInSentence(statement, wording);
}
