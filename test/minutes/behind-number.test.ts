import { describe, expect, test } from '@jest/globals';
import { minutesOf } from './support/documents.ts';

const told = (markdown: string): string =>
  minutesOf(markdown)
    .decisions.map(({ number, outcome, verdict }) => `#${number} ${outcome} ${verdict}`)
    .join(', ');

/** `#12` before the words, as an item of a list. */
const item = (words: string): string => told(`- #12${words}\n`);

describe('what stands behind a number and a sign is a sentence about it', () => {
  test.each([
    ': It was decided to close the issue.',
    ': Everybody agrees that the issue can be closed.',
    ': We close this issue.',
    ': Agreed to close.',
    ': Can be closed, nobody has the problem any more.',
    ': Can be closed because the wicks were changed in May.',
    ': Tom has changed the wicks and closed the ticket.',
    ': Tom had a look, and everyone agreed to close it.',
    ': has been fixed and rolled out, nothing left to do',
    ' – spam, closed+locked',
    ' [closed]',
    ' closed (released in 3.1)',
    ' done & closed',
    ' Longer wicks – Fixed in release 5.2 and can be closed.',
  ])('#12%s closes it', (words) => {
    expect(item(words)).toMatch(/^#12 (?:resolved|rejected) close$/);
  });

  test.each([
    ': Closed, open and half-open locks',
    ': Close button does nothing',
    ': Can be closed, if nobody has the problem any more.',
    ': Can be closed once the wicks are changed.',
    ': Everybody agrees that the issue cannot be closed.',
    ': Tom has not changed the wicks and closed the door.',
    ': Closed by a bot, should be opened again',
    ': has been fixed and rolled out, nothing left to do?',
    ' Closed locks – They do not shut.',
  ])('#12%s does not', (words) => {
    expect(item(words)).not.toMatch(/close$/);
  });

  test('where more is said below, a person is asked', () => {
    expect(told('- #12: closed\n  - Mara wants it for the long quay\n')).toMatch(/ask$/);
  });
});

describe('what stands behind a number without a sign is said of it where no title begins like that', () => {
  test.each([
    [' @mara please rebase', 'action'],
    [' Still waiting for feedback from the pilots', 'action'],
    [' Mara prepares a note', 'action'],
    [' in review', 'action'],
    [' Everyone is happy with it', 'accepted'],
    [' We go for the second option', 'accepted'],
    [' opinions differ', 'undecided'],
    [' parked until the tower is built', 'deferred'],
    [' on the agenda of the next meeting', 'deferred'],
    [': failed (2 in favour, 5 against)', 'rejected'],
    [': no need for this any more', 'rejected'],
    [': in work (Tom)', 'action'],
    [': Tom will test next week', 'action'],
    [': Tom asks the harbour office', 'action'],
    [' Waiting room of the pilots', 'mentioned'],
    [' Add agreed names', 'mentioned'],
  ])('#12%s', (words, outcome) => {
    expect(item(words)).toContain(`#12 ${outcome} `);
  });
});

describe('where a state is written down', () => {
  test('on a line of its own below the title', () => {
    expect(told('### #12 Wicks\n\nStatus: completed\n')).toBe('#12 resolved close');
    expect(told('### #12 Wicks\n\nMara changes them.\n\nStatus: completed\n')).toMatch(/ask$/);
  });

  test('in one cell of a row, and the reason in another', () => {
    const row = (state: string, note: string): string =>
      told(`| Issue | Title | Status | Notes |\n|--|--|--|--|\n| #12 | wicks | ${state} | ${note} |\n`);
    expect(row('Closed', 'fixed in v2.3')).toBe('#12 resolved close');
    expect(row('Closed', 'Mara to look again')).toMatch(/ask$/);
    expect(row('Closed', '')).toMatch(/ask$/);
  });
});

test('a decision says what will be', () => {
  expect(told('- **Decision**: #12 will be closed, the new wicks are in use since March.\n')).toBe(
    '#12 resolved close',
  );
  expect(told('- **Decision**: #12 will be closed once the new wicks are in use.\n')).toMatch(/ask$/);
});

test('open issues are talked about, not planned', () => {
  expect(told('## Open issues\n\n- #12: the wicks were changed. The issue is closed.\n')).toBe('#12 resolved close');
});

describe('how many are closed', () => {
  const list = (numbers: string, words: string): string => told(`- ${numbers}: all from the old tower. ${words}\n`);

  test('all that stand there', () => {
    expect(list('#12, #13, #14', 'Closed all three')).toBe(
      '#12 resolved close, #13 resolved close, #14 resolved close',
    );
    expect(list('#12, #13', 'Closed both')).toBe('#12 resolved close, #13 resolved close');
  });

  test('another number than stands there: a person is asked', () => {
    expect(list('#12, #13, #14', 'Closed both')).not.toMatch(/close(?:,|$)/);
    expect(list('#12, #13', 'Closed all three')).not.toMatch(/close(?:,|$)/);
  });
});

test('the bare number of the item stands for it', () => {
  expect(told('- #14 wicks\n  - changed, they burn. 14 can be closed\n')).toBe('#14 resolved close');
  expect(told('- #14 wicks\n  - changed, they burn. 15 can be closed\n')).not.toMatch(/close$/);
});
