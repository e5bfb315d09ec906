import type { ActionItem } from '../../types.ts';
import { anyWord } from '../words/phrases.ts';
import { withBefore, wordsIn } from './labels.ts';
import { isKnown, named, ownersAhead, ownersBefore, sure } from './owners.ts';
import type { Told } from './rules.ts';

/** A name or two, and nothing else. */
const ALONE = /^@?\p{Lu}[\p{L}'’-]*\.?(?:(?:\s|,\s|\s(?:and|&|\+)\s|\/)@?\p{Lu}[\p{L}'’-]*\.?){0,3}$/u;

/** `A-0150`, `AI 12:`, `AP3.1`: the number of an action in a register, and somebody behind it. */
const CODED = /(?:^|:\s+)(?:A|AI|AP|ACT|T)[-\s]?\d{1,4}(?:[.-]\d{1,3})?[:.)]?\s+(?=[@\p{Lu}])/u;
/** What is to be done, as it is told behind initials; words that are things as well are left out. */
const TOLD = anyWord(
  'write send prepare ask implement fix add make circulate submit investigate contact organi[sz]e create merge rebase ' +
    'remove provide finish collect compare reproduce measure verify find get invite buy arrange clarify publish',
);
const SHORTLY = new RegExp(`^(\\p{Lu}{2,4})\\s+(?:${TOLD})\\s+\\S`, 'u');

/** One of the ways below may be taken; to look for their words one by one costs less than a pattern of all. */
export const mayBeBrief = (text: string): boolean =>
  (text.length <= 40 && ALONE.test(text)) ||
  text.includes(' can ') ||
  text.includes(' could ') ||
  text.includes('ed to ') ||
  /^[A-Z]{2,4} [a-z]/.test(text) ||
  (text.includes('s to ') && DUE.test(text)) ||
  (/[AT]P?I?-? ?\d/.test(text) && CODED.test(text));

/** `A-0150 ML paint the buoys`, `ML send the tide tables`: somebody's initials and what to do, as in a telegram. */
export function shortly({ text, owners }: Told): ActionItem | undefined {
  const code = /\d/.test(text) ? CODED.exec(text) : null;
  if (code) {
    const rest = text.slice(code.index + code[0].length);
    const ahead = ownersAhead(rest, owners);
    if (ahead && sure(ahead.owners, owners) && /^\p{Ll}/u.test(ahead.rest) && wordsIn(ahead.rest) > 1)
      return { owner: named(ahead.owners), text: rest };
  }
  const who = SHORTLY.exec(text)?.[1];
  return who && isKnown(who, owners) ? { owner: who, text } : undefined;
}

/** `The page still points to the old pier. Mara`: a name alone behind a sentence is who sees to it. */
export function alone({ text, before, isFirst, owners }: Told): ActionItem | undefined {
  if (
    isFirst ||
    text.length > 40 ||
    !ALONE.test(text) ||
    !/(?:\s\p{Ll}{2,}){2}|\s\p{Ll}{2,}\s.*\s\p{Ll}{2,}/u.test(before) ||
    /[?:]\W*$/.test(before)
  )
    return undefined;
  const ahead = ownersAhead(text.replace(/[.!]+$/, ''), owners);
  return ahead && ahead.rest === '' && ahead.owners.every((one) => isKnown(one, owners))
    ? { owner: named(ahead.owners), text: withBefore(text, before) }
    : undefined;
}

const SENT =
  '(?:[Nn]ominations|[Cc]omments|[Cc]orrections|[Ff]eedback|[Aa]nswers|[Rr]eplies|[Ss]lides|[Rr]eports|[Aa]bstracts|[Nn]umbers|[Nn]ames|[Vv]otes|[Pp]roposals|[Rr]emarks|[Cc]ontributions|[Tt]ext|[Ii]nput|[Tt]opics|[Ii]deas|[Aa]pplications|[Rr]egistrations?)';
/** `Comments to Mara by Friday`: whoever has some is to send them. */
const DUE = new RegExp(
  `(?:^|[,;:.–—-]\\s)${SENT}\\s+(?:[\\p{Ll}]+\\s+){0,4}(?:to|at)\\s+\\S[^.;:?]{1,40}\\s(?:by|until|till|before)\\s+(?:the\\s+)?(?:\\d|next|end|\\p{Lu}\\p{L}+)`,
  'u',
);
/** `All sites are asked to comment`: each of them. */
const INVITED =
  /(?:^|[,;:.–—-]\s)((?:[Aa]ll|[Ee]verybody|[Ee]veryone|[Pp]eople|[Mm]embers|[Ss]ites|[Pp]articipants|[Ff]acilities|[Aa]uthors|[Ee]ditors|[Rr]eviewers|[Dd]evelopers)(?:\s+(?:[a-z]+\s+){0,2}?)?)\s?(?:is|are|was|were)\s+(?:again\s+|kindly\s+)?(?:asked|encouraged|requested)\s+to\s+(?!be\b|not\b|do\b|attend|join|vote|propose)(?=\p{Ll})/u;

/** Those who have something to send, or everybody, are to do it. */
export function fromAll({ text }: Told): ActionItem | undefined {
  if (text.includes('?') || text.length > 300) return undefined;
  const who = / (?:asked|encouraged|requested) /.test(text) ? INVITED.exec(text)?.[1] : undefined;
  if (who !== undefined) return { owner: who.trim(), text };
  return / (?:by|until|till|before) /.test(text) && DUE.test(text) ? { owner: null, text } : undefined;
}

/** What somebody offers; what one may find out or see is no offer. */
const CAN =
  /\s(?:can|could(?=\s+\p{Ll}+\s+(?:something|it|that|this|a\s+(?:draft|text|first))\b|.{0,60}\b(?:tomorrow|today|tonight|next\s+week|this\s+week|on\s+(?:Mon|Tues|Wednes|Thurs|Fri)day)\b))\s+(?:also\s+|probably\s+|maybe\s+|perhaps\s+)?(?:write|do\s+(?:it|that|this)|send|prepare|draft|try|ask|look|fix|make|file|test|review|contact|talk\s+to|bring|put|post|help|help\s+with|take\s+(?:it|that|this|over|care)|have\s+a\s+(?:look|go))(?=\s|\W*$)(?!.{0,120}(?:,\s+but|\bif|\bonly|\bthough)(?!\p{L}))/u;

/** `Ole could write something about it`: an offer that the minutes keep is taken. */
export function offered({ text, owners }: Told): ActionItem | undefined {
  const found = text.includes('?') ? null : CAN.exec(text);
  if (!found) return undefined;
  const words = text.slice(0, found.index);
  const before = ownersBefore(words, owners);
  if (before && sure(before.owners, owners) && (before.lead === '' || /[.:;,–—-]$/.test(before.lead)))
    return { owner: named(before.owners), text };
  const ahead = /\sand$/.test(words)
    ? ownersAhead(words.slice(words.search(/[^.;:–—>→]*$/)).trimStart(), owners)
    : undefined;
  return ahead && /^\p{Ll}/u.test(ahead.rest) && sure(ahead.owners, owners)
    ? { owner: named(ahead.owners), text }
    : undefined;
}
