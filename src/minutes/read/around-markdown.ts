import { settingOfTag } from './html.ts';
import type { Ink } from './sheet.ts';

/** The ink of one in the ink of another. */
export const both = (one: Ink, other: Ink): Ink => ({
  struck: one.struck || other.struck,
  hidden: one.hidden || other.hidden,
  bold: one.bold || other.bold,
});

/** An element that is open around blocks of Markdown, with what it sets. */
export interface Around {
  readonly tag: string;
  readonly ink: Ink;
  readonly quotes: boolean;
}

/** Elements whose begin and end stand in pieces of HTML with Markdown between them. */
const AROUND = /<(\/?)(details|blockquote|div|section|del|s|strike|template|dialog)\b[^<>]{0,300}>/gi;
/** A fold begins with the line that names it. */
const FOLD = /^<details\b[^<>]{0,300}>\s*<summary\b[^<>]{0,300}>[\s\S]{0,300}?<\/summary>/i;

/** What an element opens around the blocks that follow, until it ends. */
export function opened(html: string, before: readonly Around[]): Around[] {
  const open = [...before];
  for (const found of html.matchAll(AROUND)) {
    const tag = (found[2] ?? '').toLowerCase();
    const last = open.findLastIndex((one) => one.tag === tag);
    if (!found[1]) open.push({ tag, ...settingOfTag(FOLD.exec(html.slice(found.index))?.[0] ?? found[0]) });
    else if (last >= 0) open.splice(last);
  }
  return open;
}
