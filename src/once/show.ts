import type { Outcome } from '../cli/doors.ts';
import { loadSettings } from '../config/load.ts';
import { Settings } from '../config/schema.ts';
import type { Job } from '../core/job.ts';
import type { Progress } from '../core/progress.ts';
import type { Reader } from '../core/reader.ts';
import { Later, Told } from '../core/trouble.ts';
import type { Github, Requests } from '../github/connect.ts';
import { prepare } from '../jobs/run.ts';
import { houseWithoutServer } from './house.ts';
import { memoryAtGithub } from './memory.ts';
import * as say from './texts.ts';

/** What is shown instead of done, and with what it is looked at. */
export interface Showing {
  readonly github: Github;
  /** The moment to judge at. */
  readonly now: () => Date;
  readonly requests: Requests;
  readonly progress?: Progress;
}

/**
 * Says what jobs would do, and those that they would put, without doing any of it. A repository without settings is
 * shown what the defaults would do.
 */
export async function showJobs(jobs: readonly Job[], showing: Showing): Promise<Outcome> {
  const shown: { actions: Outcome['actions'][number][]; notes: Outcome['notes'][number][] } = {
    actions: [],
    notes: [],
  };
  const waiting = [...jobs];
  for (let job = waiting.shift(); job; job = waiting.shift()) {
    const { actions, notes } = await showJob(job, showing);
    waiting.push(...actions.flatMap(({ action }) => (action.do === 'job.put' ? [action.job] : [])));
    shown.actions.push(...actions);
    shown.notes.push(...notes);
  }
  return { ...shown, requests: showing.requests, held: null };
}

async function showJob(job: Job, showing: Showing): Promise<Pick<Outcome, 'actions' | 'notes'>> {
  const { github, requests } = showing;
  const { reader, writer } = await github.of(job.repo, { counter: requests });
  const memory = memoryAtGithub(job.repo, { reader, writer, may: async () => false });
  const { settings, supposed } = await settingsOrDefaults(reader, job.repo);
  const house = houseWithoutServer({ ...showing, reader, writer, memory });
  const { plan } = await prepare(job, { reader, memory, settings, house });
  const note = { repo: job.repo, issue: null, rule: 'no settings', text: say.noSettings() };
  return {
    actions: plan.actions.map((action) => ({ action, done: null })).filter(withoutPulses),
    notes: supposed ? [note, ...plan.notes] : plan.notes,
  };
}

/** Without a database nothing of an issue is there the next time. */
export function withoutPulses({ action }: Outcome['actions'][number]): boolean {
  return action.do !== 'pulses.keep';
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
