import type { Statement } from '../items.ts';
import type { Attributed } from '../repositories.ts';
import { type Doubt, doubtsAbout } from './doubt.ts';
import { AS_REJECTED, FORMS, type Form, NEAR_STATUS, ORDER, SPEAKS_OF_CLOSING, TITLE_STATUS } from './forms.ts';
import { DECIDED_LABEL, REF, type Wording, wordingOf } from './wording.ts';

/** What a rule has read in one sentence about some numbers. */
export interface Closing {
  readonly rule: string;
  readonly sentence: string;
  readonly outcome: 'resolved' | 'rejected';
  /** `firm` alone is beyond doubt; `status` only where it stands alone under its number; `soft` needs a person. */
  readonly strength: 'firm' | 'status' | 'soft';
  readonly about: readonly Attributed[];
  readonly doubts: readonly Doubt[];
}

function softly(statement: Statement, wording: Wording): Closing {
  return {
    rule: 'speaks of closing',
    sentence: 'It speaks of closing or of being done, but not plainly.',
    outcome: 'resolved',
    strength: 'soft',
    about: statement.named.length ? statement.named : statement.topic,
    doubts: doubtsAbout(wording.text),
  };
}

function closingInTitle(statement: Statement, wording: Wording): Closing | undefined {
  const outcome = (['resolved', 'rejected'] as const).find((one) => TITLE_STATUS[one].test(wording.text));
  const about = wording.groups[0];
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
  return FORMS.find((form) => form.pattern.test(wording.text));
}

/** A remark after the status (`, but …`, ` - reopen if …`) is judged apart: it may warn, it must not unsay. */
const REMARK =
  /^(.*?\b(?:closed|resolved)\b[^,;–—-]*?)((?:\s*,\s*(?:but|though|although|with|however|no)\b|\s+[-–—]\s+(?:reopen|but)\b).*)$/i;
const UNSAYS =
  /\bre-?open(?!\s+if\b)|\b(?:open|accepted|wants?|still|again|not|wrong|soon)\b|n't\b|\bno\b(?!\s+(?:discussion|further|action|objections?|need|comments?|updates?)\b)/i;

function statusPart(text: string): string {
  const [, status, remark = ''] = REMARK.exec(text) ?? [];
  return status !== undefined && !UNSAYS.test(remark) ? status : text;
}

const STATUS =
  /\b(?:closed|resolved|rejected|declined|withdrawn|obsolete|superseded|invalid|abandoned|duplicate|done|fixed|completed?|implemented|solved|finished|addressed|settled|needed|relevant|required|necessary|wanted)\b/i;
const ITS_OBJECT =
  /\b(?:closed|resolved)\s+(?:out\s+)?(?:(?:the|this|these)\s+)?(?:github\s+)?(?:(?:issue|ticket|bug|proposal|request|one)s?\s*:?\s*)?[([]*$/i;

/** `Resolved in #9`, `closed because #9 is done`: the number tells where or why, and is not what was closed. */
function pointsElsewhere({ text }: Wording): boolean {
  const head = text.includes(REF) ? text.slice(0, text.indexOf(REF)) : '';
  return STATUS.test(head) && !ITS_OBJECT.test(head);
}

function aboutOf(statement: Statement, wording: Wording, form: Form): readonly Attributed[] {
  if (pointsElsewhere(wording)) return statement.item;
  const matched = form.pattern.exec(wording.text)?.[0] ?? '';
  const inHead = wording.text.indexOf(REF) >= 0 && wording.text.indexOf(REF) <= Math.max(matched.indexOf(REF), 0);
  if (matched.includes(REF) && inHead) return wording.groups[0] ?? [];
  return wording.groups.length === 0 ? statement.topic : [];
}

/** Phrases with a "not" that deny nothing. */
const NO_DENIAL = /\bas\s+not\s+planned\b|\bwon'?t\s?fix\b/gi;

/** The words of the form are judged by what the form allows, the words after them by everything. */
function doubtsOf(text: string, pattern: RegExp, answers: readonly string[]): Doubt[] {
  const part = statusPart(text);
  const matched = pattern.exec(part)?.[0] ?? pattern.exec(text)?.[0] ?? '';
  return [...doubtsAbout(matched.replace(NO_DENIAL, ' '), answers), ...doubtsAbout(part.slice(matched.length))];
}

/** `Resolution: close #12` is a decision by its label. */
function ordered(statement: Statement, wording: Wording): Closing {
  const outcome = AS_REJECTED.test(wording.text) ? 'rejected' : 'resolved';
  const about = wording.groups[0] ?? statement.topic;
  const { rule, sentence } = { rule: 'decided to close', sentence: 'The meeting decided to close it.' };
  return { rule, sentence, outcome, strength: 'firm', about, doubts: doubtsOf(wording.text, ORDER, []) };
}

/** What is done on a branch, in a request or at one site is not yet done for all. */
const ELSEWHERE = /\b(?:branch|fork|pr|pull\s+request|merge\s+request|draft|locally|staging|prototype)\b/i;
const AT_A_SITE = /\b(?:by|in|at|for|on)\s+(?:the\s+)?\p{Lu}{3,}/u;
const PLACE: Doubt = { name: 'place', sentence: 'It may be done at one place only.', pattern: ELSEWHERE };

function formed(statement: Statement, wording: Wording): Closing | undefined {
  const form = firstFit(wording);
  if (!form) return undefined;
  const about = aboutOf(statement, wording, form);
  if (about.length === 0) return undefined;
  const { rule, sentence, outcome } = form;
  const strength = statement.block.cells.length > 1 || pointsElsewhere(wording) ? 'soft' : form.strength;
  const doubts = doubtsOf(wording.text, form.pattern, form.answers ?? []);
  if (strength === 'status' && (ELSEWHERE.test(wording.text) || AT_A_SITE.test(wording.text))) doubts.push(PLACE);
  return { rule, sentence, outcome, strength, about, doubts };
}

/** What a sentence says about closing, or undefined where it says nothing of the kind. */
export function closingIn(statement: Statement): Closing | undefined {
  const wording = wordingOf(statement);
  if (statement.isTitle && statement.named.length) return closingInTitle(statement, wording);
  const label = DECIDED_LABEL.exec(wording.text)?.[0] ?? '';
  const plain = { ...wording, text: wording.text.slice(label.length) };
  if (label && ORDER.test(plain.text)) return ordered(statement, plain);
  const found = formed(statement, wording) ?? (label ? formed(statement, plain) : undefined);
  if (found) return found;
  return SPEAKS_OF_CLOSING.test(wording.text) ? softly(statement, wording) : undefined;
}
