import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Registry } from 'prom-client';
import type { Answer, Route } from './http.ts';
import type { Figures } from './metrics.ts';

/** What the operator's machines ask. */
export interface Health extends Figures {
  /** Resolves where database and worker are ready; rejects with the reason where they are not. */
  ready(): Promise<void>;
  /** Whoever shows it may read the metrics from elsewhere; null: nobody may. */
  readonly metricsToken: string | null;
}

/** `/healthz` (alive), `/readyz` (database and worker ready) and `/metrics` (Prometheus; this machine, or with the token). */
export function healthRoute(health: Health): Route {
  // With what it brings, the library of the metrics is a tenth of the modules of a server: it is loaded once somebody asks.
  let registry: Promise<Registry> | null = null;
  return async (request, url) => {
    if (url.pathname === '/healthz') return plain(200, 'alive\n');
    if (url.pathname === '/readyz') return readiness(health);
    if (url.pathname !== '/metrics') return null;
    if (!fromThisMachine(request) && !shows(request, health.metricsToken))
      return plain(403, 'Metrics are for this machine, or for whoever shows METRICS_TOKEN.\n');
    registry ??= import('./metrics.ts').then(({ metricsOf }) => metricsOf(health));
    const metrics = await registry;
    return { status: 200, type: metrics.contentType, body: await metrics.metrics() };
  };
}

/** Whether a request carries the token, compared in a time that tells nothing about where they differ. */
function shows(request: IncomingMessage, token: string | null): boolean {
  if (token === null) return false;
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(request.headers.authorization ?? ''), digest(`Bearer ${token}`));
}

/**
 * Whether a request was made on this machine and not passed on by a proxy. A name other than localhost in `Host` is
 * refused as well, because a page in somebody's browser can be made to ask under any name.
 */
export function fromThisMachine(request: IncomingMessage): boolean {
  const address = request.socket.remoteAddress ?? '';
  const proxied = 'x-forwarded-for' in request.headers || 'forwarded' in request.headers;
  const host = (request.headers.host ?? '').replace(/:\d+$/, '');
  return /^(::1|(::ffff:)?127\.)/.test(address) && !proxied && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(host);
}

async function readiness(health: Health): Promise<Answer> {
  return health.ready().then(
    () => plain(200, 'ready\n'),
    () => plain(503, 'not ready\n'),
  );
}

function plain(status: number, body: string): Answer {
  return { status, type: 'text/plain', body };
}
