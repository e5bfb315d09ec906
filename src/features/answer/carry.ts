import type { Settings } from '../../config/schema.ts';
import type { OpenPlan } from '../../core/plan.ts';
import type { Approval, Doubt } from '../../core/ruling.ts';
import type { Answer } from '../../decisions/boxes.ts';
import { planKeeping, planRuling } from '../../decisions/carry-out.ts';
import { withoutAnswered } from '../../decisions/doubts.ts';
import type { AnswerSnapshot } from './gather.ts';
import * as say from './texts.ts';

/** An answer to a question that minutes left open. */
export interface Answered {
  readonly doubt: Doubt;
  readonly answer: Answer;
  readonly approval: Approval;
}

/** Plans what an answer comes to; gives why it cannot be carried out, or null. */
export function planAnswer(
  { doubt, answer, approval }: Answered,
  snapshot: AnswerSnapshot,
  settings: Settings,
  open: OpenPlan,
): string | null {
  const { repo } = snapshot.job;
  const { issue, meeting, words, link, source } = doubt;
  const about = snapshot.issues[issue];
  // A run that fell had come this far: what is left is to ask no more.
  const before = about?.kept.find((one) => one.meeting === meeting && one.decided === answer);
  if (before?.approval?.by === approval.by && before.approval.how === approval.how && isClosed(about)) return null;
  const why = whyNot(about, meeting);
  if (why !== null || !about?.looked.known || !about.looked.value || meeting === null) {
    open.note({ repo, issue, rule: 'cannot', text: why ?? say.notLooked() });
    return why ?? say.notLooked();
  }
  const because = say.personSaid(approval.by, answer);
  const decision = { issue, meeting, decided: answer, words, link, because, source, approval, at: snapshot.at };
  const scene = { repo, looked: about.looked.value, labels: snapshot.labels, kept: about.kept, settings };
  if (answer === 'open') planKeeping({ ...decision, did: 'nothing', label: null, undone: null }, scene, open);
  else planRuling(decision, scene, open);
  return null;
}

function isClosed(about: AnswerSnapshot['issues'][number] | undefined): boolean {
  return about?.looked.known === true && about.looked.value?.issue.state === 'closed';
}

function whyNot(about: AnswerSnapshot['issues'][number] | undefined, meeting: string | null): string | null {
  if (!about) return say.notLooked();
  if (!about.looked.known) return about.looked.why;
  const issue = about.looked.value?.issue;
  if (!issue || issue.isPull) return say.noSuchIssue();
  if (issue.state === 'closed') return say.isClosed();
  return meeting === null ? say.noDay() : null;
}

/** Plans that answered questions are asked no more, and that the reports are written anew: they show what counts. */
export function planRefreshed(
  answers: readonly Answered[],
  about: readonly Doubt[],
  { job, doubts }: AnswerSnapshot,
  open: OpenPlan,
): void {
  const { repo, by } = job;
  const left = withoutAnswered(
    doubts,
    answers.map(({ doubt }) => doubt),
  );
  const because = say.answered(by);
  if (left.length < doubts.length) open.act({ do: 'remember', repo, key: 'doubts', value: { open: left }, because });
  const files = new Map(about.map(({ source }) => [`${source?.repo}:${source?.path}:${source?.blob}`, source]));
  // What a checklist told of its outcomes stands as it was told then.
  for (const source of [...files.values()].filter((one) => one !== null))
    open.act({ do: 'job.put', repo, job: { kind: 'minutes', repo, source, go: false }, because });
}
