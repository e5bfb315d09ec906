import { type Action, describe, isOutward } from '../core/action.ts';
import { count } from '../core/say.ts';
import type { Outcome } from './doors.ts';
import { type Io, painted, print, printJson, tell } from './io.ts';
import { table } from './table.ts';

/** Prints what a sweep or a review list would do or did. Answers 1 where it was asked to act and did not. */
export function printOutcome(io: Io, outcome: Outcome, { json, act }: How): number {
  show(io, outcome, { json, act: act && outcome.held === null });
  if (outcome.held !== null) tell(io, `Nothing was done: ${outcome.held}`);
  return outcome.held === null ? 0 : 1;
}

/** How it was asked for. */
interface How {
  readonly json: boolean;
  /** Whether deeds were asked for. */
  readonly act: boolean;
}

function show(io: Io, outcome: Outcome, { json, act }: How): void {
  const concerning = { ...outcome, actions: outcome.actions.filter(({ action }) => isOutward(action)) };
  if (json) printJson(io, asJson(concerning));
  else print(io, asText(io, concerning, act));
}

/**
 * Prints what came of an event. What waits for a go is told among what is left alone, and is no failure; answers 1
 * where a job failed.
 */
export function printCame(io: Io, came: Outcome & { readonly failed: readonly string[] }, { json, act }: How): number {
  show(io, came, { json, act });
  for (const why of came.failed) tell(io, `Failed: ${why}`);
  return came.failed.length === 0 ? 0 : 1;
}

function asJson({ actions, notes, requests }: Outcome): unknown {
  return {
    actions: actions.map(({ action, done }) => ({ ...action, ...(done === null ? {} : { outcome: done }) })),
    notes: notes.map(({ repo, issue, rule, text }) => ({ repo, issue, rule, text })),
    requests: { reads: requests.reads, writes: requests.writes },
  };
}

function asText(io: Io, { actions, notes, requests }: Outcome, act: boolean): string {
  const head = act || actions.some(({ done }) => done) ? 'Did' : 'Would do';
  const parts = io.stdout.isTTY ? asTables(io, { actions, notes }) : asLines({ actions, notes });
  return [
    painted(io, 'bold', head),
    ...(actions.length ? parts.will : ['  nothing']),
    ...(notes.length ? [painted(io, 'bold', 'Leaves alone'), ...parts.left] : []),
    `${count(requests.reads, 'read')}, ${count(requests.writes, 'write')}`,
  ].join('\n');
}

type Parts = Pick<Outcome, 'actions' | 'notes'>;
interface Lines {
  readonly will: readonly string[];
  readonly left: readonly string[];
}

function asLines({ actions, notes }: Parts): Lines {
  return {
    will: actions.map(({ action, done }) => `  ${describe(action)}${done ? ` (${done})` : ''}: ${action.because}`),
    left: notes.map(({ issue, rule, text }) => `  ${issue === null ? '' : `#${issue}: `}${text} (${rule})`),
  };
}

function asTables(io: Io, { actions, notes }: Parts): Lines {
  const deeds = actions.map(({ action, done }) => [
    inItsColour(io, action),
    ...(actions.some((one) => one.done) ? [done ?? ''] : []),
    action.because,
  ]);
  const heads = ['DEED', ...(actions.some((one) => one.done) ? ['CAME OF IT'] : []), 'BECAUSE'];
  const left = notes.map(({ issue, rule, text }) => [issue === null ? '' : `#${issue}`, rule, text]);
  return { will: [table(io, heads, deeds)], left: [table(io, ['ISSUE', 'RULE', 'BECAUSE'], left)] };
}

function inItsColour(io: Io, action: Action): string {
  const colour = COLOURS[action.do];
  return colour ? painted(io, colour, describe(action)) : describe(action);
}

/** What closes or takes away should catch the eye. */
const COLOURS: { readonly [K in Action['do']]?: 'red' | 'yellow' | 'green' } = {
  'issue.close': 'red',
  'label.remove': 'yellow',
  'label.add': 'green',
};
