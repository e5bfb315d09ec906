import { Told } from '../core/trouble.ts';
import { textOf } from './files.ts';
import { type Io, painted, print, printJson } from './io.ts';
import { table } from './table.ts';

/** Far above GitHub's longest issue, which has 65,536 characters. */
const LARGEST = 1024 * 1024;

/** Prints the labels that an issue's text asks for, with the reason for each, under the default settings. */
export async function classifyIssue(io: Io, file: string, json: boolean): Promise<number> {
  const issue = issueIn(await textOf(io, file, LARGEST));
  const [{ classify }, { Settings }] = await Promise.all([import('../labels/rules.ts'), import('../config/schema.ts')]);
  const labels = classify(issue, Settings.parse({}).labels);
  if (json) printJson(io, { labels: labels.map(({ name, because }) => ({ name, because })) });
  else
    print(
      io,
      table(
        io,
        ['LABEL', 'BECAUSE'],
        labels.map(({ name, because }) => [painted(io, 'green', name), because]),
      ),
    );
  return 0;
}

const SHAPE = 'give an issue as JSON, for example {"title": "Add a column", "body": "to BLSample"}';

function issueIn(text: string): { readonly title: string; readonly body: string } {
  const value = parsed(text.replace(/^\uFEFF/, ''));
  if (typeof value !== 'object' || value === null || !('title' in value) || typeof value.title !== 'string')
    throw new Told(`This is no issue: ${SHAPE}.`);
  const body = 'body' in value ? value.body : null;
  // GitHub itself says null for an issue without a text.
  if (body !== null && body !== undefined && typeof body !== 'string')
    throw new Told(`The issue's body is no text: ${SHAPE}.`);
  return { title: value.title, body: body ?? '' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Told(`This is not JSON: ${SHAPE}.`, { cause: error });
  }
}
