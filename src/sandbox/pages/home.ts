import { nextMeeting, nextNominal } from '../../calendar/index.ts';
import { isoOf } from '../../calendar/time.ts';
import { checkSettings } from '../../config/check.ts';
import type { Settings } from '../../config/schema.ts';
import { addDays, addMinutes, subDays } from '../../core/dates.ts';
import { type Html, html } from '../../pages/html.ts';
import type { Page } from '../../pages/page.ts';
import { time } from '../../pages/parts.ts';
import { MINUTES, SETTINGS, TRIAGED } from '../sample/world.ts';
import { shown } from './markdown.ts';
import { type Around, whoYouAre } from './parts.ts';

/** What the first page shows beside what never changes. */
export interface Seen {
  /** The sandbox's time. */
  readonly now: Date;
  /** What the bot did, the newest first, a line each. */
  readonly told: readonly string[];
}

/** The first page of the emulated GitHub: what is here, what the bot did, and what a visitor may try. */
export function homePage({ now, told }: Seen, around: Around): Page {
  const { pages } = around.standing;
  const main = html`<p>A GitHub of one organisation on this machine, with the bot installed. Nothing leaves the machine, and all is
gone when the sandbox stops. What you do here, people do at github.com; the bot cannot tell the difference.</p>
<div class="cards">
<section class="card"><h2>Look around</h2><ul>
<li><a href="${pages}/${TRIAGED}/issues">Issues with proposals</a></li>
<li><a href="${pages}/${MINUTES}/pulls">Pull requests with minutes</a></li>
<li><a href="/">What the bot knows: its dashboard</a></li></ul></section>
${whoYouAre(around)}
${minutesForm(around)}
${clockForm(now, around)}
<section class="card wide"><h2>What the bot did</h2>
${told.length === 0 ? html`<p>Nothing yet. Open an issue, turn the clock or hand in minutes.</p>` : ''}
<ul class="bare">${told.map((line) => html`<li>${shown(line, around.standing)}</li>`)}</ul></section>
</div>`;
  return { title: 'The emulated GitHub', main };
}

function minutesForm({ standing, you }: Around): Html {
  return html`<form class="card" method="post" action="${standing.pages}/minutes" enctype="multipart/form-data">
<h2>Hand in minutes</h2>
<p>A pull request brings the file to <code>${MINUTES}</code>. Any PDF, DOCX or Markdown from your disk; issues are read by their
number, for example #35.</p>
<label>Minutes<input type="file" name="file" accept=".pdf,.docx,.md,.markdown,.html,.txt"></label>
<p class="soft small">Without a file, sample minutes of a VC held today are handed in: they close #36 and #15, and nothing else.</p>
<label>Day of the VC<input type="date" name="date"></label>
<button>Hand in as ${you}</button></form>`;
}

function clockForm(now: Date, { standing }: Around): Html {
  return html`<form class="card" method="post" action="${standing.pages}/clock"><h2>Turn the clock</h2>
<p>It is ${time(now.toISOString())} here.</p>
${moments(now).map(({ at, words }) => html`<button class="quiet" name="to" value="${at}">${words}</button>`)}
<label>Or to a day<input type="date" name="day"></label><button>Turn it</button></form>`;
}

/** When something happens by itself: the next sweep, the next checklist, and the day after the next VC. */
function moments(now: Date): readonly { readonly at: string; readonly words: string }[] {
  const { stale, meetings } = settings();
  const sweep = nextNominal(stale.schedule, meetings.zone, now.toISOString());
  const { daysBefore } = meetings.reviewList;
  const listed = nextMeeting(meetings, isoOf(addDays(now, daysBefore).getTime()));
  const vc = nextMeeting(meetings, now.toISOString());
  return [
    // Schedules are looked at every ten minutes.
    { at: addMinutes(sweep, 10).toISOString(), words: 'To the next sweep' },
    ...(listed ? [{ at: subDays(listed.start, daysBefore).toISOString(), words: 'To the next checklist' }] : []),
    ...(vc ? [{ at: addDays(vc.start, 1).toISOString(), words: 'To the day after the next VC' }] : []),
  ];
}

function settings(): Settings {
  const read = checkSettings(SETTINGS);
  if (read.settings) return read.settings;
  throw new Error('the settings of the sandbox are not valid');
}
