import { beforeAll, describe, expect, test } from '@jest/globals';
import { Settings } from '../../src/config/schema.ts';
import { isOutward, keyOf } from '../../src/core/action.ts';
import type { Job, Kind } from '../../src/core/job.ts';
import { unknown } from '../../src/core/known.ts';
import type { Reader } from '../../src/core/reader.ts';
import { Later } from '../../src/core/trouble.ts';
import { hints } from '../../src/hints.ts';
import { prepare, runJob } from '../../src/jobs/run.ts';
import { afterLosingTheDatabase, forALook, inAPlace, type Place } from './house.ts';
import { KINDS, sampleOf } from './samples.ts';

/** Goes before settings that ask for something. */
const PREVIEW = 'mode: preview\n';

/** Settings that ask for nothing. */
const NONE = ['mode: off\n', 'mode: [\n', 'unheard: of\n'];

/** What was seen while a job was planned with every read failing in turn, then run three times. */
interface Observed {
  /** What it wrote while the settings said something else, by what they said. */
  readonly under: ReadonlyMap<string, readonly string[]>;
  /** The keys of the plan, looked at before anything was done. */
  readonly preview: readonly string[];
  /** For each read that the job makes: what is planned when that read fails. */
  readonly withoutLooking: ReadonlyMap<string, readonly string[]>;
  readonly first: Ran;
  /** What people can see after the first run. */
  readonly whole: unknown;
  /** What people can see after it was stopped behind its n-th deed and started again. */
  readonly stopped: readonly { readonly after: number; readonly state: unknown }[];
  readonly second: Ran;
  readonly afterLosingTheDatabase: Ran;
}

interface Ran {
  readonly deeds: Awaited<ReturnType<typeof runJob>>['deeds'];
  readonly writes: readonly string[];
}

describe.each(KINDS)('the laws hold for %s', (kind) => {
  let seen: Observed;

  beforeAll(async () => {
    seen = await observe(kind);
  }, 600_000);

  test('it does something here, else the laws would hold for nothing', () => {
    expect(seen.first.deeds.filter(({ outcome }) => outcome === 'done')).not.toEqual([]);
  });

  test('1: run twice, it does nothing the second time', () => {
    expect(seen.second.writes).toEqual([]);
  });

  test('2: after losing the database it posts and labels nothing twice', () => {
    expect(seen.afterLosingTheDatabase.writes.filter((write) => !/check-runs/.test(write))).toEqual([]);
  });

  test('3: whatever cannot be looked up, nothing is closed and no label is taken off', () => {
    expect(seen.withoutLooking.size).toBeGreaterThan(0);
    for (const [read, planned] of seen.withoutLooking)
      expect([read, planned.filter((key) => /^(issue\.close|label\.remove)/.test(key))]).toEqual([read, []]);
  });

  test('4: what it does is in its preview', () => {
    const done = seen.first.deeds.map(({ action }) => keyOf(action));
    expect(done.filter((key) => !seen.preview.includes(key))).toEqual([]);
  });

  test('6: what GitHub sees is what it said it does', () => {
    const done = seen.first.deeds.filter(({ action, outcome }) => outcome === 'done' && isOutward(action));
    expect(seen.first.writes.length).toBeLessThanOrEqual(done.length);
    expect(seen.first.writes.length > 0).toBe(done.length > 0);
  });

  test('5: stopped after any deed and started again, it ends as if it had not been stopped', () => {
    for (const { after, state } of seen.stopped) expect([after, state]).toEqual([after, seen.whole]);
  });

  // These two speak of settings that are not valid: what they may say then has its own tests.
  (kind === 'settings' || kind === 'settings-preview' ? test.skip : test)(
    '8: without settings it writes nothing, in mode: preview only previews',
    () => {
      expect(seen.under.get(PREVIEW)?.filter((write) => !/check-runs/.test(write))).toEqual([]);
      for (const text of NONE) expect([text, seen.under.get(text)]).toEqual([text, []]);
    },
  );
});

async function observe(kind: Kind): Promise<Observed> {
  const whole = await inAPlace(async (place) => wholly(place, await sampleOf(kind, place)));
  const all = whole.first.deeds.length;
  const moments = process.env.LONG ? Array.from({ length: all }, (_, n) => n + 1) : [Math.ceil(all / 2)];
  const stopped: { after: number; state: unknown }[] = [];
  const under = await inAPlace(async (place) => {
    const job = await sampleOf(kind, place);
    const seen = await underOtherSettings(place, job);
    // Nothing was done there yet, so it serves to be stopped in as well.
    const after = moments.shift() ?? all;
    if (after < all) stopped.push({ after, state: await stoppedAndStarted(place, job, after) });
    return seen;
  });
  for (const after of moments.filter((n) => n < all))
    await inAPlace(async (place) => {
      stopped.push({ after, state: await stoppedAndStarted(place, await sampleOf(kind, place), after) });
    });
  return { ...whole, under, stopped };
}

async function wholly(place: Place, job: Job): Promise<Omit<Observed, 'under' | 'stopped'>> {
  const reader = await place.reader(job.repo);
  const asked = new Set<string>();
  const preview = await planWith(place, job, listening(reader, asked));
  const withoutLooking = new Map<string, readonly string[]>();
  for (const read of asked)
    withoutLooking.set(
      read,
      await planWith(place, job, { ...reader, [read]: () => Promise.reject(new Later('the line is down')) }),
    );
  place.writes();
  const first = await ran(place, 'first', job, place.house);
  const whole = await place.state();
  const second = await ran(place, 'second', job, place.house);
  const lost = await ran(place, 'third', job, afterLosingTheDatabase(place));
  return { preview, withoutLooking, first, whole, second, afterLosingTheDatabase: lost };
}

async function stoppedAndStarted(place: Place, job: Job, after: number): Promise<unknown> {
  await expect(runJob({ id: 'first', job }, stoppedAfter(after, place))).rejects.toThrow('killed');
  await runJob({ id: 'first', job }, place.house);
  return place.state();
}

/** Runs it under settings that ask for less and leaves the place, but for checks, as it was. */
async function underOtherSettings(place: Place, job: Job): Promise<Observed['under']> {
  const own = place.settings();
  const under = new Map<string, readonly string[]>();
  for (const text of [PREVIEW, ...NONE]) {
    await place.changeSettings(text === PREVIEW ? PREVIEW + own : text);
    place.writes();
    await runJob({ id: text, job }, forALook(place));
    under.set(text, place.writes());
  }
  await place.changeSettings(own);
  return under;
}

async function ran(place: Place, id: string, job: Job, house: Place['house']): Promise<Ran> {
  const { deeds } = await runJob({ id, job }, house);
  return { deeds, writes: place.writes() };
}

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

/** The keys of what would be planned, or none where looking ended in trouble. */
async function planWith(place: Place, job: Job, reader: Reader): Promise<readonly string[]> {
  const own = await place.house.settings(await place.reader(job.repo), job.repo);
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
