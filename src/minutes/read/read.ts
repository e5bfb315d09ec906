import type { Format } from '../types.ts';
import { readDocx } from './docx.ts';
import { decoded, formatOf } from './format.ts';
import { readHtml } from './html.ts';
import type { Limits } from './limits.ts';
import { numbered, type RawLine, type Reading } from './line.ts';
import { readMarkdown } from './markdown.ts';
import { withOlderQuoted } from './older-lines.ts';
import { readPdf } from './pdf/read.ts';
import { refusedBySize } from './read-size.ts';
import { isTangled } from './tangled.ts';
import { readText } from './text.ts';
import { because, Unreadable } from './unreadable.ts';

function markdownIn(source: string): RawLine[] {
  if (isTangled(source)) throw because.tangled();
  return readMarkdown(source);
}

async function rawLines(format: Format, bytes: Uint8Array, limits: Limits): Promise<readonly RawLine[]> {
  switch (format) {
    case 'pdf':
      return readPdf(bytes, limits.pages);
    case 'docx':
      return withOlderQuoted(await readDocx(bytes, limits.unpackedBytes));
    case 'md':
      return markdownIn(decoded(bytes));
    case 'html':
      return withOlderQuoted(readHtml(decoded(bytes)));
    case 'txt':
      return readText(decoded(bytes));
  }
}

/** Reads a file into numbered lines, in this process; throws `Unreadable` with the sentence for the person. */
export async function readFile(file: { name: string; bytes: Uint8Array }, limits: Limits): Promise<Reading> {
  const refused = refusedBySize(file.bytes, limits);
  if (refused) throw refused;
  const format = formatOf(file.name, file.bytes);
  if (format instanceof Unreadable) throw format;
  const raw = await rawLines(format, file.bytes, limits);
  if (!raw.some((line) => line.text && line.visible))
    throw file.bytes.every((byte) => byte <= 32) ? because.empty() : because.noText();
  const warnings = raw.length > limits.lines ? [`Only the first ${limits.lines} lines were read.`] : [];
  return { format, lines: numbered(raw.slice(0, limits.lines)), warnings };
}
