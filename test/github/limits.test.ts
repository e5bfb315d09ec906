import { describe, expect, test } from '@jest/globals';
import { Later } from '../../src/core/trouble.ts';
import { type Allowance, openLimits } from '../../src/github/limits.ts';
import { openLine } from '../../src/github/octokit.ts';
import { nock } from '../setup/nock.ts';

const AT = new Date('2019-03-04T06:00:00Z');
const RESET = new Date('2019-03-04T06:40:00Z');
const GITHUB = 'https://api.github.com';

function said(remaining: number, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const reset = String(RESET.getTime() / 1000);
  return {
    'x-ratelimit-limit': '5000',
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-reset': reset,
    ...more,
  };
}

describe('the hourly budget', () => {
  test.each([
    ['what nobody knows allows everything', {}, 'most', null],
    ['much is left', said(501), 'most', null],
    ['the last tenth is for those who wait for an answer', said(500), 'most', RESET],
    ['who may use it', said(500), 'all', null],
    ['nothing is left for anybody', said(0), 'all', RESET],
    [
      'another budget than the one of requests says nothing',
      said(0, { 'x-ratelimit-resource': 'search' }),
      'all',
      null,
    ],
  ] as const)('%s', (_, headers, share, until) => {
    const limits = openLimits();
    limits.hear('line', headers);
    const came = caught(() => limits.mustAllow('line', share, AT));
    expect(came instanceof Later ? came.after : came).toEqual(until);
    expect(caught(() => limits.mustAllow('line', share, RESET))).toBeNull();
    expect(caught(() => limits.mustAllow('another line', share, AT))).toBeNull();
  });
});

describe('a line to GitHub', () => {
  const silences: [string, Date][] = [];
  const line = (allowance: Partial<Allowance> = {}) =>
    openLine({
      baseUrl: GITHUB,
      pace: 'none',
      credentials: { auth: 'secret' },
      name: 'installation-1',
      counters: [],
      limits: openLimits(),
      share: 'most',
      allowance: {
        take: async () => null,
        rest: async (name, until) => void silences.push([name, until]),
        ...allowance,
      },
      now: () => AT,
    });
  const place = { owner: 'ringlab', repo: 'model', issue_number: 7 };

  test('asks before each write whether there is room, not before it reads, and sends nothing where there is none', async () => {
    const octokit = line({ take: async () => RESET });
    nock(GITHUB).get('/repos/ringlab/model/issues/7').reply(200, {});
    expect((await octokit.rest.issues.get(place)).status).toBe(200);
    await expect(octokit.rest.issues.createComment({ ...place, body: 'words' })).rejects.toMatchObject({
      kind: 'later',
      after: RESET,
      message: 'GitHub takes 80 writing requests a minute and 500 an hour, and ours are used up',
    });
  });

  test('hears of every answer what is left, and stops before the end', async () => {
    const octokit = line();
    nock(GITHUB).get('/repos/ringlab/model/issues/7').reply(200, {}, said(400));
    await octokit.rest.issues.get(place);
    await expect(octokit.rest.issues.get(place)).rejects.toMatchObject({
      kind: 'later',
      after: RESET,
      message: "GitHub's 5000 requests an hour are used up: the last 400 are for those who wait for an answer",
    });
  });

  test('is silent after a secondary limit, and lets the others know', async () => {
    const octokit = line();
    const body = { message: 'You have exceeded a secondary rate limit.' };
    nock(GITHUB).get('/repos/ringlab/model/issues/7').reply(403, body, { 'retry-after': '30' });
    const until = new Date('2019-03-04T06:00:30Z');
    await expect(octokit.rest.issues.get(place)).rejects.toMatchObject({ kind: 'later', after: until });
    await expect(octokit.rest.issues.get(place)).rejects.toMatchObject({
      after: until,
      message: 'GitHub asked us to be silent for a while',
    });
    expect(silences).toEqual([['installation-1', until]]);
  });
});

function caught(act: () => void): unknown {
  try {
    act();
    return null;
  } catch (error) {
    return error;
  }
}
