import type { Statement } from '../items/items.ts';
import type { Block } from '../layout/blocks.ts';
import { REF, wordingOf } from './rules/wording.ts';

const SLOT = /^[^\p{L}\p{N}]*(?:decision|outcome)s?[^\p{L}\p{N}]*(?::|$)/iu;
const EMPTY =
  /^(?:[^\p{L}\p{N}]*(?:decisions?|outcomes?|resolutions?|conclusions?|verdict|results?|status|summary|discussion|notes?|comments?))?[^\p{L}\p{N}+\p{S}]*$/iu;

/** A label with nothing behind it (`Decision:`), or signs alone, as a title leaves where its line was broken. */
export const isEmpty = ({ sentence }: Statement): boolean => EMPTY.test(sentence.text);

/**
 * The titles of items below which a line is kept for the decision (`Decision: …`, filled in or not): their words are
 * the name of an issue, whatever they say, for what the meeting did with it has its own place.
 */
export function titlesWithSlot(statements: readonly Statement[]): ReadonlySet<Block> {
  const found = new Set<Block>();
  let title: Statement | undefined;
  for (const statement of statements) {
    const { named, isTitle, item, topic, sentence, block } = statement;
    if (isTitle && named.length > 0) title = statement;
    if (!title || block === title.block || named.length > 0 || !SLOT.test(sentence.text)) continue;
    const above = new Set([...item, ...topic].map(({ number }) => number));
    if (title.named.some(({ number }) => above.has(number))) found.add(title.block);
  }
  return found;
}

const QUOTED = new RegExp(`^${REF}[\\s:.–—-]*["'][^"]*["']$`);

/** `#12 "Tides, merged"`: nothing stands behind the quoted name of the issue. */
export const isQuoted = (statement: Statement): boolean => QUOTED.test(wordingOf(statement).text);
