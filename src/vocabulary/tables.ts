import ispyb from './ispyb.json' with { type: 'json' };

/** A table of the ISPyB database, in any of its three public flavours. */
export interface Table {
  readonly name: string;
  /** The first of the areas it belongs to, for example `sample`. */
  readonly area: string;
  /** Its name is also an ordinary word (Run, Event, Position): in prose it means the table only with a sign of it. */
  readonly ordinary: boolean;
}

const TABLES: ReadonlyMap<string, Table> = new Map(
  Object.entries(ispyb.areas).flatMap(([area, { tables, ordinaryWords }]) => [
    ...tables.map((name) => entry({ name, area, ordinary: name.length <= 3 })),
    ...ordinaryWords.map((name) => entry({ name, area, ordinary: true })),
  ]),
);

const INFORMAL: ReadonlyMap<string, string> = new Map(
  Object.entries(ispyb.informal).map(([said, meant]) => [said.toLowerCase(), meant]),
);

/**
 * The table that a word names: by its name, its plural, or a name people use for it (DCG, a name of old). Capitals do
 * not count where the name cannot be an ordinary word or an abbreviation; undefined where no table is called so.
 */
export function tableCalled(word: string): Table | undefined {
  const said = word.toLowerCase();
  const meant = INFORMAL.get(said);
  if (meant !== undefined)
    return said.length > 3 || word === word.toUpperCase() ? TABLES.get(meant.toLowerCase()) : undefined;
  const table = TABLES.get(said) ?? (said.endsWith('s') ? TABLES.get(said.slice(0, -1)) : undefined);
  return table && (!table.ordinary || word.startsWith(table.name)) ? table : undefined;
}

function entry(table: Table): [string, Table] {
  return [table.name.toLowerCase(), table];
}
