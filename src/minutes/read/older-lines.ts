import type { RawLine } from './line.ts';
import { HEADER, HEADS, OLDER } from './older-letters.ts';

/** What programs put above a letter that they hand on, or answer. */
const ABOVE = new RegExp(String.raw`^(?:-{2,}\s?(?:${OLDER})\s?-{2,}|begin forwarded message:)$`, 'i');
const WROTE = /^(?:on .{6,100} wrote|am .{6,100} schrieb .{2,80}|le .{6,100} a écrit)\s?:$/i;
const HAS_TIME = /\b\d{1,2}:\d\d\b|\b20\d\d\b/;
const SENDER = /^(?:from|von|de)\s?:/i;
/** `From | Mara Lind`: pages set the head of a letter as a table. */
const HEAD_ROW = new RegExp(String.raw`^${HEADS}\s\|`, 'i');
/** So many lines of a head stand below that of the sender, among so many. */
const FEWEST = 2;
const MOST = 5;

const isHeader = (text: string): boolean => HEADER.test(text) || HEAD_ROW.test(text);
const isOfHead = (text: string): boolean => isHeader(text) || ABOVE.test(text) || WROTE.test(text);
const isSaid = ({ visible, text }: RawLine): boolean => visible && text !== '';

/** The next lines that say something, as many as a head may have. */
function saidBehind(lines: readonly RawLine[], at: number): RawLine[] {
  const said: RawLine[] = [];
  for (let next = at + 1; next < lines.length && said.length < MOST; next += 1) {
    const line = lines[next];
    if (line && isSaid(line)) said.push(line);
  }
  return said;
}

/** Another letter begins here, whose client did not set it as a quotation. */
function begins(lines: readonly RawLine[], at: number): boolean {
  const text = lines[at]?.text.trim() ?? '';
  const isWrote = WROTE.test(text);
  if (!isWrote && !ABOVE.test(text) && !SENDER.test(text)) return false;
  const next = saidBehind(lines, at);
  if (isWrote) return HAS_TIME.test(text) && next[0]?.role === 'text';
  const head = next.filter((line) => isHeader(line.text)).length;
  return ABOVE.test(text) ? head > 0 : SENDER.test(text) && head >= FEWEST;
}

/**
 * The older letters in a page or a Word file are quotations, also where they are not set as such; only what is above them was
 * written for these minutes. A letter above which nothing is said is no older one.
 */
export function withOlderQuoted(lines: readonly RawLine[]): readonly RawLine[] {
  const own = lines.findIndex((line) => isSaid(line) && line.heading === 0 && !isOfHead(line.text));
  if (own < 0) return lines;
  const from = lines.findIndex((line, at) => at > own && line.role === 'text' && begins(lines, at));
  return from < 0 ? lines : lines.map((line, at) => (at < from ? line : { ...line, role: 'quote' as const }));
}
