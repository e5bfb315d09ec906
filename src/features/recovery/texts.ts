import type { Kind } from '../../core/job.ts';
import { count } from '../../core/say.ts';

export function didNotArrive(guid: string): string {
  return `GitHub tried to deliver ${guid} and could not`;
}

/** `since` is ISO 8601 in UTC. */
export function nobodyTold(since: string, kind: Kind): string {
  return `what happened since ${since} is no longer delivered, so the ${kind} job is put after a look at the repository`;
}

export function allArrived(): string {
  return 'every delivery arrived';
}

export function looked(asked: number, jobs: number): string {
  return `${count(asked, 'delivery', 'deliveries')} asked for again, ${count(jobs, 'job')} put for what no delivery told of`;
}
