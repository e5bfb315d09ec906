import { describe, expect, test } from '@jest/globals';
import { Bug, Gone, Later, Refused, Told, troubleOf } from '../../src/core/trouble.ts';
import { saysItExists, statusOf, troubleFrom } from '../../src/github/trouble.ts';

const now = new Date('2019-01-01T12:00:00Z');

/** An error as Octokit throws it. */
function failure(status: number, message = '', headers: Record<string, string> = {}): Error {
  return Object.assign(new Error(message), {
    status,
    request: { method: 'POST', url: 'https://api.github.com/repos/ringlab/model/issues?token=secret' },
    response: { headers, data: {} },
  });
}

describe('a failure of GitHub', () => {
  test.each([
    ['a fault over there', failure(500), Later],
    ['a proxy that gave up', failure(502), Later],
    ['a wrong or revoked credential', failure(401, 'Bad credentials'), Later],
    ['a conflict', failure(409, 'is at 1 but expected 2'), Later],
    ['too many requests', failure(429), Later],
    ['a primary limit', failure(403, 'API rate limit exceeded', { 'x-ratelimit-remaining': '0' }), Later],
    ['a secondary limit', failure(403, 'You have exceeded a secondary rate limit'), Later],
    ['a missing thing', failure(404, 'Not Found'), Gone],
    ['a deleted thing', failure(410, 'This issue was deleted'), Gone],
    ['a repository without commits', failure(409, 'Git Repository is empty.'), Gone],
    ['a suspended installation', failure(403, 'This installation has been suspended'), Gone],
    ['a missing permission', failure(403, 'Resource not accessible by integration'), Refused],
    ['an archived repository', failure(403, 'Repository was archived so is read-only.'), Refused],
    ['issues that are switched off', failure(410, 'Issues are disabled for this repo'), Refused],
    ['a legal block', failure(451, 'Repository access blocked'), Refused],
    ['a file above 100 MB', failure(403, 'The file is too large: {"code":"too_large"}'), Told],
    ['a request that GitHub does not understand', failure(422, 'Validation Failed'), Bug],
    ['a request in a wrong form', failure(400, 'Problems parsing JSON'), Bug],
  ])('%s', (_, thrown, kind) => {
    const trouble = troubleFrom(thrown, now);
    expect(trouble).toBeInstanceOf(kind);
    expect(trouble.cause).toBe(thrown);
  });

  test('names the request, but not what was in its address', () => {
    expect(troubleFrom(failure(422, 'Validation Failed'), now).message).toBe(
      'GitHub did not understand POST /repos/ringlab/model/issues: Validation Failed',
    );
  });

  test('names the permission that is missing', () => {
    const refused = failure(403, 'Resource not accessible by integration', {
      'x-accepted-github-permissions': 'issues=write',
    });
    expect(troubleFrom(refused, now).message).toBe(
      'The permission `issues=write` is missing at POST /repos/ringlab/model/issues: Resource not accessible by integration',
    );
  });
});

describe('a limit says when to come back', () => {
  test.each([
    ['after as many seconds as GitHub says', { 'retry-after': '90' }, 'slow down', '2019-01-01T12:01:30.000Z'],
    [
      'when the hour is over',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1546347600' },
      'API rate limit exceeded',
      '2019-01-01T13:00:00.000Z',
    ],
    [
      'after a minute, where it is a secondary one',
      {},
      'You have exceeded a secondary rate limit',
      '2019-01-01T12:01:00.000Z',
    ],
    [
      'after a minute and not at the end of the hour, where a secondary one tells the hour, too',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1546347600' },
      'You have exceeded a secondary rate limit',
      '2019-01-01T12:01:00.000Z',
    ],
  ])('%s', (_, headers, message, after) => {
    const trouble = troubleOf(troubleFrom(failure(403, message, headers), now));
    expect(trouble).toBeInstanceOf(Later);
    expect(trouble.kind === 'later' && trouble.after?.toISOString()).toBe(after);
  });

  test('nothing is said where there is no limit', () => {
    const trouble = troubleOf(troubleFrom(failure(502), now));
    expect(trouble.kind === 'later' && trouble.after).toBeUndefined();
  });
});

describe('what is no answer of GitHub', () => {
  test('is Later where the line broke or was too slow', () => {
    const broken = Object.assign(new Error('read ECONNRESET'), {
      status: 500,
      request: { method: 'GET', url: 'https://api.github.com/app' },
    });
    expect(troubleFrom(broken, now)).toBeInstanceOf(Later);
    expect(troubleFrom(new DOMException('too slow', 'TimeoutError'), now)).toBeInstanceOf(Later);
  });

  test('is a Bug where we are at fault, and stays what it was where it is sorted already', () => {
    expect(troubleFrom(new TypeError('x is undefined'), now)).toBeInstanceOf(Bug);
    expect(troubleFrom('a string', now)).toBeInstanceOf(Bug);
    const gone = new Gone('away');
    expect(troubleFrom(gone, now)).toBe(gone);
  });
});

test('a trouble remembers the answer it came from', () => {
  const late = troubleFrom(failure(422, 'Validation Failed: {"code":"already_exists"}'), now);
  expect([statusOf(late), saysItExists(late)]).toEqual([422, true]);
  const other = troubleFrom(failure(422, 'Validation Failed: {"code":"invalid"}'), now);
  expect(saysItExists(other)).toBe(false);
  expect(statusOf(new Gone('away'))).toBeUndefined();
});
