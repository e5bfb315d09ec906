import { expect, test } from '@jest/globals';
import { GITHUB_API } from '../../src/github/octokit.ts';
import { nock } from '../setup/nock.ts';
import { connected, issueAnswer, onlyWhatIsExpected, REPO, SEEN } from './answers.ts';

const at = `/repos/${REPO}`;
const asOf = '2018-06-01T09:00:00Z';
const LATER = '2018-07-01T09:00:00Z';
const seen = { ...SEEN, asOf };
const mark = { do: 'label.add', repo: REPO, issue: 7, label: 'stale', because: 'it is quiet' } as const;
const unmark = { ...mark, do: 'label.remove' } as const;

onlyWhatIsExpected();

/** What changed since a second before the newest time of the list, or of the last answer; all at once by default. */
function changedAre(numbers: readonly number[], updated_at = LATER, since = '2018-06-01T08:59:59.000Z'): void {
  nock(GITHUB_API)
    .get(`${at}/issues`)
    .query({ state: 'all', since, sort: 'updated', direction: 'asc', per_page: 100 })
    .reply(
      200,
      numbers.map((number) => issueAnswer(number, { updated_at })),
    );
}

test('one look at all that changed serves for ten issues, and each deed needs none of its own', async () => {
  const { writer, requests } = connected();
  changedAre([99]);
  for (let issue = 1; issue <= 10; issue += 1) {
    expect(await writer.isStill(REPO, issue, seen)).toBe(true);
    nock(GITHUB_API).post(`${at}/issues/${issue}/labels`).reply(200, []);
    expect(await writer.carryOut({ ...mark, issue })).toBe('done');
  }
  expect(requests).toEqual({ reads: 1, writes: 10 });
  changedAre([10], '2018-07-01T10:00:00Z', '2018-07-01T08:59:59.000Z');
  expect(await writer.isStill(REPO, 11, seen)).toBe(true);
});

test('what changed since is looked at by itself, and so is what was not seen in a list', async () => {
  const { writer } = connected();
  changedAre([7]);
  nock(GITHUB_API)
    .get(`${at}/issues/7`)
    .reply(200, issueAnswer(7, { state: 'closed' }));
  expect(await writer.isStill(REPO, 7, seen)).toBe(false);
  nock(GITHUB_API).get(`${at}/issues/8`).reply(200, issueAnswer(8));
  expect(await writer.isStill(REPO, 8, SEEN)).toBe(true);
});

test('what is listed as it was seen is as it was seen: the list begins a second earlier', async () => {
  const { writer } = connected();
  changedAre([7], seen.updatedAt);
  expect(await writer.isStill(REPO, 7, seen)).toBe(true);
});

test('a second deed on the issue looks again', async () => {
  const { writer } = connected();
  changedAre([]);
  expect(await writer.isStill(REPO, 7, seen)).toBe(true);
  nock(GITHUB_API).delete(`${at}/issues/7/labels/stale`).reply(404);
  expect(await writer.carryOut(unmark)).toBe('already');
  nock(GITHUB_API)
    .get(`${at}/issues/7`)
    .reply(200, issueAnswer(7, { labels: [{ name: 'stale' }] }));
  expect(await writer.carryOut(mark)).toBe('already');
});

test('an issue that went to another repository right after the look gets no deed there', async () => {
  const { writer } = connected();
  const elsewhere = nock(GITHUB_API).post('/repositories/2/issues/7/labels').reply(200, []);
  changedAre([]);
  expect(await writer.isStill(REPO, 7, seen)).toBe(true);
  nock(GITHUB_API)
    .post(`${at}/issues/7/labels`)
    .reply(307, {}, { location: `${GITHUB_API}/repositories/2/issues/7/labels` });
  await expect(writer.carryOut(mark)).rejects.toMatchObject({ kind: 'later' });
  expect(elsewhere.isDone()).toBe(false);
  nock.cleanAll();
});

test('an issue that was deleted right after the look is left, and nobody falls', async () => {
  const { writer } = connected();
  changedAre([]);
  expect(await writer.isStill(REPO, 7, seen)).toBe(true);
  nock(GITHUB_API).post(`${at}/issues/7/labels`).reply(410);
  expect(await writer.carryOut(mark)).toBe('moved-on');
});

test('is not known where GitHub does not answer', async () => {
  const { writer } = connected();
  nock(GITHUB_API).get(`${at}/issues`).query(true).reply(502);
  await expect(writer.isStill(REPO, 7, seen)).rejects.toMatchObject({ kind: 'later' });
});
