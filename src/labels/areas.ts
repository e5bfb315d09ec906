import { IN_TITLES, SUBJECTS, TECHNIQUES } from '../vocabulary/subjects.ts';
import { keyOf, type Table, type Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Mention, mentionsIn, withoutPointers } from './mentions.ts';
import type { Words } from './text.ts';

/** An area and what in the text speaks for it: names of tables, or words. */
export interface AreaFound {
  readonly area: string;
  readonly tables: readonly string[];
  readonly words: readonly string[];
}

/** What speaks in the title weighs as much as in so many sentences. */
const IN_TITLE = 3;
/** A name in words of its own may be the thing and not the table. */
const SPOKEN = 0.5;

/**
 * The one or two areas an issue is about, the weightier first: by the tables it names, the title's counting most, and
 * by the technique it names; where it names neither, by the columns and the words it uses; none where even they say
 * nothing. A vocabulary of somebody's own has the areas that its description says, and no words.
 */
export function areasOf(words: Words, vocabulary: Vocabulary, ispyb: boolean): readonly AreaFound[] {
  const body = words.sentences.join('\n');
  const score = new Score();
  const inTitle = mentionsIn(words.title, vocabulary);
  const inBody = [...mentionsIn(body, vocabulary), ...mentionsIn(words.code, vocabulary, 'code')];
  for (const mention of once(inTitle)) score.table(mention, IN_TITLE);
  for (const mention of once(inBody))
    if (!inTitle.some(({ table }) => table === mention.table)) score.table(mention, 1);
  for (const table of keysNamed(words.title, vocabulary)) score.add(table.area, IN_TITLE, { table: table.name });
  if (ispyb)
    for (const [area, sign] of TECHNIQUES) {
      score.word(area, sign.exec(words.title)?.[0], IN_TITLE);
      score.word(area, sign.exec(body)?.[0], 1);
    }
  if (!score.isEmpty()) return score.best();
  for (const [column, table] of columnsNamed(`${words.title}\n${body}\n${words.code}`, vocabulary))
    score.add(table.area, 1, { word: column });
  return score.isEmpty() && ispyb ? bySubject(words.title, withoutPointers(body)) : score.best();
}

function once(mentions: readonly Mention[]): readonly Mention[] {
  const first = new Map<Table, Mention>();
  for (const mention of mentions) if (!(first.get(mention.table)?.spoken === false)) first.set(mention.table, mention);
  return [...first.values()];
}

/** "sampleId" names the table whose key it is. */
function keysNamed(title: string, vocabulary: Vocabulary): readonly Table[] {
  return [...title.matchAll(/\b([a-z]\w*)Id\b/g)].flatMap(([, name = '']) => {
    const called = vocabulary.called(keyOf(name)) ?? vocabulary.called(`bl${keyOf(name)}`);
    return called ? [called.table] : [];
  });
}

/** Columns whose tables belong to one area, each with its first table; tables that more flavours have go before others. */
function columnsNamed(text: string, vocabulary: Vocabulary): readonly (readonly [string, Table])[] {
  const names = new Set([...text.matchAll(/\b[a-z]\w*(?:[A-Z]|_[a-z])\w*/g)].map(([name]) => name));
  return [...names].flatMap((name) => {
    const tables = vocabulary.withColumn(name);
    const most = Math.max(...tables.map(({ flavours }) => flavours.length));
    const [first, ...others] = tables.filter(({ flavours }) => flavours.length === most);
    return first && others.every(({ area }) => area === first.area) ? [[name, first] as const] : [];
  });
}

/** The title's words alone where it has any: bodies speak of much. */
function bySubject(title: string, body: string): readonly AreaFound[] {
  const score = new Score();
  const hear = (text: string, signs: typeof SUBJECTS): void => {
    if (!score.isEmpty()) return;
    for (const [area, sign] of signs) for (const [word] of text.matchAll(sign)) score.word(area, word, 1);
  };
  const spread = title.replace(/([a-z])([A-Z])/g, '$1 $2');
  hear(spread, SUBJECTS);
  hear(spread, IN_TITLES);
  hear(body, SUBJECTS);
  return score.best().slice(0, 1);
}

class Score {
  readonly #found = new Map<string, { weight: number; tables: Set<string>; words: Set<string> }>();

  table({ table, by, spoken, said }: Mention, weight: number): void {
    if (spoken) this.add(table.area, weight * SPOKEN, { word: said.toLowerCase() });
    else this.add(table.area, weight, { table: by === 'wrong' ? `${table.name} (as “${said}”)` : table.name });
  }

  word(area: string, word: string | undefined, weight: number): void {
    if (word !== undefined) this.add(area, weight, { word: word.toLowerCase() });
  }

  add(area: string | null, weight: number, { table, word }: { table?: string; word?: string }): void {
    if (area === null) return;
    const one = this.#found.get(area) ?? { weight: 0, tables: new Set(), words: new Set() };
    one.weight += weight;
    if (table !== undefined) one.tables.add(table);
    if (word !== undefined) one.words.add(word);
    this.#found.set(area, one);
  }

  isEmpty(): boolean {
    return this.#found.size === 0;
  }

  /** The heaviest, and the second if it weighs at least a third of it; `MX` only where nothing narrower was found. */
  best(): readonly AreaFound[] {
    const narrow = [...this.#found].filter(([area]) => area !== 'MX' || this.#found.size === 1);
    const [first, second] = narrow.toSorted(([, one], [, other]) => other.weight - one.weight);
    return [first, second]
      .filter((one) => one !== undefined)
      .filter(([, { weight }]) => weight * 3 >= (first?.[1].weight ?? 0))
      .map(([area, { tables, words }]) => ({ area, tables: [...tables], words: [...words] }));
  }
}
