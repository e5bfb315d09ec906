import { describe, expect, test } from '@jest/globals';
import { understand } from '../../src/minutes/index.ts';
import { numbered } from '../../src/minutes/read/line.ts';
import { readText } from '../../src/minutes/read/text.ts';
import { REPO } from './support/documents.ts';

const plainly = (text: string): string =>
  understand(numbered(readText(text)), { repository: REPO, source: 'notes.txt' })
    .decisions.map(({ repository, number, outcome, verdict }) => {
      const name = repository === REPO ? '' : (repository ?? '?');
      return `${name}#${number} ${outcome} ${verdict}`;
    })
    .join(', ');

/** A paragraph that shows how wide the text is set. */
const wide = `${'The bells of the long quay were rung by all who were there. '.repeat(2)}\n\n`;

describe('numbered paragraphs, one below the other without an empty line', () => {
  test('each is its own, and the title above the first is a title', () => {
    expect(
      plainly(
        [
          '2    LAMPS (github.com/quay/lamps)',
          '2.1  Issue 12, wicks. The wicks had been changed in May. Issue',
          '     closed.',
          '2.2  Issue 13. The matter was postponed to the next meeting.',
          '',
          '3    BELLS',
          '3.1  Issue #14. Nothing further was required. CLOSED.',
        ].join('\n'),
      ),
    ).toBe('quay/lamps#12 resolved close, quay/lamps#13 deferred keep, #14 resolved close');
  });

  test('a number that does not follow the last one begins no paragraph', () => {
    expect(plainly('1.1  Issue 12. The new one is\n2.1 Lamps per boat. Closed.\n')).toBe('#12 resolved close');
  });
});

describe('one line for each ticket', () => {
  const lines = 'Ticket scrub\n\n331 – wicks changed → closed\n334 – Mara to ask the pilots\n340 – postponed\n';

  test('three lines that begin with bare numbers are a list', () => {
    expect(plainly(lines)).toBe('#331 resolved close, #334 action keep, #340 deferred keep');
  });

  test('times and years are none', () => {
    expect(plainly('Ticket scrub\n\n1400 – tea\n1430 – bells\n1500 – closed\n')).toBe('');
    expect(plainly('Ticket scrub\n\n2019 – wicks → closed\n2020 – bells\n331 – ropes\n')).toBe('');
  });
});

test('the name of a repository alone on its line is the title of what stands below', () => {
  expect(
    plainly('quay/lamps\n#12   wicks      Mara to ask the pilots\n#13   bells      postponed\n#14   ropes      old\n'),
  ).toBe('quay/lamps#12 action keep, quay/lamps#13 deferred keep, quay/lamps#14 mentioned keep');
});

test('a paragraph that begins with its number is about that, whatever stands above', () => {
  expect(
    plainly('#12 Lamps\nWait.\n\n#13 bells of the long quay no longer ring, Tom saw to it in May. Ticket closed\n'),
  ).toMatch(/#13 resolved close$/);
});

describe('columns set with blanks', () => {
  const text = [
    '#12  wicks              Mara to ask the pilots',
    '#13  bells              postponed, as the tower',
    '                        is shut',
    '#14  doors do not close rang in May. Ticket closed',
    '#15  same as #12        dup, closed',
    '#16  ropes              changed',
  ].join('\n');

  test('the title stands left, what is said stands beside it, and what a title only points to is not meant', () => {
    expect(plainly(text)).toBe(
      '#12 action keep, #13 deferred keep, #14 resolved close, #15 rejected close, #16 mentioned keep',
    );
  });
});

describe('a title on a line of its own with its words right below', () => {
  test.each([
    ['Longer wicks (#12)\nMara changed them in May.\n→ closed\n', '#12 resolved close'],
    ['Longer wicks (#12, #13)\nBoth went out in May.\n→ close both\n', '#12 resolved close, #13 resolved close'],
    ['#12 Should the doors close?\nThey do since May.\nTicket closed\n', '#12 resolved close'],
  ])('%s', (text, words) => {
    expect(plainly(wide + text)).toBe(words);
  });

  test('it reaches no farther than its paragraph', () => {
    expect(plainly(`${wide}Longer wicks (#12)\nMara will ask the pilots.\n\nThe tower was shut. Issue closed.\n`)).toBe(
      '#12 action keep',
    );
  });

  test('a line that the margin ended is none', () => {
    const talk = 'Mara told us of the longer wicks of #12\nTom was there, and the doors were shut.\n\nTicket closed.\n';
    expect(plainly(talk)).toBe('#12 mentioned keep');
  });
});

describe('a request named on the way', () => {
  test('merged it is how the item was done; what stands after it speaks of the item', () => {
    expect(plainly('#12 wicks\n   Mara has merged PR #13. Nothing more to do here, closed.\n')).toMatch(
      /^#12 resolved close/,
    );
  });

  test('not merged it may be what is closed', () => {
    expect(plainly('#12 wicks\n   Mara has opened PR #13. Nothing more to do here, closed.\n')).not.toMatch(
      /close(?:,|$)/,
    );
  });
});

test.each([
  ['#12 Lamps of the quay: Mara has closed it.\n', '#12 resolved close'],
  [
    '- #12 Lamps of the quay: agreed to close\n- #13 Bells: Jo to write a proposal\n',
    '#12 resolved close, #13 action keep',
  ],
  ['#12 rejected: as is said in #9\n', '#12 rejected close, #9 mentioned keep'],
  ['#12 Mara said: closed doors are warm\n', '#12 mentioned keep'],
])('a name behind the number ends with its colon: %s', (text, words) => {
  expect(plainly(text)).toBe(words);
});

test.each([
  ['#12 Lamps\n   closed, thanks to Mara\n', '#12 resolved close'],
  // Set in, but the margin ended the line above: it is one sentence.
  ['#12 Lamps of the long quay: nobody wants the doors below them to be\n   closed.\n', '#12 undecided ask'],
])('words in small letters set in below a title: %s', (text, words) => {
  expect(plainly(`${wide}${text}`)).toBe(words);
});

describe('lines that each begin with a sign and their number are items', () => {
  test.each([
    ['[x] ', '[x] '],
    ['☑ ', '☑ '],
    ['✅ ', '✅ '],
    ['-> ', '-> '],
    ['→ ', '→ '],
    ['» ', '» '],
    ['1 ', '2 '],
    ['', ''],
  ])('%s#12', (first, second) => {
    const rows = `${first}#12 Lamps: closed\n${second}#13 Bells: postponed\n`;
    expect(plainly(`Harbour call\n\nIssues\n\n${rows}`)).toBe('#12 resolved close, #13 deferred keep');
  });

  test('with the repository before it as well', () => {
    expect(plainly(`Harbour call\n\n${REPO}#12 Lamps: closed\n${REPO}#13 Bells: postponed\n`)).toBe(
      '#12 resolved close, #13 deferred keep',
    );
  });

  test.each(['[ ]', '( )', '[-]', '☐'])('what is not ticked is not closed: %s', (box) => {
    expect(plainly(`Harbour call\n\n${box} #12 Lamps: closed\n${box} #13 Bells: closed\n`)).toBe(
      '#12 resolved ask, #13 resolved ask',
    );
  });
});

test('below heads that are underlined a column keeps its meaning over several lines', () => {
  const table = [
    "  Comment   Editor's proposal     Decision",
    '  -------   -------------------   ------------------------',
    '  #12       Reject. Close.        Ann to find the old text.',
    '  #13       Accept. Close.        Stays open until the new',
    '                                  wording is there.',
    '  #14       Needs discussion.     Nobody needs it. Issue',
    '                                  closed.',
  ];
  expect(plainly(`Harbour call\n\n${table.join('\n')}\n`)).toBe(
    '#12 action keep, #13 deferred keep, #14 rejected close',
  );
});

test.each(['------', '======', '~~~'])('words between %s are a title', (strokes) => {
  const page = `Lamps (#12). Everybody has seen it burn. Closed.\n\n${strokes} enclosed: letter of the pilots ${strokes}\n\nLeading lights. RESOLVED: #13 is closed.\n`;
  expect(plainly(page)).toBe('#12 resolved close, #13 resolved ask');
});

test('comments with a count of their own are no issues', () => {
  const page =
    '2. Comments\n\n   Comment 1    accepted, closed    goes with issue #12\n   Comment 2    rejected, closed\n\n3. Issues\n\n   Issue #13, half mast. Closed by consensus.\n';
  expect(plainly(page)).toBe('#12 accepted ask, #13 resolved close');
});

test.each(['GH-12', '#12', 'Issue 12'])('entries with their words set in below them are apart: %s', (first) => {
  const entry = (number: string, ...rows: string[]): string =>
    `   ${number.padEnd(9)}${rows.map((row, at) => (at > 0 ? `            ${row}` : row)).join('\n')}\n`;
  const page =
    entry(first, 'Lamps of the pier. Mended in May, seen by', 'two pilots. Closed.') +
    entry(first.replace('12', '13'), 'Bells. No agreement, to be', 'continued by mail.') +
    entry(first.replace('12', '14'), 'Ropes. Ann looks at them', 'before the winter.');
  expect(plainly(`1. Welcome\n\n2. Issues\n\n   We went through the board.\n\n${page}`)).toBe(
    '#12 resolved close, #13 undecided keep, #14 action keep',
  );
});

test('numbers that begin a line in the middle of a sentence begin no entry', () => {
  const page =
    '5.  CLOSED SESSION\n    The board went into closed session at 7:40 on\n    #12 (claim by the lamp maker) and\n    #13 (lease of the store).\n    Closed: #12, #13. Returned to open session at 8:25.\n    The chair stated that no action was taken.\n';
  expect(plainly(`Harbour board\n\n${page}`)).not.toContain('close,');
});
