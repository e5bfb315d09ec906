/** How rows are set that decide nothing: nobody sees the last kind. */
export type Setting = 'code' | 'quote' | 'unseen';

const SETTINGS: Readonly<Record<string, Setting>> = {
  quote: 'quote',
  quotation: 'quote',
  verse: 'quote',
  blockquote: 'quote',
  bq: 'quote',
  _: 'quote',
  comment: 'unseen',
  s: 'unseen',
  strike: 'unseen',
  del: 'unseen',
  hidden: 'unseen',
  hide: 'unseen',
  spoiler: 'unseen',
  '/': 'unseen',
  '%': 'unseen',
  false: 'unseen',
  '=': 'unseen',
  '*': 'quote',
  '"': 'quote',
  "'": 'quote',
  '###': 'unseen',
};
/** How the block of this name or sign is set; what is not known is code. */
export const settingOf = (name = ''): Setting => SETTINGS[name.toLowerCase()] ?? 'code';

/** Signs before and behind; the name in the first says how they are set. */
export const BETWEEN: readonly { readonly begins: RegExp; readonly end: (name: string) => string }[] = [
  { begins: /^\s{0,12}#\+begin_(quote|verse|comment|src|example|export)\b/i, end: (name) => `#+end_${name}` },
  { begins: /^\s{0,12}\{(code|noformat|quote)\b[^}]{0,80}\}/i, end: (name) => `{${name}}` },
  {
    begins:
      /^[\s*#-]{0,12}<(code|file|pre|nowiki|syntaxhighlight|source|blockquote|html|php|hidden|s|del|strike)\b[^>]{0,200}>/i,
    end: (name) => `</${name}>`,
  },
  { begins: /^\s{0,12}\[(quote|code|s|strike|del|hide|spoiler)\b[^\]]{0,80}\]/i, end: (name) => `[/${name}]` },
  {
    begins: /^\s{0,12}\\begin\{(comment|verbatim|quote|quotation|lstlisting|minted)\}/,
    end: (name) => `\\end{${name}}`,
  },
  { begins: /^\s{0,12}(\{)\{\{\s*$/, end: () => '}}}' },
  { begins: /^\s{0,12}\{\{([a-z])[^{}]{0,80}$/i, end: () => '}}' },
  { begins: /^\s{0,12}(\/)\*/, end: () => '*/' },
  { begins: /^(=)begin\b/i, end: () => '=end' },
  { begins: /^\s{0,12}\{%-?\s{0,3}(comment|raw)\b/i, end: (name) => `end${name}` },
  { begins: /^\s{0,12}\\if(false)\b/, end: () => '\\fi' },
];
