import { type Table, tableCalled } from '../../vocabulary/tables.ts';

const NAME = String.raw`[\x60'"“”]?\b[A-Z]\w*\b[\x60'"“”]?`;
const AND = String.raw`\s*(?:,\s*and\b|,|/|&|\band\b|\bor\b|->|→)\s*`;
const LIST = new RegExp(`${NAME}(?:${AND}${NAME})+`, 'g');

/** What only tells where a proposal points: a table that is linked to is not the table that changes. */
const POINTER = new RegExp(
  String.raw`\b(?:[Ll]ink(?:s|ed|ing)? to|[Pp]oint(?:s|ed|ing)? (?:to|at)|[Rr]eferenc(?:e|es|ed|ing)(?: to)?|foreign keys? to|REFERENCES)\s+(?:the\s+)?${NAME}(?:${AND}(?:the\s+)?${NAME})*`,
  'g',
);

const BEFORE =
  /(?:\b(?:tables?|columns? (?:on|of|in|to|for)|fields? (?:on|of|in|to|for)|INTO|FROM|TABLE|UPDATE)\s+(?:the\s+)?[`'"“”]?|[`'"“”])$/;
const AFTER =
  /^(?:[`'"“”]?\s+(?:\w+\s+)?(?:tables?|columns?|cols?|fields?|rows?|entry|entries|enum)\b|[`'"“”]|\.[a-z]\w*)/;

/**
 * The tables that a text speaks of, each once, in its order. A name that is also an ordinary word counts with a sign
 * that the table is meant: the word "table" or "column" beside it, quotes, a column after a dot, or other tables in
 * the same list. In code every name counts.
 */
export function tablesIn(text: string, where: 'prose' | 'code' = 'prose'): readonly Table[] {
  const subject = text.replace(POINTER, (pointer) => ' '.repeat(pointer.length));
  const lists = where === 'prose' ? listsIn(subject) : [];
  const found = new Map<string, Table>();
  for (const match of subject.matchAll(/\b[A-Za-z]\w*/g)) {
    const table = isColumn(match[0], subject[match.index - 1]) ? undefined : tableCalled(match[0]);
    if (!table) continue;
    const meant =
      !table.ordinary ||
      where === 'code' ||
      lists.some(([from, to]) => from <= match.index && match.index < to) ||
      BEFORE.test(subject.slice(Math.max(0, match.index - 30), match.index)) ||
      AFTER.test(subject.slice(match.index + match[0].length, match.index + match[0].length + 30));
    if (meant) found.set(table.name, table);
  }
  return [...found.values()];
}

/** By the naming of the schema, columns begin small and have capitals inside; so does what follows a dot. */
function isColumn(word: string, before: string | undefined): boolean {
  return before === '.' || /^[a-z]+[A-Z]/.test(word);
}

/** Where lists of names stand of which at least two are tables. */
function listsIn(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(LIST)]
    .filter(([list]) => [...list.matchAll(/[A-Z]\w*/g)].filter(([word]) => tableCalled(word)).length > 1)
    .map((match) => [match.index, match.index + match[0].length] as const);
}
