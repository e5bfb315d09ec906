import { type Hints, type Minutes, understand } from '../../../src/minutes/index.ts';
import { numbered } from '../../../src/minutes/read/line.ts';
import { readMarkdown } from '../../../src/minutes/read/markdown.ts';
import { archiveOf } from '../../../src/minutes/read/zip.ts';

/** The repository that bare numbers mean in these tests. */
export const REPO = 'harbour/tide-tables';

/** Understands Markdown as `minutes --repo harbour/tide-tables` would. */
export function minutesOf(markdown: string, hints: Hints = {}): Minutes {
  return understand(numbered(readMarkdown(markdown)), { repository: REPO, source: 'notes.md', format: 'md', ...hints });
}

/** `#12 close, #13 keep` … one word for each number, in the order of the document. */
export function verdicts(markdown: string, hints: Hints = {}): string {
  return minutesOf(markdown, hints)
    .decisions.map((decision) => `#${decision.number} ${decision.verdict}`)
    .join(', ');
}

/** One stretch of words on a PDF page. */
export interface Ink {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
  /** Text rendering mode; 3 draws nothing. */
  readonly mode?: number;
  /** `r g b` from 0 to 1. */
  readonly colour?: string;
  readonly struck?: boolean;
  /** A layer of the document that is switched on or off when it is opened. */
  readonly layer?: 'On' | 'Off';
  /** Slanted letters, or letters of one width. */
  readonly face?: 'I' | 'C';
  /** What is drawn beside the words, as operators of PDF. */
  readonly drawing?: string;
  /** A link over a part of the words: from the left end, both in points. */
  readonly link?: { readonly url: string; readonly from: number; readonly to: number };
}

const escaped = (text: string): string => text.replace(/[\\()]/g, (sign) => `\\${sign}`);

function drawn(ink: Ink): string {
  const {
    text,
    x = 70,
    y,
    size = 11,
    bold = false,
    mode = 0,
    colour = '0 0 0',
    struck = false,
    layer,
    face,
    drawing,
  } = ink;
  const words = `BT /${face ?? (bold ? 'B' : 'R')} ${size} Tf ${colour} rg ${mode} Tr ${x} ${y} Td (${escaped(text)}) Tj ET`;
  const line = struck ? `\n0 0 0 rg ${x} ${y + size * 0.28} ${text.length * size * 0.5} 0.6 re f` : '';
  if (drawing) return `${drawing}\n${words}`;
  return layer ? `/OC /${layer} BDC\n${words + line}\nEMC` : words + line;
}

const FACES =
  '/I << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Oblique >> /C << /Type /Font /Subtype /Type1 /BaseFont /Courier >>';

const linked = (page: readonly Ink[]): string =>
  page
    .flatMap(({ link, x = 70, y, size = 11 }) =>
      link
        ? [
            `<< /Type /Annot /Subtype /Link /Rect [${x + link.from} ${y - 2} ${x + link.to} ${y + size}] /A << /S /URI /URI (${link.url}) >> >>`,
          ]
        : [],
    )
    .join(' ');

/** Writes a PDF with these words on its pages, in Helvetica; `extra` goes into the trailer. */
export function pdfOf(pages: readonly (readonly Ink[])[], extra = ''): Buffer {
  const kids = pages.map((_, index) => `${5 + index * 2} 0 R`).join(' ');
  const layers = { On: `${5 + pages.length * 2} 0 R`, Off: `${6 + pages.length * 2} 0 R` };
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [${layers.On} ${layers.Off}] /D << /OFF [${layers.Off}] >> >> >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >>',
    ...pages.flatMap((page, index) => {
      const content = page.map(drawn).join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /R 3 0 R /B 4 0 R ${FACES} >> /Properties << /On ${layers.On} /Off ${layers.Off} >> >> /Annots [${linked(page)}] /Contents ${6 + index * 2} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
    '<< /Type /OCG /Name (shown) >>',
    '<< /Type /OCG /Name (kept for later) >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${extra} >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + end, 'latin1');
}

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');

const inWord = (name: string, inside: string): string =>
  `<?xml version="1.0"?><w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inside}</w:${name}>`;

/** Writes a Word file whose body is this WordprocessingML, as are its styles and footnotes. */
export function docxOf(body: string, styles = '', footnotes = ''): Buffer {
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return archiveOf([
    {
      name: '[Content_Types].xml',
      bytes: bytes(
        `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
      ),
    },
    {
      name: '_rels/.rels',
      bytes: bytes(
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
    },
    { name: 'word/document.xml', bytes: bytes(inWord('document', `<w:body>${body}</w:body>`)) },
    { name: 'word/styles.xml', bytes: bytes(inWord('styles', styles)) },
    ...(footnotes ? [{ name: 'word/footnotes.xml', bytes: bytes(inWord('footnotes', footnotes)) }] : []),
  ]);
}

/** A paragraph of a Word file; `properties` is put into its only run. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}
