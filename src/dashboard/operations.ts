import type { Job } from '../core/job.ts';
import type { Backlog } from '../jobs/desk.ts';
import type { Listed } from '../jobs/operate.ts';
import { type Html, html } from '../pages/html.ts';
import type { Page } from '../pages/page.ts';
import { badge, type Tone, table, time } from '../pages/parts.ts';
import { ago } from './parts.ts';
import type { StoredDelivery } from './stored/deliveries.ts';

/** What an operator looks at and may have done again. */
export interface Desk {
  counts(): Promise<Readonly<Record<string, number>>>;
  backlog(): Promise<readonly Backlog[]>;
  list(): Promise<readonly Listed[]>;
  show(id: string): Promise<Listed | null>;
  /** False where there is no such job, or nothing to do again. */
  retry(id: string): Promise<boolean>;
  deliveries(): Promise<readonly StoredDelivery[]>;
  /** The last looks for lost deliveries; null before the first. */
  recovery(): Promise<{ readonly oldest: Date; readonly asked: number; readonly jobs: number } | null>;
  /** Requests made to GitHub since the start. */
  requests(): { readonly reads: number; readonly writes: number };
  /** What is left of GitHub's hourly budgets, as GitHub said last. */
  budgets(): readonly {
    readonly line: string;
    readonly limit: number;
    readonly remaining: number;
    readonly reset: Date;
  }[];
  /** How many writing requests are left of those that all processes share. */
  writes(): Promise<readonly { readonly line: string; readonly minute: number; readonly hour: number }[]>;
}

/** Where operations are. */
export const OPERATIONS = '/operations';

/** Jobs that are not done, what failed, what arrived, and how much GitHub was asked. `now` is by the real clock. */
export async function operationsPage(desk: Desk, now: Date): Promise<Page> {
  const jobs = await desk.list();
  const failed = jobs.filter(({ state }) => state === 'failed');
  const main = html`<div class="cards">
${await numbers(desk, now)}
<section class="card wide" id="failed"><h2>Failed for good</h2>
${failed.length > 0 ? jobsTable('Jobs that failed for good', failed) : html`<p class="soft">No job has.</p>`}</section>
<section class="card wide"><h2>Not done yet</h2>${waiting(jobs)}</section>
<section class="card wide"><h2>Deliveries</h2>${deliveries(await desk.deliveries())}</section>
</div>`;
  return { title: 'Operations', main };
}

async function numbers(desk: Desk, now: Date): Promise<Html> {
  const counts = await desk.counts();
  const backlog = await desk.backlog();
  const recovery = await desk.recovery();
  const { reads, writes } = desk.requests();
  return html`<section class="card"><h2>Jobs</h2>
<dl>${Object.entries(counts).map(([state, n]) => html`<dt>${state}</dt><dd>${n}</dd>`)}</dl>
${backlog.length > 0 ? html`<h3>Not done, by kind</h3><dl>${backlog.map(({ kind, jobs, oldest }) => html`<dt>${kind}</dt><dd>${jobs}, the oldest for ${Math.round(oldest)} s</dd>`)}</dl>` : ''}</section>
<section class="card"><h2>GitHub</h2>
<dl><dt>Requests since the start</dt><dd>${reads} reads, ${writes} writes</dd>
<dt>Lost deliveries</dt><dd>${recovery ? html`looked for ${ago(recovery.oldest.toISOString(), now.toISOString())}; ${recovery.asked} asked for again, ${recovery.jobs} made up for` : 'not looked for yet'}</dd>
${desk.budgets().map(({ line, limit, remaining, reset }) => html`<dt>Left this hour</dt><dd>${remaining} of ${limit} (${line}), until ${time(reset.toISOString())}</dd>`)}
${(await desk.writes()).map(({ line, minute, hour }) => html`<dt>Writes left</dt><dd>${minute} this minute, ${hour} this hour (${line})</dd>`)}</dl>
<p class="soft small">As GitHub said last; this page asks it for nothing.</p></section>`;
}

function waiting(jobs: readonly Listed[]): Html {
  const rest = jobs.filter(({ state }) => state !== 'failed');
  return rest.length > 0 ? jobsTable('Jobs that are not done', rest) : html`<p class="soft">Every job is done.</p>`;
}

const TONES: { readonly [S in Listed['state']]: Tone } = {
  waiting: 'plain',
  active: 'good',
  again: 'warn',
  failed: 'bad',
  done: 'good',
};

function jobsTable(caption: string, jobs: readonly Listed[]): Html {
  return table({
    caption,
    columns: ['Job', 'State', { number: 'Tries' }, 'Put', 'Due', 'What went wrong last', 'Do'],
    rows: jobs.map((one) => [
      html`<a href="${OPERATIONS}/jobs/${one.id}">${nameOf(one.job)}</a>`,
      badge(one.state, TONES[one.state]),
      one.tries,
      time(one.put),
      time(one.due),
      one.error ?? '',
      one.state === 'active' ? '' : again(one),
    ]),
  });
}

function nameOf(job: Job): string {
  return `${job.kind} ${job.repo}${'issue' in job ? `#${job.issue}` : ''}`;
}

function again({ id, job, state }: Listed): Html {
  const words = state === 'failed' ? 'Do it anew' : 'Do it now';
  return html`<form method="post" action="${OPERATIONS}/jobs/${id}/retry"><button class="quiet" aria-label="${words}: ${nameOf(job)}">${words}</button></form>`;
}

function deliveries(all: readonly StoredDelivery[]): Html {
  if (all.length === 0) return html`<p class="soft">None arrived yet.</p>`;
  return table({
    caption: 'The last deliveries that made something to do',
    columns: ['Delivery', 'Event', 'Arrived', { number: 'Received' }, 'Jobs'],
    rows: all.map((one) => [
      html`<code>${one.id}</code>`,
      one.event,
      time(one.at),
      `${one.received}×`,
      one.isPut ? badge('put', 'good') : badge('not put yet', 'warn'),
    ]),
  });
}

/** One job with all that is kept of it. */
export function jobPage(one: Listed): Page {
  const { id, job, state, tries, put, due, ended, error, output } = one;
  const main = html`<div class="cards"><section class="card wide">
<dl><dt>State</dt><dd>${badge(state, TONES[state])}</dd><dt>Tries</dt><dd>${tries}</dd><dt>Put</dt><dd>${time(put)}</dd>
<dt>Due</dt><dd>${time(due)}</dd>${ended === null ? '' : html`<dt>Ended</dt><dd>${time(ended)}</dd>`}
<dt>Went wrong</dt><dd>${error ?? 'nothing'}</dd><dt>Its name</dt><dd><code>${id}</code></dd></dl>
${state === 'active' || state === 'done' ? '' : again(one)}
<h2>The job</h2><pre tabindex="0">${JSON.stringify(job, null, 2)}</pre>
<h2>What was kept of its end</h2><pre tabindex="0">${JSON.stringify(output, null, 2)}</pre></section></div>`;
  return { title: nameOf(job), crumbs: [{ href: OPERATIONS, text: 'Operations' }], main };
}
