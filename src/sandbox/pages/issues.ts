import { type Html, html } from '../../pages/html.ts';
import type { Page } from '../../pages/page.ts';
import { time } from '../../pages/parts.ts';
import { type Json, type Thing, text, thing, things } from '../github/json.ts';
import { type Around, by, labels, pathOf, state, whoYouAre, written } from './parts.ts';
import type { Visitor } from './visitor.ts';

/** The issues of a repository, the newest first: open ones, or closed. A form opens one. */
export async function issuesPage(visitor: Visitor, around: Around, which: 'open' | 'closed'): Promise<Page> {
  const { repo } = around.standing;
  const found = things(await visitor.ask('GET', `/repos/${repo}/issues?state=${which}&per_page=100`));
  const issues = found.filter((issue) => !issue.pull_request);
  const path = pathOf(around, 'issues', '').slice(0, -1);
  const main = html`<p><a href="${path}">Open</a> · <a href="${path}?state=closed">Closed</a></p>
<div class="cards"><section class="card wide"><h2>${which === 'open' ? 'Open issues' : 'Closed issues'}</h2>
<ul class="bare">${issues.map((issue) => row(issue, around))}</ul></section>
${whoYouAre(around)}
<form class="card" method="post" action="${path}">
<h2>Open an issue</h2>
<label>Title<input name="title" required value="New column Detector.repairedAt"></label>
<label>Text<textarea name="body" rows="5">Detectors get a new serial number after repair. Add a column to Detector.</textarea></label>
<button>Open it as ${around.you}</button></form></div>`;
  return { title: `Issues of ${repo}`, crumbs: crumbs(around), main };
}

function row(issue: Thing, around: Around): Html {
  return html`<li><a href="${pathOf(around, 'issues', issue.number)}">#${issue.number} ${issue.title}</a> ${labels(issue)}
<span class="soft small">${by(issue.user)}, ${time(text(issue.created_at))}</span></li>`;
}

/** The way to the pages of one repository. */
export function crumbs({
  standing: { pages, repo },
}: Pick<Around, 'standing'>): readonly { href: string; text: string }[] {
  return [
    { href: pages, text: 'Emulated GitHub' },
    { href: `${pages}/${repo}/issues`, text: repo },
  ];
}

/** One issue: what was written, its labels and state, and forms to answer, close and reopen. */
export async function issuePage(visitor: Visitor, around: Around, number: number): Promise<Page> {
  const at = `/repos/${around.standing.repo}/issues/${number}`;
  const issue = thing(await visitor.ask('GET', at));
  const comments = await visitor.ask('GET', `${at}/comments?per_page=100`);
  const path = pathOf(around, 'issues', number);
  const main = html`<p>${state(issue)} ${labels(issue)}</p>
<div class="cards">${thread({ of: issue, comments, path }, around)}
${answerForm(path, around)}
${stateForm(issue, path, around)}
${whoYouAre(around)}</div>`;
  return { title: `#${number} ${text(issue.title)}`, crumbs: crumbs(around), main };
}

/** What was written first, and all that was answered. `path` is the page of the issue or pull request. */
export function thread(
  { of, comments, path }: { readonly of: Thing; readonly comments: Json; readonly path: string },
  around: Around,
): Html {
  const said = things(comments).map((comment) =>
    written({ of: comment, title: `Comment ${comment.id}`, edit: `${path}/comments/${comment.id}` }, around),
  );
  return html`${written({ of, title: 'The first text', edit: path }, around)}${said}`;
}

/** A form to comment; commands go here. */
export function answerForm(path: string, { you }: Around): Html {
  return html`<form class="card" method="post" action="${path}/comments">
<h2>Comment</h2>
<label>Text<textarea name="body" rows="4" required placeholder="/ispyb help"></textarea></label>
<button>Comment as ${you}</button></form>`;
}

function stateForm(issue: Thing, path: string, { you }: Around): Html {
  const button = (to: string, words: string): Html =>
    html`<button class="quiet" name="to" value="${to}">${words}</button>`;
  const choices =
    issue.state === 'open'
      ? html`${button('completed', 'Close as completed')}${button('not_planned', 'Close as not planned')}`
      : button('reopened', 'Reopen');
  return html`<form class="card" method="post" action="${path}/state"><h2>State</h2>${choices}
<p class="soft small">As ${you}.</p></form>`;
}
