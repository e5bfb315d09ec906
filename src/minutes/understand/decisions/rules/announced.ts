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
  'not|none|never|nobody|neither|unconfirmed|undecided|unclear|tentative(?:ly)?|provisional(?:ly)?|wrong(?:ly)?|false(?:ly)?',
  'bets?|guess(?:es)?|dreams?|jokes?|joking|dummy|test data|scenarios?|exercises?|typical|rumou?rs?|hypothe\\p{L}+',
  'first reading|straw ?(?:polls?|m[ae]n)|votes? so far|opinions?|labels?|homework',
);
/** `Unless somebody objects, we decided:` is decided all the same. */
const DECIDED =
  /\b(?:(?:we|all|group|meeting|council|board)\s+(?:have\s+|has\s+)?(?:agreed|decided|resolved)|were\s+(?:agreed|decided|closed|resolved))\b/i;

/** Those who meet, as they call themselves. */
const US =
  '(?:the|an?|this|our|today|day|call|meetings?|vc|telco|session|sync|review|triage|sprint|group|working group|wg)';
/** It is told of what others said, or decided elsewhere. */
const OF_OTHERS = whole(
  '(?:wrote|writes|says?|said|told|mailed|answered|commented|reports?|reported)(?= |$|:)',
  '(?:from|in|by) (?:the |an? |our )?(?:chat|e-?mails?|threads?|forum|slack|wiki|robots?|bots?|tracker|polls?)',
  `(?:decisions?|decided|outcomes?|results?|conclusions?) (?:of|by|from|at) (?:the |an? )?(?!${US}(?!\\p{L}))\\p{L}+`,
  `(?:in|at|from) (?:the |an? )?(?!${US}(?!\\p{L}))[\\p{L}'’-]+ (?:meeting|call|vc|telco)`,
  '(?:tracker|github|project|board) (?:export|dump|snapshot|listing)|for information(?: only)?|fyi',
);

/** Titles of whole parts that leave open what stands below them; most titles tell what was to be talked about. */
const PART_IN_DOUBT =
  /^[\W\d]*(?:if|unless|in\s+case|subject\s+to|provided|assuming|(?:still\s+)?to\s+be\s+(?:confirmed|approved|ratified|voted)|unconfirmed|unapproved|tentative|provisional|would|proposed\s+by|first\s+reading|straw\s?(?:polls?|m[ae]n)|rumou?rs?|for\s+information\s+only|hypothetical|scenarios?)(?!\p{L})/iu;

/** Why the words above leave open what the list below them says; none where they do not. */
export function announcedAs(under: readonly string[]): 'in doubt' | 'of others' | undefined {
  const above = under.at(-1) ?? '';
  if (!above.endsWith(':')) return PART_IN_DOUBT.test(above) ? 'in doubt' : undefined;
  const words = above.split(/[.!?]\s/).at(-1) ?? '';
  if (DECIDED.test(words)) return undefined;
  if (IN_DOUBT.test(words)) return 'in doubt';
  return OF_OTHERS.test(words) ? 'of others' : undefined;
}
