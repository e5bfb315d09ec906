import { UNMAKES } from '../../items/titles-above.ts';
import { oneOf } from '../../words/phrases.ts';

// What the words say that announce a list, which holds for each item of it: `If the pilots agree:`, `Bo wrote:`.

const whole = (...phrases: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\d-])${oneOf(...phrases)}(?![\\p{L}\\d])`, 'iu');

/** It depends on something, is for later, is wanted, is not so or not meant. */
const IN_DOUBT = whole(
  'if|unless|in case|provided|assuming|subject to|pending|depend(?:s|ing)?|until|till',
  '(?:once|when|as soon as)(?= \\p{L})',
  'will|shall|should|must|would|going to|to be|tomorrow|planned',
  '(?:by|before) (?:the )?(?:end|next|(?:mon|tues|wednes|thurs|fri)day)',
  'wants?|wish(?:es)?|hopes?|expects?|propos(?:e[ds]?|ing)|suggest(?:s|ed)?|recommend(?:s|ed)?|asks? (?:for|to)',
  "not|(?:did|do|does|have|has|had|could|were|are|will|would)n['’]t|none|never|nobody|neither|unconfirmed|undecided|unclear|tentative(?:ly)?|provisional(?:ly)?|wrong(?:ly)?|false(?:ly)?",
  '(?:typed|written|filled|put|prepared|noted)(?: \\p{L}+){0,3} (?:beforehand|in advance)|by the looks? of it|for what it is worth|heard|apparently|allegedly|supposed(?:ly)?|seem(?:s|ingly)?',
  'may|might|could|perhaps|maybe|probably|possibly|likely',
  'bets?|guess(?:es)?|dreams?|jokes?|joking|dummy|test data|scenarios?|exercises?|typical|rumou?rs?|hypothe\\p{L}+',
  'first readings?|straw ?(?:polls?|m[ae]n)|votes? so far|opinions?|labels?|homework|targets?',
);
/** `Unless somebody objects, we decided:` is decided all the same, and so is what nobody objected to. */
const DECIDED =
  /\b(?:(?:we|all|group|meeting|council|board)\s+(?:have\s+|has\s+)?(?:agreed|decided|resolved)|were\s+(?:agreed|decided|closed|resolved)|no\s+objections?)\b/i;

/** Those who meet, as they call themselves. */
const US =
  '(?:the|an?|this|our|today|day|call|meetings?|vc|telco|session|sync|review|triage|sprint|group|working group|wg)';
/** It is told of what others said, or decided elsewhere. */
const OF_OTHERS = whole(
  '(?:wrote|writes|says?|said|told|mailed|answered|commented|reports?|reported)(?= |$|:)',
  '(?:from|in|by) (?:the |an? |our )?(?:chat|e-?mails?|threads?|forum|slack|wiki|robots?|bots?|tracker|polls?)',
  `(?:decisions?|decided|outcomes?|results?|conclusions?) (?:of|by|from|at) (?:the |an? )?(?!${US}(?!\\p{L}))\\p{L}+`,
  `(?:in|at|from) (?:the |an? )?(?!${US}(?!\\p{L}))[\\p{L}'’-]+ (?:meeting|call|vc|telco)`,
  'reads? (?:(?:it|them) )?(?:out|aloud)|(?:tracker|github|project|board) (?:export|dump|snapshot|listing)|for information(?: only)?|fyi',
);

const titled = (...phrases: readonly string[]): RegExp =>
  new RegExp(
    `^(?:[A-Z][.)]\\s+)?[\\W\\d]*(?:(?:part|section|session|day|block)\\s+[\\divx]+\\W+)?${oneOf(...phrases)}(?!\\p{L})`,
    'iu',
  );

/** The same of the title of a part, where it begins so; most titles tell what was to be talked about. */
const PART_IN_DOUBT = titled(
  'if|unless|in case|subject to|provided|assuming|(?:still )?to be (?:confirmed|approved|ratified|voted)',
  'unconfirmed|unapproved|tentative|provisional|would|proposed by|first readings?|consent (?:agenda|calendar|list)|straw ?(?:polls?|m[ae]n)|rumou?rs?',
  'for information only|hypothetical|scenarios?|never|some ?day|next year|after the release|votes? by e?-?mail|sprint plan|okrs?',
  're-?opened|(?:wrongly|mistakenly|erroneously) (?:closed|resolved)|(?:superseded|revoked|rescinded|overturned|no) decisions?|disputed|contested',
  'decisions? (?:taken back|not taken|pending|(?:we )?expect(?:ed)?|revoked|overturned|to (?:come|confirm|be \\p{L}+)|for (?:the )?(?:next|\\p{Lu}))',
  'objections?|veto(?:es|ed)?|dissent\\p{L}*|minority|motions?\\W[^()]{0,20}\\((?:lost|failed|rejected)\\)',
  'some (?:of us )?want(?:s|ed)?',
  'by silence|lazy consensus|(?:running|open) (?:votes?|ballots?|polls?)|put to the (?:whole|vote of)',
  'practi[cs]e|training|exercises?|dry run|rehearsal|tutorial',
  'depends on|needed for|requirements|(?:what|where|how) \\p{L}+ (?:would|could|should|might|wants?|wish(?:es)?|hopes?|aims?|intends?)',
);
/** `8 June (extra call, cancelled)`. */
const NOT_HELD =
  /\b(?:meeting|call|vc|telco|session|\d{4}|\d{1,2}\.)(?!\w).{0,40}\b(?:cancell?ed|called off|not held|did not take place)\b/i;
const PART_OF_OTHERS = titled(
  '(?:public|citizens?|residents?) (?:comments?|forum|questions?|input)|(?:comments?|questions?) from (?:the )?(?:public|floor|citizens|residents|audience)(?! \\p{L})|petitions?|correspondence|letters(?: received)?|communications(?: received)?|delegations?|hearing of',
  'claims?|enclos(?:ed|ure)|closed by (?!us|the (?:meeting|group|call))|elsewhere|at (?:the )?other',
  '(?:appendix|annex)\\W.{0,30}(?:old|how|examples?)',
  '(?:changes?|corrections?|amendments?|change ?log) (?:to|of|in) (?:the |these )?minutes|reading of (?:the )?(?:last|previous)',
);

/** What groups that met apart report; the others may not follow them. */
const APART =
  /\bbreak-?outs?\b|\bparallel (?:sessions?|groups?|rooms?)\b|\breports? (?:of|from) the (?:\p{L}+ )?(?:tables|rooms|corners|workshops|sub-?groups)\b/iu;

/** Why the words above leave open what the list below them says; none where they do not. */
export function announcedAs(under: readonly string[]): 'in doubt' | 'of others' | undefined {
  const above = under.at(-1) ?? '';
  const words = above.split(/[.!?]\s/).at(-1) ?? '';
  if (DECIDED.test(words)) return undefined;
  if (PART_IN_DOUBT.test(above) || under.some((title) => NOT_HELD.test(title))) return 'in doubt';
  if (PART_OF_OTHERS.test(above) || under.some((title) => APART.test(title))) return 'of others';
  if (!above.endsWith(':')) return UNMAKES.test(words) ? 'in doubt' : undefined;
  if (IN_DOUBT.test(words)) return 'in doubt';
  return OF_OTHERS.test(words) ? 'of others' : undefined;
}
