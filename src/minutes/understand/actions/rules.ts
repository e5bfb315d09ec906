import type { ActionItem } from '../../types.ts';
import { alone, fromAll, offered, shortly } from './brief.ts';
import { asks, isAt, pleaded, severally, strange, TOGETHER, together } from './deeds.ts';
import { handed, saysWill } from './handed.ts';
import { boxed, labelled, marked, withBefore, wordsIn } from './labels.ts';
import { named, type Owners, ownersAhead, ownersBefore, sure } from './owners.ts';
import { DEEDS, does } from './present.ts';
import { promiseIn } from './promises.ts';
import { elided, oneself, pronoun, speaks } from './self.ts';
import { DONE } from './table.ts';

/** One sentence, the one before it, and who can be an owner. */
export interface Told {
  readonly text: string;
  readonly before: string;
  readonly owners: Owners;
  /** A box that is not ticked stands before it. */
  readonly isTask: boolean;
  /** It begins its paragraph; the one before it stands in another. */
  readonly isFirst: boolean;
}

/** A way in which minutes say that somebody is to do something. */
export interface ActionRule {
  readonly name: string;
  readonly sentence: string;
  /** What stands in every sentence in which it finds something, as sources of patterns; empty where no word tells, or `mayBeBrief` does. */
  readonly sign: string | readonly string[];
  readonly find: (told: Told) => ActionItem | undefined;
}

const VAGUE = /\b(?:do|look\s+into|check|handle|take\s+care\s+of|see\s+to)\s+(?:so|it|that|this|them)\b\W*$/i;

function promised({ text, before, owners }: Told): ActionItem | undefined {
  if (/\?\W*$/.test(text)) return undefined;
  const found = promiseIn(text, owners);
  if (!found) return undefined;
  return VAGUE.test(text) && wordsIn(text) < 9 ? { ...found, text: withBefore(text, before) } : found;
}

function assigned({ text, before, owners }: Told): ActionItem | undefined {
  if (!/\bassigned\b/i.test(text)) return undefined;
  const at = /\bassigned\s+to\s+/i.exec(text) ?? /\bassigned\b.{1,120}?\sto\s+(?=\p{Lu})/iu.exec(text);
  const ahead = at ? ownersAhead(text.slice(at.index + at[0].length), owners) : undefined;
  const self = /\s(?:is\s+|was\s+)?assigned\s+to\s+(?=\p{Ll})/u.exec(text);
  const behind = self ? ownersBefore(text.slice(0, self.index), owners) : undefined;
  const who = ahead?.owners ?? behind?.owners;
  if (!who || (!sure(who, owners) && !/^[\p{Lu}]/u.test(who[0] ?? ''))) return undefined;
  return { owner: named(who), text: wordsIn(text) < 6 ? withBefore(text, before) : text };
}

const BY =
  /\b(?:[Tt]o|will)\s+(?:be\s+(?!chaired|joined|represented)(?:\p{L}+(?:ed|en|ade|ent|one|itten|wn))(?:\s+(?!by\s|all\s|at\s)[^\s,.;:()]+){0,5}|(?:review|check|test|do|write|fix))\s+by\s+(?:the\s+)?/u;
/** Those who do things in the place of somebody with a name. */
const BODY = /^(?:\p{Lu}{2,6}|chairs?|editors?|secretary|[\p{L}'’-]+\s(?:team|group|office|committee))(?=\W|$)/u;

function doneBy({ text, owners }: Told): ActionItem | undefined {
  const found = text.includes(' by ') ? BY.exec(text) : null;
  const rest = found ? text.slice(found.index + found[0].length) : '';
  const ahead = rest === '' ? undefined : ownersAhead(rest, owners);
  if (ahead && sure(ahead.owners, owners)) return { owner: named(ahead.owners), text };
  const body = found?.[0].includes('be ') ? BODY.exec(rest)?.[0] : undefined;
  return body ? { owner: body, text } : undefined;
}

/** Arrows, a hand that points, and a hand that writes. */
const ARROW = /^(?:->|=>|→|⇒|➔|(?:➡|👉|✍|📝)\uFE0F?)\s*/u;

function arrow({ text, before, owners }: Told): ActionItem | undefined {
  const found = ARROW.exec(text);
  const ahead = found ? ownersAhead(text.slice(found[0].length), owners) : undefined;
  const alone =
    ahead && (ahead.rest === '' || /^[,(]/.test(ahead.rest) || /,$/.test(text.slice(0, -ahead.rest.length).trim()));
  const told = ahead && !alone && /^\P{L}{1,4}[^:]{2,40}:\s/u.test(text) && sure(ahead.owners, owners);
  if (told && wordsIn(ahead.rest) > 1) return { owner: named(ahead.owners), text };
  return ahead && alone && wordsIn(before) > 2
    ? { owner: named(ahead.owners), text: withBefore(text, before) }
    : undefined;
}

function requested({ text, owners }: Told): ActionItem | undefined {
  const asked =
    /\b(?:asked|requested|invited|tasked|encouraged)\s+(\p{Lu}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*)?)\s+to\s+(?=\p{Ll})/u.exec(
      text,
    );
  if (asked && sure([asked[1] ?? ''], owners)) return { owner: asked[1] ?? null, text };
  const found = /\brequested\s+that\s+/i.exec(text);
  const ahead = found ? ownersAhead(text.slice(found.index + found[0].length), owners) : undefined;
  return ahead && /^\p{Ll}/u.test(ahead.rest) ? { owner: named(ahead.owners), text } : undefined;
}

/** `ask the author`, `-> contact the vendor`: nobody is named, but it is to be done. */
const ASK =
  /(?:^|[;:,>→⇒.]\s*|\band\s)(?:[Aa]sk|[Cc]ontact|[Nn]otify|[Ii]nform|[Pp]ing)\s+(?:the\s+|our\s+)?[\p{L}@][\p{L}\d_-]*(?:\s[\p{L}'’-]+){0,5}\W*$/u;
const SOMEBODY =
  /^(?:somebody|someone)\s+(?:needs?\s+to|must|has\s+to|to|remember\s+to)\s+\p{Ll}|\bneeds?\s+(?:somebody|someone|people|volunteers|a\s+volunteer)\s+(?:(?:from|with|in|of)\s+(?:\S+\s+){1,3})?to\s+\p{Ll}/iu;

function unowned({ text, before, owners }: Told): ActionItem | undefined {
  if (text.length > 160 || text.includes('?')) return undefined;
  const asks = ASK.test(text) && !/\bto\s+(?:ask|contact|notify|inform|ping)\b/.test(text);
  if (!asks && !SOMEBODY.test(text)) return undefined;
  const ahead = /^[^:]{1,60}:\s/.test(text) ? ownersAhead(text, owners) : undefined;
  const owner = ahead ? named(ahead.owners) : null;
  return { owner, text: wordsIn(text) < 3 && wordsIn(before) > 1 ? withBefore(text, before) : text };
}

/** Sentences begin with these words more often than with any other, and nobody is called so. */
const NO_NAME = String.raw`(?<!(?<=^\W{0,3})(?=(?:The|This|That|These|Those|There|It|We|They)\s).)`;
/** A word of what somebody does or will do. */
const DOES = String.raw`\s+(?:(?:then|also|now|still|just|only)\s+)?(?:[\p{Ll}-]+s(?!\p{L})|will|shall|are|were|have|would|should|must|need|plan|agree|offer|volunteer|promise|accept|undertook|commit|propose|asked|happy|said|tasked|requested|took|take|get|got|still|(?:work|finish|writ|prepar|check|draft|investigat|debugg|collect|rebas|fix|implement|look)ing\s|on\s(?:it|this|that)(?!\p{L})|to(?!\p{L}))`;
/** Somebody's name before it. The capital is looked for first, and then what stands before that, as most letters are none. */
const SOMEBODY_DOES = String.raw`[@\p{Lu}](?<=(?<!\S)[([]?.)${NO_NAME}\S*${DOES}`;
/** What they are in the meeting before it; `I'll` as well. */
const ONE_OF_US_DOES = String.raw`(?:\bs?he|chairs?|editors?|secretary|maintainers|\)),?${DOES}|['’](?:ll|s\s+going)\s`;
const DOING = [SOMEBODY_DOES, ONE_OF_US_DOES];
/** Who does it stands further before. */
const ELIDED = String.raw`(?:[,;&]|\band)\s+(?:${DEEDS}|does|promises)\s`;
const ACTION = String.raw`[Aa]ction|ACTION|\bA[IP](?![A-Za-z])|\b[Tt][Oo][- ]?[Dd][Oo]\b`;
const WILL = String.raw`\b[Ww]ill(?!\p{L})`;
const SPEAKING = String.raw`:\s+(?:\p{L}+[,.]?\s+)?(?:volunteered|let\s+me|[Ii][\s'’])`;
const SELF = String.raw`\b(?:[Ii](?:['’]m)?|let\s+me)\s|[Hh]appy\s+to\s|['’]ll\s`;
const HANDED = String.raw`\s(?:you|by)\s|please|\b[Ww]ait(?:ing|s)\s|,\s(?:until|till|before)\s`;
const SEVERAL = String.raw`(?:\sand|[&+/])\s?[@\p{Lu}]\S{0,30}\s+\p{Ll}`;
const ASKED = String.raw`(?:asked|[Rr]equested|invited|tasked|encouraged)\s`;
const ASKING = String.raw`(?:[Aa]sk|[Cc]ontact|[Nn]otify|[Ii]nform|[Pp]ing)\s|^[Ss]ome(?:body|one)\s|[Nn]eeds?\s(?:some|people|a?\s?volunteer)`;
/** In the order in which they are asked; the first that finds something speaks. */
export const ACTION_RULES: readonly ActionRule[] = [
  { name: 'labelled', sentence: 'It is labelled as an action.', sign: ACTION, find: labelled },
  { name: 'boxed', sentence: 'A box to tick stands before it, and who is to do it.', sign: '', find: boxed },
  { name: 'marked', sentence: 'The word ACTION marks the sentence.', sign: ACTION, find: marked },
  { name: 'arrow', sentence: 'An arrow hands it to somebody.', sign: ARROW.source, find: arrow },
  { name: 'promised', sentence: 'Somebody will do it, or is to.', sign: DOING, find: promised },
  { name: 'speaks', sentence: 'A speaker takes it on.', sign: [SPEAKING, WILL], find: speaks },
  { name: 'assigned', sentence: 'It is assigned to somebody.', sign: '[Aa]ssigned|ASSIGNED', find: assigned },
  { name: 'done by', sentence: 'It is to be done by somebody.', sign: '\\sby\\s', find: doneBy },
  { name: 'requested', sentence: 'The meeting requests it of somebody.', sign: ASKED, find: requested },
  { name: 'does', sentence: 'Somebody does what is done after a meeting.', sign: [...DOING, ELIDED], find: does },
  { name: 'severally', sentence: 'Two or more do it.', sign: SEVERAL, find: severally },
  { name: 'asks', sentence: 'Somebody asks for it elsewhere.', sign: DOING, find: asks },
  { name: 'elided', sentence: 'The one it begins with will do it.', sign: WILL, find: elided },
  { name: 'is at it', sentence: 'Somebody is at it.', sign: DOING, find: isAt },
  { name: 'strange', sentence: 'Somebody who stands nowhere else is to do it.', sign: DOING, find: strange },
  { name: 'together', sentence: 'A group, or both, will do it.', sign: TOGETHER.source, find: together },
  { name: 'please', sentence: 'Somebody is asked to do it.', sign: 'please', find: pleaded },
  { name: 'handed', sentence: 'It is handed to somebody.', sign: [HANDED, WILL], find: handed },
  { name: 'says will', sentence: 'Somebody will, and what is told before.', sign: WILL, find: saysWill },
  { name: 'unowned', sentence: 'It is to be done, but nobody is named.', sign: ASKING, find: unowned },
  { name: 'oneself', sentence: 'The one spoken of will do it.', sign: [SELF, WILL], find: oneself },
  { name: 'shortly', sentence: 'Initials and what to do, as in a telegram.', sign: [], find: shortly },
  {
    name: 'alone',
    sentence: 'A name stands alone behind it.',
    sign: [],
    find: alone,
  },
  { name: 'from all', sentence: 'Those who have something are to send it.', sign: [], find: fromAll },
  { name: 'offered', sentence: 'Somebody offers to do it.', sign: [], find: offered },
  { name: 'he or she', sentence: 'The one spoken of takes it on.', sign: DOING, find: pronoun },
];

const OTHER_SIGNS = new Set(ACTION_RULES.flatMap(({ sign }) => sign).filter((sign) => sign !== SOMEBODY_DOES));
/** The one that stands in most sentences that have any is asked for first. */
const SIGNS = [SOMEBODY_DOES, [...OTHER_SIGNS].filter(Boolean).join('|')].map((sign) => new RegExp(sign, 'u'));

/** The sentence may hand out something; most do not, and to look for the signs of all rules at once is cheap. */
export const mayHandOut = ({ text, owners, isTask }: Told): boolean =>
  isTask || owners.small.size > 0 || SIGNS.some((sign) => sign.test(text));

/** What is told as done is nothing to do any more. */
export const isOver = (text: string): boolean =>
  /[([{]\s*(?:done|completed?|closed|cancell?ed)\b/i.test(text) ||
  /[.:;–-]\s*(?:done|completed?)\W*$|\s(?:--|–|—)\s+(?:done|completed?|closed)\b/i.test(text) ||
  DONE.test(text);
