import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/rest';
import type { EmulatedGithub } from '../../src/sandbox/github/index.ts';
import { as, silent, start, statusOf } from '../sandbox/github/sample.ts';
import { type Guard, openGuard } from './guard.ts';

let guard: Guard;
let github: EmulatedGithub;
let bot: Octokit;
beforeEach(async () => {
  guard = openGuard();
  github = await start(undefined, guard.watch);
  const { appId, privateKey, installationId, url: baseUrl } = github;
  bot = new Octokit({ baseUrl, authStrategy: createAppAuth, auth: { appId, privateKey, installationId }, log: silent });
});
afterEach(() => github.close());

const repo = { owner: 'lightsources', repo: 'schema' };

test('the guard is content with what GitHub documents, refusals and failures on demand included', async () => {
  await bot.rest.issues.create({ ...repo, title: 'Fine' });
  await statusOf(bot.rest.issues.get({ ...repo, issue_number: 999 }));
  await statusOf(bot.rest.repos.createOrUpdateFileContents({ ...repo, path: 'x', message: 'm', content: '' }));
  github.fails({ path: /\/labels/, status: 503 });
  await statusOf(bot.rest.issues.listLabelsForRepo(repo));
  guard.check();
});

test('the guard names what the App asked wrongly, and lets people ask what they like', async () => {
  await statusOf(as(github, 'ada').request('GET /repos/{owner}/{repo}/isues', repo));
  expect(guard.faults()).toEqual([]);
  await statusOf(
    bot.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', { ...repo, issue_number: 1, sate: 'closed' }),
  );
  expect(() => guard.check()).toThrow('the field /sate is not documented');
});
