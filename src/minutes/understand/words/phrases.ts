/** One of these phrases, as the source of a pattern; the words of a sentence have single blanks between them. */
export const oneOf = (...phrases: readonly string[]): string => `(?:${phrases.join('|')})`;

/** Where a phrase may begin: at a word, or at the no in the end of one (`didn't agree`). */
export const BEGIN = "(?:(?<![\\p{L}\\p{N}])|(?=n't ))";

/** A pattern that finds one of these phrases as whole words, in any case. */
export const saying = (...phrases: readonly string[]): RegExp =>
  new RegExp(`${BEGIN}${oneOf(...phrases)}(?![\\p{L}\\p{N}])`, 'iu');

/** One pattern for all of these, which have the same flags: so many a line each, with a remark where it helps. */
export function eitherOf(...patterns: readonly RegExp[]): RegExp {
  const [flags = '', ...others] = new Set(patterns.map((one) => one.flags));
  if (others.length > 0) throw new Error(`These patterns have not the same flags: ${patterns.join(' ')}`);
  return new RegExp(patterns.map(({ source }) => source).join('|'), flags);
}

/** The same source with any blanks where it has one, for texts that are not made even; in brackets of letters it stays. */
export const anyBlanks = (source: string): string =>
  source.replace(/\[[^\]]*\]| /g, (found) => (found === ' ' ? '\\s+' : found));

/** Those who decide together. */
export const GROUP = oneOf(
  'we(?: all)?',
  'all(?: (?:of us|present|sites|members|participants|partners))?',
  'every(?:one|body)(?: (?:here|present|else))?',
  '(?:the |this )?(?:whole |entire |working |task |technical |steering )*(?:group|meeting|committee|council|team|tsc|tac|toc|tf|wg|cg|sg|sig|board|community|members|participants|attendees|editors|maintainers|chairs|room|plenary|call|developers|sites|facilities|labs|laboratories|institutes|partners|folks|niac|panel|ballot)',
  'people',
  'most(?: (?:people|members|sites|of us))?',
);

/** Words with which a group agrees to something or likes it. */
export const LIKES = oneOf(
  'agree[sd]?',
  'approve[sd]?',
  'accept(?:s|ed)?',
  'adopt(?:s|ed)?',
  'endorse[sd]?',
  'support(?:s|ed|ive)?',
  'like[sd]?',
  'consent(?:s|ed)?',
  'concur(?:s|red)?',
  'prefer(?:s|red)?',
  'welcome[sd]?',
);

/** One of these words, given in one line; an underscore stands for a blank. */
export const anyWord = (list: string): string => `(?:${list.split(' ').join('|').replaceAll('_', ' ')})`;

/** The months, as they are written out and shortened. */
export const MONTH = anyWord(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept? oct nov dec',
);

/** What people say or think, are or have: no work on the issue. */
export const NO_WORK = anyWord(
  'says thinks asks explains reports notes presents likes agrees wonders suggests proposes prefers mentions ' +
    'points shows feels believes wants has is was does knows sees finds means needs doubts objects supports ' +
    'confirms repeats recalls remembers reminds summari[sz]es describes demonstrates claims replies argues ' +
    'disagrees hopes expects uses lives joins leaves gets seems votes abstains apologi[sz]es thanks welcomes ' +
    'opens closes hates loves considers insists worries warns complains shares clarifies admits observes remarks ' +
    'concludes stresses understands guesses assumes answers adds raises seconds moves chairs states informs ' +
    'announces outlines introduces discusses speaks talks tells gives laughs works suspects dislikes enjoys ' +
    'misses hears reads fears regrets accepts refuses rejects arrives attends remains becomes comes goes keeps ' +
    'stays waits',
);
