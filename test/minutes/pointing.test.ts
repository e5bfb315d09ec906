import { describe, expect, test } from '@jest/globals';
import { minutesOf, verdicts } from './support/documents.ts';

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

const told = (markdown: string): string =>
  minutesOf(markdown)
    .decisions.map(({ number, outcome, verdict }) => `#${number} ${outcome}${verdict === 'keep' ? '' : ` ${verdict}`}`)
    .join(', ');

describe('numbers that a sentence only points to', () => {
  test.each([
    ['#15 (ropes) waits for #12.', '#15 deferred, #12 mentioned'],
    ['- #15 ropes. Long talk. To be merged after #12.', '#15 action, #12 mentioned'],
    ['- #15 ropes: status? This will be resolved when issue 12 is resolved.', '#15 action ask, #12 mentioned'],
    ['- #15 Ropes\n  - check the boxes on pull request #12 please', '#15 action, #12 action'],
    [
      '- #15 Ropes. That leaves #21, #22 and #23 without purpose. Mara closed them.',
      '#15 mentioned, #21 resolved close, #22 resolved close, #23 resolved close',
    ],
  ])('%s', (words, expected) => {
    expect(told(`# Talk\n\n${words}\n`)).toBe(expected);
  });

  test('what somebody says after another number was named closes neither, and both are asked about', () => {
    const talk = 'Mara: Shall we move on?\n\nTom: Yes, #13 was easy.\n\nMara: I just closed it.\n';
    expect(told(`Present: Mara Lind, Tom Roe\n\n## #12 Lamps\n\nTom: Lena is away, we skip this.\n\n${talk}`)).toBe(
      '#12 deferred ask, #13 resolved ask',
    );
  });
});

test('the words behind a title that is a link say something about it', () => {
  const link = '[joint meeting](https://github.com/harbour/tide-tables/issues/12)';
  expect(told(`- ${link} Mara and Tom sorting out the view of the pilots first.\n`)).toBe('#12 action');
});

test('a mark before an item, and one word in the column of results', () => {
  expect(told('- ✔ #12 lamps\n- ✘ #13 bells\n- ? #14 ropes\n')).toBe('#12 accepted, #13 rejected ask, #14 undecided');
  const rows = '| #12 | open | in |\n| #13 | open | out |\n| #14 | open | later |\n| #15 | on hold | merge it |\n';
  expect(told(`| Issue | Status | Result |\n|--|--|--|\n${rows}`)).toBe(
    '#12 accepted, #13 rejected ask, #14 deferred, #15 accepted',
  );
});

test.each([
  ['## #12 Lamps (blocked)\n\nWe would need the pilots.\n', '#12 deferred'],
  ['## #12 Lamps\n\nDo we need a vote? Objections?\n\nNo, but we would like a report first.\n', '#12 action'],
  ['## #12 Lamps\n\nWe drop it in 3.0, not before. Issue stays open till then.\n', '#12 deferred ask'],
  ['## #12 Lamps\n\nNeeds a discussion between Mara and Tom.\n', '#12 action'],
  ['#12 locking of the harbour gate fixed, could be in the next release.\n', '#12 resolved ask'],
])('%s', (markdown, expected) => {
  expect(told(markdown)).toBe(expected);
});

test('a discussion is a number that people talk about, and is never closed', () => {
  const link = 'https://github.com/harbour/tide-tables/discussions/12';
  expect(told(`${link}\n\nClosed.\n`)).toBe('#12 resolved');
  expect(told(`Agreed to close ${link}.\n`)).toBe('#12 resolved');
});

describe('numbers in lists and links', () => {
  test.each([
    ['PRs under vote:  \n#12  \n#13\n', '#12 undecided, #13 undecided'],
    ['Open - #1552: Tom encouraged to write it - #1651: postponed.\n', '#1552 action, #1651 deferred'],
    ['- https://github.com/harbour/tide-tables/issues/12 - Discussion on `more ropes`\n', '#12 mentioned'],
    ['## Closed since the last meeting\n\n- #12 Lamps\n', '#12 resolved ask'],
    ['## #12 Lamps\n\nIt would be good if all sites could list their lamps.\n', '#12 action'],
    ['## #12 Lamps\n\nThe pilots would like Mara to produce an example.\n', '#12 action'],
  ])('%s', (markdown, expected) => {
    expect(told(`# Issues\n\n${markdown}`)).toBe(expected);
  });

  test('a request closes issues of its own repository', () => {
    const repositories = (markdown: string): string[] =>
      minutesOf(markdown).decisions.map(({ repository, number }) => `${repository}#${number}`);
    const request = 'https://github.com/harbour/pilots/pull/52\n\n';
    expect(repositories(`${request}PR 52 resolves issue 75\n`)).toContain('harbour/pilots#75');
    expect(repositories(`${request}PR 52 is like issue 75\n`)).toContain('harbour/tide-tables#75');
    expect(repositories(`${request}PR 52 resolves harbour/bells#75\n`)).toContain('harbour/bells#75');
  });

  test('a column of issues or requests, and a title of one rare word again', () => {
    expect(told('| PR / Issue | Title | Status |\n|--|--|--|\n| 31 | Lamps | postponed |\n')).toBe('#31 deferred');
    const agenda = '## Agenda\n\n### Harbourmasters Fix\n\n- pull request #12\n\n';
    expect(told(`${agenda}## Notes\n\n### Harbourmasters Fix\n\nMara will test it.\n`)).toBe('#12 action');
  });
});

describe('a closing that names another number as its reason', () => {
  test.each([
    '## #12 Lamps\n\nClosed as a duplicate of #99.\n',
    '- #12 Lamps: duplicate of #99, closed\n',
    '- #12 Lamps\n  - Superseded by the new issue #99, closing.\n',
    '- #12 Lamps\n  - Closed in favour of #99.\n',
    '- #12 Lamps\n  - Implemented in PR #99, issue closed.\n',
  ])('closes the item: %s', (markdown) => {
    expect(verdicts(markdown)).toBe('#12 close, #99 keep');
  });

  test.each([
    '## #12 Lamps\n\nMara showed #13.\n\nClosed as a duplicate of #99.\n',
    '## #12 Lamps\n\nTo be closed as a duplicate of #99?\n',
    '## #12 Lamps\n\nMay be closed in favour of #99.\n',
    '## #12 Lamps\n\nFixed by #99.\n',
    '## #12 Lamps\n\nImplemented in PR #99, will be closed after the release.\n',
    '## #12 Lamps\n\nOnly the bells are covered by #99, which is closed.\n',
  ])('does not: %s', (markdown) => {
    expect(verdicts(markdown)).not.toMatch(/close(?:,|$)/);
  });
});
