import { describe, expect, test } from '@jest/globals';
import { verdicts } from './support/documents.ts';

/** What is said under a title, as the scribe of a list writes it. */
const under = (...titles: string[]): string =>
  verdicts(`${titles.map((title, at) => `${'#'.repeat(at + 2)} ${title}\n\n`).join('')}- #12 Lamps: closed.\n`);

describe('a number below a title about pull requests is one of them, and no issue is closed for it', () => {
  test.each(['Open PRs', 'Pull requests to look at', '2. PR review', 'Merge requests', 'MRs', 'Patches'])(
    '%s',
    (title) => {
      expect(under(title)).toBe('#12 keep');
    },
  );

  test('a label right before the number tells it, too', () => {
    expect(verdicts('[PR] #12: closed\n')).toBe('#12 keep');
    expect(verdicts('- (merge request) #12 closed\n')).toBe('#12 keep');
  });

  test('the nearest title that tells of the one or the other rules', () => {
    expect(under('Issues', 'Merge requests')).toBe('#12 keep');
    expect(under('Open PRs', 'Lamps of the pier')).toBe('#12 keep');
    expect(under('Open PRs', 'Issues')).not.toBe('#12 keep');
  });
});

test.each([
  ['issues', 'Open issues'],
  ['both', 'PRs and issues'],
  ['neither', 'Lamps of the pier'],
  [
    'them in passing, in a sentence',
    `We looked at every one of the pull requests that ${'had been waiting '.repeat(3)}`,
  ],
])('below a title that tells of %s a number is an issue', (_of, title) => {
  expect(under(title)).toBe('#12 close');
});

describe('numbers that are announced as several pull requests are that', () => {
  test.each(['PRs of the bot (#12, #13): closed.', 'Stale pull requests: #12 and #13 closed.', 'Closed MRs: #12, #13'])(
    '%s',
    (words) => {
      expect(verdicts(`${words}\n`)).toBe('#12 keep, #13 keep');
    },
  );

  test('but not those of the next sentence, and not issues', () => {
    expect(verdicts('Stale pull requests. #12 closed.\n')).toBe('#12 close');
    expect(verdicts('The PR was merged. #12 closed.\n')).toBe('#12 close');
    expect(verdicts('Closed issues: #12, #13\n')).toBe('#12 close, #13 close');
  });
});

test('what a link or the word before a number says counts more than the title', () => {
  expect(verdicts('## Open PRs\n\n- issue #12 Lamps: closed.\n')).toBe('#12 ask');
  expect(verdicts('## PRs\n\n- [#12](https://github.com/a/b/issues/12) Lamps: closed.\n')).toBe('#12 ask');
  expect(verdicts('## Issues\n\n- [#12](https://github.com/a/b/pull/12) Lamps: closed.\n')).toBe('#12 keep');
});
