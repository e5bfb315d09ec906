import { expect, test } from '@jest/globals';
import { verdicts } from './support/documents.ts';

test.each([
  'Resolved, see #99.',
  'Resolved in #99.',
  'Issue closed because #99 is done.',
  'This is obsolete since #99.',
  'This was closed by Mara with #99.',
])('a number behind the words tells where or why, and is not what was closed: %s', (words) => {
  expect(verdicts(`## #12 Lamps\n\n${words}\n`)).toBe('#12 ask, #99 keep');
});

test.each(['Closed #12.', 'Agreed to close #12.', '#12 is closed because #99 is done.'])('and this is: %s', (words) => {
  expect(verdicts(`${words}\n`)).toContain('#12 close');
});
