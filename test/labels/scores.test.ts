import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { classify } from '../../src/labels/rules.ts';
import { settings } from '../features/builders.ts';

interface Labelled {
  readonly set: string;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly contested: string | null;
}

const ISSUES = JSON.parse(
  readFileSync(new URL('../../bench/fixtures/issues.json', import.meta.url), 'utf8'),
) as readonly Labelled[];

/** Of the labels of a group that were given, and of those that should have been, how many are right. */
function score(set: string, group: string): { readonly precision: number; readonly recall: number } {
  const asked = ISSUES.filter((issue) => issue.set === set && !issue.contested?.includes(group));
  const judged = asked.map(({ title, body, labels }) => ({
    should: labels.filter((label) => label.startsWith(`${group}:`)),
    is: classify({ title, body }, settings().labels)
      .map(({ name }) => name)
      .filter((name) => name.startsWith(`${group}:`)),
  }));
  const right = judged.flatMap(({ is, should }) => is.filter((name) => should.includes(name))).length;
  return {
    precision: right / judged.flatMap(({ is }) => is).length,
    recall: right / judged.flatMap(({ should }) => should).length,
  };
}

test.each([
  ['tuned on', 'kind', 0.95, 0.95],
  ['tuned on', 'size', 0.95, 0.95],
  ['tuned on', 'area', 0.94, 0.94],
  ['kept aside', 'kind', 0.8, 0.8],
  ['kept aside', 'size', 0.8, 0.8],
  ['kept aside', 'area', 0.85, 0.7],
])('short and sloppy issues, %s: the %s is found', (set, group, precision, recall) => {
  const found = score(set, group);
  expect(found.precision).toBeGreaterThanOrEqual(precision);
  expect(found.recall).toBeGreaterThanOrEqual(recall);
});
