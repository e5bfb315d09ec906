import type { Statement } from '../../items/items.ts';
import { UNDERMINED } from './closing-parts.ts';
import { type Doubt, doubtsAbout } from './doubt.ts';
import { UNDER } from './last-clause.ts';

const ARROW = /^\s*(?:->|=>|→|⇒|➔)/;
/** `PR of #12 -> closed`, `#12 door -> closed`: the number only tells which one. */
const OF_NUMBER = /^(?:\W*\p{L}+){1,3} (?:of|to|for|from|on|in) (?:issue |ticket )?\W?(?:#\d|[\w-]+\/[\w.-]+#\d)/iu;
const OTHER_THING =
  /\b(?:pull request|pr|merge request|mr|branch|fork|door|gate|valve|poll|vote|question|milestone|discussion|debate|follow-?up|successor)s?\b/i;
/** Something comes first: `Tom tests, then`. */
const FIRST = /, then\W*$|\bfirst\W*$|\bnext\b/i;
/** What the reason for closing something may hold. */
const IN_REASONS = ['negation', 'history', 'other sense', 'part', 'proposal', 'reopening', 'condition'];

/** What the words before `-> closed` say against it, and an arrow behind that leads on to something else. */
export function doubtsBeforeArrow({ block: { sentences }, sentence }: Statement): Doubt[] {
  const at = sentences.indexOf(sentence);
  if (ARROW.test(sentences[at + 1]?.text ?? '')) return [UNDERMINED];
  const before = sentences[at - 1]?.text;
  if (before === undefined || !ARROW.test(sentence.text)) return [];
  const isOther = [UNDER, OF_NUMBER, OTHER_THING, FIRST].some((pattern) => pattern.test(before));
  return isOther || doubtsAbout(before, IN_REASONS).length > 0 ? [UNDERMINED] : [];
}
