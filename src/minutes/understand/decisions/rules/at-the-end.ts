import type { Statement } from '../../items/items.ts';
import { POINTS_TO } from '../../items/topics.ts';
import type { Attributed } from '../../repositories/repositories.ts';
import { type Closing, isGone, ONE_VOICE, pointsElsewhere, UNDERMINED } from './closing-parts.ts';
import { isVague } from './columns.ts';
import { countDoubts } from './counted.ts';
import { type Doubt, doubtsAbout } from './doubt.ts';
import {
  AND_CLOSED,
  BY_CHANGE,
  CLOSED_FOR,
  CLOSED_HERE,
  ENDS_CLOSED,
  ENDS_TO_CLOSE,
  FIRST,
  MODAL,
  NOT_NOW,
  OTHER_THING,
  OWN_ACT,
  REASON_DEPENDS,
  REMARK_UNSAYS,
  REQUEST,
  SOMEBODY_CLOSED,
  UNDER,
} from './last-clause.ts';
import { NO_DENIAL, ONLY_THOUGHT } from './remark.ts';
import { REF, type Wording } from './wording.ts';

interface Found {
  readonly clause: RegExpExecArray;
  /** It tells what has been done, not what is to be done. */
  readonly isFact: boolean;
}

const PRONOUN = /^(?:i|we|he|she|they)$/i;

function foundIn(text: string, speakers: ReadonlySet<string>): Found | undefined {
  for (const pattern of ENDS_CLOSED) {
    const closed = pattern.exec(text);
    if (closed) return { clause: closed, isFact: true };
  }
  const and = AND_CLOSED.exec(text);
  if (and && !MODAL.test(text.slice(0, and.index))) return { clause: and, isFact: true };
  const somebody = SOMEBODY_CLOSED.exec(text) ?? CLOSED_HERE.exec(text);
  const who = somebody?.groups?.who ?? '';
  if (somebody && (PRONOUN.test(who) || speakers.has(who.toLowerCase()))) return { clause: somebody, isFact: true };
  const order = ENDS_TO_CLOSE.exec(text) ?? CLOSED_FOR.exec(text);
  return order ? { clause: order, isFact: false } : undefined;
}

const count = (text: string): number => text.split(REF).length - 1;

/** The words of the clause without the reason and the remark behind it. */
function coreOf({ clause }: Found): string {
  const { reason = '', remark = '' } = clause.groups ?? {};
  const end = clause[0].length - reason.length - remark.length;
  return remark || reason ? clause[0].slice(0, clause[0].indexOf(reason || remark, Math.max(0, end - 12))) : clause[0];
}

/** What is closed: the number in the clause, or that before it, or the item where no number is named before it. */
function aboutOf(statement: Statement, { groups, text }: Wording, found: Found): readonly Attributed[] {
  const core = coreOf(found);
  const before = text.slice(0, found.clause.index);
  if (groups.length > 1 && core.startsWith(' and ') && !core.includes(REF)) return [];
  if (core.includes(REF)) return groups[count(before) + count(core) - 1] ?? [];
  const item = statement.prior.length > 0 ? statement.prior : statement.item;
  if (groups.length === 0) return statement.topic;
  if (count(before) === 0) return item;
  return POINTS_TO.test(before.slice(0, before.indexOf(REF))) ? item : (groups[0] ?? []);
}

/** `#12 is a duplicate of #13, closed`: the second number is only pointed to. */
const POINTED = new RegExp(
  `\\b(?:duplicate|dupe?|same|fixed|resolved|solved|superseded|replaced|covered|handled|tracked|implemented|addressed|merged|moved|done|split|see|like)\\b[^,;.]{0,20}${REF}\\W*$`,
  'iu',
);

/** The clause itself names what is closed. */
const THE_ISSUE = new RegExp(
  `\\b(?:the|this|that|these|those|both|all)(?: \\p{L}+)? (?:issue|ticket|bug)s?\\b|${REF}`,
  'iu',
);

/** What may stand in a reason without unsaying the closing. */
const IN_REASONS = ['negation', 'history', 'other sense', 'part', 'proposal', 'reopening'];

function doubtsIn(statement: Statement, { text, spoken, groups }: Wording, found: Found): Doubt[] {
  const { clause, isFact } = found;
  const { reason = '', remark = '' } = clause.groups ?? {};
  const before = text.slice(0, clause.index);
  const core = coreOf(found).replace(NO_DENIAL, ' ');
  const reasoned = CLOSED_FOR.test(text) ? ['negation'] : [];
  const doubts = doubtsAbout(`. ${core}`, ['future', 'history', 'proposal', ...reasoned]);
  const ofAnother = groups.length > 1 && !core.includes(REF) && !POINTED.test(before);
  const undermined =
    ofAnother ||
    UNDER.test(before) ||
    (OTHER_THING.test(before) && !THE_ISSUE.test(core)) ||
    REASON_DEPENDS.test(reason) ||
    BY_CHANGE.test(reason) ||
    doubtsAbout(reason.replace(NO_DENIAL, ' '), IN_REASONS).length > 0 ||
    REMARK_UNSAYS.test(remark.replace(REQUEST, ' ')) ||
    ONLY_THOUGHT.test(`${reason} ${remark}`) ||
    (!isFact && (FIRST.test(before) || NOT_NOW.test(reason + remark) || /^\W*(?:and )?then\b/i.test(core)));
  if (undermined) doubts.push(UNDERMINED);
  if (!isFact && spoken && !OWN_ACT.test(core) && !OWN_ACT.test(statement.sentence.text)) doubts.push(ONE_VOICE);
  return doubts;
}

/** Words that close where they stand alone or end a sentence, whatever reason stands before or behind them. */
export function atTheEnd(statement: Statement, wording: Wording): Closing | undefined {
  const { text, groups } = wording;
  if (!/clos/i.test(text)) return undefined;
  const found = foundIn(text, statement.speakers);
  if (!found) return undefined;
  const about = aboutOf(statement, wording, found);
  if (about.length === 0 || (groups.length > 0 && !coreOf(found).includes(REF) && pointsElsewhere(wording)))
    return undefined;
  return {
    rule: found.isFact ? 'closed at the end' : 'to be closed at the end',
    sentence: found.isFact
      ? 'It gives the reason and says that the issue is closed, as the last word about it.'
      : 'It gives the reason and says to close the issue, as the last word about it.',
    outcome: isGone(text) ? 'rejected' : 'resolved',
    strength: isVague(statement) ? 'soft' : 'last',
    about,
    doubts: [...doubtsIn(statement, wording, found), ...countDoubts(coreOf(found), about)],
  };
}
