import { z } from 'zod';
import { schemaOf } from './schema.ts';
import { type Description, type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** The words of a schema that a repository describes itself, or why its file could not be used, for a person. */
export type Own = { readonly vocabulary: Vocabulary } | { readonly fault: string };

/** The structure of some thousand tables has less; a dump with its rows has more. Reading this much takes seconds. */
export const LARGEST = 512 * 1024;
const TABLES_AT_MOST = 2000;
const NAME = /^\w{1,64}$/;

const Name = z.string().regex(NAME, 'a name has letters, digits and underscores, 64 at most');
const Columns = z.array(Name).max(4096);
const Names = z.record(Name, Name).optional();
const Shape = z.strictObject({
  tables: z.record(
    Name,
    z.union([
      Columns,
      z.strictObject({
        area: z.string().min(1).max(45).optional(),
        ordinary: z.boolean().optional(),
        columns: Columns.optional(),
      }),
    ]),
  ),
  informal: Names,
  formerly: Names,
  wrong: Names,
});

/**
 * Reads a schema from a file's text: SQL by its statements, JSON (a path that ends in `.json`) as docs/settings.md
 * describes it. Answers with a fault, in one sentence without a full stop, where that is not possible.
 */
export function ownVocabulary(path: string, bytes: Uint8Array): Own {
  if (bytes.length > LARGEST)
    return { fault: `it is larger than ${LARGEST / 1024} kB; give the structure without the rows` };
  const text = new TextDecoder().decode(bytes).replace(/^\uFEFF/, '');
  return /\.json$/i.test(path) ? fromJson(text) : fromSql(text);
}

function fromSql(text: string): Own {
  const tables = [...schemaOf(text, TABLES_AT_MOST)].map(([name, columns]) => ({ name, columns, ...PLAIN }));
  return used({ tables });
}

const PLAIN = { area: null, ordinary: false, flavours: [] } as const;

function fromJson(text: string): Own {
  const read = Shape.safeParse(jsonIn(text));
  if (!read.success) {
    const [first] = read.error.issues;
    return {
      fault: `it has another shape than expected${first ? ` (${[...first.path, first.message].join(': ')})` : ''}`,
    };
  }
  const { tables, ...names } = read.data;
  const described = Object.entries(tables).map(([name, said]) =>
    Array.isArray(said)
      ? { name, columns: said, ...PLAIN }
      : { name, columns: said.columns ?? [], area: said.area ?? null, ordinary: said.ordinary ?? false, flavours: [] },
  );
  return used({ tables: described, ...(names as Omit<Description, 'tables'>) });
}

/** Text that is no JSON has no shape either, and is told the same way. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function used(description: Description): Own {
  const count = description.tables.length;
  if (count === 0) return { fault: 'no table was found in it' };
  if (count > TABLES_AT_MOST) return { fault: `it has more than ${TABLES_AT_MOST} tables` };
  return { vocabulary: vocabularyOf(description) };
}
