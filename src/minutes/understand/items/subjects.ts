import type { Block } from '../layout/blocks.ts';
import type { Attributed } from '../repositories/repositories.ts';
import { withoutPlaces } from '../words/without-places.ts';
import { distinct, isAbove, isListed, meansAll, numbersAbove } from './below-list.ts';
import { pointsByCount } from './counted-points.ts';
import type { Statement } from './items.ts';
import { aboveInLog } from './log-results.ts';

/** A heading or entry of the agenda that names a number, by the words of its title. */
interface Titled {
  readonly words: readonly string[];
  readonly references: readonly Attributed[];
  readonly block: Block;
}

/** What the words at hand are about though they name no number. */
interface Subject {
  readonly references: readonly Attributed[];
  readonly level: number;
  /** The title is the same, word for word, and names one number only. */
  readonly exact: boolean;
}

const GENERIC = new Set(
  'the a an of for in on to and or with by at is be pr prs pull request issue issues ticket discussion discuss update updates proposal status item items new via from as it its this that add adds remove make use rename fix change support allow how'.split(
    ' ',
  ),
);

function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !GENERIC.has(word));
}

/** Every sentence of a block asks for the words of the whole; they are looked for once. */
const known = new WeakMap<Block, readonly string[]>();

function wordsOfBlock(block: Block): readonly string[] {
  const words = known.get(block) ?? wordsOf(block.text);
  known.set(block, words);
  return words;
}

function withoutNumbers(block: Block, references: readonly Attributed[]): string {
  // A link may be the title itself, with its number only in the address.
  const written = references
    .filter(({ from, to, number }) => block.text.slice(from, to).includes(`${number}`))
    .sort((a, b) => a.from - b.from);
  return withoutPlaces(block.text, written).replace(/https?:\/\/\S+/g, ' ');
}

/** Who speaks is no part of a title. */
function unspoken(text: string, { speakers }: Statement): string {
  const speaker = /^\s*([^:]{2,40}):/.exec(text);
  return speaker && speakers.has((speaker[1] ?? '').trim().toLowerCase()) ? text.slice(speaker[0].length) : text;
}

const isHeading = (one: Statement): boolean => one.isTitle && one.block.depth === 0 && one.named.length === 0;
const levelOf = (one: Statement): number => one.block.heading || (isHeading(one) ? 8 : 10 + one.block.depth);

/** The sections of the document: what stands between one heading and the next. */
function sectionsOf(statements: readonly Statement[]): Statement[][] {
  const sections: Statement[][] = [[]];
  for (const one of statements) {
    const last = sections.at(-1);
    if (isHeading(one) && one.topic.length === 0) sections.push([one]);
    else last?.push(one);
  }
  return sections;
}

/** More numbers than this under one heading are a list of subjects, not one subject. */
const FEW = 3;

/** A section of so few paragraphs that names one number is about it. */
const SHORT_SECTION = 4;

const covers = (all: readonly string[], some: readonly string[]): boolean => some.every((word) => all.includes(word));

const SPEAKER = /^[^:]{2,40}:/;
/** Words that go on with what was said before. */
const REFERS_BACK =
  /\b(?:it|its|this|that|these|those|they|them|both|issues?|tickets?|bugs?|re-?open\w*)\b|^\W*(?:but|however|hm+|no|wait|still|yet|though|although|so|then|also|and|again|not|only|maybe|perhaps)\b/i;

/**
 * A list item that says all there is to say itself, with others behind it that do not go on with it: those are about
 * something else. Where somebody speaks twice the items are the turns of one talk.
 */
function isOneOfAList(item: Block, blocks: readonly Block[], isName: boolean): boolean {
  const beside = blocks.filter((one) => one.depth === item.depth);
  const speakers = beside.flatMap(({ text }) => SPEAKER.exec(text)?.[0] ?? []);
  const isTalk = new Set(speakers).size < speakers.length;
  const goesOn = beside.slice(beside.indexOf(item) + 1).some(({ text }) => REFERS_BACK.test(text));
  return item.depth > 0 && beside.length > 1 && !isTalk && !goesOn && (item.sentences.length > 1 || !isName);
}

/** The numbers of a section that names them at its beginning and no others after. */
function numbersOf(section: readonly Statement[]): Attributed[] {
  const title = section[0];
  const naming = section.filter((one) => one.named.length > 0);
  const numbers = distinct(naming.flatMap((one) => one.named));
  const first = naming[0];
  if (!title || !isHeading(title) || !first || numbers.length > FEW) return [];
  const blocks = [...new Set(section.map((one) => one.block))];
  const isName = wordsOf(withoutNumbers(first.block, first.named)).length <= FEW * 3;
  const alone = numbers.length === 1 && blocks.length <= SHORT_SECTION;
  const about = alone || first.isTitle || isName;
  const begin = blocks.indexOf(first.block);
  const together = naming.every((one) => blocks.indexOf(one.block) <= begin + FEW);
  return begin <= 2 && together && about ? numbers : [];
}

/** The number of the section stands in one entry of a list, and the other entries tell of other things. */
function areBeside(section: readonly Statement[]): boolean {
  const first = section.find((one) => one.named.length > 0);
  const title = section[0];
  if (!first || !title) return false;
  const blocks = [...new Set(section.map((one) => one.block))];
  const isName = wordsOf(withoutNumbers(first.block, first.named)).length <= FEW * 3;
  const words = wordsOf(title.block.text);
  const isTitled = words.length > 0 && covers(wordsOfBlock(first.block), words);
  return !isTitled && isOneOfAList(first.block, blocks, isName);
}

/** A section with the numbers that it is about. */
interface Section {
  readonly section: readonly Statement[];
  readonly numbers: readonly Attributed[];
}

/** One word names a subject where it is so long that it can hardly mean another. */
const RARE = 10;

function titledIn(sections: readonly Section[]): Titled[] {
  const ofMinutes = sections.filter(({ section }) => section[0]?.section !== 'agenda');
  const all = ofMinutes.map(({ section }) => section[0]?.block.text);
  // `Conclusion` above several sections is a part of each, and the name of none; a title of the agenda comes again.
  const again = new Set(all.filter((text, at) => all.indexOf(text) !== at));
  return sections.flatMap(({ section, numbers }) => {
    const title = section[0];
    const own = section
      .filter((one) => one.isTitle && one.named.length > 0)
      .map((one) => ({
        words: wordsOf(unspoken(withoutNumbers(one.block, one.named), one)),
        references: one.named,
        block: one.block,
      }));
    const above =
      title && numbers.length && !again.has(title.block.text)
        ? [{ words: wordsOf(title.block.text), references: numbers, block: title.block }]
        : [];
    return [...own, ...above].filter(({ words }) => words.length >= 2 || (words[0] ?? '').length >= RARE);
  });
}

/** Where a title stands again, without its number: the whole block says it, or a paragraph begins with it. */
function againIn(one: Statement, titles: readonly Titled[]): Subject | undefined {
  if (one.named.length > 0 || one.topic.length > 0 || one.plan || titles.length === 0) return undefined;
  const text = one.block.text.toLowerCase();
  const possible = titles.filter((title) => title.words.every((word) => text.includes(word)));
  if (possible.length === 0) return undefined;
  const words = wordsOfBlock(one.block);
  const found = possible
    .filter(({ block, words: title }) => {
      if (block === one.block || (title.length === 1 && words.length > 1)) return false;
      const whole = words.length <= title.length * 2 + 2;
      return covers(whole ? words : words.slice(0, title.length + 3), title);
    })
    .sort((a, b) => b.words.length - a.words.length);
  const best = found[0];
  if (!best) return undefined;
  const same = found.filter((other) => other.words.length === best.words.length);
  const references = distinct(same.flatMap((other) => other.references));
  if (references.length > FEW) return undefined;
  const exact = references.length === 1 && best.words.join(' ') === words.join(' ');
  return { references, level: levelOf(one), exact };
}

function ofListAbove(list: readonly Statement[], one: Statement): Subject | undefined {
  const references = numbersAbove(list, one);
  return references.length > 0 ? { references, level: levelOf(one), exact: false } : undefined;
}

function ofLog(section: readonly Statement[], one: Statement): Subject | undefined {
  const references = aboveInLog(section, one);
  return references.length > 0 && references.length <= FEW
    ? { references, level: levelOf(one), exact: false }
    : undefined;
}

function adopted(one: Statement, subject: Subject): Statement {
  const { references: topic, exact } = subject;
  return { ...one, topic, firm: exact, crowded: !exact, direct: exact };
}

type Points = ReadonlyMap<Block, readonly Attributed[]>;

/** The point of the agenda with the same count. */
function byCount(one: Statement, points: Points): Subject | undefined {
  const references = points.get(one.block) ?? [];
  return references.length > 0 && references.length <= FEW
    ? { references, level: levelOf(one), exact: false }
    : undefined;
}

/** The subject is named again: it goes on. */
const isAgain = (named: readonly Attributed[], subject: Subject | undefined): boolean =>
  subject?.references.length === 1 && named.every(({ number }) => number === subject.references[0]?.number);

function follow({ section, numbers: whole }: Section, titles: readonly Titled[], points: Points): Statement[] {
  const beside = whole.length > 0 && areBeside(section) ? ({ beside: true } as const) : {};
  let subject: Subject | undefined;
  let list: Statement[] = [];
  let named = false;
  let block: Block | undefined;
  return section.map((one) => {
    const begins = one.block !== block;
    block = one.block;
    if (one.named.length > 0) {
      named = true;
      if (!isAgain(one.named, subject)) subject = undefined;
      if (isListed(one) || list.at(-1)?.block === one.block) list.push(one);
      else list = [];
      return one;
    }
    const all = begins ? ofListAbove(list, one) : undefined;
    if (begins && isAbove(list, one)) list = [];
    if (one.topic.length > 0) return all && meansAll(one.sentence.text) ? adopted(one, all) : one;
    if (begins) {
      if (subject && levelOf(one) <= subject.level) subject = undefined;
      subject = againIn(one, titles) ?? byCount(one, points) ?? subject ?? all ?? ofLog(section, one);
    }
    if (subject) return adopted(one, subject);
    const about = { references: whole, level: 0, exact: false };
    return named && whole.length ? { ...adopted(one, about), ...beside } : one;
  });
}

/**
 * Finds what sentences without a number are about: the few numbers that their section begins with, the list right above
 * them, or the entry of the agenda whose title stands again. Only the very same title is as good as the number.
 */
export function withSubjects(statements: readonly Statement[]): Statement[] {
  const sections = sectionsOf(statements).map((section) => ({ section, numbers: numbersOf(section) }));
  const titles = titledIn(sections);
  const points = pointsByCount(statements);
  return sections.flatMap((section) => follow(section, titles, points));
}
