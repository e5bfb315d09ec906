import type { Statement } from '../items/items.ts';
import type { Attributed } from '../repositories/repositories.ts';
import { REF, type Wording, wordingOf } from './rules/wording.ts';

/** Where one sentence goes on to something else: `#12 is agreed, but #13 waits`. */
const CUT = /\s*;\s+|,\s+(?:but|and|while|whereas)\s+|\s+but\s+|,\s+(?=\u00ad)/;

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

/** Words between two numbers that make the second one only a reason, a place or another issue to look at. */
const POINTS_ON =
  /\b(?:waits?\s+(?:for|on)|waiting\s+(?:for|on)|depend(?:s|ing|ent)?\s+on|block(?:s|ed|ing)(?:\s+(?:by|on))?|(?:duplicates?|dups?|dupes?)(?:\s+(?:of|to))?|(?:superseded|replaced|covered|fixed|resolved|solved|handled|tracked|addressed|implemented|continued|merged|moved|folded|split|closed|done)\s+(?:\w+\s+)?(?:by|in|into|to|with|under|from|via|as)|until|after|once|before|see|cf\.?|same\s+as|similar\s+to|part\s+of|relat(?:es|ed)\s+to|follow[- ]?up\s+(?:to|of|for)|instead\s+of|in\s+favou?r\s+of|than|like|unlike)\s+(?:the\s+)?(?:\w+\s+){0,2}\W*$/i;

/** The numbers of a sentence without those that another one only points to: `#15 waits for #12` is about #15. */
export function withoutPointed({ text, groups }: Wording): readonly Attributed[] {
  const parts = text.split(REF);
  return groups.flatMap((group, at) => (at > 0 && POINTS_ON.test(parts[at] ?? '') ? [] : group));
}

/** So many words before a number name it in passing. */
const IN_PASSING = 3;

/** The item above a sentence that names another number further on, so that its words are about both. */
export function besides(statement: Statement): readonly Attributed[] {
  const { item, named, isTitle, prior } = statement;
  if (isTitle || named.length === 0 || item.some((one) => named.some((other) => other.number === one.number)))
    return [];
  const { text } = wordingOf(statement);
  // `New text in PR #14, Mara to approve it` in an item about #12: a request is what an issue is mended with.
  const isRequest = named.every(({ kind }) => kind === 'pull') && !text.startsWith(REF);
  if (isRequest && prior.length > 0 && prior.every(({ kind }) => kind !== 'pull')) return prior;
  return text.slice(0, text.indexOf(REF)).trim().split(' ').length >= IN_PASSING ? item : [];
}

/** Words before a number that only give a reason, a condition or a place to look. */
const POINTS =
  /\b(?:as|since|because|until|once|when|after|before|like|see|than|via|under|focus\w*\s+on|depend\w*\s+on|block\w*\s+(?:by|on)|relat\w+\s+to|similar\s+to|same\s+as|part\s+of|(?:along|together)\s+with)\s+(?:[\w']+\s+){0,5}$/i;

/**
 * The subject that a sentence speaks of although it names another number, which it only points to: `Waits, as we are
 * busy with #13` below #12. Empty where the number named is the subject.
 */
export function subjectOf(statement: Statement): readonly Attributed[] {
  const { item, named, isTitle, prior } = statement;
  const subject = prior.length > 0 ? prior : item;
  if (isTitle || named.length === 0 || subject.some((one) => named.some((other) => other.number === one.number)))
    return [];
  const { text } = wordingOf(statement);
  const before = text.slice(0, text.indexOf(REF));
  return POINTS.test(before) ? subject : [];
}
