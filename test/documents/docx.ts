import { archiveOf } from '../../src/minutes/read/zip.ts';

/** How a stretch of words is set, or what became of it. */
export type Ink = 'plain' | 'bold' | 'struck' | 'vanished' | 'deleted' | 'inserted' | 'tiny' | 'white' | 'moved away';

/** Words, or words with how they are set. */
export type Run = string | readonly [Ink, string];

/** A paragraph of a Word file: words, with a style, a level of a list, or as a row of a table. */
export type Paragraph =
  | Run
  | { readonly heading: number; readonly runs: readonly Run[] }
  | { readonly list: number; readonly numbered?: boolean; readonly runs: readonly Run[] }
  | { readonly runs: readonly Run[] }
  | { readonly rows: readonly (readonly string[])[] };

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const PROPERTIES: Partial<Record<Ink, string>> = {
  bold: '<w:b/>',
  struck: '<w:strike/>',
  vanished: '<w:vanish/>',
  tiny: '<w:sz w:val="2"/>',
  white: '<w:color w:val="FFFFFF"/>',
};
const BY = 'w:id="7" w:author="Ann Bell" w:date="2019-01-14T10:00:00Z"';

function runXml(run: Run): string {
  const [ink, words] = typeof run === 'string' ? (['plain', run] as const) : run;
  const tag = ink === 'deleted' ? 'w:delText' : 'w:t';
  const xml = `<w:r><w:rPr>${PROPERTIES[ink] ?? ''}</w:rPr><${tag} xml:space="preserve">${escaped(words)}</${tag}></w:r>`;
  if (ink === 'deleted') return `<w:del ${BY}>${xml}</w:del>`;
  if (ink === 'inserted') return `<w:ins ${BY}>${xml}</w:ins>`;
  return ink === 'moved away' ? `<w:moveFrom ${BY}>${xml}</w:moveFrom>` : xml;
}

function paragraphXml(paragraph: Paragraph): string {
  if (typeof paragraph === 'string' || Array.isArray(paragraph)) return `<w:p>${runXml(paragraph as Run)}</w:p>`;
  const one = paragraph as Exclude<Paragraph, Run>;
  if ('rows' in one) {
    const cell = (words: string): string => `<w:tc><w:p>${runXml(words)}</w:p></w:tc>`;
    return `<w:tbl>${one.rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
  }
  const style = 'heading' in one ? `<w:pStyle w:val="Heading${one.heading}"/>` : '';
  const list =
    'list' in one ? `<w:numPr><w:ilvl w:val="${one.list}"/><w:numId w:val="${one.numbered ? 2 : 1}"/></w:numPr>` : '';
  return `<w:p><w:pPr>${style}${list}</w:pPr>${one.runs.map(runXml).join('')}</w:p>`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org';
const WORD = `${OFFICE}/wordprocessingml/2006/main`;
const RELATION = `${OFFICE}/officeDocument/2006/relationships`;
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const LEVELS = (format: string): string =>
  [0, 1, 2].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`).join('');

const FIXED: readonly (readonly [string, string])[] = [
  [
    '[Content_Types].xml',
    `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${TYPE}.numbering+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="r1" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
  ],
  [
    'word/_rels/document.xml.rels',
    `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="r1" Type="${RELATION}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${RELATION}/numbering" Target="numbering.xml"/></Relationships>`,
  ],
  [
    'word/styles.xml',
    `<w:styles xmlns:w="${WORD}">${[1, 2, 3].map((n) => `<w:style w:type="paragraph" w:styleId="Heading${n}"><w:name w:val="heading ${n}"/></w:style>`).join('')}</w:styles>`,
  ],
  [
    'word/numbering.xml',
    `<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="0">${LEVELS('bullet')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${LEVELS('decimal')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
  ],
];

/** A Word file of these paragraphs, as a word processor writes it; `parts` are added or take the place of its own. */
export function docxOf(
  paragraphs: readonly Paragraph[],
  parts: readonly (readonly [string, string | Buffer])[] = [],
): Buffer {
  const body = `<w:document xmlns:w="${WORD}"><w:body>${paragraphs.map(paragraphXml).join('')}</w:body></w:document>`;
  const all = new Map<string, string | Buffer>([
    ...FIXED.map(([name, xml]) => [name, HEAD + xml] as const),
    ['word/document.xml', HEAD + body],
    ...parts,
  ]);
  return archiveOf([...all].map(([name, content]) => ({ name, bytes: Buffer.from(content) })));
}
