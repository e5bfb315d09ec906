import type { Settings } from '../../config/schema.ts';
import type { Action } from '../../core/action.ts';
import { checklistSlot, mark, unmarked } from '../../core/marker.ts';
import { openPlan, type Plan } from '../../core/plan.ts';
import { sayCancelled, sayWhen, titleOf } from './changed.ts';
import { decidedOf } from './due.ts';
import { answerSlot, MOST, type Review, type ReviewSnapshot } from './gather.ts';
import { linesOf } from './list.ts';
import { merge } from './merge.ts';
import { keeping, type Written } from './remember.ts';
import * as say from './texts.ts';

/** GitHub takes 65536 characters; a few are left for whoever counts differently. */
const LONGEST = 65_000;

/** Decides the one checklist of a meeting, and the answer to whoever asked for it. */
export function plan(snapshot: ReviewSnapshot, settings: Settings): Plan {
  const { repo, review, asked, cancelled } = snapshot;
  const open = openPlan();
  if (cancelled) return calledOff(repo, cancelled);
  const outcome = review ? decide(snapshot, review, settings) : left('no meeting', say.noMeeting());
  if (review && !review.traces.pulls.known)
    open.note({ repo, issue: null, rule: 'unmerged minutes', text: review.traces.pulls.why });
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
  const before = list && unmarked(list.body);
  const next = written(before ?? '', review, repo, settings);
  if (next === null) return left('list is full', say.full());
  // What we put on the list is kept before it is put there: only outcomes of such issues are ever carried out.
  const kept = keeping(repo, review, next);
  if (!list) return withFirst(kept, post(next.body, review, repo, settings));
  if (next.body === before?.replaceAll('\r\n', '\n'))
    return withFirst(kept, left('nothing new', say.nothingNew(list.number)));
  // Labels and a title of their own are as people left them: only the lines are ours to bring up to date.
  const { labels } = list;
  const title = titleOf(review);
  const upsert = { slot: checklistSlot(meeting.key), title, body: next.body, labels, was: list.body };
  return withFirst(kept, {
    actions: [{ do: 'issue.upsert', repo, ...upsert, because: say.because(meeting) }, ...sayWhen(repo, review)],
    note: null,
    answer: say.refreshed(list.number),
  });
}

function withFirst(first: readonly Action[], outcome: Outcome): Outcome {
  return { ...outcome, actions: [...first, ...outcome.actions] };
}

function post(body: string, { meeting, hasLabel }: Review, repo: string, settings: Settings): Outcome {
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
  const slot = checklistSlot(meeting.key);
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
  return {
    actions: [...(usable && !hasLabel ? [create] : []), upsert],
    note: null,
    answer: say.postedNow(meeting, usable ? label : null),
  };
}

/** A VC that does not take place gets no list; where one is posted already, it says so and is left alone. */
function calledOff(repo: string, { vc, list }: NonNullable<ReviewSnapshot['cancelled']>): Plan {
  const open = openPlan();
  open.note({ repo, issue: list?.number ?? null, rule: 'VC is cancelled', text: say.whyCancelled(vc) });
  if (list) open.act(sayCancelled(repo, vc, list));
  return open.close();
}

/** The merged list, with fewer issues in a section where people's words need the room; null where nothing fits. */
function written(before: string, review: Review, repo: string, settings: Settings): Written | null {
  const { sites } = settings.meetings;
  for (const most of [MOST, 20, 10, 5, 0]) {
    const lines = linesOf(review, repo, { sites, most });
    const body = merge(before, lines);
    if (mark(checklistSlot(review.meeting.key), body).length <= LONGEST) return { body, lines };
  }
  return null;
}

function left(rule: string, text: string): Outcome {
  return { actions: [], note: { rule, text }, answer: text };
}
