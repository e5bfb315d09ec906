import { describe, expect, test } from '@jest/globals';
import { known } from '../../../src/core/known.ts';
import { mark } from '../../../src/core/marker.ts';
import type { Ruling } from '../../../src/core/ruling.ts';
import { box } from '../../../src/decisions/boxes.ts';
import { plan } from '../../../src/features/minutes/plan.ts';
import * as say from '../../../src/features/minutes/texts.ts';
import type { Decision } from '../../../src/minutes/index.ts';
import { anIssue, REPO, settings, us } from '../builders.ts';
import { ASKED, AT, BOXES, doings, LINK, line, outward, REPORT, WORDS } from './plan-scene.ts';
import { aDecision, CLOSED_BY_US, looked, OWN, SETTINGS, SOURCE, saying } from './snapshot.ts';

describe('what is in doubt', () => {
  const decisions = [ASKED, aDecision({ number: 8 }), aDecision({ number: 9, verdict: 'keep', outcome: 'accepted' })];
  const issues = { 7: known(looked()), 8: known(looked({ number: 8 })) };

  test('is asked in one issue that names what was beyond doubt as well', () => {
    const actions = outward(plan(saying({ decisions }, { issues }), SETTINGS));
    const link = `[2019-02-04.md](${AT})`;
    expect(actions.map((action) => action.do)).toEqual(['comment.upsert', 'issue.close', 'issue.upsert', 'check']);
    expect(actions[2]).toEqual({
      do: 'issue.upsert',
      repo: REPO,
      slot: REPORT,
      title: 'Minutes of the VC of 2019-02-04: what needs a look',
      body: say.report({
        link,
        asked: [line('It may be.', '#7'), ...BOXES],
        withdrawn: [],
        closed: [line('closed as completed', '#8')],
      }),
      labels: ['vc'],
      was: null,
      because: say.whyAsked(),
    });
    expect(actions[3]).toMatchObject({ conclusion: 'neutral', title: '1 beyond doubt, 1 to look at, 1 left alone' });
  });
  test('is asked in the same words the second time', () => {
    const first = outward(plan(saying({ decisions }, { issues }), SETTINGS))[2];
    const closed = known(looked({ number: 8, state: 'closed' }, CLOSED_BY_US));
    const body = mark(REPORT, 'as it was');
    const report = anIssue({ number: 90, author: us, body });
    const again = plan(saying({ decisions }, { issues: { ...issues, 8: closed }, ours: [report] }), SETTINGS);
    expect(outward(again)[0]).toEqual({ ...first, was: body });
  });
  test('is named without a link where it is nobody’s or another repository’s', () => {
    const strange = [aDecision({ repository: null }), aDecision({ repository: 'fiction/other' })];
    const [report, told] = outward(plan(saying({ decisions: strange }), SETTINGS));
    expect(report?.do === 'issue.upsert' && report.body).toContain('\n- #\u200b7: the minutes do not say whose');
    expect(told?.do === 'check' && told.summary).toContain('\n- fiction/other#\u200b7: it is an issue of');
  });
  test('is kept for the next checklist, and no more once it is answered', () => {
    const asking = saying({ decisions: [ASKED] });
    const doubt = { issue: 7, meeting: '2019-02-04', words: WORDS, link: LINK, why: 'It may be.', source: SOURCE };
    const keeping = (of: typeof asking) => plan(of, SETTINGS).actions.find((action) => action.do === 'remember');
    expect(keeping(asking)).toMatchObject({ key: 'doubts', value: { open: [doubt] } });
    expect(keeping({ ...asking, doubts: [doubt] })).toBeUndefined();
    const other = { ...doubt, source: { ...SOURCE, path: 'minutes/other.md' } };
    const nothing = saying({ decisions: [] }, { doubts: [other, doubt] });
    expect(keeping(nothing)).toMatchObject({ key: 'doubts', value: { open: [other] } });
  });
  test('what an earlier version did and this one no longer says is offered for undo', () => {
    const ruling = (changes: Partial<Ruling> = {}): Ruling => ({
      ...{ issue: 7, meeting: '2019-02-04', decided: 'resolved', did: 'closed', label: null, words: WORDS, link: LINK },
      ...{ because: '', source: SOURCE, approval: null, at: '', undone: null },
      ...changes,
    });
    const amended = (kept: Ruling, decisions: readonly Decision[] = []) =>
      outward(plan(saying({ decisions }, { spoken: [7], kept: { 7: [kept] } }), SETTINGS)).find(
        (action) => action.do === 'issue.upsert',
      );
    expect(amended(ruling())).toMatchObject({ body: expect.stringContaining(say.withdrawn(ruling())) });
    expect(amended(ruling({ undone: { by: 'mira', at: '' } }))).toBeUndefined();
    expect(amended(ruling({ source: { ...SOURCE, path: 'minutes/other.md' } }))).toBeUndefined();
    expect(amended(ruling({ approval: { by: 'mira', how: 'tick' } }))).toBeUndefined();
    expect(amended(ruling({ decided: 'accepted', did: 'labelled', label: 'status:agreed' }))).toMatchObject({
      do: 'issue.upsert',
    });
    expect(amended(ruling(), [aDecision({ verdict: 'keep' })])).toBeUndefined();
  });
  test('about which issues the VC spoke is kept, for undo', () => {
    const { actions } = plan(
      saying({ decisions: [aDecision({ number: 9, verdict: 'keep' })] }, { spoken: [7] }),
      SETTINGS,
    );
    expect(actions).toContainEqual(expect.objectContaining({ key: 'meeting:2019-02-04', value: { issues: [7, 9] } }));
  });
  test('a tick that nobody looked at yet is not lost', () => {
    const body = mark(REPORT, `- x\n  ${box(`7:open:${SOURCE.blob}`, true, 'x')}`);
    const report = anIssue({ number: 90, author: us, body });
    const [upsert] = outward(plan(saying({ decisions: [ASKED] }, { ours: [report] }), SETTINGS));
    expect(upsert?.do === 'issue.upsert' && upsert.body).toContain(
      box(`7:open:${SOURCE.blob}`, true, say.answerWords('open')),
    );
  });
  test('the report closes when everything is answered', () => {
    const report = anIssue({ number: 90, author: us, body: mark(REPORT, 'asked') });
    const answered = saying(
      { decisions: [aDecision({ verdict: 'keep', outcome: 'mentioned' })] },
      { ours: [report], report: { issue: report, history: [] } },
    );
    expect(plan(answered, SETTINGS).actions[0]).toMatchObject({ do: 'issue.close', issue: 90, as: 'completed' });
    const closed = { ...report, state: 'closed' } as const;
    expect(doings({ ...answered, ours: [closed], report: null })).toEqual(['check']);
  });
  test('a report of somebody else’s making is none', () => {
    const forged = anIssue({ number: 90, body: mark(REPORT, 'forged') });
    const [report] = plan(saying({ decisions: [ASKED] }, { ours: [forged] }), SETTINGS).actions;
    expect(report).toMatchObject({ do: 'issue.upsert', was: null });
  });
  test('is asked about a file without a day by its name', () => {
    const snapshot = saying({ meeting: { title: null, date: null } });
    expect(plan(snapshot, SETTINGS).actions[0]).toMatchObject({
      slot: 'minutes:undated:minutes%2F2019-02-04.md',
      title: 'Minutes of 2019-02-04.md: what needs a look',
    });
  });
  test.each([
    ['makes the label that is missing', {}, ['label.create', 'issue.upsert', 'check'], ['vc']],
    ['makes no label where the settings say so', { labels: { create: false } }, ['issue.upsert', 'check'], []],
  ])('%s', (_what, own, does, labels) => {
    const actions = outward(plan(saying({ decisions: [ASKED] }, { labels: [] }), settings({ ...OWN, ...own })));
    expect(actions.map((action) => action.do)).toEqual(does);
    expect(actions.at(-2)).toMatchObject({ labels });
  });
  test('takes the label as the repository writes it', () => {
    const { actions } = plan(saying({ decisions: [ASKED] }, { labels: ['VC'] }), SETTINGS);
    expect(actions[0]).toMatchObject({ labels: ['VC'] });
  });
  test('a hundred doubts fit into one issue', () => {
    const many = Array.from({ length: 469 }, (_, i) => ({ ...ASKED, number: i + 1, because: 'x'.repeat(2000) }));
    const [report, told] = outward(plan(saying({ decisions: many }), SETTINGS));
    expect(report?.do === 'issue.upsert' && report.body.length).toBeLessThan(60_000);
    expect(report?.do === 'issue.upsert' && report.body).toContain('- and 429 more');
    expect(told?.do === 'check' && told.summary.length).toBeLessThan(60_000);
  });
});
