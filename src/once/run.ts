import { randomUUID } from 'node:crypto';
import type { Outcome } from '../cli/doors.ts';
import { loadSettings } from '../config/load.ts';
import { type Job, keyOfJob } from '../core/job.ts';
import type { Fact, Memory } from '../core/memory.ts';
import type { Progress } from '../core/progress.ts';
import type { Reader } from '../core/reader.ts';
import { Later, troubleOf } from '../core/trouble.ts';
import type { Github, Hold, Requests } from '../github/connect.ts';
import { type Attempt, attempt } from '../jobs/attempt.ts';
import type { House } from '../jobs/house.ts';
import { houseWithoutServer } from './house.ts';
import { type MemoryAtGithub, memoryAtGithub } from './memory.ts';
import { withoutPulses } from './show.ts';

/** What jobs are run with that is the same for all of them. */
export interface Once {
  readonly github: Github;
  /** The moment of the run. */
  readonly now: () => Date;
  readonly requests: Requests;
  /** Waits for so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
  readonly progress?: Progress;
}

/** Tries of a job that time can mend, and the longest that a run waits for the next one. */
const TRIES = 3;
const PATIENCE_MS = 120_000;

/** How often a job looks, because a person was quicker. */
const LOOKS = 3;

/** What became of all jobs: `failed` is why each that did not end well did not, as sentences. */
export interface Came extends Outcome {
  readonly failed: readonly string[];
}

/**
 * Runs jobs and those that they put, each to its end before the next, as a server would have run them one after
 * another. What a job wants to remember is kept only after everything that it put was done: else a sweep that failed
 * would count as done. A job that fails does not keep the others from their turn.
 */
export async function runJobs(jobs: readonly Job[], once: Once): Promise<Came> {
  const run: Run = { once, looks: new Map(), memories: new Map(), actions: [], notes: [], failed: [] };
  for (const job of jobs) await runWithAllItPuts(job, run);
  const { actions, notes, failed } = run;
  return { actions, notes, failed, requests: once.requests, held: null };
}

interface Run {
  readonly once: Once;
  readonly looks: Map<string, number>;
  readonly memories: Map<string, MemoryAtGithub>;
  readonly actions: Outcome['actions'][number][];
  readonly notes: Outcome['notes'][number][];
  readonly failed: string[];
}

/** Whether it and all that it put were done. */
async function runWithAllItPuts(job: Job, run: Run): Promise<boolean> {
  const next: Job[] = [];
  const keys = new Set<Fact>();
  try {
    const hold = await run.once.github.of(job.repo, { counter: run.once.requests });
    const memory = memoryOf(job, hold, run);
    const house = houseOf(job, { ...hold, memory: noting(memory, keys), put: (put) => next.push(put), run });
    tell(job, await patiently(() => attempt({ id: randomUUID(), job }, house, true), run.once), run);
    let allDone = true;
    for (const put of next) allDone = (await runWithAllItPuts(put, run)) && allDone;
    if (allDone) await memory.keep(keys);
    return allDone;
  } catch (thrown) {
    run.failed.push(`${job.kind} of ${job.repo}: ${troubleOf(thrown).message}`);
    return false;
  }
}

function memoryOf(job: Job, { reader, writer }: Hold, run: Run): MemoryAtGithub {
  const key = job.repo.toLowerCase();
  const memory =
    run.memories.get(key) ?? memoryAtGithub(job.repo, { reader, writer, may: () => asksForDeeds(reader, job.repo) });
  run.memories.set(key, memory);
  return memory;
}

/** Without valid settings, and where they ask for previews only, nothing is written that people would see. */
async function asksForDeeds(reader: Reader, repo: string): Promise<boolean> {
  const loaded = await loadSettings(reader, repo);
  return loaded.kind === 'ok' && loaded.settings.mode === 'act';
}

function noting(memory: Memory, keys: Set<Fact>): Memory {
  return {
    ...memory,
    remember: async (key, value) => {
      keys.add(key);
      await memory.remember(key, value);
    },
  };
}

interface Around extends Hold {
  readonly memory: Memory;
  readonly put: (job: Job) => void;
  readonly run: Run;
}

function houseOf(job: Job, { reader, writer, memory, put, run }: Around): House {
  const { once, looks } = run;
  const of = (repo: string) => once.github.of(repo, { counter: once.requests });
  return {
    ...houseWithoutServer({ ...once, reader, writer, memory }),
    github: async (repo) => (repo === job.repo ? { reader, writer } : of(repo)),
    put: async (next) => put(next),
    again: async (again) => {
      const looked = (looks.get(keyOfJob(again)) ?? 1) + 1;
      looks.set(keyOfJob(again), looked);
      if (looked <= LOOKS) put(again);
    },
  };
}

/** What time can mend is waited for, but not for long: whoever pays for the machine waits too. */
async function patiently(work: () => Promise<Attempt>, { wait, now }: Once): Promise<Attempt> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (thrown) {
      if (!(thrown instanceof Later)) throw thrown;
      const pause = thrown.after ? thrown.after.getTime() - now().getTime() : 5_000 * tries;
      if (tries === TRIES || pause > PATIENCE_MS) throw thrown;
      await wait(Math.max(0, pause));
    }
  }
}

function tell(job: Job, came: Attempt, run: Run): void {
  if ('deeds' in came) {
    run.actions.push(...came.deeds.map(({ action, outcome }) => ({ action, done: outcome })).filter(withoutPulses));
    run.notes.push(...came.plan.notes);
  }
  if (came.ended === 'refused') run.failed.push(`${job.kind} of ${job.repo}: ${came.because}`);
  else if (came.ended !== 'done')
    run.notes.push({ repo: job.repo, issue: null, rule: came.ended, text: `${job.kind}: ${came.because}` });
}
