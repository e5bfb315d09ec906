/** What a meeting to come is called. */
const MEETING =
  '(?:meetings?|mtgs?|syncs?|visios?|gatherings?|hangouts?|stand-?ups?|dates?|one|office\\s+hours?|plenar(?:y|ies)|assembl(?:y|ies)|sittings?|webex|zooms?|réunion|reunion|vcs?|video\\s*conf\\w*|calls?|telcos?|tele\\s*conf\\w*|telecons?|web\\s*(?:meeting|conf\\w*)|sessions?|f2f|face[- ]to[- ]face)';
/** The next meeting is named somewhere. */
export const NEXT = new RegExp(`\\bnext\\s+(?:[\\p{L}’'-]+\\s+){0,3}?${MEETING}\\b`, 'iu');
/** The words begin with the next meeting. */
export const NEXT_FIRST = new RegExp(
  `^[\\W_]*(?:the\\s+|our\\s+|date\\s+(?:of|for)\\s+(?:the\\s+)?)?(?:\\p{Lu}?he\\s+)?next\\s+(?:[\\p{L}’'-]+\\s+){0,3}?${MEETING}\\b|^[\\W_]*he\\s+next\\b`,
  'iu',
);
const WEB =
  /^[\W_]*(?:the\s+)?web\s*(?:meeting|conference)\s+(?:will|would|is|on|monday|tuesday|wednesday|thursday|friday)\b/i;
/** `We meet again on …`, `The following call is on …`, `Next: …`. */
const AGAIN = new RegExp(
  `\\bwe(?:['’]re|\\s+are|\\s+will\\s+be)\\s+back\\b|\\b(?:(?:talk|speak|see\\s+each\\s+other|meet|convene|gather)\\s+(?:(?:to|with)\\s+(?:you|each\\s+other)\\s+)?(?:all\\s+)?(?:again|next)|next\\s+(?:convenes?|gathers?)\\b|\\b(?:the\\s+)?next\\s+(?:one\\s+)?(?:is|will\\s+be)\\s+(?:on\\s+)?(?:the\\s+)?(?=\\d|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|\\b(?:folgetermin|(?:réunion|reunion|séance)\\s+suivante|reunión\\s+siguiente)\\b|see\\s+you\\s+(?:all\\s+)?(?:again|next|on))\\b|\\breconvenes?\\b|\\bwe\\s+next\\s+meet\\b|\\b(?:calls|meetings)\\s+(?:continue|resume|restart)\\b|\\b(?:prochaine?|nächste[rsn]?|naechste[rsn]?|próxim[ao]|proxim[ao]|prossim[ao]|volgende)\\s+\\p{L}+\\b|^[\\W_]*(?:the\\s+)?following\\s+(?:[\\p{L}-]+\\s+)?${MEETING}\\s+(?:will|would|is)\\b|\\b(?:meets?|reconvenes?)\\s+(?:again|next)\\b|^[\\W_]*next\\s*:|^[\\W_]*next\\s+(?:time\\s+)?(?=(?:mon|tues?|wed|thu(?:rs?)?|fri)(?:day|nesday|sday)?\\s+(?:the\\s+)?\\d|\\d{1,2}[./ ])|^[\\W_]*next\\s+week\\s*[,:]\\s*(?=mon|tue|wed|thu|fri)`,
  'iu',
);
/** `Adjourned until 14 March`, `The board will meet on …`, `To be continued on …`, `Same time next week`. */
const GOES_ON =
  /\badjourned\s+(?:until|till|to)\b|\b(?:group|board|committee|council|team|we)\s+(?:will\s+)?meets?\s+on\b|\b(?:will|['’]ll|be|we)\s+continued?\s+(?:on\b|(?=(?:mon|tues?|wednes|thurs?|fri)day\b|\d{1,2}\s))|^[\W_]*(?:the\s+)?(?:upcoming|follow-?up\s+(?:call|meeting))\s*(?::|(?:is|will|on)\b)|\bsame\s+(?:time|hour|place)[^.]{0,30}\bnext\s+week\b|\bnext\s+week,?\s+same\s+(?:time|hour)\b|\b(?:back|again)\s+in\s+(?:a\s+fortnight|\S+\s+weeks?)\b/i;
/** `Next plenary: 14 March`, whatever they call it, but for what is no meeting. */
const NEXT_ANY =
  /^[\W_]*next\s+(?!(?:release|milestone|freeze|deadline|version|sprint|steps?|week|month|year|beta|rc|topic|item|issue|chair|scribe)\b)\p{L}+\s*:\s/iu;
/** "…at the next meeting" promises something for it; it does not announce it. */
export const IN_PASSING = new RegExp(
  `\\b(?:at|in|for|to|until|before|by|on|during)\\s+(?:the\\s+|our\\s+)?next\\s+(?:[\\p{L}-]+\\s+){0,2}?${MEETING}`,
  'iu',
);
/** One of these words stands in all that announce a meeting. */
const SPEAKS_OF_MEETING =
  /next|web|adjourned|convene|suivant|siguiente|folgetermin|meets?\s+on|upcoming|follow-?up|following|meets?|reconvene|back|again|continue|resume|restart|see\s+(?:you|each)|prochain|n(?:ä|ae)chste|pr[óo]xim|prossim|volgende/i;

/** Where the words begin that announce a meeting; 0 where none do. */
export function announcedAt(text: string): number {
  const starts = [NEXT, AGAIN, GOES_ON].flatMap((words) => words.exec(text)?.index ?? []);
  return starts.length > 0 ? Math.min(...starts) : 0;
}

/** The words announce a meeting in another way than by `next meeting`. */
export const announcesOtherwise = (text: string): boolean =>
  WEB.test(text) || AGAIN.test(text) || GOES_ON.test(text) || NEXT_ANY.test(text);

/** The words speak of the next meeting at all. */
export const announces = (text: string): boolean =>
  SPEAKS_OF_MEETING.test(text) && (NEXT.test(text) || announcesOtherwise(text));
