import type { Evidence } from '../../types.ts';
import type { Statement } from '../items/items.ts';
import type { Attributed } from '../repositories/repositories.ts';
import { releaseNotesIn } from './releases.ts';
import { corrects } from './rules/corrected.ts';
import { type Motion, motionAfter } from './rules/motions.ts';
import { type Dossier, evidenceOf, keyOf, plainly, type Said } from './said.ts';
import { saidIn, type Told } from './said-in-sentence.ts';
import { titlesWithSlot } from './slots.ts';

const CORRECTED = {
  rule: 'corrected',
  sentence: 'It says that another one was meant, or when it goes on.',
  outcome: 'undecided',
  force: 2,
} as const;

interface Heard {
  readonly statement: Statement;
  readonly told: readonly Told[];
}

/** Goes from sentence to sentence, with what was said before in mind. */
function* heardIn(statements: readonly Statement[]): Generator<Heard> {
  const notes = releaseNotesIn(statements);
  const names = titlesWithSlot(statements);
  let before: Statement | undefined;
  let motion: Motion | undefined;
  let closed: readonly Attributed[] = [];
  for (const statement of statements) {
    const isNaming = statement.isTitle && names.has(statement.block);
    const isNote = notes.has(statement.sentence);
    const told = saidIn(statement, { before, motion, isNote, isNaming });
    const takenBack = closed.length > 0 && corrects(statement) ? closed : [];
    const corrected = takenBack.map((one) => ({ about: [one], said: plainly(statement, CORRECTED) }));
    yield { statement, told: [...told, ...corrected] };
    closed = told.flatMap(({ about, said }) => (said.closing ? about : []));
    before = statement;
    motion = motionAfter(statement, motion);
  }
}

/**
 * Gathers what is said about each number, in the order of their first mention. Where it stands under a title that names
 * another repository as well, a number without one may be that one again: `2. Close #66 (bells)` in a summary.
 */
export function dossiersOf(statements: readonly Statement[]): Dossier[] {
  const found = new Map<string, { references: Attributed[]; said: Said[]; mention: Evidence }>();
  const of = (one: Attributed, statement: Statement) => {
    const entry = found.get(keyOf(one)) ?? { references: [], said: [], mention: evidenceOf(statement) };
    found.set(keyOf(one), entry);
    return entry;
  };
  for (const { statement, told } of heardIn(statements)) {
    for (const one of statement.named) of(one, statement).references.push(one);
    for (const { about, said } of told) for (const one of new Set(about)) of(one, statement).said.push(said);
  }
  const homes = homesOf([...found.values()].flatMap(({ references }) => references));
  return [...found.values()].flatMap(({ references, said, mention }) => {
    const first = references[0];
    if (!first) return [];
    const isOfTwo = references.every(({ usual }) => usual) && (homes.get(first.number)?.size ?? 0) > 1;
    const known = isOfTwo ? references.map((one) => ({ ...one, sure: false })) : references;
    return [{ repository: first.repository, number: first.number, references: known, said, mention }];
  });
}

/** Under which repositories each number stands. */
function homesOf(references: Iterable<Attributed>): ReadonlyMap<number, ReadonlySet<string | null>> {
  const homes = new Map<number, Set<string | null>>();
  for (const { number, repository } of references) homes.set(number, (homes.get(number) ?? new Set()).add(repository));
  return homes;
}
