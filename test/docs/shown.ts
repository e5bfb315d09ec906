import { readFileSync, writeFileSync } from 'node:fs';
import { ROOT } from './pages.ts';

/** What the bot said in a run, on its way into a page: each text goes into the block of its name. */
export interface Shown {
  /** Notes a text of ours, as somebody sees it who reads the page. */
  note(name: string, body: string): void;
  /** The page as it is. */
  page(): string;
  /** The page with what was said in its blocks. Throws where a block has nothing to show, or something has no block. */
  withWhatWasSaid(): string;
  /** Writes it so. */
  write(): void;
}

const BLOCK = /(<!-- said: ([a-z ]+) -->\n```text\n)[\s\S]*?(\n```)/g;

/** Opens a page of the documentation that shows what the bot says; `path` is from the root of the project. */
export function showing(path: string): Shown {
  const file = new URL(path, ROOT);
  const said = new Map<string, string>();
  const page = (): string => readFileSync(file, 'utf8');
  const withWhatWasSaid = (): string => {
    const left = new Set(said.keys());
    const text = page().replace(BLOCK, (_block, opening: string, name: string, end: string) => {
      const words = said.get(name);
      if (words === undefined) throw new Error(`${path} wants to show “${name}”, which was not said`);
      left.delete(name);
      return `${opening}${words}${end}`;
    });
    if (left.size > 0) throw new Error(`${path} has no block for “${[...left].join('”, “')}”`);
    return text;
  };
  return {
    note: (name, body) => void said.set(name, asSeen(body)),
    page,
    withWhatWasSaid,
    write: () => writeFileSync(file, withWhatWasSaid()),
  };
}

/** A text without what is hidden in it, and without what differs from run to run: addresses and commits. */
function asSeen(body: string): string {
  return body
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/http:\/\/127\.0\.0\.1:\d+/g, 'https://github.com')
    .replace(/\/blob\/[0-9a-f]{40}\//g, '/blob/1f2e3d4/')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}

/** A checklist with the first two issues of each section, and dots in place of the others. */
export function shortened(body: string): string {
  let items = 0;
  return body
    .split('\n')
    .flatMap((line) => {
      if (/^#/.test(line)) items = 0;
      if (/^- \[.\] #/.test(line)) items += 1;
      const isFirstLeftOut = items === 3 && /^- /.test(line);
      if (items <= 2 || /^\s*$/.test(line)) return [line];
      return isFirstLeftOut ? ['- …'] : [];
    })
    .join('\n');
}
