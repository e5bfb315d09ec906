import type { Statement } from '../../items/items.ts';
import type { OutcomeRule, Ruled } from './outcome-rule.ts';

const mark = (outcome: OutcomeRule['outcome'], pattern: RegExp, force: OutcomeRule['force'] = 1): OutcomeRule => ({
  rule: 'mark',
  sentence: 'A mark beside it says so.',
  outcome,
  force,
  pattern,
});

/** Signs before an item of a list; what is said in words goes before them. */
const SIGNS: readonly OutcomeRule[] = [
  mark('accepted', /^\W{0,2}(?:✔|✅|✓|👍|🟢)/u),
  mark('rejected', /^\W{0,2}(?:✘|✗|❌|👎|🚫|🔴)/u),
  mark('undecided', /^\W{0,2}(?:\?+|❓|🤔)\s/u),
  mark('deferred', /^\W{0,2}(?:⏸|⏳|💤|🅿)/u),
];

/** The one word of a cell in a column that is called result, decision or vote. */
const CELLS: readonly OutcomeRule[] = [
  mark(
    'accepted',
    /^(?:yes|y|in|ok(?:ay)?|pass(?:ed)?|carried|go|approved?|accepted?|agreed?|\+1?|✔|✅|✓|👍)\b[^\p{L}]*$/iu,
    2,
  ),
  mark('rejected', /^(?:no|n|out|fail(?:ed)?|lost|drop(?:ped)?|reject(?:ed)?|declined?|-1|✘|✗|❌|👎)[^\p{L}\d]*$/iu, 2),
  mark(
    'deferred',
    /^(?:later|next|postponed?|deferr?(?:ed)?|wait|hold|park(?:ed)?|(?:out|no)\W+v?\d)\b[^\p{L}]*$/iu,
    2,
  ),
  mark('undecided', /^(?:\?+|tbd|unclear|discuss|tied?|split|undecided)[^\p{L}]*$/iu, 2),
];

const RESULT =
  /^[*_]*(?:meeting\s+)?(?:results?|outcomes?|decisions?|conclusions?|verdicts?|disposition|votes?|resolutions?)\b/i;

/** What a sign before an item, or a word alone in the column of results, says about the number. */
export function markOf({ sentence, block, named }: Statement): Ruled | undefined {
  if (RESULT.test(sentence.column ?? '')) return CELLS.find(({ pattern }) => pattern.test(sentence.text.trim()));
  if (named.length === 0 || block.cells.length > 1) return undefined;
  const before = block.sentences[block.sentences.indexOf(sentence) - 1]?.text ?? '';
  const words = /^\W{1,3}$/.test(before) ? `${before} ${sentence.text}` : sentence.text;
  return SIGNS.find(({ pattern }) => pattern.test(words));
}
