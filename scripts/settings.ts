// Writes what is made of the settings' schema: the reference in docs/settings.md and the JSON Schema for editors.
// A test compares both with the schema; `npm run settings` writes them anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parse as parsedYaml, stringify } from 'yaml';
import { z } from 'zod';
import { allKeys, type KeyDoc } from '../src/config/keys.ts';
import { Settings } from '../src/config/schema.ts';

/** Where editors find the schema of the published package. */
export const ADDRESS = 'https://unpkg.com/ispyb-triage/schema/ispyb-triage.schema.json';

const PAGE = new URL('../docs/settings.md', import.meta.url);
const SCHEMA = new URL('../schema/ispyb-triage.schema.json', import.meta.url);

/** The column in which the remarks of the example begin. */
const REMARKS = 33;

/** The page with everything between its marks made anew: `<!-- defaults -->`, `<!-- keys: … -->`, up to `<!-- end -->`. */
export function pageOf(page: string): string {
  return page
    .replace(/(<!-- defaults -->\n).*?(<!-- end -->)/s, (_, begin, end) => `${begin}${defaults()}${end}`)
    .replace(
      /(<!-- keys: ([\w ]+) -->\n).*?(<!-- end -->)/gs,
      (_, begin: string, tops: string, end: string) => `${begin}${table(tops.split(' '))}${end}`,
    );
}

/** The JSON Schema as it lies in the package. */
export function schemaText(): string {
  const made = z.toJSONSchema(Settings, {
    io: 'input',
    target: 'draft-7',
    // A few checks (rules of VCs, cron, zones) no schema can say; `config check` tells them.
    unrepresentable: 'any',
    override: ({ jsonSchema }) => forEditors(jsonSchema),
  });
  const { $schema, ...rest } = made;
  const head = { $schema, $id: ADDRESS, title: 'Settings of ISPyB Triage' };
  return `${JSON.stringify({ ...head, ...rest }, null, 2)}\n`;
}

type Node = Record<string, unknown>;

/** Our own words become those that editors show; a section or a list may be left empty. */
function forEditors(node: Node): void {
  const { description, example } = node;
  for (const own of ['short', 'expected', 'example']) delete node[own];
  if (typeof description === 'string') node.description = description.replace(/ ?\(\[see below\]\([^)]*\)\)/g, '');
  if (typeof example === 'string' && example.startsWith('`')) node.examples = [exampleOf(example)];
  if (node.type === 'object' || node.type === 'array') node.type = [node.type, 'null'];
}

function exampleOf(example: string): unknown {
  const { value } = z.object({ value: z.unknown() }).parse(parsedYaml(`value: ${example.slice(1, -1)}`));
  return value;
}

function defaults(): string {
  const lines = allKeys()
    .filter(({ key }) => !key.includes('[]'))
    .flatMap((one) => lineOf(one));
  return `\`\`\`yaml\n${lines.join('\n').trimStart()}\n\`\`\`\n`;
}

function lineOf({ key, short }: KeyDoc): readonly string[] {
  const steps = key.split('.');
  const value = steps.reduce<unknown>((here, step) => (here as Node)[step], Settings.parse({}));
  const isSection = allKeys().some((other) => other.key.startsWith(`${key}.`) && !other.key.includes('[]'));
  const text = `${'  '.repeat(steps.length - 1)}${steps.at(-1)}:${isSection ? '' : ` ${flow(value)}`}`;
  const apart = steps.length === 1 && (isSection || key === 'brake') ? [''] : [];
  return [...apart, `${text.padEnd(REMARKS - 1)} # ${short}`];
}

/** A value on one line, in quotes where people might take it for something else. */
function flow(value: unknown): string {
  const quotes = typeof value === 'string' && /[\s*]|^\d\d:/.test(value);
  const text = stringify(value, {
    collectionStyle: 'flow',
    flowCollectionPadding: false,
    defaultStringType: quotes ? 'QUOTE_DOUBLE' : 'PLAIN',
    lineWidth: 0,
  });
  return text.trim().replace(/\[([^\]"]*\*[^\]"]*)\]/, '["$1"]');
}

function table(tops: readonly string[]): string {
  const rows = allKeys()
    .filter(({ key }) => tops.some((top) => key === top || key.startsWith(`${top}.`)))
    .map(({ key, description, example }) => `| \`${key}\` | ${description} | ${example ? `${example} ` : ''}|`);
  return ['| key | means | for example |', '|---|---|---|', ...rows, ''].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(PAGE, pageOf(readFileSync(PAGE, 'utf8')));
  writeFileSync(SCHEMA, schemaText());
}
