import { existsSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { page, ROOT } from './pages.ts';

const ROWS = page('docs/security.md')
  .text.split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(2)
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));

test('every threat has a defence, and a test that is there', () => {
  expect(ROWS.length).toBeGreaterThan(15);
  for (const [threat = '', defence = '', tests = ''] of ROWS) {
    const named = [...tests.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);
    expect([threat, defence.length > 0, named.length > 0]).toEqual([threat, true, true]);
    expect([threat, named.filter((file) => !existsSync(new URL(file, ROOT)))]).toEqual([threat, []]);
  }
});
