import { readdirSync, readFileSync } from 'node:fs';

export const ROOT = new URL('../../', import.meta.url);

/** A page of the documentation. `path` is from the root of the project. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** Reads one page. */
export function page(path: string): Page {
  return { path, text: readFileSync(new URL(path, ROOT), 'utf8') };
}

/** README, CONTRIBUTING and everything under docs/. */
export const PAGES: readonly Page[] = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync(new URL('docs', ROOT), { recursive: true, encoding: 'utf8' }).map((path) => `docs/${path}`),
]
  .filter((path) => path.endsWith('.md'))
  .map(page);

/** The text of all fenced blocks of a page, in their order, with what stands behind the opening fence. */
export function blocksOf({ text }: Page): readonly { readonly language: string; readonly text: string }[] {
  return [...text.matchAll(/^ *```(\w*)\n(.*?)^ *```/gms)].map(([, language = '', block = '']) => ({
    language,
    text: block,
  }));
}

/** All that stands in code: in backticks, and the lines of fenced blocks. */
export function codeIn(of: Page): readonly string[] {
  const spans = of.text.replace(/^ *```.*?^ *```/gms, '').matchAll(/`([^`\n]+)`/g);
  return [...[...spans].map(([, span = '']) => span), ...blocksOf(of).flatMap(({ text }) => text.split('\n'))];
}
