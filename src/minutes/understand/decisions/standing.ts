import type { Outcome } from '../../types.ts';
import type { Statement } from '../items/items.ts';
import type { Closing } from './rules/closing-parts.ts';
import type { Ruled } from './rules/outcome-rule.ts';
import { outcomeIn } from './rules/outcomes.ts';
import { wordingOf } from './rules/wording.ts';

/** Where things stand when a closing is doubted for this reason. */
const DOUBTED: Readonly<Record<string, Outcome>> = {
  future: 'action',
  condition: 'action',
  task: 'action',
  part: 'action',
  reopening: 'deferred',
};

/**
 * What words that speak of closing say about where things stand: if they are doubted, not that it is closed. Where
 * another rule tells what became of the issue instead, it is that rule that speaks.
 */
export function standing(statement: Statement, { rule, sentence, outcome, doubts }: Closing): Ruled {
  const [doubt] = doubts;
  if (!doubt && rule !== 'speaks of closing') return { rule, sentence, outcome, force: 3 };
  const other = outcomeIn(wordingOf(statement).text);
  if (other && other.force > 1) return other;
  if (!doubt || doubt.name === 'one voice') return { rule, sentence, outcome, force: 2 };
  return { rule, sentence, outcome: DOUBTED[doubt.name] ?? 'undecided', force: other?.force ?? 1 };
}
