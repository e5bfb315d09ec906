import type { Said } from '../dossier.ts';
import { endsTalk } from './closed-otherwise.ts';

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

const BARE = /^\W*(?:(?:now |and |so )?(?:closed|closing|done|resolved|rejected))(?: (?:now|too|as well))?\W*$/i;

/** `Time is up. Closed.`, `The gate was closed. Closed.`: what was said right before, not the issue, may be meant. */
export function closesWhatWasSaid(said: readonly Said[], closing: Said): boolean {
  const { sentence, block } = closing.statement;
  const before =
    block.sentences[block.sentences.indexOf(sentence) - 1]?.text ?? textOf(said[said.indexOf(closing) - 1]);
  if (!BARE.test(sentence.text) || ON_CLOSING.test(block.text)) return false;
  return endsTalk(before.replace(OWN_NUMBER, '')) || isThing(said[said.indexOf(closing) - 1], closing);
}

/** `Valve` on a line of its own, and `Closed.` on the next. */
function isThing(before: Said | undefined, { statement }: Said): boolean {
  if (!before || before.statement.block === statement.block || before.statement.named.length > 0) return false;
  const { text } = before.statement.block;
  return /^(?:\p{Lu}\p{Ll}+(?: \p{Ll}+)?|(?:The )?PRs?)$/u.test(text) && !GOES_ON.test(text);
}

const GOES_ON =
  /^(?:decisions?|outcomes?|results?|status|state|resolutions?|conclusions?|discussions?|notes?|summary|verdict|agreed|comments?|fixed|done|merged|resolved|closed|obsolete|duplicate|rejected|solved|implemented)\b/i;

/** `#12: ` before what is said of it. */
const OWN_NUMBER = /^\W*#?\d+\s?[:–—-]\s/;

/** `Motion to close: Ann / Bo. Vote 4-0-1. Closed.` */
const ON_CLOSING = /\b(?:motion|moved|votes?|voted|proposal|proposed|agreed) (?:to|on) clos(?:e|ing)\b/i;

/** `Closed: #15 → #16`: the one becomes the other, which is not closed with it. */
export function becomesAnother(_said: readonly Said[], { statement: { sentence, block, named } }: Said): boolean {
  const next = block.sentences[block.sentences.indexOf(sentence) + 1]?.text ?? '';
  return named.length > 0 && /^\s*(?:->|=>|→|⇒|➔|>)\s*\W?(?:#?\d|[\w-]+\/[\w-]+|https?:)/.test(next);
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

/** `Action 3: Tom asks the pilots. Status: closed`. */
const OF_ACTION = /^\W*(?:action|AI|task|to-?do)\b[^.?!]{0,10}\p{L}/iu;

/** So does the block right above it that told what to do. */
export function isOfAction(said: readonly Said[], closing: Said): boolean {
  const above = said[said.indexOf(closing) - 1]?.statement.block.text ?? '';
  const { block, named } = closing.statement;
  return named.length === 0 && (OF_ACTION.test(block.text) || OF_ACTION.test(above));
}

/** `#12: close`. */
const BARE_ORDER = /^[^\p{L}]*close\W*$/iu;
/** An agenda tells what is to be done. */
export const ordersInAgenda = ({ statement, closing }: Said): boolean =>
  statement.section === 'agenda' &&
  (closing?.rule === 'to be closed at the end' || BARE_ORDER.test(statement.sentence.text));
