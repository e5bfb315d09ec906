/** A table of a schema. */
export interface Table {
  readonly name: string;
  /** The first of the areas it belongs to, for example `sample`; null where the schema's description names none. */
  readonly area: string | null;
  /** Its name is also an ordinary word (Run, Event, Position): in prose it means the table only with a sign of it. */
  readonly ordinary: boolean;
  readonly columns: readonly string[];
  /** The flavours of the schema that have it; empty where a schema has no flavours. */
  readonly flavours: readonly string[];
}

/** How a name stands to the table it means: its own, one people use for it, one of old, or one that is a mistake. */
export type Calling = 'name' | 'informal' | 'formerly' | 'wrong';

/** A table and how it was called. */
export interface Called {
  readonly table: Table;
  readonly by: Calling;
}

/** A schema as a person would hand it over: names of tables, and other names for them. */
export interface Description {
  readonly tables: readonly Table[];
  readonly informal?: Readonly<Record<string, string>>;
  readonly formerly?: Readonly<Record<string, string>>;
  readonly wrong?: Readonly<Record<string, string>>;
  /** Names of several words that people also use for other things: "event type", "space group". */
  readonly phrases?: readonly string[];
  /** Ordinary words among the informal names. */
  readonly ordinary?: readonly string[];
}

/** The words of a schema, ready to be found in texts. Capitals, blanks, hyphens and underscores do not count in keys. */
export interface Vocabulary {
  readonly tables: readonly Table[];
  /** The table that a key names. */
  called(key: string): Called | undefined;
  /** Whether a name is also an ordinary word, so that only its capitals and a sign show that a table is meant. */
  isOrdinary(key: string): boolean;
  /** Whether the words of a name, written apart, also mean something else. */
  isPhrase(key: string): boolean;
  /** The tables that have a column of this name. */
  withColumn(column: string): readonly Table[];
}

/** The key of a name: what is left of it when writing does not count. */
export function keyOf(name: string): string {
  return name.replace(/[\s_-]+/g, '').toLowerCase();
}

/** Makes the words of a schema ready. Where two names have one key, a table's own name goes first. */
export function vocabularyOf(description: Description): Vocabulary {
  const byKey = new Map<string, Called>();
  for (const table of description.tables)
    if (!byKey.has(keyOf(table.name))) byKey.set(keyOf(table.name), { table, by: 'name' });
  for (const by of ['informal', 'formerly', 'wrong'] as const)
    for (const [name, meant] of Object.entries(description[by] ?? {})) {
      const called = byKey.get(keyOf(meant));
      if (called && !byKey.has(keyOf(name))) byKey.set(keyOf(name), { table: called.table, by });
    }
  const ordinary = new Set([
    ...description.tables.filter((table) => table.ordinary).map(({ name }) => keyOf(name)),
    ...(description.ordinary ?? []).map(keyOf),
  ]);
  const phrases = new Set((description.phrases ?? []).map(keyOf));
  const columns = columnsOf(description.tables);
  return {
    tables: description.tables,
    called: (key) => byKey.get(key) ?? (key.endsWith('s') ? byKey.get(key.slice(0, -1)) : undefined),
    isOrdinary: (key) => ordinary.has(key) || (key.endsWith('s') && ordinary.has(key.slice(0, -1))),
    isPhrase: (key) => phrases.has(key) || (key.endsWith('s') && phrases.has(key.slice(0, -1))),
    withColumn: (column) => columns.get(column.toLowerCase()) ?? [],
  };
}

function columnsOf(tables: readonly Table[]): ReadonlyMap<string, readonly Table[]> {
  const found = new Map<string, Table[]>();
  for (const table of tables)
    for (const column of table.columns) {
      const at = found.get(column.toLowerCase());
      if (at) at.push(table);
      else found.set(column.toLowerCase(), [table]);
    }
  return found;
}
