import { describe, expect, test } from '@jest/globals';
import { verdicts } from './support/documents.ts';

const item = (words: string): string => `Present: Mara Lind, Jon Berg\n\n## #12 Draught column\n\n${words}\n`;

describe('the last clause says that it is closed', () => {
  test.each([
    'Mara closed it right away.',
    'Mara closed it yesterday.',
    'Nobody has seen it since the spring. Closed.',
    'The column was never filled, so we closed it on Monday.',
    'Mara answers the reporter and closes.',
    'The column is gone and the issue is closed with thanks.',
    'Cannot be measured at all, and Jon closed the issue.',
    'Mara closes.',
    'No answer in two years → closed',
    'Superseded by the new form → /close',
    'Closed as nobody asked for it any more.',
    'Everything on the list is there, issue closed automatically.',
    'Measured twice, closed, please do not ask a third time.',
    'The reporter found it himself, ticket closed.',
    'I will close this.',
    'Already in the manual. Ticket to close.',
    'The group did not want it and agreed that the issue should be closed accordingly.',
    'It was discussed in March and decided to close it.',
    'Spam, closed + locked.',
    'Closing this. Jon will write the page about draughts.',
  ])('%s', (words) => {
    expect(verdicts(item(words))).toBe('#12 close');
  });

  test.each([
    'Mara closed it by mistake.',
    'It can be merged and closed.',
    'Mara closes it next week.',
    'We will close it once the form is out.',
    'Closed, but not for the old harbour.',
    'Closed as soon as the form is out.',
    'It will be closed by the pull request.',
    'Mara would have closed it.',
    'The bridge was closed.',
    'The poll is closed.',
    'All, apart from the last, were closed by the script.',
    'Proposed: close it.',
    'To be closed by Friday.',
    'Closed for now.',
    'Close it if nobody objects.',
    'Will be closed without further comments.',
    'Closed. Postponed to the next meeting after all.',
  ])('not by: %s', (words) => {
    expect(verdicts(item(words))).not.toContain('close');
  });

  test('of two it is not told which one', () => {
    expect(verdicts('## #12, #13 Draught columns\n\nMara closed it.\n')).not.toContain('close');
  });
});

describe('what is closed is what the clause names, or the item', () => {
  test.each([
    ['Mara moved it to quay/lamps#7 and closed #12.', '#12 close, #7 keep'],
    ['Mara closed #12 as a duplicate of #14.', '#12 close, #14 keep'],
  ])('%s', (words, expected) => {
    expect(verdicts(item(words))).toBe(expected);
  });
});
