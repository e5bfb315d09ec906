import type { Format } from '../types.ts';
import { because, type Unreadable } from './unreadable.ts';

const starts = (bytes: Uint8Array, signature: readonly number[], from = 0): boolean =>
  signature.every((byte, index) => bytes[from + index] === byte);

/** PDF readers accept the signature within the first kilobyte; so do we. */
function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes('%PDF-');
}

const BY_ENDING: Readonly<Record<string, Format>> = {
  md: 'md',
  markdown: 'md',
  mdown: 'md',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  txt: 'txt',
  text: 'txt',
  '': 'txt',
};

const endingOf = (name: string): string => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** So many bytes tell how a text is written. */
const SAMPLE = 512;
/** So large a part of its letters are those of the West, of which one of two bytes is nought. */
const WESTERN = 0.8;

/** Which of two bytes comes first in a text of two bytes a letter, by its mark or by its noughts. */
function wideness(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (starts(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (starts(bytes, [0xfe, 0xff])) return 'utf-16be';
  const sample = [...bytes.subarray(0, SAMPLE)];
  const noughts = [0, 1].map((rest) => sample.filter((byte, at) => byte === 0 && at % 2 === rest).length);
  const [high = 0, low = 0] = noughts;
  const many = (sample.length / 2) * WESTERN;
  if (sample.length < 8 || Math.min(high, low) > 0) return undefined;
  return low >= many ? 'utf-16le' : high >= many ? 'utf-16be' : undefined;
}

/**
 * Says which format a file is in, by its first bytes before its name: a renamed PDF is a PDF. What cannot be read is
 * answered with the sentence for the person.
 */
export function formatOf(name: string, bytes: Uint8Array): Format | Unreadable {
  if (isPdf(bytes)) return 'pdf';
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'docx';
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return because.oldWord();
  const ending = endingOf(name);
  if (ending === 'pdf') return because.brokenPdf();
  if (ending === 'docx') return because.brokenDocx();
  const format = BY_ENDING[ending];
  if (!format || (!wideness(bytes) && bytes.subarray(0, 8192).includes(0))) return because.unknownFormat();
  return format;
}

/** Turns the bytes of a text file into text; byte order marks and noughts decide, else UTF-8, else Windows' Latin. */
export function decoded(bytes: Uint8Array): string {
  const wide = wideness(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.includes('\ufffd') ? new TextDecoder('windows-1252').decode(bytes) : text;
}
