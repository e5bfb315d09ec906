import type { Env } from '../config/env.ts';
import { Told } from '../core/trouble.ts';
import type { Listed } from '../jobs/operate.ts';
import { type Io, print, printJson } from './io.ts';
import { table } from './table.ts';

const HEADS = ['ID', 'STATE', 'KIND', 'ABOUT', 'TRIES', 'DUE', 'ERROR'];

/** Prints the jobs of the running server that are not done. */
export async function listJobs(io: Io, env: Env, json: boolean): Promise<number> {
  const jobs = (await ask(env, 'GET', '/api/jobs')) as readonly Listed[];
  if (json) printJson(io, jobs);
  else print(io, jobs.length ? table(io, HEADS, jobs.map(rowOf)) : 'no jobs are waiting, running or failed');
  return 0;
}

/** Prints one job with all that is known of it. */
export async function showJob(io: Io, env: Env, id: string): Promise<number> {
  printJson(io, await ask(env, 'GET', `/api/jobs/${encodeURIComponent(id)}`));
  return 0;
}

/** Has a failed job done anew. */
export async function retryJob(io: Io, env: Env, id: string): Promise<number> {
  await ask(env, 'POST', `/api/jobs/${encodeURIComponent(id)}/retry`);
  print(io, `${id} is done again`);
  return 0;
}

function rowOf({ id, job, state, tries, due, error }: Listed): readonly string[] {
  const about = 'issue' in job ? `${job.repo}#${job.issue}` : job.repo;
  return [id, state, job.kind, about, `${tries}×`, due, error ?? ''];
}

async function ask(env: Env, method: 'GET' | 'POST', path: string): Promise<unknown> {
  const { OPERATOR_HEADER } = await import('../server/operations.ts');
  const url = `http://127.0.0.1:${env.at.port}${path}`;
  const response = await fetch(url, { method, headers: { [OPERATOR_HEADER]: 'cli' } }).catch((error: unknown) => {
    throw new Told(
      `No server answers at http://localhost:${env.at.port}: start it with \`ispyb-triage serve\`, or set PORT to where it is.`,
      { cause: error },
    );
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok && answer !== null) return answer;
  const said = typeof answer === 'object' && answer !== null && 'error' in answer ? String(answer.error) : null;
  throw new Told(`The server at http://localhost:${env.at.port} says: ${said ?? `HTTP ${response.status}`}.`);
}
