import type { Placed } from '../layout/outline.ts';

/** What a document says of itself that makes doubtful whatever it says of issues: it is a template, a line is to be struck. */
export type OfItself = 'template' | 'struck';

/** So many blocks are the head, in which a document tells what it is. */
const HEAD = 10;

const KIND = '(?:templates?|examples?|samples?|mock-?up|dummy|blueprint)';
const OF_MINUTES = '(?:\\s+(?:of|for)\\s+(?:\\p{L}+\\s+){0,3}?(?:minutes|notes|meetings?|scribes?|protocols?))?';
const TEMPLATE = new RegExp(
  [
    `^\\W*(?:this|these|the\\s+following|below)(?:\\s+(?:page|document|file|text|note|pad|minutes))?\\s+(?:is|are|shows?|gives?)\\s+(?:(?:only|just|nothing\\s+but)\\s+)?(?:(?:an?|the|our)\\s+)?(?:\\p{L}+\\s+)?${KIND}(?:\\s+(?:minutes|notes|page))?${OF_MINUTES}(?:[.,;:!)]|$)`,
    `^\\W*${KIND}${OF_MINUTES},?\\s+(?:please\\s+)?(?:copy|fill|do\\s+not|don['’]t)\\b`,
    '^\\W*(?:template|examples?|samples?)\\s+(?:(?:of|for)\\s+)?(?:the\\s+)?(?:minutes|notes|protocols?)\\W*$',
  ].join('|'),
  'iu',
);

const STRUCK =
  /^\W*(?:(?:correction|erratum|errata|edit|update|note)\W+)?(?:please\s+)?(?:strike|disregard|ignore|delete)\s+(?:out\s+)?(?:the\s+)?(?:(?:following|above|previous|preceding|next|last|first)\s+(?:two\s+|three\s+)?(?:lines?|items?|entr(?:y|ies)|points?|sentences?|paragraphs?|bullets?|remarks?|decisions?)|(?:lines?|items?|entr(?:y|ies)|points?|sentences?|paragraphs?|bullets?|decisions?)\s+(?:above|below|before))(?!\p{L})/iu;

/** What the document says of itself, in its head or wherever a line is to be struck. */
export function ofItself(outline: readonly Placed[]): OfItself | undefined {
  const says = (words: RegExp, placed: Placed): boolean => placed.block.sentences.some(({ text }) => words.test(text));
  if (outline.slice(0, HEAD).some((placed) => says(TEMPLATE, placed))) return 'template';
  return outline.some((placed) => /strike|disregard|ignore|delete/i.test(placed.block.text) && says(STRUCK, placed))
    ? 'struck'
    : undefined;
}
