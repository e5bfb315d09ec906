import type { Placed } from '../layout/outline.ts';
import { NAMES_ISSUE } from './titles-above.ts';

/**
 * What a document says of itself that makes doubtful whatever it says of issues: it is a template, those who met could
 * not decide or only advise, what they decided is still to be confirmed, a line is to be struck, something was taken
 * back, its looks tell what holds, it has a rule of its own for when an issue is closed, what is below was not reached.
 */
export type OfItself =
  | 'template'
  | 'could not decide'
  | 'only advises'
  | 'provisional'
  | 'struck'
  | 'taken back'
  | 'by looks'
  | 'by its rules'
  | 'not reached';

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

const NOT_DECIDING =
  /\b(?:those|members|people|everyone|everybody)\s+(?:\p{L}+\s+){0,4}?(?:can|could|may|might)\s+(?:\p{L}+\s+(?:but\s+)?)?not\s+(?:decide|vote|resolve|close)(?!\p{L})|(?<!\p{L})(?:and|therefore|so)\s+(?:no|not\s+an?)\s+decisions?(?!\p{L}|\s+(?:was|were|is|has|have|on|about|yet))|^\W*(?:this|these|those|all)\s+(?:is|are|was|were)\s+(?:\p{L}+\s+)?(?:no|not)\s+(?:an?\s+)?decisions?(?!\p{L})|^\W*no\s+decisions\s+(?:(?:were|was|are|have\s+been|can\s+be|could\s+be)\s+)?(?:made|taken)(?!\p{L})/iu;

/** `For "is closed" read "is not closed"`, `for #61 read #16`. */
const ERRATUM = /(?<!\p{L})for\s+["“”'‘’#][^"“”]{1,30}?["“”'‘’]?,?\s+read\s+["“”'‘’#]/iu;

/** `The subcommittee (advisory to the board)`, `the chair forwards the advice to the trustees`. */
const ADVICE =
  /(?<!\p{L})advisory\s+to\s+(?:the|our)(?!\p{L})|(?<!\p{L})forwards?\s+(?:the|our|this|its)\s+(?:advice|recommendations?)(?!\p{L})/iu;

/** `I mixed up two lines`, `Corrected 17 February, see the end`. */
const MIXED_UP =
  /(?<!\p{L})(?:I|we|(?:the\s+)?(?:scribe|secretary|clerk|editor|note[- ]?taker))\s+(?:\p{L}+\s+){0,2}?(?:mixed\s+up|confused|swapped|interchanged)(?!\p{L})|^\W*(?:corrected|amended)\s+(?:on\s+)?(?:the\s+)?\d|\bsee\s+(?:the\s+)?(?:corrections?|errat(?:a|um))\b/iu;

const DECISION = '(?:votes?|decisions?|rulings?|closings?|closures?)';
/** `The earlier vote was taken back`, `I set aside what was decided`; a motion that is withdrawn never held. */
const TAKEN_BACK = new RegExp(
  [
    `\\b(?:the|that|this|an?|one|our|its|earlier|previous)\\s+(?:\\p{L}+\\s+)?${DECISION}(?:\\s+\\p{L}+){0,4}?\\s+(?:was|were|is|are|has\\s+been|have\\s+been|be)\\s+(?:\\p{L}+\\s+)?(?:taken\\s+back|withdrawn|rescinded|set\\s+aside|reconsidered|reversed|revoked|annulled|void(?:ed)?|invalid|undone|overturned|repealed)(?!\\p{L})`,
    `(?<!\\p{L})(?:rescind|set(?:s|ting)?\\s+aside|revoke|annul|overturn|overrule|reverse|t(?:ake|ook|aking)\\s+back|undo)(?:e?s|e?d|ing)?\\s+(?:the|that|this|what|our|its|their|all|\\p{L}+['’]s)(?:\\s+\\p{L}+){0,3}?\\s+(?:${DECISION}|decided|agreed|resolved)(?!\\p{L})`,
  ].join('|'),
  'iu',
);

const LOOK =
  '(?:green|red|yellow|orange|blue|purple|pink|gr[ae]y|italics?|upright|bold|highlight(?:ed|ing)?|shaded|underlin(?:ed|ing))';
/** `Red = not agreed`, `Key: green …`, `what stands in italics is only proposed`. */
const BY_LOOKS = new RegExp(
  [
    `(?<!\\p{L})${LOOK}(?:\\s+(?:text|type|lines?|rows?|items?|ones?))?\\s*(?:=|means?(?!\\p{L})|stands?\\s+for|is\\s+for|are\\s+for)`,
    `^\\W*(?:legend|key|colou?rs?(?:\\s+code)?)\\W.{0,40}(?<!\\p{L})${LOOK}(?!\\p{L})`,
    `(?<!\\p{L})(?:items?|issues?|tickets?|lines?|rows?|words|text|entries|parts?|points?|sentences?|numbers?|ones?|what|whatever|all|everything)\\s+(?:\\p{L}+\\s+){0,2}?in\\s+${LOOK}\\s+(?:type\\s+|print\\s+)?(?:is|are|was|were|means?|has|have|still|only)(?!\\p{L})`,
  ].join('|'),
  'iu',
);

/** `A ticket is closed when two maintainers sign`, `an issue is settled once the board has consented`. */
const BY_RULES =
  /(?<!\p{L})(?:(?:an?|each|every|any|all|no|the)\s+)?(?:issues?|tickets?|items?|things?|decisions?|resolutions?|motions?|closings?)(?:\s+\p{L}+){0,5}?\s+(?:falls?|lapses?|stands?|(?:is|are|counts?\s+as|becomes?)\s+(?:(?:only|then|not)\s+)?(?:closed|settled|final|binding|decided|valid|effective|in\s+force|carried))\s*,?\s*(?:only\s+)?(?:when|once|if|after|until|unless|as\s+soon\s+as)(?!\p{L})/iu;

const LATER =
  '(?:the\\s+)?(?:next|another|later|following|january|february|march|april|may|june|july|august|september|october|november|december)';
/** What stands below was left for another time. */
const NOT_REACHED = new RegExp(
  [
    '(?<!\\p{L})(?:we|call|meeting)\\s+(?:had\\s+to\\s+)?stop(?:ped)?\\s+here|(?<!\\p{L})stopped\\s+here\\W*$',
    `(?<!\\p{L})(?:the\\s+)?(?:rest|remainder)\\s+(?:of\\s+the\\s+(?:agenda|list)\\s+)?(?:(?:is|was|will\\s+be|moves?|goes|are|were)\\s+)?(?:(?:left\\s+|moved\\s+|postponed\\s+|deferred\\s+|kept\\s+)?(?:for|to|until|till)\\s+${LATER}|not\\s+(?:reached|discussed|covered))(?!\\p{L})`,
    '(?<!\\p{L})(?:rest|remainder|what\\s+follows|from\\s+(?:here|now)\\s+on|following)(?!\\p{L})[^.]{0,40}(?<!\\p{L})informal(?:ly)?(?!\\p{L})|(?<!\\p{L})(?:whatever|everything)(?!\\p{L})[^.]{0,60}(?<!\\p{L})agenda(?!\\p{L})',
    '(?<!\\p{L})(?:talk(?:ed|ing)?|discuss(?:ed|ing)?|chat(?:ted|ting)?|sp(?:oke|eak|oken))\\s[^.]{0,30}(?:over|at|during)\\s+(?:the\\s+)?(?:supper|dinner|drinks|beers?)(?!\\p{L})',
    '(?<!\\p{L})as\\s+far\\s+as\\s+we\\s+(?:got|came)',
    '(?<!\\p{L})(?:(?:items?|points?|issues?|topics?|everything|all|what(?:ever)?)\\s+(?:\\p{L}+\\s+)?below|below\\s+(?:this|the)\\s+line)(?:\\s+\\p{L}+){0,3}?\\s+not\\s+(?:\\p{L}+\\s+)?(?:reached|discussed|covered|treated|talked|dealt)(?!\\p{L})',
    '(?<!\\p{L})nothing\\s+(?:\\p{L}+\\s+)?below(?:\\s+\\p{L}+){0,3}?\\s+(?:reached|discussed|covered|treated|talked|dealt)(?!\\p{L})',
  ].join('|'),
  'iu',
);

/** Where each is looked for. */
const SAYINGS: readonly { itself: OfItself; words: RegExp; within: number }[] = [
  { itself: 'template', words: TEMPLATE, within: HEAD },
  { itself: 'could not decide', words: CANCELLED, within: HEAD },
  { itself: 'could not decide', words: NO_QUORUM, within: HEAD },
  { itself: 'provisional', words: PROVISIONAL, within: Number.POSITIVE_INFINITY },
  { itself: 'struck', words: STRUCK, within: Number.POSITIVE_INFINITY },
  { itself: 'taken back', words: ERRATUM, within: Number.POSITIVE_INFINITY },
  { itself: 'taken back', words: MIXED_UP, within: Number.POSITIVE_INFINITY },
];
/** These only hold for all where they are said of no issue. */
const SAYINGS_OF_NONE: readonly { itself: OfItself; words: RegExp }[] = [
  { itself: 'only advises', words: NOT_DECIDING },
  { itself: 'taken back', words: TAKEN_BACK },
  { itself: 'by looks', words: BY_LOOKS },
  { itself: 'only advises', words: ADVICE },
  { itself: 'by its rules', words: BY_RULES },
];
/** One of these stands in each of them; most blocks have none. */
const SIGNS =
  /templ|exampl|sampl|mock|dummy|blueprint|cancel|called\s+off|quor|decisions|resolutions|closings|closures|outcomes|strike|disregard|ignore|delete|\sread\s|mixed|confused|swapped|interchanged|corrected|amended|see\s/i;
const SIGNS_OF_NONE =
  /\bnot\s+(?:decide|vote|resolve|close)|not?\s+(?:an?\s+)?decision|advi[sc]|recommendation|withdr|rescind|\baside|reconsider|revers|revok|annul|void|invalid|undo|overturn|repeal|overrul|\bback\b|green|\bred\b|yellow|orange|blue|purple|pink|gr[ae]y|itali|upright|\bbold|highlight|shaded|underlin|(?:closed|settled|final|binding|decided|valid|effective|force|carried|falls?|lapses?|stands?),?\s+(?:only\s+)?(?:when|once|if|after|until|unless|as\s)/i;
const SIGNS_OF_END = /stop|supper|dinner|drinks|beer|rest\b|remainder|as far as|below|informal|whatever|everything/i;

const isOfNone = ({ block, path }: Placed): boolean =>
  !NAMES_ISSUE.test(block.text) && path.every(({ text }) => !NAMES_ISSUE.test(text));

const says = ({ block }: Placed, words: RegExp): boolean => block.sentences.some(({ text }) => words.test(text));

function ofAll(outline: readonly Placed[]): OfItself | undefined {
  const possible = outline.filter(({ block }) => SIGNS.test(block.text));
  const said = SAYINGS.find(({ words, within }) => possible.some((one) => one.index < within && says(one, words)));
  if (said) return said.itself;
  const ofNone = outline.filter((one) => SIGNS_OF_NONE.test(one.block.text) && isOfNone(one));
  return SAYINGS_OF_NONE.find(({ words }) => ofNone.some((one) => says(one, words)))?.itself;
}

/**
 * The first of these that the document says of itself; what was not reached is all that stands below such words. Looked
 * for when it is asked for the first time: most documents close nothing, and nobody asks.
 */
export function ofItself(outline: readonly Placed[]): (placed: Placed) => OfItself | undefined {
  let known: { readonly whole: OfItself | undefined; readonly end: number } | undefined;
  const look = (): NonNullable<typeof known> => {
    const end = outline.find((one) => SIGNS_OF_END.test(one.block.text) && isOfNone(one) && says(one, NOT_REACHED));
    return { whole: ofAll(outline), end: end?.index ?? Number.POSITIVE_INFINITY };
  };
  return ({ index }) => {
    known ??= look();
    return known.whole ?? (index > known.end ? 'not reached' : undefined);
  };
}
