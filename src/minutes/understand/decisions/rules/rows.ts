import type { Sentence } from '../../layout/blocks.ts';
import type { Said } from '../said.ts';
import { isExample } from './status-of-else.ts';
import { GONE } from './what-before.ts';

/** Columns beside that of the number that tell what was asked of the issue, and those that tell of which part. */
const ASKED_COLUMN = /^\W*(?:motions?|proposals?|proposed|suggest\w+|recommend\w+|what to do)\W*$/i;
const PART_COLUMN = /^\W*(?:questions?|tasks?|parts?|steps?|sub-?issues?)\W*$/i;
const RESULT_COLUMN = /^\W*(?:results?|outcomes?|decisions?|conclusions?|verdicts?|decided)\b/i;
/** In the first column these tell that each row is one of them, and the number only tells whose. */
const ROW_OF =
  /^\W*(?:comments?|tests?|actions?(?: items?)?|options?|motions?|ballots?|votes?|polls?|milestones?|reviews?|duplicates?|valves?)(?: ?(?:#|no\.?|id))?\W*$/i;

/** `Comment | Issue | Result`: it is the comment that is closed. */
function isRowOfElse({ statement: { block, sentence, item } }: Said): boolean {
  const [first] = block.sentences;
  if (!first || first === sentence || !ROW_OF.test(first.column ?? '')) return false;
  return !item.some(({ from, to }) => from < first.from + first.text.length && to > first.from);
}

const YES_COLUMN = /^\W*(?:for|yes|ayes?|in favou?r|pro)\W*$/i;
const NO_COLUMN = /^\W*(?:against|no(?!\.)|nays?|opposed|contra)\W*$/i;

function isVotedDown(sentences: readonly Sentence[]): boolean {
  const votes = (name: RegExp): number =>
    Number(/^\d+/.exec(sentences.find(({ column }) => name.test(column ?? ''))?.text ?? '')?.[0] ?? Number.NaN);
  return votes(NO_COLUMN) >= votes(YES_COLUMN);
}

/** A motion with columns for its votes in which none are counted was not voted on. */
function isNotVotedOn(sentences: readonly Sentence[], closing: Sentence): boolean {
  const cells = sentences.filter(({ column }) => YES_COLUMN.test(column ?? '') || NO_COLUMN.test(column ?? ''));
  return ASKED_COLUMN.test(closing.column ?? '') && cells.length > 0 && cells.every(({ text }) => !/\d/.test(text));
}

/** Under such a head a cell that says anything but no takes back what the row decided. */
const BACK_COLUMN =
  /^\W*(?:superseded|replaced|reversed|revoked|withdrawn|overruled|overturned|rescinded|repealed|annulled|appeal(?:s|ed)?|objections?|veto(?:ed)?|corrections?|corrected)(?!\p{L})/iu;
const SAYS_NO = /^\W*(?:no|none|never|n\/?a)?\W*$/i;
const isTakenBack = (sentences: readonly Sentence[]): boolean =>
  sentences.some(({ column, text }) => BACK_COLUMN.test(column ?? '') && !SAYS_NO.test(text));

/** `Today | #12: finish, test, close`: what the row is for stands in its first cell. */
const ROW_OF_PLANS = /^\W*(?:today|tomorrow|next(?: steps?)?|plans?|planned|to-?\s?do|goals?|this week)\W*$/i;

/** The row tells what was asked, or has another result as well. */
export function rowAsksOrDiffers(said: readonly Said[], closing: Said): boolean {
  const { block, sentence } = closing.statement;
  if (block.cells.length < 2) return false;
  const row = said.filter((one) => one.statement.block === block && one.statement.sentence !== sentence);
  const columns = block.sentences.map(({ column }) => column ?? '');
  if (columns.some((column) => PART_COLUMN.test(column))) return true;
  if (isRowOfElse(closing) || isVotedDown(block.sentences) || isExample(block.text)) return true;
  if (isNotVotedOn(block.sentences, sentence)) return true;
  if (isTakenBack(block.sentences) || ROW_OF_PLANS.test(block.cells[0] ?? '')) return true;
  const asked = block.sentences.filter(({ column }) => ASKED_COLUMN.test(column ?? ''));
  if (asked.length > 0 && (GONE.test(sentence.text) || asked.some(({ text }) => !/clos|^\W*$/i.test(text))))
    return true;
  const isResult = RESULT_COLUMN.test(sentence.column ?? '');
  return isResult && row.some((one) => isOtherResult(one, sentence.column));
}

const isOtherResult = ({ statement: { sentence }, closing }: Said, column: string | undefined): boolean =>
  closing === undefined && sentence.column !== column && RESULT_COLUMN.test(sentence.column ?? '');
