import { describe, expect, test } from '@jest/globals';
import { mark } from '../../../src/core/marker.ts';
import type { Ruling } from '../../../src/core/ruling.ts';
import { previewSlot, reportSlot } from '../../../src/decisions/boxes.ts';
import * as say from '../../../src/features/answer/texts.ts';
import { aComment, anIssue, REPO, us } from '../builders.ts';
import {
  AT,
  confirming,
  DOUBT,
  doings,
  KEYS,
  kept,
  onPull,
  onReport,
  PAPERS,
  PREVIEW,
  PULL,
  SOURCE,
  sheet,
} from './answer-scene.ts';

describe('a doubt', () => {
  test('is carried out by a tick of somebody with the right, in their name', async () => {
    const plan = await onReport({ on: ['22:resolved:b10b'] });
    expect(doings(plan)).toEqual(['ruling:22', 'comment.upsert', 'issue.close', 'doubts', 'minutes']);
    expect(plan.actions[0]).toMatchObject({
      value: { rulings: [{ decided: 'resolved', approval: { by: 'carla', how: 'tick' } }] },
    });
    expect(plan.actions[1]).toMatchObject({ issue: 22, body: expect.stringContaining('carla ticked it.') });
    expect(plan.actions[3]).toMatchObject({ value: { open: [] } });
  });

  test('a chair may as well, in any case of the name', async () => {
    expect(doings(await onReport({ by: 'mira', on: ['22:rejected:b10b'] }))).toContain('issue.close');
  });

  test('is settled as open without a word on the issue', async () => {
    expect(doings(await onReport({ on: ['22:open:b10b'] }))).toEqual(['ruling:22', 'doubts', 'minutes']);
  });

  test('a stranger’s tick does nothing and is cleared, others stay', async () => {
    const plan = await onReport({
      by: 'mallory',
      on: ['22:resolved:b10b'],
      ticked: ['22:resolved:b10b', '22:open:b10b'],
    });
    expect(doings(plan)).toEqual(['issue.upsert']);
    const body = sheet(reportSlot('2019-02-04', SOURCE.path), ['22:open:b10b']);
    expect(
      mark(reportSlot('2019-02-04', SOURCE.path), plan.actions[0]?.do === 'issue.upsert' ? plan.actions[0].body : ''),
    ).toBe(body);
    expect(plan.actions[0]).toMatchObject({ title: 'Asked', labels: ['vc'], because: say.mayNot('mallory') });
  });

  test.each([
    ['two answers', { on: ['22:resolved:b10b'], ticked: ['22:resolved:b10b', '22:rejected:b10b'] }],
    ['a tick that was taken back meanwhile', { on: ['22:resolved:b10b'], ticked: [] }],
    ['a box of other minutes', { on: ['35:resolved:b10b'] }],
    ['a box that was cleared', { off: ['22:resolved:b10b'], ticked: [] }],
  ])('is not answered by %s', async (_what, scene) => {
    expect(doings(await onReport(scene)).filter((done) => done !== 'minutes')).toEqual([]);
  });

  test.each([
    ['is closed', [anIssue({ number: 22, state: 'closed' })], say.isClosed()],
    ['is a pull request', [anIssue({ number: 22, isPull: true })], say.noSuchIssue()],
    ['is not there', [], say.noSuchIssue()],
  ])('closes nothing where the issue %s', async (_what, issues, text) => {
    const plan = await confirming('resolved', { facts: { issues } });
    expect(doings(plan)).toEqual(['comment.upsert']);
    expect(plan.actions[0]).toMatchObject({ issue: 12, body: say.cannot(22, text) });
  });

  test('goes on where a run fell after the closing: nothing is said, and nothing asked any more', async () => {
    const ruling: Ruling = {
      ...{ issue: 22, meeting: '2019-02-04', decided: 'rejected', did: 'closed', label: null, words: 'x', link: 'x' },
      ...{ because: '', source: SOURCE, approval: { by: 'carla', how: 'confirm' }, at: AT, undone: null },
    };
    const facts = { issues: [anIssue({ number: 22, state: 'closed' as const })] };
    const plan = await confirming('rejected', { facts, remembers: { 'ruling:22': { rulings: [ruling] } } });
    expect(doings(plan)).toEqual(['doubts', 'minutes']);
  });

  test('of minutes without a day closes nothing', async () => {
    const plan = await confirming('resolved', { remembers: { doubts: { open: [{ ...DOUBT, meeting: null }] } } });
    expect(plan.notes[0]?.text).toBe(say.noDay());
  });

  test('never rests on what could not be looked up', async () => {
    for (const failing of ['issue', 'right', 'history', 'labels', 'repository'] as const)
      await expect(onReport({ on: ['22:resolved:b10b'], faults: { failing } })).rejects.toThrow('502');
  });

  test.each([
    ['without our marker', anIssue({ number: 90, author: us, body: 'words' })],
    ['of somebody else', anIssue({ number: 90, body: sheet(reportSlot('2019-02-04', SOURCE.path), KEYS) })],
  ])('is not read from an issue %s', async (_what, forged) => {
    const plan = await onReport({ on: ['22:resolved:b10b'], facts: { issues: [anIssue({ number: 22 }), forged] } });
    expect(plan).toMatchObject({ actions: [], notes: [{ text: say.notOurs() }] });
  });
});

describe('a preview', () => {
  const tick = { issue: 22, path: SOURCE.path, words: 'may be done', by: 'carla', at: AT };

  test('keeps a tick for the merge, and shows it', async () => {
    const plan = await onPull({ on: ['22:resolved:b10b'] });
    expect(doings(plan)).toEqual(['previews', 'minutes-preview']);
    expect(kept(plan)).toEqual([{ ...tick, answer: 'resolved' }]);
  });

  test('keeps the newest answer, and none that was taken back', async () => {
    const before = { previews: { pulls: [{ ...PREVIEW, ticks: [{ ...tick, answer: 'resolved' as const }] }] } };
    expect(kept(await onPull({ on: ['22:rejected:b10b'], remembers: before }))).toEqual([
      { ...tick, answer: 'rejected' },
    ]);
    expect(kept(await onPull({ off: ['22:resolved:b10b'], ticked: [], remembers: before }))).toEqual([]);
  });

  test('knows only the boxes that it named: nothing that would close unasked takes another answer', async () => {
    expect(doings(await onPull({ on: ['35:resolved:b10b'] }))).toEqual(['minutes-preview']);
    expect(kept(await onPull({ on: ['35:open:b10b'] }))).toMatchObject([{ issue: 35, answer: 'open' }]);
    expect(
      doings(await onPull({ on: ['35:open:b10b'], remembers: { previews: { pulls: [{ ...PREVIEW, pull: 6 }] } } })),
    ).toEqual(['minutes-preview']);
  });

  test('a stranger’s tick is cleared', async () => {
    const plan = await onPull({ by: 'mallory', on: ['35:open:b10b'] });
    expect(doings(plan)).toEqual(['comment.upsert']);
    expect(plan.actions[0]).toMatchObject({ repo: PAPERS, issue: 5, was: sheet(previewSlot(REPO), ['35:open:b10b']) });
  });

  test('of a merged pull request answers the doubts that it left', async () => {
    const facts = { pulls: [{ ...PULL, state: 'closed', merged: true, files: [] } as const] };
    const comments = { 5: [aComment({ id: 77, author: us, body: sheet(previewSlot(REPO), ['22:resolved:b10b']) })] };
    expect(doings(await onPull({ on: ['22:resolved:b10b'], facts: { ...facts, comments } }))).toContain('issue.close');
  });
});
