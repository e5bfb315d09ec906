import { bodyOf } from '../server/body.ts';
import { fromThisMachine } from '../server/health.ts';
import type { Answer, Route } from '../server/http.ts';

/** The sandbox's clock, as a visitor turns it. */
export interface TurningClock {
  now(): Date;
  turnTo(moment: Date): Promise<void>;
}

/**
 * `GET /sandbox/clock` tells the sandbox's time; `POST /sandbox/clock` with a moment in ISO 8601 as its body turns it,
 * answers when all that was due by then is done, and is for this machine only.
 */
export function clockRoute(clock: TurningClock): Route {
  return async (request, url) => {
    if (url.pathname !== '/sandbox/clock') return null;
    if (request.method === 'GET') return plain(200, clock.now().toISOString());
    if (!fromThisMachine(request)) return plain(403, 'The clock is for this machine only.');
    const moment = new Date((await bodyOf(request, 100)).toString('utf8').trim());
    if (Number.isNaN(moment.getTime())) return plain(400, 'Send a moment, for example 2019-10-07T12:00:00Z.');
    await clock.turnTo(moment);
    return plain(200, clock.now().toISOString());
  };
}

function plain(status: number, body: string): Answer {
  return { status, type: 'text/plain', body: `${body}\n` };
}
