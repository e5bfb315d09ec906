import type { Block, Sentence } from '../layout/blocks.ts';
import { isTitleWithSign } from '../layout/lone-titles.ts';
import type { Placed, Section } from '../layout/outline.ts';
import { isPlan } from '../layout/plans.ts';
import { withAliases } from '../numbers/aliases.ts';
import { listedNumbers } from '../numbers/listed.ts';
import { withKnownNumbers, withoutOwnNumbers, withShortPaths } from '../numbers/numbering.ts';
import { type Reference, referencesIn, withoutOverlap } from '../numbers/references.ts';
import { withNames } from '../repositories/beside.ts';
import { type Attributed, attributed, repositoriesOf, withOwnClosed } from '../repositories/repositories.ts';
import { withSame } from '../repositories/same-repository.ts';
import { repositoryScopes } from '../repositories/scopes.ts';
import { NEXT_FIRST } from '../words/next-words.ts';
import { withCells } from './cells.ts';
import { beginsEntry, introduces } from './introductions.ts';
import { withKinds } from './kinds.ts';
import { hasOthers, isMeans, isParted, ofRow, severalIn, soleOf, titlesIn, within, withoutMeans } from './meant.ts';
import { type OfItself, ofItself } from './of-itself.ts';
import { isAboutOther, sentencesOfOther, withKeysInDoubt } from './other-keys.ts';
import { isOfLast, isPointed, trackedBy } from './pointed.ts';
import { withTitlesApart } from './title-and-status.ts';
import { GOES_ON, labelsAbove, looksLikeTitle, titlesAbove, wordsAround } from './titles-above.ts';
import {
  closeTopics,
  firstList,
  namesInPassing,
  ownNumbers,
  pointsTo,
  startsWithNumber,
  type Topic,
  titleStoodFor,
  topicOf,
} from './topics.ts';

/** A sentence of the minutes, with the numbers it may be about. */
export interface Statement {
  readonly sentence: Sentence;
  readonly block: Block;
  readonly section: Section;
  /** The section only says what is to be talked about. */
  readonly plan: boolean;
  /** Named in the sentence itself. */
  readonly named: readonly Attributed[];
  /** The subject under which the sentence stands, where it names none: of its title, list item or paragraph. */
  readonly topic: readonly Attributed[];
  /** The subject is named as one, not in passing. */
  readonly firm: boolean;
  /** Other numbers were named since the subject was, so that "it" may be one of them. */
  readonly crowded: boolean;
  /** The sentence stands right below its subject, not below something else that is said about it. */
  readonly direct: boolean;
  /** The sentence is (part of) the title of an item: its words say what it is about, not what was decided. */
  readonly isTitle: boolean;
  /** Who speaks in these minutes, in small letters: names, first names, initials. */
  readonly speakers: ReadonlySet<string>;
  /** The other numbers that were named last, where it is crowded. */
  readonly latest: readonly Attributed[];
  /** What the sentences before it in the same paragraph were about; empty where it begins one. */
  readonly prior: readonly Attributed[];
  /** The numbers of the heading or list item above, whatever was named since; empty under another title. */
  readonly item: readonly Attributed[];
  /** The only number that the item or row is about, where no other was named since as a subject. */
  readonly sole: Attributed | undefined;
  /** Titles above, outermost first, without those that name a number. */
  readonly under: readonly string[];
  /** Words that stand above as a title does, though nothing marks them as one: a lone line, the item around these. */
  readonly labels: readonly string[];
  /** The list item that the words hang right below, where it names no issue. */
  readonly around: string | undefined;
  /** What the document says of itself. */
  readonly itself: () => OfItself | undefined;
  /** It stands beside a whole entry of a list: it can take back what that says, but says nothing of its number. */
  readonly beside?: true;
}

interface Surroundings {
  readonly above: Topic | undefined;
  readonly parent: Block | undefined;
  readonly plan: boolean;
  readonly speakers: ReadonlySet<string>;
  /** A title without a number stands between the subject and these words. */
  readonly apart: boolean;
  readonly item: readonly Attributed[];
  readonly heads: Pick<Statement, 'under' | 'labels' | 'around' | 'itself'>;
}

/** `#12 is obsolete then -> closed`: what stands behind an arrow is about what stands before it. */
const ARROW = /^(?:->|=>|→|⇒|➔)/;

const isOfTitle = ({ part }: Sentence, inTitle: boolean): boolean => part !== 'status' && (inTitle || part === 'title');

const sameNumbers = (some: readonly Attributed[], others: readonly Attributed[]): boolean =>
  some.length === others.length && some.every(({ number }, at) => number === others[at]?.number);

/** `Issue 12 … PR 13 … then issue 12 can be closed`: the talk is back at what it began with. */
const isBackTo = (subject: readonly Attributed[], named: readonly Attributed[]): boolean =>
  named.length > 0 &&
  named.length <= subject.length &&
  subject.length <= LONGEST_SUBJECT &&
  named.every(({ number }) => subject.some((one) => one.number === number));
/** A list of more numbers is no subject that talk comes back to. */
const LONGEST_SUBJECT = 9;

/** Numbers named on the way become the subject, but not where the whole row is about a number, or it is those again. */
const takesOver = (subjects: readonly Attributed[], row: readonly Attributed[], last: readonly Attributed[]): boolean =>
  subjects.length > 0 && row.length === 0 && !sameNumbers(subjects, last);

/** Nothing else stands between the subject and these words. */
const isBelow = (above: Topic | undefined, parent: Block | undefined): boolean =>
  parent === undefined || parent === above?.block || parent === above?.naming;

function statementsOf(placed: Placed, references: readonly Attributed[], around: Surroundings): Statement[] {
  const { above, parent, plan, speakers, apart, item, heads } = around;
  const { block } = placed;
  const begins = startsWithNumber(block, references);
  const subject = begins || topicOf(placed, references) ? references : undefined;
  const since = new Set(begins && !pointsTo(block, references) ? [] : above?.since);
  const row = ofRow(block, references);
  const titles = titlesIn(block, references, subject !== undefined);
  let last: readonly Attributed[] = row.length ? row : (above?.references ?? []);
  let firm = row.length > 0 || (above?.firm ?? false) || trackedBy(block, references).length > 0;
  let listed: readonly Attributed[] = [];
  let lone: readonly Attributed[] = [];
  let begun = false;
  const own = new Set(ownNumbers(block, references));
  const others = sentencesOfOther(block, references);
  const leading = begins ? firstList(block, within(references, block.sentences[0])) : trackedBy(block, references);
  const wider = row.length > 0 ? row : item;
  const common = { block, section: placed.section, plan, speakers, item: wider, ...heads };
  return block.sentences.map((sentence, index) => {
    const named = within(references, sentence);
    const prior = index > 0 ? last : [];
    const sole = soleOf(index > 0 && leading.length > 0 ? leading : wider, since);
    const led = named.length === 0 && lone.length === 1 && ARROW.test(sentence.text) ? lone : undefined;
    const several = led ?? severalIn(sentence, listed);
    const topic = named.length ? named : (several ?? (leading.length && !begun ? leading : last));
    const pointed = (last.length > 0 && isMeans(sentence, named)) || isPointed(block, sentence, named);
    const subjects = named.filter((one) => own.has(one));
    lone = !pointed && subjects.length === named.length ? subjects : [];
    const entry = beginsEntry(sentence, subjects);
    if (entry || isBackTo(leading, subjects)) since.clear();
    begun ||= index > 0 && entry;
    if (!pointed) for (const one of subjects) since.add(one.number);
    const ofOther = isOfLast(sentence, block, listed) || others.has(sentence) || (apart && topic === above?.references);
    const parted = (topic === last || topic === leading) && isParted(block, references, { topic, sentence });
    const crowded = named.length === 0 && several === undefined && (parted || ofOther || hasOthers(since, topic));
    listed = named;
    if (takesOver(subjects, row, last) && !(pointed && last.length > 0)) {
      last = subjects;
      firm = (subject !== undefined && !pointsTo(block, references)) || introduces(sentence, subjects, index === 0);
    }
    return {
      ...common,
      sentence,
      named,
      topic,
      firm,
      crowded,
      direct: named.length + references.length > 0 || isBelow(above, parent),
      isTitle: isOfTitle(sentence, placed.isTitle || titles.includes(sentence)),
      sole: apart ? undefined : sole,
      prior,
      latest: crowded ? (above?.latest ?? []) : [],
    };
  });
}

function underOtherTitle(placed: Placed, topic: Topic): boolean {
  const at = placed.path.indexOf(topic.block);
  return at >= 0 && placed.path.slice(at + 1).some((title) => !GOES_ON.test(title.text));
}

/** The block that a list item hangs below: the item above it, or the words that announce the list with a colon. */
function parentOf(parents: Placed[], placed: Placed): Block | undefined {
  while (parents.length && (parents.at(-1)?.rank ?? 0) >= placed.rank) parents.pop();
  const parent = parents.at(-1);
  parents.push(placed);
  if (!parent || placed.rank <= 10) return undefined;
  const announces = parent.rank === 10 && /:$/.test(parent.block.text);
  return parent.rank > 10 || announces ? parent.block : undefined;
}

/** Every reference of each block, in the order of its words: named, listed, or known from elsewhere. */
function numbersIn(outline: readonly Placed[], usual: string | null, people: ReadonlySet<string>): Reference[][] {
  const blocks = outline.map((placed) => placed.block);
  const listed = listedNumbers(outline);
  const read = blocks.map((block, index) => withoutOverlap(referencesIn(block), listed[index] ?? []));
  const named = withoutOwnNumbers(blocks, withKeysInDoubt(blocks, read), usual);
  const written = withAliases(blocks, withShortPaths(blocks, named, usual));
  const called = withNames(blocks, withKnownNumbers(blocks, written), { usual, people });
  return withKinds(outline, withSame(blocks, called));
}

/** Goes through the blocks and says of each sentence, or cell of a table, which numbers it is about. */
export function statementsIn(
  whole: readonly Placed[],
  usual: string | null,
  speakers: ReadonlySet<string>,
): Statement[] {
  const outline = withTitlesApart(withCells(whole));
  const blocks = outline.map((placed) => placed.block);
  const found = numbersIn(outline, usual, speakers);
  const known = repositoriesOf(blocks, found.flat(), usual);
  const scopes = repositoryScopes(outline, known);
  const labels = labelsAbove(outline);
  const itself = ofItself(outline);
  const topics: Topic[] = [];
  const parents: Placed[] = [];
  const signs = new Set(blocks.filter((_, at) => isTitleWithSign(blocks, at)));
  // What stands below such a title may be about something else: an outcome is taken from it, a closing is asked.
  const isLoose = ({ block, isParted: parted }: Topic): boolean => signs.has(block) || parted;
  let suspended = false;
  return outline.flatMap((placed) => {
    const written = found[placed.index] ?? [];
    const each = written.map((one) => attributed(one, scopes[placed.index] ?? null, known));
    const references = withOwnClosed(each, written, { text: placed.block.text, known });
    const own = topicOf(placed, references, titleStoodFor(outline, found, placed));
    const topic = own && namesInPassing(topics, placed, references) ? undefined : own;
    const leaves = placed.rank === 10 && NEXT_FIRST.test(placed.block.text) && /\d/.test(placed.block.text);
    closeTopics(topics, placed, topic !== undefined || leaves);
    const above = topics.at(-1);
    const parent = parentOf(parents, placed);
    const elsewhere = above !== undefined && underOtherTitle(placed, above);
    if (isAboutOther(placed, references)) suspended = true;
    const apart = above !== undefined && (suspended || elsewhere || isLoose(above));
    const isItem = above !== undefined && (above.block.heading + above.block.depth > 0 || above.block.heads);
    const item = isItem && !elsewhere ? above.references : [];
    const plan = isPlan(placed, outline);
    const heads = {
      under: titlesAbove(placed, parent),
      labels: labels[placed.index] ?? [],
      around: wordsAround(parent),
      itself: () => itself(placed),
    };
    const said = statementsOf(placed, references, { above, parent, plan, speakers, apart, item, heads });
    if (references.length > 0 || placed.isTitle) suspended = false;
    else if (looksLikeTitle(placed)) suspended = true;
    const subjects = withoutMeans(placed.block, references);
    for (const one of topics) {
      if (isBackTo(one.references, subjects)) {
        one.since.clear();
        one.latest = [];
      }
      for (const { number } of subjects) one.since.add(number);
      if (subjects.length > 0 && !isBackTo(one.references, subjects)) one.latest = subjects;
    }
    if (topic && placed.block.cells.length < 2) topics.push(topic);
    return said;
  });
}
