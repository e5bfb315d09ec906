import { describe, expect, test } from '@jest/globals';
import { mark } from '../../src/core/marker.ts';
import { GITHUB_API } from '../../src/github/octokit.ts';
import { nock } from '../setup/nock.ts';
import { ANN, commentAnswer, connected, nextPage, onlyWhatIsExpected, REPO, US } from './answers.ts';

const comments = `/repos/${REPO}/issues/7/comments`;
const { writer, requests } = connected();
const comment = { do: 'comment.upsert', repo: REPO, issue: 7, slot: 'closing', body: 'Closed.', because: 'x' } as const;
const ours = (id: number, body = 'Closed.') => commentAnswer(id, { user: US, body: mark('closing', body) });

onlyWhatIsExpected();

function commentsAre(...there: object[]): void {
  nock(GITHUB_API).get(`${comments}?per_page=100`).reply(200, there);
}

describe('the comment of a slot', () => {
  test('is posted where there is none of ours, whoever forged its marker', async () => {
    commentsAre(
      commentAnswer(1, { user: ANN, body: mark('closing', 'Closed.') }),
      commentAnswer(2, { user: US, body: mark('another', 'Closed.') }),
      commentAnswer(3, { user: US, body: `> ${mark('closing', 'Closed.')}` }),
    );
    nock(GITHUB_API).post(comments, { body: '<!-- ispyb-triage:closing -->\nClosed.' }).reply(201, {});
    expect(await writer.carryOut(comment)).toBe('done');
  });

  test('is found on any page, and nothing is written where it reads the same', async () => {
    nock(GITHUB_API)
      .get(`${comments}?per_page=100`)
      .reply(200, [commentAnswer(1)], nextPage(comments, 2))
      .get(`${comments}?page=2`)
      .reply(200, [commentAnswer(2)], nextPage(comments, 3))
      .get(`${comments}?page=3`)
      .reply(200, [ours(3)]);
    expect(await writer.carryOut(comment)).toBe('already');
  });

  test('reads the same after it went through a form of GitHub', async () => {
    commentsAre(commentAnswer(3, { user: US, body: `${mark('closing', 'Closed.').replace('\n', '\r\n')}\r\n` }));
    expect(await writer.carryOut(comment)).toBe('already');
  });

  test('is edited in place where it says something else', async () => {
    commentsAre(ours(3, 'Will close.'));
    nock(GITHUB_API)
      .patch(`/repos/${REPO}/issues/comments/3`, { body: mark('closing', 'Closed.') })
      .reply(200, {});
    expect(await writer.carryOut(comment)).toBe('done');
  });

  test('is not doubled by a post that was stored and then answered with an error', async () => {
    const before = requests.writes;
    commentsAre();
    nock(GITHUB_API).post(comments).reply(502);
    await expect(writer.carryOut(comment)).rejects.toMatchObject({ kind: 'later' });
    commentsAre(ours(3));
    expect(await writer.carryOut(comment)).toBe('already');
    expect(requests.writes - before).toBe(1);
  });
});

describe('a reaction', () => {
  const reactions = `/repos/${REPO}/issues/comments/70/reactions`;
  const react = { do: 'react', repo: REPO, issue: 7, comment: 70, content: 'eyes', because: 'x' } as const;

  test('is put where only others reacted so', async () => {
    nock(GITHUB_API)
      .get(`${reactions}?content=eyes&per_page=100`)
      .reply(200, [{ user: ANN }, { user: null }])
      .post(reactions, { content: 'eyes' })
      .reply(201, {});
    expect(await writer.carryOut(react)).toBe('done');
  });

  test('is put once', async () => {
    nock(GITHUB_API)
      .get(`${reactions}?content=eyes&per_page=100`)
      .reply(200, [{ user: US }]);
    expect(await writer.carryOut(react)).toBe('already');
  });
});
