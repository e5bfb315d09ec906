import { type Html, html } from '../pages/html.ts';
import type { Page } from '../pages/page.ts';
import { badge, time } from '../pages/parts.ts';
import { atGithub, issueLink, pathOf, words } from './parts.ts';
import type { Showing } from './repository.ts';
import { deedsFor, type Intent, type StoredDeed } from './stored/deeds.ts';

/** Deeds that one page lists. */
const MOST = 100;

/** All that the bot did for a repository, a page at a time (from 1). */
export async function deedsPage(showing: Showing, number: number): Promise<Page> {
  const { query, repository, mayAll } = showing;
  const { name } = repository;
  const from = (number - 1) * MOST;
  const found = await deedsFor(query, name, { issue: null, elsewhere: mayAll, from, most: MOST + 1 });
  const path = pathOf(name, 'deeds');
  const main = html`<p class="soft">Each deed with its reason. They are kept for ninety days; what was decided about issues is kept for good.</p>
<div class="cards"><section class="card wide"><h2>The newest first</h2>${list(showing, found.slice(0, MOST))}
<p>${number > 1 ? html`<a href="${path}?page=${number - 1}">Newer</a> ` : ''}${found.length > MOST ? html`<a href="${path}?page=${number + 1}">Older</a>` : ''}</p></section></div>`;
  return { title: 'What the bot did', crumbs: [{ href: pathOf(name), text: name }], main };
}

/** The newest deeds on the page of their repository. */
export function deedsList(showing: Showing, deeds: readonly StoredDeed[]): Html {
  return html`<section class="card wide"><h2>What the bot did</h2>${list(showing, deeds)}
<p><a href="${pathOf(showing.repository.name, 'deeds')}">All it did in ninety days</a></p></section>`;
}

/** Deeds as a list, each with its reason and a link to where it was done. */
export function list({ repository }: Pick<Showing, 'repository'>, deeds: readonly StoredDeed[]): Html {
  if (deeds.length === 0) return html`<p class="soft">Nothing yet.</p>`;
  return html`<ul class="bare">${deeds.map(
    (
      deed,
    ) => html`<li>${time(deed.moment)}: ${what(repository.name, deed)} ${came(deed)}<br><span class="soft">${words(deed.because)}</span>
${deed.issue === null ? '' : html`<a class="small" href="${atGithub(repository, deed.repo, deed.issue)}" rel="noreferrer">see it at GitHub</a>`}</li>`,
  )}</ul>`;
}

function what(name: string, { words: said, issue, repo }: StoredDeed): Html {
  if (repo.toLowerCase() !== name.toLowerCase()) return html`${words(said)} (${repo})`;
  return linked(name, said, issue);
}

/** The issue in the words becomes a link to its page here. */
function linked(name: string, said: string, issue: number | null): Html {
  const [before = '', ...after] = issue === null ? [said] : said.split(`#${issue}`);
  return issue === null || after.length === 0
    ? words(said)
    : html`${words(before)}${issueLink(name, issue)}${words(after.join(`#${issue}`))}`;
}

function came({ outcome }: StoredDeed): Html | '' {
  if (outcome === 'done') return '';
  return outcome === 'already' ? badge('was so already') : badge('left alone: somebody was quicker', 'warn');
}

/** What the bot would do next: what it has shown or was stopped at, and has not done. */
export function intentsList({ repository }: Showing, intents: readonly Intent[]): Html {
  const { name, look } = repository;
  const why =
    look?.mode === 'preview'
      ? 'The settings say mode: preview, so it is only shown.'
      : 'It waits for a go, or for the bot to come round to it.';
  return html`<section class="card wide"><h2>What it would do next</h2>
${intents.length === 0 ? html`<p class="soft">Nothing is waiting: all it decided at its last looks is done.</p>` : html`<p class="soft small">${why}</p>`}
<ul class="bare">${intents.slice(0, MOST).map(
    (
      intent,
    ) => html`<li>${linked(name, intent.words, intent.issue)} <span class="soft small">(${intent.kind}, ${time(intent.moment)})</span><br>
<span class="soft">${words(intent.because)}</span></li>`,
  )}</ul>${intents.length > MOST ? html`<p>… and ${intents.length - MOST} more.</p>` : ''}</section>`;
}
