import { describe, expect, test } from '@jest/globals';
import type { Action } from '../../../src/core/action.ts';
import { known, unknown } from '../../../src/core/known.ts';
import { mark } from '../../../src/core/marker.ts';
import type { Plan } from '../../../src/core/plan.ts';
import type { Doubt, Ruling } from '../../../src/core/ruling.ts';
import { box } from '../../../src/decisions/boxes.ts';
import * as tell from '../../../src/decisions/texts.ts';
import type { MinutesSnapshot } from '../../../src/features/minutes/gather.ts';
import { digestOf } from '../../../src/features/minutes/gather-words.ts';
import { minutes } from '../../../src/features/minutes/index.ts';
import { plan } from '../../../src/features/minutes/plan.ts';
import * as why from '../../../src/features/minutes/reasons.ts';
import * as say from '../../../src/features/minutes/texts.ts';
import type { Decision } from '../../../src/minutes/index.ts';
import { anIssue, aRepository, aTouch, REPO, settings, us } from '../builders.ts';
import {
  aDecision,
  aSnapshot,
  CLOSED_BY_US,
  COMMIT,
  looked,
  OWN,
  PAPERS,
  SETTINGS,
  SOURCE,
  saying,
  someMinutes,
} from './snapshot.ts';

const AT = `https://github.com/fiction/Papers/blob/${COMMIT}/minutes/2019-02-04.md`;
const LINK = `[2019-02-04.md, line 12](${AT}?plain=1#L12)`;
const WORDS = '#7 had already been done';
const BECAUSE = tell.decided({
  decided: 'resolved',
  meeting: '2019-02-04',
  words: WORDS,
  approval: null,
  source: SOURCE,
});
const ASKED = aDecision({ verdict: 'ask', because: 'It may be.' });
const BOXES = (['resolved', 'rejected', 'open'] as const).map(
  (answer) => `  ${box(`7:${answer}:${SOURCE.blob}`, false, say.answerWords(answer))}`,
);
const REPORT = 'minutes:2019-02-04:minutes%2F2019-02-04.md';

function doings(snapshot = aSnapshot(), own = SETTINGS): readonly Action['do'][] {
  return outward(plan(snapshot, own)).map((action) => action.do);
}

/** What people see of a plan. */
function outward({ actions }: Plan): readonly Action[] {
  return actions.filter((action) => action.do !== 'remember');
}

function line(reason: string, issue = `[${REPO}#7](https://github.com/${REPO}/issues/7)`): string {
  return `- ${issue}: ${reason} — “#\u200b7 had already been done” (${LINK})`;
}

function check(conclusion: 'success' | 'neutral', title: string, sections: readonly string[]): Action {
  return {
    do: 'check',
    repo: PAPERS,
    commit: COMMIT,
    name: say.checkName(SOURCE.path, REPO),
    conclusion,
    title,
    summary: [`Read for ${REPO} as the minutes of the VC of 2019-02-04.`, ...sections].join('\n'),
    annotations: [],
    because: say.whyTold(),
  };
}

const NO_NEXT = ['', '**Next VC**', '', 'None is named.'];

describe('what is beyond doubt', () => {
  const said = { words: WORDS, because: 'It is said to be done.', link: LINK, source: SOURCE, approval: null };
  const telling = { ...said, meeting: '2019-02-04', as: 'completed', closing: true } as const;
  const kept: Ruling = {
    ...{ ...said, issue: 7, meeting: '2019-02-04', decided: 'resolved', did: 'closed' },
    ...{ label: null, at: '2019-02-06T12:00:00Z', undone: null },
  };
  const keeping: Action = {
    do: 'remember',
    repo: REPO,
    key: 'ruling:7',
    value: { rulings: [kept] },
    because: tell.whyKept('2019-02-04'),
  };
  const comment: Action = {
    do: 'comment.upsert',
    repo: REPO,
    issue: 7,
    slot: 'minutes:2019-02-04',
    body: tell.closing(telling),
    because: BECAUSE,
  };
  const done = check('success', '1 beyond doubt, 0 to look at, 0 left alone', [
    ...['', '**Beyond doubt**', '', line('closed as completed')],
    ...NO_NEXT,
  ]);

  test('is told on the issue, closed and answered on the commit', () => {
    expect(plan(aSnapshot(), SETTINGS)).toEqual({
      actions: [keeping, comment, { do: 'issue.close', repo: REPO, issue: 7, as: 'completed', because: BECAUSE }, done],
      notes: [],
      seen: {
        [`${REPO}#7`]: {
          state: 'open',
          updatedAt: '2018-01-08T09:00:00Z',
          lastHumanTouch: '2018-01-08T09:00:00Z',
        },
      },
    });
  });
  test('is closed as not planned where it was rejected', () => {
    const actions = outward(plan(saying({ decisions: [aDecision({ outcome: 'rejected' })] }), SETTINGS));
    expect(actions[1]).toMatchObject({ do: 'issue.close', as: 'not_planned' });
  });
  test('does nothing the second time, and answers in the same words', () => {
    const closed = known(looked({ state: 'closed' }, CLOSED_BY_US));
    const { actions, notes } = plan(aSnapshot({ issues: { 7: closed }, kept: { 7: [kept] } }), SETTINGS);
    expect(actions).toEqual([done]);
    expect(notes).toEqual([{ repo: REPO, issue: 7, rule: 'done', text: say.closedAs('completed') }]);
  });
  test('is known again where the memory of it was lost', () => {
    const closed = known(looked({ state: 'closed' }, CLOSED_BY_US));
    expect(plan(aSnapshot({ issues: { 7: closed } }), SETTINGS).actions).toEqual([keeping, done]);
  });
  test('goes on where a run fell between the comment and the closing', () => {
    const told = known(looked({}, CLOSED_BY_US.slice(0, 1)));
    expect(doings(aSnapshot({ issues: { 7: told } }))).toEqual(['comment.upsert', 'issue.close', 'check']);
  });
  test('is only told where the settings never close', () => {
    const own = settings({ minutes: { ...OWN.minutes, close: 'never' } });
    const planned = plan(aSnapshot({ go: true, close: 'never' }), own);
    const actions = outward(planned);
    const { notes } = planned;
    expect(actions.slice(0, 1)).toEqual([{ ...comment, body: tell.closing({ ...telling, closing: false }) }]);
    expect(actions.map((action) => action.do)).toEqual(['comment.upsert', 'check']);
    expect(notes).toEqual([{ repo: REPO, issue: 7, rule: 'settings', text: tell.saidOnly('completed') }]);
  });
});

describe('waiting for a go', () => {
  const waits = (changes: Parameters<typeof aSnapshot>[0]) => {
    const snapshot = aSnapshot({ close: 'ask', ...changes });
    return minutes.waits?.(snapshot, plan(snapshot, settings({ minutes: { ...OWN.minutes, close: 'ask' } })));
  };
  test('is asked for by the settings where something would be closed', () => {
    expect(waits({})).toBe(why.mustBeAsked());
  });
  test.each([
    ['there is a go', { go: true }],
    ['nothing would be closed', { issues: { 7: known(null) } }],
    ['the settings do not ask', { close: 'on-merge' }],
  ] as const)('is not where %s', (_what, changes) => {
    expect(waits(changes)).toBeNull();
  });
});

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

describe('the checklist of the VC', () => {
  const list = (body: string) => anIssue({ number: 80, author: us, body: mark('checklist:2019-02-04', body) });
  const withList = (body: string, decisions: readonly Decision[] = [aDecision(), aDecision({ number: 8 })]) =>
    saying(
      { decisions },
      {
        ours: [list(body)],
        checklist: { issue: list(body), history: [] },
        issues: { 7: known(looked()), 8: known(null) },
      },
    );
  const on = (of: ReturnType<typeof withList>) =>
    plan(of, SETTINGS).actions.filter((action) => 'issue' in action && action.issue === 80);

  test('gets the report and is closed', () => {
    const [told, closed] = on(
      withList('- [ ] #7 an issue\n  - outcome: <!-- slot:7 resolved -->\n\nWrite it behind “outcome:” – `resolved`.'),
    );
    expect(told).toMatchObject({ do: 'comment.upsert', slot: 'minutes-report:minutes%2F2019-02-04.md' });
    expect(told?.do === 'comment.upsert' && told.body).toMatch(
      /\*\*Done\*\*\s+- #7: closed.*\s+\*\*Decided without an issue here\*\*\s+- #8: /,
    );
    expect(closed).toMatchObject({ do: 'issue.close', as: 'completed' });
  });
  test.each(['  - outcome: resolved', '  - **outcome:** rejected', '- Outcome: ?'])(
    'stays open where outcomes are filled in: %s',
    (line) => {
      expect(on(withList(`- [ ] #7 an issue\n${line}`)).map((action) => action.do)).toEqual(['comment.upsert']);
    },
  );
  test('is left alone by a file that decides nothing, and makes nothing wait', () => {
    expect(on(withList('x', []))).toEqual([]);
    const asking = { ...withList('x', [aDecision({ number: 8, verdict: 'ask' })]), close: 'ask' } as const;
    expect(minutes.waits?.(asking, plan(asking, SETTINGS))).toBeNull();
  });
});

describe('a file from which nothing follows', () => {
  test('is answered on the commit and nowhere else', () => {
    const { actions } = plan(saying({ decisions: [], warnings: ['The heading names another day.'] }), SETTINGS);
    const warnings = ['', '**Warnings**', '', '- The heading names another day.'];
    expect(actions).toEqual([check('neutral', 'These minutes name no issue', [...NO_NEXT, ...warnings])]);
  });
  test.each([
    ['unreadable', { kind: 'unreadable', why: 'The PDF is broken.' }, 'The PDF is broken.'],
    ['too large', { kind: 'too-large', bytes: 62_914_560, most: 26_214_400 }, say.tooLarge(62_914_560, 26_214_400)],
  ] as const)('that is %s gets one sentence on the commit', (_what, reading, sentence) => {
    expect(plan(aSnapshot({ reading }), SETTINGS)).toEqual({
      actions: [
        {
          ...check('neutral', say.unreadableTitle(), []),
          conclusion: 'failure',
          summary: say.unreadable(sentence),
        },
      ],
      notes: [{ repo: REPO, issue: null, rule: 'readable', text: sentence }],
      seen: {},
    });
  });
  test('that is private is not quoted in public, not even by the date of the next VC', () => {
    const nextMeeting = { text: 'Secret', start: null, date: '2019-03-11', tentative: false, url: null };
    const papers = aRepository({ name: PAPERS, private: true });
    const planned = plan(saying({ nextMeeting }, { papers, permits: false, last: undefined }), SETTINGS);
    expect(planned).toEqual({
      actions: [{ ...check('neutral', say.privateTitle(), []), summary: say.privateMinutes(PAPERS, REPO) }],
      notes: [{ repo: REPO, issue: null, rule: 'private', text: say.privateTitle() }],
      seen: {},
    });
    expect(JSON.stringify(planned)).not.toMatch(/done|Secret|2019-03-11/);
  });
});

test('plans survive JSON unchanged', () => {
  const planned = plan(saying({ decisions: [ASKED] }, { last: undefined, lastSource: undefined }), SETTINGS);
  expect(JSON.parse(JSON.stringify(planned))).toEqual(planned);
});

test('an address of another GitHub is used in every link', () => {
  const papers = aRepository({ name: PAPERS, url: 'http://localhost:4000/fiction/Papers' });
  const triaged = aRepository({ url: 'http://localhost:4000/fiction/modeling' });
  const text = JSON.stringify(plan(aSnapshot({ papers, triaged }), SETTINGS));
  expect(text).toContain(`http://localhost:4000/fiction/Papers/blob/${COMMIT}/minutes/2019-02-04.md?plain=1#L12`);
  expect(text).not.toContain('github.com');
});

test('what a person did since the look is looked for again before the deed', () => {
  const labelled = known(looked({}, [aTouch('labeled', '2019-02-05T10:00:00Z', { label: 'vc' })]));
  expect(plan(aSnapshot({ issues: { 7: labelled } }), SETTINGS).seen[`${REPO}#7`]?.lastHumanTouch).toBe(
    '2019-02-05T10:00:00Z',
  );
});

describe('a file that is saved again', () => {
  const again = { ...SOURCE, blob: 'b20b', commit: 'd'.repeat(40) };
  const resaved = (changes: Partial<MinutesSnapshot> = {}) => aSnapshot({ source: again, ...changes });
  const kept = { repo: PAPERS, path: SOURCE.path };

  test('without new words does nothing: only which version it is now is kept', () => {
    const result = plan(resaved(), SETTINGS);
    const because = say.whyTold();
    expect(result.actions).toEqual([
      {
        ...{ do: 'remember', repo: REPO, key: 'minutes.read', because },
        value: { files: [{ ...kept, blob: again.blob, words: 'w0rd5' }] },
      },
      { do: 'remember', repo: REPO, key: 'minutes.last', value: again, because },
    ]);
    expect(result.notes).toEqual([{ repo: REPO, issue: null, rule: 'no new words', text: why.resaved(SOURCE.path) }]);
  });

  const doubt: Doubt = { issue: 8, meeting: '2019-02-04', words: 'x', link: 'x', why: 'x', source: SOURCE };
  test.each<[string, Partial<MinutesSnapshot>]>([
    ['it says something else', { words: 'others' }],
    ['a question of it is open, whose boxes stand for the version before', { doubts: [doubt] }],
    ['the version before waits for a go', { waiting: SOURCE.blob }],
    ['somebody lets it go', { go: true }],
    ['nobody knows what it said before', { read: undefined }],
  ])('is read as any other where %s', (_what, changes) => {
    const done = plan(resaved(changes), SETTINGS).actions.map((action) => action.do);
    expect(done).toEqual(expect.arrayContaining(['issue.close', 'check']));
  });

  test('what it said is kept, unless something could not be looked up', () => {
    const files = (changes: Partial<MinutesSnapshot>) =>
      plan(aSnapshot({ read: undefined, ...changes }), SETTINGS).actions.filter(
        (action) => action.do === 'remember' && action.key === 'minutes.read',
      );
    expect(files({})).toMatchObject([{ value: { files: [{ ...kept, blob: SOURCE.blob, words: 'w0rd5' }] } }]);
    expect(files({ issues: { 7: unknown('it is locked away') } })).toEqual([]);
  });

  test('two versions say the same whatever line they say it on', () => {
    const [one] = someMinutes().decisions;
    if (!one) throw new Error('nothing is decided');
    const moved = { ...one, evidence: { ...one.evidence, page: 2, line: 90 } };
    expect(digestOf(someMinutes({ decisions: [moved] }))).toBe(digestOf(someMinutes()));
    const other = { ...one, evidence: { ...one.evidence, text: 'done' } };
    for (const changed of [{ decisions: [other] }, { decisions: [] }, { meeting: { title: 'A VC', date: null } }])
      expect(digestOf(someMinutes(changed))).not.toBe(digestOf(someMinutes()));
  });
});

describe('one meeting of many repositories', () => {
  const REPOS = ['fiction/modeling', 'fiction/other', 'fiction/third'];
  const decisions = [
    aDecision({ repository: 'fiction/modeling', number: 7 }),
    aDecision({ repository: 'Fiction/Other', number: 7 }),
    aDecision({ repository: 'fiction/elsewhere', number: 7 }),
    // A bare number could be any of theirs.
    aDecision({ repository: null, number: 8, verdict: 'close' }),
  ];
  const planIn = (repo: string, own = OWN) => {
    const issues = { 7: known(looked({ repo, number: 7 })), 8: known(looked({ repo, number: 8 })) };
    const rivals = REPOS.filter((other) => other !== repo);
    const triaged = aRepository({ name: repo });
    return plan(saying({ decisions }, { repo, triaged, rivals, issues, spoken: [] }), settings(own));
  };
  const touched = ({ actions }: Plan) =>
    actions.flatMap((action) => ('issue' in action ? [`${action.do} ${action.repo}#${action.issue}`] : []));

  test('each does what is said about its own issues, whatever the case of its name, and nothing about others', () => {
    expect(REPOS.map((repo) => touched(planIn(repo)))).toEqual([
      ['comment.upsert fiction/modeling#7', 'issue.close fiction/modeling#7'],
      ['comment.upsert fiction/other#7', 'issue.close fiction/other#7'],
      [],
    ]);
  });

  test('a number that does not say whose it is closes nothing in any of them', () => {
    for (const repo of REPOS)
      expect(planIn(repo).notes.map(({ rule, text }) => [rule, text.startsWith('#8: ')])).toContainEqual([
        'repository-known',
        true,
      ]);
  });

  test('one whose settings name other minutes does nothing at all', () => {
    const own = { minutes: { repository: 'fiction/Others' } };
    expect(planIn('fiction/modeling', own).actions).toEqual([]);
  });
});
