import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/rest';
import type { EmulatedGithub, Exchange } from '../../../src/sandbox/github/index.ts';
import { faultsOf } from '../../openapi/guard.ts';
import { as, silent, start, WORLD } from './sample.ts';

let github: EmulatedGithub;
let app: Octokit;
let bot: Octokit;
const seen: Exchange[] = [];

beforeAll(async () => {
  const permissions = { ...WORLD.app.permissions, contents: 'write' as const };
  github = await start({ ...WORLD, app: { ...WORLD.app, permissions } }, (exchange) => seen.push(exchange));
  const { appId, privateKey, installationId, url: baseUrl } = github;
  app = new Octokit({ baseUrl, authStrategy: createAppAuth, auth: { appId, privateKey }, log: silent });
  bot = new Octokit({ baseUrl, authStrategy: createAppAuth, auth: { appId, privateKey, installationId }, log: silent });
});
afterAll(() => github.close());

const repo = { owner: 'lightsources', repo: 'schema' };

/** All faults of all requests made meanwhile: none of ours differs from what GitHub documents. */
async function faultsWhile(work: () => Promise<unknown>): Promise<string[]> {
  seen.splice(0);
  await work();
  expect(seen.length).toBeGreaterThan(0);
  return [...new Set(seen.flatMap(faultsOf))];
}

describe('every answer has the shape that GitHub documents', () => {
  test('about issues and comments', async () => {
    const faults = await faultsWhile(async () => {
      const { issues, reactions } = bot.rest;
      const person = as(github, 'Wim').rest;
      const { number: issue_number } = (await person.issues.create({ ...repo, title: 'A', labels: ['vc', 'VC'] })).data;
      await person.issues.createMilestone({ ...repo, title: 'next' }).catch(() => undefined);
      await issues.update({ ...repo, issue_number, title: 'B', state: 'closed', state_reason: 'not_planned' });
      await person.issues.update({ ...repo, issue_number, state: 'open' });
      const { id: comment_id } = (await issues.createComment({ ...repo, issue_number, body: 'x' })).data;
      await issues.getComment({ ...repo, comment_id });
      await issues.updateComment({ ...repo, comment_id, body: 'y' });
      await issues.listComments({ ...repo, issue_number });
      await issues.get({ ...repo, issue_number });
      await issues.listForRepo({ ...repo, state: 'all' });
      await reactions.createForIssueComment({ ...repo, comment_id, content: 'eyes' });
      await reactions.listForIssueComment({ ...repo, comment_id });
      await reactions.createForIssue({ ...repo, issue_number, content: '+1' });
      await reactions.listForIssue({ ...repo, issue_number });
      await issues.listMilestones(repo);
      await issues.listEvents({ ...repo, issue_number });
      await issues.listEventsForTimeline({ ...repo, issue_number });
    });
    expect(faults).toEqual([
      'POST /repos/lightsources/schema/milestones: no such operation in test/openapi/fixtures/github.json',
    ]);
  });

  test('about labels', async () => {
    const faults = await faultsWhile(async () => {
      const { issues } = bot.rest;
      const issue_number = (await issues.create({ ...repo, title: 'A' })).data.number;
      await issues.createLabel({ ...repo, name: 'kind:index', color: 'abcdef', description: 'x' });
      await issues.getLabel({ ...repo, name: 'KIND:index' });
      await issues.createLabel({ ...repo, name: 'Kind:Index' }).catch(() => undefined);
      await issues.addLabels({ ...repo, issue_number, labels: ['kind:index', 'stale'] });
      await issues.removeLabel({ ...repo, issue_number, name: 'STALE' });
      await issues.removeLabel({ ...repo, issue_number, name: 'stale' }).catch(() => undefined);
      await issues.listLabelsOnIssue({ ...repo, issue_number });
      await issues.listLabelsForRepo(repo);
    });
    expect(faults).toEqual([]);
  });

  test('about repositories, files and commits', async () => {
    const faults = await faultsWhile(async () => {
      const { repos, git } = bot.rest;
      await github.putFile('schema', 'notes/a.md', 'one\n', { by: 'Wim', message: 'One' });
      const sha = await github.putFile('schema', 'notes/b.md', 'two\n', { by: 'Wim', message: 'Two' });
      await repos.get(repo);
      await repos.getContent({ ...repo, path: 'notes/a.md' });
      await repos.getContent({ ...repo, path: 'notes' });
      await repos.getContent({ ...repo, path: 'no' }).catch(() => undefined);
      const { data } = await repos.getCommit({ ...repo, ref: sha });
      await git.getTree({ ...repo, tree_sha: data.commit.tree.sha, recursive: '1' });
      await git.getBlob({ ...repo, file_sha: data.files?.[0]?.sha ?? '' });
      await git.getRef({ ...repo, ref: 'heads/main' });
      await git.getCommit({ ...repo, commit_sha: sha });
      await repos.listCommits({ ...repo, path: 'notes/a.md' });
      await repos.compareCommitsWithBasehead({ ...repo, basehead: `${data.parents[0]?.sha}...${sha}` });
      await repos.listPullRequestsAssociatedWithCommit({ ...repo, commit_sha: sha });
      await repos.getCollaboratorPermissionLevel({ ...repo, username: 'tess' });
      await repos.listCollaborators(repo);
      await bot.rest.users.getByUsername({ username: 'tess' });
    });
    expect(faults).toEqual([]);
  });

  test('about check runs', async () => {
    const faults = await faultsWhile(async () => {
      const { checks } = bot.rest;
      const head_sha = await github.putFile('schema', 'c.md', 'x', { by: 'Wim', message: 'C' });
      const output = { title: 't', summary: 's' };
      const { data } = await checks.create({
        ...repo,
        name: 'minutes',
        head_sha,
        status: 'completed',
        conclusion: 'neutral',
        output,
      });
      await checks.update({ ...repo, check_run_id: data.id, conclusion: 'success', output });
      await checks.get({ ...repo, check_run_id: data.id });
      await checks.listForRef({ ...repo, ref: head_sha });
      const annotations = [
        { path: 'c.md', start_line: 1, end_line: 1, annotation_level: 'notice' as const, message: 'm' },
      ];
      await checks.update({ ...repo, check_run_id: data.id, output: { ...output, annotations } });
      await checks.listAnnotations({ ...repo, check_run_id: data.id });
    });
    expect(faults).toEqual([]);
  });

  test('about pull requests', async () => {
    const faults = await faultsWhile(async () => {
      const { pulls, issues } = bot.rest;
      const person = as(github, 'Wim').rest;
      await github.putFile('schema', 'm.md', 'x', { by: 'Wim', message: 'Minutes', branch: 'minutes' });
      const { number: pull_number } = (
        await person.pulls.create({ ...repo, title: 'M', head: 'minutes', base: 'main' })
      ).data;
      await pulls.get({ ...repo, pull_number });
      await pulls.list({ ...repo, state: 'all' });
      await pulls.listFiles({ ...repo, pull_number });
      await pulls.listCommits({ ...repo, pull_number });
      await issues.get({ ...repo, issue_number: pull_number });
      await issues.listForRepo({ ...repo, state: 'all' });
      await issues.createComment({ ...repo, issue_number: pull_number, body: 'preview' });
      await person.pulls.merge({ ...repo, pull_number });
      await pulls.get({ ...repo, pull_number });
    });
    expect(faults).toEqual([]);
  });

  test('about the App', async () => {
    const faults = await faultsWhile(async () => {
      const { apps } = app.rest;
      await apps.getAuthenticated();
      await apps.listInstallations();
      await apps.getRepoInstallation(repo);
      const { data } = await apps.listWebhookDeliveries({ per_page: 2 });
      expect(data).toHaveLength(2);
      await apps.getWebhookDelivery({ delivery_id: data[0]?.id ?? 0 });
      await apps.redeliverWebhookDelivery({ delivery_id: data[0]?.id ?? 0 });
      await apps.getWebhookConfigForApp();
      await bot.rest.apps.listReposAccessibleToInstallation();
      await bot.rest.rateLimit.get();
      await as(github, 'tess').rest.users.getAuthenticated();
      await as(github, 'tess').rest.repos.listForAuthenticatedUser();
    });
    expect(faults).toEqual([]);
  });
});
