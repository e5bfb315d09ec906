import { ISPYB } from '../vocabulary/ispyb.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type AreaFound, areasOf } from './areas.ts';
import { type KindFound, kindOf } from './kinds.ts';
import { type NamesFound, namesIn } from './names.ts';
import { type SizeFound, sizeOf } from './sizes.ts';
import { type Words, wordsOf } from './text.ts';

/** What the bot makes of an issue's text: everything it says about it rests on this. */
export interface Understanding extends NamesFound {
  readonly kind: KindFound;
  /** None, one or two, the weightier first. */
  readonly areas: readonly AreaFound[];
  readonly size: SizeFound;
}

/** Reads an issue with the words of a schema. Whatever people write, this answers. */
export function understand(
  issue: { readonly title: string; readonly body: string },
  vocabulary: Vocabulary,
): Understanding {
  const words = wordsOf(issue);
  const areas = areasOf(words, vocabulary, vocabulary === ISPYB);
  const kind = orField(kindOf(words, vocabulary), areas, words);
  return { kind, areas, size: sizeOf(kind.kind, words), ...namesIn(words, kind.kind, vocabulary) };
}

/**
 * What proposes nothing in so many words but names a table, or has its subject in the title, asks for something to be
 * kept there.
 */
function orField(found: KindFound, areas: readonly AreaFound[], { title }: Words): KindFound {
  const said = title.toLowerCase();
  const subject = areas.some(
    ({ tables, words }) => tables.length > 0 || words.some((word) => said.includes(word.toLowerCase())),
  );
  return found.words === null && subject ? { kind: 'new-column', words: title, supposed: true } : found;
}
