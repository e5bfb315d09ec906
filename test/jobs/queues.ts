import { afterEach } from '@jest/globals';
import type { Job } from '../../src/core/job.ts';
import type { Database } from '../../src/db/database.ts';
import { openQueue, type Queue, type QueueOptions } from '../../src/jobs/queue.ts';
import type { Try } from '../../src/jobs/worker.ts';
import type { Open } from '../db/databases.ts';

/** Opens queues for tests and stops them after each; trouble in the background fails the test. */
export function queues(open: Open): (options?: QueueOptions & { on?: Database }) => Promise<Opened> {
  const troubles: Error[] = [];
  afterEach(() => {
    const [trouble] = troubles.splice(0);
    if (trouble) throw trouble;
  });
  return async ({ on, ...options } = {}) => {
    const db = on ?? (await open());
    const queue = await openQueue(db, { onTrouble: (trouble) => troubles.push(trouble), ...options });
    open.atEnd(() => queue.stop({ graceful: true }));
    return { db, queue };
  };
}

export interface Opened {
  readonly db: Database;
  readonly queue: Queue;
}

export const triage = (issue: number, repo = 'ispyb/demo'): Job => ({ kind: 'triage', repo, issue });

/** Hears what runs, in order, and lets a test decide how each try ends. */
export function worker(act: (job: Job, context: Try) => unknown = () => undefined) {
  const heard: string[] = [];
  const tries: Try[] = [];
  return {
    heard,
    tries,
    run: async (job: Job, context: Try): Promise<unknown> => {
      heard.push('issue' in job ? `${job.kind} ${job.repo}#${job.issue}` : `${job.kind} ${job.repo}`);
      tries.push(context);
      return act(job, context);
    },
  };
}

/** A door that a job waits at until the test opens it; `reached` tells that the job is there. */
export function gate() {
  const reached = Promise.withResolvers<void>();
  const opened = Promise.withResolvers<void>();
  return {
    reached: reached.promise,
    open: () => opened.resolve(),
    pass: () => {
      reached.resolve();
      return opened.promise;
    },
  };
}
