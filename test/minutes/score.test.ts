import { expect, test } from '@jest/globals';
import { score, tableOf } from '../../bench/score.ts';

test('our own minutes: nothing is closed wrongly, and what is plain is closed', async () => {
  const result = await score();
  expect(result.falseCloses).toEqual([]);
  expect(result.documents).toBeGreaterThanOrEqual(12);
  expect(result.closed.right / result.closed.of).toBeGreaterThan(0.8);
  expect(result.references.right / result.references.of).toBeGreaterThan(0.95);
  expect(result.outcomes.right / result.outcomes.of).toBeGreaterThan(0.7);
  expect(tableOf(result)).toContain('false closes       0\n');
});
