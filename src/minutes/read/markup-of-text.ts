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

/** What was struck, each with where its words stand. An end that does not come is that of the row. */
const STRUCK: readonly (readonly [RegExp, number])[] = [
  [/~~(?=\S)([^~]{1,300})~~/g, 1],
  [/<(s|del|strike)(?:\s[^<>]{0,80})?>(.{1,600}?)(?:<\/\1>|$)/gi, 2],
  [
    /<(span|font|div|p|small)\s[^<>]{0,80}(?:line-through|display\s*:\s*none|visibility\s*:\s*hidden|color=["']?(?:white|#fff))[^<>]{0,80}>(.{1,600}?)(?:<\/\1>|$)/gi,
    2,
  ],
  [/\[(s|strike|del)\](.{1,600}?)\[\/\1\]/gi, 2],
  [/\[\.?line-through\](#{1,2}|\*{1,2}|_)(.{1,600}?)\1/g, 2],
  [/:(?:strike|strikethrough|del):`([^`]{1,300})`/g, 1],
  [/\{-\}(.{1,300}?)\{-\}/g, 1],
  [/\{color:(?:white|#fff(?:fff)?)\}(.{1,300}?)\{color\}/g, 1],
  [/\\(?:sout|st)\{([^{}]{1,300})\}/g, 1],
  [/\{\{(?:strike|strikethrough|s|del|hidden)\|([^{}]{1,300})\}\}/gi, 1],
];
const CODE: readonly RegExp[] = [
  /<(code|tt|file|pre|nowiki|kbd|samp)(?:\s[^<>]{0,80})?>([^`]{1,400}?)<\/\1>/gi,
  /\{(code|noformat)(?::[^{}]{0,80})?\}([^`]{1,400}?)\{\1\}/g,
  /\[(code)\]([^`]{1,400}?)\[\/\1\]/gi,
];
const SAID =
  /<(q|blockquote)(?:\s[^<>]{0,80})?>(.{1,600}?)<\/\1>|\{(quote)\}(.{1,400}?)\{\3\}|\[(quote)\b[^\]]{0,80}\](.{1,400}?)\[\/\5\]/gi;
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
  if (/[~<[{:\\]/.test(text)) {
    for (const [form, words] of STRUCK)
      text = text.replace(form, (...parts: string[]) => {
        gone.push(parts[words] ?? '');
        return '';
      });
    text = text.replace(/<br\s{0,3}\/?>/gi, ' ');
    for (const form of CODE) text = text.replace(form, '`$2`');
    text = text.replace(SAID, (...parts: string[]) => `"${parts[2] ?? parts[4] ?? parts[6] ?? ''}"`);
  }
  const bold = ALL_BOLD.test(text);
  if (text.includes('*') || text.includes("'''")) for (const form of BOLD) text = text.replace(form, '$1');
  if (text.includes("''")) text = text.replace(SLANTED, '$1');
  return { text: text.trim(), links, bold, struck: gone.join(' ') };
}
