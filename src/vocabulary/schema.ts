import { type Change, statementsIn } from './sql.ts';

/** The tables of a schema and the columns of each, in the schema's own writing and order. */
export type Schema = ReadonlyMap<string, readonly string[]>;

/**
 * What is left of a schema after the statements of a dump, and of its later update scripts, were carried out; of the first
 * `most` of them where that is given.
 */
export function schemaOf(sql: string, most?: number): Schema {
  const tables = new Map<string, { name: string; columns: string[] }>();
  for (const { changes } of statementsIn(sql, 'code', most)) for (const change of changes) carryOut(tables, change);
  return new Map([...tables.values()].map(({ name, columns }) => [name, columns]));
}

function carryOut(tables: Map<string, { name: string; columns: string[] }>, change: Change): void {
  const key = change.table.toLowerCase();
  const at = tables.get(key);
  switch (change.what) {
    case 'create-table':
      // A dump makes each view as a table first, so the first one that names columns counts.
      if (!at?.columns.length) tables.set(key, { name: change.table, columns: [...change.columns] });
      return;
    case 'drop-table':
      tables.delete(key);
      return;
    case 'rename-table':
      if (at) tables.delete(key);
      if (at) tables.set(change.to.toLowerCase(), { ...at, name: change.to });
      return;
    case 'add-column':
      if (at && !at.columns.some((column) => same(column, change.column))) at.columns.push(change.column);
      return;
    case 'drop-column':
      if (at) at.columns = at.columns.filter((column) => !same(column, change.column));
      return;
    case 'rename-column':
      if (at) at.columns = at.columns.map((column) => (same(column, change.column) ? change.to : column));
      return;
    default:
  }
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
