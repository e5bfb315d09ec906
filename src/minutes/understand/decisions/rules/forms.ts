import {
  ADV,
  BE,
  CLOSED_SO,
  COUNT,
  DONE,
  END,
  GONE,
  IT,
  NARROW,
  NUM,
  REASON,
  SET_TO,
  STATE_OF_GONE,
  STOP,
  TAIL,
  THING,
  WAS_SET,
} from './form-words.ts';

/** A way to say that an issue is closed. */
export interface Form {
  readonly rule: string;
  readonly sentence: string;
  readonly outcome: 'resolved' | 'rejected';
  /**
   * `firm` alone is beyond doubt; `status` only where it stands alone under its number; `last` only as the last word
   * about it; `soft` needs a person.
   */
  readonly strength: 'firm' | 'status' | 'last' | 'soft';
  readonly pattern: RegExp;
  /** Doubts that the form itself answers. */
  readonly answers?: readonly string[];
}

const anchored = (source: string, flags = 'i'): RegExp => new RegExp(`^(?:${source})`, flags);
const AGREED =
  '(?:also\\s+)?(?:(?:it\\s+(?:was|is|has\\s+been)\\s+|we\\s+(?:all\\s+)?|all\\s+|every(?:one|body)\\s+|people\\s+|group\\s+|(?:the\\s+)?(?:group|meeting|council|committee|team|board|tsc|tc|s?wg|cg|sig|panel|maintainers|editors|chairs)\\s+|they\\s+)?(?:have\\s+|has\\s+)?(?:agreed?s?|decided?s?|resolved)(?:\\s+(?:unanimously|together|now|by\\s+(?:all|every(?:one|body)|consensus|acclamation)|without\\s+(?:a\\s+|any\\s+|further\\s+)*(?:votes?|objections?|dissent|debate|discussion)))?|(?:the\\s+|rough\\s+)?(?:consensus|decision|agreement)(?:\\s+(?:in|of|on)\\s+(?:the\\s+)?(?:room|list|group|call|meeting|wg|chairs?|committee|council))?(?:\\s+(?:is|was))?|council\\s+recommends)';

/** Ways to say that an issue is closed, from the plainest on; the first that fits is taken. */
export const FORMS: readonly Form[] = [
  {
    rule: 'decided to close',
    sentence: 'The meeting decided to close it.',
    outcome: 'resolved',
    strength: 'firm',
    pattern: anchored(
      `${AGREED}[\\s:,-]*(?:yes,?\\s*)?(?:to|that|on|we|can|could|should|it|this)?[\\s]*(?:we\\s+|be\\s+)?(?:can\\s+|should\\s+|will\\s+)?(?:now\\s+|just\\s+)?clos(?:e|ing|ed)\\b(?:\\s+(?:out|off|down))?(?:\\s+(?:${NUM}|${IT}))?${STOP}`,
    ),
    answers: ['future', 'proposal', 'hedge'],
  },
  {
    rule: 'meeting closes',
    sentence: 'It says that the meeting closes it.',
    outcome: 'resolved',
    strength: 'firm',
    pattern: anchored(
      `(?:the\\s+|this\\s+|our\\s+)?(?:(?:working|task|technical|steering|whole)\\s+)*(?:group|meeting|(?:sub-?)?committee|council|team|tsc|tac|toc|tf|s?wg|cg|sg|sig|board|plenary|panel|commission|assembly|society)(?:\\s+(?:has|hereby|herewith|unanimously|now|therefore|also|then))*\\s+close[sd]\\s+(?:${NUM}|${IT})${STOP}`,
    ),
  },
  {
    rule: 'declared closed',
    sentence: 'It says that it was declared closed.',
    outcome: 'resolved',
    strength: 'firm',
    pattern: anchored(
      `(?:we|i|(?:the\\s+)?(?:chair\\p{L}*|president|moderator|convenor|speaker|secretary|group|meeting|committee|council|board|assembly|team))\\s+(?:then\\s+|now\\s+|therefore\\s+|formally\\s+)?declare[sd]?\\s+(?:${NUM}|${IT})\\s+(?:as\\s+|to\\s+be\\s+)?closed${TAIL}`,
      'iu',
    ),
  },
  {
    rule: 'motion to close',
    sentence: 'A motion to close it was carried.',
    outcome: 'resolved',
    strength: 'firm',
    pattern: anchored(
      `(?:the\\s+)?(?:motion|proposal|recommendation|suggestion)(?:\\s+(?:of|by|from)\\s+(?:the\\s+)?\\w+)?\\s+to\\s+close(?:\\s+(?:${NUM}|${IT}))?(?:\\s+without\\s+(?:changes?|action))?\\s*[:,–-]?\\s*(?:(?:was|is|has\\s+been)\\s+)?(?:carried|carries|passed|passes|adopted|approved|accepted|agreed)(?:\\s+(?:unanimously|by\\s+[^,;.?]{2,30}|without\\s+(?:any\\s+)?objections?))?${END}|(?:it\\s+was\\s+)?moved(?:,?\\s+seconded)?(?:,)?\\s+and\\s+carried\\s+(?:that\\s+(?:${NUM}|${IT})\\s+be\\s+closed|to\\s+close(?:\\s+(?:${NUM}|${IT}))?)${END}`,
    ),
    answers: ['proposal', 'negation', 'future'],
  },
  {
    rule: 'fit to be closed',
    sentence: 'It says that the meeting has nothing against closing it.',
    outcome: 'resolved',
    strength: 'last',
    pattern: anchored(
      `(?:it(?:'s|\\s+is)\\s+)?(?:ok(?:ay)?|fine)\\s+to\\s+(?:be\\s+)?closed?(?:\\s+(?:${NUM}|${IT}))?${END}|(?:every(?:one|body)|all|we)(?:\\s+(?:is|are|was|were))?\\s+(?:happy|fine|ok(?:ay)?)\\s+(?:with|to)\\s+(?:clos(?:e|ing)(?:\\s+(?:${NUM}|${IT}))?|(?:${NUM}|${IT})\\s+being\\s+closed)(?:\\s+as\\s+[\\w' ]{3,30})?${END}`,
    ),
    answers: ['future'],
  },
  {
    rule: 'decided that it is closed',
    sentence: 'The meeting decided that it can be closed.',
    outcome: 'resolved',
    strength: 'firm',
    pattern: anchored(
      `${AGREED}[\\s:,-]*(?:yes,?\\s*)?(?:that\\s+)?(?:${NUM}|${IT})\\s+(?:(?:(?:can|could|should|will|is\\s+to|are\\s+to)\\s+)?(?:now\\s+)?be\\s+closed\\b|(?:\\([^()]{1,80}\\)\\s+)?(?:is|are|be)\\s+(?:now\\s+)?(?:${DONE}\\s+and\\s+(?:is\\s+|are\\s+)?)?(?:now\\s+)?closed(?:${END}|\\s*,.*$))`,
    ),
    answers: ['future', 'hedge', 'question'],
  },
  {
    rule: 'decided to reject',
    sentence: 'The meeting decided against it.',
    outcome: 'rejected',
    strength: 'firm',
    pattern: anchored(
      `${AGREED}[\\s:,-]*(?:(?:to\\s+)?(?:reject|decline|withdraw)\\s+(?:${NUM}|${IT})${STOP}|(?:that\\s+)?(?:${NUM}|${IT})\\s+(?:(?:should|will|is\\s+to)\\s+)?be\\s+(?:rejected|declined|withdrawn)${END})`,
    ),
    answers: ['future', 'proposal'],
  },
  {
    rule: 'closed as not done',
    sentence: 'It says that the issue is rejected, withdrawn, obsolete or a duplicate.',
    outcome: 'rejected',
    strength: 'firm',
    pattern: anchored(
      `(?:(?:${NUM}|${IT})[\\s:,–-]*)?(?:${BE}\\s+)?(?:${ADV}\\s+)*${GONE}(?:\\s*(?:[,&+/]|and)\\s*closed)?${REASON}`,
    ),
  },
  {
    rule: 'said to be closed',
    sentence: 'It says that the issue is closed or resolved.',
    outcome: 'resolved',
    strength: 'firm',
    pattern: anchored(`(?:(?:${NUM}|${IT})[\\s:,–-]*)?(?:${BE}\\s+)?(?:${ADV}\\s+)*${CLOSED_SO}`),
  },
  {
    rule: 'closed number',
    sentence: 'It names the number among those closed or resolved.',
    outcome: 'resolved',
    strength: 'firm',
    pattern: anchored(
      `(?:i\\s+|we\\s+|he\\s+|she\\s+|they\\s+)?(?:have\\s+|has\\s+)?(?:${ADV}\\s+)*(?:(?:closed|resolved)\\s+(?:out\\s+)?(?:${NUM})|(?:the\\s+)?(?:following|these)\\s+(?:\\w+\\s+)?${THING}\\s+${BE}\\s+(?:${ADV}\\s+)*(?:closed|resolved)\\s*:?\\s*${NUM}|(?:${THING}\\s+(?:that\\s+were\\s+)?)?closed(?:\\s+(?:${THING}|today|now|(?:at|in|during|on|by)\\s+[^:]{2,40}?))?\\s*:\\s*${NUM}${END}|closed\\s+(?:all|both)(?:\\s+(?:of\\s+(?:them|these)|${COUNT}))?${STOP})`,
    ),
  },
  {
    rule: 'set to closed',
    sentence: 'It says that the issue was set to closed.',
    outcome: 'resolved',
    strength: 'firm',
    pattern: anchored(
      `${WAS_SET}\\s+${SET_TO}\\s+["']?(?:closed(?:\\s?[:/,]\\s?(?:fixed|done|completed?|implemented|resolved))?|resolved)["']?(?:${END}|\\s*[,;(].*$)`,
    ),
  },
  {
    rule: 'set to rejected',
    sentence: 'It says that the issue was set to invalid, obsolete or the like.',
    outcome: 'rejected',
    strength: 'firm',
    pattern: anchored(`${WAS_SET}\\s+(?:${SET_TO}\\s+)?(?:an?\\s+)?["'“]?${STATE_OF_GONE}["'”]?${END}`),
  },
  {
    rule: 'closing it',
    sentence: 'It says that the issue is being closed.',
    outcome: 'resolved',
    strength: 'last',
    pattern: anchored(
      `(?:(?:so|then|therefore)\\s+)?(?:we\\s+are\\s+|we're\\s+|i'm\\s+|i\\s+am\\s+|now\\s+)?closing\\s+(?:out\\s+)?(?:${NUM}|${IT})${TAIL}`,
    ),
  },
  {
    rule: 'was closed by somebody',
    sentence: 'It says that somebody has closed the issue.',
    outcome: 'resolved',
    strength: 'last',
    pattern: anchored(
      `(?!(?:prs?|mr|merge|it|this|that|which|who|bot|stalebot|github|commit|not|never|nobody|none|nothing|perhaps|maybe|may|might|almost|partly|if|unless|once|when|hardly|rarely|please|to)\\b)(?:(?:\\p{L}[\\p{L}'-]*)\\s+(?:(?:have|has|just|then|now|also)\\s+)*close[sd]|closed)\\s+(?:out\\s+)?(?:${NUM}|${IT})${TAIL}`,
      'iu',
    ),
  },
  {
    rule: 'done, nothing left',
    sentence: 'It says that it is done and needs nothing further.',
    outcome: 'resolved',
    strength: 'firm',
    pattern: anchored(
      `(?:${NUM}|${IT})[\\s:,–-]+${BE}\\s+(?:${ADV}\\s+)*${DONE}\\b.*\\b(?:no\\s+(?:further|more|other)\\s+(?:action|work|changes?)|nothing\\s+(?:more|further|else|left)\\s+to\\s+(?:do|be\\s+done))\\b`,
    ),
  },
  {
    rule: 'number done',
    sentence: 'It says of the number itself that it is done.',
    outcome: 'resolved',
    strength: 'status',
    pattern: anchored(`${NUM}[\\s:,–-]*(?:${BE}\\s+)?(?:${ADV}\\s+)*${DONE}${NARROW}`),
  },
  {
    rule: 'said to be done',
    sentence: 'It says that this is done, fixed or implemented.',
    outcome: 'resolved',
    strength: 'status',
    pattern: anchored(`(?:${IT}\\s+${BE}\\s+(?:${ADV}\\s+)*${DONE}|(?:${BE}\\s+)?(?:${ADV}\\s+)+${DONE})${NARROW}`),
  },
  {
    rule: 'something done',
    sentence: 'It says of something about the number that it is done.',
    outcome: 'resolved',
    strength: 'soft',
    pattern: anchored(
      `${NUM}[\\s:,–-]*(?![^.,;:?]{0,90}\\b(?:not|never|no|if|when|once|until|to\\s+be|be|can|should|must|may|will|almost|partly)\\b)[^.,;:?]{3,90}\\s(?:resolved|fixed|solved|completed|implemented)(?=\\s*(?:[.,;]|$))`,
    ),
  },
  {
    rule: 'done by something',
    sentence: 'It says what it was resolved by, not that it is closed.',
    outcome: 'resolved',
    strength: 'soft',
    pattern: anchored(
      `(?:(?:${NUM}|${IT})[\\s:,–-]*)?(?:${BE}\\s+)?(?:${ADV}\\s+)*(?:resolved|${DONE})\\s+(?:by|with|through|via|thanks\\s+to|as\\s+part\\s+of)\\s+(?!(?:a\\s+)?(?:consensus|unanim|vote|majority|the\\s+(?:board|committee|council|group|meeting|chair|members)))\\S.*$`,
    ),
  },
  {
    rule: 'done, bare',
    sentence: 'It says "done" without saying what.',
    outcome: 'resolved',
    strength: 'soft',
    pattern: anchored(`${DONE}${NARROW}`),
  },
];

/** One of these words stands in whatever a form fits; most sentences are spared a closer look. */
export const IN_ALL_FORMS =
  /clos|resolve|reject|decline|withdraw|obsolete|superseded|fix|do(?:ne)?\b|invalid|abandoned|dup|no\s+longer|complete|implemented|solved|finished|addressed|settled/iu;

/** Words that speak of closing in any way: enough to ask a person, never enough to close. */
export const SPEAKS_OF_CLOSING =
  /\b(?:shut(?:s|ting)? (?:it|this|them)(?! (?:down|off))\b|(?:ticket|issue) shut\b|(?:confirms?|confirmed|agreed on|approved) (?:the )?closure\b|closure (?:was |is )?(?:approved|confirmed|agreed)|(?:struck|crossed) (?:out|off|from)\b|strike (?:it|this|\u00ad)|off our books|(?:be |was |is |are )?(?:ticked|crossed) off\b|(?:group|meeting|committee|council|team|board|plenary|panel|[tswc]?wg|cg|sig|tsc|tac) closes\b|(?=clos)(?<!\b(?:very|too|so|quite|not|how|really|are|'re|fairly|pretty)\s)clos(?:e|ed|ing)\b(?!\s+(?:to|in|session|meeting|remarks|discussion|dependenc|relation|enough|call|look|eye))|wont\s?fix|won't\s?fix|rejected|obsolete|superseded|withdrawn|(?:this|it|issue|ticket|proposal)\s+is\s+no\s+longer\s+(?:needed|relevant|required|necessary)|already\s+(?:been\s+)?(?:done|implemented|fixed|solved)|been\s+(?:done|implemented|fixed|solved|resolved|rejected)|(?:now|is|are)\s+(?:done|fixed|resolved|solved|implemented)|resolve[ds]\s+issue|\b(?:fixed|resolved|solved)\s+(?:in|by|with|since)\s+(?:\w+\s+)?v?\d+\.\d|no\s+further\s+action|considers?\s+(?:it|this|the\s+\w+)\s+(?:as\s+)?(?:completed?|done|finished))/i;

/** What a decision says by its label: `close #12`, `#12 will be closed`. */
export const ORDER = new RegExp(
  `^(?:to\\s+)?(?:(?:drop|reject|decline|withdraw|abandon)\\s+(?:${NUM}|${IT})\\s+and\\s+)?close(?:\\s+(?:${NUM}|${IT}))?${STOP}|^${NUM}\\s+close${STOP}|^that\\s+(?:${NUM}|${IT}|the\\s+(?:question|matter)\\b[^.;?]{0,40})\\s+be\\s+closed${STOP}|^(?:${NUM}|${IT})\\s+(?:will|shall|can|is\\s+to|are\\s+to|to)\\s+(?:now\\s+)?be\\s+closed${STOP}`,
  'i',
);

export const AS_REJECTED = /\bas\s+(?:a\s+)?(?:wrong|duplicate|obsolete|invalid|not\s+planned|out\s+of\s+scope|won)/i;
