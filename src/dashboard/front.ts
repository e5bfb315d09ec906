import { formatDistanceStrict } from 'date-fns/formatDistanceStrict';
import type { Kept } from '../jobs/calendars.ts';
import { type Html, html } from '../pages/html.ts';
import type { Page } from '../pages/page.ts';
import { time } from '../pages/parts.ts';
import { nextVc } from './vc.ts';

/** The page at `/`: each repository the bot looks after, its next VC, and when it was looked at. `at` is now, ISO 8601. */
export function front(repositories: readonly Kept[], at: string): Page {
  const main =
    repositories.length === 0 ? nobody() : html`<div class="cards">${repositories.map((one) => card(one, at))}</div>`;
  return { title: 'Repositories', main };
}

function nobody(): Html {
  return html`<div class="card"><h2>Nothing to show yet</h2>
<p>No public repository has asked for the bot, or it has not looked yet. It looks after a repository of its installation that has
<code>.github/ispyb-triage.yml</code> on its default branch, and looks every ten minutes whether one does.</p></div>`;
}

function card(kept: Kept, at: string): Html {
  const { calendar } = kept;
  return html`<section class="card"><h2>${calendar.repo}</h2>
${nextVc(kept, at)}
<p class="soft small">Looked at ${ago(calendar.looked, at)}.</p></section>`;
}

function ago(moment: string, at: string): Html {
  return html`${time(moment)}, ${formatDistanceStrict(moment, at)} ago`;
}
