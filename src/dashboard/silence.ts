import { type Html, html } from '../pages/html.ts';
import { badge, time } from '../pages/parts.ts';
import { issueLink, words } from './parts.ts';
import type { Showing } from './repository.ts';
import { periodNotes } from './stored/deeds.ts';
import { openWith } from './stored/issues.ts';

/** The label of a proposal in its silent period; see the labels of the bot. */
const SILENT_PERIOD = 'status:silent-period';

/** What the notes of the looks at silent periods call them. */
const STATES = new Set(['running', 'ended', 'stopped', 'unknown']);

/** The small proposals that are agreed if nobody objects: those in their three weeks, and those that wait for a word. */
export async function pending({ query, repository }: Showing): Promise<Html> {
  const issues = await openWith(query, repository.id, SILENT_PERIOD);
  const notes = await periodNotes(query, repository.name);
  const items = issues.map(({ number, title }) => {
    const note = notes.find((one) => one.issue === number && STATES.has(one.rule));
    return html`<li>${issueLink(repository.name, number, title)}
${note ? html`<br>${badge(note.rule === 'ended' ? 'over: a person may confirm' : note.rule, note.rule === 'ended' ? 'good' : 'plain')} <span class="soft">${words(note.text)}, as of ${time(note.moment)}</span>` : ''}</li>`;
  });
  return html`<section class="card"><h2>Three-week items</h2>
${items.length > 0 ? html`<ul class="bare">${items}</ul>` : html`<p class="soft">No proposal is in its silent period.</p>`}</section>`;
}
