import type { Settings } from '../../src/config/schema.ts';
import { type Known, known } from '../../src/core/known.ts';
import type { Issue, Touch } from '../../src/core/reader.ts';
import { OBJECTION, SILENT_PERIOD } from '../../src/labels/status.ts';
import type { Objection } from '../../src/silence/objections.ts';
import type { Period, Proposal, Stop } from '../../src/silence/period.ts';
import { anIssue, aTouch, person, settings, us } from '../features/builders.ts';

/** A moment `days` after ann opened her proposals, on 2018-01-08 at nine. */
export function day(days: number): string {
  return new Date(Date.UTC(2018, 0, 8, 9) + days * 86_400_000).toISOString().replace('.000', '');
}

/** Settings that know silent periods of 21 days, with closures if there are any. */
export function rules(
  silence: Readonly<Record<string, unknown>> = {},
  closures: readonly (readonly [from: number, to: number])[] = [],
): Settings {
  const spans = closures.map(([from, to]) => ({ from: day(from).slice(0, 10), to: day(to).slice(0, 10) }));
  return settings({ silence: { starts: 'opened', ...silence }, meetings: { closures: spans } });
}

/** Our putting on of the label of the silent period. */
export function shown(days: number, who = us): Touch {
  return aTouch('labeled', day(days), { who, label: SILENT_PERIOD });
}

/** A label of an objection that somebody put on or took off. */
export function objection(what: 'labeled' | 'unlabeled', days: number, who = person('carla')): Touch {
  return aTouch(what, day(days), { who, label: OBJECTION });
}

/** Something bob said. */
export function says(days: number, text: string, who = person('bob')): Touch {
  return aTouch('commented', day(days), { who, text });
}

interface Told {
  readonly labels?: readonly string[];
  readonly issue?: Partial<Issue>;
  readonly history?: readonly Touch[];
  readonly objections?: Known<readonly Objection[]>;
}

/** Ann's small proposal, in its silent period for an hour more than nothing unless told otherwise. */
export function aProposal(told: Told = {}): Proposal {
  const history = told.history ?? [shown(0)];
  const last = history.map(({ at }) => at).reduce((a, b) => (b > a ? b : a), day(0));
  const labels = told.labels ?? ['size:small', SILENT_PERIOD];
  return {
    issue: anIssue({ labels, updatedAt: last, ...told.issue }),
    history: known(history),
    objections: told.objections ?? known([]),
  };
}

/** A thumb down of bob's. */
export function thumb(days: number): Objection {
  return { who: 'bob', at: day(days), how: 'reaction' };
}

/** A period that runs; `start` and `end` are days of the scene. */
export function running(start: number, end: number, pausedDays = 0, pausedUntil: string | null = null): Period {
  return { state: 'running', start: day(start), end: day(end), pausedDays, pausedUntil };
}

/** A period that somebody stopped. */
export function stoppedBy(by: Stop): Period {
  return { state: 'stopped', by };
}
