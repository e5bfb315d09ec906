import type { IncomingMessage } from 'node:http';
import { Told, troubleOf } from '../core/trouble.ts';
import { fromThisMachine } from './health.ts';
import type { Answer, Route } from './http.ts';

/** What an operator may do with jobs. Each throws `Told` where there is no such job, or nothing to do again. */
export interface Operations {
  list(): Promise<unknown>;
  show(id: string): Promise<unknown>;
  retry(id: string): Promise<void>;
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
    const asked = askedFor(request, operations, { id, verb });
    return asked ? answer(asked) : json(405, { error: 'One can list, show and retry jobs.' });
  };
}

interface Path {
  readonly id: string | undefined;
  readonly verb: string | undefined;
}

function askedFor(
  { method }: IncomingMessage,
  operations: Operations,
  { id, verb }: Path,
): (() => Promise<unknown>) | null {
  if (method === 'GET' && !id) return () => operations.list();
  if (method === 'GET' && id && !verb) return () => operations.show(id);
  if (method === 'POST' && id && verb === 'retry')
    return async () => {
      await operations.retry(id);
      return { retried: id };
    };
  return null;
}

async function answer(asked: () => Promise<unknown>): Promise<Answer> {
  try {
    return json(200, await asked());
  } catch (thrown) {
    const trouble = troubleOf(thrown);
    if (trouble instanceof Told) return json(404, { error: trouble.message });
    throw trouble;
  }
}

function json(status: number, value: unknown): Answer {
  return { status, type: 'application/json', body: `${JSON.stringify(value)}\n` };
}
