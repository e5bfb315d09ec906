import { describe, expect, test } from '@jest/globals';
import { mark, unmarked } from '../../src/core/marker.ts';
import { Later, Refused, Told } from '../../src/core/trouble.ts';
import type { Done } from '../../src/core/writer.ts';
import type { Github } from '../../src/github/connect.ts';
import { jobsFor } from '../../src/once/event.ts';
import { memoryAtGithub } from '../../src/once/memory.ts';
import { runJobs } from '../../src/once/run.ts';
import * as say from '../../src/once/texts.ts';
import { REPO } from '../features/builders.ts';
import { aRoom, NOW, quiet, type Room } from '../jobs/room.ts';

const MAY = async () => true;

async function memoryIn(room: Room, may: (there: boolean) => Promise<boolean> = MAY) {
  const { reader, writer } = await room.house.github(REPO);
  return memoryAtGithub(REPO, { reader, writer, may });
}

/** The comment that holds what is remembered. */
const kept = (room: Room): string => unmarked(Object.values(room.comments).flat().at(-1)?.body ?? '');

describe('what is remembered at GitHub', () => {
  test('is there at once, and after it was kept in the next run too', async () => {
    const room = aRoom('');
    const memory = await memoryIn(room);
    await memory.remember('last-meeting', { date: '2019-03-04' });
    expect(await memory.recall('last-meeting')).toEqual({ date: '2019-03-04' });
    expect(await (await memoryIn(room)).recall('last-meeting')).toBeUndefined();
    await memory.keep();
    expect(await (await memoryIn(room)).recall('last-meeting')).toEqual({ date: '2019-03-04' });
    expect(room.issues).toMatchObject([{ title: 'What ISPyB Triage remembers', state: 'closed' }]);
  });

  test('is one comment, edited only when something changed', async () => {
    const room = aRoom('');
    for (const date of ['2019-03-04', '2019-03-04', '2019-04-01']) {
      const memory = await memoryIn(room);
      await memory.remember('last-meeting', { date });
      await memory.keep();
    }
    expect(room.wrote().map((action) => action.do)).toEqual([
      'issue.upsert',
      'issue.close',
      'comment.upsert',
      'comment.upsert',
    ]);
    expect(Object.values(room.comments).flat()).toHaveLength(1);
  });

  test('says nothing that GitHub would act on, whatever people wrote', async () => {
    const room = aRoom('');
    const text = '@everyone look at ispyb/ISPyB#7 ``` <!-- ispyb-triage:memory --> <b> &amp;';
    const topics = [{ text, who: 'ann', issue: 1, comment: 2, at: NOW }];
    const memory = await memoryIn(room);
    await memory.remember('topics', { topics });
    await memory.keep();
    expect(kept(room)).not.toMatch(/[@#<&]/);
    expect(kept(room).match(/```/g)).toHaveLength(2);
    expect(await (await memoryIn(room)).recall('topics')).toEqual({ topics });
  });

  test('is made smaller where it would not fit, and refused where even that does not', async () => {
    const room = aRoom('');
    const plan = (n: number) => ({
      plan: {
        actions: Array.from({ length: n }, (_, i) => ({
          do: 'label.add' as const,
          repo: REPO,
          issue: i + 1,
          label: 'stale',
          because: `no human activity since ${i}`,
        })),
        notes: [],
        seen: {},
      },
    });
    const memory = await memoryIn(room);
    await memory.remember('waiting.sweep', plan(2_000));
    await memory.keep();
    expect(kept(room).length).toBeLessThan(65_536);
    expect((await (await memoryIn(room)).recall('waiting.sweep'))?.plan.actions).toHaveLength(2_000);
    await memory.remember('waiting.sweep', plan(60_000));
    await expect(memory.keep()).rejects.toThrow(Told);
  });

  test('that somebody made unreadable is told, and never taken for nothing', async () => {
    const room = aRoom('');
    const memory = await memoryIn(room);
    await memory.remember('sweep.agreed', { by: 'ann', at: NOW });
    await memory.keep();
    const comment = Object.values(room.comments).flat()[0];
    if (!comment) throw new Error('nothing was kept');
    const whole = comment.body;
    for (const [from, to] of [
      ['```json', '```'],
      ['{', '{{'],
      ['"by"', '"who"'],
    ] as const) {
      Object.assign(comment, { body: whole.replace(from, to) });
      await expect((await memoryIn(room)).recall('sweep.agreed')).rejects.toThrow(/cannot be read any more/);
    }
  });

  test('by two at the same time is merged, and given up where it never ends', async () => {
    const room = aRoom('');
    const { reader, writer } = await room.house.github(REPO);
    const first = await memoryIn(room);
    await first.remember('last-meeting', { date: '2019-03-04' });
    await first.keep();
    let others = 1;
    const carryOut: typeof writer.carryOut = async (action): Promise<Done> => {
      if (action.do !== 'comment.upsert' || others === 0) return writer.carryOut(action);
      others -= 1;
      const other = await memoryIn(room);
      await other.remember('sweep.fired', { at: NOW });
      await other.keep();
      return 'moved-on';
    };
    const memory = memoryAtGithub(REPO, { reader, writer: { ...writer, carryOut }, may: MAY });
    await memory.remember('sweep.agreed', { by: 'ann', at: NOW });
    await memory.keep();
    const then = await memoryIn(room);
    expect([await then.recall('sweep.fired'), await then.recall('sweep.agreed')]).toEqual([
      { at: NOW },
      { by: 'ann', at: NOW },
    ]);
    others = 100;
    await memory.remember('sweep.agreed', { by: 'bob', at: NOW });
    await expect(memory.keep()).rejects.toThrow(Later);
  });

  test('is not written where it may not be, and holds nothing of what only a server needs', async () => {
    const room = aRoom('');
    const memory = await memoryIn(room, async (there) => there);
    await memory.remember('last-meeting', { date: '2019-03-04' });
    await memory.keep();
    const other = await memoryIn(room);
    await other.remember('recovery', { at: NOW, good: NOW, head: null, asked: [], madeUpFor: [], found: null });
    await other.keep();
    expect(room.wrote()).toEqual([]);
  });
});

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
