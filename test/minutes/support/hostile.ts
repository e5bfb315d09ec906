import { deflateRawSync, deflateSync } from 'node:zlib';
import { docxOf } from '../../documents/docx.ts';

export const MEGA = 1024 * 1024;
export const text = (words: string): Buffer => Buffer.from(words, 'latin1');

/** The long suite goes to the limits, where nearly all of these end by their time; the short one reads most to their end. */
export const upTo = (most: number, part: number): number => (process.env.LONG ? most : Math.ceil(most / part));

/** A PDF of these objects, numbered from 1; the first is the catalogue. */
export function pdfOfObjects(objects: readonly (string | Buffer)[]): Buffer {
  const parts: Buffer[] = [text('%PDF-1.5\n')];
  let length = parts[0]?.length ?? 0;
  const places: number[] = [];
  for (const [at, object] of objects.entries()) {
    const part = Buffer.concat([text(`${at + 1} 0 obj\n`), Buffer.from(object as Buffer), text('\nendobj\n')]);
    places.push(length);
    parts.push(part);
    length += part.length;
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    text(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const page = (parent: number, contents: string, more = ''): string =>
  `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> ${more} >> /Contents ${contents} >>`;

function stream(content: Buffer, dictionary = ''): Buffer {
  return Buffer.concat([text(`<< /Length ${content.length} ${dictionary} >>\nstream\n`), content, text('\nendstream')]);
}

const packed = (content: Buffer): Buffer => stream(deflateSync(content), '/Filter /FlateDecode');
const SAYS = 'BT /F 11 Tf 70 700 Td (Ann showed the lamps of the pier and of the long quay.) Tj ET\n';

/** A page of these drawing commands, packed as word processors do: a changed byte cannot move words to another place. */
export function packedPage(commands: readonly string[]): Buffer {
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
    FONT,
    page(2, '5 0 R'),
    packed(text(commands.join('\n'))),
  ]);
}

/** PDFs that ask for more than they say. */
export const PDFS: Readonly<Record<string, () => Buffer>> = {
  'a page stream that unpacks to a thousand times its size': () =>
    pdfOfObjects([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
      FONT,
      page(2, '5 0 R'),
      Buffer.concat([
        text('<< /Length 0 /Filter [/FlateDecode /FlateDecode] >>\nstream\n'),
        deflateSync(deflateSync(Buffer.alloc(upTo(256 * MEGA, 25), ' '))),
        text('\nendstream'),
      ]),
    ]),
  'a page that is its own parent and child': () =>
    pdfOfObjects([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [2 0 R 2 0 R] /Parent 2 0 R /Count 9999999 >>',
      FONT,
    ]),
  'a tree of pages without end': () =>
    pdfOfObjects([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [4 0 R] /Count 250 >>',
      FONT,
      ...Array.from(
        { length: 5000 },
        (_, at) => `<< /Type /Pages /Parent ${at + 3} 0 R /Kids [${at + 5} 0 R] /Count 250 >>`,
      ),
    ]),
  'a form that draws itself': () =>
    pdfOfObjects([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
      FONT,
      page(2, '5 0 R', '/XObject << /X 6 0 R >>'),
      stream(text(`${SAYS}/X Do`)),
      stream(
        text('/X Do /X Do'),
        '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>',
      ),
    ]),
  'forms that draw each other ten times, ten deep': () =>
    pdfOfObjects([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
      FONT,
      page(2, '5 0 R', '/XObject << /X 6 0 R >>'),
      stream(text(`${SAYS}/X Do`)),
      ...Array.from({ length: 10 }, (_, at) =>
        stream(
          text(at === 9 ? SAYS : '/X Do '.repeat(10)),
          `/Type /XObject /Subtype /Form /BBox [0 0 999 999] /Resources << /Font << /F 3 0 R >> /XObject << /X ${at + 7} 0 R >> >>`,
        ),
      ),
    ]),
  'more words on one page than anybody reads': () =>
    pdfOfObjects([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
      FONT,
      page(2, '5 0 R'),
      packed(Buffer.from('BT /F 11 Tf 70 700 Td (lamp) Tj 3 0 Td (quay) Tj ET\n'.repeat(upTo(500_000, 200)))),
    ]),
  'nested arrays without an end': () =>
    pdfOfObjects([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
      FONT,
      page(2, '5 0 R'),
      packed(Buffer.from(`${'['.repeat(upTo(1_000_000, 10))}`)),
    ]),
  'a cross-reference that leads to itself': () =>
    text(
      '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 2 /Root 1 0 R /Prev 55 >>\nstartxref\n55\n%%EOF\n',
    ),
};

interface Entry {
  readonly name: string;
  readonly packed: Buffer;
  readonly size: number;
}

/** An archive whose directory may say anything; `shared` lets all entries lie on the same bytes. */
function zipOf(entries: readonly Entry[], shared = false): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [at, { name, packed: body, size }] of entries.entries()) {
    const words = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(body.length, 18);
    local.writeUInt32LE(size >>> 0, 22);
    local.writeUInt16LE(words.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(body.length, 20);
    central.writeUInt32LE(size >>> 0, 24);
    central.writeUInt16LE(words.length, 28);
    central.writeUInt32LE(shared ? 0 : offset, 42);
    directory.push(central, words);
    if (shared && at > 0) continue;
    bodies.push(local, words, body);
    offset += 30 + words.length + body.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(65_535, entries.length), 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, list, end]);
}

export const nested = (tag: string, depth: number): string => `<${tag}>`.repeat(depth);
const bomb = (megabytes: number): Buffer => deflateRawSync(Buffer.alloc(megabytes * MEGA, 'x'));

/** Word files that unpack to more than they are. */
export const WORD_FILES: Readonly<Record<string, () => Buffer>> = {
  'a part that unpacks to far more than it says': () =>
    zipOf([{ name: 'word/document.xml', packed: bomb(upTo(1024, 8)), size: 10 }]),
  'parts that unpack to far too much together': () => {
    const packed = bomb(25);
    return zipOf(Array.from({ length: 40 }, (_, at) => ({ name: `word/p${at}.xml`, packed, size: 100 })));
  },
  'thousands of parts on the same bytes': () => {
    const packed = bomb(8);
    const names = Array.from({ length: 5000 }, (_, at) => `word/p${at}.xml`);
    return zipOf(
      ['word/document.xml', ...names].map((name) => ({ name, packed, size: 100 })),
      true,
    );
  },
  'an archive in an archive': () =>
    docxOf(['Ann showed the lamps.'], [['word/document.xml', docxOf(['#12 resolved: x'])]]),
  'entities that stand for each other': () => {
    const entities = Array.from({ length: 12 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(12)}">`).join('');
    const xml = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e0 "lamp">${entities}]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&e12;</w:t></w:r></w:p></w:body></w:document>`;
    return docxOf([], [['word/document.xml', xml]]);
  },
  'an entity that is a file of ours': () => {
    const xml = `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>lamp &e;</w:t></w:r></w:p></w:body></w:document>`;
    return docxOf([], [['word/document.xml', xml]]);
  },
  'nested tags without an end': () =>
    docxOf(
      [],
      [['word/document.xml', `<?xml version="1.0"?><w:document xmlns:w="x">${nested('w:tbl', upTo(100_000, 50))}`]],
    ),
  'runs without an end': () => docxOf([], [['word/document.xml', '<w:r>'.repeat(upTo(2_000_000, 200))]]),
};
