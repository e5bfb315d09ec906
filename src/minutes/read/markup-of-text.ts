import type { Link } from './line.ts';

/** What a reader of a plain text takes for its words, once the signs of a markup are gone. */
export interface Plain {
  readonly text: string;
  readonly links: readonly Link[];
  /** All of it was set bold. */
  readonly bold: boolean;
  /** What was struck through. */
  readonly struck: string;
}

const URL_IN = String.raw`(https?:\/\/[^\s<>\[\]|"]{1,500})`;
/** The ways in which markups write a link; which of their parts are its words and its address. */
const LINKS: readonly { readonly form: RegExp; readonly text: number; readonly url: number }[] = [
  // [[https://…][#12]], [[https://…|#12]]
  { form: new RegExp(String.raw`\[\[${URL_IN}(?:\]\[|\|)([^\[\]]{1,200})\]\]`, 'g'), text: 2, url: 1 },
  // [#12](https://…), [#12|https://…]
  { form: new RegExp(String.raw`\[([^\[\]|]{1,200})(?:\]\(|\|)${URL_IN}[)\]]`, 'g'), text: 1, url: 2 },
  // [https://… #12]
  { form: new RegExp(String.raw`\[${URL_IN}\s([^\[\]]{1,200})\]`, 'g'), text: 2, url: 1 },
  // `#12 <https://…>`__
  { form: new RegExp(`\`([^\`<>]{1,200})\\s<${URL_IN}>\`__?`, 'g'), text: 1, url: 2 },
  // "#12":https://…
  { form: new RegExp(`"([^"]{1,200})":${URL_IN}`, 'g'), text: 1, url: 2 },
  // https://…[#12]
  { form: new RegExp(String.raw`${URL_IN}\[([^\[\]]{1,200})\]`, 'g'), text: 2, url: 1 },
  // #12 <https://…/12>, #12 (https://…/12): the address says once more what the words say
  { form: /(\S{0,60}(?<!\d)(\d{1,7}))\s[<(](https?:\/\/[^\s<>()]{1,300}\/\2)[>)]/g, text: 1, url: 3 },
];

const BOLD: readonly RegExp[] = [
  /'''([^']{1,200})'''/g,
  /(?<![\w*])\*\*(?=\S)([^*]{1,200})(?<=\S)\*\*(?![\w*])/g,
  /(?<![\w*])\*(?=\S)([^*]{1,200})(?<=\S)\*(?![\w*])/g,
];
const ALL_BOLD = /^(?:'''[^']{1,200}'''|\*\*?(?=\S)[^*]{1,200}(?<=\S)\*\*?):?$/;

const STRUCK = /~~(?=\S)([^~]{1,300})~~|<(s|del|strike)>([^<]{1,300})<\/\2>/g;
const CODE = /<(code|tt)>([^<`]{1,200})<\/\1>/g;
const SLANTED = /''(?=\S)([^']{1,200})''/g;

/** Takes the signs of markups away: links are their words, emphasis is none, and what was struck is not said. */
export function plainOf(marked: string): Plain {
  const links: Link[] = [];
  let text = marked;
  if (text.includes('http'))
    for (const { form, text: words, url } of LINKS)
      text = text.replace(form, (...parts: string[]) => {
        const link = { text: (parts[words] ?? '').trim(), url: parts[url] ?? '' };
        links.push(link);
        return link.text;
      });
  const gone: string[] = [];
  if (/[~<]/.test(text))
    text = text
      .replace(STRUCK, (_all, between: string | undefined, _tag, within: string | undefined) => {
        gone.push(between ?? within ?? '');
        return '';
      })
      .replace(/<br\s{0,3}\/?>/gi, ' ')
      .replace(CODE, '`$2`');
  const bold = ALL_BOLD.test(text);
  if (text.includes('*') || text.includes("'''")) for (const form of BOLD) text = text.replace(form, '$1');
  if (text.includes("''")) text = text.replace(SLANTED, '$1');
  return { text: text.trim(), links, bold, struck: gone.join(' ') };
}
