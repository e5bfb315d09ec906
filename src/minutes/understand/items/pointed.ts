import type { Block, Sentence } from '../layout/blocks.ts';
import type { Attributed } from '../repositories/repositories.ts';
import { POINTS_TO } from './topics.ts';

/** `Mara explained (as she did in #13) that …` */
const IN_BRACKETS = /\p{L}.*\((?:as|like|unlike|similar|in|since|which|cf|compare|from|than)\s[^()]*$/iu;

/** The sentence names its numbers only to point to them. */
export const isPointed = ({ text }: Block, { from }: Sentence, named: readonly Attributed[]): boolean =>
  named.length > 0 &&
  (POINTS_TO.test(text.slice(from, named[0]?.from)) || IN_BRACKETS.test(text.slice(from, named[0]?.from)));

/** `… No decision yet. Tracking issue: #12`: what the whole paragraph was about stands at its end. */
const TRACKED = /(?:^|[.!?]\s|\()(?:tracking\s+)?(?:issue|ticket|tracked\s+in|tracked\s+as|github)\s*:?\s*$/i;

/** `The remainder is (tracked as #12)`, `A new one was opened. Issue: #12`: what was told before is not its own. */
const REST = /\b(?:rest|remainder|remaining|left|new (?:one|issue|ticket)|opened|others?|instead)\b/i;

/** The number at the end of a paragraph that is about it, if there is one; empty where that is another one's. */
export function trackedBy(block: Block, references: readonly Attributed[]): readonly Attributed[] {
  const [only] = references;
  if (!only || references.length > 1 || block.sentences.length < 3 || only.from < block.text.length / 2) return [];
  const behind = block.text.slice(only.to);
  const last = block.sentences.findLast(({ from }) => from < only.from)?.from ?? 0;
  const before = block.sentences.findLast(({ from }) => from < last)?.text ?? '';
  const isRest = REST.test(before) || REST.test(block.text.slice(last, only.from));
  return TRACKED.test(block.text.slice(0, only.from)) && !isRest && !/\p{L}/u.test(behind) ? [only] : [];
}

/** `It is like #13. That one is closed.`, `Depends on #13. Closed.`: said of what was only pointed to. */
const THAT_ONE = /^\W*(?:th(?:at|e other) one|the latter|that is|which)\b/i;
const WAITS_FOR = /\b(?:depends\s+on|blocked\s+by|waits\s+for|follows|after)\W*$/i;
/** The words may be about a number that the sentence before only pointed to. */
export const isOfLast = ({ text }: Sentence, block: Block, [last]: readonly Attributed[]): boolean =>
  last !== undefined && (THAT_ONE.test(text) || WAITS_FOR.test(block.text.slice(0, last.from)));
