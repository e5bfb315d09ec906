import type { Kind } from './kinds.ts';
import type { Words } from './text.ts';

const NEW_TECHNIQUE =
  /\b(?:new (?:techniques?|methods?|kinds? of experiments?)|technique is new|not (?:yet )?(?:covered|supported|foreseen|in ISPyB)|to support serial)\b/i;

/** How big a change is: the size and which sentence of the rule made it so. */
export interface SizeFound {
  readonly size: 'small' | 'big';
  readonly rule: 'fields' | 'nothing changes' | 'new technique' | 'all others';
}

/**
 * The size by the collaboration's rule of 26 February 2018: new fields on existing tables for existing techniques are
 * small, all else is big. Values of enumerations go with fields, by practice; what changes no data is small.
 */
export function sizeOf(kind: Kind, words: Words): SizeFound {
  if (kind === 'question' || kind === 'docs') return { size: 'small', rule: 'nothing changes' };
  if (kind !== 'new-column' && kind !== 'enum') return { size: 'big', rule: 'all others' };
  const technique = [words.title, ...words.sentences].some((text) => NEW_TECHNIQUE.test(text));
  return technique ? { size: 'big', rule: 'new technique' } : { size: 'small', rule: 'fields' };
}
