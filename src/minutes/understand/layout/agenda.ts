import type { Placed } from './outline.ts';

const OPENS =
  /^\W*(?:the\s+)?(?:(?:proposed|draft|meeting|today[’']?s)\s+)?(?:agenda(?:\s+items?)?|topics?|contents?|table\s+of\s+contents)\b[^.?!]{0,60}$/i;
const NO_POINT = /^(?:toc\b|resolution\s+#?\d|action\s+#?\d|\{:)/i;
const LAST_POINT = /^\W*(?:AOB|AOCB|any\s+other\s+business)\b/i;
/** A list that ends with any other business is an agenda when it stands in the head of the minutes. */
const HEAD = 12;
const LONGEST = 200;

const isPoint = ({ block }: Placed): boolean =>
  block.depth > 0 || /^(?:[-•*]|\d{1,2}[.)])\s+\S/.test(block.text) || block.cells.length > 1;

const pointOf = ({ block }: Placed): string =>
  (block.cells.length > 1 ? block.cells.join(' ') : block.text).replace(/^(?:[-•*]|\(?\d{1,2}[.)])\s*/, '').trim();

const isTold = (text: string): boolean => /\p{L}/u.test(text) && text.length <= LONGEST && !NO_POINT.test(text);

/** The points of a list: those of its outermost depth, or those below one that says `Agenda items`. */
function pointsOf(run: readonly Placed[]): string[] {
  const within = run.findIndex((one) => OPENS.test(one.block.text));
  const outer = run[within]?.block.depth ?? 0;
  const inner = run.slice(within + 1);
  const end = inner.findIndex((one) => one.block.depth <= outer);
  const below = within < 0 ? [] : inner.slice(0, end < 0 ? inner.length : end);
  const list = below.length > 0 ? below : run;
  const depth = Math.min(...list.map(({ block }) => block.depth));
  return list
    .filter(({ block }) => block.depth === depth)
    .map(pointOf)
    .filter(isTold);
}

/** The list below a line, over what introduces it. */
function runAfter(outline: readonly Placed[], from: number): Placed[] {
  const after = outline.slice(from);
  const lead = after.slice(0, 2).findIndex(isPoint);
  const list = after.slice(Math.max(lead, 0));
  const isOther = (one: Placed): boolean => one.isTitle !== list[0]?.isTitle || one.section !== list[0]?.section;
  const end = list.findIndex((one) => !isPoint(one) || isOther(one));
  return list.slice(0, end < 0 ? list.length : end);
}

/** Where the talk stands below the agenda itself, its titles are the points. */
function titlesBelow(outline: readonly Placed[], opening: Placed): string[] {
  const below = outline.filter(
    ({ isTitle, path, block }) => isTitle && block.heading > 0 && path.includes(opening.block),
  );
  const rank = Math.min(...below.map((one) => one.rank));
  return below
    .filter((one) => one.rank === rank)
    .map(pointOf)
    .filter(isTold);
}

function headList(outline: readonly Placed[]): string[] {
  const last = outline.slice(0, HEAD + HEAD).findIndex((one) => isPoint(one) && LAST_POINT.test(one.block.text));
  const depth = outline[last]?.block.depth ?? 0;
  const before = outline.slice(0, Math.max(last, 0)).findLastIndex((one) => !isPoint(one));
  return depth > 0 && before < HEAD && last - before > 2 ? pointsOf(outline.slice(before + 1, last + 1)) : [];
}

/** The points of the agenda as printed, without their numbers; empty where the document has none. */
export function agendaOf(outline: readonly Placed[]): string[] {
  for (const opening of outline) {
    const { block, section, isTitle, index } = opening;
    const title = isTitle && section === 'agenda';
    if (!OPENS.test(block.text) || !(title || /:\s*$/.test(block.text))) continue;
    const points = pointsOf(runAfter(outline, index + 1));
    const found = points.length > 0 || !title ? points : titlesBelow(outline, opening);
    if (found.length > 0) return found;
  }
  return headList(outline);
}
