/** No person nests lists and quotations so deep. */
const DEEPEST = 200;
/** No paragraph of minutes has so many signs of Markdown; a parser needs the square of them. */
const MOST_SIGNS = 10_000;

const CONTAINERS = /^(?:[ \t]{0,3}(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))[ \t]?)+/;

const isSign = (code: number): boolean => code === 91 || code === 42 || code === 95 || code === 96;

function signsIn(row: string): number {
  let count = 0;
  for (let at = 0; at < row.length; at++) if (isSign(row.charCodeAt(at))) count += 1;
  return count;
}

function depthOf(row: string): number {
  const marks = CONTAINERS.exec(row)?.[0] ?? '';
  return marks.replace(/[ \t\d.)]/g, '').length;
}

/**
 * Says, in the time it takes to look at each letter once, whether Markdown is so nested or so full of its own signs
 * that parsing it would take minutes. Only a file that was made for that is.
 */
export function isTangled(source: string): boolean {
  let signs = 0;
  for (const row of source.split('\n')) {
    if (depthOf(row) > DEEPEST) return true;
    // Each row of a table is parsed by itself, and an empty line ends a paragraph.
    signs = row.trim() === '' || row.startsWith('|') ? 0 : signs;
    signs += signsIn(row);
    if (signs > MOST_SIGNS) return true;
  }
  return false;
}
