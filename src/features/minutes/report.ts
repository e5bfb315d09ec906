import { isOurs } from '../../core/marker.ts';
import type { OpenPlan } from '../../core/plan.ts';
import type { Issue } from '../../core/reader.ts';
import { lastHumanTouch } from '../../core/touch.ts';
import { boxesIn, reportSlot } from '../../decisions/boxes.ts';
import type { Draft } from './draft.ts';
import { fileLink, namedHere } from './links.ts';
import { linesOf } from './tell.ts';
import * as say from './texts.ts';
import { withdrawnIn } from './withdrawn.ts';

/** As the checklist makes it, which carries the same label. */
const COLOUR = '0e8a16';

/** Plans the one issue in which a person is asked about these minutes; where nothing is in doubt, there is none. */
export function planReport(draft: Draft, open: OpenPlan): void {
  const { snapshot, date, papers } = draft;
  const { repo, source, ours } = snapshot;
  const slot = reportSlot(date, source.path);
  const before = ours.find((issue) => isOurs(issue, slot));
  const asked = linesOf(draft, ['ask'], namedHere, boxesIn(before?.body ?? ''));
  const withdrawn = withdrawnIn(draft);
  if (asked.length + withdrawn.length === 0) return before ? planAnswered(draft, before, open) : undefined;
  open.act({
    do: 'issue.upsert',
    repo,
    slot,
    title: say.reportTitle(date, source.path),
    body: say.report({
      link: fileLink(papers, source),
      asked,
      withdrawn,
      closed: linesOf(draft, ['do', 'done'], namedHere),
    }),
    labels: labelFor(draft, open),
    was: before?.body ?? null,
    because: say.whyAsked(),
  });
}

/** Every question of a report was answered, so it needs nobody any more. */
function planAnswered({ snapshot }: Draft, { number, state, updatedAt }: Issue, open: OpenPlan): void {
  const { repo, report } = snapshot;
  if (state !== 'open' || !report) return;
  open.saw(repo, number, { state, updatedAt, lastHumanTouch: lastHumanTouch(report.issue, report.history) });
  open.act({ do: 'issue.close', repo, issue: number, as: 'completed', because: say.allAnswered() });
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
