import type { Placed } from '../layout/outline.ts';

/**
 * What a document says of itself that makes doubtful whatever it says of issues: it is a template, those who met could
 * not decide, what they decided is still to be confirmed, a line is to be struck.
 */
export type OfItself = 'template' | 'could not decide' | 'provisional' | 'struck';

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

const CANCELLED =
  /^\W*(?:(?:the|this|our|today['’]?s)\s+)?(?:meeting|call|vc|telco)\s+(?:(?:was|is|has\s+been|had\s+to\s+be)\s+)?(?:cancell?ed|called\s+off)(?!\p{L})/iu;
const NO_QUORUM =
  /\b(?:no|without(?:\s+a)?|lack\s+of(?:\s+a)?|absence\s+of(?:\s+a)?)\s+quorum\b(?!\s+(?:is|was)\s+(?:needed|required))|\b(?:not|n['’]t)\s+(?:be\s+|been\s+)?quorate\b|\binquorate\b|\bquorum\s+(?:(?:was|is|has)\s+)?(?:not\b|never\b|wasn|isn|hasn)/i;

const PROVISIONAL =
  /^\W*(?:(?:all|any|these|those|the|our|today['’]s)\s+(?:of\s+(?:the|these|our)\s+)?)?(?:decisions|resolutions|closings|closures|outcomes)(?:\s+(?:above|below|here|made|taken|of\s+today|of\s+this\s+(?:call|meeting|vc)))*\s+(?:are|were|is|remain|stay|become|must|will|shall|have|need|await|only)\s+(?:\p{L}+\s+){0,5}?(?:provisional|tentative|preliminary|drafts?|proposals?|subject\s+to|pending|confirm\p{L}*|ratif\p{L}*|effective|valid|binding|final\s+(?:after|once|when|if|only|unless)|approved?\s+by|not\s+final)(?!\p{L})/iu;

/** Where each is looked for. */
const SAYINGS: readonly { itself: OfItself; words: RegExp; within: number }[] = [
  { itself: 'template', words: TEMPLATE, within: HEAD },
  { itself: 'could not decide', words: CANCELLED, within: HEAD },
  { itself: 'could not decide', words: NO_QUORUM, within: HEAD },
  { itself: 'provisional', words: PROVISIONAL, within: Number.POSITIVE_INFINITY },
  { itself: 'struck', words: STRUCK, within: Number.POSITIVE_INFINITY },
];
/** One of these stands in each of them; most blocks have none. */
const SIGNS =
  /templ|exampl|sampl|mock|dummy|blueprint|cancel|called\s+off|quor|decisions|resolutions|closings|closures|outcomes|strike|disregard|ignore|delete/i;

/** The first of these that the document says of itself. */
export function ofItself(outline: readonly Placed[]): OfItself | undefined {
  const possible = outline.filter(({ block }) => SIGNS.test(block.text));
  const says = (words: RegExp, within: number): boolean =>
    possible.some(({ block, index }) => index < within && block.sentences.some(({ text }) => words.test(text)));
  return SAYINGS.find(({ words, within }) => says(words, within))?.itself;
}
