import type { Asked, Outcome } from './cli/doors.ts';
import { loadSettings } from './config/load.ts';
import { Settings } from './config/schema.ts';
import type { Action } from './core/action.ts';
import type { Job } from './core/job.ts';
import { slotOf } from './core/marker.ts';
import type { Memory } from './core/memory.ts';
import type { Reader } from './core/reader.ts';
import { Later, Told } from './core/trouble.ts';
import type { Github, Requests } from './github/connect.ts';
import type { House } from './jobs/house.ts';
import { inMemoryLedger } from './jobs/ledger.ts';
import { NO_LOOKS } from './jobs/looks.ts';
import { inMemory } from './jobs/memory.ts';
import { prepare, runJob } from './jobs/run.ts';

/** A job that a person runs from a terminal. */
export type TerminalJob = Extract<Job, { kind: 'sweep' | 'review-list' }>;

/**
 * Runs a job without a server and without a database: shows what it would do or, asked to act, does what the server
 * would have done. What has to wait for a go waits here too. Previewing a repository without settings supposes the
 * defaults; acting there is refused.
 */
export async function runFromTerminal(job: TerminalJob, asked: Asked, github: Github): Promise<Outcome> {
  const requests: Requests = { reads: 0, writes: 0 };
  const { reader, writer } = await github.of(job.repo, { counter: requests });
  const memory = memoryAtGithub(reader, job.repo);
  const house: House = {
    now: () => new Date(asked.at),
    github: async () => ({ reader, writer }),
    settings: loadSettings,
    memory: () => memory,
    ledger: inMemoryLedger,
    looks: () => NO_LOOKS,
    calendarAddress: async () => null,
    arrived: async () => [],
    put: async () => undefined,
    again: async () => undefined,
    giveWay: async () => undefined,
    unfinished: async () => [],
  };
  return asked.act ? act(job, house, requests) : show(job, { house, reader, memory, requests });
}

async function act(job: TerminalJob, house: House, requests: Requests): Promise<Outcome> {
  const came = await runJob({ id: 'terminal', job }, house);
  if (came.ended === 'silent') throw new Told(`Nothing was done for ${job.repo}: ${came.because}.`);
  return {
    actions: came.deeds
      .filter(({ action }) => isKept(action))
      .map(({ action, outcome }) => ({ action, done: outcome })),
    notes: came.plan.notes,
    requests,
    held: came.ended === 'done' ? null : came.because,
  };
}

/** Without a database nothing of an issue is there the next time. */
function isKept({ do: what }: Action): boolean {
  return what !== 'pulses.keep';
}

interface Showing {
  readonly house: House;
  readonly reader: Reader;
  readonly memory: Memory;
  readonly requests: Requests;
}

async function show(job: TerminalJob, { house, reader, memory, requests }: Showing): Promise<Outcome> {
  const { settings, supposed } = await settingsOrDefaults(reader, job.repo);
  const { plan } = await prepare(job, { reader, memory, settings, house });
  const note = {
    repo: job.repo,
    issue: null,
    rule: 'no settings',
    text: 'there is no settings file: these are the defaults',
  };
  return {
    actions: plan.actions.filter(isKept).map((action) => ({ action, done: null })),
    notes: supposed ? [note, ...plan.notes] : plan.notes,
    requests,
    held: null,
  };
}

async function settingsOrDefaults(reader: Reader, repo: string): Promise<{ settings: Settings; supposed: boolean }> {
  const loaded = await loadSettings(reader, repo);
  switch (loaded.kind) {
    case 'ok':
      return { settings: loaded.settings, supposed: false };
    case 'absent':
      return { settings: Settings.parse({}), supposed: true };
    case 'unreachable':
      throw new Later(`The settings ${loaded.from} could not be looked up: ${loaded.why}`);
    case 'invalid': {
      const faults = loaded.faults.map(({ line, column, message }) => `line ${line}, column ${column}: ${message}`);
      throw new Told(`The settings ${loaded.from} have faults: ${faults.join(' ')}`);
    }
  }
}

/**
 * What GitHub itself remembers, for a terminal that has no database: a first sweep is agreed to where the issue that
 * showed it was closed as completed. All else is as on the first day.
 */
function memoryAtGithub(reader: Reader, repo: string): Memory {
  const memory = inMemory();
  return {
    ...memory,
    recall: async (key) => {
      const kept = await memory.recall(key);
      if (kept !== undefined || key !== 'sweep.agreed') return kept;
      const agreed = (await reader.ourIssues(repo)).find(
        (issue) => issue.stateReason === 'completed' && slotOf(issue.body)?.startsWith('waiting-sweep:'),
      );
      if (agreed) await memory.remember('sweep.agreed', { by: 'an issue closed as completed', at: agreed.updatedAt });
      return memory.recall(key);
    },
  };
}
