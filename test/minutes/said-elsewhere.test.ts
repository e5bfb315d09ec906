import { describe, expect, test } from '@jest/globals';
import { understand } from '../../src/minutes/index.ts';
import { numbered } from '../../src/minutes/read/line.ts';
import { readText } from '../../src/minutes/read/text.ts';
import { closes } from './support/closes.ts';

/** What takes a closing back need not stand in its words: it may stand anywhere on the page. */

const HEAD = '# Harbour call, 4 March 2024\n\nPresent: Ann Lind, Bo Li\n\n';
const CLOSED = '- #12 Lamps: closed.\n';
const ends = (words: string): string[] => closes(`${HEAD}${CLOSED}\n## End\n\n${words}\n`);
const begins = (words: string): string[] => closes(`${HEAD}${words}\n\n## Lamps\n\n${CLOSED}`);

describe('where something was taken back and no number is told, it may be any', () => {
  test.each([
    'The earlier vote was taken back, all hands.',
    'One decision of today has been withdrawn.',
    'The closing was later revoked.',
    'By rule 7 I set aside what was decided at 14:35.',
    'Ann asked to rescind the last decision.',
    'Please correct your copies: for "is closed" read "is not closed".',
    'For #13 read #12.',
    "The group took back yesterday's decision on it.",
    'I mixed up two lines above.',
    'Corrected on 17 February, see the end.',
  ])('%s', (words) => {
    expect(ends(words)).toEqual([]);
    expect(begins(words)).toEqual([]);
  });

  test.each([
    'The vote was unanimous.',
    'Ann set aside some money for the decision tree.',
    'The lamps were taken back to the store.',
    '#13: the decision was reversed.',
    'For the next call read the letter.',
    'The motion was withdrawn.',
    'Bo withdrew the motion.',
    '- #13: the tool mixed up two lines.',
  ])('but: %s', (words) => {
    expect(ends(words)).toEqual(['#12 close']);
  });

  test('nor where it stands below the number that it is about', () => {
    expect(closes(`${HEAD}${CLOSED}\n## #13 Bells\n\nThe decision was reversed.\n`)).toEqual(['#12 close']);
  });
});

describe('where looks tell what holds, nobody can hear it', () => {
  test.each([
    'Red = motion failed.',
    'Green means decided, grey means proposed.',
    'Key: red for what failed, green for what was carried.',
    'Lines in italics are only what I should like.',
    'Everything in yellow is still open.',
    'Highlighted rows are for the next call: yellow stands for open.',
  ])('%s', (words) => {
    expect(ends(words)).toEqual([]);
    expect(begins(words)).toEqual([]);
  });

  test.each([
    'The red lamps are mended.',
    'Ann showed the list in colour.',
    'The grey buoy is gone.',
    '- #13: show what failed in red.',
    '- #13: rows in red are too dark.',
  ])('but: %s', (words) => {
    expect(begins(words)).toEqual(['#12 close']);
  });
});

describe('where the minutes have a rule of their own for what is closed', () => {
  test.each([
    'A ticket is closed when two maintainers sign in its row.',
    'An issue under this head is settled once the board has consented.',
    'Every decision becomes final only after a week.',
    'No resolution is valid unless nine are in the room.',
    'Decisions of a call stand once they were on the list for ten days.',
    'A thing is settled when it has passed both sittings.',
  ])('%s', (words) => {
    expect(ends(words)).toEqual([]);
    expect(begins(words)).toEqual([]);
  });

  test.each([
    'The issue is that lamps break when it rains.',
    'A ticket was sold if I remember well.',
    'An issue of the journal is out.',
  ])('but: %s', (words) => {
    expect(begins(words)).toEqual(['#12 close']);
  });
});

test.each([
  'There was no decision on the room.',
  'We talked of the room, and no decision was made.',
  'A recommendation to the board: buy ropes.',
])('where something else was not decided, the rest is: %s', (words) => {
  expect(begins(words)).toEqual(['#12 close']);
});

test.each([
  'What is written here is the view of those in the room and no decision.',
  'Minutes of the cataloguing group (advisory to the steering board)',
  'The chair forwards the advice of the group to the trustees.',
  'Those present could talk but not decide.',
  'Members in the room may not vote.',
  'No decisions were taken.',
])('where nobody could decide, nothing closes: %s', (words) => {
  expect(begins(words)).toEqual([]);
});

describe('what stands below the end of the talk was not reached', () => {
  test.each([
    'We stopped here.',
    '=== 16:00, we had to stop here. Rest is for next time ===',
    'The rest was left for the next call.',
    'The rest of the agenda is postponed to April.',
    'This is as far as we got.',
    'Items below this line were not discussed.',
    'Nothing below was talked about.',
    'The rest of the hour was an informal talk.',
    'Whatever we come to goes on the next agenda for a decision.',
    'For those who had to leave, what we talked about over supper.',
  ])('%s', (words) => {
    expect(closes(`${HEAD}## Bells\n\n- #13: closed.\n\n## Lamps\n\n${words}\n\n${CLOSED}`)).toEqual(['#13 close']);
  });

  test.each([
    'We stopped the pump.',
    'The rest is fine.',
    'The dinner was informal.',
    'We had dinner at the pier.',
    'The budget goes to the board for a decision at the next meeting.',
    'All items below were discussed in March as well.',
  ])('but: %s', (words) => {
    expect(closes(`${HEAD}${words}\n\n${CLOSED}`)).toEqual(['#12 close']);
  });
});

describe('a list item tells how it stands with what hangs below it', () => {
  const below = (words: string): string[] =>
    closes(`${HEAD}- ${words}\n  - #12: closed\n  - lamps, incl. closing #13\n`);

  test.each([
    'Parking lot',
    'Parking lot (each topic needs its own hour)',
    'Not reached today',
    'Not yet come to',
    'We do not, and have told them why',
    "They didn't follow us there",
    'For the next call',
    'What Ann would do if she were king (she asked for it to be written down)',
    'Heard on the quay, for what it is worth:',
    'Finished by the look of it:',
    'These may be closed:',
    'Bo had typed in beforehand:',
    'Agreed as our target:',
    'Ann had a print of the old desk and read it out:',
    "Ann's list for a spring clean, we didn't open it today:",
  ])('%s', (words) => {
    expect(below(words)).toEqual([]);
  });

  test.each(['Shop front', 'Decided', 'What Ann did in May', 'Bugs'])('but: %s', (words) => {
    expect(below(words)).toEqual(['#12 close', '#13 close']);
  });

  test('and it may go on below them', () => {
    const items = '- Storm\n  - #12: closed\n  - #13: closed\n';
    expect(closes(`${HEAD}${items}\n  We look again in May.\n`)).toEqual([]);
    expect(closes(`${HEAD}${items}\n  None of this was decided.\n`)).toEqual([]);
    expect(closes(`${HEAD}${items}- None of these was decided.\n`)).toEqual([]);
    expect(closes(`${HEAD}${items}- Wind\n  - We look again in May.\n`)).toEqual(['#12 close', '#13 close']);
  });
});

test.each(['## 8 June 2024 (extra call, cancelled, nobody could dial in)', '## Call of 8 June, called off'])(
  'below the title of a meeting that was not held nothing closes: %s',
  (title) => {
    expect(closes(`${title}\n\n- #13: closed.\n\n## Call of 4 June\n\n${CLOSED}`)).toEqual(['#12 close']);
  },
);

describe('a note may say more', () => {
  test.each([
    'closed, the lamps are mended[a]',
    'closed. [1]',
    'closed, the lamps are mended †',
    'closed, the lamps are mended ¹',
    'closed\\*',
  ])('%s', (words) => {
    expect(closes(`${HEAD}- #12 Lamps: ${words}\n`)).toEqual([]);
  });
});

test('of two repositories with the same number, one that only the document tells of may be the other', () => {
  const again = (words: string): string =>
    `${HEAD}## Bells (harbour/bells)\n\n- #12: closed.\n\n## Summary of all\n\n- ${words}\n`;
  expect(closes(again('#13: closed.'))).toEqual(['#12 close', '#13 close']);
  expect(closes(again('#12: closed.'))).toEqual(['#12 close']);
  expect(closes(again('As in harbour/tide-tables#12.'))).toEqual([]);
});

describe('a column may take back what its row decided', () => {
  const row = (head: string, cell: string): string[] =>
    closes(`${HEAD}| Issue | Decision | ${head} |\n|--|--|--|\n| #12 | closed | ${cell} |\n`);

  test.each(['Superseded by', 'Objections', 'Reversed', 'Appeal', 'Correction', 'Withdrawn'])('%s', (head) => {
    expect(row(head, 'see 31-5')).toEqual([]);
    expect(row(head, '–')).toEqual(['#12 close']);
    expect(row(head, '')).toEqual(['#12 close']);
  });
});

test.each(['Ann says', 'The slip says', 'Claimed'])('nor does a column tell more than a claim: %s', (head) => {
  expect(closes(`${HEAD}| Issue | What | ${head} |\n|--|--|--|\n| #12 | lamps | done, can be closed |\n`)).toEqual([]);
});

test.each(['Today', 'Next', 'Plan'])('nor is closed what a row is planned for: %s', (label) => {
  const table = `| | |\n|--|--|\n| **Yesterday** | tests |\n| **${label}** | #12 lamps of the pier: finish, test, close |\n`;
  expect(closes(`${HEAD}### Ann\n\n${table}`)).toEqual([]);
});

test('nor is closed what was moved and not voted on', () => {
  const table =
    '| No. | Motion | For | Against |\n|--|--|--|--|\n| 1 | Close #13, all rung | 5 | 0 |\n| 2 | Close #12, all lit | – | – |\n';
  expect(closes(HEAD + table)).not.toContain('#12 close');
});

test('the next point of a counted list ends what stands below the title before it', () => {
  const page =
    '3.  CLOSED TODAY\n\n    #13   Bells. Rung.\n\n4.  TO BE CLOSED BY THE CLERK WHEN THE PAPERS ARE IN (they were not\n    there when we met)\n\n    #12   Lamps of the pier.\n';
  const { decisions } = understand(numbered(readText(`Harbour board\n\n${page}`)), { repository: 'harbour/lamps' });
  expect(decisions.map(({ number, verdict }) => `#${number} ${verdict}`)).not.toContain('#12 close');
});

test('where a sign counts the points of the agenda, its numbers are asked about', () => {
  const page =
    '#1 Opening. All are here. #1 closed.\n\n#2 Minutes. Read.\n\n#3 Lamps (harbour/lamps#112). They burn. harbour/lamps#112 is closed.\n\n#4 Other. None. #4 closed.\n';
  expect(closes(HEAD + page)).toEqual(['#112 close']);
});
