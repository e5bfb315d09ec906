import { describe, expect, test } from '@jest/globals';
import { understand } from '../../src/minutes/index.ts';
import { numbered } from '../../src/minutes/read/line.ts';
import { readText } from '../../src/minutes/read/text.ts';
import { minutesOf, REPO } from './support/documents.ts';

const inWords = (decisions: ReturnType<typeof minutesOf>['decisions']): string =>
  decisions.map(({ number, outcome, verdict }) => `#${number} ${outcome} ${verdict}`).join(', ');
const told = (markdown: string): string => inWords(minutesOf(markdown).decisions);
const plainly = (text: string): string =>
  inWords(understand(numbered(readText(text)), { repository: REPO, source: 'notes.txt' }).decisions);

describe('a log of what was typed', () => {
  const log = (...rows: string[]): string => rows.map((row, at) => `15:0${at}:12 ${row}`).join('\n');

  test('each line is its own, topics are headings, and what robots say decides nothing', () => {
    const words = log(
      '<mara> Topic: #12 Lamps',
      '<issuebot> Issue 12 "Closed lamps of the quay" (by tlin)',
      '<tom> mara: they are lit since May',
      '<mara> RESOLVED: close #12 with no change',
      '<mara> Topic: #13 Bells',
      '<tom> ... postponed to the next call',
    );
    expect(plainly(words)).toBe('#12 resolved close, #13 deferred keep');
  });

  test('a few times of day are no log', () => {
    expect(plainly('15:00 #12 Lamps\n\n16:00 Tea')).toBe('#12 mentioned keep');
  });

  const typed: readonly (readonly [nick: string, words: string])[] = [
    ['mara', '#topic #12 Lamps of the pier'],
    ['tom', 'they are lit since May'],
    ['mara', '#agreed close #12'],
    ['mara', '#topic #13 Bells'],
    ['tom', 'postponed to the next call'],
  ];
  const CLOSED_AND_DEFERRED = '#12 resolved close, #13 deferred keep';

  test.each<readonly [form: string, row: (nick: string, words: string, at: number) => string]>([
    ['14:02 < mara> …', (nick, words, at) => `14:0${at} < ${nick}> ${words}`],
    ['<mara> …', (nick, words) => `<@${nick}> ${words}`],
    ['14:02 mara   …', (nick, words, at) => `14:0${at} ${nick.padEnd(8)} ${words}`],
    ['[14:02:10] mara: …', (nick, words, at) => `[14:0${at}:10] ${nick}: ${words}`],
    ['2026-06-01 14:02:10 mara | …', (nick, words, at) => `2026-06-01 14:0${at}:10 ${nick} | ${words}`],
    ['01.06.26, 14:02 - Mara Lind: …', (nick, words, at) => `01.06.26, 14:0${at} - ${nick} Lind: ${words}`],
  ])('%s', (_, row) => {
    expect(plainly(typed.map(([nick, words], at) => row(nick, words, at)).join('\n'))).toBe(CLOSED_AND_DEFERRED);
  });

  test('who typed stands on a line of its own, with the time', () => {
    const heads = typed
      .filter(([, words]) => !words.startsWith('#topic #12'))
      .map(
        ([nick, words], at) =>
          `**${nick} Lind** 14:0${at}\n> ${words.replace('#topic ', '').replace('#agreed', 'AGREED:')}\n`,
      );
    expect(told(`${heads.join('\n')}\n**mara Lind** 14:09\n> bye\n`)).toBe(CLOSED_AND_DEFERRED);
  });

  test('a message that was broken goes on in the next row, and who came and went says nothing', () => {
    const words = [
      '14:00 <mara> #topic #12 Lamps',
      '14:01 <tom> they are lit, I looked last night, and nobody has',
      '             anything against that; postponed is only #13',
      '14:02 -!- hana [~h@quay] has quit [closed the lid]',
      '14:02 <mara> #agreed close #12',
      '14:03 <mara> #endmeeting',
      '14:03 <harbourbot> Meeting ended Mon Jun  1 14:03:00 2026 UTC.',
    ];
    expect(plainly(words.join('\n'))).toBe('#12 resolved close, #13 deferred keep');
  });

  test('below the title with its number another number at the end is named in passing', () => {
    const words = log(
      '<mara> #topic #12 Lamps',
      '<tom> the bells ring when they are lit, #13',
      '<hana> then we postpone',
      '<tom> yes',
      '<mara> #agreed not before June',
    );
    expect(plainly(words)).toBe('#12 deferred keep, #13 mentioned keep');
  });

  test('a plan of the day is no log', () => {
    const plan = '10:00 Welcome of all\n10:15 Lamps #12 postponed\n11:00 Tea below\n11:15 Bells #13\n12:00 End of it';
    expect(plainly(plan)).toContain('#12 deferred keep');
  });
});

describe('where a title ends and what is said begins', () => {
  test.each([
    ['- [Draught column](https://github.com/harbour/tide-tables/issues/12): postponed\n', '#12 deferred keep'],
    ['- Draught column #12: agreed to add it\n', '#12 accepted keep'],
    ['- Longer draught column (#12) -> closed\n', '#12 resolved close'],
    ['- #12 Draught column, punted to June. Mara will ask the pilots\n', '#12 deferred keep'],
  ])('%s', (markdown, words) => {
    expect(told(markdown)).toBe(words);
  });

  test('a label in capitals begins a sentence where the line before it has no full stop', () => {
    expect(plainly('* Ticket #12 Bundled bells\n  AGREED: granted (+4)')).toBe('#12 accepted keep');
  });

  test('indented words below a number at the margin, and the next number after them', () => {
    expect(plainly('#12 Lamps\n   Postponed.\n   Mara was there\n#13 Bells\n   Closed.')).toBe(
      '#12 deferred keep, #13 resolved close',
    );
  });

  test('a line that only refers to another number goes on with its item', () => {
    expect(told('## #12 Lamps\n\n- Fixed by #13, which is out. Tom has looked. Closing.\n')).toBe(
      '#12 resolved close, #13 mentioned keep',
    );
  });
});

describe('tables', () => {
  const row = (head: string, cells: string): string =>
    told(`| Nr | ${head} |\n|--|--|--|\n| 1 | Lamps | – |\n| 2 | ${cells} |\n`);

  test('only a column that is called a result decides', () => {
    expect(row('Topic | Result', '#12 Bells | Nobody needs it, ticket closed.')).toBe('#12 rejected close');
    expect(row('Topic | State', '#12 Bells | closed')).toMatch(/ask$/);
    expect(row('Topic | Proposal', '#12 Bells | close')).toMatch(/keep$/);
  });

  test('a column of numbers beside a column of titles', () => {
    const table = (...numbers: number[]): string =>
      told(`| Number | Title | Result |\n|--|--|--|\n${numbers.map((n) => `| ${n} | Lamps | postponed |\n`).join('')}`);
    expect(table(31, 52)).toBe('#31 deferred keep, #52 deferred keep');
    expect(table(1, 2)).toBe('');
  });
});

describe('numbers without a sign', () => {
  test('a list of them, where the talk is of issues and they do not count through', () => {
    const list = '- 331 Lamps. Postponed.\n- 334 Bells. Agreed.\n- 340 Ropes. Mara to ask the pilots.\n';
    expect(told(`# Issue triage\n\n${list}`)).toBe('#331 deferred keep, #334 accepted keep, #340 action keep');
    expect(told(`# Ships in port\n\n${list}`)).toBe('');
    expect(told('# Issues\n\nBy size:\n\n- 10: small\n- 11: middle\n- 12: large\n')).toBe('');
  });

  test('behind a verb of closing', () => {
    expect(told('Mara closed 379.\n')).toBe('#379 resolved close');
    expect(told('In 2023 Mara closed 41 issues.\n')).toBe('');
  });

  test('the name of a repository with a number is one in signs of code, too', () => {
    expect(told('`quay/lamps#12` and `#13`\n')).toBe('#12 mentioned keep');
  });
});

describe('yes to what was said before', () => {
  test.each([
    ['Move it to 4.0? Yes.', '#12 deferred keep'],
    ['Shall we add the column? Yes.', '#12 accepted keep'],
    ['Mara would like to postpone it.\n\nNo objections.', '#12 deferred keep'],
    ['Shall we close it?\n\nYes, if the pilots agree.', '#12 action ask'],
  ])('%s', (words, result) => {
    expect(told(`## #12 Draught column\n\n${words}\n`)).toBe(result);
  });
});

describe('who says so', () => {
  test('one person who likes it has not decided it', () => {
    const talk = (words: string): string => told(`## #12 Lamps\n\nML: ${words}\n\nTR: No consensus, then.\n`);
    expect(talk('sounds good')).toBe('#12 undecided keep');
    expect(told('## #12 Lamps\n\nTR: I will ask the pilots\n\nML: consensus to add them\n')).toBe('#12 accepted keep');
  });

  test('an order to close by one person is asked about', () => {
    expect(told('## #12 Lamps\n\nML: They are lit. Close it.\n')).toMatch(/ask$/);
  });

  test('"I closed it" in a talk may be about what was named before', () => {
    expect(told('## #12 Lamps\n\nML: What about the bells?\n\nTR: I just closed it.\n')).toMatch(/ask$/);
  });

  test('a proposal to close that is withdrawn closes nothing', () => {
    expect(told('## #12 Lamps\n\nPROPOSED: close #12 as a duplicate of #13\n\nProposal withdrawn\n')).toMatch(
      /^#12 \w+ ask/,
    );
  });
});

describe('the subject of a title below it', () => {
  test('an address or number alone right below a title is what all below the title is about', () => {
    const url = 'https://github.com/harbour/tide-tables/issues/12';
    expect(told(`### Wicks\n\n${url}\n\nThe wicks are old.\n\n#### Conclusion\n\nRejected.\n`)).toBe(
      '#12 rejected close',
    );
    expect(told(`### Wicks\n\n#12, #13\n\nBoth are old.\n\n#### Conclusion\n\nClosed.\n`)).toBe(
      '#12 resolved close, #13 resolved close',
    );
    expect(told(`### Wicks\n\n${url}\n\n### Bells\n\nRejected.\n`)).toBe('#12 mentioned keep');
  });

  test('so it is below an item of a list, where the line beside it is no number as well', () => {
    const item = (...lines: string[]): string => told(`- wicks\n${lines.map((line) => `  - ${line}\n`).join('')}`);
    expect(item('https://github.com/harbour/tide-tables/issues/12', 'changed in May', 'closing')).toBe(
      '#12 resolved close',
    );
    expect(item('#12', '#13', 'closing')).not.toMatch(/close(?:,|$)/);
    expect(told('### Wicks\n\n- #12\n  - closing\n- #13\n  - Mara will ask\n')).toBe(
      '#12 resolved close, #13 action keep',
    );
  });

  test('of numbers that one sentence names apart from each other "it" may be either', () => {
    expect(
      told('## Wicks\n\nWicks wait with #12 as seen, now #13 is out: Mara looked at it. Tom closed it.\n'),
    ).not.toMatch(/close(?:,|$)/);
  });

  test('the short name of a known repository with its number', () => {
    const known = 'See https://github.com/quay/tools/issues/3\n\n';
    const names = (text: string): string[] =>
      minutesOf(text).decisions.map(({ repository, number }) => `${repository}#${number}`);
    expect(names(`${known}tools/37 closed\n`)).toContain('quay/tools#37');
    expect(names(`${known}ropes/37 closed\n`)).toEqual(['quay/tools#3']);
  });

  test('what a robot adds behind each line of its summary is no word of it', () => {
    expect(told('* #12 wicks\n  * AGREED: close #12  (mara, 19:11:40)\n')).toBe('#12 resolved close');
  });
});

test('a cell that gives the reason and says that it is closed is plain, whatever its column is called', () => {
  const row = (words: string): string =>
    told(`| Issue | Moderator | State |\n|--|--|--|\n| #12 wicks | Mara | ${words} |\n`);
  expect(row('Withdrawn by Tom last week, **closed**')).toBe('#12 rejected close');
  expect(row('closed')).toMatch(/ask$/);
  expect(row('Withdrawn by Tom last week, not closed yet')).toMatch(/ask$/);
});

test.each(['*', '_', '**'])('lines between %s above lists are titles where several are', (sign) => {
  const lists = [
    [
      'Requests to review',
      'https://github.com/harbour/lamps/pull/7 - ropes',
      'https://github.com/harbour/lamps/pull/8 - bells',
    ],
    ['Brass', 'https://github.com/harbour/lamps/issues/12', 'we have steel until May', '→ outcome: brass for the pier'],
    ['Ropes', 'are new'],
  ];
  const page = lists.map(([title, ...items]) => `${sign}${title}${sign}\n${items.map((one) => `- ${one}\n`).join('')}`);
  expect(told(`# Harbour call\n\n${page.join('\n')}`)).toBe('#7 mentioned keep, #8 mentioned keep, #12 accepted keep');
});
