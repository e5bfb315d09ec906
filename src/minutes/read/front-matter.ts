import { lineOf, type RawLine } from './line.ts';
import { mended } from './mend.ts';

/** Settings above the text; GitHub shows them to the reader, and title and date are often told nowhere else. */
export function frontMatter(source: string): { lines: RawLine[]; rest: string } {
  const found = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source);
  if (!found?.[1]?.includes(':')) return { lines: [], rest: source };
  const lines = found[1].split(/\r?\n/).flatMap((row, index) => {
    const [, key, rest = ''] = /^(title|date):(.*)$/i.exec(row) ?? [];
    const value = rest.trim().replace(/^["']|["']$/g, '');
    return key && value
      ? [lineOf({ at: index + 2, text: mended(value), heading: key.toLowerCase() === 'title' ? 1 : 0, apart: true })]
      : [];
  });
  return { lines, rest: found[0].replace(/[^\r\n]/g, '') + source.slice(found[0].length) };
}
