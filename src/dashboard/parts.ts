import { formatDistanceStrict } from '../core/dates.ts';
import { type Html, html } from '../pages/html.ts';
import { badge, type Tone, time } from '../pages/parts.ts';
import type { Repository } from './stored/repositories.ts';

/** Where things of a repository are on these pages. */
export function pathOf(name: string, ...rest: readonly (string | number)[]): string {
  return ['/repos', name, ...rest].join('/');
}

/** A moment and how long ago that was; `at` is now. */
export function ago(moment: string, at: string): Html {
  return html`${time(moment)} (${formatDistanceStrict(moment, at)} ago)`;
}

/** Words of the bot, in which what stands between backticks is a name. */
export function words(text: string): Html {
  const parts = text.split('`');
  // An odd sign has no partner, and then none of them is a quotation.
  if (parts.length % 2 === 0) return html`${text}`;
  return html`${parts.map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

/** An issue by number and, where somebody has seen it, title: a link to its own page. */
export function issueLink(name: string, number: number, title?: string): Html {
  return html`<a href="${pathOf(name, 'issues', number)}">#${number}${title === undefined ? '' : ` ${title}`}</a>`;
}

/** Labels as badges. */
export function labels(all: readonly string[]): Html {
  return html`${all.map((label) => badge(label, toneOf(label)))}`;
}

function toneOf(label: string): Tone {
  return label === 'stale' ? 'warn' : 'plain';
}

/** Where an issue or pull request is at GitHub. */
export function atGithub(repository: Repository, repo: string, number: number): string {
  const own = repository.look?.url ?? `https://github.com/${repository.name}`;
  const base = repo.toLowerCase() === repository.name.toLowerCase() ? own : `${new URL(own).origin}/${repo}`;
  return `${base}/issues/${number}`;
}

/** When it was looked at, so that nobody takes what is shown for what is. */
export function looked({ look }: Repository, at: string): Html {
  if (!look) return html`<p class="soft small">No issue was read yet.</p>`;
  const whole = look.whole
    ? html`All open issues were read ${ago(look.whole, at)}`
    : html`The open issues were not all read yet`;
  const mode = look.mode === 'preview' ? html` ${badge('mode: preview', 'warn')}` : '';
  const later = look.at > (look.whole ?? '') ? html`; single ones ${ago(look.at, at)}` : '';
  return html`<p class="soft small">${whole}${later}.${mode}</p>`;
}
