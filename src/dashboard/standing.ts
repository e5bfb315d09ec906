import { nextMeeting } from '../calendar/index.ts';
import type { Facts } from '../core/memory.ts';
import { memoryOf } from '../jobs/memory.ts';
import { type Html, html } from '../pages/html.ts';
import { badge } from '../pages/parts.ts';
import { issueLink, words } from './parts.ts';
import type { Showing } from './repository.ts';
import { titlesOf } from './stored/issues.ts';

/** What stands on the list of the next VC: the issues, what people proposed to talk about, what is still to be answered. */
export async function standing({ query, repository, at }: Showing): Promise<Html> {
  const { id, name, calendar, changed } = repository;
  const memory = memoryOf({ query }, id);
  const vc = nextMeeting(calendar.meetings, at, changed);
  const list = ((await memory.recall('checklists'))?.lists ?? []).find(({ meeting }) => meeting === vc?.key);
  const topics = (await memory.recall('topics'))?.topics ?? [];
  const doubts = (await memory.recall('doubts'))?.open ?? [];
  const todo = await memory.recall('todo');
  const numbers = [...(list?.items ?? []), ...topics, ...doubts, ...(todo?.items ?? [])].flatMap(
    ({ issue }) => issue ?? [],
  );
  const known = await titlesOf(query, id, numbers);
  const issue = (number: number): Html => issueLink(name, number, known.get(number)?.title);
  return html`<section class="card"><h2>On the list of the next VC</h2>
${listed(list, issue)}
${part(
  'Topics',
  topics.map(
    (one) =>
      html`<li>${one.text ? html`${one.text} (${issue(one.issue)})` : issue(one.issue)} <span class="soft">by ${one.who}</span></li>`,
  ),
)}
${part(
  'Open questions of minutes',
  doubts.map(
    (one) => html`<li>${issue(one.issue)}: <q>${one.words}</q> <span class="soft">${words(one.why)}</span></li>`,
  ),
)}
${part(
  `To do since ${todo?.date ?? ''}`,
  (todo?.items ?? []).map(
    (one) =>
      html`<li>${one.owner ? html`<b>${one.owner}</b>: ` : ''}${one.text} ${one.issue === null ? '' : issue(one.issue)}</li>`,
  ),
)}
</section>`;
}

function listed(list: Facts['checklists']['lists'][number] | undefined, issue: (number: number) => Html): Html {
  if (!list) return html`<p class="soft">Its checklist is not posted yet.</p>`;
  if (list.items.length === 0) return html`<p class="soft">Its checklist names no issue.</p>`;
  return html`<ul class="bare">${list.items.map(
    (item) =>
      html`<li>${issue(item.issue)} ${item.carried > 0 ? badge(`carried over ${item.carried}×`, 'warn') : ''}</li>`,
  )}</ul>`;
}

function part(title: string, items: readonly Html[]): Html | '' {
  return items.length === 0 ? '' : html`<h3>${title}</h3><ul class="bare">${items}</ul>`;
}
