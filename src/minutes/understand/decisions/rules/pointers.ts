import type { Statement } from '../../items/items.ts';
import { behindNumber } from './behind-number.ts';
import { REF, type Wording } from './wording.ts';

/** A sentence read as being about a number that is none of its own words. */
interface Reading {
  readonly statement: Statement;
  readonly wording: Wording;
}

const OTHER = `(?:(?:the|our|new|newer|old|older|issue|ticket|pr|pull\\s+request)\\s+){0,3}${REF}`;
/** Words that name another number as the reason, and what is left of them without it. */
const POINTERS: readonly (readonly [pattern: RegExp, left: string])[] = [
  [new RegExp(`\\b(?:duplicates?|dups?|dupe)\\s+(?:of|to|with)\\s+${OTHER}`, 'gi'), 'duplicate'],
  [new RegExp(`\\b(?:superseded|replaced|obsoleted|covered)\\s+by\\s+${OTHER}`, 'gi'), 'superseded'],
  [new RegExp(`\\s*\\bin\\s+favou?r\\s+of\\s+${OTHER}`, 'gi'), ''],
  [new RegExp(`\\s*\\b(?:in|by|with|via|through)\\s+${OTHER}(?=[,;.]?\\s[^?]{0,40}\\bclos(?:ed|ing)\\b)`, 'gi'), ''],
];
const SAYS_SO = /\bclos(?:ed?|ing)\b|^\W*(?:duplicate|superseded)\b/i;

/**
 * `Closed as duplicate of #9` below #12 closes #12, and #9 only says why: the sentence without the numbers it points to,
 * about the one that its item is about. Undefined where another was named since, or where it names one for another reason.
 */
function withoutPointers(statement: Statement, { text, spoken }: Wording): Reading | undefined {
  const { sole, named } = statement;
  if (!sole || named.length === 0 || named.some((one) => one.number === sole.number)) return undefined;
  const rest = POINTERS.reduce((words, [pattern, left]) => words.replace(pattern, left), text);
  if (rest.includes(REF) || !SAYS_SO.test(rest)) return undefined;
  return {
    statement: { ...statement, named: [], topic: [sole], isTitle: false },
    wording: { text: rest, groups: [], spoken },
  };
}

/** What a sentence says of its item apart from the numbers that it begins with or only points to. */
export function otherReadings(statement: Statement, wording: Wording): Reading[] {
  return [behindNumber(statement, wording), withoutPointers(statement, wording)].filter((one) => one !== undefined);
}
