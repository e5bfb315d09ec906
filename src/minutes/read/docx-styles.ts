import { lineageOf, settingIn, stylesOf } from './docx-xml.ts';

const attributeIn = (xml: string, name: string): string =>
  new RegExp(`\\bw:${name}="([^"]{0,200})"`).exec(xml)?.[1] ?? '';

/** How word processors of other languages, and those that write no level, name the styles of their titles. */
const NAMED =
  /^(?:heading|überschrift|titre|título|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|заголовок|cabeçalho)\s?([1-6])$/iu;
interface Style {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string;
  /** From 1; 0 where the style is of no title. */
  readonly level: number;
}

/** Of the ten levels the last is that of words which are no title. */
const levelOf = (outline: string): number => (/^[0-8]$/.test(outline) ? Math.min(Number(outline) + 1, 6) : 0);

function styleIn(xml: string): Style | undefined {
  const id = attributeIn(xml, 'styleId');
  if (attributeIn(xml, 'type') !== 'paragraph' || !/^[\w-]+$/.test(id)) return undefined;
  const name = settingIn(xml, 'name');
  const level = levelOf(settingIn(xml, 'outlineLvl')) || Number(NAMED.exec(name)?.[1] ?? 0);
  return { id, name, basedOn: settingIn(xml, 'basedOn'), level };
}

/** A style without a level of its own has that of the style which it changes. */
const inherited = (style: Style, styles: ReadonlyMap<string, Style>): number =>
  lineageOf(style, styles).find(({ level }) => level > 0)?.level ?? 0;

const LEVELS = [1, 2, 3, 4, 5, 6];
const OWN = 'level-of-its-own-';

/**
 * What the styles of a Word file make of its paragraphs, in the language of mammoth: titles by their level, in whatever
 * language and by whatever name.
 */
export function styleMapOf(xml: string): string[] {
  const all = stylesOf(xml).map(styleIn);
  const styles = new Map(all.flatMap((style) => (style ? [[style.id, style]] : [])));
  const own = LEVELS.map((level) => `p.${OWN}${level} => h${level}:fresh`);
  const titles = [...styles.values()].map((style) => ({ id: style.id, level: inherited(style, styles) }));
  return [...own, ...titles.flatMap(({ id, level }) => (level > 0 ? [`p.${id} => h${level}:fresh`] : []))];
}

/** The same text, with a style for the titles whose level stands at the paragraph itself. */
export function withOwnLevels(xml: string): string {
  if (!xml.includes('<w:outlineLvl')) return xml;
  const parts = xml.split('</w:pPr>');
  return parts
    .map((part, index) => {
      const from = index < parts.length - 1 ? part.lastIndexOf('<w:pPr>') : -1;
      const settings = from < 0 ? '' : part.slice(from + '<w:pPr>'.length);
      const level = levelOf(settingIn(settings, 'outlineLvl'));
      if (level === 0) return part;
      const style = `<w:pStyle w:val="${OWN}${level}"/>`;
      return `${part.slice(0, from)}<w:pPr>${style}${settings.replace(/<w:pStyle\s[^>]{0,300}>/, '')}`;
    })
    .join('</w:pPr>');
}
