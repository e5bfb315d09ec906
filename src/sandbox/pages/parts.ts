import { type Html, html } from '../../pages/html.ts';
import { badge, type Tone, time } from '../../pages/parts.ts';
import { type Json, type Thing, text, thing, things } from '../github/json.ts';
import { PEOPLE } from '../sample/world.ts';
import { type Standing, shown } from './markdown.ts';

/** What every page of the emulated GitHub is made with. */
export interface Around {
  /** The person whom the visitor plays. */
  readonly you: string;
  readonly standing: Standing;
  /** The path of the page, to come back to. */
  readonly here: string;
}

/** The path of an issue, or of a pull request. */
export function pathOf(
  { standing }: Pick<Around, 'standing'>,
  what: 'issues' | 'pull',
  number: Json | undefined,
): string {
  return `${standing.pages}/${standing.repo}/${what}/${number ?? ''}`;
}

/** Who the visitor is, and the way to be somebody else. */
export function whoYouAre({ you, here, standing }: Around): Html {
  return html`<form class="card" method="post" action="${standing.pages}/you">
<input type="hidden" name="back" value="${here}">
<h2>Who you are</h2>
<label for="you">You act as</label>
<select id="you" name="you">${PEOPLE.map(({ login }) => option(login, you))}</select>
<button class="quiet">Be this person</button>
</form>`;
}

function option(login: string, you: string): Html {
  return login === you
    ? html`<option value="${login}" selected>${roleOf(login)}</option>`
    : html`<option value="${login}">${roleOf(login)}</option>`;
}

const ROLES: Readonly<Record<string, string>> = {
  'tomas-maintainer': 'may do everything',
  'lena-member': 'may write',
  'yuki-triager': 'may label and close',
  'mira-chair': 'leads the VCs',
  'sam-stranger': 'may only read and comment',
};

function roleOf(login: string): string {
  return `${login}: ${ROLES[login]}`;
}

/** Open, closed as completed, closed as not planned, merged. */
export function state(issue: Thing): Html {
  const tones: Readonly<Record<string, Tone>> = { open: 'good', 'not planned': 'warn' };
  const word = issue.merged_at ? 'merged' : text(issue.state);
  const reason = text(issue.state_reason).replace('_', ' ');
  const said = word === 'closed' && reason ? `closed as ${reason}` : word;
  return badge(said, tones[word] ?? tones[reason] ?? 'plain');
}

/** The labels of an issue. */
export function labels(issue: Thing): Html {
  return html`${things(issue.labels).map((label) => badge(text(label.name)))}`;
}

/** Who wrote something; the bot is told apart. */
export function by(user: Json | undefined): string {
  return text(thing(user).login);
}

/** Something that somebody wrote: shown, with boxes to tick, and a fold to edit it. `edit` is where its form goes. */
export function written(
  what: { readonly of: Thing; readonly title: string; readonly edit: string },
  around: Around,
): Html {
  const { of, title, edit } = what;
  const body = text(of.body);
  const parts = shown(body, around.standing);
  const hasBoxes = /\[[ xX]\]/.test(body);
  return html`<section class="card wide" aria-label="${title}">
<h2>${by(of.user)} <span class="soft small">${time(text(of.created_at))}</span></h2>
<form method="post" action="${edit}">${parts}
${hasBoxes ? html`<button name="as" value="ticks">Save the ticks</button>` : ''}</form>
<details><summary class="soft small">Edit the text</summary><form method="post" action="${edit}">
<label>Markdown<textarea name="body" rows="12">${body}</textarea></label>
<button name="as" value="text">Save the text</button></form></details>
</section>`;
}
