import { parsed } from './parsed.ts';

/** What a statement does to a schema. Names are as written, without quotes and without the database before a dot. */
export type Change =
  | { readonly what: 'create-table'; readonly table: string; readonly columns: readonly string[] }
  | { readonly what: 'drop-table'; readonly table: string }
  | { readonly what: 'rename-table'; readonly table: string; readonly to: string }
  | { readonly what: 'add-column'; readonly table: string; readonly column: string }
  | { readonly what: 'drop-column'; readonly table: string; readonly column: string }
  | { readonly what: 'rename-column'; readonly table: string; readonly column: string; readonly to: string }
  | { readonly what: 'enum-column'; readonly table: string; readonly column: string }
  | { readonly what: 'alter-column'; readonly table: string; readonly column: string }
  | { readonly what: 'alter-table'; readonly table: string }
  | { readonly what: 'drop-key'; readonly table: string }
  | { readonly what: 'view'; readonly table: string }
  | { readonly what: 'add-row'; readonly table: string };

/** A statement, as it was written, and what it does. */
export interface Statement {
  readonly words: string;
  readonly changes: readonly Change[];
}

/** Statements longer than this are read by words alone: the parser's time grows with the text, and so does a dump. */
const PARSED_AT_MOST = 64_000;

/** A text with so many statements outside the grammar is of another dialect: the rest is read by words, in no time. */
const UNREAD_AT_MOST = 50;

const NAME = '(?:[`"]?\\w+[`"]?\\s*\\.\\s*)?[`"]?(\\w+)[`"]?';
const START = String.raw`(?:CREATE\s+(?:TEMPORARY\s+)?TABLE|(?:ALTER|DROP|RENAME)\s+TABLE|CREATE\s+(?:OR\s+REPLACE\s+)?(?:ALGORITHM\s*=\s*\w+\s+)?(?:DEFINER\s*=\s*\S+\s+)?(?:SQL\s+SECURITY\s+\w+\s+)?VIEW|CREATE\s+(?:UNIQUE\s+)?INDEX|INSERT\s+(?:IGNORE\s+)?INTO)\s+[\x60"\w]`;

/**
 * The statements of a text that change a schema, in its order. In code, capitals do not count and a statement ends at
 * its semicolon; in prose only capital letters begin one, because people also "alter table layouts". Statements after the
 * first `most` are left out.
 */
export function statementsIn(
  text: string,
  where: 'code' | 'prose',
  most = Number.POSITIVE_INFINITY,
): readonly Statement[] {
  const starts = [
    ...withoutStrings(text).matchAll(new RegExp(String.raw`(?<![\w\x60])${START}`, where === 'code' ? 'gi' : 'g')),
  ];
  let unread = 0;
  return starts.slice(0, most).flatMap((match, i) => {
    const before = starts[i + 1]?.index ?? text.length;
    const words = upToItsEnd(text.slice(match.index, before), where);
    const read = unread < UNREAD_AT_MOST && isGrammars(words) ? parsed(plain(words)) : undefined;
    if (read === null) unread += 1;
    const changes = read ?? byWords(words);
    return changes.length > 0 ? [{ words, changes }] : [];
  });
}

/** The same length, with blanks for what stands in quotes: dumps keep whole statements as text. */
function withoutStrings(text: string): string {
  return text.replace(/(?<=[\s(,=])'(?:[^'\\\n]|\\.|'')*'(?=[\s),;]|$)/g, (quote) => ' '.repeat(quote.length));
}

/** Up to the semicolon outside quotes; in prose also up to an empty line. */
function upToItsEnd(text: string, where: 'code' | 'prose'): string {
  const end =
    where === 'code'
      ? /(?:[^;'"`]|'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.)*"|`[^`]*`)*/y
      : /(?:[^;'\n]|'(?:[^'\\\n]|\\.|'')*'|\n(?!\s*\n))*/y;
  return (end.exec(text)?.[0] || text).trim();
}

/** Whether the parser may know such a statement; what it does not know is read by its words. */
function isGrammars(statement: string): boolean {
  return statement.length <= PARSED_AT_MOST && !/^(?:INSERT|CREATE\s+(?:\w+[^(]{0,80}\s)?VIEW)\b/i.test(statement);
}

/** Without what MariaDB and dumps have beside the grammar: the database's name, conditions, checks, comments. */
function plain(statement: string): string {
  return statement
    .replace(/\/\*[\s\S]*?\*\/|(?:--\s|#)[^\n]*/g, ' ')
    .replace(/^(\w+\s+TABLE\s+)(?:[`"]?\w+[`"]?\s*\.\s*)(?=[`"\w])/i, '$1')
    .replace(/\b(ADD|DROP|MODIFY|CHANGE)(\s+COLUMN)?\s+IF\s+(?:NOT\s+)?EXISTS\b/gi, '$1$2')
    .replace(/\bCHECK\s*\(\s*json_valid\s*\([^()]*\)\s*\)/gi, '');
}

function byWords(statement: string): readonly Change[] {
  const head = new RegExp(
    `^(\\w+)(?:\\s+(?:OR\\s+REPLACE|IGNORE|UNIQUE|TEMPORARY))*\\s+(?:.{0,200}?\\b)?(TABLE|VIEW|INDEX|INTO)\\s+(?:IF\\s+(?:NOT\\s+)?EXISTS\\s+)?${NAME}`,
    'is',
  ).exec(statement);
  const [all = '', verb = '', thing = '', table = ''] = head ?? [];
  if (table === '') return [];
  const rest = statement.slice(all.length);
  if (/insert/i.test(verb)) return [{ what: 'add-row', table }];
  if (/view/i.test(thing)) return [{ what: 'view', table }];
  if (/index/i.test(thing))
    return [{ what: 'alter-table', table: new RegExp(`\\bON\\s+${NAME}`, 'i').exec(rest)?.[1] ?? table }];
  if (/drop/i.test(verb)) return [{ what: 'drop-table', table }];
  if (/create/i.test(verb)) return [{ what: 'create-table', table, columns: columnsByLine(rest) }];
  if (/rename/i.test(verb))
    return [{ what: 'rename-table', table, to: new RegExp(`^\\s+TO\\s+${NAME}`, 'i').exec(rest)?.[1] ?? '' }];
  return alterations(table, rest);
}

const KEY = /^(?:PRIMARY|UNIQUE|FULLTEXT|SPATIAL|FOREIGN|CONSTRAINT|KEY|INDEX|CHECK|PERIOD)$/i;

/** In dumps each column has its own line, its name first. */
function columnsByLine(body: string): readonly string[] {
  return [...body.matchAll(/(?:^\s*\(|[\n,])\s*[`"]?(\w+)[`"]?\s+\w/g)]
    .map(([, name = '']) => name)
    .filter((name) => !KEY.test(name));
}

function alterations(table: string, rest: string): readonly Change[] {
  const changes: Change[] = [];
  const clause =
    /(?:^|,)\s*(ADD|DROP|MODIFY|CHANGE|RENAME|CONVERT|ALTER)\s+(COLUMN\s+)?(?:IF\s+(?:NOT\s+)?EXISTS\s+)?(?:\(\s*)?[`"]?(\w+)[`"]?(?:\s+(?:TO\s+)?[`"]?(\w+)[`"]?)?/gi;
  for (const [, verb = '', , column = '', next = ''] of rest.matchAll(clause))
    changes.push(alteration(table, { verb: verb.toUpperCase(), column, next }));
  return changes.length > 0 ? changes : [{ what: 'alter-table', table }];
}

function alteration(table: string, { verb, column, next }: { verb: string; column: string; next: string }): Change {
  const onKeys = KEY.test(column);
  if (verb === 'ADD') return onKeys ? { what: 'alter-table', table } : { what: 'add-column', table, column };
  if (verb === 'DROP') return onKeys ? { what: 'drop-key', table } : { what: 'drop-column', table, column };
  if (verb === 'RENAME')
    return /^(?:to|as)$/i.test(column)
      ? { what: 'rename-table', table, to: next }
      : { what: 'rename-column', table, column, to: next };
  if (verb === 'MODIFY') return { what: /^enum$/i.test(next) ? 'enum-column' : 'alter-column', table, column };
  if (verb === 'CHANGE')
    return next.toLowerCase() === column.toLowerCase()
      ? { what: 'alter-column', table, column }
      : { what: 'rename-column', table, column, to: next };
  return { what: 'alter-table', table };
}
