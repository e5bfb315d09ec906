import type { MinutesSource } from '../core/job.ts';
import type { OpenPlan } from '../core/plan.ts';
import type { Doubt } from '../core/ruling.ts';

/** What asks: a file of minutes, or, where `source` is null, the checklist of a VC's day (YYYY-MM-DD). */
export interface Asking {
  readonly source: Pick<MinutesSource, 'repo' | 'path'> | null;
  readonly meeting: string | null;
}

/** What one source leaves open now, and the issues that it settled. */
export interface Left {
  readonly open: readonly Doubt[];
  readonly settled: readonly number[];
}

/**
 * Plans what is kept of open questions: what one source leaves open now, in place of what it left before. What a VC
 * settled is asked no more on behalf of earlier ones. The same again changes nothing.
 */
export function planDoubts(
  asking: Asking,
  left: Left,
  { repo, doubts, because }: { readonly repo: string; readonly doubts: readonly Doubt[]; readonly because: string },
  open: OpenPlan,
): void {
  const isMoot = (doubt: Doubt): boolean => left.settled.includes(doubt.issue) && isEarlier(doubt, asking);
  const others = doubts.filter((doubt) => !isOf(doubt, asking) && !isMoot(doubt));
  const now = [...others, ...left.open];
  if (now.length === doubts.length && now.every((doubt, at) => isSame(doubt, doubts[at]))) return;
  open.act({ do: 'remember', repo, key: 'doubts', value: { open: now }, because });
}

/** The questions that are left when one was answered: about that issue nothing older is asked either. */
export function withoutAnswered(doubts: readonly Doubt[], answered: readonly Doubt[]): readonly Doubt[] {
  const isAnswered = ({ issue, meeting }: Doubt): boolean =>
    answered.some((one) => one.issue === issue && (meeting ?? '') <= (one.meeting ?? ''));
  return doubts.filter((doubt) => !isAnswered(doubt));
}

function isOf(doubt: Doubt, { source, meeting }: Asking): boolean {
  if (!source || !doubt.source) return source === doubt.source && doubt.meeting === meeting;
  return doubt.source.repo === source.repo && doubt.source.path === source.path;
}

function isEarlier(doubt: Doubt, { meeting }: Asking): boolean {
  return meeting !== null && (doubt.meeting ?? '') < meeting;
}

function isSame(one: Doubt, other: Doubt | undefined): boolean {
  return (
    one.issue === other?.issue &&
    one.meeting === other.meeting &&
    one.words === other.words &&
    one.link === other.link &&
    one.why === other.why &&
    one.source?.blob === other.source?.blob
  );
}
