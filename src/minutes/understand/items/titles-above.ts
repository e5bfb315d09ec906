import type { Block } from '../layout/blocks.ts';
import type { Placed } from '../layout/outline.ts';
import { hasAtMost } from './topics.ts';

/** The titles above, and the words with a colon that announce the list or begin the paragraph. */
export function titlesAbove({ path, block }: Placed, parent: Block | undefined): string[] {
  const opening = block.sentences.length > 1 ? (block.sentences[0]?.text ?? '') : '';
  const line = block.lines.length > 1 ? block.first.text : '';
  const announced = [parent?.text ?? '', opening, line].filter((words) => words.endsWith(':'));
  return [...path.map((title) => title.text), ...announced];
}

/** Words in which an issue's number or address stands. */
export const NAMES_ISSUE = /#\d|\/issues\/\d/;

/** A list item of more words is talk itself. */
const MOST_AROUND = 16;

/** Titles that go on with the subject above them. */
const PART =
  '(?:decisions?|discussions?|outcomes?|conclusions?|summary|notes?|minutes|resolutions?|results?|status|comments?|background|proposals?)';
export const GOES_ON = new RegExp(`^[\\W\\d]*${PART}(?:\\s?(?:[/&,]|and|or)\\s?${PART}){0,2}\\W*$`, 'i');

/** A short paragraph without an end may begin a new subject that has no number. */
export function looksLikeTitle({ block, rank }: Placed): boolean {
  return (
    rank === 10 &&
    /^[\p{Lu}\d]/u.test(block.text) &&
    !/[.!?;,:]$/.test(block.text) &&
    hasAtMost(8, block.text) &&
    !GOES_ON.test(block.text)
  );
}

/** A list item that is nothing but a name for what hangs below it. */
const isLabel = ({ block: { text } }: Placed): boolean => /^\p{Lu}[^\d.!?;,]{0,40}$/u.test(text) && hasAtMost(5, text);

/** The words of a list item that names no issue, which may tell how it stands with what hangs right below it. */
export const wordsAround = (parent: Block | undefined): string | undefined =>
  parent && parent.cells.length < 2 && !NAMES_ISSUE.test(parent.text) && hasAtMost(MOST_AROUND, parent.text)
    ? parent.text
    : undefined;

/**
 * Words above a list that unmake what it says, or make it wait for something, though no colon announces it: `Ivo puts
 * them back tonight.`, `Unless somebody speaks up they count as agreed.`, `Counted so far.`
 */
export const UNMAKES =
  /\b(?:(?:puts?|put|sets?|opens?|bring) (?:them|these|those|all)(?: of (?:them|these))? (?:back|again)|re-?open(?:s|ed|ing)?|undo(?:es|ne)?|by mistake|unless (?:some|any|no) ?(?:body|one)|unless (?:we hear|there (?:is|are) (?:an? )?objections?)|lazy consensus|counts? as (?:agreed|decided|accepted)|counted so far|(?:votes?|ballots?|polls?|box(?:es)?) (?:\p{L}+ ){0,3}(?:still )?(?:open|run(?:s|ning)?|out) (?:until|till)|in (?:either|each|both) cases?|not (?:yet )?(?:binding|final|in force))\b/iu;

/** What such words announce goes on as it begins: items and rows, or paragraphs of which each names its number. */
const isOfList = ({ block, rank }: Placed): boolean => rank > 10 || block.cells.length > 1;

/** `If the pilots agree:` above paragraphs or a table; the head of a letter that is the document announces all of it. */
function announcesBelow({ block, rank, index }: Placed, next: Placed | undefined): boolean {
  if (index === 0 || rank !== 10 || block.cells.length > 1) return false;
  const last = block.sentences.at(-1)?.text ?? '';
  const announced = block.text.endsWith(':')
    ? hasAtMost(MOST_AROUND, last)
    : next !== undefined && isOfList(next) && UNMAKES.test(last);
  return announced && !/#\d/.test(block.text);
}

const isOneOf = (placed: Placed, first: Placed): boolean =>
  isOfList(placed) === isOfList(first) && (isOfList(placed) || /#\d/.test(placed.block.text));

/** Of each block the words with a colon that announce it. */
function announcements(outline: readonly Placed[]): readonly (string | undefined)[] {
  let words: string | undefined;
  let first: Placed | undefined;
  return outline.map((placed, at) => {
    first ??= placed;
    if (placed.isTitle || !isOneOf(placed, first)) words = undefined;
    const above = words;
    if (announcesBelow(placed, outline[at + 1])) {
      words = placed.block.text;
      first = undefined;
    }
    return above;
  });
}

/**
 * The words above each block that stand there as a title does, though nothing marks them as one: `Previous meeting` alone
 * on a line, up to the next such line or title, a line with a colon, over what it announces, and the items of lists around.
 */
export function labelsAbove(outline: readonly Placed[]): readonly (readonly string[])[] {
  const announced = announcements(outline);
  const items: Placed[] = [];
  let lone: string | undefined;
  return outline.map((placed, at) => {
    if (placed.isTitle) lone = undefined;
    while ((items.at(-1)?.rank ?? 0) >= placed.rank) items.pop();
    const around = items.filter(isLabel).map(({ block }) => block.text);
    const labels = [lone, announced[at], ...around].filter((one) => one !== undefined);
    if (looksLikeTitle(placed) && placed.block.cells.length < 2) lone = placed.block.text;
    else if (placed.rank > 10) items.push(placed);
    return labels;
  });
}
