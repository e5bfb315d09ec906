import type { Placed } from '../layout/outline.ts';
import { isAboutIssues, isYear, kindOfTitle, type Run, referencesOf, runOf } from './bare-numbers.ts';
import type { Reference } from './references.ts';

/** `### 412: Lamps`. */
const HEADED = /^(\d{2,7})\s?[:–—-]\s+\S/;
/** `### 412`, `### Lamps (412)`: only in minutes about issues. */
const BARE_HEADING = /^(\d{3,7})$/;
const BEHIND_HEADING = /\p{L}\s\((\d{2,7})\)$/u;
/** Sections of the minutes themselves count from one. */
const FIRST_SECTION = 10;
/** `2146. Lamps of the pier`, `412 lamps of the pier` alone on a line. */
const NUMBERED_LINE = /^(\d{2,6})(?:\.\s+\S|\s+\p{L}.*[^.!?:]$)/u;
const LINE_LENGTH = 100;
/** `131 – Lamps of the pier. They are lit again.`, `134 / 135 – Ropes`, `412 Ropes. Agreed.` */
const PARAGRAPH = /^(\d{2,6}(?:\s?[/,&+]\s?\d{2,6})*)\s?[–—-]\s+\p{L}|^(\d{3,6})\s+\p{Lu}/u;

interface Titled {
  readonly index: number;
  readonly run: Run;
}

function headingRun(text: string): Run | undefined {
  const plain = runOf(text, HEADED) ?? runOf(text, BARE_HEADING);
  const behind = plain ? undefined : runOf(text, BEHIND_HEADING);
  return plain ?? (behind && { ...behind, doubtful: true });
}

/** `412 lamps` may count them, unless it is a title of its own below one that says that these are issues. */
const MAY_COUNT = /^\d{2,6}\s+\p{L}/u;

function paragraphRun({ depth, lines, text, heads }: Placed['block'], areIssues: boolean): Run | undefined {
  const [first] = lines;
  if (depth === 0 && lines.length > 1 && /^\d{3,6}$/.test(first?.text ?? '') && first && text.startsWith(first.text))
    return { words: first.text, from: 0 };
  const alone = depth === 0 && lines.length === 1 && text.length < LINE_LENGTH;
  const found = (alone ? NUMBERED_LINE : PARAGRAPH).exec(text) ?? PARAGRAPH.exec(text);
  const words = found?.slice(1).find((group) => group !== undefined);
  const doubtful = MAY_COUNT.test(text) && !(heads && areIssues);
  return words === undefined ? undefined : { words, from: 0, doubtful };
}

const isMany = (found: readonly Titled[]): boolean => found.filter(({ run }) => !isYear(run.words)).length > 1;
const jumps = (found: readonly Titled[]): boolean =>
  found.some(({ run }, at) => at > 0 && Number(run.words) - Number(found[at - 1]?.run.words) !== 1);

const numbersOf = (found: readonly Titled[]): Map<number, Reference[]> =>
  new Map(found.map(({ index, run }) => [index, referencesOf(run, 'unknown')]));

/** Paragraphs and lines that begin with a number, twice and more in minutes about issues, not counting through. */
function paragraphs(outline: readonly Placed[]): Map<number, Reference[]> {
  if (outline.filter(({ block }) => /^\d\d/.test(block.text)).length < 2) return new Map();
  let areIssues = false;
  const found = outline.flatMap(({ block, index }): Titled[] => {
    const run = block.heading > 0 ? undefined : paragraphRun(block, areIssues);
    if (run) return [{ index, run }];
    const ofIssues = kindOfTitle(block.text) !== undefined;
    if (block.heading > 0 || ofIssues) areIssues = ofIssues;
    return [];
  });
  const first = outline[found[0]?.index ?? outline.length];
  return isMany(found) && jumps(found) && first && isAboutIssues(outline, first) ? numbersOf(found) : new Map();
}

/** Two and more headings with a number, where no section of the minutes is counted like that. */
function headings(outline: readonly Placed[]): Map<number, Reference[]> {
  const found = outline.flatMap(({ block, index }) => {
    const run = block.heading > 0 ? headingRun(block.text) : undefined;
    return run ? [{ index, run }] : [];
  });
  const counts = outline.some(({ block }) => block.heading > 0 && /^\d\s?[:.)–—-]\s/.test(block.text));
  const first = outline[found[0]?.index ?? outline.length];
  const plain = found.every(({ index }) => HEADED.test(outline[index]?.block.text ?? ''));
  const isList =
    found.length > 1 &&
    !counts &&
    found.every(({ run }) => Number(run.words) >= FIRST_SECTION) &&
    (plain || (first !== undefined && isAboutIssues(outline, first)));
  const sure = first !== undefined && isAboutIssues(outline, first);
  return isList ? numbersOf(sure ? found : doubted(found)) : new Map();
}

/** Nothing says that they are issues. */
const doubted = (found: readonly Titled[]): Titled[] =>
  found.map(({ index, run }) => ({ index, run: { ...run, doubtful: true } }));

/** The bare numbers of titles, and of paragraphs that begin with one. */
export const titled = (outline: readonly Placed[]): ReadonlyMap<number, Reference[]> =>
  new Map([...paragraphs(outline), ...headings(outline)]);
