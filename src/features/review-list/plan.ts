import type { Settings } from '../../config/schema.ts';
import type { Action } from '../../core/action.ts';
import { mark, unmarked } from '../../core/marker.ts';
import { openPlan, type Plan } from '../../core/plan.ts';
import type { Issue } from '../../core/reader.ts';
import { decidedOf } from './due.ts';
import { answerSlot, checklistSlot, MOST, type Review, type ReviewSnapshot } from './gather.ts';
import { linesOf } from './list.ts';
import { merge } from './merge.ts';
import { keeping, type Written } from './remember.ts';
import * as say from './texts.ts';

/** GitHub takes 65536 characters; a few are left for whoever counts differently. */
const LONGEST = 65_000;

/** Decides the one checklist of a meeting, and the answer to whoever asked for it. */
export function plan(snapshot: ReviewSnapshot, settings: Settings): Plan {
  const { repo, review, asked } = snapshot;
  const open = openPlan();
  const outcome = review ? decide(snapshot, review, settings) : left('no meeting', say.noMeeting());
  if (outcome.note) open.note({ repo, issue: review?.list?.number ?? null, ...outcome.note });
  const decided = review ? decidedOf(review.issues, review.sorting).length : 0;
  if (decided) open.note({ repo, issue: null, rule: 'decided already', text: say.decidedAlready(decided) });
  open.act(...outcome.actions);
  if (asked && outcome.answer && review?.list?.number !== asked.issue)
    open.act({
      do: 'comment.upsert',
      repo,
      issue: asked.issue,
      slot: answerSlot(asked.comment),
      body: outcome.answer,
      because: `${asked.by} asked for the review list`,
    });
  return open.close();
}

interface Outcome {
  readonly actions: readonly Action[];
  readonly note: { readonly rule: string; readonly text: string } | null;
  readonly answer: string;
}

function decide(snapshot: ReviewSnapshot, review: Review, settings: Settings): Outcome {
  const { repo, at } = snapshot;
  const { meeting, list } = review;
  if (Date.parse(at) >= Date.parse(meeting.start)) return left('VC has begun', say.begun(meeting));
  if (list?.state === 'closed') return left('list was closed', say.closed(list.number));
  const lookalike = list ? undefined : review.unmarked.find((issue) => issue.title === say.listTitle(meeting));
  if (lookalike) return left('marker is gone', say.markerGone(lookalike.number));
  const found = list ?? review.moved;
  const before = found && unmarked(found.body);
  const next = written(before ?? '', review, repo, settings);
  if (next === null) return left('list is full', say.full());
  // What we put on the list is kept before it is put there: only outcomes of such issues are ever carried out.
  const kept = keeping(repo, review, next);
  if (!list) return withFirst(kept, post(next.body, review, repo, settings));
  if (next.body === before?.replaceAll('\r\n', '\n'))
    return withFirst(kept, left('nothing new', say.nothingNew(list.number)));
  // Title and labels are as people left them: only the lines are ours to bring up to date.
  const { title, labels } = list;
  const upsert = { slot: checklistSlot(meeting.date), title, body: next.body, labels, was: list.body };
  return withFirst(kept, {
    actions: [{ do: 'issue.upsert', repo, ...upsert, because: say.because(meeting) }],
    note: null,
    answer: say.refreshed(list.number),
  });
}

function withFirst(first: readonly Action[], outcome: Outcome): Outcome {
  return { ...outcome, actions: [...first, ...outcome.actions] };
}

function post(body: string, { meeting, hasLabel, moved }: Review, repo: string, settings: Settings): Outcome {
  const { label } = settings.meetings.reviewList;
  const because = say.because(meeting);
  // GitHub makes a missing label by itself when an issue is posted with it, so one that must not be made is left out.
  const usable = hasLabel || settings.labels.create;
  const create: Action = {
    do: 'label.create',
    repo,
    label,
    colour: '0e8a16',
    description: say.labelDescription(),
    because,
  };
  const labels = usable ? [label] : [];
  const slot = checklistSlot(meeting.date);
  const upsert: Action = {
    do: 'issue.upsert',
    repo,
    slot,
    title: say.listTitle(meeting),
    body,
    labels,
    was: null,
    because,
  };
  const farewell = moved ? [goesOn(moved, say.movedTo(meeting, usable ? label : null), because)] : [];
  return {
    actions: [...(usable && !hasLabel ? [create] : []), upsert, ...farewell],
    note: null,
    answer: say.postedNow(meeting, usable ? label : null),
  };
}

function goesOn({ repo, number }: Issue, body: string, because: string): Action {
  return { do: 'comment.upsert', repo, issue: number, slot: 'moved', body, because };
}

/** The merged list, with fewer issues in a section where people's words need the room; null where nothing fits. */
function written(before: string, review: Review, repo: string, settings: Settings): Written | null {
  const { sites } = settings.meetings;
  for (const most of [MOST, 20, 10, 5, 0]) {
    const lines = linesOf(review, repo, { sites, most });
    const body = merge(before, lines);
    if (mark(checklistSlot(review.meeting.date), body).length <= LONGEST) return { body, lines };
  }
  return null;
}

function left(rule: string, text: string): Outcome {
  return { actions: [], note: { rule, text }, answer: text };
}
