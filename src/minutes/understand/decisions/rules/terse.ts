import { everyMatch } from '../../words/every-match.ts';
import { MONTH } from '../../words/phrases.ts';
import { remembering } from '../../words/remembering.ts';
import { Phrases, type Word } from '../notation/match.ts';
import type { Ruled } from './outcome-rule.ts';
import { ASSIGNED, TO_DO } from './terse-tasks.ts';
import { FINISHED, IN_PASSING, NO, PUT_OFF, UNDECIDED, YES } from './terse-words.ts';
import { REF } from './wording.ts';

const terse = (outcome: Ruled['outcome'], force: Ruled['force'], sentence: string): Ruled => ({
  rule: `in short: ${outcome}`,
  sentence,
  outcome,
  force,
});

/** Words that begin a sentence with a capital letter and are no names. */
const NO_NAMES = new Set(
  (
    'the this that it we they there what who which nobody none no all some not next everybody everyone one each ' +
    'nothing something good still only then now a an is was has yes ok okay waiting ongoing pending missing ' +
    'remaining fixed done closed merged resolved issue ticket bug version release option code spec text test ' +
    'tests work review discussion proposal patch draft group team i he she you my our his her their if when where ' +
    'why how and or but so for with without from by in on at to of as after before until since during about more ' +
    'most many much few both other others another same first last new old ' +
    'consensus agreement motion plan vote idea request resolution permission ready able happy need reason attempt ' +
    'aim goal hope wish way chance decided ok willing order due free poll survey summary note notes link ' +
    'reference reply response feedback input report pull merge ticket commit branch everyone thanks welcome sorry ' +
    'please also just very too here somebody someone anybody anyone people sites site users user board committee ' +
    'council chair chairs editor editors author authors maintainer maintainers developer developers everything ' +
    'implementation documentation data server client mail meeting call agenda milestone status action actions ' +
    'decision agreed approved accepted rejected deferred postponed nothing question questions answer answers ' +
    'comment comments update updates move add change close keep need needs want try use make take send ask check ' +
    'look wait leave put push postpone defer merge open reopen remove rename write read see let go get give find ' +
    'think agree hold continue come back ci pr prs mr fyi tbd wip ptal lgtm sgtm fcp rfc api url'
  ).split(' '),
);
const MONTHS = new RegExp(`^${MONTH}$`);
const DAYS = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun)(?:day)?$/;
const WORD = /^\p{L}[\p{L}\d'_-]*$/u;

const fits = (pattern: RegExp) => (word: Word) => pattern.test(word.small);

const SLOTS = {
  /** Whoever has a name. */
  NAME: ({ text, small }: Word) =>
    !MONTHS.test(small) &&
    !DAYS.test(small) &&
    /^(?:@[\w-]+|\p{Lu}[\p{L}'-]*)$/u.test(text) &&
    !NO_NAMES.has(small) &&
    !/(?:ing|tion|ment|ness|ed)$/.test(small),
  /** Whose something is. */
  NAMES: ({ text }: Word) => /^\p{Lu}\p{L}+'s$/u.test(text),
  VERB: ({ text }: Word) => /^\p{Ll}{2,}$/u.test(text),
  NOUN: fits(WORD),
  WORD: fits(/^[\p{L}\d][\p{L}\d'_.-]*$/u),
  VERSION: fits(/^v?\d+(?:\.[\dx]+)*\+?$/),
  NUMBER: fits(/^\d{1,4}(?:st|nd|rd|th)?$/),
  FRACTION: fits(/^\d{1,3}\/\d{1,3}$/),
  PERCENT: fits(/^\d{1,3}%$/),
  MONTH: fits(MONTHS),
  WEEKDAY: fits(DAYS),
  REF: fits(new RegExp(`^${REF}$`)),
};

const MACROS = {
  PERSON:
    'NAME [NAME] [(and|&|/|+) NAME [NAME]] | [the] (author|submitter|reporter|requester|editor(s)|reviewer(s)|maintainer(s)|vendor|champion|board|legal|designer(s)|user|developer(s))',
};

const LISTS: readonly (readonly [string, Ruled])[] = [
  [NO, terse('rejected', 2, 'Its few words say no.')],
  [FINISHED, terse('resolved', 2, 'Its few words say that it is done.')],
  [YES, terse('accepted', 2, 'Its few words say yes.')],
  [PUT_OFF, terse('deferred', 2, 'Its few words put it off.')],
  [TO_DO, terse('action', 2, 'Its few words leave something to do.')],
  [UNDECIDED, terse('undecided', 2, 'Its few words leave it open.')],
  [IN_PASSING, terse('mentioned', 0, 'Its few words only tell of it.')],
];

/** With "…" in it a phrase leaves room for words that nobody has seen. */
const isLoose = (line: string): boolean => line.includes('…');
const linesOf = (list: string, wanted: (line: string) => boolean): string => list.split('\n').filter(wanted).join('\n');

/** What a phrase means, and whether it leaves room. */
interface Meaning {
  readonly means: Ruled;
  readonly isLoose: boolean;
}

const assigned = terse('action', 2, 'Somebody is named who is to do something.');
const PHRASES = new Phrases<Meaning>(SLOTS, MACROS).add(ASSIGNED, { means: assigned, isLoose: false });
for (const wanted of [false, true])
  for (const [list, means] of LISTS)
    PHRASES.add(
      linesOf(list, (line) => isLoose(line) === wanted),
      { means, isLoose: wanted },
    );

const WORDS = new RegExp(
  `${REF}|\\d{1,3}%|[@+]?[\\p{L}\\p{N}][\\p{L}\\p{N}'_.+/]*[\\p{L}\\p{N}+]|[\\p{L}\\p{N}]|->|=>|→|[:?&+]`,
  'gu',
);
/** So many words, of so many letters, are few. */
const FEW = 14;
const SHORT = 120;
/** `Wait until the locks are mended`: what is done only then is not done. */
const IF = /\b(?:if|until|till|once|when|unless|before|as soon as)\b/i;
/** They say nothing of an outcome at the beginning. */
const FILLERS = /^(?:so|then|well|but|and|also|however|ok|okay|oh|right|meanwhile|otherwise)$/;

function wordsOf(text: string): Word[] {
  const even = text.replace(/(\d) %/g, '$1%').replace(/(\p{L})-(?=\p{L})/gu, '$1 ');
  return everyMatch(even, WORDS).map(([word]) => ({ text: word, small: word.toLowerCase() }));
}

const meaningOf = remembering((text: string): Meaning | undefined => {
  if (text.length > SHORT) return undefined;
  const words = wordsOf(text);
  if (words.length === 0 || words.length > FEW) return undefined;
  const found = PHRASES.meaningOf(words);
  const whole = found?.isLoose && found.means.outcome === 'resolved' && IF.test(text) ? undefined : found;
  if (whole && !whole.isLoose) return whole;
  const isFilled = words.length > 1 && FILLERS.test(words[0]?.small ?? '');
  const rest = isFilled ? PHRASES.meaningOf(words.slice(1)) : undefined;
  return rest && (!whole || !rest.isLoose) ? rest : whole;
});

/** What a few words say as a whole: `PTAL`, `Back to Mara`, `Option B it is`. */
export function tersely(text: string): Ruled | undefined {
  const meaning = meaningOf(text);
  return meaning?.isLoose === false ? meaning.means : undefined;
}

/** What a few words say, also where some of them may be any: `Pinged …`, `Mara drafts …`. */
export const loosely = (text: string): Ruled | undefined => meaningOf(text)?.means;
