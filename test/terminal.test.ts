import { describe, expect, test } from '@jest/globals';
import { Later, Told } from '../src/core/trouble.ts';
import type { Github } from '../src/github/connect.ts';
import { runFromTerminal } from '../src/terminal.ts';
import { anIssue, REPO } from './features/builders.ts';
import { aRoom, NOW, quiet, type Room, sweep } from './jobs/room.ts';

const review = { kind: 'review-list', repo: REPO } as const;
const SHOW = { repo: REPO, at: NOW, act: false };
const ACT = { repo: REPO, at: NOW, act: true };

/** A GitHub with this one repository; nothing but its reader and writer is asked for. */
function githubOf(room: Room): Github {
  const never = () => Promise.reject(new Error('a terminal has no business there'));
  return {
    self: never,
    app: never,
    repositories: never,
    budget: never,
    lastDelivery: never,
    requests: () => ({ reads: 0, writes: 0 }),
    limits: () => [],
    of: async (repo, use) => {
      if (use?.counter) use.counter.reads += 1;
      return room.house.github(repo);
    },
  };
}

const stale = (room: Room) => room.issues.filter(({ labels }) => labels.includes('stale')).map(({ number }) => number);

/** The first sweep was shown in an issue that somebody closed as done. */
function agreed(room: Room, stateReason: 'completed' | 'not_planned' = 'completed'): Room {
  const body = '<!-- ispyb-triage:waiting-sweep:2019-02-04 -->\nI have not done this yet.';
  const author = { login: 'ispyb-triage[bot]', human: false, ours: true };
  room.issues.push(
    anIssue({ number: 90, body, author, state: 'closed', stateReason, createdAt: '2019-02-04T06:00:00Z' }),
  );
  return room;
}

describe('from a terminal, shown only', () => {
  test('it says what it would do, and does nothing', async () => {
    const room = aRoom('', quiet(1, 2));
    const came = await runFromTerminal(sweep(), SHOW, githubOf(room));
    expect(came.actions).toMatchObject([
      { action: { do: 'label.add', issue: 1, label: 'stale' }, done: null },
      { action: { do: 'label.add', issue: 2, label: 'stale' }, done: null },
    ]);
    expect([came.held, came.requests, room.wrote()]).toEqual([null, { reads: 1, writes: 0 }, []]);
  });

  test('a repository without settings is shown what the defaults would do, and told so', async () => {
    const room = aRoom(null, quiet(1));
    const came = await runFromTerminal(sweep(), SHOW, githubOf(room));
    expect(came.actions).toHaveLength(1);
    expect(came.notes[0]).toEqual({
      repo: REPO,
      issue: null,
      rule: 'no settings',
      text: 'there is no settings file: these are the defaults',
    });
  });

  test('it shows the list for the VC as well', async () => {
    const room = aRoom('', quiet(1));
    const came = await runFromTerminal(review, SHOW, githubOf(room));
    expect(came.actions.map(({ action }) => action.do)).toContain('issue.upsert');
    expect(room.wrote()).toEqual([]);
  });

  test('faults in the settings are told with their places', async () => {
    const shown = runFromTerminal(sweep(), SHOW, githubOf(aRoom('mode: act\nstal: {}\n')));
    await expect(shown).rejects.toThrow(Told);
    await expect(shown).rejects.toThrow(
      `The settings ${REPO}:.github/ispyb-triage.yml have faults: line 2, column 1: \`stal\` is no setting; did you mean \`stale\`?`,
    );
  });

  test('settings that cannot be looked up are no defaults', async () => {
    const room = aRoom(null, quiet(1));
    room.fails('file', new Later('GitHub answered 502'));
    await expect(runFromTerminal(sweep(), SHOW, githubOf(room))).rejects.toThrow(
      new Later(`The settings ${REPO}:.github/ispyb-triage.yml could not be looked up: GitHub answered 502`),
    );
  });
});

describe('from a terminal, asked to act', () => {
  test('the first sweep is held in an issue, as the server would hold it', async () => {
    const room = aRoom('', quiet(1, 2));
    const came = await runFromTerminal(sweep(), ACT, githubOf(room));
    expect(came.held).toBe('this is the first sweep of this repository, so it is shown first');
    expect(came.actions).toMatchObject([
      { action: { do: 'remember' }, done: 'done' },
      { action: { do: 'issue.upsert', slot: 'waiting-sweep:2019-03-04' }, done: 'done' },
    ]);
    expect(stale(room)).toEqual([]);
  });

  test('once that issue was closed as done, it sweeps', async () => {
    const room = agreed(aRoom('', quiet(1, 2)));
    const came = await runFromTerminal(sweep(), ACT, githubOf(room));
    expect([came.held, stale(room)]).toEqual([null, [1, 2]]);
    expect(came.actions.map(({ done }) => done)).toEqual(['done', 'done']);
  });

  test('but not where it was closed as not planned', async () => {
    const room = agreed(aRoom('', quiet(1, 2)), 'not_planned');
    const came = await runFromTerminal(sweep(), ACT, githubOf(room));
    expect([came.held === null, stale(room), room.wrote()]).toEqual([false, [], []]);
  });

  test('and not because a stranger wrote such an issue', async () => {
    const room = agreed(aRoom('', quiet(1, 2)));
    const forged = room.issues.findIndex(({ number }) => number === 90);
    room.issues[forged] = { ...(room.issues[forged] ?? anIssue()), author: { login: 'eve', human: true, ours: false } };
    expect((await runFromTerminal(sweep(), ACT, githubOf(room))).held).not.toBeNull();
    expect(stale(room)).toEqual([]);
  });

  test('the brake holds here too', async () => {
    const room = agreed(aRoom('brake: 1\n', quiet(1, 2)));
    const came = await runFromTerminal(sweep(), ACT, githubOf(room));
    expect([came.held, stale(room)]).toEqual([
      'it would touch 2 issues, and the settings let me touch 1 in one go without asking (`brake`)',
      [],
    ]);
  });

  test('in mode: preview it is only shown, and says why', async () => {
    const room = agreed(aRoom('mode: preview\n', quiet(1, 2)));
    const came = await runFromTerminal(sweep(), ACT, githubOf(room));
    expect([came.held, stale(room)]).toEqual(['the settings say mode: preview', []]);
  });

  test.each([
    ['without settings', null, 'no settings file: the repository has not asked for us'],
    ['that switched us off', 'mode: off\n', `${REPO}:.github/ispyb-triage.yml says mode: off`],
  ])('a repository %s is left alone, and who asked is told', async (_what, file, because) => {
    const room = aRoom(file, quiet(1));
    await expect(runFromTerminal(sweep(), ACT, githubOf(room))).rejects.toThrow(
      new Told(`Nothing was done for ${REPO}: ${because}.`),
    );
    expect(room.wrote()).toEqual([]);
  });

  test('the list for the VC is posted', async () => {
    const room = aRoom('', quiet(1));
    const came = await runFromTerminal(review, ACT, githubOf(room));
    expect(came.held).toBeNull();
    expect(room.issues.filter((issue) => issue.author.ours)).toHaveLength(1);
  });
});
