import { describe, expect, test } from '@jest/globals';
import { minutesOf, verdicts } from './support/documents.ts';

const list = (above: string): string => {
  const items = ['- #12 Lamps', '- #13 Bells'].map((item) => (above.startsWith('- ') ? `  ${item}` : item));
  return verdicts(`# Meeting\n\n${above}\n\n${items.join('\n')}\n`);
};

describe('words above a list that say of all its numbers that they were closed', () => {
  test.each([
    'The following issues were closed:',
    'The following two tickets have been closed:',
    'We agreed to close these:',
    'The group decided to close the following issues:',
    'We have closed all of these:',
    '## Issues closed in this meeting',
    '## Closed today',
    '## Tickets closed tonight',
    'Closed on the spot',
    'Closed by the meeting:',
    'We closed:',
    'We closed this lot together:',
    'The following were closed:',
    'Agreed to close:',
    'Decision: close the following:',
    'Consensus to close:',
    '- Closed tonight',
  ])('%s', (above) => {
    expect(list(above)).toBe('#12 close, #13 close');
  });

  test.each([
    'The following issues were not closed:',
    'The following issues may be closed:',
    'The following issues will be closed:',
    'Issues to be closed:',
    'Issues to close in this meeting:',
    'Shall we close these?',
    'We agreed to close these if nobody objects:',
    'We talked about closing these:',
    '## Closed since the last meeting',
    '## Closed questions',
    'The following issues were closed by mistake:',
    'The following pull requests were closed:',
  ])('not so: %s', (above) => {
    expect(list(above)).not.toMatch(/close(?:,|$)/);
  });

  test.each([
    'Closed:',
    '## Issues closed',
    'Issues we closed',
    'Closed as fixed:',
    'Closed, verified by Bo:',
    'Can be closed:',
    'Close:',
    '- Closed',
    '- Tickets closed',
  ])('they may be of old, or of somebody: %s', (above) => {
    expect(list(above)).toBe('#12 ask, #13 ask');
  });

  test.each([
    'Closed session',
    '- Closed questions',
    'Closed since May',
    'Closing remarks',
    'The gate was closed',
    '- Closed parts',
  ])('they say nothing of the kind: %s', (above) => {
    expect(list(above)).toBe('#12 keep, #13 keep');
  });

  test('what an item of the list says itself is stronger', () => {
    const items = '- #12 Lamps\n- #13 Bells\n  - Mara objected, so this one stays open.\n- #14 Ropes: not yet\n';
    expect(verdicts(`# Meeting\n\nWe agreed to close these:\n\n${items}`)).toMatch(
      /#13 (?:ask|keep), #14 (?:ask|keep)/,
    );
  });
});

describe('words with a colon above a list tell of each number what they would tell of one', () => {
  const outcomes = (markdown: string): string[] => minutesOf(markdown).decisions.map(({ outcome }) => outcome);

  test.each([
    ['The following were postponed to the next meeting:', 'deferred'],
    ['No time for:', 'deferred'],
    ['We agreed to accept:', 'accepted'],
    ['The following were approved:', 'accepted'],
    ['Turned down:', 'rejected'],
    ['Discussed without a conclusion:', 'undecided'],
  ])('%s', (above, outcome) => {
    expect(outcomes(`# Meeting\n\n${above}\n\n- #12 Lamps\n- #13 Bells\n`)).toEqual([outcome, outcome]);
    expect(outcomes(`# Meeting\n\n- ${above}\n  - #12 Lamps\n  - #13 Bells\n`)).toEqual([outcome, outcome]);
  });

  test('unless its own words tell it', () => {
    expect(outcomes('# Meeting\n\nNo time for:\n\n- #12 Lamps: accepted\n- #13 Bells\n')).toEqual([
      'accepted',
      'deferred',
    ]);
  });

  test.each(['Plans for March:', 'Proposed: turned down:', 'Also seen:'])('not so: %s', (above) => {
    expect(outcomes(`# Meeting\n\n${above}\n\n- #12 Lamps\n- #13 Bells\n`)).toEqual(['mentioned', 'mentioned']);
  });
});

test.each([
  ['- CLOSED: #12 Lamps\n- OPEN: #13 Bells\n', '#12 close, #13 keep'],
  ['- (Closed) #12 Lamps\n- [closed] #13 Bells\n', '#12 close, #13 close'],
  ['- Close: #12 Lamps?\n', '#12 ask'],
])('the state before the number: %s', (markdown, expected) => {
  expect(verdicts(markdown)).toBe(expected);
});

test.each([
  ['We then looked at #12. Tom said nobody needs it. It was agreed to close it.\n', '#12 close'],
  ['Mara presented #12 (the lamps). It is in 2.4. The group agreed to close it.\n', '#12 close'],
  ['We then looked at #12. Tom wants #13 first. It was agreed to close it.\n', '#12 keep, #13 ask'],
  ['We did not look at #12. It was agreed to close it.\n', '#12 ask'],
])('a paragraph that turns to a number is about it: %s', (markdown, expected) => {
  expect(verdicts(markdown)).toBe(expected);
});

describe('ways to say that the meeting closes an issue', () => {
  test.each([
    'The TSC agreed to close.',
    'The board has decided to close it.',
    'Motion to close carried.',
    'The motion to close this issue was carried without objection.',
    'OK to close.',
    'Closed without objection.',
    'Closed it.',
    'The WG closes it.',
    'The board hereby closes #12.',
    'The plenary closes this issue.',
    'The committee has closed #12 with no change.',
    'Moved to the wiki, closed here.',
    'Solved, can close.',
  ])('%s', (words) => {
    expect(verdicts(`## #12 Lamps\n\n${words}\n`)).toBe('#12 close');
  });

  test.each([
    'The TSC agreed not to close.',
    'Motion to close failed.',
    'The motion to close was not carried.',
    'A motion to close is expected.',
    'The WG closes it if nobody objects.',
    'The WG closes #12?',
    'Proposal: the WG closes #12.',
    'Motion 3: The WG closes #12. Lost.',
    'Motion 3: The WG closes #12. For 4, against 5.',
    'The other WG closes #12.',
    'The WG closes #12, save as is said below.',
    'The WG closes #12, except for its second part.',
    'The WG closes #12, apart from the last point.',
    'The board closes #12 only in May.',
    'The board closes the gate of #12.',
    'Bo: The WG closes #12, I think.',
    'The WG closes #12, it seems.',
    '#12 is closed, it seems.',
    'Closed, I suppose.',
    'Closed, they say.',
    'The committee closed #12 last year.',
    'OK to close?',
    'Not OK to close.',
    'OK to close if nobody objects.',
    'Closed without a test, which was wrong.',
    'Nobody closed it.',
    'Closed it by mistake.',
    'Solved? Can close?',
  ])('not so: %s', (words) => {
    expect(verdicts(`## #12 Lamps\n\n${words}\n`)).not.toBe('#12 close');
  });

  test('a short cell decides where it says itself what is closed', () => {
    const row = (cell: string) => verdicts(`| No | Issue | Note |\n|--|--|--|\n| #12 | Lamps | ${cell} |\n`);
    expect([row('rejected, ticket closed'), row('door closed')]).toEqual(['#12 close', '#12 ask']);
  });
});

test.each([
  'To be closed.',
  'No agreement, closed.',
  'They could not agree, closed.',
  'Not understood, closed.',
  'Somebody closed this without asking.',
  'Closed without quorum.',
])('a person is asked about: %s', (words) => {
  expect(verdicts(`## #12 Lamps\n\n${words}\n`)).toBe('#12 ask');
});
