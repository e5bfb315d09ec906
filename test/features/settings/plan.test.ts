import { describe, expect, test } from '@jest/globals';
import type { Fault, Loaded } from '../../../src/config/loaded.ts';
import type { Action } from '../../../src/core/action.ts';
import { mark } from '../../../src/core/marker.ts';
import type { SettingsSnapshot, Telling } from '../../../src/features/settings/gather.ts';
import { plan } from '../../../src/features/settings/plan.ts';
import * as say from '../../../src/features/settings/texts.ts';
import { anIssue, REPO, settings, us } from '../builders.ts';

const COMMIT = 'c'.repeat(40);
const PATH = '.github/ispyb-triage.yml';
const PLACE = { from: `${REPO}:${PATH}`, repo: REPO, path: PATH };
const FAULTS: readonly Fault[] = [
  { line: 2, column: 7, key: 'mode', message: 'write one of act, preview, off' },
  { line: 4, column: 3, key: 'stale.afterDay', message: 'no such key; did you mean afterDays?' },
];
const INVALID: SettingsSnapshot['loaded'] = { kind: 'invalid', faults: FAULTS, ...PLACE };

function ok(changes: Readonly<Record<string, unknown>> = {}, place = PLACE): Extract<Loaded, { kind: 'ok' }> {
  return { kind: 'ok', settings: settings(changes), ...place };
}

function aLook(changes: Partial<SettingsSnapshot> = {}): SettingsSnapshot {
  return { repo: REPO, commit: COMMIT, loaded: INVALID, tellings: [], touched: null, ...changes };
}

function telling(slot: string, text: string, state: 'open' | 'closed' = 'open', number = 90): Telling {
  return { slot, issue: anIssue({ number, state, author: us, body: mark(slot, text) }) };
}

const FAULTY_BODY = `${say.faults(PATH, FAULTS)}\n\n${say.closesItself()}`;
const FAILURE: Action = {
  do: 'check',
  repo: REPO,
  commit: COMMIT,
  name: say.CHECK,
  conclusion: 'failure',
  title: say.faultsTitle(2),
  summary: say.faults(PATH, FAULTS),
  annotations: [
    { path: PATH, line: 2, column: 7, message: 'mode: write one of act, preview, off' },
    { path: PATH, line: 4, column: 3, message: 'stale.afterDay: no such key; did you mean afterDays?' },
  ],
  because: say.whyFaults(),
};

function toldIn(slot: string, was: string | null): Action {
  return {
    do: 'issue.upsert',
    repo: REPO,
    slot,
    title: say.faultsTitle(2),
    body: FAULTY_BODY,
    labels: [],
    was,
    because: say.whyFaults(),
  };
}

describe('a settings file with faults', () => {
  test('is told on the commit and in one issue', () => {
    expect(plan(aLook())).toEqual({ actions: [FAILURE, toldIn('settings', null)], notes: [], seen: {} });
  });
  test('is told in the issue that is open already', () => {
    const open = telling('settings', 'other faults');
    expect(plan(aLook({ tellings: [open] })).actions).toEqual([FAILURE, toldIn('settings', open.issue.body)]);
  });
  test('opens the issue again that we closed when the last faults were mended', () => {
    const { issue, slot } = telling('settings', say.mended(PATH, COMMIT), 'closed');
    const mended = { slot, issue: { ...issue, title: say.mendedTitle() } };
    expect(plan(aLook({ tellings: [mended] })).actions).toEqual([FAILURE, toldIn('settings', issue.body)]);
  });
  test('gets an issue of its own where a person closed the last one', () => {
    const closed = telling('settings', 'other faults', 'closed');
    expect(plan(aLook({ tellings: [closed] })).actions).toEqual([FAILURE, toldIn('settings:2', null)]);
  });
  test('is not told again where a person closed what told the very same', () => {
    const closed = telling('settings', FAULTY_BODY, 'closed');
    const { actions, notes } = plan(aLook({ tellings: [closed] }));
    expect(actions).toEqual([FAILURE]);
    expect(notes).toEqual([{ repo: REPO, issue: 90, rule: 'dismissed', text: say.dismissed(90) }]);
  });
  test('is told in the open issue, whatever a closed one told', () => {
    const open = telling('settings:2', 'other faults');
    const closed = telling('settings', FAULTY_BODY, 'closed', 80);
    expect(plan(aLook({ tellings: [open, closed] })).actions).toEqual([FAILURE, toldIn('settings:2', open.issue.body)]);
  });
  test('of the organisation is told in the organisation’s repository only', () => {
    const loaded = { ...INVALID, from: `fiction/.github:${PATH}`, repo: 'fiction/.github' };
    expect(plan(aLook({ loaded }))).toEqual({
      actions: [],
      notes: [{ repo: REPO, issue: null, rule: 'told-elsewhere', text: say.toldElsewhere(loaded.from) }],
      seen: {},
    });
    expect(plan(aLook({ loaded, repo: 'fiction/.github' })).actions).toHaveLength(2);
  });
  test('of a thousand faults tells fifty and counts the rest', () => {
    const faults = Array.from({ length: 1000 }, (_, i) => ({ line: i + 1, column: 1, key: 'x', message: 'wrong' }));
    const [check] = plan(aLook({ loaded: { kind: 'invalid', faults, ...PLACE } })).actions;
    expect(check).toMatchObject({ annotations: { length: 50 }, title: 'The settings file has 1000 faults' });
    expect(check?.do === 'check' && check.summary).toContain('- and 950 more faults');
  });
});

describe('a settings file that is right', () => {
  const SUCCESS: Action = {
    do: 'check',
    repo: REPO,
    commit: COMMIT,
    name: say.CHECK,
    conclusion: 'success',
    title: say.rightTitle(),
    summary: say.right(PLACE.from, 'act'),
    annotations: [],
    because: say.rightTitle(),
  };

  test('is said to be, on the commit alone', () => {
    expect(plan(aLook({ loaded: ok() }))).toEqual({ actions: [SUCCESS], notes: [], seen: {} });
  });
  test('mends the open issue, which says so and is closed', () => {
    const open = telling('settings:2', FAULTY_BODY);
    const because = say.whyMended();
    expect(plan(aLook({ loaded: ok(), tellings: [open], touched: '2019-03-01T00:00:00Z' }))).toEqual({
      actions: [
        SUCCESS,
        {
          do: 'issue.upsert',
          repo: REPO,
          slot: 'settings:2',
          title: say.mendedTitle(),
          body: say.mended(PATH, COMMIT),
          labels: [],
          was: open.issue.body,
          because,
        },
        { do: 'issue.close', repo: REPO, issue: 90, as: 'completed', because },
      ],
      notes: [],
      seen: {
        [`${REPO}#90`]: {
          state: 'open',
          updatedAt: open.issue.updatedAt,
          lastHumanTouch: '2019-03-01T00:00:00Z',
        },
      },
    });
  });
  test('leaves alone what is closed already', () => {
    const closed = telling('settings', FAULTY_BODY, 'closed');
    expect(plan(aLook({ loaded: ok(), tellings: [closed] })).actions).toEqual([SUCCESS]);
  });
  test('of the organisation mends the issue about the own one, without a check here', () => {
    const place = { from: `fiction/.github:${PATH}`, repo: 'fiction/.github', path: PATH };
    const open = telling('settings', FAULTY_BODY);
    const { actions } = plan(aLook({ loaded: ok({}, place), tellings: [open] }));
    expect(actions.map((action) => action.do)).toEqual(['issue.upsert', 'issue.close']);
  });
  test('with mode preview says so', () => {
    expect(plan(aLook({ loaded: ok({ mode: 'preview' }) })).actions).toEqual([
      { ...SUCCESS, summary: say.right(PLACE.from, 'preview') },
    ]);
  });
  test('with mode off is silence', () => {
    const open = telling('settings', FAULTY_BODY);
    expect(plan(aLook({ loaded: ok({ mode: 'off' }), tellings: [open] })).actions).toEqual([]);
  });
});

test('no settings file is silence', () => {
  expect(plan(aLook({ loaded: { kind: 'absent' }, tellings: [telling('settings', FAULTY_BODY)] })).actions).toEqual([]);
});
