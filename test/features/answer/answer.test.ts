import { describe, expect, test } from '@jest/globals';
import type { Action } from '../../../src/core/action.ts';
import type { JobOf, Ticked } from '../../../src/core/job.ts';
import { mark } from '../../../src/core/marker.ts';
import type { Facts as Kept } from '../../../src/core/memory.ts';
import type { PullRequest } from '../../../src/core/reader.ts';
import type { Doubt, Named, Preview, Ruling } from '../../../src/core/ruling.ts';
import { box, previewSlot, reportSlot } from '../../../src/decisions/boxes.ts';
import { answer as ability } from '../../../src/features/answer/index.ts';
import * as say from '../../../src/features/answer/texts.ts';
import { aComment, anIssue, aRepository, person, REPO, settings, us } from '../builders.ts';
import { type Facts, type Faults, readerOf } from '../reader.ts';
import { aSight } from '../sight.ts';

const PAPERS = 'fiction/Papers';
const SOURCE = { repo: PAPERS, path: 'minutes/vc.md', blob: 'b10b', commit: 'c0' };
const DOUBT: Doubt = {
  issue: 22,
  meeting: '2019-02-04',
  words: 'may be done',
  link: '[vc.md](x)',
  why: 'it may be',
  source: SOURCE,
};
const NAMED: Named = {
  issue: 22,
  path: SOURCE.path,
  blob: 'b10b',
  kind: 'ask',
  decided: 'resolved',
  words: 'may be done',
};
const CLOSE: Named = { ...NAMED, issue: 35, kind: 'close' };
const PREVIEW: Preview = { papers: 7002, pull: 5, head: 'h1', named: [NAMED, CLOSE], ticks: [] };
const PULL: PullRequest = {
  repo: PAPERS,
  number: 5,
  author: person('sam'),
  ...{ state: 'open', merged: false, mergedBy: null, mergeCommit: null, base: 'main', head: 'h1', fromFork: true },
};
const AT = '2019-02-06T12:00:00Z';

interface Scene {
  readonly by?: string;
  readonly ticked?: readonly string[];
  readonly on?: readonly string[];
  readonly off?: readonly string[];
  readonly remembers?: Partial<Kept>;
  readonly facts?: Facts;
  readonly faults?: Faults;
}

const KEYS = ['22:resolved:b10b', '22:rejected:b10b', '22:open:b10b', '35:open:b10b', '35:resolved:b10b'];

function sheet(slot: string, ticked: readonly string[]): string {
  return mark(slot, KEYS.map((key) => box(key, ticked.includes(key), 'words')).join('\n'));
}

async function planned(job: JobOf<'answer'>, { remembers = {}, facts = {}, faults = {} }: Scene) {
  const reader = readerOf(
    {
      repositories: [aRepository(), aRepository({ id: 7002, name: PAPERS })],
      issues: [anIssue({ number: 22 })],
      rights: { carla: 'triage', mallory: 'read' },
      pulls: [{ ...PULL, files: [] }],
      ...facts,
    },
    faults,
  );
  const own = settings({ meetings: { chairs: ['Mira'] }, minutes: { repository: PAPERS } });
  const look = aSight({
    reader,
    settings: own,
    at: AT,
    remembers: { doubts: { open: [DOUBT] }, previews: { pulls: [PREVIEW] }, ...remembers },
  });
  return ability.plan(await ability.gather(job, look), own);
}

function onReport(scene: Scene) {
  const { by = 'carla', on = [], off = [], ticked = on } = scene;
  const body = sheet(reportSlot('2019-02-04', SOURCE.path), ticked);
  const issues = [anIssue({ number: 22 }), anIssue({ number: 90, author: us, body, title: 'Asked', labels: ['vc'] })];
  const answer: Ticked = { is: 'ticked', repo: REPO, issue: 90, comment: null, on, off };
  return planned({ kind: 'answer', repo: REPO, by, when: AT, answer }, { ...scene, facts: { issues, ...scene.facts } });
}

function onPull(scene: Scene) {
  const { by = 'carla', on = [], off = [], ticked = on } = scene;
  const comments = { 5: [aComment({ id: 77, author: us, body: sheet(previewSlot(REPO), ticked) })] };
  const answer: Ticked = { is: 'ticked', repo: PAPERS, issue: 5, comment: 77, on, off };
  return planned(
    { kind: 'answer', repo: REPO, by, when: AT, answer },
    { ...scene, facts: { comments, ...scene.facts } },
  );
}

function confirming(as: 'resolved' | 'rejected' | 'open', scene: Scene = {}, issue = 22) {
  const asked = { by: 'carla', issue: 12, comment: 900 };
  return planned(
    { kind: 'answer', repo: REPO, by: 'carla', when: AT, answer: { is: 'confirmed', issue, as, asked } },
    scene,
  );
}

const doings = ({ actions }: { actions: readonly Action[] }) =>
  actions.map((action) =>
    action.do === 'remember' ? action.key : action.do === 'job.put' ? action.job.kind : action.do,
  );
const kept = ({ actions }: { actions: readonly Action[] }) => {
  const found = actions.find((action) => action.do === 'remember' && action.key === 'previews');
  return found?.do === 'remember' ? (found.value as Kept['previews']).pulls[0]?.ticks : undefined;
};

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
