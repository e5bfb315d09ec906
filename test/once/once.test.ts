import { describe, expect, test } from '@jest/globals';
import { mark } from '../../src/core/marker.ts';
import { Later, Refused, Told } from '../../src/core/trouble.ts';
import type { Github } from '../../src/github/connect.ts';
import { jobsFor } from '../../src/once/event.ts';
import { runJobs } from '../../src/once/run.ts';
import * as say from '../../src/once/texts.ts';
import { REPO } from '../features/builders.ts';
import { aRoom, NOW, quiet, type Room } from '../jobs/room.ts';
import { memoryIn } from './at-github.ts';

/** Runs jobs in a room, as one run of a workflow does. */
async function run(room: Room, ...jobs: Parameters<typeof runJobs>[0]) {
  const never = () => Promise.reject(new Error('a run has no business there'));
  const of: Github['of'] = (repo) => room.house.github(repo);
  const github: Github = {
    self: never,
    app: never,
    repositories: never,
    budget: never,
    lastDelivery: never,
    limits: () => [],
    requests: () => ({ reads: 0, writes: 0 }),
    of,
  };
  const waited: number[] = [];
  const wait = async (ms: number) => void waited.push(ms);
  const came = await runJobs(jobs, { github, now: () => new Date(NOW), requests: { reads: 0, writes: 0 }, wait });
  return { ...came, waited };
}

const SCHEDULE = { kind: 'schedule', repo: REPO, at: NOW } as const;

describe('a run', () => {
  test('does what its jobs put, and the next one knows of it', async () => {
    const room = aRoom('');
    await run(room, { ...SCHEDULE, at: '2019-02-25T06:00:00Z' });
    room.issues.push(...quiet(1, 2));
    const { actions, failed } = await run(room, SCHEDULE);
    expect(failed).toEqual([]);
    expect(actions.map(({ action }) => action.do)).toContain('issue.upsert');
    expect(await (await memoryIn(room)).recall('waiting.sweep')).toBeDefined();
    room.wrote();
    expect((await run(room, SCHEDULE)).actions.filter(({ action }) => action.do !== 'remember')).toEqual([]);
    expect(room.wrote()).toEqual([]);
  });

  test('whose work could not be done does not count as done', async () => {
    const room = aRoom('', quiet(1));
    await run(room, { ...SCHEDULE, at: '2019-02-25T06:00:00Z' });
    room.fails('labels', new Later('GitHub answered 502'));
    const { failed, waited } = await run(room, SCHEDULE);
    expect(failed).toContain(`sweep of ${REPO}: GitHub answered 502`);
    expect(waited.slice(0, 2)).toEqual([5_000, 10_000]);
    expect(await (await memoryIn(room)).recall('sweep.fired')).toEqual({ at: '2019-02-25T05:00:00Z' });
    room.fails('labels');
    expect((await run(room, SCHEDULE)).failed).toEqual([]);
    expect(await (await memoryIn(room)).recall('sweep.fired')).toEqual({ at: '2019-03-04T05:00:00Z' });
  });

  test('waits as long as GitHub says, but not for an hour', async () => {
    const room = aRoom('');
    room.fails('issue', new Later('a limit', new Date(Date.parse(NOW) + 30_000)));
    const triage = { kind: 'triage', repo: REPO, issue: 1 } as const;
    expect((await run(room, triage)).waited).toEqual([30_000, 30_000]);
    room.fails('issue', new Later('a limit', new Date(Date.parse(NOW) + 3_600_000)));
    expect(await run(room, triage)).toMatchObject({ waited: [], failed: [`triage of ${REPO}: a limit`] });
  });

  test('goes on with the other jobs where one fails', async () => {
    const room = aRoom('', quiet(1));
    room.fails('labels', new Refused('labels may not be read'));
    const { failed, notes } = await run(
      room,
      { kind: 'triage', repo: REPO, issue: 1 },
      { kind: 'wake', repo: REPO, issue: 1, who: 'ann', when: NOW },
    );
    expect(failed).toEqual([`triage of ${REPO}: labels may not be read`]);
    expect(notes.length).toBeGreaterThan(0);
  });

  test.each([
    ['no settings', null],
    ['mode: preview', 'mode: preview'],
    ['mode: off', 'mode: off'],
    ['faults', 'mode: loud'],
  ])('where there are %s remembers nothing', async (_what, file) => {
    const room = aRoom(file, quiet(1));
    await run(room, SCHEDULE, { kind: 'triage', repo: REPO, issue: 1 });
    expect(room.wrote().filter((action) => action.do !== 'check')).toEqual([]);
  });
});

describe('an event of a workflow', () => {
  const self = { known: true, value: 'ispyb-triage[bot]' } as const;
  const payload = {
    action: 'opened',
    sender: { login: 'ann', type: 'User' },
    repository: { full_name: REPO, default_branch: 'main' },
    issue: { number: 7, labels: [] },
  };

  test('by the clock, or by hand, looks what is due', () => {
    for (const name of ['schedule', 'workflow_dispatch'])
      expect(jobsFor({ name, payload: {}, repo: REPO }, NOW, self)).toEqual([SCHEDULE]);
  });

  test('makes the jobs that the webhook would have made', () => {
    expect(jobsFor({ name: 'issues', payload, repo: REPO }, NOW, self)).toEqual([
      { kind: 'triage', repo: REPO, issue: 7 },
    ]);
    const pull = { ...payload, number: 3 };
    expect(jobsFor({ name: 'pull_request_target', payload: pull, repo: REPO }, NOW, self)).toEqual([
      { kind: 'pull', repo: REPO, pull: 3 },
    ]);
  });

  test('of ours makes none, and one that we do not know is told', () => {
    const ours = { ...payload, sender: { login: 'ispyb-triage[bot]', type: 'Bot' } };
    expect(jobsFor({ name: 'issues', payload: ours, repo: REPO }, NOW, self)).toEqual([]);
    expect(() => jobsFor({ name: 'star', payload, repo: REPO }, NOW, self)).toThrow(Told);
  });
});

test('its sentences', () => {
  expect([
    say.memoryTitle(),
    say.memoryIssue(),
    say.memoryComment('json', '{}'),
    say.whyRemembered(),
    say.memoryUnreadable(9, 'Unexpected end'),
    say.memoryFull(9),
    say.startsNothing('star'),
    say.agreedByClosing(),
    say.noSettings(),
    say.reachesOne(REPO),
  ]).toMatchInlineSnapshot(`
[
  "What ISPyB Triage remembers",
  "Here I run without a server and a database: a workflow starts me, and I forget everything when it ends. What I must not forget until the next time is in my comment below: which VCs were moved, what waits for a go, what was decided.

I edit that comment in place, and nobody is notified. Please leave it and this issue as they are.",
  "Whoever changes this changes what I go by.

\`\`\`json
{}
\`\`\`",
  "there is no database, so GitHub itself keeps it",
  "What I remember in my comment on #9 cannot be read any more (Unexpected end). Put an earlier text of the comment back, which GitHub keeps under “edited”, or delete the comment if I am to begin anew.",
  "What I have to remember no longer fits into one comment (#9). This repository has outgrown workflows: run the server, which has a database.",
  "The event “star” starts nothing: of workflows I know schedule, workflow_dispatch, issues, issue_comment, push, pull_request and pull_request_target.",
  "an issue closed as completed",
  "there is no settings file: these are the defaults",
  "this token reaches fiction/modeling alone; where its minutes are about issues of another repository, give the token of an App that is installed on both",
]
`);
  expect(mark('memory', say.memoryIssue())).toMatch(/^<!-- ispyb-triage:memory -->\n/);
});
