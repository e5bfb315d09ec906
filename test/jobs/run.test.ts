import { describe, expect, test } from '@jest/globals';
import { isOutward } from '../../src/core/action.ts';
import { Later } from '../../src/core/trouble.ts';
import { runJob } from '../../src/jobs/run.ts';
import { anIssue, REPO } from '../features/builders.ts';
import { aRoom, HEAD, quiet, type Room, sweep } from './room.ts';

const run = (room: Room, job = sweep(), id = 'one') => runJob({ id, job }, room.house);

/** The first sweep has been let go, so that sweeps act. */
async function agreed(room: Room): Promise<Room> {
  await room.memory.remember('sweep.agreed', { by: 'chris', at: '2019-02-04T06:00:00Z' });
  return room;
}

describe('a repository', () => {
  test.each([
    ['without a settings file', null, 'no settings file: the repository has not asked for us'],
    [
      'with faults in its settings',
      'stal: {}\n',
      `the settings ${REPO}:.github/ispyb-triage.yml have faults, which were told where they arose`,
    ],
    ['that switched us off', 'mode: off\n', `${REPO}:.github/ispyb-triage.yml says mode: off`],
  ])('%s hears nothing', async (_what, file, because) => {
    const room = aRoom(file, quiet(1));
    expect(await run(room)).toEqual({
      ended: 'silent',
      because,
      plan: { actions: [], notes: [], seen: {} },
      deeds: [],
    });
    expect([room.wrote(), room.put, room.again]).toEqual([[], [], []]);
  });

  test('whose settings cannot be looked up is looked at later, never under the defaults', async () => {
    const room = await agreed(aRoom('mode: off\n', quiet(1)));
    room.fails('file', new Later('GitHub answered 502'));
    await expect(run(room)).rejects.toThrow(
      new Later(`could not look up the settings ${REPO}:.github/ispyb-triage.yml: GitHub answered 502`),
    );
    expect(room.wrote()).toEqual([]);
  });

  test('with an empty file gets what the defaults promise', async () => {
    const room = await agreed(aRoom('', quiet(1, 2)));
    expect((await run(room)).ended).toBe('done');
    expect(room.wrote().map((action) => [action.do, 'issue' in action && action.issue])).toEqual([
      ['label.add', 1],
      ['label.add', 2],
    ]);
  });

  test('finds nothing new when the same is run again', async () => {
    const room = await agreed(aRoom('', quiet(1, 2)));
    await run(room);
    room.wrote();
    const second = await run(room, sweep(), 'two');
    expect([second.ended, second.deeds, room.wrote()]).toEqual(['done', [], []]);
  });

  test('that is only to be shown things gets one check run, and nothing is done', async () => {
    const room = await agreed(aRoom('mode: preview\n', quiet(1, 2)));
    const came = await run(room);
    expect([came.ended, came.because]).toEqual(['shown', 'the settings say mode: preview']);
    expect(came.plan.actions.filter(isOutward).map((action) => action.do)).toEqual(['label.add', 'label.add']);
    expect(room.wrote()).toMatchObject([
      {
        do: 'check',
        commit: HEAD,
        conclusion: 'neutral',
        name: 'ISPyB Triage preview: sweep',
        title: 'Would do 2 things',
      },
    ]);
  });

  test('is not even shown a check where there is nothing to do', async () => {
    const room = await agreed(aRoom('mode: preview\n'));
    expect((await run(room)).ended).toBe('shown');
    expect(room.wrote()).toEqual([]);
  });
});

describe('before anybody knows whose settings speak', () => {
  test('a push is looked at, also where there is no settings file', async () => {
    const room = aRoom(null);
    const job = { kind: 'push', repo: REPO, before: 'a'.repeat(40), after: HEAD } as const;
    expect((await runJob({ id: 'one', job }, room.house)).ended).toBe('done');
  });
});

describe('where a person was quicker than the job', () => {
  const wake = { kind: 'wake', repo: REPO, issue: 1, who: 'ann', when: '2019-03-04T05:59:00Z' } as const;
  const triage = { kind: 'triage', repo: REPO, issue: 1 } as const;

  test('labels are still owed, so it looks again', async () => {
    const room = aRoom('', [anIssue({ number: 1, title: 'New column Detector.localName' })]);
    room.touched.add(1);
    const came = await runJob({ id: 'one', job: triage }, room.house);
    expect(came.deeds.map(({ outcome }) => outcome)).toContain('moved-on');
    expect(room.again).toEqual([triage]);
    expect(room.wrote().filter((action) => action.do === 'label.add')).toEqual([]);
  });

  test('a sweep waits for the next one', async () => {
    const room = await agreed(aRoom('', quiet(1, 2)));
    room.touched.add(1);
    const { deeds } = await run(room);
    const outward = deeds.filter(({ action }) => isOutward(action));
    expect(outward.map(({ outcome }) => outcome)).toEqual(['moved-on', 'done']);
    expect(room.again).toEqual([]);
  });

  test('what has nothing to do has nothing to look at again', async () => {
    const room = aRoom('', quiet(1));
    room.touched.add(1);
    await runJob({ id: 'one', job: wake }, room.house);
    expect([room.again, room.wrote()]).toEqual([[], []]);
  });
});

test('the plan is kept before anything is done', async () => {
  const room = await agreed(aRoom('', quiet(1)));
  const order: string[] = [];
  const { ledger, github } = room.house;
  await runJob(
    { id: 'one', job: sweep() },
    {
      ...room.house,
      ledger: (of) => ({
        ...ledger(of),
        keepPlan: async (plan) => void order.push(`plan of ${plan.actions.filter(isOutward).length}`),
      }),
      github: async (repo) => {
        const { reader, writer } = await github(repo);
        const carryOut = async (): Promise<'done'> => {
          order.push('deed');
          return 'done';
        };
        return { reader, writer: { ...writer, carryOut } };
      },
    },
  );
  expect(order).toEqual(['plan of 1', 'deed']);
});
