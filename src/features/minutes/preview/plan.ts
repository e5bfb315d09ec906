import type { Settings } from '../../../config/schema.ts';
import type { Annotation } from '../../../core/action.ts';
import { nothing, type OpenPlan, openPlan, type Plan } from '../../../core/plan.ts';
import type { Preview } from '../../../core/ruling.ts';
import { boxesIn, previewSlot } from '../../../decisions/boxes.ts';
import { type Draft, draftOf, isSecret } from '../draft.ts';
import type { MinutesSnapshot } from '../gather.ts';
import { reasonOf } from '../tell.ts';
import * as minutes from '../texts.ts';
import { bodyOf, type Shown } from './comment.ts';
import type { PreviewSnapshot } from './gather.ts';
import { itemsOf, previewOf, ticksThatHold } from './named.ts';
import * as say from './texts.ts';

/** Most previews that are kept: pull requests with minutes are few, and old ones were merged or given up. */
const MOST_KEPT = 20;

/**
 * Decides what is shown on a pull request: a check on its head and one comment, and what is kept of them for the
 * merge. It does nothing else, wherever the pull request comes from.
 */
export function plan(snapshot: PreviewSnapshot, settings: Settings): Plan {
  const { repo, pull, files } = snapshot;
  if (pull.state !== 'open') return nothing(repo, 'open', say.notOpen(pull.number));
  const [first] = files;
  if (!first?.papers)
    return snapshot.comment !== null
      ? planNothingLeft(snapshot)
      : nothing(repo, 'no-minutes', say.noMinutes(pull.number));
  const shown = shownOf(snapshot, first.papers.id, settings);
  const open = openPlan();
  planKept(shown, snapshot, open);
  planCheck(shown, snapshot, open);
  planComment(shown, snapshot, open);
  return open.close();
}

function shownOf(snapshot: PreviewSnapshot, papers: number, settings: Settings): Shown {
  const { files, pull } = snapshot;
  const drafts = files.flatMap((file) => draftsOf(file, settings));
  const items = drafts.flatMap(itemsOf);
  const named = items.map((item) => item.named);
  const ticks = ticksThatHold(previewOf(snapshot, papers)?.ticks ?? [], named);
  const ticked = boxesIn(snapshot.comment ?? '');
  return {
    settings,
    files,
    drafts,
    items,
    ticked,
    preview: { papers, pull: pull.number, head: pull.head, named, ticks },
  };
}

/** One draft of a file that could be read and may be quoted. */
function draftsOf(snapshot: MinutesSnapshot, settings: Settings): readonly Draft[] {
  const { papers, reading } = snapshot;
  if (!papers || reading?.kind !== 'read' || isSecret(snapshot, papers)) return [];
  return [draftOf({ snapshot, settings, papers, minutes: reading.minutes })];
}

function planKept({ preview }: Shown, { repo, previews }: PreviewSnapshot, open: OpenPlan): void {
  const others = previews.filter((one) => !isSame(one, preview));
  const pulls = [...others, preview].slice(-MOST_KEPT);
  open.act({ do: 'remember', repo, key: 'previews', value: { pulls }, because: say.whyKept() });
}

function isSame(one: Preview, other: Preview): boolean {
  return one.papers === other.papers && one.pull === other.pull;
}

function planCheck(shown: Shown, { repo, papers, pull }: PreviewSnapshot, open: OpenPlan): void {
  const { drafts, preview } = shown;
  const closes = preview.named.filter(({ kind }) => kind === 'close').length;
  const all = drafts.flatMap(({ sorted }) => sorted);
  const asks = all.filter(({ kind }) => kind === 'ask').length;
  const unread = drafts.length < shown.files.length;
  open.act({
    do: 'check',
    repo: papers,
    commit: pull.head,
    name: say.checkName(repo),
    conclusion: unread ? 'failure' : asks > 0 ? 'neutral' : 'success',
    title:
      unread && drafts.length === 0
        ? minutes.unreadableTitle()
        : say.checkTitle({ closes, asks, stays: all.length - closes - asks }),
    summary: bodyOf(shown, 'check'),
    annotations: drafts.flatMap(annotationsOf),
    because: say.why(),
  });
}

/** GitHub shows lines only of what it shows as text. */
function annotationsOf({ sorted, snapshot }: Draft): readonly Annotation[] {
  const { path } = snapshot.source;
  if (!/\.(md|markdown|txt)$/i.test(path)) return [];
  return sorted
    .filter(({ kind }) => kind === 'do' || kind === 'ask')
    .map((one) => ({
      path,
      line: one.decision.evidence.line,
      message: say.annotation(one.decision.number, reasonOf(one)),
    }));
}

function planComment(shown: Shown, snapshot: PreviewSnapshot, open: OpenPlan): void {
  const { repo, papers, pull, comment } = snapshot;
  // A file of the folder that is no minutes, slides for instance, is answered by its check alone.
  if (comment === null && !shown.drafts.some(isMinutes) && shown.drafts.length === shown.files.length) return;
  const body = bodyOf(shown, 'comment');
  const at = { repo: papers, issue: pull.number, slot: previewSlot(repo) };
  open.act({ do: 'comment.upsert', ...at, body, was: comment, because: say.why() });
}

function isMinutes({ minutes: read }: Draft): boolean {
  return read.decisions.length > 0 || read.nextMeeting !== null;
}

function planNothingLeft({ repo, papers, pull, comment }: PreviewSnapshot): Plan {
  const open = openPlan();
  const body = say.nothingLeft(repo);
  const at = { repo: papers, issue: pull.number, slot: previewSlot(repo) };
  open.act({ do: 'comment.upsert', ...at, body, was: comment, because: say.why() });
  return open.close();
}
