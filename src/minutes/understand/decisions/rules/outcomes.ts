import type { Outcome } from '../../../types.ts';
import { type Fits, firstOf } from '../sieve/sieve.ts';
import { outcomeAbroad } from './languages.ts';
import { RULINGS } from './rulings.ts';
import { TALK } from './talk.ts';
import { TASKS } from './tasks.ts';
import { loosely, tersely } from './terse.ts';
import { TURNED_DOWN } from './turned-down.ts';
import { DECIDED_LABEL, REF } from './wording.ts';

/**
 * How much words settle: 3 is a ruling of the meeting, 2 says where things stand or who does something, 1 is talk on
 * the way to a result, 0 is no more than a mention.
 */
export type Force = 0 | 1 | 2 | 3;

/** A rule that reads an outcome, other than a closing one, in a sentence. */
export interface OutcomeRule {
  readonly rule: string;
  readonly sentence: string;
  readonly outcome: Outcome;
  readonly force: Force;
  readonly pattern: Fits;
  readonly unless?: Fits;
}

/** In the order in which they are asked; the first that fits speaks for the sentence. */
export const OUTCOME_RULES: readonly OutcomeRule[] = [...RULINGS, ...TASKS, ...TALK];

const saidPlainly = firstOf(OUTCOME_RULES);

/** The same words are asked about for each number they may be about; the last of them are remembered. */
const asked = new Map<string, OutcomeRule | undefined>();
const REMEMBERED = 500;

function fitting(text: string): OutcomeRule | undefined {
  if (asked.has(text)) return asked.get(text);
  const rule = outcomeAbroad(text) ?? saidPlainly(text);
  if (asked.size >= REMEMBERED) asked.clear();
  asked.set(text, rule);
  return rule;
}

const BEGINS_WITH_NUMBER = new RegExp(`^${REF}[\\s:,–—-]*`);

/** A scribe who writes without full stops says the result last: of a long sentence the end is asked first. */
const LONG = 320;
const END = 200;
/** No sentence is longer than this; a file made to be slow has such. */
const LONGEST = 4000;

const ANY: Fits = /^/;

const RESOLUTION: OutcomeRule = {
  rule: 'resolution',
  sentence: 'It is a resolution of the meeting.',
  outcome: 'accepted',
  force: 3,
  pattern: /^/,
};

/** A decision that is nothing but a no. */
const NO = /^no(?:[.!]?$|[,;:.] (?!(?:objections?|concerns?|changes?)\b))/i;

/** `Agreed: wait for the pilots`. */
const WAITS = /^(?:to )?wait\b/i;

/** `Agreed: #12 moves to tide-2`: to another version or day. */
const MOVES =
  /^(?:\ue000 |it |this |that )?(?:moves?|moved|is moved|goes|go|is pushed|pushed|slips?|bump(?:ed)?) (?:back |out |over |on )?to (?:the )?(?:next|\S*\d|milestone|backlog|icebox|autumn|spring|summer|winter|fall)/iu;

/** `Resolution: …` is agreed to, unless its words turn it down, put it off or leave it open. */
function resolved(text: string): OutcomeRule | undefined {
  const label = DECIDED_LABEL.exec(text)?.[0];
  if (!label || label.length === text.length) return undefined;
  const words = text.slice(label.length);
  if (NO.test(words)) return TURNED_DOWN;
  if (WAITS.test(words) || MOVES.test(words)) return fitting('postponed');
  const inner = fitting(words);
  if (inner?.rule === 'left open') return { ...inner, force: 3 };
  return inner && inner.force === 3 && inner.outcome !== 'action' ? inner : RESOLUTION;
}

/** The words inside of an address were written by nobody: `https://docs.example/on-hold` puts nothing off. */
const withoutAddresses = (text: string): string =>
  text.includes('://') ? text.replace(/\bhttps?:\/\/[^\s)>\]]+/g, ' ').replace(/ {2,}/g, ' ') : text;

/** `#12 Mara prepares a note`: what stands behind the number begins a sentence as well. */
function behindNumber(text: string): OutcomeRule | undefined {
  const rest = text.replace(BEGINS_WITH_NUMBER, '');
  return rest.length < text.length ? fitting(rest) : undefined;
}

/** What a few words say that are written behind a name; of a longer text its last words. */
export function inShort(text: string): OutcomeRule | undefined {
  const last = text.split(/\s[–—-]+\s|[,;:(]\s/).at(-1) ?? '';
  const found = tersely(text) ?? loosely(text) ?? tersely(last) ?? loosely(last);
  if (found) return { ...found, pattern: ANY };
  const ruled = fitting(text);
  return ruled?.force === 3 && ruled.outcome !== 'accepted' ? ruled : undefined;
}

const prepared = (words: string): string => withoutAddresses(words.slice(-LONGEST));

function ruled(text: string): OutcomeRule | undefined {
  const atEnd = text.length > LONG ? fitting(text.slice(-END).replace(/^\S*\s/, '')) : undefined;
  return atEnd && atEnd.force > 1 ? atEnd : (fitting(text) ?? behindNumber(text));
}

/** What the rules say of a sentence that look at it as a whole, whatever its few words mean. */
export function ruledIn(words: string): OutcomeRule | undefined {
  const text = prepared(words);
  return resolved(text) ?? ruled(text);
}

/** What one sentence says, when it does not speak of closing. */
export function outcomeIn(words: string): OutcomeRule | undefined {
  const text = prepared(words);
  const decided = resolved(text);
  if (decided) return decided;
  const bare = text.replace(BEGINS_WITH_NUMBER, '');
  const short = tersely(bare);
  const read = ruled(text);
  if (short)
    return read && read.outcome === short.outcome && read.force > short.force ? read : { ...short, pattern: ANY };
  if (read && read.force > 2) return read;
  const loose = loosely(bare);
  return loose ? { ...loose, pattern: ANY } : read;
}
