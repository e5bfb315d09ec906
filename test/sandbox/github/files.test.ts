import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/rest';
import type { EmulatedGithub } from '../../../src/sandbox/github/index.ts';
import { as, silent, start, statusOf } from './sample.ts';

let github: EmulatedGithub;
let bot: Octokit;
beforeAll(async () => {
  github = await start();
  const { appId, privateKey, installationId, url: baseUrl } = github;
  bot = new Octokit({ baseUrl, authStrategy: createAppAuth, auth: { appId, privateKey, installationId }, log: silent });
});
afterAll(() => github.close());

const repo = { owner: 'lightsources', repo: 'schema' };
const put = (path: string, bytes: Uint8Array | string, branch?: string): Promise<string> =>
  github.putFile('schema', path, bytes, { by: 'Wim', message: path, ...(branch === undefined ? {} : { branch }) });

describe('files', () => {
  test('keep their bytes, whatever they are', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    await put('scan.pdf', bytes);
    const { data } = await bot.rest.repos.getContent({ ...repo, path: 'scan.pdf' });
    expect(Buffer.from((data as { content: string }).content, 'base64')).toEqual(Buffer.from(bytes));
  });

  test('above 1 MB come only as blobs', async () => {
    await put('large.pdf', new Uint8Array(1_200_000).fill(7));
    const { data } = await bot.rest.repos.getContent({ ...repo, path: 'large.pdf' });
    expect(data).toMatchObject({ size: 1_200_000, encoding: 'none', content: '' });
    const blob = await bot.rest.git.getBlob({ ...repo, file_sha: (data as { sha: string }).sha });
    expect(Buffer.from(blob.data.content, 'base64')).toHaveLength(1_200_000);
  });

  test('of a pull request are read by its hidden ref', async () => {
    const sha = await put('minutes/new.md', 'new', 'minutes');
    const { number } = (
      await as(github, 'Wim').rest.pulls.create({ ...repo, title: 'M', head: 'minutes', base: 'main' })
    ).data;
    const ref = `pull/${number}/head`;
    expect((await bot.rest.git.getRef({ ...repo, ref })).data.object.sha).toBe(sha);
    expect(await statusOf(bot.rest.repos.getContent({ ...repo, path: 'minutes/new.md', ref: `refs/${ref}` }))).toBe(
      200,
    );
    expect(await statusOf(bot.rest.repos.getContent({ ...repo, path: 'minutes/new.md' }))).toBe(404);
  });
});

describe('check runs', () => {
  test('collect their annotations from call to call', async () => {
    const { checks } = bot.rest;
    const head_sha = await put('settings.yml', 'x');
    const note = (line: number) => ({
      path: 'settings.yml',
      start_line: line,
      end_line: line,
      annotation_level: 'failure' as const,
      message: `fault ${line}`,
    });
    const output = (lines: number[]) => ({ title: 'Faults', summary: 's', annotations: lines.map(note) });
    const { data } = await checks.create({
      ...repo,
      name: 'settings',
      head_sha,
      conclusion: 'failure',
      output: output([1, 2]),
    });
    expect(data.status).toBe('completed');
    await checks.update({ ...repo, check_run_id: data.id, output: output([3]) });
    const all = (await checks.listAnnotations({ ...repo, check_run_id: data.id })).data;
    expect(all.map(({ message }) => message)).toEqual(['fault 1', 'fault 2', 'fault 3']);
    const [found] = (await checks.listForRef({ ...repo, ref: head_sha, check_name: 'settings' })).data.check_runs;
    expect(found).toMatchObject({ id: data.id, app: { slug: github.appSlug }, output: { annotations_count: 3 } });
  });

  test('take 50 annotations a call, commits that are there, and Apps', async () => {
    const { checks } = bot.rest;
    const head_sha = await put('many.yml', 'x');
    const annotations = Array.from({ length: 51 }, () => ({
      path: 'many.yml',
      start_line: 1,
      end_line: 1,
      annotation_level: 'notice' as const,
      message: 'm',
    }));
    const output = { title: 't', summary: 's', annotations };
    expect(await statusOf(checks.create({ ...repo, name: 'n', head_sha, conclusion: 'neutral', output }))).toBe(422);
    expect(await statusOf(checks.create({ ...repo, name: 'n', head_sha: 'f'.repeat(40) }))).toBe(422);
    expect(await statusOf(as(github, 'ada').rest.checks.create({ ...repo, name: 'n', head_sha }))).toBe(403);
  });
});
