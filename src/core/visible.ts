/** Elements whose content is somebody else's words, code, or not shown. */
const ELEMENTS = ['pre', 'code', 'blockquote', 'script', 'style', 'textarea'];

/**
 * The lines of a comment that a reader of the page sees as its author's own words: no quotes, no code of any kind, no
 * HTML comments. Lines in doubt are left out. Takes time in proportion to the length, whatever the text: a Markdown
 * parser can be kept busy for minutes by one comment.
 */
export function visibleLines(body: string): readonly string[] {
  const lines = withoutBlocks(body.split(/\r\n|\n|\r/));
  const text = lines.map((line) => line.text).join('\n');
  // Where code and comments overlap, either reading may be the right one, so a line must be visible in both.
  const [both, code] = [isVisible(hiddenSpans(text, BOTH)), isVisible(hiddenSpans(text, CODE))];
  let next = 0;
  return lines.flatMap((line) => {
    const start = next;
    next += line.text.length + 1;
    return [both(start), code(start)].every(Boolean) && line.own ? [line.text] : [];
  });
}

/** Answers for ever later places whether they are outside all spans. */
function isVisible(spans: readonly Span[]): (at: number) => boolean {
  let next = 0;
  return (at) => {
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
    return at < (spans[next]?.start ?? Number.POSITIVE_INFINITY);
  };
}

/** What opens a span that hides, as source of an expression; an escape opens nothing. */
const CODE = '\\\\[^\\n]|`+';
const BOTH = `${CODE}|<!--|<(${ELEMENTS.join('|')})(?=[\\s>/])`;

/** What may stand before the first word of a line in lists. */
const LISTS = '\\s*(?:(?:[-*+]|\\d{1,9}[.)])\\s+)*';
const QUOTE = new RegExp(`^${LISTS}>`);
const FENCE = new RegExp(`^(${LISTS})(?:(\`{3,})[^\`]*|(~{3,}).*)$`);

/** A line, empty where it is code or quoted; `own` is false where Markdown may take it as going on with a quote. */
interface Line {
  readonly text: string;
  readonly own: boolean;
}

function withoutBlocks(lines: readonly string[]): readonly Line[] {
  let fence: Fence | null = null;
  let quoting = false;
  let before = EMPTY;
  const read = (line: string): Line => {
    if (fence !== null && !leaves(line, fence)) {
      if (closes(line, fence)) fence = null;
      return EMPTY;
    }
    fence = fenceIn(line);
    const quoted = QUOTE.exec(line);
    // A quote goes on until an empty line, of its own or not, also over lines without a mark.
    const words = line.slice(quoted && !INDENTED.test(line) ? quoted[0].length : 0);
    quoting = fence === null && (quoted !== null || quoting) && /[^\s>]|^\s+>/.test(words);
    // What is indented goes on with a paragraph, if there is one to go on with; else it is code.
    const goesOn = INDENTED.test(line) && before.text.trim() !== '';
    const empty = fence !== null || (!goesOn && (quoted !== null || INDENTED.test(line)));
    return empty ? EMPTY : { text: line, own: !quoting };
  };
  return lines.map((line) => {
    before = read(line);
    return before;
  });
}

const INDENTED = /^(?: {4}| {0,3}\t)/;
const EMPTY: Line = { text: '', own: false };

interface Fence {
  readonly run: string;
  /** How far the words of a list's item stand in, where the fence opens one: it ends with the item, closed or not. */
  readonly indent: number;
}

function fenceIn(line: string): Fence | null {
  const [, before = '', ticks, tildes] = FENCE.exec(line) ?? [];
  const run = ticks ?? tildes;
  if (run === undefined || / {4}|\t/.test(before)) return null;
  return { run, indent: before.trim() === '' ? 0 : before.length };
}

function closes(line: string, fence: Fence): boolean {
  const [, indent = '', run] = /^( *)(`{3,}|~{3,})[ \t]*$/.exec(line) ?? [];
  return run?.startsWith(fence.run) === true && indent.length < fence.indent + 4;
}

function leaves(line: string, fence: Fence): boolean {
  return line.trim() !== '' && line.search(/[^ ]/) < fence.indent;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Inline code, HTML comments and elements that hide or quote, in order; what is never closed hides all that follows. */
function hiddenSpans(text: string, what: string): readonly Span[] {
  const spans: Span[] = [];
  const ticks = ticksIn(text);
  // Only what keeps its length: places in this text are places in that one.
  const lower = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const opening = new RegExp(what, 'gi');
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const [opened, element] = found;
    if (opened.startsWith('\\')) continue;
    const end = opened.startsWith('`')
      ? ticks.closing(found.index)
      : endOf(lower, element ? `</${element.toLowerCase()}` : '-->', found.index + 2);
    if (end === null) continue;
    spans.push({ start: found.index, end });
    opening.lastIndex = end;
  }
  return spans;
}

function endOf(text: string, closing: string, from: number): number {
  const at = text.indexOf(closing, from);
  return at < 0 ? text.length : at + closing.length;
}

/** Backticks, and where another paragraph begins: after an empty line, with HTML, an item of a list, a heading. */
const NEXT = /`+|\n[ \t]*(?=\n)|\n {0,3}(?=<|[-*+](?:\s|$)|\d{1,9}[.)]\s|#{1,6}\s)/g;

/** Where runs of backticks are closed: by the next run of the same length in the same paragraph, or not at all. */
function ticksIn(text: string): { closing(at: number): number | null } {
  const next = new Map<number, number>();
  const paragraph = new Map<number, number>();
  const closings = new Map<number, number>();
  let paragraphs = 0;
  for (const found of text.matchAll(NEXT)) {
    const [run] = found;
    if (!run.startsWith('`')) {
      paragraphs++;
      continue;
    }
    const before = next.get(run.length);
    if (before !== undefined && paragraph.get(before) === paragraphs) closings.set(before, found.index + run.length);
    next.set(run.length, found.index);
    paragraph.set(found.index, paragraphs);
  }
  return { closing: (at) => closings.get(at) ?? null };
}
