/** What a meeting to come is called. */
export const MEETING =
  '(?:meetings?|mtgs?|meets?|meet-?ups?|boards?|interims?|scrubs?|grooming|triage|retro|check-?in|round\\s*table|get-?together|docs?\\s+day|syncs?|visios?|gatherings?|hangouts?|stand-?ups?|dates?|one|office\\s+hours?|plenar(?:y|ies)|assembl(?:y|ies)|sittings?|webex|zooms?|réunion|reunion|vcs?|video\\s*conf\\w*|calls?|telcos?|tele[\\s-]?conf\\w*|telechats?|telecons?|telekos?|telkos?|web\\s*(?:meeting|conf\\w*)|sessions?|f2f|face[- ]to[- ]face)';
/** The next meeting is named somewhere. */
export const NEXT = new RegExp(`\\bnext\\s+(?:\\p{L}[\\p{L}\\d’'/-]*\\s+){0,3}?${MEETING}\\b`, 'iu');
/** The words begin with the next meeting. */
export const NEXT_FIRST = new RegExp(
  `^[\\W_]*(?:the\\s+|our\\s+|date\\s+(?:of|for)\\s+(?:the\\s+)?)?(?:\\p{Lu}?he\\s+)?next\\s+(?:\\p{L}[\\p{L}\\d’'/-]*\\s+){0,3}?${MEETING}\\b|^[\\W_]*he\\s+next\\b`,
  'iu',
);
const WEB =
  /^[\W_]*(?:the\s+)?web\s*(?:meeting|conference)\s+(?:will|would|is|on|monday|tuesday|wednesday|thursday|friday)\b/i;
/** A long way to announce a meeting; one of the signs stands wherever it is taken, which most texts show not to be. */
interface Way {
  readonly signs: RegExp;
  readonly words: RegExp;
}

/** `We meet again on …`, `The following call is on …`, `Next: …`. */
const AGAIN: Way = {
  signs:
    /next|back|again|continue|cu\s|folgetermin|siguiente|treffen|retrouve|revoit|vemos|rendez|suivant|you|reconvene|resume|restart|prochain|n(?:ä|ae)chste|pr[óo]xim|prossim|volgende|n[äa]sta|neste|næste|following|one\s+after|anyway/iu,
  words: new RegExp(
    `\\bwe(?:['’]re|\\s+are|\\s+will\\s+be|['’]ll\\s+be)\\s+back\\b(?!\\s+to)|^[\\W_]*(?:back\\s+(?:again\\s+)?on|(?:to\\s+be\\s+)?continue[sd]?\\s+on|cu\\s+(?:again\\s+)?on)\\b|\\b(?:(?:talk|speak|see\\s+each\\s+other|meet|convene|gather)\\s+(?:(?:to|with)\\s+(?:you|each\\s+other)\\s+)?(?:all\\s+)?(?:again|next)|next\\s+(?:convenes?|gathers?)\\b|\\b(?:the\\s+)?next\\s+(?:one\\s+)?(?:is|will\\s+be)\\s+(?:on\\s+)?(?:the\\s+)?(?=\\d|(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|\\b(?:folgetermin|siguiente\\s+reuni[óo]n|wir\\s+treffen\\s+uns|on\\s+se\\s+(?:retrouve|revoit)\\s+le|nos\\s+vemos\\s+el|rendez-vous\\s+le|(?:réunion|reunion|séance)\\s+suivante|reunión\\s+siguiente)\\b|(?:see|talk\\s+to|speak\\s+to)\\s+you\\s+(?:all\\s+)?(?:again|next|on|in))\\b|\\breconvenes?\\b|\\bwe\\s+next\\s+meet\\b|\\b(?:calls|meetings)\\s+(?:continue|resume|restart)\\b|\\b(?:prochaine?|nächste[rsn]?|naechste[rsn]?|próxim[ao]|proxim[ao]|prossim[ao]|volgende|n[äa]sta|neste|næste)\\s+\\p{L}+\\b|^[\\W_]*(?:(?:the|our)\\s+)?following\\s+(?:[\\p{L}-]+\\s+)?${MEETING}(?:\\s+(?:will|would|is)\\b|\\s*:)|\\b(?:meets?|reconvenes?)\\s+(?:again|next)\\b|\\bthe\\s+one\\s+after\\s+(?:that\\s+)?(?:is|will\\s+be)\\s+(?:on\\s+)?(?=\\d|the\\s|\\p{Lu})|\\bmeet(?:ing)?\\s+(?:\\p{L}+\\s+)?anyway\\b|\\bnext\\s+week,?\\s+as\\s+usual\\b|\\bas\\s+usual,?\\s+next\\s+week\\b|^[\\W_]*next\\s*:|(?:^[\\W_]*|[,;]\\s+)next\\s+(?:time\\s+)?(?:on\\s+(?:the\\s+)?)?(?=(?:mon|tues?|wed|thu(?:rs?)?|fri)(?:day|nesday|sday)?\\s+(?:the\\s+)?\\d|\\d{1,2}[./ ])|^[\\W_]*next\\s+week\\s*[,:]\\s*(?=mon|tue|wed|thu|fri)|^[\\W_]*next\\s+week['’]s\\s+(?:agenda|meeting|call)\\W*$`,
    'iu',
  ),
};
/** `Adjourned until 14 March`, `The board will meet on …`, `To be continued on …`, `Same time next week`. */
const GOES_ON: Way = {
  signs:
    /adjourn|recess|resum|sits?\s|agreed|another|further|following|new\s|extra|meets?\s+on|continue|upcoming|follow-?\s?up|same\s|in\s+(?:a\s+fortnight|\S+\s+weeks?)/iu,
  words:
    /\b(?:adjourned|recess)\s+(?:until|till|to)\b|\bwe\s+(?:will\s+)?resume\s+on\b|^[\W_]*resuming\s+on\b|\bto\s+be\s+resumed\b|\bsits?\s+again\s+on\b|\bagreed\s+to\s+(?:meet|have\s+(?:another|a\s+further)\s+(?:call|meeting))\s+on\b|^[\W_]*(?:another|an?\s+further|the\s+following|an?\s+new|an?\s+extra)\s+(?:call|meeting|session|vc|telco)\s+(?:was|is|has\s+been|will\s+be)\s+(?:arranged|scheduled|planned|set|held|fixed)\b|\b(?:group|board|committee|council|team|we)\s+(?:will\s+)?(?:not\s+)?meets?\s+on\b|\b(?:will|['’]ll|be|we)\s+continued?\s+(?:on\b|(?=(?:mon|tues?|wednes|thurs?|fri)day\b|\d{1,2}\s))|^[\W_]*(?:the\s+|an?\s+)?(?:upcoming|follow-?\s?up\s+(?:call|meeting|session|vc|telco))\s*(?::|(?:is|will|on|has\s+been|was)\b)|^[\W_]*follow-?\s?up\s*:\s*(?=\d|(?:mon|tue|wed|thu|fri|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?,?\s+(?:the\s+)?\d)|\bsame\s+(?:time|hour|place)[^.]{0,30}\bnext\s+week\b|\bnext\s+week,?\s+same\s+(?:time|hour)\b|\b(?:back|(?<!\b(?:ask|look|check|ping|try|poke|remind)(?:\s\p{L}+)?\s)again|you)\s+in\s+(?:a\s+fortnight|\S+\s+weeks?)\b|\bsame\s+(?:time|hour|place)[^.]{0,30}\bnext\s+(?:mon|tues|wednes|thurs|fri)day\b/iu,
};
/** `The meeting of 12 March is moved to …`, `the next meeting is postponed by a week, to …`. */
const MOVED = new RegExp(
  `^[\\W_]*(?:the\\s+|our\\s+)?(?:[\\p{L}-]+\\s+)?${MEETING}\\s[^.]{0,50}\\b(?:moved|postponed|rescheduled|shifted)\\s[^.]{0,30}?\\bto\\s`,
  'iu',
);
/** `14 February 2024 (next)`: the title of notes that are still to be taken. */
const TITLED = /\d.{0,30}\((?:next|upcoming)(?:\s+(?:meeting|call))?\)\W*$/i;
/** `The 45th meeting will take place on …`, `Meeting 45: …` */
const NUMBERED = new RegExp(
  `^[\\W_]*(?:the\\s+|our\\s+)?(?:\\d{1,3}(?:st|nd|rd|th)\\s+(?:[\\p{L}-]+\\s+){0,2}${MEETING}\\s+(?:will|is|takes)\\b|(?:meeting|call)\\s+(?:no\\.?\\s*|#)?\\d{1,3}\\s*:\\s)`,
  'iu',
);
/** `Week 10 meeting is on 07.03.` */
const WEEK = new RegExp(`^[\\W_]*week\\s+\\d{1,2}\\s+${MEETING}\\s+is\\s+on\\s`, 'iu');
/** `Planned meetings: 19 March, 16 April`, `Meeting dates 2024: …`: the first that is still to come. */
const LISTED =
  /^[\W_]*(?:(?:planned|future|coming|upcoming|further|scheduled)\s+(?:meetings|calls|dates)|(?:meeting|call)\s+dates|meetings\s+in\s+20\d\d|dates\s+of\s+(?:the\s+)?(?:(?:next|further|future|coming)\s+)?(?:meetings|calls))\b[^:]{0,20}:\s/i;
/** `Next plenary: 14 March`, `next docs day (#4): …`, whatever they call it, but for what is no meeting. */
const NEXT_ANY = new RegExp(
  `^[\\W_]*next\\s+(?!(?:\\p{L}+\\s+){0,2}(?:${[
    'releases?|milestones?|freeze|deadlines?|versions?|sprints?|steps?|weeks?|months?|years?|quarter|beta|alpha|rc|cut',
    'topics?|items?|issues?|chairs?|scribes?|hosts?|speakers?|actions?|tasks?|moves?|points?|phase|update|maintenance',
    'up|in|on|line|agenda|minutes|presentation|talk|seminar|webinar|conference|workshop|beamtime|run|round|review',
  ].join('|')})\\b)(?:[\\p{L}-]+\\s+){0,2}[\\p{L}-]+\\s*(?:#?\\d{1,4}\\s*)?(?:\\([^)]{0,20}\\)\\s*)?:\\s`,
  'iu',
);
/** "…at the next meeting" promises something for it; it does not announce it. */
export const IN_PASSING = new RegExp(
  `\\b(?:at|in|for|to|until|before|by|on|during)\\s+(?:the\\s+|our\\s+)?next\\s+(?:[\\p{L}-]+\\s+){0,2}?${MEETING}`,
  'iu',
);
/** One of these words stands in all that announce a meeting. */
const SPEAKS_OF_MEETING =
  /next|web|one\safter|anyway|adjourned|convene|suivant|siguiente|folgetermin|meets?\s+on|upcoming|follow-?\s?up|following|meets?|reconvene|back|again|continue|resume|restart|see\s+(?:you|each)|prochain|n(?:ä|ae)chste|pr[óo]xim|prossim|volgende|n[äa]sta|neste|næste|to\s+you\b|\bcu\b|\d(?:st|nd|rd|th)\s|(?:meeting|call)\s\S*\d|meet\b|resum|recess|\bsits?\s|another|further|wir\s|retrouve|vemos|rendez|moved|postponed|rescheduled|shifted|(?:meetings|calls|dates)\b.{0,20}:/i;

/** `Virtual interim: 17 January, 15:00`: the name of a meeting and a day, where minutes end. */
export const NAMED_DAY = new RegExp(
  `^[\\W_]*(?!(?:last|previous|this|past|today|dates?|one)\\b)(?:[\\p{L}-]+\\s+){0,3}${MEETING}\\s*(?:(?:#|no\\.?\\s*)?\\d{1,4}\\s*)?(?:\\([^)]{0,20}\\)\\s*)?[:–-]\\s+(?=[^:]{0,12}\\d)`,
  'iu',
);

/** `Next: the community meeting on the 24th, so next call is …`: what follows from the rest. */
const AFTER_ALL = new RegExp(`\\b(?:so|hence|therefore)\\s+(?:the\\s+|our\\s+)?next\\s+${MEETING}\\b`, 'iu');

const placeOf = ({ signs, words }: Way, text: string): number => (signs.test(text) ? text.search(words) : -1);

/** Where the words begin that announce a meeting; 0 where none do. */
export function announcedAt(text: string): number {
  const after = AFTER_ALL.exec(text);
  if (after) return after.index;
  const starts = [text.search(NEXT), placeOf(AGAIN, text), placeOf(GOES_ON, text)].filter((at) => at >= 0);
  return starts.length > 0 ? Math.min(...starts) : 0;
}

/** The words announce a meeting in another way than by `next meeting`. */
export const announcesOtherwise = (text: string): boolean =>
  placeOf(AGAIN, text) >= 0 ||
  placeOf(GOES_ON, text) >= 0 ||
  [WEB, NEXT_ANY, MOVED, LISTED, NUMBERED, TITLED, WEEK].some((words) => words.test(text));

/** Without a day, told by a number or counted from this one, the other ways announce nothing. */
const NAMES_A_DAY = /\d|week|fortnight|tomorrow|day\b|month|suivant|prochain|next\s*:/i;

/** Most words name neither what is next nor a day, which is seen faster. */
const MAY_ANNOUNCE = /next|\d|week|day|fortnight|tomorrow|month|suivant|prochain/i;

/** The words speak of the next meeting at all. */
export const announces = (text: string): boolean =>
  MAY_ANNOUNCE.test(text) &&
  SPEAKS_OF_MEETING.test(text) &&
  (NEXT.test(text) || (NAMES_A_DAY.test(text) && announcesOtherwise(text)));
