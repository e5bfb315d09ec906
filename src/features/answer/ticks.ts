import type { Ticked } from '../../core/job.ts';
import type { OpenPlan } from '../../core/plan.ts';
import type { Named, Preview, Tick } from '../../core/ruling.ts';
import { ANSWERS_TO, type Answer, keyOfBox } from '../../decisions/boxes.ts';
import type { AnswerSnapshot, Sheet } from './gather.ts';
import * as say from './texts.ts';

/** An answer to an item of a preview, given or taken back. */
export interface TickOf {
  readonly preview: Preview;
  readonly item: Named;
  readonly answer: Answer;
  readonly on: boolean;
}

/** What a box stands for: only what the kept preview of this very pull request named has boxes. */
export function ticksFor(key: string, on: boolean, { repository }: Sheet, snapshot: AnswerSnapshot): readonly TickOf[] {
  const { answer: given } = snapshot.job;
  const pull = given.is === 'ticked' ? given.issue : null;
  return snapshot.previews
    .filter((preview) => preview.papers === repository && preview.pull === pull)
    .flatMap((preview) =>
      preview.named.flatMap((item) =>
        ANSWERS_TO[item.kind]
          .filter((answer) => keyOfBox({ ...item, answer }) === key)
          .map((answer) => ({ preview, item, answer, on })),
      ),
    );
}

/** Plans what is kept of the ticks, and that the comment is written anew: it then shows what counts and what does not. */
export function planTicks(
  ticks: readonly TickOf[],
  ticked: Ticked | null,
  { job, previews, at }: AnswerSnapshot,
  open: OpenPlan,
): void {
  const { repo, by } = job;
  if (ticks.length > 0) {
    const pulls = previews.map((preview) => ticks.reduce((now, tick) => withTick(now, tick, { by, at }), preview));
    open.act({ do: 'remember', repo, key: 'previews', value: { pulls }, because: say.answered(by) });
  }
  if (!ticked) return;
  const shown = { kind: 'minutes-preview', repo, papers: ticked.repo, pull: ticked.issue } as const;
  open.act({ do: 'job.put', repo, job: shown, because: say.answered(by) });
}

/** One answer for each item: the newest. */
function withTick(now: Preview, tick: TickOf, said: Pick<Tick, 'by' | 'at'>): Preview {
  const { item, answer, on, preview } = tick;
  if (now.papers !== preview.papers || now.pull !== preview.pull) return now;
  const { issue, path, words } = item;
  const isThis = (one: Tick): boolean => one.issue === issue && one.path === path;
  const others = now.ticks.filter((one) => !isThis(one) || (!on && one.answer !== answer));
  return { ...now, ticks: on ? [...others, { issue, path, words, answer, ...said }] : others };
}
