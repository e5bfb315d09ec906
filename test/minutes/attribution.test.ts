import { describe, expect, test } from '@jest/globals';
import { minutesOf, verdicts } from './support/documents.ts';

describe('which words belong to which number', () => {
  test('the one-line verdict of one item is not that of the next', () => {
    expect(
      verdicts(
        '## #35 Berth groups\n\nThis had already been done and needs no further action.\n\n## #22 Pilots\n\nLong talk.\n',
      ),
    ).toBe('#35 close, #22 keep');
  });

  test('an item without words does not take those of its neighbour', () => {
    expect(verdicts('- #31 Calendar\n- #32 Pilots\n  - Issue closed.\n')).toBe('#31 keep, #32 close');
  });

  test('a heading with two numbers is about both', () => {
    expect(verdicts('## #12, #13 Naming of berths\n\nIssue closed.\n')).toBe('#12 close, #13 close');
  });

  test('an answer below a question one level up', () => {
    expect(
      verdicts('- Can we close these?\n  - re #12 (lights)\n    - yes, issue closed\n  - #13 (bells)\n    - not yet\n'),
    ).toBe('#12 close, #13 keep');
  });

  test('opposite decisions in one sentence', () => {
    expect(verdicts('- #12 is closed, but keep open #13.\n')).not.toContain('#13 close');
  });

  test('behind numbers with a few words each, an outcome is that of all, and closing is asked', () => {
    const all = (words: string): string => verdicts(`- #12 lamps, #13 buoys, #14 bells. ${words}\n`);
    expect(all('Closed.')).toBe('#12 ask, #13 ask, #14 ask');
    expect(minutesOf('- #12 lamps, #13 buoys. Postponed.\n').decisions.map(({ outcome }) => outcome)).toEqual([
      'deferred',
      'deferred',
    ]);
  });

  test('the row of a table stays with the number of its title, whatever else is named in it', () => {
    const row =
      '| Topic | Who | Next |\n|---|---|---|\n| Drop the old lamps? #12 | Mara | With #13 merged all is ready. We postpone it. |';
    expect(minutesOf(row).decisions.map(({ number, outcome }) => `#${number} ${outcome}`)).toEqual([
      '#12 deferred',
      '#13 resolved',
    ]);
    expect(verdicts(row.replace('postpone', 'closed'))).toBe('#12 ask, #13 keep');
  });

  test('a row ends with itself: the next one without a number is about something else', () => {
    const rows =
      '| Who | What | Next |\n|---|---|---|\n| Ole | #12 Lamps | approved |\n| Mara | Rota | not this year |\n';
    expect(minutesOf(rows).decisions.map(({ outcome }) => outcome)).toEqual(['accepted']);
  });

  test('a first point that is nothing but a number is what the points beside it are about', () => {
    expect(
      minutesOf(
        '## Lamps\n\n- Main PR #12, background #9\n- Mara: long talk, see also #14\n- Postponed.\n',
      ).decisions.map(({ number, outcome }) => `#${number} ${outcome}`),
    ).toEqual(['#12 deferred', '#9 mentioned', '#14 mentioned']);
  });

  test('a duplicate says nothing of the number that it points to', () => {
    expect(
      minutesOf('#13 is a duplicate of #12.\n').decisions.map(({ number, outcome }) => `#${number} ${outcome}`),
    ).toEqual(['#13 rejected', '#12 mentioned']);
  });

  test('"it" after another number was named', () => {
    expect(verdicts('## #12 Lights\n\nThe change in #13 was wrong.\n\nIt was closed.\n')).not.toContain('#12 close');
  });

  test('words below a proposal are about the proposal', () => {
    expect(verdicts('- #12 Lights\n  - Option A: green lamps\n    - rejected\n')).toBe('#12 ask');
  });

  test('one decision for each number, however often it is named', () => {
    expect(minutesOf('#12 is long. #12 is wide.\n\nSee #12.\n').decisions).toHaveLength(1);
  });
});

describe('parts of a document', () => {
  const outcomes = (markdown: string): string =>
    minutesOf(markdown)
      .decisions.map(({ number, outcome }) => `#${number} ${outcome}`)
      .join(' ');

  test('lines below each other that begin with a sign of their own are entries', () => {
    expect(outcomes('!12 is merged since Monday.\n!13 postponed to May\n')).toBe('#12 resolved #13 deferred');
    expect(outcomes('PR 12: is merged since Monday.\nPR 13: postponed to May\n')).toBe('#12 resolved #13 deferred');
  });

  test('a title of several words for a result goes on with the item above', () => {
    expect(outcomes('## #12 Ropes\n\nMara: long.\n\n### Conclusion/Resolution\n\n- Agreed.\n')).toBe('#12 accepted');
  });

  test('a title that stands again and again is the name of no item', () => {
    const part = '### Conclusion\n\n';
    expect(outcomes(`## Feast\n\n${part}- No consensus.\n\n## Ropes\n\n${part}- #12 was shown\n`)).toBe(
      '#12 mentioned',
    );
  });

  test('who does something with a number names no item', () => {
    expect(outcomes('Present: Mara Lind, Tom Berg\n\n## Talk\n\n- Mara to test #12\n- Tom reviews #13\n')).toBe(
      '#12 action #13 action',
    );
    expect(outcomes('Present: Mara Lind, Tom Berg\n\n## Talk\n\n- Ropes to test #12\n')).toBe('#12 mentioned');
  });
});

describe('whose issue it is', () => {
  const where = (markdown: string, repository?: string): string =>
    minutesOf(markdown, { repository })
      .decisions.map((one) => `${one.repository}#${one.number}`)
      .join(' ');

  test('the address tells, also for the bare number beside it', () => {
    expect(
      where('See https://github.com/quay/lamps/issues/7#issuecomment-99. Issue 7 is long.', 'harbour/tide-tables'),
    ).toBe('quay/lamps#7');
  });

  test('OWNER/NAME#N and a short name that an address explains', () => {
    expect(where('quay/lamps#7 and lamps#8, see https://github.com/quay/lamps', 'harbour/tide-tables')).toBe(
      'quay/lamps#7 quay/lamps#8',
    );
  });

  test.each([
    ["- quay/lamps#7 Bulbs\n  - isn't that 712 of the same repo?\n", 'quay/lamps#7 quay/lamps#712'],
    ['- https://github.com/quay/lamps/pull/7 Bulbs\n- PR 12 in the same repository\n', 'quay/lamps#7 quay/lamps#12'],
    ['- quay/lamps#7 Bulbs\n- I also see PR 12 there, a draft\n', 'quay/lamps#7 quay/lamps#12'],
    ['- #7 Bulbs\n- I also see PR 12 there, a draft\n', 'harbour/tide-tables#7 harbour/tide-tables#12'],
    ["- Bulbs (see ticket 12 in the harbour's trac)\n", 'null#12'],
  ])('the words behind tell: %s', (markdown, all) => {
    expect(where(markdown, 'harbour/tide-tables')).toBe(all);
  });

  test('a heading names the repository of what stands below', () => {
    expect(where('## quay/lamps\n\n- #7 Bulbs\n', 'harbour/tide-tables')).toBe('quay/lamps#7');
  });

  test('the same number in two repositories is nobody’s', () => {
    expect(where('https://github.com/a/b/issues/7 https://github.com/c/d/issues/7\n\n#7 closed')).toBe(
      'a/b#7 c/d#7 null#7',
    );
  });
});

describe('forms of a reference', () => {
  test.each([
    ['Issue #12 and issue 13', [12, 13]],
    ['the proposal (#Issue 12)', [12]],
    ['issues: 12, 13 and 14', [12, 13, 14]],
    ['see GH-12', [12]],
    ['[#12](https://github.com/a/b/issues/12)', [12]],
    ['[berths](https://github.com/a/b/issues/12)', [12]],
    ['\\#12', [12]],
    ['#12/#13', [12, 13]],
    ['#37 is not #3', [37, 3]],
  ])('%s', (words, numbers) => {
    expect(minutesOf(words).decisions.map((one) => one.number)).toEqual(numbers);
  });

  test.each([
    'Resolution #1: thank the cook',
    'colour #123abc',
    '`#12`',
    '1. Issue raised by Mara',
    'step #2',
    'version 3.12',
    'C#12',
    'Meeting #48',
  ])('no reference: %s', (words) => {
    expect(minutesOf(words).decisions).toEqual([]);
  });
});
