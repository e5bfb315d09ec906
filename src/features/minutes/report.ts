import { isOurs } from '../../core/marker.ts';
import type { OpenPlan } from '../../core/plan.ts';
import type { Draft } from './draft.ts';
import { fileLink, namedHere } from './links.ts';
import { linesOf } from './tell.ts';
import * as say from './texts.ts';

/** As the checklist makes it, which carries the same label. */
const COLOUR = '0e8a16';

/** Plans the one issue in which a person is asked about these minutes; where nothing is in doubt, there is none. */
export function planReport(draft: Draft, open: OpenPlan): void {
  const { snapshot, date, papers } = draft;
  const asked = linesOf(draft, ['ask'], namedHere);
  if (asked.length === 0) return;
  const { repo, source, ours } = snapshot;
  const slot = reportSlot(date, source.path);
  open.act({
    do: 'issue.upsert',
    repo,
    slot,
    title: say.reportTitle(date, source.path),
    body: say.report({ link: fileLink(papers, source), asked, closed: linesOf(draft, ['do', 'done'], namedHere) }),
    labels: labelFor(draft, open),
    was: ours.find((issue) => isOurs(issue, slot))?.body ?? null,
    because: say.whyAsked(),
  });
}

/** One report for each file: a day may have two. */
function reportSlot(date: string | null, path: string): string {
  return `minutes:${date ?? 'undated'}:${encodeURIComponent(path)}`;
}

function labelFor({ snapshot, settings }: Draft, open: OpenPlan): readonly string[] {
  const wanted = settings.meetings.reviewList.label;
  const there = snapshot.labels.find((label) => label.toLowerCase() === wanted.toLowerCase());
  if (there !== undefined) return [there];
  if (!settings.labels.create) return [];
  const look = { label: wanted, colour: COLOUR, description: say.labelDescription() };
  open.act({ do: 'label.create', repo: snapshot.repo, ...look, because: say.whyLabel() });
  return [wanted];
}
