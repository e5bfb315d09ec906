import { MONTH, oneOf } from '../../words/phrases.ts';
import { REF } from './wording.ts';

const SHUT = '(?:(?:now |already )?(?:closed?|closing|rejected|withdrawn|resolved|done|declined)(?! by \\p{Lu}))';
/** Parts of the work, other trackers, and what else has a status of its own. */
const ELSE = oneOf(
  '(?:back-?end|front-?end|server|client|documentation|docs|tests|code|firmware|hardware)',
  '(?:part|step|phase|stage|option|variant|question|point) [\\p{L}\\d]{1,4}',
  '(?:upstream|downstream|vendor|supplier|jira|redmine|gitlab|bugzilla|trac|helpdesk)',
  '(?:review|access|gate|form|call|registration|milestone|sprint|epic|parent|child|sub-?(?:task|issue|ticket)s?|blockers?|dependency|dependencies|follow-?ups?|successor)',
  '(?:labels?|default|target|goals?|aims?|plan|recommendations?|suggestions?|next(?: steps?)?)',
  '(?:AP|AI|actions?|task|to-?do)(?: \\p{Lu}\\p{L}+)?',
  '(?:old|previous|former|last|expected|desired|wanted|target|planned|proposed|pr|mr|patch|branch|vendor|upstream|jira|poll|vote|review) (?:status|state)',
  // A thing of which the issue speaks: `Session status: closed`.
  '(?!(?:issues?|tickets?|bugs?|github|tracker|current|new|now|the|its|our|final|overall|general|and|present|item|my|this|that|is|resolution|outcome|today|meeting|action)(?!\\p{L}))\\p{L}{3,} (?:status|state)',
  '(?:status|state) (?:at|of|in|on|before|last|for|since|proposed) [^:]{1,25}',
);
const LABELLED = new RegExp(`(?:^|[\\s(–:-])${ELSE}\\s?[:–-]+\\s?(?:${SHUT}|close it)(?!\\p{L})`, 'iu');

/** What hangs on an issue without being it: `Parent of #12: closed`. */
const HANGS_ON = oneOf(
  '(?:comments?|polls?|votes?|voting|ballot|discussions?|threads?|talks?|questions?|parents?|child(?:ren)?|blockers?|duplicates?|follow-?ups?|successor|actions?|tasks?|sub-?tasks?|branch|prs?|pull requests?|mrs?|patch(?:es)?|reviews?|tests?|milestone|label|title|first|second|half|part|most)',
);
const OF_NUMBER = new RegExp(
  `^\\W*(?:\\p{L}+'?s? ){0,2}${HANGS_ON} (?:of|for|on|to|about|in|behind|from) (?:issue |ticket )?\\W?${REF}[^\\p{L},;]{0,3}(?:is |was )?${SHUT}`,
  'iu',
);
/** `Action 3 (#12): closed`, `Task: #12: closed`. */
const OF_ACTION = new RegExp(
  `^\\W*(?:\\p{L}+\\]\\s)?(?:actions?|AI|AP|tasks?|to-?dos?)(?: ?item| ?point)?(?:[ -]?\\d{1,4})?\\s?[:(–-].{0,120}${REF}.{0,80}[:,–-]\\s?${SHUT}\\W*$`,
  'iu',
);
/** `Comment 2 accepted, closed`: where such are counted, it is one of them that is closed. */
const COUNTED_ELSE =
  /^\W*(?:comments?|remarks?|actions?|tasks?|findings?|questions?|motions?)\s\d{1,3}\b[^.;:]{0,60}\b(?:clos(?:ed|es)|resolved|rejected|done)\b/i;
/** `Vendor closed it`, `someone closed the ticket`. */
const CLOSED_BY =
  /^\W*(?:\u00ad[\s:–-]+)?(?:[^.;–]{0,40} [–-] )?(?:the |our |their )?(?:vendors?|suppliers?|manufacturer|upstream|customer|some(?:body|one)) (?:has |have |had |just |already )*closed (?:it|this|that|the|our|their)\b/iu;
/** `In bells, #12 is closed`, `#12 upstream: closed`. */
const UPSTREAM =
  /(?<!\b(?:fixed|solved|done|merged|moved|reported|resolved|implemented|addressed) )\b(?:upstream|downstream)\b[\s:,–-]+(?:(?:is|was) )?(?:now )?closed\b/i;
const IN_OTHERS = new RegExp(
  `^\\W*(?:meanwhile )?(?:over )?(?:in|at) (?!(?:the|this|that|these|our|its|today|summary|short|brief|total|general|particular|addition|conclusion|fact|between|effect|principle|practice|return|consequence|any|all|both|master|main|release|version|call|meeting|triage|last|week|response|parallel|agreement|light|line|order|time|due|case|favou?r|end|github|${MONTH})(?!\\p{L}))\\p{L}[\\p{L}-]{2,30},? ${REF}`,
  'iu',
);
/** `It had been closed`, `#12 (was closed)`: how it was at another time. */
const WAS_ONCE =
  /\((?:was|were|had been|(?:has been )?once|formerly)\s+closed\)|^(?:\W*\u00ad\W*|it |this )?had been closed\W*$/i;
const ONE_OF_THEM =
  /\b(?:one|another)(?: of (?:them|these|those|the two))? (?:is|was|has been) (?:now )?closed\b|\bclosed (?:one|issues|tickets)\W*$|\bclosed that one\b|\bclosed\b[^.;]{0,20} over (?:in|at) |\bclosed without (?:being |a )?merg/i;
/** `#12: type: closed`, `value: closed`: what a column says, and not the title that ends so (`#12 Draught column: closed`). */
const COLUMN = new RegExp(
  `^\\W*(?:${REF}\\W{0,3})?(?:types?|kind|mode|values?|flag|property|attribute|category|class|visibility)\\s?:\\s?${SHUT}`,
  'iu',
);
/** In a data model a proposal is a thing, too: `#12: proposal closed`. */
const PROPOSAL = /^\W*(?:the )?proposals? (?:is |are |was |were )?closed\b/i;
/** `Closing it was rejected`, `closing it is premature`. */
const ON_CLOSING =
  /\bclosing (?:it|this|that|\W?\u00ad|the (?:issue|ticket)) (?:is|was|would|will|needs|seems|may|might|could|should|has|had)\b/i;
/** `Close it, fix it, or leave it`. */
const CHOICE = /\bclose\b[^.;]{0,60}\bor (?:not|keep|leave|fix|wait|split|move|reopen|re-open)\b/i;
/** `Wait a week, close`, `merge #14, close`: first comes the other. */
const FIRST =
  /^\W*(?:\u00ad[\s:–-]+)?(?:\p{Lu}\p{L}+ to )?(?:wait|test|check|verify|merge|review|ask|fix|document|release|publish|deploy|implement|finish)\b[^.;]*[,;] (?:and |then |and then )?close\b/iu;
/** `Close #12 (rejected)`, `close it (optional)`. */
const NOT_SO =
  /\bclose\b[^.;(]{0,20}(?:[(–:-]|--)\s?(?:it was |was )?(?:rejected|failed|vetoed|declined|lost|optional|stretch|nice to have|not carried|defeated)\b/i;
/** `Ropes (not #12): closed`, `lamps (#12), ropes: closed`. */
const BESIDE_ANOTHER = new RegExp(
  `\\b(?:not|unlike|like|except|besides|apart from) (?:\\p{L}+ )?\\(?${REF}\\)?\\s?[:–-]+\\s?closed|(?:\\(${REF}\\),|${REF}\\)?;)[^:–]{1,60}[:–-]+\\s?closed`,
  'iu',
);
/** `#12 supersedes #13: closed`, `#12 of 20: closed`. */
const OTHER_BEHIND = new RegExp(
  `${REF} (?:now )?(?:supersede[sd]|replace[sd]?|obsolete[sd]?) \\W?${REF}|${REF} of \\d+\\s?[:–-]?\\s?closed`,
  'i',
);
const AS_EXAMPLE =
  /\b(?:for|as an) example\b|\((?:(?:an|just an|only an) )?examples?\)|(?:^|[|(]\s?)(?:example|e\.g\.|sample)\s?:?\s\W?\d/i;
/** `See also #13, closed`, `depends on #13, closed`: that one may be meant. */
const OTHER_FIRST = new RegExp(
  `(?:\\bsee(?: also)?|\\b(?:un)?like|\\b(?:similar|related|relates) to|\\bdepends? on|\\bblocked by|\\bwaits? for|\\bsplit (?:off )?from|\\b(?:came|comes) from|\\bpart of|\\breplaces|\\bsupersedes|\\bfollow-?up (?:of|to)|\\b(?:parent|child|blocker)(?: of| is)?|\\bnext to)[\\s:]+(?:\\p{L}+ )?\\W?${REF}\\W{0,2}(?:[,;–-]|which)\\s?(?:(?:which )?(?:is|was) )?(?:now |already |since )?closed\\b`,
  'iu',
);

/** `Fixed in his branch`, `works for most`. */
const IN_PART =
  /\b(?:fixed|solved|done|implemented|works|working|merged)(?: it)? (?:locally|for (?:most|some|many|half|him|her|a few)|(?:in|on) (?:\p{L}+(?:'s)? )?(?:branch|fork|draft|staging|prototype))(?!\p{L})/iu;

/** The words show how something is written, or tell of one among several. */
export const isExample = (text: string): boolean => AS_EXAMPLE.test(text);

/** It is done at one place or for some only. */
export const isDoneInPart = (text: string): boolean => IN_PART.test(text);

const PATTERNS = [
  IN_PART,
  LABELLED,
  OF_NUMBER,
  OF_ACTION,
  COUNTED_ELSE,
  CLOSED_BY,
  UPSTREAM,
  IN_OTHERS,
  WAS_ONCE,
  ONE_OF_THEM,
  ON_CLOSING,
  COLUMN,
  PROPOSAL,
  CHOICE,
  FIRST,
  NOT_SO,
  AS_EXAMPLE,
  OTHER_BEHIND,
  BESIDE_ANOTHER,
  OTHER_FIRST,
] as const;

/** Whether the words that close tell the status of something else than the issue: `Vendor: closed`, `Poll on #12: closed`. */
export const isStatusOfElse = (text: string): boolean => PATTERNS.some((pattern) => pattern.test(text));
