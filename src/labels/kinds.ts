import { type Change, statementsIn } from '../vocabulary/sql.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { COLUMN, masked, TABLE } from './mentions.ts';
import { ABOUT_WORDS, type Sign, STRONG, TITLE, WEAK } from './signs.ts';
import type { Words } from './text.ts';

export type Kind = 'refactor' | 'rename' | 'new-table' | 'alter-column' | 'new-column' | 'enum' | 'docs' | 'question';

/** A kind that the text shows, with the author's words that show it. */
export interface Shown {
  readonly kind: Exclude<Kind, 'question'>;
  readonly words: string;
  /** Nothing says so; it is only the likeliest of what the words leave open. */
  readonly supposed?: true;
}

/** The kind of an issue: shown by its words, or a question because the author asks or nothing in the text shows one. */
export type KindFound = Shown | { readonly kind: 'question'; readonly words: string | null };

const HEAVIEST_FIRST: readonly Shown['kind'][] = [
  'refactor',
  'rename',
  'new-table',
  'alter-column',
  'new-column',
  'enum',
  'docs',
];

/** Who writes so little writes only what is wanted. */
const SHORT = 2;

/** What a title about words may seem to show: comments on columns are no columns. */
const LIGHT: ReadonlySet<Kind> = new Set(['new-column', 'enum', 'docs']);

const PROPOSING =
  /\b(?:propos\w*|suggest\w*|please|should|would|could|recommend\w*|want|need|we'd|i'd|let us|let's)\b/i;
const NOT_NEW =
  /\b(?:no|not|without|instead of|rather than)\s+(?:any\s+|a\s+)?(?:new|additional|extra|more)\s+(?:\w+\s+)?(?:tables?|columns?|fields?|values?)\b/gi;
const ASKING = /^(?:how|where|what|which|why|who|when|is|are|do|does|can|should|use of|purpose of|question)\b|\?\s*$/i;

/**
 * The kind of change an issue proposes: the heaviest that its title or its SQL shows, else the heaviest of the
 * sentences that propose something; a title that asks is a question then; else what weaker words of the title, and
 * then any sentence shows. What proposes nothing is a question.
 */
export function kindOf(words: Words, vocabulary: Vocabulary): KindFound {
  const read = (said: string): Read => {
    const text = said.replace(NOT_NEW, (no) => ' '.repeat(no.length));
    return { text, masked: masked(text, vocabulary) };
  };
  const title = read(words.title);
  const about = ABOUT_WORDS.exec(words.title)?.[0];
  const sentences = words.sentences.map(read);
  const proposing = sentences.length <= SHORT ? sentences : sentences.filter(({ text }) => PROPOSING.test(text));
  const first = heaviest([shown(STRONG, [title]), shown(TITLE, [title]), inSql(words)]);
  if (about !== undefined && (first === null || LIGHT.has(first.kind))) return { kind: 'docs', words: about };
  return (
    first ??
    shown(STRONG, proposing) ??
    asked(words) ??
    shown(WEAK, [title]) ??
    shown(STRONG, sentences) ??
    shown(WEAK, sentences) ??
    named(title) ?? { kind: 'question', words: null }
  );
}

/** A text beside itself with its names masked; places are the same in both. */
interface Read {
  readonly text: string;
  readonly masked: string;
}

function heaviest(found: readonly (Shown | null)[]): Shown | null {
  const all = found.filter((one) => one !== null);
  return all.toSorted((one, other) => HEAVIEST_FIRST.indexOf(one.kind) - HEAVIEST_FIRST.indexOf(other.kind))[0] ?? null;
}

function shown(signs: readonly Sign[], texts: readonly Read[]): Shown | null {
  for (const { kind, words } of signs)
    for (const read of texts) {
      // Names hide what they are called, and sometimes that says it all: "container types", "v_session".
      const match = words.exec(read.masked) ?? words.exec(read.text);
      if (match) return { kind, words: read.text.slice(match.index, match.index + match[0].length) };
    }
  return null;
}

function asked({ title, sentences }: Words): KindFound | null {
  if (ASKING.test(title)) return { kind: 'question', words: title };
  const last = sentences.at(-1) ?? '';
  return last.endsWith('?') && /^(?:how|where|what|which|why|who|does|do|is)\b/i.test(last)
    ? { kind: 'question', words: last }
    : null;
}

/** A title that says no word of what is done but names a table or a column asks for something to be kept there. */
function named({ text, masked: names }: Read): Shown | null {
  return names.includes(TABLE) || names.includes(COLUMN) ? { kind: 'new-column', words: text } : null;
}

/** Far more than proposals have; whole dumps are pasted too, and their kind shows in the first statements. */
const STATEMENTS_AT_MOST = 40;

const SQL: Readonly<Record<Change['what'], Shown['kind']>> = {
  'drop-table': 'refactor',
  'drop-column': 'refactor',
  'drop-key': 'refactor',
  'rename-table': 'rename',
  'rename-column': 'rename',
  'create-table': 'new-table',
  'alter-column': 'alter-column',
  'alter-table': 'alter-column',
  view: 'alter-column',
  'add-column': 'new-column',
  'enum-column': 'enum',
  'add-row': 'enum',
};

/** The heaviest that the SQL does. A table dropped to be made anew is made, and a key beside a new column belongs to it. */
function inSql({ title, sentences, code }: Words): Shown | null {
  const statements = [
    ...statementsIn([title, ...sentences].join('\n'), 'prose', STATEMENTS_AT_MOST),
    ...statementsIn(code, 'code', STATEMENTS_AT_MOST),
  ];
  const changes = statements.flatMap(({ changes: all, words }) => all.map((change) => ({ change, words })));
  const does = (what: Change['what'], table: string): boolean =>
    changes.some(({ change }) => change.what === what && change.table.toLowerCase() === table.toLowerCase());
  return heaviest(
    changes
      .filter(({ change: { what, table } }) => !(what === 'drop-table' && does('create-table', table)))
      .filter(
        ({ change: { what, table } }) =>
          !(what === 'alter-table' && (does('add-column', table) || does('create-table', table))),
      )
      .map(({ change, words }) => ({ kind: SQL[change.what], words })),
  );
}
