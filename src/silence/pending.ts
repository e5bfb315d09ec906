import type { Standing } from './look.ts';
import type { Period } from './period.ts';

/** What people may have to do something about: a period that runs or is over, or that nobody could look at. */
const PENDING: readonly Period['state'][] = ['ended', 'unknown', 'running'];

/** The pending proposals: what waits to be confirmed, what could not be looked at, then what ends first. */
export function pendingFirst(standings: readonly Standing[]): readonly Standing[] {
  return standings
    .filter(({ period }) => PENDING.includes(period.state))
    .toSorted(
      (one, other) =>
        PENDING.indexOf(one.period.state) - PENDING.indexOf(other.period.state) ||
        endOf(one.period).localeCompare(endOf(other.period)) ||
        one.proposal.issue.number - other.proposal.issue.number,
    );
}

function endOf(period: Period): string {
  return 'end' in period ? period.end : '';
}
