import { setTimeout as pause } from 'node:timers/promises';
import type { EmulatedGithub, SeenRequest } from '../../src/sandbox/github/index.ts';
import type { Server } from './servers.ts';

/** Whether a request is a deed of the job that is aimed at. */
type IsDeed = (request: SeenRequest) => boolean;

/** The label that a sweep puts on. */
export const isMark: IsDeed = ({ method, path, who, body }) =>
  method === 'POST' &&
  who.endsWith('[bot]') &&
  /\/issues\/\d+\/labels$/.test(path) &&
  (body as { labels: string[] }).labels.includes('stale');

/** What minutes do to an issue that they close. */
export function isClosing(issues: readonly number[]): IsDeed {
  return ({ method, path, who, body }) =>
    method === 'PATCH' &&
    who.endsWith('[bot]') &&
    issues.some((issue) => path.endsWith(`/issues/${issue}`)) &&
    (body as { state?: string }).state === 'closed';
}

/** How many of the deeds were done. */
export function deedsOf(github: EmulatedGithub, isDeed: IsDeed): number {
  return github.requests().filter((request) => request.status < 300 && isDeed(request)).length;
}

/** How long a job that is aimed at may wait for its turn, in milliseconds. */
const PATIENCE = 240_000;

/**
 * Waits until the second deed of a job was done and kills the server that does it. Throws where that was too late: all
 * `expected` deeds were done, and nothing was proved.
 */
export async function killInTheMiddle(
  { github, servers }: { readonly github: EmulatedGithub; readonly servers: readonly Server[] },
  isDeed: IsDeed,
  expected: number,
): Promise<Server> {
  const done = deedsOf(github, isDeed);
  const before = await Promise.all(servers.map((server) => server.writes()));
  for (const began = performance.now(); deedsOf(github, isDeed) < done + 2; await pause(2))
    if (performance.now() - began > PATIENCE) throw new Error('the job that was to be hit never did anything');
  const busiest = servers.length > 1 ? await whoWrote(servers, before) : servers[0];
  if (!busiest) throw new Error('there is no server to kill');
  await busiest.kill();
  if (deedsOf(github, isDeed) >= done + expected) throw new Error('the job was over before its server was killed');
  return busiest;
}

async function whoWrote(servers: readonly Server[], before: readonly number[]): Promise<Server | undefined> {
  const writes = await Promise.all(servers.map((server) => server.writes()));
  const rise = writes.map((now, n) => now - (before[n] ?? 0));
  return servers[rise.indexOf(Math.max(...rise))];
}
