import type { Statement } from '../items/items.ts';
import type { Sentence } from '../layout/blocks.ts';
import type { Closing } from './rules/closing-parts.ts';
import { doubtsAbout } from './rules/doubt.ts';
import { REF, wordingOf } from './rules/wording.ts';

/** Says that a version is out: `2.4.1 released on 2nd November`, `Released 1.2.0`, `Version 3.1 is now available`. */
const IS_OUT =
  /\bv?\d+(?:\.\d+)+\s+(?:\S+\s+)?(?:(?:was|is|has\s+been|were)\s+)?(?:now\s+)?(?:released|published|out\b|available)|^released\s+(?:\S+\s+){0,3}v?\d+(?:\.\d+)+|\breleased\s+(?:version|as)?\s*v?\d+(?:\.\d+)+/i;
const NOT_YET =
  /\b(?:will|not|soon|next|since\s+then|planned|plans?|upcoming|unreleased|later|to\s+be|going\s+to|should|candidate|rc\d?|after)\b/i;
/** How an entry of release notes begins or points to its issue. */
const ENTRY = new RegExp(
  `^(?:fix(?:e[sd])?|bug ?fix(?:es)?|close[sd]?|resolve[sd]?) ?:? (?:for )?(?:the )?(?:(?:issues?|bugs?|tickets?) ?)?${REF} ?(?:[:–—-] |$)`,
  'i',
);
const POINTS = new RegExp(`\\((?:(?:issue|ticket|bug|fixes|closes|resolves)\\s*)?${REF}\\)`, 'i');

/** The sentences that list the changes of a version that is out: items of the list that says so at its beginning. */
export function releaseNotesIn(statements: readonly Statement[]): ReadonlySet<Sentence> {
  const notes = new Set<Sentence>();
  let out: number | undefined;
  for (const { block, sentence, isTitle, named } of statements) {
    const ends = block.depth === 0 || (out !== undefined && block.depth < out);
    if (ends && named.length === 0) out = undefined;
    if (named.length === 0 && /\d\.\d/.test(sentence.text) && IS_OUT.test(sentence.text))
      out = NOT_YET.test(sentence.text) ? undefined : block.depth;
    else if (out !== undefined && block.depth >= Math.max(out, 1) && !(isTitle && block.heading)) notes.add(sentence);
  }
  return notes;
}

/** What an entry of release notes says: its issue is done, for the version is out. */
export function noteOf(statement: Statement): Closing | undefined {
  const { text, groups } = wordingOf(statement);
  const entry = ENTRY.test(text);
  const about = groups[0];
  if (!about || groups.length > 1 || (!entry && !POINTS.test(text)) || text.includes('?')) return undefined;
  const head = entry ? (ENTRY.exec(text)?.[0] ?? '') : text;
  return {
    rule: 'release note',
    sentence: 'It stands among the changes of a version that is out.',
    outcome: 'resolved',
    strength: entry ? 'firm' : 'soft',
    about,
    doubts: doubtsAbout(head).filter(({ name }) => entry || name === 'negation' || name === 'part'),
  };
}
