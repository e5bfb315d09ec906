/** A line of a page, at its place in points from the lower left corner. */
interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

const TOP = 780;
const LEADING = 16;

/** A PDF of one page for each list of lines, in Helvetica, as a word processor would write it. */
export function pdfOf(...pages: readonly (readonly string[])[]): Buffer {
  return document(
    pages.map((lines) => {
      const placed = lines.map((text, n) => ({ text, x: 72, y: TOP - n * LEADING }));
      return placed.filter(({ text }) => text !== '').map(shown);
    }),
  );
}

/** A PDF whose only page is a picture, as a scanner makes it. */
export function scannedPdf(): Buffer {
  const picture = ['q 500 0 0 700 40 40 cm', 'BI /W 2 /H 2 /CS /G /BPC 8 /F /AHx ID', '00ff00ff>', 'EI Q'];
  return document([picture]);
}

/** A PDF that ends in the middle, as after a broken upload. */
export function brokenPdf(): Buffer {
  return pdfOf(['Minutes of a VC that did not arrive whole']).subarray(0, 300);
}

function shown({ text, x, y }: Placed): string {
  const escaped = text.replace(/[\\()]/g, (character) => `\\${character}`);
  return `BT /F1 11 Tf ${x} ${y} Td (${escaped}) Tj ET`;
}

/** Puts pages of drawing commands into a file with a correct table of its objects. */
function document(pages: readonly (readonly string[])[]): Buffer {
  const kids = pages.map((_, n) => `${4 + 2 * n} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((commands, n) => {
      const content = commands.join('\n');
      const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * n} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`;
      return [page, `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`];
    }),
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, n) => {
    const at = text.length;
    text += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
