import type { Participant } from '../../types.ts';
import type { Placed } from '../layout/outline.ts';
import { folded, type Writing } from './writing.ts';

/** Given names that are words, too. */
const WORDS =
  /^(?:will|mark|bill|art|rob|sue|grant|max|may|pat|jack|guy|frank|ray|drew|rich|dale|chase|jan|april|june)$/;

/** Names in small letters; who writes one so writes the others so, too. */
export function smallNames(people: readonly Participant[], { isSmall }: Writing): ReadonlySet<string> {
  const names = people.flatMap(({ name, initials }) => [name, initials ?? '']).filter((name) => /^\p{Ll}/u.test(name));
  if (names.length === 0) return new Set();
  const parts = people.flatMap(({ name }) => name.split(/[\s_]+/).map(folded));
  return new Set([...names, ...parts.filter((part) => part.length > 2 && isSmall(part) && !WORDS.test(part))]);
}

const NICK = /^(\p{Ll}[\p{L}\d_|-]{2,19}):\s/u;
/** Who says so much in a log is there, whatever the list of those who were. */
const OFTEN = 3;
const NO_NICK =
  /^(?:https?|note|notes|info|action|actions|topic|agreed|link|resolved|todo|idea|error|warning|fix|feat|docs|chore|scribe|present|question|answer|issue|issues|bug|next|decision|proposal|status|edit|update)$/;

/** Names in small letters that stand before many lines, as in a log. */
export function nicksOf(outline: readonly Placed[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { block } of outline) {
    const nick = block.text.includes(':') ? NICK.exec(block.text)?.[1] : undefined;
    if (nick && !NO_NICK.test(nick) && !WORDS.test(nick)) counts.set(nick, (counts.get(nick) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= OFTEN).map(([nick]) => nick);
}
