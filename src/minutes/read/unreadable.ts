/** Why a file could not be read, in one sentence for the person who sent it. Never carries a stack to people. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

const MEGA = 1024 * 1024;

/** The sentences; each says what is wrong and what to do. */
export const because = {
  empty: () => new Unreadable('The file is empty; please add it again with its contents.'),
  tooLarge: (bytes: number, most: number) =>
    new Unreadable(
      `The file is too large (${Math.ceil(bytes / MEGA)} MB; at most ${Math.floor(most / MEGA)} MB are read); please make it smaller, for example by leaving out pictures, or add the minutes as a .md file.`,
    ),
  unpacksTooLarge: () =>
    new Unreadable(
      'The file unpacks to far more than minutes can need and was not read; please export it again without pictures, or add a .md file.',
    ),
  tooManyPages: (pages: number, most: number) =>
    new Unreadable(
      `The PDF has ${pages} pages and at most ${most} are read; please add the minutes alone as a file of their own.`,
    ),
  brokenPdf: () =>
    new Unreadable(
      'The PDF is broken and cannot be opened; please export it again from the word processor, or add a .md file.',
    ),
  brokenDocx: () =>
    new Unreadable(
      'The Word file is broken and cannot be opened; please save it again as .docx, or add a PDF or a .md file.',
    ),
  password: () =>
    new Unreadable('The PDF is protected by a password; please export it without one, or add a .md file.'),
  pictures: () =>
    new Unreadable(
      'The PDF holds pictures of text, no text; please export it from the word processor instead of scanning it, or add a .md file.',
    ),
  noText: () => new Unreadable('The file holds no words; please check that it is the right one and add it again.'),
  oldWord: () =>
    new Unreadable(
      'This is a Word file of the old kind (.doc) or a protected one; please save it as .docx or PDF without a password, or add a .md file.',
    ),
  unknownFormat: () =>
    new Unreadable(
      'This is none of the formats that can be read; please add the minutes as PDF, DOCX, Markdown, HTML or plain text.',
    ),
  tangled: () =>
    new Unreadable(
      'The file nests or repeats its signs so often that it was not read; please write the minutes plainly, with short paragraphs and lists.',
    ),
  tooLong: (seconds: number) =>
    new Unreadable(
      `Reading the file took longer than ${seconds} seconds and was stopped; please export it again in a simpler form, or add a .md file.`,
    ),
  tooMuch: () =>
    new Unreadable(
      'Reading the file needed more memory than is allowed and was stopped; please export it again in a simpler form, or add a .md file.',
    ),
} as const;
