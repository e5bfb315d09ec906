import type { Query } from '../db/database.ts';
import { calendarPath } from '../jobs/calendars.ts';
import { type Html, html, type Link } from '../pages/html.ts';
import type { Page } from '../pages/page.ts';
import { agesChart } from './charts/ages.ts';
import { monthsChart } from './charts/months.ts';
import { deedsList, intentsList } from './deeds.ts';
import { issuesTable } from './issues.ts';
import { looked, pathOf } from './parts.ts';
import { pending } from './silence.ts';
import { standing } from './standing.ts';
import { deedsFor, intentsFor } from './stored/deeds.ts';
import { type Aged, byStateAndAge, months, openIssues } from './stored/issues.ts';
import { meetingDays } from './stored/meetings.ts';
import type { Repository } from './stored/repositories.ts';
import { nextVc } from './vc.ts';

/** What a page is made for: the database, the repository, now (ISO 8601), and whether the reader may see all. */
export interface Showing {
  readonly query: Query;
  readonly repository: Repository;
  readonly at: string;
  readonly mayAll: boolean;
}

/** Issues that one page lists. */
const ISSUES = 50;

/** Months that are drawn. */
const MONTHS = 24;

/** What is chosen in the address: the open issues of a state (null: of all), and which page of them, from 1. */
export interface Chosen {
  readonly state: string | null;
  readonly page: number;
}

/** The page of a repository: the next VC, how its issues are, what is pending, what the bot did and would do. */
export async function repositoryPage(showing: Showing, chosen: Chosen): Promise<Page> {
  const { query, repository, at } = showing;
  const { id, name } = repository;
  const whose = { id, stale: repository.look?.stale ?? 'stale' };
  const days = await meetingDays(query, id);
  const aged = await byStateAndAge(query, whose, at);
  const main = html`${looked(repository, at)}
<div class="cards">
<section class="card"><h2>Next VC</h2>${nextVc(repository, at)}${repository.private ? '' : subscribe(name)}</section>
${await standing(showing)}
<section class="card">${monthsChart(await months(query, id, { at, many: MONTHS }))}</section>
<section class="card">${agesChart(aged, (state) => listPath(name, { state, page: 1 }))}</section>
${await pending(showing)}
${meetings(name, days)}
${intentsList(showing, await intentsFor(query, name, repository.look?.mode === 'preview'))}
${deedsList(showing, await deedsFor(query, name, { issue: null, elsewhere: showing.mayAll, from: 0, most: 10 }))}
${await open(showing, aged, chosen)}
</div>`;
  return { title: name, crumbs: [], main };
}

function subscribe(name: string): Html {
  return html`<p class="small"><a href="${calendarPath(name, null)}">All VCs as a calendar to subscribe to</a></p>`;
}

function meetings(name: string, days: readonly string[]): Html {
  const items = days
    .slice(0, 12)
    .map((day) => html`<li><a href="${pathOf(name, 'meetings', day)}">VC of ${day}</a></li>`);
  return html`<section class="card"><h2>What VCs decided</h2>
${items.length > 0 ? html`<ul class="bare">${items}</ul>` : html`<p class="soft">No minutes were read yet.</p>`}</section>`;
}

/** The address of a list of open issues. */
function listPath(name: string, { state, page }: Chosen): string {
  const asked = new URLSearchParams({
    ...(state === null ? {} : { state }),
    ...(page > 1 ? { page: String(page) } : {}),
  });
  return `${pathOf(name)}${asked.size > 0 ? `?${asked}` : ''}#issues`;
}

async function open({ query, repository, at }: Showing, aged: readonly Aged[], chosen: Chosen): Promise<Html> {
  const whose = { id: repository.id, stale: repository.look?.stale ?? 'stale' };
  const from = (chosen.page - 1) * ISSUES;
  const found = await openIssues(query, whose, { state: chosen.state, from, most: ISSUES + 1 });
  const sum = (what: 'issues' | 'stale'): number => aged.reduce((all, one) => all + one[what], 0);
  const shown = found.slice(0, ISSUES);
  const { name } = repository;
  const links: Link[] = [
    ...(chosen.page > 1 ? [{ href: listPath(name, { ...chosen, page: chosen.page - 1 }), text: 'Before' }] : []),
    ...(found.length > ISSUES ? [{ href: listPath(name, { ...chosen, page: chosen.page + 1 }), text: 'More' }] : []),
  ];
  const which = chosen.state === null ? 'Open issues' : `Open issues: ${chosen.state}`;
  return html`<section class="card wide" id="issues"><h2>${which}</h2>
<p class="soft small">${sum('issues')} are open, ${sum('stale')} of them stale. Those without a sign of change for longest come first.
${chosen.state === null ? '' : html`<a href="${listPath(name, { state: null, page: 1 })}">Show all</a>`}</p>
${shown.length > 0 ? issuesTable(name, shown, at) : html`<p class="soft">There is none here.</p>`}
${links.length > 0 ? html`<nav aria-label="Pages of the list"><p>${links.map(({ href, text }) => html`<a href="${href}">${text}</a> `)}</p></nav>` : ''}</section>`;
}
