import { describe, expect, test } from '@jest/globals';
import { known } from '../../../src/core/known.ts';
import { mark } from '../../../src/core/marker.ts';
import type { Touch } from '../../../src/core/reader.ts';
import type { Named, Preview, Ruling, Tick } from '../../../src/core/ruling.ts';
import { Later } from '../../../src/core/trouble.ts';
import { box, previewSlot } from '../../../src/decisions/boxes.ts';
import { type Merge, mergeOf } from '../../../src/features/minutes/gather-merge.ts';
import { minutes } from '../../../src/features/minutes/index.ts';
import { plan } from '../../../src/features/minutes/plan.ts';
import * as why from '../../../src/features/minutes/reasons.ts';
import type { Decision } from '../../../src/minutes/index.ts';
import { aComment, aRepository, aTouch, person, REPO, settings, us } from '../builders.ts';
import { type Facts, type Faults, readerOf } from '../reader.ts';
import { aSight } from '../sight.ts';
import { aDecision, COMMIT, looked, OWN, PAPERS, SETTINGS, SOURCE, saying } from './snapshot.ts';

const WORDS = '#7 had already been done';
const ASKED = aDecision({ verdict: 'ask', because: 'It may be.' });
const NAMED: Named = {
  issue: 7,
  path: SOURCE.path,
  blob: SOURCE.blob,
  kind: 'close',
  decided: 'resolved',
  words: WORDS,
};
const TICK: Tick = {
  issue: 7,
  path: SOURCE.path,
  words: WORDS,
  answer: 'open',
  by: 'mira',
  at: '2019-02-06T09:00:00Z',
};

function merge(named: readonly Named[], ticks: readonly Tick[] = []): Merge {
  return { pull: 5, by: 'tom', preview: { papers: 7002, pull: 5, head: COMMIT, named, ticks }, ticked: [] };
}

interface Scene {
  readonly merge?: Merge | null;
  readonly kept?: readonly Partial<Ruling>[];
  readonly history?: readonly Touch[];
  readonly own?: typeof SETTINGS;
}

function planned(decision: Decision, { merge: of = null, kept = [], history = [], own = SETTINGS }: Scene = {}) {
  const rulings = kept.map((one) => ({
    ...{ issue: 7, meeting: '2019-02-04', decided: 'open', did: 'nothing', label: null, words: WORDS, link: 'x' },
    ...{ because: '', source: SOURCE, approval: { by: 'mira', how: 'tick' }, at: '', undone: null },
    ...one,
  })) as readonly Ruling[];
  const rest = { merge: of, kept: { 7: rulings }, issues: { 7: known(looked({}, history)) } };
  const snapshot = saying({ decisions: [decision] }, rest);
  return {
    ...plan(snapshot, own),
    waits: minutes.waits?.({ ...snapshot, close: own.minutes.close }, plan(snapshot, own)),
  };
}

const closes = (of: ReturnType<typeof planned>) =>
  of.actions.flatMap((action) => (action.do === 'issue.close' ? [action.as] : []));
const approval = (of: ReturnType<typeof planned>) =>
  of.actions.flatMap((action) =>
    action.do === 'remember' && action.key.startsWith('ruling:')
      ? (action.value as { rulings: readonly Ruling[] }).rulings.map((one) => one.approval)
      : [],
  );
const notes = (of: ReturnType<typeof planned>) => of.notes.map(({ text }) => text);

describe('after a merge', () => {
  test('what its preview named is done, with who merged as the one who let it', () => {
    const done = planned(aDecision(), { merge: merge([NAMED]) });
    expect(closes(done)).toEqual(['completed']);
    expect(approval(done)).toEqual([{ by: 'tom', how: 'merge' }]);
  });

  test('what somebody with the right took out stays open', () => {
    const out = planned(aDecision(), { merge: merge([NAMED], [TICK]) });
    expect(closes(out)).toEqual([]);
    expect(notes(out)).toEqual([why.takenOut('mira')]);
  });

  test('what somebody ticked to stay open is asked, as long as nobody knows whether that counts', () => {
    const unheard = planned(aDecision(), { merge: { ...merge([NAMED]), ticked: [7] } });
    expect([closes(unheard), notes(unheard)]).toEqual([[], [why.tickUnheard(5)]]);
  });

  test.each([
    ['that was not named', []],
    ['that was named for another file', [{ ...NAMED, path: 'minutes/other.md' }]],
    ['that said something else', [{ ...NAMED, words: '#7 is open' }]],
    ['that was named the other way', [{ ...NAMED, decided: 'rejected' }]],
    ['that was only asked', [{ ...NAMED, kind: 'ask' }]],
  ] as const)('what is new is asked: a close %s', (_what, named) => {
    const fresh = planned(aDecision(), { merge: merge(named) });
    expect(closes(fresh)).toEqual([]);
    expect(notes(fresh)).toEqual([why.notPreviewed(5)]);
    expect(fresh.actions.map((action) => action.do)).toContain('issue.upsert');
  });

  test('without a preview, or pushed straight, the settings decide', () => {
    const bare = { pull: 5, by: 'tom', preview: null, ticked: [] };
    const ask = settings({ minutes: { ...OWN.minutes, close: 'ask' } });
    for (const one of [bare, null]) {
      expect(closes(planned(aDecision(), { merge: one }))).toEqual(['completed']);
      expect(planned(aDecision(), { merge: one, own: ask }).waits).toBe(why.mustBeAsked());
    }
    expect(planned(aDecision(), { merge: merge([NAMED]), own: ask }).waits).toBeNull();
    const never = settings({ minutes: { ...OWN.minutes, close: 'never' } });
    expect(closes(planned(aDecision(), { merge: merge([NAMED]), own: never }))).toEqual([]);
  });
});

describe('what was answered on the preview', () => {
  const asked = { ...NAMED, kind: 'ask' } as const;

  test.each([
    ['resolved', 'completed'],
    ['rejected', 'not_planned'],
  ] as const)('is done: %s', (answer, as) => {
    const done = planned(ASKED, { merge: merge([asked], [{ ...TICK, answer }]) });
    expect(closes(done)).toEqual([as]);
    expect(approval(done)).toEqual([{ by: 'mira', how: 'tick' }]);
  });

  test('is asked again where the answers contradict, the words are others, or somebody spoke since', () => {
    const resolved = { ...TICK, answer: 'resolved' } as const;
    for (const ticks of [[resolved, { ...resolved, answer: 'rejected' as const }], [{ ...resolved, words: 'old' }], []])
      expect(closes(planned(ASKED, { merge: merge([asked], ticks) }))).toEqual([]);
    const history = [aTouch('commented', '2019-02-06T10:00:00Z', { who: person('bob') })];
    const objected = planned(ASKED, { merge: merge([asked], [resolved]), history });
    expect([closes(objected), notes(objected)]).toEqual([[], [why.saidSince('bob', 'mira')]]);
  });

  test('stays open and is not asked again', () => {
    const left = planned(ASKED, { merge: merge([asked], [TICK]) });
    expect(left.actions.map((action) => action.do)).toEqual(['check']);
    expect(notes(left)).toEqual([why.leftOpen('mira')]);
  });
});

describe('what a person said before about these minutes', () => {
  test('is not asked again, as long as the words are the same', () => {
    expect(notes(planned(ASKED, { kept: [{}] }))).toEqual([why.leftOpen('mira')]);
    expect(notes(planned(aDecision(), { kept: [{}] }))).toEqual([why.leftOpen('mira')]);
    expect(notes(planned(ASKED, { kept: [{ words: 'other words' }] }))).toEqual(['It may be.']);
    expect(notes(planned(ASKED, { kept: [{ meeting: '2019-01-07' }] }))).toEqual(['It may be.']);
  });

  test('and what was taken back is not done again', () => {
    const undone = planned(aDecision(), {
      kept: [{ decided: 'resolved', did: 'closed', undone: { by: 'mira', at: '' } }],
    });
    expect([closes(undone), notes(undone)]).toEqual([[], [why.undone('mira')]]);
  });
});

describe('looking for the merged pull request', () => {
  const pull: NonNullable<Facts['pulls']>[number] = {
    ...{ repo: PAPERS, number: 5, author: person('sam'), state: 'closed', merged: true, mergedBy: person('tom') },
    ...{ mergeCommit: COMMIT, base: 'main', head: 'h1', fromFork: true },
    files: [{ path: SOURCE.path, blob: SOURCE.blob, status: 'added' }],
  };
  const preview: Preview = { papers: 7002, pull: 5, head: 'h1', named: [NAMED], ticks: [TICK] };
  const papers = aRepository({ id: 7002, name: PAPERS });
  const shown = (body: string) => ({ 5: [aComment({ author: us, body: mark(previewSlot(REPO), body) })] });
  const found = (facts: Facts = {}, previews: readonly Preview[] = [preview], faults: Faults = {}) => {
    const reader = readerOf({ pulls: [pull], ...facts }, faults);
    return mergeOf(
      { repo: REPO, source: SOURCE },
      papers,
      aSight({ reader, remembers: { previews: { pulls: previews } } }),
    );
  };

  test('finds who merged it, and what its preview named', async () => {
    expect(await found()).toEqual({ pull: 5, by: 'tom', preview, ticked: [] });
    expect(await found({}, [])).toMatchObject({ preview: null });
  });

  test('takes nothing for named where our comment stands and what it named is lost', async () => {
    expect(await found({ comments: shown('x') }, [])).toMatchObject({ preview: { named: [], ticks: [] } });
  });

  test('sees what is ticked to stay open', async () => {
    const body = [
      box('7:open:b10b', true, 'x'),
      box('8:open:b10b', false, 'x'),
      box('9:resolved:b10b', true, 'x'),
    ].join('\n');
    expect(await found({ comments: shown(body) })).toMatchObject({ ticked: [7] });
    expect(await found({ comments: { 5: [aComment({ body: mark(previewSlot(REPO), body) })] } })).toMatchObject({
      ticked: [],
    });
  });

  test.each([
    ['is not merged', { merged: false }],
    ['is for another branch', { base: 'drafts' }],
    ['brings other files', { files: [] }],
    ['brought another commit', { mergeCommit: 'other' }],
  ])('is none that %s', async (_what, changes) => {
    expect(await found({ pulls: [{ ...pull, ...changes }] })).toBeNull();
  });

  test('comes again where it cannot be looked up', async () => {
    for (const failing of ['pullsOf', 'pullFiles', 'pull', 'comments'] as const)
      await expect(found({}, [preview], { failing })).rejects.toThrow(Later);
  });
});
