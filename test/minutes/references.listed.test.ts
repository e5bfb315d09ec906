import { describe, expect, test } from '@jest/globals';
import { understand } from '../../src/minutes/index.ts';
import { numbered } from '../../src/minutes/read/line.ts';
import { readText } from '../../src/minutes/read/text.ts';
import { minutesOf, REPO } from './support/documents.ts';

const found = (markdown: string, repository: string | null = REPO): string[] =>
  minutesOf(markdown, repository === null ? { repository: undefined } : { repository }).decisions.map((one) =>
    one.repository === REPO ? `${one.number}` : `${one.repository ?? '?'}#${one.number}`,
  );

describe('bare numbers that are issues', () => {
  test('"the 412 one", where the document names #412 elsewhere', () => {
    const repeated = '- #415 Bells: Tom will ask.\n- AOB: the 412 lamp one was postponed.\n';
    const outcome = (words: string) => minutesOf(words).decisions.find((one) => one.number === 412)?.outcome;
    expect(outcome(`- #412 Lamps\n${repeated}`)).toBe('deferred');
    expect(outcome(repeated)).toBeUndefined();
    expect(outcome('- #412 Lamps\n- #415 Bells: we saw 412 boats, one of them was postponed.\n')).toBe('mentioned');
  });

  test('a column of a table whose head says so', () => {
    expect(found('| Issue | Title | Berths |\n|--|--|--|\n| 12 | Lamps | 3 |\n| 13, 14 | Bells | 40 |\n')).toEqual([
      '12',
      '13',
      '14',
    ]);
  });

  test('a row of a table that decides', () => {
    const { decisions } = minutesOf('| # | Title | Decision |\n|--|--|--|\n| 112 | Lamps | Issue closed |\n');
    expect(decisions.map((one) => [one.number, one.outcome])).toEqual([[112, 'resolved']]);
  });

  test('a column that only counts the rows is none', () => {
    expect(found('| # | Title |\n|--|--|\n| 1 | Lamps |\n| 2 | Bells |\n| 3 | Buoys |\n')).toEqual([]);
  });

  test('items of a list under a title such as "Issues to discuss"', () => {
    expect(
      found('## Issues to discuss\n\n- 412 Lamps\n- 413: Bells\n- 2019 was a long year\n- 14 boats came\n'),
    ).toEqual(['412', '413']);
  });

  test('a number of the document without its sign', () => {
    expect(found('- #412 Lamps\n- #413 Bells\n\nAfter 412, this can be merged. It cost 413 crowns.\n')).toEqual([
      '412',
      '413',
    ]);
    expect(minutesOf('- #412 Lamps\n- #413 Bells\n  - rejected\n- 412 was closed.\n').decisions).toMatchObject([
      { number: 412, verdict: 'close' },
      { number: 413 },
    ]);
  });

  test('a number of which is said what is only said of issues asks at most', () => {
    const { decisions } = minutesOf('- Lamps flicker. 801 and 844 are dups, Mara closed those.\n- 217 is closed.\n');
    expect(decisions.map((one) => one.number)).toEqual([801, 844, 217]);
    expect(decisions.filter((one) => one.verdict === 'close')).toEqual([]);
  });

  test('several behind a colon, in words that spoke of issues', () => {
    expect(found('Issues wait for a proposal. Jo named those in danger: 198, 201, 206.')).toEqual([
      '198',
      '201',
      '206',
    ]);
    expect(found('Jo counted the boats: 198, 201, 206.')).toEqual([]);
  });

  test.each(['120 are closed, 38 are left.', '2019 was closed with a feast.', 'We saw 217 is a prime.'])(
    'not in "%s"',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  test('a table whose column of numbers is called otherwise, below words about issues', () => {
    expect(found('**Issues of the quay**\n\n| n.º | What | State |\n|--|--|--|\n| 41 | Lamps | open |\n')).toEqual([
      '41',
    ]);
  });

  test('a key of a tracker before the sign is no repository', () => {
    expect(found('LMP-#12 Lamps: discussed.')).toEqual(['12']);
  });

  test('not where the number names a standard or measures something', () => {
    const text = '- #412 Lamps\n\nISO 412 is old. We like 412.\n\n- closed\n';
    expect(minutesOf(text).decisions[0]?.verdict).not.toBe('close');
    expect(found('#412 is long. The buoy is 412m out, at 412.5 and $412.')).toEqual(['412']);
  });
});

describe('numbers of the document itself', () => {
  test('a count of the agenda beside addresses that say other numbers', () => {
    const item = (count: number, number: number): string =>
      `Issue ${count}, lamps https://github.com/quay/lamps/issues/${number} was discussed.\n\n`;
    expect(found(`${item(7, 140)}${item(8, 141)}Issue 9 was closed.`)).toEqual(['quay/lamps#140', 'quay/lamps#141']);
  });

  test('one such pair alone may be two issues', () => {
    expect(found('Issue 7, see https://github.com/quay/lamps/issues/140')).toEqual(['7', 'quay/lamps#140']);
  });

  test('problems counted through from one', () => {
    expect(found('Issue 1: lamps\n\nIssue closed.\n\nIssue 2: bells\n\nIssue 3: buoys\n')).toEqual([]);
    expect(found('Issue 1: lamps\n\nIssue 4: bells\n\nIssue 3: buoys\n')).toEqual(['1', '4', '3']);
  });

  test('tickets of another tracker where no repository is known', () => {
    const text = 'See https://code.google.com/p/lamps/wiki\n\n| Add lamps | Done | Ticket #85 |\n';
    expect(found(text, null)).toEqual([]);
    expect(found(text)).toEqual(['85']);
  });
});

describe('where lists, tables and titles have their numbers', () => {
  test.each([
    ['at the end of items', '## Issues\n\n- Lamps flicker (412)\n- Bells are loud (413)\n- Ropes (420)\n'],
    ['behind a dash', '## Open tickets\n\n* Lamps flicker - 412\n* Bells are loud - 413\n* Ropes - 420\n'],
    ['with what they are behind each', 'Discussed issues 412 (lamps), 413 (bells) and 420 (ropes).\n'],
    ['before small letters', 'Bugs:\n1. 412 lamps\n2. 413 bells\n3. 420 ropes\n'],
    ['alone in headings', '## Issue triage\n\n### 412\n\nClosed.\n\n### 413\n\nWaits.\n\n### 420\n\nAgreed.\n'],
    ['at the end of headings', '## Triage\n\n### Lamps (412)\n\n### Bells (413)\n\n### Ropes (420)\n'],
    ['alone on a bold line', '## Triage\n\n**412**\nLamps.\n\n**413**\nBells.\n\n**420** Ropes.\n'],
    [
      'beside titles in cells',
      '| Issue | Remark |\n|--|--|\n| 412 Lamps | closed |\n| Bells (413) | waits |\n| 420: Ropes | - |\n',
    ],
    [
      'in a column of references',
      '| Ref | Harbour | Request | View |\n|--|--|--|--|\n| 412 | North | Lamps | no |\n| 413 | East | Bells | - |\n| 420 | - | Ropes | - |\n',
    ],
    ['in brackets', '## Issues\n\n- [412] Lamps\n- [413] Bells\n- (420) Ropes\n'],
    ['in brackets at the end', '## Issues\n\n- Lamps flicker [412]\n- Bells [413]\n- Ropes [420]\n'],
    ['at the end of each', '## Issues\n\n- Lamps flicker 412\n- Bells 413\n- Ropes 420\n'],
    ['behind "No"', '## Issues\n\n- No. 412: Lamps\n- No 413: Bells\n- Nr. 420: Ropes\n'],
    ['behind "are"', 'The issues left are 412, 413 and 420.\n'],
    ['in paths', '- issue/412 lamps\n- issues/413: bells\n- ticket/420 ropes\n'],
    ['behind GH', '- GH412 lamps\n- gh-413\n- GH #420\n'],
  ])('%s', (_where, words) => {
    expect(found(words)).toEqual(['412', '413', '420']);
  });

  test('most items begin with one, before words of any kind', () => {
    const list = '## Old PRs\n\n- 14390: Mara has left\n- 15021 replaced by ropes\n- 15127 ??? Skipped\n- Tea\n';
    expect(found(list)).toEqual(['14390', '15021', '15127']);
    expect(found('## Boats\n\n- 14390: white\n- 15021 red\n- 15127 ??? none\n')).toEqual([]);
  });

  test('a number that could be a year, in a list of others that is no history', () => {
    const list = 'Bugs of the day:\n\n- 1944 – lamps\n- 1822: bells\n- 2011, 2012 ropes\n- 1760 flags, closed\n';
    expect(found(list)).toEqual(['1944', '1822', '2011', '2012', '1760']);
    expect(minutesOf(list).decisions.filter(({ verdict }) => verdict === 'close')).toEqual([]);
    expect(found('Issues of the harbour:\n\n- 1760 built\n- 1822 burnt\n- 1944 – bombed\n- 2011, storm\n')).toEqual([]);
  });

  test('rows of plain text with items below them', () => {
    const text = 'Issues\n------\n\n412 lamps flicker\n    - closed\n413 bells\n    - waits\n420 ropes\n    - agreed\n';
    const lines = numbered(readText(text));
    const { decisions } = understand(lines, { repository: REPO, source: 'notes.txt', format: 'txt' });
    expect(decisions.map(({ number, outcome }) => [number, outcome])).toEqual([
      [412, 'resolved'],
      [413, 'deferred'],
      [420, 'accepted'],
    ]);
  });

  test.each([
    '## Boats\n\n- Lamps seen (412)\n- Bells heard (413)\n- Ropes sold (420)\n',
    'We spoke of issues.\n\n## People present (lines said)\n\n* Mara (27)\n* Jo (112)\n* Bo (3)\n',
    '## Issues\n\n- Feast of the quay (2019)\n- Storm (2020)\n- Flood (2021)\n',
    '## Prices of the harbour\n\n### 412\n\nA lamp.\n\n### 413\n\nA bell.\n',
  ])('but not in %j', (words) => {
    expect(found(words)).toEqual([]);
  });
});

describe('numbers without a sign among others of their size', () => {
  const log = (words: string) => `bug 39120 postponed\n\nbug 39302 needs a test\n\nbug 39418 too\n\n${words}\n`;
  const numbers = (words: string) => minutesOf(log(words)).decisions.map(({ number }) => number);

  test.each(['39455 btw works now', 'done, that was 39455 on my side', 'I want to know: 39455 and the proxy'])(
    'are issues: %s',
    (words) => {
      expect(numbers(words)).toContain(39455);
    },
  );

  test.each([
    '39455 users',
    '39455 ms',
    'version 39455.2',
    'meeting ID: 652 7209 39455',
    '12455 works now',
    'costs $39455',
    'changeset 39455 is in',
    'the MTU 39455 is set',
  ])('but no measures, and none of another size: %s', (words) => {
    expect(numbers(words)).toEqual([39120, 39302, 39418]);
  });

  test('and are asked about, never closed', () => {
    const [last] = minutesOf(log('39455 fixed in 2.1 and closed by Mara')).decisions.slice(-1);
    expect(last?.verdict).not.toBe('close');
  });
});

describe('numbers of three digits among others of their size', () => {
  const named = '- #188 lamps\n- #201 bells\n- #205 ropes\n';
  const numbers = (words: string) =>
    minutesOf(`${named}\n${words}\n`)
      .decisions.map(({ number }) => number)
      .filter((number) => ![188, 201, 205].includes(number));

  test.each([
    ['Jo opened three: 196, 197 and 198.', [196, 197, 198]],
    ['We take 201 and 209 together.', [209]],
    ['Tom: done. 204 is the same for the pier', [204]],
    ['Tom: 204', [204]],
    ['AGREED: 204 slips to June', [204]],
    ['- 196 – no movement\n- 204 (bells of the pier) waits', [196, 204]],
    ['- How about 196?\n- Same w/ 204, closed.', [196, 204]],
    ['Tom: 204?', [204]],
    ['Tom: Right. And 204, the ropes of the pier', [204]],
    ['This overlaps with our own 204 (bells).', [204]],
    ['Tom to finish review of 196, Jo to review 204.', [196, 204]],
    ['Remarks 5 & 6 (203, 204): no time.', [203, 204]],
    ['Jo opened 196, 197 and 198.\n\nTom: 197 ropes again, I took that', [196, 197, 198]],
  ])('%s', (words, more) => {
    expect(numbers(words)).toEqual(more);
  });

  test.each([
    'Between 201 and 209 boats came.',
    'Pages 196, 197 and 198 are wet.',
    'We saw 196, 197 and 198 people.',
    '200 is the limit.',
    'The boats (240) are wet.',
    'We review 204 boats.',
    'Rooms 496, 497 and 498 are free.',
  ])('but not: %s', (words) => {
    expect(numbers(words)).toEqual([]);
  });

  test('and are asked about, never closed', () => {
    const { decisions } = minutesOf(`${named}\nRESOLVED: close 204, 208 and 209\n`);
    expect(decisions.filter(({ number, verdict }) => number > 205 && verdict === 'close')).toEqual([]);
  });
});
