import { describe, expect, test } from '@jest/globals';
import { keyOf } from '../../src/core/action.ts';
import { unknown } from '../../src/core/known.ts';
import type { Reader } from '../../src/core/reader.ts';
import { Later } from '../../src/core/trouble.ts';
import { hints } from '../../src/hints.ts';
import { prepare, runJob } from '../../src/jobs/run.ts';
import { isOutward } from '../../src/jobs/show.ts';
import { SETTINGS } from '../../src/sandbox/sample/world.ts';
import { afterLosingTheDatabase, inAPlace, type Place } from './house.ts';
import { KINDS, sampleOf, settings } from './samples.ts';

describe.each(KINDS)('the laws hold for %s', (kind) => {
  test('it does something here, else the laws would hold for nothing', () =>
    inAPlace(async (place) => {
      const job = await sampleOf(kind, place);
      const { deeds } = await runJob({ id: 'first', job }, place.house);
      expect(deeds.filter(({ outcome }) => outcome === 'done')).not.toEqual([]);
    }));

  test('1 and 2: run twice, or after losing the database, it does nothing the second time', () =>
    inAPlace(async (place) => {
      const job = await sampleOf(kind, place);
      await runJob({ id: 'first', job }, place.house);
      place.writes();
      await runJob({ id: 'second', job }, place.house);
      expect(place.writes()).toEqual([]);
      await runJob({ id: 'third', job }, afterLosingTheDatabase(place));
      expect(place.writes().filter((write) => !/check-runs/.test(write))).toEqual([]);
    }));

  test('3: whatever cannot be looked up, nothing is closed and no label is taken off', () =>
    inAPlace(async (place) => {
      const job = await sampleOf(kind, place);
      const asked = new Set<string>();
      await planWith(place, job, listening(await place.reader(job.repo), asked));
      expect(asked.size).toBeGreaterThan(0);
      for (const method of asked) {
        const reader = {
          ...(await place.reader(job.repo)),
          [method]: () => Promise.reject(new Later('the line is down')),
        };
        const planned = await planWith(place, job, reader);
        expect([method, planned.filter((key) => /^(issue\.close|label\.remove)/.test(key))]).toEqual([method, []]);
      }
    }));

  test('4 and 6: what it does is in its preview, and what GitHub sees is what it said it does', () =>
    inAPlace(async (place) => {
      const job = await sampleOf(kind, place);
      const before = await planWith(place, job, await place.reader(job.repo));
      place.writes();
      const { deeds } = await runJob({ id: 'first', job }, place.house);
      expect(deeds.map(({ action }) => keyOf(action)).filter((key) => !before.includes(key))).toEqual([]);
      const done = deeds.filter(({ action, outcome }) => outcome === 'done' && isOutward(action));
      const writes = place.writes();
      expect(writes.length).toBeLessThanOrEqual(done.length);
      expect(writes.length > 0).toBe(done.length > 0);
    }));

  test('5: stopped after any deed and started again, it ends as if it had not been stopped', async () => {
    let whole: unknown;
    let deeds = 0;
    await inAPlace(async (place) => {
      const job = await sampleOf(kind, place);
      deeds = (await runJob({ id: 'first', job }, place.house)).deeds.length;
      whole = await place.state();
    });
    for (const after of new Set([1, Math.ceil(deeds / 2)].filter((n) => n < deeds))) {
      await inAPlace(async (place) => {
        const job = await sampleOf(kind, place);
        await expect(runJob({ id: 'first', job }, stoppedAfter(after, place))).rejects.toThrow('killed');
        await runJob({ id: 'first', job }, place.house);
        expect(await place.state()).toEqual(whole);
      });
    }
  });

  // The ability `settings` speaks of settings that are not valid: what it may say then has its own tests.
  (kind === 'settings' ? test.skip : test)(
    '8: without settings it writes nothing, in mode: preview only previews',
    () =>
      inAPlace(async (place) => {
        const job = await sampleOf(kind, place);
        await settings(place, `mode: preview\n${SETTINGS}`);
        place.writes();
        await runJob({ id: 'preview', job }, place.house);
        expect(place.writes().filter((write) => !/check-runs/.test(write))).toEqual([]);
        for (const text of ['mode: off\n', 'mode: [\n', 'unheard: of\n']) {
          await settings(place, text);
          await runJob({ id: text, job }, place.house);
          expect(place.writes()).toEqual([]);
        }
      }),
  );
});

test('7: what the bot did itself starts nothing', () => {
  const sender = { login: 'ispyb-triage[bot]', type: 'Bot' };
  const repository = { full_name: 'fiction/modeling', default_branch: 'main' };
  const issue = { number: 1, labels: [], updated_at: '2019-01-01T00:00:00Z' };
  const comment = {
    id: 2,
    body: '/ispyb help',
    created_at: '2019-01-01T00:00:00Z',
    updated_at: '2019-01-01T00:00:00Z',
  };
  for (const self of [{ known: true, value: 'ispyb-triage[bot]' } as const, unknown<string>('GitHub is down')]) {
    for (const action of ['created', 'edited'])
      expect(
        hints({ name: 'issue_comment', payload: { action, sender, repository, issue, comment } }, self).jobs,
      ).toEqual([]);
  }
  for (const action of ['opened', 'edited', 'reopened'])
    expect(
      hints({ name: 'issues', payload: { action, sender, repository, issue } }, { known: true, value: sender.login })
        .jobs,
    ).toEqual([]);
});

type AnyJob = Parameters<typeof runJob>[0]['job'];

/** The keys of what would be planned, or none where looking ended in trouble. */
async function planWith(place: Place, job: AnyJob, reader: Reader): Promise<readonly string[]> {
  const own = await place.house.settings(await place.reader(job.repo), job.repo);
  const { Settings } = await import('../../src/config/schema.ts');
  const from = own.kind === 'ok' ? own.settings : Settings.parse({});
  return prepare(job, { reader, memory: place.memory, settings: from, house: place.house }).then(
    ({ plan }) => plan.actions.map(keyOf),
    () => [],
  );
}

/** The same reader, that tells which of its methods were used. */
function listening(reader: Reader, asked: Set<string>): Reader {
  return new Proxy(reader, {
    get: (of, name, self) => {
      asked.add(String(name));
      return Reflect.get(of, name, self);
    },
  });
}

/** The house of a process that is killed after its n-th deed, before that deed is written down. */
function stoppedAfter(n: number, place: Place): Place['house'] {
  let deeds = 0;
  const count = async <T>(deed: Promise<T>): Promise<T> => {
    const done = await deed;
    deeds += 1;
    if (deeds === n) throw new Error('killed');
    return done;
  };
  return {
    ...place.house,
    put: (job) => count(place.house.put(job)),
    memory: (id) => {
      const memory = place.house.memory(id);
      return { ...memory, remember: (key, value) => count(memory.remember(key, value)) };
    },
    github: async (repo) => {
      const { reader, writer } = await place.house.github(repo);
      return { reader, writer: { ...writer, carryOut: (action) => count(writer.carryOut(action)) } };
    },
  };
}
