import type { ActionItem } from '../types.ts';
import { DOUBT, JOINED } from './action-promises.ts';
import type { Told } from './action-rules.ts';
import { isStranger, named, ownersBefore, sure } from './owners.ts';
import { NO_WORK } from './rules/deeds.ts';
import { anyWord } from './rules/phrases.ts';

/** Whoever stands right before these words and is one of those who were there; a question hands out nothing. */
function doer({ text, owners }: Told, words: RegExp): ActionItem | undefined {
  const found = text.includes('?') ? null : words.exec(text);
  const who = found ? ownersBefore(text.slice(0, found.index), owners) : undefined;
  return who && sure(who.owners, owners) && JOINED.test(who.lead) ? { owner: named(who.owners), text } : undefined;
}

/** `Ann takes it`, `Ann sends the files until Friday`: told as if it were so already. */
const TAKES =
  /\s(?:takes?\s+(?:it|this|that|care|over)\b|answers\W*$|(?!(?:likes|says|sees|knows|finds|gets|thinks|means|has|is|was|wants|needs|hates|doubts|supports|opposes)\s)\p{Ll}{3,}s\s+(?:it|that|this)(?:\s+up)?\W*$|does\s+(?:it|this|that|so)\b|(?!(?:was|is|has|does|mentions|says|notes|thinks|asks|reports|suggests|reminds|wonders|proposes|believes|expects|hopes|needs|wants|plans|agrees|explains)\s)\p{Ll}{2,}s\s(?!that\b)(?=.*\b(?:today|tonight|tomorrow|until|till|by\s+(?:next|the\s+end|(?:mon|tues|wednes|thurs|fri)day)|next\s+week)\b))/u;

/** One of these stands in all that; most sentences are spared a closer look. */
const MAY_TAKE =
  /\s(?:takes?|answers|does)\b|s\s+(?:it|that|this)\b|\b(?:today|tonight|tomorrow|until|till|by|next\s+week)\b/;

export const takes = (told: Told): ActionItem | undefined => (MAY_TAKE.test(told.text) ? doer(told, TAKES) : undefined);

/** What people do after a meeting and not in it, told as if it were so already. */
const DEED =
  /\s(?:(?:then|also|now)\s+)?(?:writes(?!\s+that)|drafts|prepares|edits|rewrites|sends(?!\s+(?:apolog|regrets|greetings))|contacts|collects|gathers|files|implements|organi[sz]es|schedules|sets\s+up|investigates|invites|buys|orders|translates|pings|emails|e-?mails|checks|tests|updates|cleans\s+up|follows\s+up|looks\s+(?:into|at|after)|takes\s+care|talks\s+to|speaks\s+to|asks\s+at|does|opens(?=\s+(?:an?|the)\s+(?:PR|MR|issue|ticket|pull|merge|discussion|thread)\b)|gets(?=\s+(?:examples|quotes|numbers|data|feedback|a\s+quote|in\s+touch)))\s+(?=\p{L})/u;

/** `Mara rebases it`: any other verb of somebody known, but for those of talk. */
const WORK = new RegExp(
  `\\s(?:(?:then|also|now)\\s+)?(?!(?:${NO_WORK}|this|its|status|brings|requests|concurs|makes\\s+the\\s+(?:remark|point))(?!\\p{L}))\\p{Ll}{3,}(?<!s)s\\s+(?=(?:it|them|the|an?|his|her|their|our|all|some|each|two|three|who|with|to|PRs?|#\\d+|\\p{Lu}\\p{L}+)(?!\\p{L}))`,
  'u',
);

/** `merges it when the tests pass`: when it is done is no doubt. */
const IN_TIME = /(?<=\p{L}\s)(?:when|once|after|before|until)\b.*/u;

/** `Mara writes the text`: an item ends with who does it. */
export function does({ text, owners }: Told): ActionItem | undefined {
  const found = text.length < 200 && !text.includes('?') ? (DEED.exec(text) ?? WORK.exec(text)) : null;
  const who = found ? ownersBefore(text.slice(0, found.index), owners) : undefined;
  if (!found || !who || !sure(who.owners, owners) || !JOINED.test(who.lead)) return undefined;
  const rest = text.slice(found.index + found[0].length);
  return /^(?:not|that)\b/.test(rest) || DOUBT.test(rest.slice(0, 40).replace(IN_TIME, ''))
    ? undefined
    : { owner: named(who.owners), text };
}

/** What people are to do after a meeting. */
const WORKS = anyWord(
  'write draft prepare send open file create make add fix check test try review re-review rebase merge update rewrite ask contact ' +
    'ping email mail talk speak look follow_up investigate collect gather organi[sz]e schedule set share post push submit propose ' +
    'present report comment circulate publish move rename remove clean split implement measure compare benchmark reproduce ' +
    'confirm verify find get bring put run upload translate invite order buy book document summari[sz]e raise start launch ' +
    'announce reach work take do help finish close reply answer respond coordinate nominate tag release backport bisect ' +
    'convert register discuss sign land sort chase remind see read leave host chair scribe',
);

/** `Jennifer to write to the list`: a name that stands nowhere else. */
const STRANGER = new RegExp(
  `(?:^|[,;:.!?–—>→-]\\s+|\\band\\s+)(@[\\w-]+|\\p{Lu}[\\p{L}'’-]{2,}(?<!ed))(?:\\s\\p{Lu}\\.?)?\\s+(?:to|will|is\\s+going\\s+to)\\s+(?:(?:also|then)\\s+)?(?:${WORKS})(?!\\p{L})`,
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

/** A clause that ends with what somebody does. */
const ALONE =
  /\s(?:rebases|tries|helps|merges|continues|investigates|reviews|tests|comments|volunteers)(?:\s+(?:for|on|in|at|with)\s[^,;:?]{2,60})?\W*$/;

/** `Padraic rebases`: nothing more is said. */
export const alone = (told: Told): ActionItem | undefined => doer(told, ALONE);

/** `Max asks Ken on slack`, `Mara asks for quotes`: not what is asked in the meeting. */
const ASKS =
  /\sasks\s+(?:(?:in|on|at)\s|(?:everyone|everybody|all)\s|for\s+(?:a\s+|an\s+)?(?:quotes?|budget|numbers|help|money|offers?)|(?:the|our|his|her|their)\s+(?!group|meeting|committee|audience|room|question|others|chair|speaker|team)[\p{L}'’-]+|@?\p{Lu}\p{L}+)/u;

export function asks(told: Told): ActionItem | undefined {
  const [, asked = ''] = told.text.includes(' asks ') ? (/\sasks\s+(\S+)/.exec(told.text) ?? []) : [];
  return asked === '' || sure([asked], told.owners) ? undefined : doer(told, ASKS);
}

const ELIDED = new RegExp(`[,;]\\s+(?:and\\s+|but\\s+)?will\\s+(?:also\\s+|then\\s+)?(?:${WORKS})(?!\\p{L})`, 'u');

/** `Mara has a patch, will push it`: who is spoken of first will do it. */
export function elided({ text, owners }: Told): ActionItem | undefined {
  const found = text.includes(' will ') && !text.includes('?') ? ELIDED.exec(text) : null;
  const [who = ''] = found ? (/(?<=^|[.;:–—-]\s)@?\p{Lu}[\p{L}'’-]+(?=\s\p{Ll})/u.exec(text) ?? []) : [];
  return who !== '' && (sure([who], owners) || isStranger(who, owners)) ? { owner: who, text } : undefined;
}

const IS_AT = /\sis\s+(?:checking|preparing|writing|drafting|going\s+to\s+\p{Ll}+|asking|finishing|organi[sz]ing)\s/u;

/** `Mara is writing it up`. */
export const isAt = (told: Told): ActionItem | undefined =>
  told.text.includes(' is ') ? doer(told, IS_AT) : undefined;
