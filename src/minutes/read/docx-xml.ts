/** The value of the setting that this tag makes; empty where it makes none. */
export const settingIn = (xml: string, tag: string): string =>
  new RegExp(`<w:${tag}\\s+w:val="([^"]{0,200})"`).exec(xml)?.[1] ?? '';

/** Each style of a Word file by itself, as it stands in the file. */
export const stylesOf = (xml: string): string[] =>
  xml.split('</w:style>').map((part) => part.slice(part.lastIndexOf('<w:style ')));

/** So many styles may change each other; more are a circle. */
const DEEPEST = 5;

/** A style, the one which it changes, the one which that changes, and so on. */
export function lineageOf<Any extends { readonly basedOn: string }>(
  style: Any | undefined,
  styles: ReadonlyMap<string, Any>,
): Any[] {
  const found: Any[] = [];
  for (let one = style; one && found.length < DEEPEST; one = styles.get(one.basedOn)) found.push(one);
  return found;
}
