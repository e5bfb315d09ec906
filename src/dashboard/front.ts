import type { Query } from '../db/database.ts';
import { type Html, html } from '../pages/html.ts';
import type { Page } from '../pages/page.ts';
import { badge } from '../pages/parts.ts';
import { looked, pathOf } from './parts.ts';
import { counts } from './stored/issues.ts';
import type { Repository } from './stored/repositories.ts';
import { nextVc } from './vc.ts';

/** The page at `/`: each repository the bot looks after, its next VC, and how its issues are. `at` is now, ISO 8601. */
export async function front(query: Query, repositories: readonly Repository[], at: string): Promise<Page> {
  const cards = await Promise.all(repositories.map((one) => card(query, one, at)));
  const main = cards.length === 0 ? nobody() : html`<div class="cards">${cards}</div>`;
  return { title: 'Repositories', main };
}

function nobody(): Html {
  return html`<div class="card"><h2>Nothing to show yet</h2>
<p>No public repository has asked for the bot, or it has not looked yet. It looks after a repository of its installation that has
<code>.github/ispyb-triage.yml</code> on its default branch, and looks every ten minutes whether one does.</p></div>`;
}

async function card(query: Query, repository: Repository, at: string): Promise<Html> {
  const { id, name, look } = repository;
  const { open, stale } = await counts(query, { id, stale: look?.stale ?? 'stale' });
  return html`<section class="card"><h2><a href="${pathOf(name)}">${name}</a> ${repository.private ? badge('private', 'warn') : ''}</h2>
<p class="soft small">Next VC</p>
${nextVc(repository, at)}
<p><b>${open}</b> open ${open === 1 ? 'issue' : 'issues'}, <b>${stale}</b> stale</p>
${looked(repository, at)}</section>`;
}
