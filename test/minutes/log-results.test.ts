import { expect, test } from '@jest/globals';
import { understand } from '../../src/minutes/index.ts';
import { numbered } from '../../src/minutes/read/line.ts';
import { readText } from '../../src/minutes/read/text.ts';

/** In the summary of a robot for minutes a result is about the last entry above it that names an issue. */

const summary = (...entries: readonly string[]): string[] => {
  const rows = entries.map((words, at) => `  * ${words}  (ann, 19:0${at}:10)`);
  const page = `Harbour meeting\n\n* Lamps of the pier  (ann, 19:00:00)\n${rows.join('\n')}\n`;
  const { decisions } = understand(numbered(readText(page)), { repository: 'harbour/lamps' });
  return decisions.map(({ number, outcome, verdict }) => `#${number} ${outcome} ${verdict}`);
};

test.each(['AGREED: brass it is, in the words of Ivo', 'ACCEPTED: brass it is'])('%s', (result) => {
  expect(
    summary(
      'Bells are rung at noon (issue 7)',
      'New lamps for the pier (issue 12)',
      'LINK: https://quay.example/x',
      result,
    ),
  ).toEqual(['#7 mentioned keep', '#12 accepted keep']);
});

test('what else is said there is not', () => {
  expect(summary('New lamps for the pier (issue 12)', 'the door is painted', 'AGREED things are well')).toEqual([
    '#12 mentioned keep',
  ]);
});

test('and nothing is closed by it without being asked', () => {
  expect(summary('New lamps for the pier (issue 12)', 'AGREED: close it')).toEqual(['#12 resolved ask']);
});
