import type { Outcome } from '../../types.ts';
import { UNEVEN } from '../words/blanks.ts';
import { UNFILLED, UNSAID, WORDS } from './strict-form.ts';

/** What somebody filled in behind `outcome:`. */
export type Filled =
  | { readonly kind: 'empty' }
  /** Not one of the seven words, or not in a form that leaves no doubt. */
  | { readonly kind: 'unclear' }
  | {
      readonly kind: 'read';
      readonly outcome: Outcome;
      /** Who is to act, as people wrote it: `action NS: …`. */
      readonly owner: string | null;
      /** The words behind the outcome, on one line; empty where there are none. */
      readonly reason: string;
      /** The words ask, doubt, set a condition or take it back: then a closing outcome is none. */
      readonly doubtful: boolean;
    };

const WORD = new RegExp(`^[*_\`]*(${Object.keys(WORDS).join('|')})[*_\`]*(?![\\p{L}\\p{N}/|])`, 'iu');
/** The reason follows a sign, so that `resolved issues remain` is no outcome. */
const REASON = /^\s*(?:[.!]?$|[:;,.(]\s*(.*)$|[–—-]\s*(.*)$)/u;
/** Somebody, in few words without a sign: `NS`, `Ann Bell and CD`. */
const OWNER = /^\s+((?:[\p{L}&][\p{L}.&'’-]*[ ]?){1,6}?)\s*(?=$|[:;,.(–—]|-\s)/u;

/**
 * Reads an outcome as it stands in a checklist: one of the seven words of the strict form (docs/minutes.md), then a
 * sign and words. `words` is what a reader of the page sees there; `below` is what stands indented below it.
 */
export function readFilled(words: string, below = ''): Filled {
  const text = words.replace(UNEVEN, ' ').trim();
  if (text === '') return { kind: 'empty' };
  const word = WORD.exec(text);
  const outcome = WORDS[(word?.[1] ?? '').toLowerCase()];
  if (!word || !outcome) return { kind: 'unclear' };
  const rest = text.slice(word[0].length);
  const owner = outcome === 'action' ? (OWNER.exec(rest)?.[1]?.trim() ?? null) : null;
  const found = REASON.exec(owner === null ? rest : rest.trimStart().slice(owner.length));
  const reason = (found?.[1] ?? found?.[2] ?? '').trim();
  if (!found || UNFILLED.test(reason)) return { kind: 'unclear' };
  return { kind: 'read', outcome, owner, reason, doubtful: UNSAID.pattern.test(`${reason} ${below}`) };
}
