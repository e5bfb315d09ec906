import { expect, test } from '@jest/globals';
import { understand } from '../../src/minutes/index.ts';
import { numbered } from '../../src/minutes/read/line.ts';
import { readMarkdown } from '../../src/minutes/read/markdown.ts';

const dateOf = (words: string, source = 'notes.md') =>
  understand(numbered(readMarkdown(words)), { source }).meeting.date;

test.each([
  ['# Harbour meeting, 14 March 2019', '2019-03-14'],
  ['# Harbour 14/03/19', '2019-03-14'],
  ['# Code camp 14th-16th of March 2019', '2019-03-14'],
  ['# Code camp 2nd-3rd and 28th of April 2019', '2019-04-02'],
  ['# Code camp 2 and 3 April 2019', '2019-04-02'],
  ['# Code camp 2nd-\n\n# 3rd of April 2019', '2019-04-02'],
  ['# Minutes\n\nNext meeting: 11 April 2019\n\nDate: 14 March 2019', '2019-03-14'],
])('the day of the meeting in %j', (words, date) => {
  expect(dateOf(words)).toBe(date);
});

test.each([
  '# Minutes\n\nApproval of minutes from 14 February 2019',
  '# Minutes\n\nThe last meeting was on 12 February 2019.',
])('no day of the meeting in %j', (words) => {
  expect(dateOf(words)).toBeNull();
});

test('the name of the file gives the year of a day without one', () => {
  expect(dateOf('# Minutes of Thursday 14 March', '2019-03-14-notes.md')).toBe('2019-03-14');
});
