import type { Block } from '../layout/blocks.ts';
import type { Placed } from '../layout/outline.ts';
import { hasAtMost } from './topics.ts';

/** The titles above, and the words with a colon that announce the list or begin the paragraph. */
export function titlesAbove({ path, block }: Placed, parent: Block | undefined): string[] {
  const opening = block.sentences.length > 1 ? (block.sentences[0]?.text ?? '') : '';
  const announced = [parent?.text ?? '', opening].filter((words) => words.endsWith(':'));
  return [...path.map((title) => title.text), ...announced];
}

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

/**
 * The words above each block that stand there as a title does, though nothing marks them as one: `Previous meeting` alone
 * on a line, up to the next such line or title, and the items of lists around.
 */
export function labelsAbove(outline: readonly Placed[]): readonly (readonly string[])[] {
  const items: Placed[] = [];
  let lone: string | undefined;
  return outline.map((placed) => {
    if (placed.isTitle) lone = undefined;
    while ((items.at(-1)?.rank ?? 0) >= placed.rank) items.pop();
    const labels = [...(lone === undefined ? [] : [lone]), ...items.filter(isLabel).map(({ block }) => block.text)];
    if (looksLikeTitle(placed)) lone = placed.block.text;
    else if (placed.rank > 10) items.push(placed);
    return labels;
  });
}
