import type { ActionItem } from '../../types.ts';
import { everyMatch } from '../words/every-match.ts';
import { isHeard, isStranger, named, ownersBefore, sure } from './owners.ts';
import { joins, WORKS } from './promises.ts';
import type { Told } from './rules.ts';

/** Whoever stands right before these words and is one of those who were there; a question hands out nothing. */
function doer({ text, owners }: Told, words: RegExp): ActionItem | undefined {
  const found = text.includes('?') ? null : words.exec(text);
  const who = found ? ownersBefore(text.slice(0, found.index), owners) : undefined;
  return who && joins(who.lead) && (sure(who.owners, owners) || who.owners.some((one) => isHeard(one, owners)))
    ? { owner: named(who.owners), text }
    : undefined;
}

/** `Jennifer to write to the list`: a name that stands nowhere else. */
const STRANGER = new RegExp(
  `(?:^|[,;:.!?–—>→-]\\s+|\\band\\s+)(@[\\w-]+|\\p{Lu}[\\p{L}'’-]{2,}(?<!ed)|\\p{Lu}{2})(?:\\s\\p{Lu}\\.?)?\\s+(?:to|will|is\\s+going\\s+to|(?:has\\s+)?(?:agree[sd]|offer(?:s|ed)|volunteer(?:s|ed)|promise[sd])\\s+to|(?:is|was)\\s+asked\\s+to)\\s+(?:(?:also|then)\\s+)?(?:${WORKS})(?!\\p{L})`,
  'u',
);

/** Somebody who is named nowhere else is to do what is done after a meeting. */
export function strange({ text, owners }: Told): ActionItem | undefined {
  const mayBe = (text.includes(' to ') || text.includes(' will ')) && !text.includes('?');
  const who = mayBe ? STRANGER.exec(text)?.[1] : undefined;
  return who && isStranger(who, owners) ? { owner: who, text } : undefined;
}

const PLEASE =
  /(?:^|[,;:.–—>→…-]\s*|\s)(@[\w-]+|\p{Lu}[\p{L}'’-]+|[Ee]ditors|[Cc]hairs|[Ee]veryone|[Ee]verybody|[Aa]nyone\s[^,.:]{3,40}|[Ee]ach\sof\s[^,.:]{3,30})[,:]?\s+please[,:]?\s+(?!(?:not|don['’]t|do\s+not|keep)(?!\p{L}))(?=\p{Ll})/u;

/** `Mara, please look`, `everyone please read it`. */
export function pleaded({ text, owners }: Told): ActionItem | undefined {
  const who = text.includes('please') ? PLEASE.exec(text)?.[1] : undefined;
  const anybody =
    who !== undefined && (/^(?:\p{Ll}|@|Every|Any|Each|Editors|Chairs)/u.test(who) || sure([who], owners));
  return who && anybody ? { owner: who, text } : undefined;
}

const TEAM = new RegExp(
  `(?:^|[,;:.!–—>→-]\\s+)(?:[Tt]he\\s+)?([Bb]oth|(?:[Aa]ll\\s+)?(?:[Pp]eople|[Ee]ditors|[Cc]hairs|[Ss]ites|[Cc]lients|[Mm]embers|[Aa]uthors|[Rr]eviewers|[Dd]evelopers|[Ff]acilities|[Mm]aintainers|[Ii]mplementers|[Pp]artners|[Ii]nstitutes|[Ll]abs)|(?:[\\p{L}-]+\\s){1,2}(?:team|group|WG|SIG|committee|office|champions))\\s+(?:to|will)\\s+(?:(?:also|then)\\s+)?(?:${WORKS})(?!\\p{L})`,
  'u',
);

/** A group that will do something, or both of two; the rarer words, at the end, are looked for first. */
export const TOGETHER =
  /\s(?:to|will)\s(?<=(?:both|Both|team|group|WG|SIG|committee|office|champions|eople|ditors|hairs|ites|lients|embers|uthors|eviewers|evelopers|acilities|aintainers|mplementers|artners|nstitutes|abs)\s(?:to|will)\s)/;

/** `The paint group will look at it`, `both will write`. */
export function together({ text }: Told): ActionItem | undefined {
  const who = TOGETHER.test(text) && !text.includes('?') ? TEAM.exec(text)?.[1] : undefined;
  return who ? { owner: who, text } : undefined;
}

const PLURAL = new RegExp(
  `(?:\\sand|\\s?[&+/,])\\s?\\S{1,30}\\s+(?!(?:see|find|get|put|set|read|leave|present|report|comment|propose|suggest|reach|raise)\\s)(?:${WORKS})(?!\\p{L})`,
  'gu',
);

/** `Mara and Ole review it`. */
export function severally({ text, owners }: Told): ActionItem | undefined {
  if (text.includes('?') || !/(?:\sand\s|[&+/])/.test(text)) return undefined;
  for (const { index, 0: all } of everyMatch(text, PLURAL)) {
    const who = ownersBefore(text.slice(0, index + all.search(/\s+\S+$/)), owners);
    if (who && who.owners.length > 1 && sure(who.owners, owners) && joins(who.lead))
      return { owner: named(who.owners), text };
  }
  return undefined;
}

/** `Max asks Ken on slack`, `Mara asks for quotes`: not what is asked in the meeting. */
const ASKS =
  /\sasks\s+(?:(?:in|on|at)\s|(?:him|her|them|legal|support|hosting)\b|(?:everyone|everybody|all|members|people)\s+to\s|for\s+(?:a\s+|an\s+)?(?:quotes?|budget|numbers|help|money|offers?)|(?:the|our|his|her|their)\s+(?!group|meeting|committee|audience|room|question|others|chair|speaker|team)[\p{L}'’-]+|@?\p{Lu}\p{L}+)/u;

/** Somebody asks others than those who were there. */
export function asks(told: Told): ActionItem | undefined {
  const [, asked = ''] = told.text.includes(' asks ') ? (/\sasks\s+(\S+)/.exec(told.text) ?? []) : [];
  const everybody = /^(?:all|every(?:one|body)|members|people)$/.test(asked);
  return asked === '' || (!everybody && sure([asked], told.owners)) ? undefined : doer(told, ASKS);
}

const IS_AT =
  /\s(?:is\s+(?:already\s+)?(?:on\s+(?:it|that)(?!\p{L})|(?:checking|preparing|writing|drafting|going\s+to\s+\p{Ll}+|asking|finishing|investigating|collecting|keeping\s+an\s+eye|organi[sz]ing)\s)|(?:has|takes)\s+an?\s+(?:quick\s+|second\s+|closer\s+)?(?:look|go|try|stab)(?!\p{L})|has\s+(?:the\s+pen|(?:it|that|this)\s+in\s+the\s+works))/u;

/** The same without a verb, and who offers without a word of what. */
const AT_WORK =
  /\s(?:(?:still\s+|already\s+|now\s+)?(?:working|finishing|writing|preparing|checking|drafting|investigating|debugging|collecting|rebasing|fixing|implementing|looking\s+into)(?=\s(?:on|it|this|that|the|an?|up)(?!\p{L}))|(?:is\s+|are\s+)?on\s+(?:it|this|that)(?=[.,;)]|$)|(?:(?:has|was|is)\s+)?volunteer(?:s|ed)?(?=\s*(?:[.,;)]|$)|\s+(?:for\s+(?:it|this|that)|and)(?!\p{L}))|promised\s+(?:it|that|this|for|by)(?!\p{L}))/u;
const MAY_BE_AT_WORK =
  /ing\s(?:on|it|this|that|the|an?|up)\s|\son\s(?:it|this|that)[.,;)]|\son\s(?:it|this|that)$|volunteer|promised\s/;

/** `Mara is writing it up`, `Ole on it`, `Bo volunteered`. */
export const isAt = (told: Told): ActionItem | undefined =>
  (MAY_BE_AT_WORK.test(told.text) ? doer(told, AT_WORK) : undefined) ?? isNowAt(told);

const isNowAt = (told: Told): ActionItem | undefined =>
  told.text.includes(' is ') || told.text.includes(' has ') || told.text.includes(' takes a')
    ? doer(told, IS_AT)
    : undefined;
