import type { Participant } from '../../types.ts';

/** Everybody is compared with everybody; the letters of a name are picked out once. */
const plainNames = new WeakMap<Participant, string>();

function plainNameOf(person: Participant): string {
  const before = plainNames.get(person);
  if (before !== undefined) return before;
  const name = person.name
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  plainNames.set(person, name);
  return name;
}

/** One person under two spellings: the same name, or bare initials that another entry of the list explains. */
export function isSame(one: Participant, other: Participant): boolean {
  if (one.name && other.name) return plainNameOf(one) === plainNameOf(other);
  return one.initials !== null && one.initials === other.initials;
}

/** Each person once, in the order of the list; of two entries for one that with the name stays. */
export function once(people: readonly Participant[]): Participant[] {
  const kept: Participant[] = [];
  for (const one of [...people].sort((a, b) => Number(a.name === '') - Number(b.name === '')))
    if (!kept.some((other) => isSame(one, other))) kept.push(one);
  return people.filter((one) => kept.includes(one));
}
