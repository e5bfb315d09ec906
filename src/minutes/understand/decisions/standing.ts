import type { Outcome } from '../../types.ts';
import type { Statement } from '../items/items.ts';
import type { Closing } from './rules/closing-parts.ts';
import { type Force, outcomeIn } from './rules/outcomes.ts';
import { wordingOf } from './rules/wording.ts';

/** Where things stand when a closing is doubted for this reason. */
const DOUBTED: Readonly<Record<string, Outcome>> = {
  future: 'action',
  condition: 'action',
  task: 'action',
  part: 'action',
  reopening: 'deferred',
};

/** How things stand, and how much the words settle. */
interface Standing {
  readonly outcome: Outcome;
  readonly force: Force;
}

/** What words that speak of closing say about where things stand: if they are doubted, not that it is closed. */
export function standing(statement: Statement, { rule, outcome, doubts }: Closing): Standing {
  const doubt = doubts[0];
  if (!doubt && rule !== 'speaks of closing') return { outcome, force: 3 };
  const other = outcomeIn(wordingOf(statement).text);
  if (other && other.force > 1) return other;
  if (!doubt || doubt.name === 'one voice') return { outcome, force: 2 };
  return { outcome: DOUBTED[doubt.name] ?? 'undecided', force: other?.force ?? 1 };
}
