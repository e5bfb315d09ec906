import { describe, expect, test } from '@jest/globals';
import type { Loaded } from '../../../src/config/loaded.ts';
import type { Action } from '../../../src/core/action.ts';
import type { Job } from '../../../src/core/job.ts';
import type { PullRequest } from '../../../src/core/reader.ts';
import { Later } from '../../../src/core/trouble.ts';
import { settingsPreview } from '../../../src/features/settings/index.ts';
import * as say from '../../../src/features/settings/preview/texts.ts';
import { anIssue, aRepository, person, REPO, settings, us } from '../builders.ts';
import { readerOf } from '../reader.ts';
import { aSight } from '../sight.ts';

const PATH = '.github/ispyb-triage.yml';
const JOB = { kind: 'settings-preview', repo: REPO, pull: 5 } as const;
const PULL: PullRequest = {
  repo: REPO,
  number: 5,
  author: person('sam'),
  ...{ state: 'open', merged: false, mergedBy: null, mergeCommit: null, base: 'main', head: 'h1', fromFork: false },
};

interface Scene {
  readonly text?: string;
  readonly status?: 'added' | 'modified' | 'removed';
  readonly pull?: Partial<PullRequest>;
  readonly loaded?: Loaded;
  readonly repo?: string;
}

const PLACE = { from: `${REPO}:${PATH}`, repo: REPO, path: PATH };
const COUNTS: Loaded = { kind: 'ok', settings: settings(), ...PLACE };

/** What was asked of other abilities, and the check that came of it. */
async function shown({ text = '', status = 'modified', pull = {}, loaded = COUNTS, repo = REPO }: Scene = {}) {
  const asked: Job[] = [];
  const reader = readerOf({
    repositories: [aRepository({ name: repo })],
    issues: [anIssue({ number: 7 }), anIssue({ number: 8, author: us })],
    files: { [`${PATH}@refs/pull/5/head`]: text },
    pulls: [{ ...PULL, repo, ...pull, files: [{ path: PATH, blob: 'b', status }] }],
  });
  const look = aSight({
    reader,
    settingsOf: async () => loaded,
    planned: async (job, { stale }) => {
      asked.push(job);
      const label: Action = { do: 'label.add', repo, issue: 7, label: stale.label, because: 'quiet for long' };
      const seen = { state: 'open', updatedAt: '', lastHumanTouch: '' } as const;
      return { actions: [label], notes: [], seen: { [`${repo}#7`]: seen } };
    },
  });
  const plan = settingsPreview.plan(await settingsPreview.gather({ ...JOB, repo }, look), settings());
  const [check] = plan.actions;
  if (plan.actions.length > 1 || (check && check.do !== 'check')) throw new Error('it does more than show');
  return { check, notes: plan.notes.map(({ rule }) => rule), asked };
}

describe('settings that a pull request brings', () => {
  test('with faults are shown at their lines, whatever counts now', async () => {
    const text = 'mode: act\nstale:\n  afterDay: 3\n';
    for (const loaded of [COUNTS, { kind: 'invalid', faults: [], ...PLACE } as const])
      expect((await shown({ text, loaded })).check).toMatchObject({
        commit: 'h1',
        conclusion: 'failure',
        title: 'These settings have 1 fault',
        annotations: [{ path: PATH, line: 3, column: 3, message: expect.stringContaining('afterDays') }],
      });
  });

  test('that mend a faulty file are right, and what they change cannot be compared', async () => {
    const { check, asked } = await shown({ text: '', loaded: { kind: 'invalid', faults: [], ...PLACE } });
    expect(check).toMatchObject({ conclusion: 'success', summary: expect.stringContaining('`mode: act`') });
    expect(asked).toEqual([]);
  });

  test('have planned under both only what they are about', async () => {
    const { check, asked } = await shown({ text: 'stale:\n  label: dormant\n' });
    expect(asked.map(({ kind }) => kind)).toEqual(['sweep', 'sweep']);
    expect(check).toMatchObject({
      title: 'These settings are right: 2 changes for the open issues',
      summary: expect.stringMatching(/- new: label #7 `dormant` \(quiet for long\)\n- no longer: label #7 `stale`/),
    });
    expect((await shown({ text: 'brake: 3\n' })).asked).toEqual([]);
    expect((await shown({ text: 'silence:\n  starts: opened\n' })).asked.map(({ kind }) => kind)).toEqual([
      'silence',
      'silence',
    ]);
  });

  test('with other label rules are tried on open issues of people, but never a stranger’s', async () => {
    const text = 'labels:\n  rules:\n    - { label: a, title: "(x+x+)+y" }\n';
    const { asked } = await shown({ text });
    expect(asked).toEqual(Array.from({ length: 2 }, () => ({ kind: 'triage', repo: REPO, issue: 7 })));
    const stranger = await shown({ text, pull: { fromFork: true } });
    expect(stranger.asked).toEqual([]);
    expect(stranger.check).toMatchObject({ summary: expect.stringContaining('come from a fork') });
  });

  test('with other VCs show when the next ones are', async () => {
    const { check } = await shown({ text: 'meetings:\n  at: "16:00"\n' });
    expect(check).toMatchObject({
      summary: expect.stringMatching(/rule: 2019-03-04 15:00 UTC,.*now 2019-03-04 14:00/),
    });
  });

  test('of an organisation say for whom they are', async () => {
    const repo = 'fiction/.github';
    const { check, asked } = await shown({ repo, text: `repositories: [${REPO}]\nstale:\n  label: dormant\n` });
    expect(check).toMatchObject({ repo, summary: expect.stringContaining(`the file is for ${REPO}`) });
    expect(asked).toEqual([]);
  });

  test('that are taken away are told', async () => {
    expect((await shown({ status: 'removed' })).check).toMatchObject({
      conclusion: 'neutral',
      title: say.removedTitle(),
    });
  });

  test.each([
    ['nobody asked for us', { loaded: { kind: 'absent' } }, 'absent'],
    ['they say off', { loaded: { ...COUNTS, settings: settings({ mode: 'off' }) } }, 'off'],
    ['it is closed', { pull: { state: 'closed' } }, 'open'],
  ] as const)('are not spoken of where %s', async (_why, scene, rule) => {
    expect(await shown(scene as Scene)).toMatchObject({ check: undefined, notes: [rule] });
  });

  test('are looked at later where what counts cannot be looked up', async () => {
    await expect(shown({ loaded: { kind: 'unreachable', why: '502', ...PLACE } })).rejects.toThrow(Later);
  });
});

test('the sentences', () => {
  const fault = { line: 2, column: 1, key: 'mode', message: 'write `act`' };
  expect([
    say.faultsTitle(2),
    say.faults(PATH, [fault]),
    say.removedTitle(),
    say.removed(PATH),
    say.rightTitle(0),
    say.rightTitle(3),
    say.summary([say.nothingChanges()]),
    say.organisations([]),
    say.organisations(['a/b', 'a/c']),
    say.switched('act'),
    say.switched('preview'),
    say.switched('off'),
    say.heading('sweep', 1),
    say.heading('silence', 1),
    say.heading('labels', 20),
    say.comes('label #7 `stale`', 'no human activity, says @ann'),
    say.goes('label #7 `stale`'),
    say.asBefore(),
    say.more(3),
    say.vcs(['2019-03-04T14:00:00Z'], []),
    say.untried(),
    say.why(),
    say.notOpen(5),
    say.nobodyAsked(),
    say.off('x'),
  ]).toMatchInlineSnapshot(`
[
  "These settings have 2 faults",
  "If this is merged I cannot use \`.github/ispyb-triage.yml\`, and do nothing here until it is mended:

- line 2, column 1, mode: write 'act'",
  "Without these settings I do nothing here",
  "This takes \`.github/ispyb-triage.yml\` away. If it is merged I do nothing here any more, unless the organisation's file names this repository. Labels and comments stay as they are.",
  "These settings are right and change nothing now",
  "These settings are right: 3 changes for the open issues",
  "Nothing is done yet. If this is merged:

- nothing changes for the open issues as they are now",
  "- the file is for no repository, so it does nothing: name some under \`repositories\`",
  "- the file is for a/b, a/c, where they have none of their own; what changes for their issues is not shown here",
  "- I do what I decide (\`mode: act\`)",
  "- I only say what I would do (\`mode: preview\`)",
  "- I do nothing here (\`mode: off\`)",
  "**A sweep today**",
  "**Silent periods today**",
  "**Labels of the 20 newest open issues**",
  "- new: label #7 \`stale\` (no human activity, says @​ann)",
  "- no longer: label #7 \`stale\`",
  "- the same as now",
  "- and 3 more lines",
  "The next VCs by the rule: none; now 2019-03-04 14:00 UTC.",
  "The label rules come from a fork. I do not run a stranger’s regular expressions, so what they would do is not shown.",
  "a pull request changes the settings",
  "pull request 5 is closed, or leaves the settings alone",
  "no settings file is on the default branch, so nobody asked for anything yet",
  "x says \`mode: off\`, so nothing is written",
]
`);
});
