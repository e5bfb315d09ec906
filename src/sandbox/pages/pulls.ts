import { type Html, html } from '../../pages/html.ts';
import type { Page } from '../../pages/page.ts';
import { badge, time } from '../../pages/parts.ts';
import { type Thing, text, thing, things } from '../github/json.ts';
import { answerForm, crumbs, thread } from './issues.ts';
import { shown } from './markdown.ts';
import { type Around, by, pathOf, state, whoYouAre } from './parts.ts';
import type { Visitor } from './visitor.ts';

/** The pull requests of a repository, open and closed. */
export async function pullsPage(visitor: Visitor, around: Around): Promise<Page> {
  const { repo } = around.standing;
  const pulls = things(await visitor.ask('GET', `/repos/${repo}/pulls?state=all&per_page=100`));
  const main = html`<div class="cards"><section class="card wide"><h2>Pull requests</h2>
${pulls.length === 0 ? html`<p>None yet: hand in minutes on the first page.</p>` : ''}
<ul class="bare">${pulls.map((pull) => row(pull, around))}</ul></section>${whoYouAre(around)}</div>`;
  return { title: `Pull requests of ${repo}`, crumbs: crumbs(around), main };
}

function row(pull: Thing, around: Around): Html {
  return html`<li><a href="${pathOf(around, 'pull', pull.number)}">#${pull.number} ${pull.title}</a> ${state(pull)}
<span class="soft small">${by(pull.user)}, ${time(text(pull.created_at))}</span></li>`;
}

/** One pull request: what was written, its files, what was checked, and the button that merges it. */
export async function pullPage(visitor: Visitor, around: Around, number: number): Promise<Page> {
  const at = `/repos/${around.standing.repo}`;
  const pull = thing(await visitor.ask('GET', `${at}/pulls/${number}`));
  const issue = thing(await visitor.ask('GET', `${at}/issues/${number}`));
  const comments = await visitor.ask('GET', `${at}/issues/${number}/comments?per_page=100`);
  const files = things(await visitor.ask('GET', `${at}/pulls/${number}/files`));
  const path = pathOf(around, 'pull', number);
  const main = html`<p>${state(pull)} ${files.map(({ filename }) => html`<code>${filename}</code> `)}</p>
<div class="cards">${mergeForm(pull, path, around)}
${thread({ of: issue, comments, path }, around)}
${await checks(visitor, pull, around)}
${answerForm(path, around)}
${whoYouAre(around)}</div>`;
  return { title: `#${number} ${text(pull.title)}`, crumbs: crumbs(around), main };
}

function mergeForm(pull: Thing, path: string, { you }: Around): Html {
  if (pull.state !== 'open') return html``;
  return html`<form class="card" method="post" action="${path}/merge"><h2>Merge</h2>
<p>The bot says below what the merge will do. To merge is to approve it.</p>
<button>Merge as ${you}</button></form>`;
}

/** What was checked on the last commit of the pull request, and on the commit that merged it. */
async function checks(visitor: Visitor, pull: Thing, around: Around): Promise<Html> {
  const head = text(thing(pull.head).sha);
  const commits = [head, ...(pull.merged_at ? [text(pull.merge_commit_sha)] : [])];
  const found: Html[] = [];
  for (const sha of commits) {
    const answer = thing(await visitor.ask('GET', `/repos/${around.standing.repo}/commits/${sha}/check-runs`));
    found.push(...things(answer.check_runs).map((run) => check(run, sha, around)));
  }
  return html`${found}`;
}

function check(run: Thing, sha: string, { standing }: Around): Html {
  const output = thing(run.output);
  const conclusion = text(run.conclusion) || text(run.status);
  return html`<section class="card wide" aria-label="Check ${run.name}">
<h2>Check: ${output.title || run.name} ${badge(conclusion, conclusion === 'failure' ? 'bad' : 'plain')}</h2>
<p class="soft small">${run.name}, on ${sha.slice(0, 7)}</p>
${shown(text(output.summary), standing)}${shown(text(output.text), standing)}</section>`;
}
