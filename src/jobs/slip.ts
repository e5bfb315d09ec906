import { createHash } from 'node:crypto';
import { type Job, keyOfJob } from '../core/job.ts';
import { jsonText, soundText } from '../db/json.ts';

/** What the queue keeps with a job: how it went so far. Plain JSON. */
export interface Slip {
  readonly job: Job;
  /** The newest delivery that asked for it, for the log; null where none did. */
  readonly delivery: string | null;
  /** The issue the job is about as owner/name#N in lower case, or null. */
  readonly about: string | null;
  /** How often the job failed by a fault of ours, had to wait for something, or lost its process. */
  readonly bugs: number;
  readonly waits: number;
  readonly crashes: number;
  /** How many tries of this very row came to an end; the tries that did not are crashes. */
  readonly ended: number;
  /** When it first had to wait, and not before when GitHub would hear it again. ISO 8601 in UTC. */
  readonly since: string | null;
  readonly notBefore: string | null;
}

/** A slip for a new job. Where it takes the place of one that waits to be tried again, it inherits that one's count. */
export function slipOf(job: Job, delivery: string | null, before?: Slip): Slip {
  const fresh = { bugs: 0, waits: 0, crashes: 0, since: null, notBefore: null };
  const { bugs, waits, crashes, since, notBefore } = before ?? fresh;
  const sound = JSON.parse(jsonText(job)) as Job;
  const about = 'issue' in sound ? aboutIssue(sound.repo, sound.issue) : null;
  return { job: sound, delivery, about, bugs, waits, crashes, ended: 0, since, notBefore };
}

/** How a slip names an issue. */
export function aboutIssue(repo: string, issue: number): string {
  return `${repo.toLowerCase()}#${issue}`;
}

/** An index takes no more than some 2,700 bytes of a key, and paths of minutes may be longer. */
const LONGEST_KEY = 500;

/** The key under which the queue merges what waits: that of the job, or its digest where it is too long to index. */
export function queueKey(job: Job): string {
  const key = soundText(keyOfJob(job));
  return key.length <= LONGEST_KEY ? key : `${job.kind}:${createHash('sha256').update(key).digest('hex')}`;
}
