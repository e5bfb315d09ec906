import mammoth from 'mammoth';
import { inked } from './docx-ink.ts';
import { typedLists } from './docx-lists.ts';
import { styleMapOf, withOwnLevels } from './docx-styles.ts';
import { readHtml } from './html.ts';
import type { RawLine } from './line.ts';
import { because } from './unreadable.ts';
import { archiveOf, type Part, partsOf } from './zip.ts';

const BODY = /^word\/document\d*\.xml$/;
/** With the notes at the foot of a page or at the end. */
const WORDS = /^word\/(?:document|footnotes|endnotes)\d*\.xml$/;
const WANTED = /^(?:\[Content_Types\]\.xml|_rels\/.*\.rels|word\/[^/]*\.xml|word\/_rels\/[^/]*\.rels)$/;

/** Words that the page does not show are taken out before anything is read. */
function onlyVisible(part: Part, styles: string): Part {
  if (!WORDS.test(part.name)) return part;
  const seen = inked(Buffer.from(part.bytes).toString('utf8'), styles);
  return { name: part.name, bytes: Buffer.from(withOwnLevels(seen), 'utf8') };
}

/** How word processors call paragraphs that report, in all languages. */
const QUOTES = [
  ...['Quote', 'Intense Quote', 'Quotation', 'Quotations', 'Block Quote', 'Block Text', 'Zitat', 'Intensives Zitat'],
  ...['Citation', 'Citation intense', 'Cita', 'Citazione', 'Citat', 'Citaat'],
];
const CODES = ['HTML Preformatted', 'Preformatted Text', 'Source Code', 'Code'];

const stylesIn = (parts: readonly Part[]): string =>
  Buffer.from(parts.find(({ name }) => name === 'word/styles.xml')?.bytes ?? []).toString('utf8');

/** Kinds of office files that are archives too, but no Word files. */
function otherOffice(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).toString('latin1');
  return /mimetypeapplication\/|xl\/workbook|ppt\/presentation/.test(head);
}

/**
 * Reads a Word file into lines: headings and lists by their styles, tracked deletions and hidden words left out.
 * Pictures are not unpacked at all.
 */
export async function readDocx(bytes: Uint8Array, mostUnpacked: number): Promise<RawLine[]> {
  const parts = partsOf(bytes, (name) => WANTED.test(name), mostUnpacked);
  if (!parts?.some((part) => BODY.test(part.name)))
    throw otherOffice(bytes) || parts ? because.unknownFormat() : because.brokenDocx();
  const styles = stylesIn(parts);
  const buffer = archiveOf(parts.map((part) => onlyVisible(part, styles)));
  const html = await mammoth
    .convertToHtml(
      { buffer },
      {
        styleMap: [
          'strike => s',
          'comment-reference => !',
          "p[style-name='Title'] => h1:fresh",
          "r[style-name='Verbatim Char'] => code",
          "r[style-name='HTML Code'] => code",
          ...QUOTES.map((name) => `p[style-name='${name}'] => blockquote > p:fresh`),
          ...CODES.map((name) => `p[style-name='${name}'] => pre:separator('\\n')`),
          ...styleMapOf(styles),
        ],
        transformDocument: typedLists,
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      },
    )
    .catch(() => {
      throw because.brokenDocx();
    });
  const lines = readHtml(html.value.replace(/<img[^>]*>/g, ''), false);
  if (lines.length === 0) throw because.noText();
  return lines.map((line, index) => ({ ...line, at: index + 1 }));
}
