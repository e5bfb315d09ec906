import { type O_ALTER_TABLE_SPEC, type P_CREATE_TABLE, type P_DDS, type P_MAIN, Parser } from 'sql-ddl-to-json-schema';
import type { Change } from './sql.ts';

/**
 * What a statement does by the grammar of MySQL and MariaDB, or null where the grammar does not know it: people write
 * "(...)" for columns, and dialects differ.
 */
export function parsed(statement: string): readonly Change[] | null {
  const changes = treeOf(statement)?.def.flatMap(ofStatement) ?? [];
  return changes.length > 0 ? changes : null;
}

function treeOf(statement: string): P_MAIN | null {
  try {
    return new Parser('mariadb').feed(`${statement};`).results;
  } catch {
    // The parser's one way to say that a text is outside its grammar; the caller then goes by the words.
    return null;
  }
}

function ofStatement({ def: statement }: P_DDS): readonly Change[] {
  switch (statement.id) {
    case 'P_CREATE_TABLE':
      return created(statement);
    case 'P_DROP_TABLE':
      return statement.def.map((table) => ({ what: 'drop-table', table }));
    case 'P_RENAME_TABLE':
      return statement.def.map(({ table, newName }) => ({ what: 'rename-table', table, to: newName }));
    case 'P_CREATE_INDEX':
    case 'P_DROP_INDEX':
      return [{ what: 'alter-table', table: statement.def.table }];
    case 'P_ALTER_TABLE': {
      const { table, specs } = statement.def;
      return specs.flatMap(({ def: { spec } }) => (spec ? altered(table, spec.def) : [{ what: 'alter-table', table }]));
    }
    default:
      return [];
  }
}

function created({ def: { def: made } }: P_CREATE_TABLE): readonly Change[] {
  const definitions = 'columnsDef' in made ? made.columnsDef.def : [];
  const columns = definitions.flatMap(({ def: { column } }) => (column ? [column.name] : []));
  return [{ what: 'create-table', table: made.table, columns }];
}

function altered(table: string, spec: O_ALTER_TABLE_SPEC['def']): readonly Change[] {
  switch (spec.action) {
    case 'addColumn':
      return [{ what: 'add-column', table, column: spec.name }];
    case 'addColumns':
      return spec.columns.map(({ name }) => ({ what: 'add-column', table, column: name }));
    case 'dropColumn':
      return [{ what: 'drop-column', table, column: spec.column }];
    case 'dropPrimaryKey':
    case 'dropForeignKey':
      return [{ what: 'drop-key', table }];
    case 'rename':
      return [{ what: 'rename-table', table, to: spec.newName }];
    case 'changeColumn':
      return [changed(table, spec)];
    default:
      return [{ what: 'alter-table', table }];
  }
}

type ChangedColumn = Extract<O_ALTER_TABLE_SPEC['def'], { action: 'changeColumn' }>;

function changed(table: string, { column, newName, datatype }: ChangedColumn): Change {
  // Only CHANGE says a new name, and it says the old one again where nothing is renamed.
  if (newName && newName.toLowerCase() !== column.toLowerCase())
    return { what: 'rename-column', table, column, to: newName };
  return { what: datatype.def.id === 'O_ENUM_DATATYPE' ? 'enum-column' : 'alter-column', table, column };
}
