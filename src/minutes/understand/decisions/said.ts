import type { Evidence, Outcome } from '../../types.ts';
import type { Statement } from '../items/items.ts';
import type { Attributed } from '../repositories/repositories.ts';
import type { Closing } from './rules/closing-parts.ts';
import type { Force, Ruled } from './rules/outcome-rule.ts';
import { standing } from './standing.ts';

/** One thing said about one number. */
export interface Said {
  readonly statement: Statement;
  readonly rule: string;
  readonly sentence: string;
  /** Where a closing is doubted, how things stand instead. */
  readonly outcome: Outcome;
  /** How much the words settle; a closing settles by what it says, not by this. */
  readonly force: Force;
  readonly closing: Closing | undefined;
  /** The number is the subject here, not named in passing. */
  readonly own: boolean;
  readonly evidence: Evidence;
}

/** Everything that the document says about one number. */
export interface Dossier {
  readonly repository: string | null;
  readonly number: number;
  readonly references: readonly Attributed[];
  /** In the order of the document. */
  readonly said: readonly Said[];
  /** Where it is named first. */
  readonly mention: Evidence;
}

/** Tells an issue from all others; the names of repositories are the same in any case. */
export const keyOf = (one: { readonly repository: string | null; readonly number: number }): string =>
  `${one.repository?.toLowerCase() ?? ''}#${one.number}`;

/** So much of a sentence is quoted. */
export const LONGEST = 400;

/** The words of a sentence and where they stand. */
export function evidenceOf(statement: Statement): Evidence {
  const { text, line } = statement.sentence;
  return { text: text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text, page: line.page, line: line.at };
}

/** A verdict of the title above is quoted with that title. */
function quoted(statement: Statement, closing: Closing): Evidence {
  const evidence = evidenceOf(statement);
  const title = statement.under.at(-1);
  return closing.rule === 'under a title' && title ? { ...evidence, text: `${title}: ${evidence.text}` } : evidence;
}

/** What a sentence says that speaks of closing. */
export function closingSaid(statement: Statement, closing: Closing): Said {
  return {
    statement,
    ...standing(statement, closing),
    closing,
    own: statement.firm || statement.named.length > 0,
    evidence: quoted(statement, closing),
  };
}

/** A sentence that names a number and says nothing of it. */
export const NAMED: Ruled = { rule: 'named', sentence: 'It is named.', outcome: 'mentioned', force: 0 };

/** What a sentence says by a rule that does not speak of closing. */
export function plainly(statement: Statement, ruled: Ruled): Said {
  const { rule, sentence, outcome, force } = ruled;
  const { firm: own } = statement;
  return { statement, rule, sentence, outcome, force, closing: undefined, own, evidence: evidenceOf(statement) };
}
