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
  /^\W*(?:(?:all|any|these|those|the|our|today['’]s)\s+(?:of\s+(?:the|these|our)\s+)?)?(?:decisions|resolutions|closings|closures|outcomes)(?:\s+(?:above|below|here|made|taken|of\s+today|of\s+this\s+(?:call|meeting|vc)))*\s+(?:(?:are|were|is|remain|stay|become|must|will|shall|have|need|await|only)\s+(?:\p{L}+\s+){0,3}?)+(?:provisional|tentative|preliminary|drafts?|proposals?|subject\s+to|pending|confirm\p{L}*|ratif\p{L}*|effective|valid|binding|final\s+(?:after|once|when|if|only|unless)|approved?\s+by|not\s+final)(?!\p{L})/iu;

/** Each with the words of which one stands in it, as most blocks have none, and where it is looked for. */
const SAYINGS: readonly { itself: OfItself; signs: RegExp; words: RegExp; within: number }[] = [
  { itself: 'template', signs: /templ|exampl|sampl|mock|dummy|blueprint/i, words: TEMPLATE, within: HEAD },
  { itself: 'could not decide', signs: /cancel|called\s+off/i, words: CANCELLED, within: HEAD },
  { itself: 'could not decide', signs: /quor/i, words: NO_QUORUM, within: HEAD },
  {
    itself: 'provisional',
    signs: /decisions|resolutions|closings|closures|outcomes/i,
    words: PROVISIONAL,
    within: Number.POSITIVE_INFINITY,
  },
  { itself: 'struck', signs: /strike|disregard|ignore|delete/i, words: STRUCK, within: Number.POSITIVE_INFINITY },
];

/** The first of these that the document says of itself. */
export const ofItself = (outline: readonly Placed[]): OfItself | undefined =>
  SAYINGS.find(({ signs, words, within }) =>
    outline.some(
      ({ block, index }) =>
        index < within && signs.test(block.text) && block.sentences.some(({ text }) => words.test(text)),
    ),
  )?.itself;
