import type { Settings } from '../../config/schema.ts';
import type { Action } from '../../core/action.ts';
import type { Confirmed, Ticked } from '../../core/job.ts';
import { unmarked } from '../../core/marker.ts';
import { nothing, type OpenPlan, openPlan, type Plan } from '../../core/plan.ts';
import { reaches } from '../../core/reader.ts';
import type { Doubt, Named } from '../../core/ruling.ts';
import { cleared, isAnswer, keyOfBox } from '../../decisions/boxes.ts';
import { type Answered, planAnswer, planRefreshed } from './carry.ts';
import type { AnswerSnapshot, Sheet } from './gather.ts';
import * as say from './texts.ts';
import { planTicks, type TickOf, ticksFor } from './ticks.ts';

/**
 * Carries out what somebody with the right answered: on a pull request it is kept for the merge, of a doubt it closes
 * the issue or settles that it stays open. A tick of anybody else is wiped off again and does nothing.
 */
export function plan(snapshot: AnswerSnapshot, settings: Settings): Plan {
  const { job } = snapshot;
  return job.answer.is === 'confirmed'
    ? planConfirmed(job.answer, snapshot, settings)
    : planTicked(job.answer, snapshot, settings);
}

function planTicked(ticked: Ticked, snapshot: AnswerSnapshot, settings: Settings): Plan {
  const { sheet, right, job } = snapshot;
  if (!sheet || !right) return nothing(job.repo, 'not ours', say.notOurs());
  const open = openPlan();
  const may = right.known && reaches(right.value, 'triage');
  if (!may)
    open.note({ repo: job.repo, issue: null, rule: 'right', text: right.known ? say.mayNot(job.by) : right.why });
  if (!may) open.act(wiped(ticked, sheet, job.by));
  else if (sheet.before) planTicks(ticksOf(ticked, sheet, snapshot), ticked, snapshot, open);
  else planOnReport(ticked.on, { ticked, sheet, snapshot, settings }, open);
  return open.close();
}

/** What somebody without the right ticked is cleared again, and nothing else: others may have ticked meanwhile. */
function wiped({ repo, issue, comment, on }: Ticked, { body, slot, title, labels }: Sheet, by: string): Action {
  const text = unmarked(on.reduce(cleared, body));
  const because = say.mayNot(by);
  if (comment !== null) return { do: 'comment.upsert', repo, issue, slot, body: text, was: body, because };
  return { do: 'issue.upsert', repo, slot, title, body: text, labels, was: body, because };
}

/** What was changed and still stands so. */
function ticksOf({ on, off }: Ticked, sheet: Sheet, snapshot: AnswerSnapshot): readonly TickOf[] {
  return [
    ...on.filter((key) => sheet.boxes[key] === true).flatMap((key) => ticksFor(key, true, sheet, snapshot)),
    ...off.filter((key) => sheet.boxes[key] === false).flatMap((key) => ticksFor(key, false, sheet, snapshot)),
  ];
}

interface Ticking {
  readonly ticked: Ticked;
  readonly sheet: Sheet;
  readonly snapshot: AnswerSnapshot;
  readonly settings: Settings;
}

/** A box of a report, or of a pull request that was merged meanwhile. Two answers to one question are none. */
function planOnReport(on: readonly string[], { ticked, sheet, snapshot, settings }: Ticking, open: OpenPlan): void {
  const { doubts, job } = snapshot;
  const answers = doubts.flatMap((doubt): readonly Answered[] => {
    const given = on.filter((key) => sheet.boxes[key] === true && isAbout(key, doubt));
    const answer = given[0]?.split(':')[1] ?? '';
    const contradicts = Object.keys(sheet.boxes).filter((key) => sheet.boxes[key] && isAbout(key, doubt)).length > 1;
    if (given.length !== 1 || contradicts || !isAnswer(answer)) return [];
    return [{ doubt, answer, approval: { by: job.by, how: 'tick' } }];
  });
  for (const answered of answers) planAnswer(answered, snapshot, settings, open);
  const about = doubts.filter((doubt) => [...ticked.on, ...ticked.off].some((key) => isAbout(key, doubt)));
  planRefreshed(answers, about, snapshot, open);
}

function isAbout(key: string, { issue, source }: Doubt): boolean {
  const answer = key.split(':')[1] ?? '';
  return source !== null && isAnswer(answer) && keyOfBox({ issue, answer, blob: source.blob }) === key;
}

function planConfirmed(confirmed: Confirmed, snapshot: AnswerSnapshot, settings: Settings): Plan {
  const { doubts, job, issues } = snapshot;
  const { issue, as: answer, asked } = confirmed;
  const open = openPlan();
  const shown = shownTo(confirmed, snapshot);
  // On a pull request it is about its own minutes, not about what others left open before.
  const own = asked.repo === undefined ? null : shown;
  const doubt = doubts.findLast((one) => one.issue === issue && (!own || one.source?.path === own.item.path));
  if (doubt) {
    const answered = { doubt, answer, approval: { by: job.by, how: 'confirm' } } as const;
    const why = planAnswer(answered, snapshot, settings, open);
    if (why === null) planRefreshed([answered], [doubt], snapshot, open);
    else open.act(reply(say.cannot(issue, why), confirmed, snapshot));
    return open.close();
  }
  if (shown && (shown.item.kind === 'ask' || answer === 'open')) {
    planTicks([{ ...shown, answer, on: true }], null, snapshot, open);
    if (asked.repo !== undefined) open.act(shownAnew(shown.preview.pull, asked.repo, job));
    return open.close();
  }
  const about = issues[issue];
  const before = about?.kept.some(({ approval }) => approval?.how === 'confirm' && approval.by === asked.by);
  const closed = about?.looked.known && about.looked.value?.issue.state === 'closed';
  if (before || closed) open.note({ repo: job.repo, issue, rule: 'answered', text: say.answeredBefore() });
  else open.act(reply(say.noQuestion(issue), confirmed, snapshot));
  return open.close();
}

/** The newest preview that names the issue, or that of the pull request where it was said; not what was carried out. */
function shownTo({ issue, asked }: Confirmed, { previews, issues }: AnswerSnapshot): Shown | null {
  const isOver = ({ blob }: Named): boolean => issues[issue]?.kept.some(({ source }) => source?.blob === blob) ?? false;
  const all = previews.flatMap((preview) =>
    preview.named
      .filter((item) => item.issue === issue && !isOver(item))
      .filter(() => asked.repo === undefined || preview.pull === asked.issue)
      .map((item) => ({ preview, item })),
  );
  return all.at(-1) ?? null;
}

type Shown = Pick<TickOf, 'preview' | 'item'>;

/** Whoever says it on the pull request sees the box ticked there. */
function shownAnew(pull: number, papers: string, { repo, by }: AnswerSnapshot['job']): Action {
  const job = { kind: 'minutes-preview', repo, papers, pull } as const;
  return { do: 'job.put', repo, job, because: say.answered(by) };
}

function reply(body: string, { issue, asked }: Confirmed, { job }: AnswerSnapshot): Action {
  const slot = `answer:${asked.comment}:confirm:${issue}`;
  return {
    do: 'comment.upsert',
    repo: asked.repo ?? job.repo,
    issue: asked.issue,
    slot,
    body,
    because: say.asked(asked.by),
  };
}
