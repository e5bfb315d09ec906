import { describe, expect, test } from '@jest/globals';
import { Gone, Told } from '../../src/core/trouble.ts';
import { GITHUB_API } from '../../src/github/octokit.ts';
import { nock } from '../setup/nock.ts';
import { connected, OPENED, onlyWhatIsExpected, REPO, repositoryAnswer } from './answers.ts';

const at = `/repos/${REPO}`;
const { reader } = connected();
const ZEROS = '0'.repeat(40);

onlyWhatIsExpected();

function base64(bytes: Uint8Array | string): string {
  return Buffer.from(bytes).toString('base64');
}

function entry(path: string, sha: string, more: object = {}): object {
  return { path, mode: '100644', type: 'blob', sha, size: 3, ...more };
}

function treeIs(ref: string, tree: readonly object[], more: { recursive?: boolean; truncated?: boolean } = {}): void {
  nock(GITHUB_API)
    .get(`${at}/git/trees/${ref}`)
    .query(more.recursive === false ? {} : { recursive: '1' })
    .reply(200, { sha: ref, tree, truncated: more.truncated ?? false });
}

describe('a file', () => {
  const content = { type: 'file', sha: 'b1', size: 5, encoding: 'base64' };

  test('is its bytes, whatever they mean, under a path however odd', async () => {
    const bytes = Uint8Array.from([0, 255, 13, 10, 195]);
    nock(GITHUB_API)
      .get(`${at}/contents/${encodeURIComponent('minutes/2019 #1?.md')}`)
      .query({ ref: 'main' })
      .reply(200, { ...content, content: `${base64(bytes)}\n` });
    expect(await reader.file(REPO, 'minutes/2019 #1?.md', 'main')).toEqual({
      path: 'minutes/2019 #1?.md',
      blob: 'b1',
      bytes,
    });
  });

  test('above 1 MB, where the answer has no content, is read as a blob', async () => {
    const bytes = new Uint8Array(1_500_000).fill(200);
    nock(GITHUB_API)
      .get(`${at}/contents/big.pdf?ref=main`)
      .reply(200, { ...content, size: bytes.length, encoding: 'none', content: '' })
      .get(`${at}/git/blobs/b1`)
      .reply(200, { content: base64(bytes), encoding: 'base64' });
    const file = await reader.file(REPO, 'big.pdf', 'main');
    expect(Buffer.compare(file?.bytes ?? new Uint8Array(), bytes)).toBe(0);
  });

  test('that is empty is there', async () => {
    nock(GITHUB_API)
      .get(`${at}/contents/empty.yml?ref=main`)
      .reply(200, { ...content, size: 0, content: '' });
    expect((await reader.file(REPO, 'empty.yml', 'main'))?.bytes).toEqual(new Uint8Array());
  });

  test('that does not exist is null; so is a folder', async () => {
    nock(GITHUB_API)
      .get(`${at}/contents/no.yml?ref=main`)
      .reply(404, { message: 'Not Found' })
      .get(at)
      .reply(200, repositoryAnswer())
      .get(`${at}/contents/docs?ref=main`)
      .reply(200, [content]);
    expect(await reader.file(REPO, 'no.yml', 'main')).toBeNull();
    expect(await reader.file(REPO, 'docs', 'main')).toBeNull();
  });

  test('of a repository that does not exist is no "no"', async () => {
    nock(GITHUB_API)
      .get(`${at}/contents/no.yml?ref=main`)
      .reply(404, { message: 'Not Found' })
      .get(at)
      .reply(404, { message: 'Not Found' });
    await expect(reader.file(REPO, 'no.yml', 'main')).rejects.toThrow(Gone);
  });

  test.each([500, 502, 503])('that could not be looked up (%i) is no "no" either', async (status) => {
    nock(GITHUB_API).get(`${at}/contents/no.yml?ref=main`).reply(status);
    await expect(reader.file(REPO, 'no.yml', 'main')).rejects.toMatchObject({ kind: 'later' });
  });
});

describe('a blob', () => {
  test('that is too large is not fetched, only measured', async () => {
    treeIs('c1', [entry('minutes/a.pdf', 'b1', { size: 60_000_000 })]);
    expect(await reader.blob(REPO, 'minutes/a.pdf', 'c1', 20_000_000)).toEqual({ size: 60_000_000, bytes: null });
  });

  test('that is small enough comes with its bytes', async () => {
    treeIs('c1', [entry('minutes/a.pdf', 'b1')]);
    nock(GITHUB_API)
      .get(`${at}/git/blobs/b1`)
      .reply(200, { content: base64('abc'), encoding: 'base64' });
    expect(await reader.blob(REPO, 'minutes/a.pdf', 'c1', 3)).toEqual({
      size: 3,
      bytes: Uint8Array.from([97, 98, 99]),
    });
  });

  test('that is not in the commit is gone', async () => {
    treeIs('c1', []);
    await expect(reader.blob(REPO, 'minutes/a.pdf', 'c1', 3)).rejects.toThrow(Gone);
  });
});

describe('a tree', () => {
  test('is its files: no folders, no links, no other repositories', async () => {
    treeIs('c1', [
      entry('docs', 't1', { type: 'tree', mode: '040000' }),
      entry('docs/a.md', 'b1'),
      entry('link', 'b2', { mode: '120000' }),
      entry('library', 'c9', { type: 'commit', mode: '160000' }),
    ]);
    expect(await reader.tree(REPO, 'c1')).toEqual([{ path: 'docs/a.md', blob: 'b1', size: 3 }]);
  });

  test('too large for one answer is walked folder by folder', async () => {
    treeIs('c1', [entry('a/1', 'b1')], { truncated: true });
    treeIs('c1', [entry('top', 'b0'), entry('a', 't1', { type: 'tree' }), entry('b', 't2', { type: 'tree' })], {
      recursive: false,
    });
    treeIs('t1', [entry('1', 'b1')]);
    treeIs('t2', [], { truncated: true });
    treeIs('t2', [entry('c', 't3', { type: 'tree' })], { recursive: false });
    treeIs('t3', [entry('2', 'b2')]);
    expect((await reader.tree(REPO, 'c1')).map((file) => file.path)).toEqual(['top', 'a/1', 'b/c/2']);
  });
});

test('a folder that GitHub does not list to its end is told, not cut', async () => {
  treeIs('c1', [], { truncated: true });
  treeIs('c1', [entry('a', 'b1')], { recursive: false, truncated: true });
  await expect(reader.tree(REPO, 'c1')).rejects.toThrow(
    new Told(`A folder of ${REPO} holds more files than GitHub lists; please split it.`),
  );
});

describe('what changed', () => {
  const comparison = (span: string) =>
    nock(GITHUB_API).get(`${at}/compare/${span}`).query({ page: '1', per_page: '1' });
  const file = (filename: string, status: string) => ({ filename, sha: `sha of ${filename}`, status });

  test('is what GitHub compares', async () => {
    const files = ['added', 'modified', 'removed', 'renamed', 'copied', 'changed', 'unchanged'].map((status) =>
      file(`${status}.md`, status),
    );
    comparison('c1...c2').reply(200, { status: 'ahead', files });
    expect((await reader.changes(REPO, 'c1', 'c2')).map(({ path, status }) => [path, status])).toEqual([
      ['added.md', 'added'],
      ['modified.md', 'modified'],
      ['removed.md', 'removed'],
      ['renamed.md', 'renamed'],
      ['copied.md', 'added'],
      ['changed.md', 'modified'],
    ]);
  });

  test('beyond 300 files is found by comparing both trees', async () => {
    const names = Array.from({ length: 450 }, (_, index) => `minutes/${1000 + index}.md`);
    comparison('c1...c2').reply(200, {
      status: 'ahead',
      files: names.slice(0, 300).map((name) => file(name, 'added')),
    });
    treeIs('c1', [entry('readme', 'b0')]);
    treeIs('c2', [entry('readme', 'b0'), ...names.map((name) => entry(name, `sha of ${name}`))]);
    const changes = await reader.changes(REPO, 'c1', 'c2');
    expect(changes).toEqual(names.map((path) => ({ path, blob: `sha of ${path}`, status: 'added' })));
  });

  test('by a forced push is found by comparing both trees, too: GitHub would compare with an ancestor', async () => {
    comparison('c1...c2').reply(200, { status: 'diverged', files: [] });
    treeIs('c1', [entry('kept', 'b0'), entry('edited', 'b1'), entry('old name', 'b2'), entry('dropped', 'b3')]);
    treeIs('c2', [entry('kept', 'b0'), entry('edited', 'b9'), entry('new name', 'b2'), entry('born', 'b5')]);
    expect(await reader.changes(REPO, 'c1', 'c2')).toEqual([
      { path: 'born', blob: 'b5', status: 'added' },
      { path: 'dropped', blob: 'b3', status: 'removed' },
      { path: 'edited', blob: 'b9', status: 'modified' },
      { path: 'new name', blob: 'b2', status: 'renamed' },
    ]);
  });

  test('with a new branch is everything in it, and with a deleted one nothing', async () => {
    treeIs('c2', [entry('a', 'b1')]);
    expect(await reader.changes(REPO, ZEROS, 'c2')).toEqual([{ path: 'a', blob: 'b1', status: 'added' }]);
    expect(await reader.changes(REPO, 'c1', ZEROS)).toEqual([]);
  });
});

describe('a commit', () => {
  test('is when it was committed, not when it was written', async () => {
    nock(GITHUB_API)
      .get(`${at}/commits/main?per_page=1`)
      .reply(200, { sha: 'c1', commit: { author: { date: '2017-01-01T00:00:00Z' }, committer: { date: OPENED } } });
    expect(await reader.commit(REPO, 'main')).toEqual({ sha: 'c1', at: OPENED });
  });

  test('that does not exist is gone, although GitHub calls the request wrong', async () => {
    nock(GITHUB_API).get(`${at}/commits/c9?per_page=1`).reply(422, { message: 'No commit found for SHA: c9' });
    await expect(reader.commit(REPO, 'c9')).rejects.toThrow(Gone);
  });
});
