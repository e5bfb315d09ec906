import { remembering } from '../../words/remembering.ts';
import { firstOf } from '../sieve/sieve.ts';
import { outcomeAbroad } from './languages.ts';
import type { OutcomeRule, Ruled } from './outcome-rule.ts';
import { RULINGS } from './rulings.ts';
import { TALK } from './talk.ts';
import { TASKS } from './tasks.ts';
import { loosely, tersely } from './terse.ts';
import { TURNED_DOWN } from './turned-down.ts';
import { DECIDED_LABEL, REF } from './wording.ts';

// What a sentence says that does not close an issue. Rules look at the sentence as a whole (`ruledIn`), a few words are
// looked up as a phrase (`tersely`), and where both tell something `outcomeIn` says which of them is taken.

/** In the order in which they are asked; the first that holds speaks for the sentence. */
export const OUTCOME_RULES: readonly OutcomeRule[] = [...RULINGS, ...TASKS, ...TALK];

const saidPlainly = firstOf(OUTCOME_RULES);

const firstThatHolds = remembering((text): Ruled | undefined => outcomeAbroad(text) ?? saidPlainly(text));

/** No sentence is longer than this; a file made to be slow has such. */
const LONGEST = 4000;

/** The words inside of an address were written by nobody: `https://docs.example/on-hold` puts nothing off. */
const withoutAddresses = (text: string): string =>
  text.includes('://') ? text.replace(/\bhttps?:\/\/[^\s)>\]]+/g, ' ').replace(/ {2,}/g, ' ') : text;

const prepared = (words: string): string => withoutAddresses(words.slice(-LONGEST));

/** A decision that is nothing but a no. */
const NO = /^no(?:[.!]?$|[,;:.] (?!(?:objections?|concerns?|changes?)\b))/i;

/** `Agreed: wait for the pilots`. */
const WAITS = /^(?:to )?wait\b/i;

/** `Agreed: #12 moves to tide-2`: to another version or day. */
const MOVES =
  /^(?:\u00ad |it |this |that )?(?:moves?|moved|is moved|goes|go|is pushed|pushed|slips?|bump(?:ed)?) (?:back |out |over |on )?to (?:the )?(?:next|\S*\d|milestone|backlog|icebox|autumn|spring|summer|winter|fall)/iu;

const RESOLUTION: Ruled = {
  rule: 'resolution',
  sentence: 'It is a resolution of the meeting.',
  outcome: 'accepted',
  force: 3,
};

/** `Resolution: …` is agreed to, unless its words turn it down, put it off or leave it open. */
function byLabel(text: string): Ruled | undefined {
  const label = DECIDED_LABEL.exec(text)?.[0];
  if (!label || label.length === text.length) return undefined;
  const words = text.slice(label.length);
  if (NO.test(words)) return TURNED_DOWN;
  if (WAITS.test(words) || MOVES.test(words)) return firstThatHolds('postponed');
  const inner = firstThatHolds(words);
  if (inner?.rule === 'left open') return { ...inner, force: 3 };
  return inner && inner.force === 3 && inner.outcome !== 'action' ? inner : RESOLUTION;
}

const BEGINS_WITH_NUMBER = new RegExp(`^${REF}[\\s:,–—-]*`);

/** `#12 Mara prepares a note`: what stands behind the number begins a sentence as well. */
function behindNumber(text: string): Ruled | undefined {
  const rest = text.replace(BEGINS_WITH_NUMBER, '');
  return rest.length < text.length ? firstThatHolds(rest) : undefined;
}

/** A scribe who writes without full stops says the result last: of a long sentence the end is asked first. */
const LONG = 320;
const END = 200;

function byRules(text: string): Ruled | undefined {
  const atEnd = text.length > LONG ? firstThatHolds(text.slice(-END).replace(/^\S*\s/, '')) : undefined;
  return atEnd && atEnd.force > 1 ? atEnd : (firstThatHolds(text) ?? behindNumber(text));
}

/** What the rules say of a sentence that look at it as a whole, whatever its few words mean. */
export function ruledIn(words: string): Ruled | undefined {
  const text = prepared(words);
  return byLabel(text) ?? byRules(text);
}

/** What a few words say that are written behind a name; of a longer text its last words. */
export function inShort(text: string): Ruled | undefined {
  const last = text.split(/\s[–—-]+\s|[,;:(]\s/).at(-1) ?? '';
  const found = tersely(text) ?? loosely(text) ?? tersely(last) ?? loosely(last);
  if (found) return found;
  const ruled = firstThatHolds(text);
  return ruled?.force === 3 && ruled.outcome !== 'accepted' ? ruled : undefined;
}

/** What one sentence says, when it does not speak of closing. */
export function outcomeIn(words: string): Ruled | undefined {
  const text = prepared(words);
  const labelled = byLabel(text);
  if (labelled) return labelled;
  const bare = text.replace(BEGINS_WITH_NUMBER, '');
  const short = tersely(bare);
  const ruled = byRules(text);
  if (short) return ruled && ruled.outcome === short.outcome && ruled.force > short.force ? ruled : short;
  // Phrases with room for any words are less sure than a ruling.
  return ruled && ruled.force > 2 ? ruled : (loosely(bare) ?? ruled);
}
