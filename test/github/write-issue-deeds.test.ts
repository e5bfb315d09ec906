import { describe, expect, test } from '@jest/globals';
import { Gone } from '../../src/core/trouble.ts';
import { GITHUB_API } from '../../src/github/octokit.ts';
import { nock } from '../setup/nock.ts';
import { ANN, commentAnswer, connected, issueAnswer, OPENED, onlyWhatIsExpected, REPO, SEEN, US } from './answers.ts';

const at = `/repos/${REPO}`;
const { writer } = connected();
const deed = { repo: REPO, issue: 7, because: 'a reason' };

onlyWhatIsExpected();

function issueIs(fields: object = {}): void {
  nock(GITHUB_API).get(`${at}/issues/7`).reply(200, issueAnswer(7, fields));
}

describe('a label', () => {
  test('is given once', async () => {
    issueIs({ labels: [{ name: 'keep' }] });
    nock(GITHUB_API)
      .post(`${at}/issues/7/labels`, { labels: ['stale'] })
      .reply(200, []);
    expect(await writer.carryOut({ do: 'label.add', label: 'stale', ...deed })).toBe('done');
    issueIs({ labels: [{ name: 'Stale' }] });
    expect(await writer.carryOut({ do: 'label.add', label: 'stale', ...deed })).toBe('already');
  });

  test('is taken off once, also where somebody is faster', async () => {
    const remove = { do: 'label.remove', label: 'stale', ...deed } as const;
    issueIs({ labels: [{ name: 'stale' }] });
    nock(GITHUB_API).delete(`${at}/issues/7/labels/stale`).reply(200, []);
    expect(await writer.carryOut(remove)).toBe('done');
    issueIs();
    expect(await writer.carryOut(remove)).toBe('already');
    issueIs({ labels: [{ name: 'stale' }] });
    nock(GITHUB_API).delete(`${at}/issues/7/labels/stale`).reply(404, { message: 'Label does not exist' });
    expect(await writer.carryOut(remove)).toBe('already');
  });

  test('is made once, whoever else makes it meanwhile', async () => {
    const create = {
      do: 'label.create',
      repo: REPO,
      label: 'vc',
      colour: '#0e8a16',
      description: 'lists',
      because: '',
    } as const;
    nock(GITHUB_API).get(`${at}/labels/vc`).reply(200, { name: 'VC' });
    expect(await writer.carryOut(create)).toBe('already');
    nock(GITHUB_API)
      .get(`${at}/labels/vc`)
      .reply(404)
      .post(`${at}/labels`, { name: 'vc', color: '0e8a16', description: 'lists' })
      .reply(201, {});
    expect(await writer.carryOut(create)).toBe('done');
    nock(GITHUB_API)
      .get(`${at}/labels/vc`)
      .reply(404)
      .post(`${at}/labels`)
      .reply(422, {
        message: 'Validation Failed',
        errors: [{ resource: 'Label', code: 'already_exists', field: 'name' }],
      });
    expect(await writer.carryOut(create)).toBe('already');
  });
});

describe('closing', () => {
  test('says why, and is done once', async () => {
    issueIs();
    nock(GITHUB_API).patch(`${at}/issues/7`, { state: 'closed', state_reason: 'not_planned' }).reply(200, {});
    expect(await writer.carryOut({ do: 'issue.close', as: 'not_planned', ...deed })).toBe('done');
    issueIs({ state: 'closed' });
    expect(await writer.carryOut({ do: 'issue.close', as: 'not_planned', ...deed })).toBe('already');
  });

  test('is opened again once', async () => {
    issueIs({ state: 'closed' });
    nock(GITHUB_API).patch(`${at}/issues/7`, { state: 'open' }).reply(200, issueAnswer(7));
    expect(await writer.carryOut({ do: 'issue.reopen', ...deed })).toBe('done');
    issueIs();
    expect(await writer.carryOut({ do: 'issue.reopen', ...deed })).toBe('already');
  });

  test('never reaches an issue that was given to another repository', async () => {
    issueIs({ repository_url: `${GITHUB_API}/repos/ringlab/other` });
    nock(GITHUB_API)
      .get(at)
      .reply(200, { id: 1, full_name: REPO, default_branch: 'main', private: false, html_url: 'https://github.com' });
    await expect(writer.carryOut({ do: 'issue.close', as: 'completed', ...deed })).rejects.toThrow(Gone);
  });
});

describe('an issue is still as it was seen', () => {
  const later = '2018-02-01T00:00:00Z';
  const historyIs = (...entries: object[]): void => {
    nock(GITHUB_API).get(`${at}/issues/7/timeline?per_page=100`).reply(200, entries);
  };
  const still = () => writer.isStill(REPO, 7, SEEN);

  test('where nothing changed', async () => {
    issueIs();
    expect(await still()).toBe(true);
  });

  test('where only bots touched it, we among them', async () => {
    issueIs({ updated_at: later, labels: [{ name: 'stale' }] });
    historyIs({ event: 'labeled', actor: US, created_at: later, label: { name: 'stale' } });
    expect(await still()).toBe(true);
  });

  test('where it was only referred to from elsewhere', async () => {
    issueIs({ updated_at: later });
    historyIs({ event: 'cross-referenced', actor: ANN, created_at: later });
    expect(await still()).toBe(true);
  });

  test('but not where a person spoke', async () => {
    issueIs({ updated_at: later });
    historyIs({ event: 'commented', ...commentAnswer(70, { created_at: later, updated_at: later }) });
    expect(await still()).toBe(false);
  });

  test('but not where a person gave or took a label', async () => {
    issueIs({ updated_at: later });
    historyIs({ event: 'unlabeled', actor: ANN, created_at: later, label: { name: 'stale' } });
    expect(await still()).toBe(false);
  });

  test('but not where its text was edited, which leaves no event', async () => {
    issueIs({ updated_at: later });
    historyIs({ event: 'labeled', actor: US, created_at: OPENED, label: { name: 'stale' } });
    expect(await still()).toBe(false);
  });

  test('but not where its state is another one, or it is gone', async () => {
    issueIs({ state: 'closed' });
    expect(await still()).toBe(false);
    nock(GITHUB_API).get(`${at}/issues/7`).reply(410);
    expect(await still()).toBe(false);
  });

  test('is not known where GitHub does not answer', async () => {
    nock(GITHUB_API).get(`${at}/issues/7`).reply(502);
    await expect(still()).rejects.toMatchObject({ kind: 'later' });
  });
});
