// Makes src/vocabulary/ispyb.json out of SQL dumps of the three public flavours and their later update scripts:
//   npx node scripts/vocabulary.mjs dls=tables.sql,updates.sql ispyb=pydb.sql ispyb-database=1_tables.sql \
//     > src/vocabulary/ispyb.json
// Only names are taken over. Areas, names that are also ordinary words, and what people call tables by mistake are ours
// and stand in src/vocabulary/curated.json; where a flavour's commit changed, change it there too.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import curated from '../src/vocabulary/curated.json' with { type: 'json' };
import { schemaOf } from '../src/vocabulary/schema.ts';

const FLAVOURS = Object.keys(curated.flavours);
const given = new Map(process.argv.slice(2).map((one) => one.split(/=(.*)/s, 2)));
if (FLAVOURS.some((flavour) => !given.get(flavour))) {
  process.stderr.write(
    `Give the dump of each flavour: ${FLAVOURS.map((one) => `${one}=FILE.sql[,UPDATES.sql]`).join(' ')}\n`,
  );
  process.exit(2);
}

const areas = new Map(
  Object.entries(curated.areas).flatMap(([area, names]) => words(names).map((name) => [key(name), area])),
);
const ordinary = new Set(words(curated.ordinary).map(key));

/** Tables and columns of all flavours, the first flavour's writing first. */
const tables = new Map();
for (const flavour of FLAVOURS) {
  const sql = given
    .get(flavour)
    .split(',')
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n;\n');
  for (const [name, columns] of schemaOf(sql)) {
    const table = tables.get(key(name)) ?? { name, in: [], columns: new Map() };
    table.in.push(flavour);
    for (const column of columns) if (!table.columns.has(key(column))) table.columns.set(key(column), column);
    tables.set(key(name), table);
  }
}

const withoutArea = [...tables.values()].filter(({ name }) => !areas.has(key(name)));
if (withoutArea.length > 0) {
  const names = withoutArea.map(({ name }) => name).join(', ');
  process.stderr.write(`Say in src/vocabulary/curated.json to which area these belong: ${names}\n`);
  process.exit(1);
}

const made = {
  version: 1,
  flavours: curated.flavours,
  tables: Object.fromEntries(
    [...tables.values()]
      .sort((a, b) => a.name.localeCompare(b.name, 'en'))
      .map(({ name, in: flavours, columns }) => [
        name,
        {
          area: areas.get(key(name)),
          ...(ordinary.has(key(name)) ? { ordinary: true } : {}),
          in: flavours.join(' '),
          columns: [...columns.values()].join(' '),
        },
      ]),
  ),
};
process.stdout.write(`${JSON.stringify(made, null, 2)}\n`);

function words(text) {
  return text.split(' ');
}

function key(name) {
  return name.toLowerCase();
}
