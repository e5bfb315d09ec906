import { describe, expect, test } from '@jest/globals';
import { keyOf } from '../../src/core/action.ts';
import { openPlan, type Plan } from '../../src/core/plan.ts';
import type { Touch } from '../../src/core/reader.ts';
import type { Ruling } from '../../src/core/ruling.ts';
import { type Decision, planRuling, type Scene } from '../../src/decisions/carry-out.ts';
import * as say from '../../src/decisions/texts.ts';
import { anIssue, aTouch, REPO, settings, us } from '../features/builders.ts';

const AGREED: Decision = {
  issue: 7,
  meeting: '2019-02-04',
  decided: 'accepted',
  words: 'agreed by all',
  link: '[minutes](x)',
  because: 'It says so.',
  source: null,
  approval: null,
  at: '2019-02-06T12:00:00Z',
};

function planned(
  decision: Partial<Decision>,
  scene: Partial<Scene> & { issue?: object; history?: readonly Touch[] } = {},
): Plan {
  const { issue = {}, history = [], ...rest } = scene;
  const open = openPlan();
  const looked = { issue: anIssue(issue), history };
  planRuling(
    { ...AGREED, ...decision },
    { repo: REPO, looked, labels: [], kept: [], settings: settings(), ...rest },
    open,
  );
  return open.close();
}

function deeds(plan: Plan): readonly string[] {
  return plan.actions.map((action) => keyOf(action).replace(` ${REPO}`, ''));
}

describe('what closes nothing is told by a label', () => {
  test.each([
    ['accepted', 'status:agreed'],
    ['deferred', 'status:deferred'],
    ['action', 'status:action'],
    ['undecided', 'status:undecided'],
  ] as const)('%s', (decided, label) => {
    expect(deeds(planned({ decided }))).toEqual(['remember ruling:7', `label.create ${label}`, `label.add#7 ${label}`]);
  });

  test('as the repository writes it, and made only where it is missing', () => {
    expect(deeds(planned({}, { labels: ['Status:Agreed'] }))).toEqual([
      'remember ruling:7',
      'label.add#7 status:agreed',
    ]);
    const own = settings({ labels: { create: false } });
    expect(planned({}, { settings: own }).notes[0]?.text).toBe(say.noSuchStatus('status:agreed'));
  });

  test('and once', () => {
    expect(planned({}, { issue: { labels: ['status:agreed'] } }).actions).toEqual([]);
  });

  test('ours gives way to a newer one of ours', () => {
    const history = [aTouch('labeled', '2019-01-08T09:00:00Z', { label: 'status:deferred', who: us })];
    const plan = planned({}, { issue: { labels: ['status:deferred', 'vc'] }, history, labels: ['status:agreed'] });
    expect(deeds(plan)).toEqual(['remember ruling:7', 'label.remove#7 status:deferred', 'label.add#7 status:agreed']);
  });

  test.each([
    ['a person chose another', { issue: { labels: ['status:adopted'] } }, say.theirStatus('status:adopted')],
    [
      'a person took it off',
      { history: [aTouch('unlabeled', '2019-01-08T09:00:00Z', { label: 'status:agreed' })] },
      say.statusTakenOff('status:agreed'),
    ],
  ])('but not where %s', (_what, scene, why) => {
    const plan = planned({}, scene);
    expect(plan.notes).toEqual([{ repo: REPO, issue: 7, rule: expect.any(String), text: why }]);
    expect(deeds(plan)).toEqual(['remember ruling:7']);
  });

  test('and a word that nothing follows from is left alone', () => {
    expect(planned({ decided: 'open' }).notes[0]?.text).toBe(say.noStatus());
  });
});

describe('what is kept', () => {
  const before: Ruling = { ...AGREED, decided: 'deferred', did: 'nothing', label: null, undone: null };
  const kept = (plan: Plan): unknown => plan.actions.find((action) => action.do === 'remember')?.value;

  test('takes the place of what the same VC decided, beside what others did', () => {
    const other = { ...before, meeting: '2019-01-07' };
    const now = { ...AGREED, did: 'labelled', label: 'status:agreed', undone: null };
    expect(kept(planned({}, { kept: [before, other] }))).toEqual({ rulings: [other, now] });
  });

  test('is not written again for the same decision at another moment', () => {
    const now: Ruling = { ...AGREED, did: 'labelled', label: 'status:agreed', undone: null };
    expect(kept(planned({ at: '2019-03-01T00:00:00Z' }, { kept: [now] }))).toBeUndefined();
  });
});
