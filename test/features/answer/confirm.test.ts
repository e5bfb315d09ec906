import { describe, expect, test } from '@jest/globals';
import type { Doubt, Ruling } from '../../../src/core/ruling.ts';
import * as say from '../../../src/features/answer/texts.ts';
import { anIssue, REPO } from '../builders.ts';
import { AT, confirming, DOUBT, doings, kept, PAPERS, planned, SOURCE } from './answer-scene.ts';

describe('confirm', () => {
  test('answers the question of the newest minutes', async () => {
    const plan = await confirming('rejected');
    expect(doings(plan)).toEqual(['ruling:22', 'comment.upsert', 'issue.close', 'doubts', 'minutes']);
    expect(plan.actions[2]).toMatchObject({ as: 'not_planned' });
  });

  test('answers a question of a checklist, and with it older ones about the same issue', async () => {
    const onList = { ...DOUBT, words: 'rejected, if Carl agrees', link: '#81', source: null };
    const older = { ...DOUBT, meeting: '2019-01-07' };
    const newer = { ...DOUBT, meeting: '2019-03-04' };
    const doubts = { open: [newer, { ...older, issue: 23 }, older, onList] };
    const plan = await confirming('rejected', { remembers: { doubts } });
    expect(doings(plan)).toEqual(['ruling:22', 'comment.upsert', 'issue.close', 'doubts']);
    expect(plan.actions[1]).toMatchObject({
      body: expect.stringMatching(/The checklist of the VC of 2019-02-04 says:[\s\S]*carla confirmed it/),
    });
    expect(plan.actions[3]).toMatchObject({ value: { open: [newer, { ...older, issue: 23 }] } });
  });

  test('answers a preview before the merge', async () => {
    const none = { doubts: { open: [] } };
    expect(kept(await confirming('resolved', { remembers: none }))).toMatchObject([{ issue: 22, answer: 'resolved' }]);
    expect(kept(await confirming('open', { remembers: none }, 35))).toMatchObject([{ issue: 35, answer: 'open' }]);
  });

  test('answers on the pull request where it was said', async () => {
    const asked = { by: 'carla', issue: 5, comment: 900, repo: PAPERS };
    const onPull = { is: 'confirmed', issue: 22, as: 'open', asked } as const;
    const shown = await planned(
      { kind: 'answer', repo: REPO, by: 'carla', when: AT, answer: onPull },
      { remembers: { doubts: { open: [] } } },
    );
    expect(doings(shown)).toEqual(['previews', 'minutes-preview']);
    const answer = { is: 'confirmed', issue: 99, as: 'open', asked } as const;
    const plan = await planned({ kind: 'answer', repo: REPO, by: 'carla', when: AT, answer }, {});
    expect(plan.actions).toMatchObject([{ do: 'comment.upsert', repo: PAPERS, issue: 5, body: say.noQuestion(99) }]);
  });

  test('on a pull request is about its own minutes, whatever others left open before', async () => {
    const asked = { by: 'carla', issue: 5, comment: 900, repo: PAPERS };
    const said = { is: 'confirmed', issue: 22, as: 'rejected', asked } as const;
    const on = (doubts: readonly Doubt[], pull = 5) =>
      planned(
        { kind: 'answer', repo: REPO, by: 'carla', when: AT, answer: { ...said, asked: { ...asked, issue: pull } } },
        { remembers: { doubts: { open: doubts } } },
      );
    const older = { ...DOUBT, meeting: '2019-01-07', source: { ...SOURCE, path: 'minutes/january.md' } };
    expect(doings(await on([older]))).toEqual(['previews', 'minutes-preview']);
    // What was merged meanwhile left its question open.
    expect(doings(await on([older, DOUBT]))).toContain('issue.close');
    expect(doings(await on([older], 6))).toContain('issue.close');
  });

  test('is no answer to a preview that was carried out', async () => {
    const ruling: Ruling = {
      ...{ issue: 22, meeting: '2019-02-04', decided: 'resolved', did: 'nothing', label: null, words: 'may be done' },
      ...{ link: 'x', because: 'x', source: SOURCE, approval: null, at: AT, undone: null },
    };
    const plan = await confirming('open', { remembers: { doubts: { open: [] }, 'ruling:22': { rulings: [ruling] } } });
    expect(plan.actions).toMatchObject([{ do: 'comment.upsert', body: say.noQuestion(22) }]);
  });

  test('says that there is no question, but not twice', async () => {
    const none = { doubts: { open: [] }, previews: { pulls: [] } };
    expect((await confirming('open', { remembers: none })).actions).toEqual([
      expect.objectContaining({ slot: 'answer:900:confirm:22', body: say.noQuestion(22) }),
    ]);
    const facts = { issues: [anIssue({ number: 22, state: 'closed' })] };
    expect((await confirming('resolved', { remembers: none, facts })).notes[0]?.text).toBe(say.answeredBefore());
  });
});

test('every sentence', () => {
  expect([
    say.notOurs(),
    say.mayNot('@mallory'),
    say.answered('carla'),
    say.asked('carla'),
    say.personSaid('carla', 'resolved'),
    say.cannot(22, say.isClosed()),
    say.noQuestion(22),
    say.answeredBefore(),
    say.notLooked(),
    say.noSuchIssue(),
    say.isClosed(),
    say.noDay(),
    'src/features/answer/texts.ts'.length,
  ]).toMatchInlineSnapshot(`
[
  "that text is not one of ours any more, so its boxes say nothing",
  "@​mallory has no triage right here and is no chair, so the tick does not count",
  "carla answered",
  "carla asked",
  "The words left a doubt, and carla was asked: it is resolved.",
  "I could not do that for #22: it is closed already.",
  "There is no open question about #22: neither minutes nor a checklist left one. You can close or reopen it by hand.",
  "that was answered before",
  "nobody could look at the issue",
  "there is no such issue",
  "it is closed already",
  "nobody can tell the day of the VC from those minutes",
  28,
]
`);
});
