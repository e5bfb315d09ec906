import type { Placed } from './outline.ts';

/** The items of the agenda as printed, without their numbers; empty where the document has none. */
export function agendaOf(outline: readonly Placed[]): string[] {
  return outline.flatMap(({ block, section, isTitle }) => {
    if (section !== 'agenda' || isTitle || block.depth === 0) return [];
    const text = block.text.replace(/^\(?\d{1,2}[.)]\s*/, '').trim();
    return text && text.length <= 300 ? [text] : [];
  });
}
