import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

/** The figures behind the metrics, each asked when somebody asks for the metrics. */
export interface Figures {
  /** How many deliveries are stored and have not become jobs yet. */
  deliveries(): Promise<number>;
  /** How many jobs there are in each state. */
  jobs(): Promise<Readonly<Record<string, number>>>;
  /** The jobs that are not done, by kind: how many, and for how many seconds the oldest is there. */
  backlog(): Promise<readonly { readonly kind: string; readonly jobs: number; readonly oldest: number }[]>;
  /** The last looks for lost deliveries, over all repositories; null before the first. */
  recovery(): Promise<{ readonly oldest: Date; readonly asked: number; readonly jobs: number } | null>;
  /** When each repository was last swept. */
  sweeps(): Promise<readonly { readonly repo: string; readonly at: Date }[]>;
  /** Requests made to GitHub since the start. */
  requests(): { readonly reads: number; readonly writes: number };
  /** What is left of GitHub's hourly budgets, as far as this process was told. */
  budgets(): readonly { readonly line: string; readonly remaining: number }[];
  /** How many writing requests each installation has left, of those that all processes share. */
  writes(): Promise<readonly { readonly line: string; readonly minute: number; readonly hour: number }[]>;
}

/** One line of a metric: its labels and its value. */
interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** All metrics of a server, made anew from the figures each time they are read. */
export function metricsOf(figures: Figures): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const add = addTo(registry);
  addWork(add, figures);
  addLooks(add, figures);
  addLimits(add, figures);
  return registry;
}

type Add = (name: string, help: string, labels: readonly string[], read: () => Promise<readonly Sample[]>) => void;

function addTo(registry: Registry): Add {
  return (name, help, labels, read) => {
    new Gauge({
      name: `ispyb_triage_${name}`,
      help,
      labelNames: [...labels],
      registers: [registry],
      async collect() {
        this.reset();
        for (const sample of await read()) this.set(sample.labels, sample.value);
      },
    });
  };
}

function addWork(add: Add, figures: Figures): void {
  add('deliveries_waiting', 'Deliveries that are stored and have not become jobs yet.', [], async () => [
    { labels: {}, value: await figures.deliveries() },
  ]);
  add('jobs', 'Jobs in the queue, by state.', ['state'], async () =>
    Object.entries(await figures.jobs()).map(([state, value]) => ({ labels: { state }, value })),
  );
  add('backlog', 'Jobs that are not done, by kind.', ['kind'], async () =>
    (await figures.backlog()).map(({ kind, jobs }) => ({ labels: { kind }, value: jobs })),
  );
  add('backlog_age_seconds', 'How long the oldest job that is not done is there, by kind.', ['kind'], async () =>
    (await figures.backlog()).map(({ kind, oldest }) => ({ labels: { kind }, value: oldest })),
  );
}

function addLooks(add: Add, figures: Figures): void {
  add(
    'recovery_timestamp_seconds',
    'When lost deliveries were last looked for, of the repository where that is longest ago.',
    [],
    async () => {
      const last = await figures.recovery();
      return last ? [{ labels: {}, value: last.oldest.getTime() / 1000 }] : [];
    },
  );
  add('recovery_found', 'What the last look that found anything found, over all repositories.', ['what'], async () => {
    const last = await figures.recovery();
    return [
      { labels: { what: 'deliveries' }, value: last?.asked ?? 0 },
      { labels: { what: 'jobs' }, value: last?.jobs ?? 0 },
    ];
  });
  add('last_sweep_timestamp_seconds', 'When each repository was last swept.', ['repo'], async () =>
    (await figures.sweeps()).map(({ repo, at }) => ({ labels: { repo }, value: at.getTime() / 1000 })),
  );
}

function addLimits(add: Add, figures: Figures): void {
  add('github_requests', 'Requests made to GitHub since the start, by direction.', ['direction'], async () => {
    const { reads, writes } = figures.requests();
    return [
      { labels: { direction: 'read' }, value: reads },
      { labels: { direction: 'write' }, value: writes },
    ];
  });
  add('github_remaining', 'Requests that GitHub said are left this hour, by whose budget it is.', ['line'], async () =>
    figures.budgets().map(({ line, remaining }) => ({ labels: { line }, value: remaining })),
  );
  add(
    'github_writes_left',
    'Writing requests that all processes together have left within a minute and an hour.',
    ['line', 'within'],
    async () =>
      (await figures.writes()).flatMap(({ line, minute, hour }) => [
        { labels: { line, within: 'minute' }, value: minute },
        { labels: { line, within: 'hour' }, value: hour },
      ]),
  );
}
