import type { Said } from '../dossier.ts';

/** What may be turned down beside the issue itself. */
const MOVED =
  /\b(?:clos(?:e|ing)|postpon\w+|defer\w*|extension|object(?:s|ed|ions?)|amend\w*|appeal|options?|alternatives?|keep|merg(?:e|ing)|re-?open)\b|\b(?:proposed|moved|suggested|proposal|motion|suggestion|request)\b[^.]{0,30}\bto\b/i;
const GONE = /^\W*(?:(?:this|it|that)\s+)?(?:(?:is|was|has been|got)\s+)?(?:rejected|declined|withdrawn)\b/i;
/** Columns beside that of the number that tell what was asked of the issue, and those that tell of which part. */
const ASKED_COLUMN = /^\W*(?:motions?|proposals?|proposed|suggest\w+|recommend\w+|what to do)\W*$/i;
const PART_COLUMN = /^\W*(?:questions?|tasks?|parts?|steps?|sub-?issues?)\W*$/i;
const RESULT_COLUMN = /^\W*(?:results?|outcomes?|decisions?|conclusions?|verdicts?|decided)\b/i;
const OTHER_THING =
  /\b(?:prs?|pull request|merge request|patch|branch|polls?|votes?|ballot|survey|gate|door|session|question|comments?|draft|document)\b[^?]*\?\W*$/i;

const textOf = (one: Said | undefined): string => one?.statement.sentence.text ?? '';

/** `Tom proposed to postpone it. Rejected.`: what was moved right before is what is turned down. */
export function turnsDownWhatWasMoved(said: readonly Said[], closing: Said): boolean {
  const before = said[said.indexOf(closing) - 1];
  return GONE.test(textOf(closing)) && closing.statement.named.length === 0 && MOVED.test(textOf(before));
}

/** `What about the poll? Closed.`: the question asks about something else. */
export function answersAboutAnother(said: readonly Said[], closing: Said): boolean {
  return closing.statement.named.length === 0 && OTHER_THING.test(textOf(said[said.indexOf(closing) - 1]));
}

/** The row tells what was asked, or has another result as well. */
export function rowAsksOrDiffers(said: readonly Said[], { statement: { block, sentence } }: Said): boolean {
  if (block.cells.length < 2) return false;
  const row = said.filter((one) => one.statement.block === block && one.statement.sentence !== sentence);
  const columns = block.sentences.map(({ column }) => column ?? '');
  if (columns.some((column) => PART_COLUMN.test(column))) return true;
  if (GONE.test(sentence.text) && columns.some((column) => ASKED_COLUMN.test(column))) return true;
  const isResult = RESULT_COLUMN.test(sentence.column ?? '');
  return isResult && row.some((one) => isOtherResult(one, sentence.column));
}

const isOtherResult = ({ statement: { sentence }, closing }: Said, column: string | undefined): boolean =>
  closing === undefined && sentence.column !== column && RESULT_COLUMN.test(sentence.column ?? '');
