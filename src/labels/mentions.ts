import { type Called, type Calling, keyOf, type Table, type Vocabulary } from '../vocabulary/vocabulary.ts';

/** A place in a text that speaks of a table. */
export interface Mention {
  readonly table: Table;
  readonly by: Calling;
  /** As the author wrote it. */
  readonly said: string;
  /** The name was written in words of its own, as in "data collection group": perhaps the thing, not the table. */
  readonly spoken: boolean;
  readonly from: number;
  readonly to: number;
}

const NAME = String.raw`[\x60'"“”]?\b[A-Z]\w*\b[\x60'"“”]?`;
const AND = String.raw`\s*(?:,\s*and\b|,|/|&|\band\b|\bor\b|->|→)\s*`;
const LIST = new RegExp(`${NAME}(?:${AND}${NAME})+`, 'g');

/** What only tells where a proposal points: a table that is linked to is not the table that changes. */
const POINTER = new RegExp(
  String.raw`\b(?:[Ll]ink(?:s|ed|ing)? to|[Pp]oint(?:s|ed|ing)? (?:to|at)|[Rr]eferenc(?:e|es|ed|ing)(?: to)?|foreign keys? to|REFERENCES)\s+(?:the\s+)?${NAME}(?:${AND}(?:the\s+)?${NAME})*|(?<=\b(?:FK|[Ff]oreign key|[Ll]ink|[Rr]eference|[Rr]elation) from (?:the )?[\w.]{1,80} )to (?:the )?${NAME}`,
  'g',
);

const BEFORE =
  /(?:\b(?:tables?|columns? (?:on|of|in|to|for)|fields? (?:on|of|in|to|for)|INTO|FROM|TABLE|UPDATE)\s+(?:the\s+)?[`'"“”]?|\b(?:to|in|into|from|on)\s+|[`'"“”])$/;
const AFTER =
  /^(?:[`'"“”]?\s+(?:\w+\s+)?(?:tables?|columns?|cols?|fields?|rows?|entry|entries|enum)\b|[`'"“”]|\.[a-z]\w*)/;
const TABLE_AFTER = /^[`'"“”]?\s+table\b/;

/** The longest name of the ISPyB schema has six words. */
const WORDS_AT_MOST = 6;
const SHORT = 3;

/**
 * The places where a text speaks of tables, in its order. A name that is also an ordinary word counts with a sign that
 * the table is meant: the word "table" or "column" beside it, quotes, a column after a dot, or other tables in the same
 * list. In code every name counts.
 */
export function mentionsIn(
  text: string,
  vocabulary: Vocabulary,
  where: 'prose' | 'code' = 'prose',
): readonly Mention[] {
  const subject = withoutPointers(text);
  const words = [...subject.matchAll(/[A-Za-z]\w*/g)].map(([word], i, all) => ({ word, from: all[i]?.index ?? 0 }));
  const found: Mention[] = [];
  const reading = { text: subject, vocabulary, lists: where === 'prose' ? listsIn(subject, vocabulary) : null };
  for (let i = 0; i < words.length; ) {
    const mention = mentionAt(words.slice(i, i + WORDS_AT_MOST), reading);
    if (mention) found.push(mention);
    i += mention ? wordsOf(mention, words.slice(i)) : 1;
  }
  return found;
}

/** The text with blanks where it only tells what a proposal is linked to. */
export function withoutPointers(text: string): string {
  return text.replace(POINTER, (pointer) => ' '.repeat(pointer.length));
}

interface Word {
  readonly word: string;
  readonly from: number;
}

interface Reading {
  readonly text: string;
  readonly vocabulary: Vocabulary;
  /** Where lists of tables stand; null in code, where they prove nothing that the name does not. */
  readonly lists: readonly (readonly [number, number])[] | null;
}

function wordsOf(mention: Mention, words: readonly Word[]): number {
  return Math.max(1, words.filter(({ from }) => from >= mention.from && from < mention.to).length);
}

/** The longest name that begins here. */
function mentionAt(words: readonly Word[], reading: Reading): Mention | undefined {
  const [first] = words;
  if (!first) return undefined;
  for (let n = together(words, reading.text); n > 1; n -= 1) {
    const last = words[n - 1] ?? first;
    const mention = spokenName(reading, first.from, last.from + last.word.length);
    if (mention) return mention;
  }
  return writtenName(first, reading);
}

/** How many words stand together, with one blank or hyphen between them. */
function together(words: readonly Word[], text: string): number {
  const gap = words.findIndex(({ from }, i) => {
    const before = words[i - 1];
    return before !== undefined && !/^[ -]$/.test(text.slice(before.from + before.word.length, from));
  });
  return gap < 0 ? words.length : gap;
}

function spokenName({ text, vocabulary }: Reading, from: number, to: number): Mention | undefined {
  const said = text.slice(from, to);
  const key = keyOf(said);
  if (vocabulary.isOrdinary(key) || vocabulary.isPhrase(key)) return undefined;
  const called = vocabulary.called(key);
  return called && { ...called, said, spoken: !/[a-z][A-Z]/.test(said), from, to };
}

function writtenName({ word, from }: Word, { text, vocabulary, lists }: Reading): Mention | undefined {
  const key = keyOf(word);
  const called = isColumn(word, text[from - 1], vocabulary) ? undefined : vocabulary.called(key);
  if (!called || !isCapital(word, called)) return undefined;
  const to = from + word.length;
  const mention = { ...called, said: word, spoken: false, from, to };
  const around = { before: text.slice(Math.max(0, from - 30), from), after: text.slice(to, to + 30) };
  if (!vocabulary.isOrdinary(key) && key.length > SHORT) return mention;
  if (TABLE_AFTER.test(around.after)) return mention;
  if (!/^[A-Z]/.test(word)) return undefined;
  const inList = lists === null || lists.some(([start, end]) => start <= from && from < end);
  const meant =
    (key.length <= SHORT && word === word.toUpperCase()) ||
    inList ||
    BEFORE.test(around.before) ||
    AFTER.test(around.after);
  return meant ? mention : undefined;
}

/** Names as short as words need their own capitals, abbreviations all of them. */
function isCapital(word: string, { table, by }: Called): boolean {
  if (word.length > SHORT) return true;
  return by === 'name' ? word.startsWith(table.name) : word === word.toUpperCase();
}

/** By the naming of the schema, columns begin small and have capitals inside; so does what follows a dot. */
function isColumn(word: string, before: string | undefined, vocabulary: Vocabulary): boolean {
  return before === '.' || (/^[a-z]\w*[A-Z]/.test(word) && vocabulary.withColumn(word).length > 0);
}

/** Where lists of names stand of which at least two are tables. */
function listsIn(text: string, vocabulary: Vocabulary): readonly (readonly [number, number])[] {
  return [...text.matchAll(LIST)]
    .filter(([list]) => [...list.matchAll(/[A-Z]\w*/g)].filter(([word]) => vocabulary.called(keyOf(word))).length > 1)
    .map((match) => [match.index, match.index + match[0].length] as const);
}

/** Signs of a table and of a column in a masked text. */
export const TABLE = 'Ŧ';
export const COLUMN = 'ȼ';

/** In words of their own these are what an enumeration lists, not the table that lists them. */
const LISTED = /(?:types?|status)$/i;

/**
 * The text with each table's name as so many TABLE signs and each column's as so many COLUMN signs, so that rules speak
 * of "add … to a table" whatever its name. Every place keeps its position.
 */
export function masked(text: string, vocabulary: Vocabulary): string {
  let out = text;
  for (const { from, to, spoken, said } of mentionsIn(text, vocabulary)) {
    if (spoken && LISTED.test(said)) continue;
    out = out.slice(0, from) + TABLE.repeat(to - from) + out.slice(to);
  }
  return out
    .replace(new RegExp(`(?<=${TABLE}\\.)\\w+`, 'g'), (name) => COLUMN.repeat(name.length))
    .replace(/(?<![\w.])[a-z][a-z\d]*(?:[A-Z]|_[a-z])\w*/g, (name) => COLUMN.repeat(name.length));
}
