import { localTimes } from '../../calendar/show.ts';
import { spokenTimes, spokenWhen } from '../../calendar/spoken.ts';
import { pendingFirst } from '../../silence/pending.ts';
import { chaseLines } from './chase/lines.ts';
import { type Due, dueOf, type Section, timesCarried } from './due.ts';
import type { Review } from './gather.ts';
import { hashOf, type Line } from './rows.ts';
import * as say from './texts.ts';

/** How long the list may be: `most` issues in a section, and what clocks show at the sites (name to zone). */
interface Room {
  readonly sites: Readonly<Record<string, string>>;
  readonly most: number;
}

/** The lines of a meeting's list, in order. */
export function linesOf(review: Review, repo: string, room: Room): readonly Line[] {
  const { meeting } = review;
  const times = spokenTimes(localTimes(meeting.start, room.sites, meeting.zone));
  return [
    { key: 'line:when', section: 'top', text: spokenWhen(meeting) },
    ...(times ? [{ key: 'line:sites', section: 'top', text: times }] : []),
    ...chaseLines(review.traces, repo),
    ...agendaLines(review, room),
    ...dueOf(review.issues, review.sorting, room.most).flatMap((due) => sectionLines(due, review, repo)),
    ...periodLines(review, room.most),
    ...todoLines(review, room),
    { key: 'line:foot', section: 'foot', text: say.footer(), gap: true },
  ];
}

/** The agenda as the collaboration holds it; numbered, because people speak of "point three". */
function agendaLines({ following, topics }: Review, { sites, most }: Room): readonly Line[] {
  const line = (name: string, text: string): Line => ({ key: `line:${name}`, section: 'agenda', text });
  const times = following ? localTimes(following.start, sites, following.zone) : [];
  return [
    { ...line('agenda', say.agenda()), gap: true },
    line('news', say.news()),
    ...Object.keys(sites).map((site) => line(`news-${hashOf(site)}`, say.newsFrom(site))),
    line('topics', say.topics()),
    ...(most ? topics.slice(-most) : []).map((topic) =>
      line(`topic-${topic.comment}-${hashOf(say.topic(topic))}`, say.topic(topic)),
    ),
    line('review', say.reviewBelow()),
    line('other', say.otherBusiness()),
    line('next', say.nextVc(following, times)),
  ];
}

function sectionLines(due: Due, { meeting, sorting, words }: Review, repo: string): readonly Line[] {
  const { section, shown, all } = due;
  if (all === 0 && !ALWAYS.has(section)) return [];
  const line = (name: string, text: string): Line => ({ key: `line:${name}`, section, text });
  const rest = all - shown.length;
  return [
    { ...line(section, say.heading(section, all, meeting, sorting.since)), gap: true },
    ...(all === 0 ? [line(`no-${section}`, say.nothingHere())] : []),
    ...shown.flatMap((issue): Line[] => {
      const text = say.item(issue, words[issue.number] ?? null, meeting, timesCarried(issue, sorting));
      return [
        { key: `item:${issue.number}`, section, text },
        { key: `slot:${issue.number}`, section, text: say.outcome() },
      ];
    }),
    ...(rest ? [line(`more-${section}`, say.andMore(rest, say.searchFor(section, repo, sorting)))] : []),
  ];
}

/** Where silence is consent: what waits to be confirmed goes first, then what ends first. No box: a tick is no consent. */
function periodLines({ proposals, meeting }: Review, most: number): readonly Line[] {
  const section = 'periods';
  const pending = pendingFirst(proposals);
  if (pending.length === 0) return [];
  return [
    { key: 'line:periods', section, text: say.periods(pending.length), gap: true },
    ...pending.slice(0, most).map(({ proposal: { issue }, period }) => ({
      key: `line:period-${issue.number}`,
      section,
      text: say.period(issue, period, meeting),
    })),
  ];
}

/** People look for these, and should see that there is nothing in them. */
const ALWAYS: ReadonlySet<Section> = new Set(['decision', 'stale', 'new']);

function todoLines({ todo, meeting }: Review, { most }: Room): readonly Line[] {
  if (!todo || todo.items.length === 0) return [];
  const section = 'actions';
  const all = [...new Set(todo.items.map(say.todo))];
  const rest = all.length - most;
  return [
    { key: 'line:actions', section, text: say.todoHeading(todo.date, all.length, meeting), gap: true },
    ...all.slice(0, most).map((text) => ({ key: `todo:${hashOf(text)}`, section, text })),
    ...(rest > 0 ? [{ key: 'line:more-actions', section, text: say.andMoreToDo(rest) }] : []),
  ];
}
