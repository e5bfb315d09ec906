import { describe, expect, test } from '@jest/globals';
import type { Action } from '../../../src/core/action.ts';
import { known } from '../../../src/core/known.ts';
import { mark } from '../../../src/core/marker.ts';
import type { Ruling } from '../../../src/core/ruling.ts';
import * as tell from '../../../src/decisions/texts.ts';
import { minutes } from '../../../src/features/minutes/index.ts';
import { plan } from '../../../src/features/minutes/plan.ts';
import * as why from '../../../src/features/minutes/reasons.ts';
import * as say from '../../../src/features/minutes/texts.ts';
import type { Decision } from '../../../src/minutes/index.ts';
import { anIssue, aRepository, aTouch, REPO, settings, us } from '../builders.ts';
import { ASKED, BECAUSE, check, doings, LINK, line, NO_NEXT, outward, WORDS } from './plan-scene.ts';
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
} from './snapshot.ts';

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

describe('what the minutes decide without closing', () => {
  const deferred = { ...aDecision(), outcome: 'deferred', verdict: 'keep', because: 'It is put off.' } as const;
  const labels = (decision: Decision): (string | undefined)[] =>
    plan(saying({ decisions: [decision] }), SETTINGS).actions.flatMap((one) =>
      one.do === 'label.add' ? [one.label] : [],
    );

  test('is seen as a label on the issue, where a rule read it', () => {
    expect(labels(deferred)).toEqual(['status:deferred']);
  });

  test('but not where it is only what the words sound like, which the report tells', () => {
    const heard = {
      ...deferred,
      because: 'No rule knows these words; they sound like something put off.',
      heard: true,
    } as const;
    expect(labels(heard)).toEqual([]);
    expect(JSON.stringify(plan(saying({ decisions: [heard] }), SETTINGS))).toContain(heard.because);
  });
});
