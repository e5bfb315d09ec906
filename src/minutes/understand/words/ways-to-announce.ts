import { MEETING } from './meeting-names.ts';
import { anyBlanks } from './phrases.ts';

// Ways to announce a meeting without the words `next meeting`. A new one is a line in `words` (whole words, anywhere) or
// in `begins` (where the text begins); if none of the `signs` stands in it, a word of it becomes one. A blank stands for
// any blanks.

/** A long way to announce a meeting; one of the signs stands wherever it is taken, which most texts show not to be. */
interface Way {
  readonly signs: RegExp;
  readonly words: RegExp;
}

interface Phrases {
  /** Parts of words; one of them in each of the others. */
  readonly signs: readonly string[];
  readonly words: readonly string[];
  readonly begins: readonly string[];
  /** What does neither begin nor end with a word. */
  readonly others?: readonly string[];
}

const BEGINNING = '^[\\W_]*';

const oneOfThese = (sources: readonly string[]): RegExp => new RegExp(anyBlanks(sources.join('|')), 'iu');

const way = ({ signs, words, begins, others = [] }: Phrases): Way => ({
  signs: oneOfThese(signs),
  words: oneOfThese([`\\b(?:${words.join('|')})\\b`, `${BEGINNING}(?:${begins.join('|')})`, ...others]),
});

const MONTH = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const WORKDAY = 'mon|tue|wed|thu|fri';
const WEEKDAY = `${WORKDAY}|sat|sun`;
const CALL = '(?:call|meeting|session|vc|telco)';
const SAME = 'same (?:time|hour|place)[^.]{0,30}\\bnext';

/** `We meet again on …`, `The following call is on …`, `Next: …`. */
const AGAIN = way({
  signs: [
    'next|back|again|continue|(?:call|meeting) on|cu\\s|you|reconvene|resume|restart|following|one after|anyway',
    'folgetermin|treffen|n(?:ä|ae)chste',
    'retrouve|revoit|rendez|suivant|prochain',
    'siguiente|vemos|pr[óo]xim|prossim',
    'volgende|n[äa]sta|neste|næste',
  ],
  words: [
    "we(?:['’]re| are| will be|['’]ll be) back\\b(?! to)",
    '(?:talk|speak|see each other|meet|convene|gather) (?:(?:to|with) (?:you|each other) )?(?:all )?(?:again|next)',
    `(?:see|talk to|speak to) you (?:all )?(?:again|next|on|in|(?=(?:${MONTH}|${WEEKDAY})\\p{L}* \\d))`,
    '(?:meets?|reconvenes?) (?:again|next)',
    'reconvenes?',
    'we next meet',
    'next (?:convenes?|gathers?)',
    `(?:the )?next (?:one )?(?:is|will be) (?:on )?(?:the )?(?=\\d|(?:${WEEKDAY}|${MONTH}))`,
    '(?:calls|meetings) (?:continue|resume|restart)',
    'meet(?:ing)? (?:\\p{L}+ )?anyway',
    '(?:so|then) (?:the|our) (?:call|meeting) on (?:the )?[^.;:]{3,20} is at',
    'date of (?:the )?next(?=\\s*:?\\s*(?:\\+?\\d|in\\b))',
    'next week,? as usual',
    'next (?:mon|tues|wednes|thurs|fri)day,? (?:at )?(?:the )?same (?:time|hour)',
    'as usual,? next week',
    'folgetermin',
    'wir treffen uns',
    'on se (?:retrouve|revoit) le',
    'rendez-vous le',
    '(?:réunion|reunion|séance) suivante',
    'siguiente reuni[óo]n',
    'reunión siguiente',
    'nos vemos el',
    '(?:prochaine?|nächste[rsn]?|naechste[rsn]?|próxim[ao]|proxim[ao]|prossim[ao]|volgende|n[äa]sta|neste|næste) \\p{L}+',
  ],
  begins: [
    '(?:back (?:again )?on|(?:to be )?continue[sd]? on|cu (?:again )?on)\\b',
    `(?:(?:the|our) )?following (?:[\\p{L}-]+ )?${MEETING}(?: (?:will|would|is)\\b|\\s*:)`,
    'next\\s*:',
    '(?:call|meeting) next (?:week|on)\\b',
    'next week\\s*[,:]\\s*same\\b',
    '(?:the )?(?:call|meeting) on (?:the )?[^.;:]{3,30} (?:is (?:still )?on|as (?:usual|normal|planned)|stands|goes ahead|takes place)\\b',
    `next week\\s*[,:]\\s*(?=${WORKDAY})`,
    "next week['’]s (?:agenda|meeting|call)\\W*$",
  ],
  others: [
    '\\bthe one after (?:that )?(?:is|will be) (?:on )?(?=\\d|the\\s|\\p{Lu})',
    `(?:${BEGINNING}|[,;] )next (?:time )?(?:on (?:the )?)?(?=(?:mon|tues?|wed|thu(?:rs?)?|fri)(?:day|nesday|sday)? (?:the )?\\d|\\d{1,2}[./ ])`,
  ],
});

/** `Adjourned until 14 March`, `The board will meet on …`, `To be continued on …`, `Same time next week`. */
const GOES_ON = way({
  signs: [
    'adjourn|recess|resum|chair the|sits?\\s|agreed|another|further|following|new\\s|extra|meets? on|continue|upcoming|same\\s',
    'follow-?\\s?up|in (?:a fortnight|\\S+ weeks?)',
  ],
  words: [
    '(?:adjourned|recess) (?:until|till|to)',
    'we (?:will )?resume on',
    'to be resumed',
    '(?:to|will|shall) chair the (?:meeting|call) (?:of|on)',
    'sits? again on',
    'agreed to (?:meet|have (?:another|a further) (?:call|meeting)) on',
    '(?:group|board|committee|council|team|we) (?:will )?(?:not )?meets? on',
    "(?:will|['’]ll|be|we) continued? (?:on\\b|(?=(?:mon|tues?|wednes|thurs?|fri)day\\b|\\d{1,2}\\s))",
    `${SAME} week`,
    `${SAME} (?:mon|tues|wednes|thurs|fri)day`,
    'next week,? same (?:time|hour)',
    '(?:(?<!\\b(?:brought|brings?|bring|comes?|came|moved?|goes|sent|sends?) )back|(?<!\\b(?:ask|look|check|ping|try|poke|remind)(?:\\s\\p{L}+)?\\s)again|you) in (?:a fortnight|\\S+ weeks?)',
  ],
  begins: [
    'resuming on\\b',
    `(?:another|an? further|the following|an? new|an? extra) ${CALL} (?:was|is|has been|will be) (?:arranged|scheduled|planned|set|held|fixed)\\b`,
    `(?:the |an? )?(?:upcoming|follow-?\\s?up ${CALL})\\s*(?::|(?:is|will|on|has been|was)\\b)`,
    `follow-?\\s?up\\s*:\\s*(?=\\d|(?:${WORKDAY}|${MONTH})\\p{L}*\\.?,? (?:the )?\\d)`,
  ],
});

/** What else is next. */
const NO_MEETING = [
  'releases?|milestones?|freeze|deadlines?|versions?|sprints?|steps?|weeks?|months?|years?|quarter|beta|alpha|rc|cut',
  'topics?|items?|issues?|chairs?|scribes?|hosts?|speakers?|actions?|tasks?|moves?|points?|phase|update|maintenance',
  'up|in|on|line|agenda|minutes|presentation|talk|seminar|webinar|conference|workshop|beamtime|run|round|review',
].join('|');

/** Short ways, most of which begin the text. */
const SHORT: readonly RegExp[] = [
  // `The web meeting is on Tuesday`
  /^[\W_]*(?:the\s+)?web\s*(?:meeting|conference)\s+(?:will|would|is|on|monday|tuesday|wednesday|thursday|friday)\b/i,
  // `Next plenary: 14 March`, `next docs day (#4): …`, whatever they call it
  oneOfThese([
    `${BEGINNING}next (?!(?:\\p{L}+ ){0,2}(?:${NO_MEETING})\\b)(?:[\\p{L}-]+ ){0,2}[\\p{L}-]+\\s*(?:#?\\d{1,4}\\s*)?(?:\\([^)]{0,20}\\)\\s*)?:\\s`,
  ]),
  // `The meeting of 12 March is moved to …`, `the next meeting is postponed by a week, to …`
  oneOfThese([
    `${BEGINNING}(?:the |our )?(?:[\\p{L}-]+ )?${MEETING}\\s[^.]{0,50}\\b(?:moved|postponed|rescheduled|shifted)\\s[^.]{0,30}?\\bto\\s`,
  ]),
  // `Planned meetings: 19 March, 16 April`, `Meeting dates 2024: …`: the first that is still to come
  /^[\W_]*(?:(?:planned|future|coming|upcoming|further|scheduled)\s+(?:meetings|calls|dates)|(?:meeting|call)\s+dates|meetings\s+in\s+20\d\d|dates\s+of\s+(?:the\s+)?(?:(?:next|further|future|coming)\s+)?(?:meetings|calls))\b[^:]{0,20}:\s/i,
  // `A.2 Meetings: CRC 169 is 5 October …`: in minutes those to come
  /^(?:[A-Z]?\.?\d{0,2}(?:\.\d{1,2})*\.?\s+)?meetings\s*:\s/i,
  // `The 45th meeting will take place on …`, `Meeting 45: …`
  oneOfThese([
    `${BEGINNING}(?:the |our )?(?:\\d{1,3}(?:st|nd|rd|th) (?:[\\p{L}-]+ ){0,2}${MEETING} (?:will|is|takes)\\b|(?:meeting|call) (?:no\\.?\\s*|#)?\\d{1,3}\\s*:\\s)`,
  ]),
  // `14 February 2024 (next)`: the title of notes that are still to be taken
  /\d.{0,30}\((?:next|upcoming)(?:\s+(?:meeting|call))?\)\W*$/i,
  // `Week 10 meeting is on 07.03.`
  oneOfThese([`${BEGINNING}week \\d{1,2} ${MEETING} is on\\s`]),
];

const placeOf = ({ signs, words }: Way, text: string): number => (signs.test(text) ? text.search(words) : -1);

/** Where the words begin that say anywhere in a text that they meet again; -1 where none do. */
export function meetsAgainAt(text: string): number {
  const places = [placeOf(AGAIN, text), placeOf(GOES_ON, text)].filter((at) => at >= 0);
  return places.length > 0 ? Math.min(...places) : -1;
}

/** The words announce a meeting in another way than by `next meeting`. */
export const announcesOtherwise = (text: string): boolean =>
  placeOf(AGAIN, text) >= 0 || placeOf(GOES_ON, text) >= 0 || SHORT.some((words) => words.test(text));
