// Makes src/vocabulary/ispyb.json out of a description of the ISPyB schemas:
//   node scripts/vocabulary.mjs SCHEMA.json > src/vocabulary/ispyb.json && npx biome format --write src/vocabulary
// Only names and areas are taken over. A table belongs to its first area. Names that are also ordinary words of the
// field are kept apart, because prose may use them without meaning a table.
import { readFileSync } from 'node:fs';
import process from 'node:process';

const [path] = process.argv.slice(2);
if (!path) {
  process.stderr.write('Say which file describes the schemas: node scripts/vocabulary.mjs SCHEMA.json\n');
  process.exit(2);
}

const { meta, tables } = JSON.parse(readFileSync(path, 'utf8'));
const areas = {};
for (const {
  name,
  areas: [area],
  ambiguous_in_prose: ordinary,
} of tables) {
  areas[area] ??= { tables: [], ordinaryWords: [] };
  areas[area][ordinary ? 'ordinaryWords' : 'tables'].push(name);
}

const known = new Set(tables.map(({ name }) => name));
const informal = {};
for (const { name, what } of meta.historical_tables) {
  const now = /\brenamed (\w+)|\b(\w+) at DLS/.exec(what);
  const table = now?.[1] ?? now?.[2];
  if (known.has(table) && !known.has(name)) informal[name] = table;
}
for (const [name, what] of Object.entries(meta.wrong_or_informal_names_seen_in_issues)) {
  const table = /^\w+/.exec(what)?.[0];
  if (known.has(table) && /^[A-Z]\w+$/.test(name) && !known.has(name)) informal[name] = table;
}

process.stdout.write(`${JSON.stringify({ areas, informal }, null, 2)}\n`);
