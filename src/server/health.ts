import type { IncomingMessage } from 'node:http';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Answer, Route } from './http.ts';

/** What the operator's machines ask. */
export interface Health {
  /** Resolves where database and worker are ready; rejects with the reason where they are not. */
  ready(): Promise<void>;
  /** How many jobs there are in each state. */
  jobs(): Promise<Readonly<Record<string, number>>>;
  /** The jobs that are not done, by kind: how many, and for how many seconds the oldest is there. */
  backlog(): Promise<readonly { readonly kind: string; readonly jobs: number; readonly oldest: number }[]>;
  /** The last looks for lost deliveries, over all repositories; null before the first. */
  recovery(): Promise<{ readonly oldest: Date; readonly asked: number; readonly jobs: number } | null>;
  /** Requests made to GitHub since the start. */
  requests(): { readonly reads: number; readonly writes: number };
}

/** `/healthz` (alive), `/readyz` (database and worker ready) and `/metrics` (Prometheus; this machine only). */
export function healthRoute(health: Health): Route {
  const registry = metricsOf(health);
  return async (request, url) => {
    if (url.pathname === '/healthz') return plain(200, 'alive\n');
    if (url.pathname === '/readyz') return readiness(health);
    if (url.pathname !== '/metrics') return null;
    if (!fromThisMachine(request)) return plain(403, 'Metrics are for this machine only.\n');
    return { status: 200, type: registry.contentType, body: await registry.metrics() };
  };
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

function metricsOf(health: Health): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'ispyb_triage_jobs',
    help: 'Jobs in the queue, by state.',
    labelNames: ['state'],
    registers: [registry],
    async collect() {
      this.reset();
      for (const [state, n] of Object.entries(await health.jobs())) this.set({ state }, n);
    },
  });
  addBacklog(registry, health);
  addRecovery(registry, health);
  new Gauge({
    name: 'ispyb_triage_github_requests',
    help: 'Requests made to GitHub since the start, by direction.',
    labelNames: ['direction'],
    registers: [registry],
    collect() {
      const { reads, writes } = health.requests();
      this.set({ direction: 'read' }, reads);
      this.set({ direction: 'write' }, writes);
    },
  });
  return registry;
}

function addBacklog(registry: Registry, health: Health): void {
  new Gauge({
    name: 'ispyb_triage_backlog',
    help: 'Jobs that are not done, by kind.',
    labelNames: ['kind'],
    registers: [registry],
    async collect() {
      this.reset();
      for (const { kind, jobs } of await health.backlog()) this.set({ kind }, jobs);
    },
  });
  new Gauge({
    name: 'ispyb_triage_backlog_age_seconds',
    help: 'How long the oldest job that is not done is there, by kind.',
    labelNames: ['kind'],
    registers: [registry],
    async collect() {
      this.reset();
      for (const { kind, oldest } of await health.backlog()) this.set({ kind }, oldest);
    },
  });
}

function addRecovery(registry: Registry, health: Health): void {
  new Gauge({
    name: 'ispyb_triage_recovery_timestamp_seconds',
    help: 'When lost deliveries were last looked for, of the repository where that is longest ago.',
    registers: [registry],
    async collect() {
      this.reset();
      const last = await health.recovery();
      if (last) this.set(last.oldest.getTime() / 1000);
    },
  });
  new Gauge({
    name: 'ispyb_triage_recovery_found',
    help: 'What the last look that found anything found, over all repositories.',
    labelNames: ['what'],
    registers: [registry],
    async collect() {
      const last = await health.recovery();
      this.set({ what: 'deliveries' }, last?.asked ?? 0);
      this.set({ what: 'jobs' }, last?.jobs ?? 0);
    },
  });
}

function plain(status: number, body: string): Answer {
  return { status, type: 'text/plain', body };
}
