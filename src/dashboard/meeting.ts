import type { Doubt, Ruling } from '../core/ruling.ts';
import { type Html, html } from '../pages/html.ts';
import type { Page } from '../pages/page.ts';
import { badge } from '../pages/parts.ts';
import { issueLink, pathOf, words } from './parts.ts';
import type { Showing } from './repository.ts';
import { evidence, fate, source } from './rulings.ts';
import { titlesOf } from './stored/issues.ts';
import { type Meeting, meetingOn } from './stored/meetings.ts';

/** The page of one VC: what its minutes decided, in their words, and what was done, asked and undone; null where unread. */
export async function meetingPage({ query, repository }: Showing, day: string): Promise<Page | null> {
  const { id, name } = repository;
  const meeting = /^\d{4}-\d{2}-\d{2}$/.test(day) ? await meetingOn(query, id, day) : null;
  if (!meeting) return null;
  const known = await titlesOf(query, id, numbersIn(meeting));
  const issue = (number: number): Html => issueLink(name, number, known.get(number)?.title);
  const main = html`<p class="soft">${summary(meeting)}</p>
<div class="cards">
<section class="card wide"><h2>Decided</h2>${decided(meeting.rulings, issue)}</section>
<section class="card wide"><h2>Asked</h2>${asked(meeting.doubts, issue)}</section>
${mentioned(meeting, issue)}
</div>`;
  return { title: `VC of ${day}`, crumbs: [{ href: pathOf(name), text: name }], main };
}

function numbersIn({ spoken, rulings, doubts }: Meeting): readonly number[] {
  return [...spoken, ...[...rulings, ...doubts].map(({ issue }) => issue)];
}

function summary({ rulings, doubts }: Meeting): string {
  const many = (did: (ruling: Ruling) => boolean): number => rulings.filter(did).length;
  const undone = many((one) => one.undone !== null);
  const closed = many((one) => one.did === 'closed' && one.undone === null);
  return `${rulings.length} decided, ${closed} closed, ${doubts.length} still asked, ${undone} undone.`;
}

function decided(rulings: readonly Ruling[], issue: (number: number) => Html): Html {
  if (rulings.length === 0) return html`<p class="soft">Nothing was carried out.</p>`;
  return html`<ul class="bare">${rulings.map(
    (one) => html`<li>${issue(one.issue)} ${badge(one.decided)} ${fate(one)}${evidence(one)}</li>`,
  )}</ul>`;
}

function asked(doubts: readonly Doubt[], issue: (number: number) => Html): Html {
  if (doubts.length === 0) return html`<p class="soft">No question of these minutes is open.</p>`;
  return html`<ul class="bare">${doubts.map(
    (one) => html`<li>${issue(one.issue)}<blockquote>${one.words}</blockquote>
<p class="soft small">${words(one.why)} ${source(one.link)}</p></li>`,
  )}</ul>`;
}

/** What the minutes spoke of without anything to carry out. */
function mentioned({ spoken, rulings, doubts }: Meeting, issue: (number: number) => Html): Html | '' {
  const told = new Set([...rulings, ...doubts].map((one) => one.issue));
  const rest = spoken.filter((number) => !told.has(number));
  if (rest.length === 0) return '';
  return html`<section class="card wide"><h2>Spoken of, nothing to carry out</h2><ul>${rest.map((number) => html`<li>${issue(number)}</li>`)}</ul></section>`;
}
