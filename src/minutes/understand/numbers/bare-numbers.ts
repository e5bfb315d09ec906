import type { Placed } from '../layout/outline.ts';
import { everyMatch } from '../words/every-match.ts';
import type { Reference } from './references.ts';

/** What a bare number may be. */
export type Kind = Reference['kind'];

/** Numbers that stand together, such as `134 / 135`, and where. */
export interface Run {
  readonly words: string;
  /** Counts in the text of the block. */
  readonly from: number;
  /** They may well count, or name a room: what is said of them is never more than asked about. */
  readonly doubtful?: boolean;
}

/** The references of a run. */
export const referencesOf = ({ words, from, doubtful = false }: Run, kind: Kind): Reference[] =>
  everyMatch(words, /\d+/g).map((one) => ({
    number: Number(one[0]),
    repository: null,
    kind,
    from: from + one.index,
    to: from + one.index + one[0].length,
    written: true,
    ...(doubtful ? { doubtful: true } : {}),
  }));

/** `2019` may be a year as well as a number. */
export const isYear = (words: string): boolean => /^(?:19|20)\d\d$/.test(words);

/** The run that a pattern finds, by its first group; none that may be a year. */
export function runOf(text: string, pattern: RegExp): Run | undefined {
  const found = pattern.exec(text);
  const words = found?.slice(1).find((group) => group !== undefined);
  if (!found || words === undefined || isYear(words)) return undefined;
  return { words, from: found.index + found[0].indexOf(words) };
}

const ISSUES_TITLE =
  /^(?:[\p{L}/ -]{0,40}\s)?(?<kind>issues?|tickets?|prs?|pull\s+requests?|bugs?)(?:\s+(?:to|for|that|we|in|on|under|from|of)\b.{0,50})?\s*:?$/iu;

/** What the numbers below a title are that announces them: `Issues to discuss`, `Open tickets (quay/lamps)`. */
export const kindOfTitle = (title: string): Kind | undefined => {
  const words = title.includes('(') ? title.replace(/\s*\([\w./ -]+\)\s*(?=:?$)/, '') : title;
  const kind = ISSUES_TITLE.exec(words.trim())?.groups?.kind;
  return kind === undefined ? undefined : /^p/i.test(kind) ? 'pull' : 'unknown';
};

/** They count what is listed: 1, 2, 3, and perhaps from 1 again. */
export function countsThrough(runs: readonly Run[]): boolean {
  const numbers = runs.map(({ words }) => Number(words));
  return numbers.slice(1).every((number, at) => number === 1 || [0, 1].includes(number - (numbers[at] ?? 0)));
}

/** So many items with a number, not counting through, are a list of issues where the talk is about such. */
export const LIST = 3;
/** The words are about issues. */
export const ABOUT_ISSUES =
  /\b(?:issues?|tickets?|bugs?|backlog|triage|grooming)\b|github\.com\/|\bnumbers\s+(?:are|refer|mean)\b[^.]{0,40}\b(?:github|tracker)\b/i;

/**
 * The titles above, the words right before, those below the last title, and the title of the document tell whether
 * numbers may be those of issues.
 */
export function isAboutIssues(outline: readonly Placed[], { index, path }: Placed): boolean {
  const title = path.at(-1);
  const begin = outline.findIndex(({ block }) => block === title) + 1;
  const opening = title ? outline.slice(begin, Math.min(index, begin + LIST)) : [];
  const before = [...outline.slice(Math.max(0, index - LIST), index), ...opening].map(({ block }) => block);
  return [...before, ...path, ...(outline[0] ? [outline[0].block] : [])].some(({ text }) => ABOUT_ISSUES.test(text));
}
