import type { Statement } from './items.ts';
import type { Attributed } from './repositories.ts';
import { REF, type Wording, wordingOf } from './rules/wording.ts';

/** Where one sentence goes on to something else: `#12 is agreed, but #13 waits`. */
const CUT = /\s*;\s+|,\s+(?:but|and|while|whereas)\s+|\s+but\s+|,\s+(?=\ue000)/;

/** The words of one sentence that are about these numbers, and the numbers. */
export interface Clause {
  readonly text: string;
  readonly about: readonly Attributed[];
}

/** Splits a sentence that names numbers in several clauses, so that each keeps the words of its own. */
export function clausesOf({ text, groups }: Wording): Clause[] {
  const parts = groups.length > 1 ? text.split(CUT) : [text];
  let at = 0;
  const clauses = parts.map((part) => {
    const from = at;
    at += part.split(REF).length - 1;
    return { text: part, about: groups.slice(from, at).flat() };
  });
  const naming = clauses.filter((clause) => clause.about.length > 0);
  return naming.length > 1 ? naming : [{ text, about: groups.flat() }];
}

/** Words before a number that only give a reason, a condition or a place to look. */
const POINTS =
  /\b(?:as|since|because|until|once|after|before|like|see|than|via|under|focus\w*\s+on|depend\w*\s+on|block\w*\s+(?:by|on)|relat\w+\s+to|similar\s+to|same\s+as|part\s+of|(?:along|together)\s+with)\s+(?:[\w']+\s+){0,5}$/i;

/**
 * The subject that a sentence speaks of although it names another number, which it only points to: `Waits, as we are
 * busy with #13` below #12. Empty where the number named is the subject.
 */
export function subjectOf(statement: Statement): readonly Attributed[] {
  const { item, named, isTitle } = statement;
  if (isTitle || named.length === 0 || item.some((one) => named.some((other) => other.number === one.number)))
    return [];
  const { text } = wordingOf(statement);
  const before = text.slice(0, text.indexOf(REF));
  return POINTS.test(before) ? item : [];
}
