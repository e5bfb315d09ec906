import { localTimes } from '../../calendar/show.ts';
import { spokenTimes, spokenWhen } from '../../calendar/spoken.ts';
import { pendingFirst } from '../../silence/pending.ts';
import { type Due, dueOf } from './due.ts';
import type { Review } from './gather.ts';
import type { Line } from './rows.ts';
import * as say from './texts.ts';

/** The lines of a meeting's list, in order, with at most `most` issues in a section. `sites` is name to zone. */
export function linesOf(
  review: Review,
  repo: string,
  { sites, most }: { readonly sites: Readonly<Record<string, string>>; readonly most: number },
): readonly Line[] {
  const { meeting } = review;
  const times = spokenTimes(localTimes(meeting.start, sites, meeting.zone));
  return [
    { key: 'line:when', section: 'top', text: spokenWhen(meeting) },
    ...(times ? [{ key: 'line:sites', section: 'top', text: times }] : []),
    ...dueOf(review.issues, review.sorting, most).flatMap((due) => sectionLines(due, review, repo)),
    ...periodLines(review, most),
    { key: 'line:foot', section: 'foot', text: say.footer(), gap: true },
  ];
}

function sectionLines(due: Due, { meeting, sorting, words }: Review, repo: string): readonly Line[] {
  const { section, shown, all } = due;
  const line = (name: string, text: string): Line => ({ key: `line:${name}`, section, text });
  const rest = all - shown.length;
  return [
    { ...line(section, say.heading(section, all, meeting, sorting.since)), gap: true },
    ...(all === 0 ? [line(`no-${section}`, say.nothingHere())] : []),
    ...shown.map((issue) => ({
      key: `item:${issue.number}`,
      section,
      text: say.item(issue, words[issue.number] ?? null, meeting),
    })),
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
