import { withWholeAddresses } from '../addresses.ts';
import type { RawLine } from '../line.ts';
import { because } from '../unreadable.ts';
import { inReadingOrder } from './columns.ts';
import { acrossPages, withGrids } from './grid.ts';
import { linesOf } from './lines.ts';
import { openPdf } from './open.ts';
import { rowsOf, withoutRunningHeads } from './rows.ts';
import { type PageRuns, runsOf } from './runs.ts';
import { withTables } from './tables.ts';

const lettersOf = (page: PageRuns): number =>
  page.runs.filter((run) => !run.hidden).reduce((sum, run) => sum + run.text.replace(/[^\p{L}]/gu, '').length, 0);

/** Fewer letters than these on pages full of pictures are stamps of a scanner, no minutes. */
const LEAST_LETTERS = 40;

function expectWords(pages: readonly PageRuns[]): void {
  const letters = pages.reduce((sum, page) => sum + lettersOf(page), 0);
  const pictures = pages.some((page) => page.hasPictures) || pages.some((page) => page.runs.some((run) => run.hidden));
  if (letters < LEAST_LETTERS && pictures) throw because.pictures();
  if (letters === 0) throw because.noText();
}

/** The library's own errors speak of the file; what else goes wrong is ours, or the memory's. */
function toldOfFile(error: unknown): never {
  if (!(error instanceof Error) || !/(?:Exception|FormatError|XRefEntryException)$/.test(error.name)) throw error;
  throw /allocat|call stack|invalid (?:array|string) length/i.test(error.message)
    ? because.tooMuch()
    : because.brokenPdf();
}

/** Reads a PDF into lines with page numbers; throws the sentence for the person where that cannot be done. */
export async function readPdf(bytes: Uint8Array, mostPages: number): Promise<RawLine[]> {
  const { pdf, paper } = await openPdf(bytes, mostPages);
  const pages: PageRuns[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number).catch(() => {
      throw because.brokenPdf();
    });
    pages.push(await runsOf(page, paper).catch(toldOfFile));
  }
  expectWords(pages);
  const rows = withoutRunningHeads(
    pages.map((page) => ({
      rows: withGrids(page, (rest) => inReadingOrder(rest).flatMap(rowsOf)),
      height: page.height,
    })),
  );
  return withWholeAddresses(linesOf(withTables(acrossPages(rows.flat()))));
}
