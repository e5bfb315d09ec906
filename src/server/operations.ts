import type { IncomingMessage } from 'node:http';
import { fromThisMachine } from './health.ts';
import type { Answer, Route } from './http.ts';

/** What an operator may do with jobs: `show` gives null and `retry` false where there is no such job. */
export interface Operations {
  list(): Promise<unknown>;
  show(id: string): Promise<unknown>;
  retry(id: string): Promise<boolean>;
}

/** Without this header a page in somebody's browser could send the same requests. */
export const OPERATOR_HEADER = 'x-ispyb-triage-operator';

/**
 * `ispyb-triage jobs` asks here: `GET /api/jobs`, `GET /api/jobs/ID`, `POST /api/jobs/ID/retry`. From this machine only,
 * and never through a proxy or a browser.
 */
export function operationsRoute(operations: Operations): Route {
  return async (request, url) => {
    const [, api, jobs, id, verb, ...rest] = url.pathname.split('/');
    if (api !== 'api' || jobs !== 'jobs' || rest.length > 0) return null;
    if (!fromThisMachine(request) || !request.headers[OPERATOR_HEADER])
      return json(403, { error: 'Jobs are shown on this machine only: use `ispyb-triage jobs`.' });
    return answer(request, operations, { id, verb });
  };
}

interface Path {
  readonly id: string | undefined;
  readonly verb: string | undefined;
}

async function answer({ method }: IncomingMessage, operations: Operations, { id, verb }: Path): Promise<Answer> {
  if (method === 'GET' && !id) return json(200, await operations.list());
  if (method === 'GET' && id && !verb) {
    const job = await operations.show(id);
    return job ? json(200, job) : json(404, { error: `There is no job ${id}` });
  }
  if (method !== 'POST' || !id || verb !== 'retry') return json(405, { error: 'One can list, show and retry jobs.' });
  return (await operations.retry(id))
    ? json(200, { retried: id })
    : json(404, { error: `Job ${id} is not there, or has nothing to do again` });
}

function json(status: number, value: unknown): Answer {
  return { status, type: 'application/json', body: `${JSON.stringify(value)}\n` };
}
