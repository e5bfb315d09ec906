import type { Ruling } from '../core/ruling.ts';
import { type Html, html } from '../pages/html.ts';
import type { Page } from '../pages/page.ts';
import { badge, time } from '../pages/parts.ts';
import { list } from './deeds.ts';
import { atGithub, labels, pathOf, words } from './parts.ts';
import type { Showing } from './repository.ts';
import { evidence, fate } from './rulings.ts';
import { deedsFor, notesAbout, type StoredNote } from './stored/deeds.ts';
import { issueOf, type StoredIssue } from './stored/issues.ts';
import { rulingsIn } from './stored/meetings.ts';

/** The page of one issue: how it was at the last look, what VCs decided, what the bot did and why it left it alone. */
export async function issuePage(showing: Showing, number: number): Promise<Page | null> {
  const { query, repository } = showing;
  const { id, name } = repository;
  const issue = Number.isSafeInteger(number) && number < 2 ** 31 ? await issueOf(query, id, number) : null;
  if (!issue) return null;
  const rulings = await rulingsIn(query, id, number);
  const deeds = await deedsFor(query, name, { issue: number, elsewhere: false, from: 0, most: 200 });
  const main = html`${now(showing, issue)}
<div class="cards">
<section class="card wide"><h2>What VCs decided</h2>${decisions(name, rulings)}</section>
<section class="card wide"><h2>What the bot did</h2>${list(showing, deeds)}</section>
<section class="card wide"><h2>Why it left it alone</h2>${notes(await notesAbout(query, name, number))}</section>
</div>`;
  return { title: `#${number} ${issue.title}`, crumbs: [{ href: pathOf(name), text: name }], main };
}

function now({ repository }: Showing, issue: StoredIssue): Html {
  const state = {
    open: badge('open', 'good'),
    closed: badge('closed'),
    gone: badge('open no more: closed or moved'),
  }[issue.state];
  return html`<p>${state} ${labels(issue.labels)}</p>
<dl><dt>Opened</dt><dd>${time(issue.opened)} by ${issue.author}</dd>
<dt>Changed</dt><dd>${time(issue.updated)}, ${issue.comments} comments</dd>
${issue.closed === null ? '' : html`<dt>Closed</dt><dd>${issue.state === 'gone' ? 'before ' : ''}${time(issue.closed)}</dd>`}
<dt>As it was</dt><dd>${time(issue.seen)}${isSeenLater(repository.look?.whole, issue) ? html`, and the same at ${time(repository.look?.whole ?? '')}` : ''}</dd></dl>
<p><a href="${atGithub(repository, repository.name, issue.number)}" rel="noreferrer">The issue at GitHub</a></p>`;
}

/** A list of all open issues that found nothing new about it is a look as well. */
function isSeenLater(whole: string | null | undefined, { seen, state }: StoredIssue): boolean {
  return state === 'open' && whole != null && whole > seen;
}

function decisions(name: string, rulings: readonly Ruling[]): Html {
  if (rulings.length === 0) return html`<p class="soft">None that the bot carried out.</p>`;
  return html`<ul class="bare">${rulings.map(
    (one) =>
      html`<li><a href="${pathOf(name, 'meetings', one.meeting)}">VC of ${one.meeting}</a> ${badge(one.decided)} ${fate(one)}${evidence(one)}</li>`,
  )}</ul>`;
}

/** Each reason once, with the last time it was one. */
function notes(all: readonly StoredNote[]): Html {
  const seen = new Set<string>();
  const fresh = all.filter(({ kind, rule, text }) => {
    const key = `${kind} ${rule} ${text}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
  if (fresh.length === 0) return html`<p class="soft">There is no note about it.</p>`;
  return html`<ul class="bare">${fresh
    .slice(0, 20)
    .map(
      (note) =>
        html`<li>${time(note.moment)}, ${note.kind}: ${words(note.text)} <span class="soft">(${note.rule})</span></li>`,
    )}</ul>`;
}
