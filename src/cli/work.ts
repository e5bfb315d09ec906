import { describe, isOutward } from '../core/action.ts';
import { count } from '../core/say.ts';
import type { Outcome } from './doors.ts';
import { type Io, painted, print, printJson, tell } from './io.ts';

/** Prints what a sweep or a review list would do or did. Answers 1 where it was asked to act and did not. */
export function printOutcome(io: Io, outcome: Outcome, json: boolean): number {
  const concerning = outcome.actions.filter(({ action }) => isOutward(action));
  if (json) printJson(io, asJson({ ...outcome, actions: concerning }));
  else print(io, asText(io, { ...outcome, actions: concerning }));
  if (outcome.held !== null) tell(io, `Nothing was done: ${outcome.held}`);
  return outcome.held === null ? 0 : 1;
}

function asJson({ actions, notes, requests }: Outcome): unknown {
  return {
    actions: actions.map(({ action, done }) => ({ ...action, ...(done === null ? {} : { outcome: done }) })),
    notes: notes.map(({ repo, issue, rule, text }) => ({ repo, issue, rule, text })),
    requests: { reads: requests.reads, writes: requests.writes },
  };
}

function asText(io: Io, { actions, notes, requests }: Outcome): string {
  const will = actions.map(({ action, done }) => `  ${describe(action)}${done ? ` (${done})` : ''}: ${action.because}`);
  const left = notes.map(({ issue, rule, text }) => `  ${issue === null ? '' : `#${issue}: `}${text} (${rule})`);
  return [
    painted(io, 'bold', actions.some(({ done }) => done) ? 'Did' : 'Would do'),
    ...(will.length ? will : ['  nothing']),
    ...(left.length ? [painted(io, 'bold', 'Leaves alone'), ...left] : []),
    `${count(requests.reads, 'read')}, ${count(requests.writes, 'write')}`,
  ].join('\n');
}
