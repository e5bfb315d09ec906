import { afterEach, beforeEach, expect } from '@jest/globals';
import type { Seen } from '../../src/core/plan.ts';
import { noRequests } from '../../src/github/github.ts';
import { openLimits } from '../../src/github/limits.ts';
import { GITHUB_API, openLine } from '../../src/github/octokit.ts';
import { octokitReader } from '../../src/github/octokit-reader.ts';
import { octokitWriter } from '../../src/github/octokit-writer.ts';
import { forAllFiles } from '../setup/for-all-files.ts';
import { nock } from '../setup/nock.ts';

const { checkRequest } = await forAllFiles.openapi();

/** Answers as GitHub gives them, shortened to what matters, and a reader and writer that hear them through nock. */
export const REPO = 'ringlab/model';
export const OPENED = '2018-01-01T10:00:00Z';
export const US = { login: 'ispyb-triage[bot]', type: 'Bot' };
export const ANN = { login: 'ann', type: 'User' };
const self = { login: US.login, appSlug: 'ispyb-triage' };

/** A reader and a writer of an App, without its tokens. What they ask must be in GitHub's own description. */
export function connected() {
  const requests = noRequests();
  const octokit = openLine({
    baseUrl: GITHUB_API,
    pace: 'none',
    credentials: { auth: 'secret' },
    name: 'test',
    counters: [requests],
    limits: openLimits(),
    share: 'all',
    allowance: null,
    now: () => new Date('2019-01-01T00:00:00Z'),
  });
  octokit.hook.before('request', (options) => {
    const { method, url, body } = octokit.request.endpoint(options);
    expect(checkRequest(method, url, body)).toEqual([]);
  });
  const reading = { octokit, self };
  return { reader: octokitReader(reading, async () => []), writer: octokitWriter(reading), octokit, requests };
}

export function repositoryAnswer(fields: object = {}): object {
  return {
    id: 1,
    full_name: REPO,
    default_branch: 'main',
    private: false,
    archived: false,
    html_url: `https://github.com/${REPO}`,
    ...fields,
  };
}

export function issueAnswer(number: number, fields: object = {}): object {
  return {
    id: 1000 + number,
    number,
    title: `Issue ${number}`,
    body: null,
    state: 'open',
    state_reason: null,
    user: ANN,
    labels: [],
    milestone: null,
    comments: 0,
    created_at: OPENED,
    updated_at: OPENED,
    closed_at: null,
    repository_url: `${GITHUB_API}/repos/${REPO}`,
    ...fields,
  };
}

export function commentAnswer(id: number, fields: object = {}): object {
  return { id, user: ANN, body: 'words', created_at: OPENED, updated_at: OPENED, ...fields };
}

/** Issue as it was seen by a plan when it was opened. */
export const SEEN: Seen = { state: 'open', updatedAt: OPENED, lastHumanTouch: OPENED };

/** The headers with which GitHub points to the next page. */
export function nextPage(path: string, page: number): Record<string, string> {
  return { link: `<${GITHUB_API}${path}?page=${page}>; rel="next"` };
}

/** No request leaves this machine, and every one that a test expects is made. To be called in a test file's head. */
export function onlyWhatIsExpected(): void {
  beforeEach(() => nock.disableNetConnect());
  afterEach(() => {
    const missing = nock.pendingMocks();
    nock.cleanAll();
    expect(missing).toEqual([]);
  });
}
