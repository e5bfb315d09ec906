import { describe, expect, test } from '@jest/globals';
import { minutesOf, REPO } from './support/documents.ts';

const ours = (number: number): string => `${REPO}#${number}`;
const found = (markdown: string): string[] =>
  minutesOf(markdown).decisions.map((one) => `${one.repository ?? ''}#${one.number}`);

describe('the ways to name an issue', () => {
  test.each([
    ['#12 is long.', 12],
    ['The lamps (# 12) are dark.', 12],
    ['＃12 is long.', 12],
    ['The lamps (#Issue 12) are dark.', 12],
    ['#pr-12 is long.', 12],
    ['Issue n°12 is long.', 12],
    ['Issue № 12 is long.', 12],
    ['Issue #: 12', 12],
    ['PR-12 is long.', 12],
    ['PR/12 is long.', 12],
    ['Issue(s) 12 is long.', 12],
    ['Issue [12] is long.', 12],
    ['Issue Nummer 12 is long.', 12],
    ['The issue with the number 12 is long.', 12],
    ['Issue #s: 12', 12],
    ['GitHub 412 is long.', 412],
    ['Defect 412 is long.', 412],
    ['Incidencia n.º 412, larga.', 412],
    ['gh-12 is long.', 12],
    ['issues/12 is long.', 12],
    ['pull/12 is long.', 12],
  ])('%s', (text, number) => {
    expect(found(text)).toEqual([ours(number)]);
  });

  test.each([
    'github.com/quay/lamps/issues/12 is long.',
    'https://www.github.com/quay/lamps/pull/12/files',
    'quay/lamps/issues/12 is long.',
    'quay/lamps#12 is long.',
    'quay/lamps issue 12 is long.',
    'Under lamps PR #12, see https://github.com/quay/lamps',
  ])('%s tells the repository', (text) => {
    expect(found(text)).toEqual(['quay/lamps#12']);
  });

  test('the bare numbers of a list of which the document names some, and of the others closing is only asked', () => {
    const named = '#297 is long. #298 is long, too.\n\n';
    expect(found(`${named}Done are 265, 297, 298 and 301.\n`)).toEqual([297, 298, 265, 301].map(ours));
    expect(minutesOf(`${named}Closed: 265, 297, 298.\n`).decisions.map(({ verdict }) => verdict)).not.toContain(
      'close',
    );
    expect(found(`${named}The rooms are 265, 301 and 303.\n`)).toEqual([297, 298].map(ours));
  });

  test('a number is called as a link of the document calls it, and no other is', () => {
    const link = '- [LAMP-318](https://github.com/quay/lamps/issues/318)\n- [BELL-7](https://example.org/7)\n\n';
    expect(found(`${link}## LAMP-318 (brass)\n\nClosed.\n\n## BELL-7 and LAMP-319\n\nClosed.\n`)).toEqual([
      'quay/lamps#318',
    ]);
    expect(minutesOf(`${link}## LAMP-318 (brass)\n\nIssue closed.\n`).decisions[0]?.verdict).toBe('close');
  });

  test('a name before the word is a repository only where an address says so, or where it is of our family', () => {
    expect(found('The sleepy-quay PR #12 is long.')).toEqual([ours(12)]);
  });

  test.each([
    'Issues 12, 13 and 14 are long.',
    'Issues 12; 13; 14',
    '#12, 13 and 14 are long.',
    'PR #12, $13, #14',
    'Issues for today: 12, #13, 14',
    'issues 12/13/14',
  ])('a list: %s', (text) => {
    expect(found(text)).toEqual([12, 13, 14].map(ours));
  });

  test('a list of bare numbers that is announced', () => {
    expect(found('Issues for today: 412, 413; 415.')).toEqual([412, 413, 415].map(ours));
  });

  test('the two ends of a row and what lies between, where it is short and written as a row of numbers', () => {
    expect(found('See #12-#15.')).toEqual([12, 13, 14, 15].map(ours));
    expect(found('#12–14 were noted.')).toEqual([12, 13, 14].map(ours));
    expect(found('Issues 12 to 14 were noted.')).toEqual([12, 13, 14].map(ours));
    expect(found('Issue 12 to 14 people.')).toEqual([ours(12)]);
    expect(found('#12 to 14 people.')).toEqual([ours(12)]);
    expect(found('#12–900 were noted.')).toEqual([ours(12)]);
  });

  test('the number behind "is" is one unless it is a rank', () => {
    expect(found('The main PR is #28970, next is #29031.')).toEqual([28970, 29031].map(ours));
    expect(found('Our issue is #12.')).toEqual([ours(12)]);
  });

  test('the repository behind the number', () => {
    expect(found('Issue 12 in https://github.com/quay/lamps, which waits.')).toEqual(['quay/lamps#12']);
    expect(found('#12 in quay/lamps waits.')).toEqual(['quay/lamps#12']);
    expect(found('Issue 12 (quay/lamps) waits.')).toEqual(['quay/lamps#12']);
    expect(found('#12 in input/output waits.')).toEqual([ours(12)]);
  });
});

describe('trackers elsewhere', () => {
  const verdicts = (words: string): string[] =>
    minutesOf(words).decisions.map((one) => `${one.repository}#${one.number} ${one.verdict}`);

  test.each([
    ['!12 is long.', ours(12)],
    ['Mara reads lamps!12 today.', 'harbour/lamps#12'],
    ['quay/pier/lamps!12 is long.', 'pier/lamps#12'],
    ['https://gitlab.com/quay/lamps/-/merge_requests/12 is long.', 'quay/lamps#12'],
    ['https://forge.quay.example/quay/lamps/issue/12 is long.', 'quay/lamps#12'],
  ])('%s', (text, name) => {
    expect(found(text)).toEqual([name]);
  });

  test('merge requests are never closed, and issues there only asked about', () => {
    expect(verdicts('- !12: closed\n- quay/lamps!13: agreed to close it\n')).toEqual([
      `${ours(12)} keep`,
      'quay/lamps#13 keep',
    ]);
    expect(verdicts('- https://gitlab.com/quay/lamps/-/issues/12: agreed, we close it.')).toEqual([
      'quay/lamps#12 ask',
    ]);
  });

  test.each(['Done!12 boats came.', 'a != 12, !12% of it', 'a!=12'])('no merge request: %s', (text) => {
    expect(found(text).filter((name) => name.startsWith(REPO))).toEqual([]);
  });

  test('a number that no repository reaches is of another tracker', () => {
    expect(verdicts('- #12 lamps\n- bug #1051877: closed\n')).toEqual([`${ours(12)} keep`, 'null#1051877 ask']);
  });
});

describe('numbers that are none', () => {
  test.each([
    'The issue 3 times came back.',
    'We met the bug 3 days ago.',
    'Talk about the issue 12:30 to 13:00.',
    'Issues: 12 open, 4 new.',
    'The number of issues: 12',
    'Today, # of issues: 12',
    'Top 10 issues 2024',
    'Issue 5 of the agenda was long.',
    'Build #12 is red.',
    'Line #12 is empty.',
    'The lamps have the colour #123456.',
    'We are #1.',
    'BUG-12 is long.',
    'See https://github.com/orgs/quay/discussions/12 and https://quay.example/issues/13.',
    'It is #2 on the list, and #1 of the top ten.',
    'Mara is reviewer #2.',
    'GitHub 2024 was long, and the enhancement 412 people saw.',
    'Minutes of #61 were read in teleconference #62.',
    'Next: QHC #95, Thu Mar 20.',
    '#5-9, #harbour, #summary',
    'The `#12` of the programme is a comment.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('people after a number are no list', () => {
    expect(found('We closed #12, 3 people left, and 14 stayed.')).toEqual([ours(12)]);
  });
});
