import { describe, expect, test } from '@jest/globals';
import { mark } from '../../src/core/marker.ts';
import { GITHUB_API } from '../../src/github/octokit.ts';
import { nock } from '../setup/nock.ts';
import { ANN, connected, issueAnswer, onlyWhatIsExpected, REPO, US } from './answers.ts';

const issues = `/repos/${REPO}/issues`;
const { writer } = connected();
const wasText = mark('list', '- [ ] #3');
const newText = mark('list', '- [ ] #3\n- [ ] #4');
const list = {
  do: 'issue.upsert',
  repo: REPO,
  slot: 'list',
  title: 'VC of 4 February',
  body: '- [ ] #3\n- [ ] #4',
  labels: ['vc'],
  was: wasText,
  because: 'x',
} as const;

onlyWhatIsExpected();

/** What is listed, and what is there when it is looked at once more. */
function there(listed: readonly object[], now?: object): void {
  nock(GITHUB_API)
    .get(issues)
    .query({ creator: US.login, state: 'all', sort: 'created', direction: 'desc', per_page: '100' })
    .reply(200, listed);
  if (now) nock(GITHUB_API).get(`${issues}/9`).reply(200, now);
}

function ours(body: string, fields: object = {}): object {
  return issueAnswer(9, { user: US, body, title: list.title, labels: [{ name: 'vc' }], ...fields });
}

describe('the issue of a slot', () => {
  test('is opened where there is none, with all it needs in one request', async () => {
    there([ours(mark('another list', 'x')), issueAnswer(8, { user: ANN, body: wasText })]);
    nock(GITHUB_API)
      .post(issues, { title: list.title, body: newText, labels: ['vc'] })
      .reply(201, {});
    expect(await writer.carryOut({ ...list, was: null })).toBe('done');
  });

  test('is edited in place where it is as it was read', async () => {
    there([ours(wasText)], ours(wasText));
    nock(GITHUB_API).patch(`${issues}/9`, { title: list.title, body: newText }).reply(200, {});
    expect(await writer.carryOut(list)).toBe('done');
  });

  test('is left alone where it reads so already, whatever it was merged from', async () => {
    there([ours(newText)], ours(newText));
    expect(await writer.carryOut({ ...list, was: null })).toBe('already');
  });

  test('is left alone where somebody ticked a box since it was read, be it a moment ago', async () => {
    const ticked = mark('list', '- [x] #3');
    there([ours(wasText)], ours(ticked));
    expect(await writer.carryOut(list)).toBe('moved-on');
  });

  test('is left alone where it is there although nobody saw it', async () => {
    there([ours(wasText)], ours(wasText));
    expect(await writer.carryOut({ ...list, was: null })).toBe('moved-on');
  });

  test('is not opened anew where the one that was read is gone', async () => {
    there([]);
    expect(await writer.carryOut(list)).toBe('moved-on');
  });

  test('is not doubled by a post that was stored and then answered with an error', async () => {
    there([]);
    nock(GITHUB_API).post(issues).reply(504);
    await expect(writer.carryOut({ ...list, was: null })).rejects.toMatchObject({ kind: 'later' });
    there([ours(newText)], ours(newText));
    expect(await writer.carryOut({ ...list, was: null })).toBe('already');
  });
});

describe('the labels of an issue of ours', () => {
  const historyIs = (...events: object[]): void => {
    nock(GITHUB_API).get(`${issues}/9/timeline?per_page=100`).reply(200, events);
  };
  const bare = ours(newText, { labels: [{ name: 'important' }] });

  test('are added where they are missing, and none is taken off', async () => {
    there([bare], bare);
    historyIs();
    nock(GITHUB_API)
      .post(`${issues}/9/labels`, { labels: ['vc'] })
      .reply(200, []);
    expect(await writer.carryOut(list)).toBe('done');
  });

  test('are not added again where a person took them off', async () => {
    there([bare], bare);
    historyIs({ event: 'unlabeled', actor: ANN, created_at: '2018-02-01T00:00:00Z', label: { name: 'VC' } });
    expect(await writer.carryOut(list)).toBe('already');
  });
});

describe('a closed issue of ours', () => {
  test('opens again with new text where we closed it ourselves', async () => {
    there([ours(wasText)], ours(wasText, { state: 'closed', closed_by: US }));
    nock(GITHUB_API).patch(`${issues}/9`, { title: list.title, body: newText, state: 'open' }).reply(200, {});
    expect(await writer.carryOut(list)).toBe('done');
  });

  test('stays closed where a person closed it', async () => {
    there([ours(wasText)], ours(wasText, { state: 'closed', closed_by: ANN }));
    nock(GITHUB_API).patch(`${issues}/9`, { title: list.title, body: newText }).reply(200, {});
    expect(await writer.carryOut(list)).toBe('done');
  });
});
