import type { Asked, Outcome } from './cli/doors.ts';
import type { Job } from './core/job.ts';
import { ask } from './core/known.ts';
import { Told } from './core/trouble.ts';
import type { Github, Requests } from './github/connect.ts';
import { runJob } from './jobs/run.ts';
import { jobsFor, type WorkflowEvent } from './once/event.ts';
import { houseWithoutServer } from './once/house.ts';
import { memoryAtGithub } from './once/memory.ts';
import { type Came, type Once, runJobs } from './once/run.ts';
import { showJobs, withoutPulses } from './once/show.ts';
import * as say from './once/texts.ts';

/** A job that a person runs from a terminal. */
export type TerminalJob = Extract<Job, { kind: 'sweep' | 'review-list' }>;

/**
 * Runs a job without a server and without a database: shows what it would do or, asked to act, does what the server
 * would have done. What has to wait for a go waits here too. Previewing a repository without settings supposes the
 * defaults; acting there is refused.
 */
export async function runFromTerminal(job: TerminalJob, asked: Asked, github: Github): Promise<Outcome> {
  const requests: Requests = { reads: 0, writes: 0 };
  const { progress } = asked;
  const how = { github, requests, now: () => new Date(asked.at), ...(progress ? { progress } : {}) };
  return asked.act ? act(job, how) : showJobs([job], how);
}

async function act(job: TerminalJob, once: Omit<Once, 'wait'>): Promise<Outcome> {
  const { github, requests } = once;
  const { reader, writer } = await github.of(job.repo, { counter: requests });
  // Where workflows remember, this does too; it does not begin to.
  const memory = memoryAtGithub(job.repo, { reader, writer, may: async (there) => there });
  const house = houseWithoutServer({ ...once, reader, writer, memory });
  const came = await runJob({ id: 'terminal', job }, house);
  if (came.ended === 'silent') throw new Told(`Nothing was done for ${job.repo}: ${came.because}.`);
  await memory.keep();
  return {
    actions: came.deeds.map(({ action, outcome }) => ({ action, done: outcome })).filter(withoutPulses),
    notes: came.plan.notes,
    requests,
    held: came.ended === 'done' ? null : came.because,
  };
}

/**
 * Does what a server would have done for an event, or shows it: without a server, a workflow calls this for each. What
 * must be remembered is kept at GitHub. What we did ourselves starts nothing.
 */
export async function runForEvent(event: WorkflowEvent, act: boolean, once: Omit<Once, 'requests'>): Promise<Came> {
  const self = await ask('who we are', async () => (await once.github.self()).login);
  const jobs = jobsFor(event, once.now().toISOString(), self);
  const counted = { ...once, requests: { reads: 0, writes: 0 } };
  const came = act ? await runJobs(jobs, counted) : { ...(await showJobs(jobs, counted)), failed: [] };
  return { ...came, notes: [...(await reach(event, once.github)), ...came.notes] };
}

/** Minutes may be for another repository, which the token of a workflow does not reach: that must not look like peace. */
async function reach({ name, repo }: WorkflowEvent, github: Github): Promise<Came['notes']> {
  if (!/^(push|pull_request)/.test(name)) return [];
  const others = (await github.repositories()).filter((one) => one.name.toLowerCase() !== repo.toLowerCase());
  return others.length > 0 ? [] : [{ repo, issue: null, rule: 'reach', text: say.reachesOne(repo) }];
}
