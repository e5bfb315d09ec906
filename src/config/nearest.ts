/**
 * The candidate that somebody most likely meant by a word that is none of them, or null where none is near: the same
 * letters in another case or with other hyphens, or up to two slips of the finger (one in short words).
 */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const plain = letters(word);
  const scored = candidates
    .map((candidate) => ({ candidate, slips: slipsBetween(plain, letters(candidate)) }))
    .filter(({ candidate, slips }) => slips <= (candidate.length > 4 ? 2 : 1))
    .sort((one, other) => one.slips - other.slips);
  return scored[0]?.candidate ?? null;
}

function letters(word: string): string {
  return word
    .toLowerCase()
    .replace(/[-_\s]/g, '')
    .slice(0, 60);
}

/** Letters to be added, dropped, changed or exchanged with their neighbour (optimal string alignment). */
function slipsBetween(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row[j] = Math.min(
        at(rows[i - 1], j) + 1,
        at(row, j - 1) + 1,
        at(rows[i - 1], j - 1) + same,
        swapped ? at(rows[i - 2], j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    rows.push(row);
  }
  return at(rows[one.length], other.length);
}

function at(row: readonly number[] | undefined, j: number): number {
  return row?.[j] ?? Number.POSITIVE_INFINITY;
}
