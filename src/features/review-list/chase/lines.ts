import { differenceInDays } from '../../../core/dates.ts';
import type { Line } from '../rows.ts';
import type { Traces } from './gather.ts';
import * as say from './texts.ts';

/** How long minutes may take before the checklist says that they are missing, in days. */
const PATIENCE_DAYS = 14;

/** What a checklist says about what is missing: at most one line of each kind, and never a name. */
export function chaseLines(traces: Traces, repo: string): readonly Line[] {
  const line = (name: string, text: string): Line => ({ key: `line:${name}`, section: 'top', text });
  const late = missingMinutes(traces);
  const pulls = traces.pulls.known ? traces.pulls.value : [];
  const silent = silentActions(traces);
  return [
    ...(late ? [line('chase-minutes', late)] : []),
    ...(pulls.length ? [line('chase-pulls', say.unmergedMinutes(pulls, repo))] : []),
    ...(traces.last && silent.length ? [line('chase-actions', say.silentActions(silent, traces.last))] : []),
  ];
}

/** Only where we posted a checklist do we know that there was a VC; one closed as completed was carried out from there. */
function missingMinutes({ at, last, list, minuted }: Traces): string | null {
  if (!last || !list || list.stateReason === 'completed') return null;
  const isMinuted = minuted !== null && minuted >= last.date;
  return isMinuted || differenceInDays(at, last.start) < PATIENCE_DAYS ? null : say.missingMinutes(last);
}

function silentActions({ last, actions }: Traces): readonly number[] {
  const isSilent = (spoke: string | null): boolean => !spoke || Date.parse(spoke) <= Date.parse(last?.start ?? '');
  return actions.filter(({ spoke }) => isSilent(spoke)).map(({ issue }) => issue);
}
