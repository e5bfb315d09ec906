import { describe, expect, test } from '@jest/globals';
import { Octokit } from '@octokit/rest';
import { checkRequest, checkResponse } from './check.ts';
import { guardOctokit } from './guard.ts';

const issues = '/repos/lightsources/schema/issues';

describe('a request', () => {
  test.each([
    ['GET', `${issues}?state=all&per_page=100&labels=vc`, undefined],
    ['PATCH', `${issues}/7`, { state: 'closed', state_reason: 'not_planned' }],
    ['POST', `${issues}/7/labels`, { labels: ['stale'] }],
    ['GET', '/repos/o/r/contents/minutes/2019/01.md?ref=main', undefined],
    ['GET', '/repos/o/r/compare/main...feature/x', undefined],
    [
      'POST',
      '/repos/o/r/check-runs',
      { name: 'n', head_sha: 'abc', output: { title: 't', summary: 's', annotations: [] } },
    ],
  ])('%s %s is documented', (method, url, body) => {
    expect(checkRequest(method, url, body)).toEqual([]);
  });

  test.each([
    ['an unknown value', 'PATCH', `${issues}/7`, { state_reason: 'wontfix' }],
    ['a misspelt field', 'PATCH', `${issues}/7`, { sate: 'closed' }],
    [
      'a misspelt field inside',
      'POST',
      '/repos/o/r/check-runs',
      { name: 'n', head_sha: 'a', output: { tilte: 't', summary: 's' } },
    ],
    ['a misspelt query field', 'GET', `${issues}?stat=all`, undefined],
    ['an unknown query value', 'GET', `${issues}?state=al`, undefined],
    ['too much in a page', 'GET', `${issues}?per_page=many`, undefined],
    ['an unknown address', 'GET', '/repos/o/r/isues', undefined],
    ['another method', 'DELETE', issues, undefined],
    ['a missing body', 'POST', issues, undefined],
    ['a body where none belongs', 'GET', issues, { state: 'all' }],
  ])('with %s is not', (_, method, url, body) => {
    expect(checkRequest(method, url, body)).not.toEqual([]);
  });

  test('is stopped on its way out of a guarded Octokit', async () => {
    const octokit = new Octokit({ baseUrl: 'http://127.0.0.1:9' });
    guardOctokit(octokit);
    const wrong = octokit.request('GET /repos/{owner}/{repo}/isues', { owner: 'o', repo: 'r' });
    await expect(wrong).rejects.toThrow('no such operation');
  });
});

describe('an answer', () => {
  test('is held against the documented shape', () => {
    const label = {
      id: 1,
      node_id: 'x',
      url: 'http://x/y',
      name: 'vc',
      description: null,
      color: 'ededed',
      default: false,
    };
    expect(checkResponse('GET', '/repos/o/r/labels', 200, [label])).toEqual([]);
    expect(checkResponse('GET', '/repos/o/r/labels', 200, [{ ...label, color: 7 }])).toEqual([
      'GET /repos/o/r/labels → 200: /0/color must be string {"type":"string"}',
    ]);
    expect(checkResponse('GET', '/repos/o/r/labels', 299, [])).toHaveLength(1);
  });
});
