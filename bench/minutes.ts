// What understanding costs beside plain reading: `npm run bench:minutes [FILE.pdf…]`, over our own minutes where no
// file is given, with patterns compiled as in the process that reads minutes. Between two files other minutes are
// understood, so that none profits from being known from the round before. Ends with one line of JSON; exit 1 where understanding the given files costs more than a quarter of
// unpdf's plain `extractText`, or a hundred pages take two seconds.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { extractText } from 'unpdf';
import { LIMITS, understand } from '../src/minutes/index.ts';
import { readFile } from '../src/minutes/read/read.ts';
import { PATTERNS_AT_ONCE } from '../src/minutes/read/reader.ts';
import { pdfOf } from '../test/minutes/support/documents.ts';
import { meeting } from '../test/minutes/support/form.ts';
import { asPdf } from '../test/minutes/support/form-written.ts';

if (!process.execArgv.includes(PATTERNS_AT_ONCE))
  throw new Error(`Without ${PATTERNS_AT_ONCE} this is not what reading costs: please run npm run bench:minutes`);

const MOST = 0.25;
const MOST_SECONDS = 2;

function ownFiles(): Uint8Array[] {
  return fc.sample(meeting, { numRuns: 40, seed: 2019 }).map((one) => new Uint8Array(asPdf(one)));
}

/** A hundred pages of talk about a hundred issues. */
function longFile(): Uint8Array {
  const pages = Array.from({ length: 100 }, (_, page) => [
    { text: `#${page + 1} Lamps of the long quay`, y: 780, size: 15, bold: true },
    ...Array.from({ length: 44 }, (_line, line) => ({
      text: `Ann showed lamp ${line} of the quay, and Carl asked whether #${line + 200} may be closed before the spring.`,
      y: 750 - line * 15,
      size: 10,
    })),
  ]);
  return new Uint8Array(pdfOf(pages));
}

async function timed<T>(work: () => T | Promise<T>): Promise<{ value: T; milliseconds: number }> {
  const from = performance.now();
  const value = await work();
  return { value, milliseconds: performance.now() - from };
}

/** More sentences about issues than the rules remember the last of. */
const OTHERS = Array.from({ length: 600 }, (_, at) => `- #${at + 1}: lamp ${at} of the quay was talked about\n`).join(
  '',
);
const others = await readFile({ name: 'others.md', bytes: new TextEncoder().encode(OTHERS) }, LIMITS);

async function measured(bytes: Uint8Array): Promise<{ extract: number; read: number; understand: number }> {
  understand(others.lines, { repository: 'harbour/lamps' });
  // Each gets bytes of its own: the library takes them over.
  const extract = await timed(() => extractText(bytes.slice()));
  const read = await timed(() => readFile({ name: 'minutes.pdf', bytes: bytes.slice() }, LIMITS));
  const understood = await timed(() => understand(read.value.lines, { repository: 'harbour/tide-tables' }));
  return { extract: extract.milliseconds, read: read.milliseconds, understand: understood.milliseconds };
}

const named = process.argv.slice(2).filter((name) => name.endsWith('.pdf'));
const files = named.length ? named.map((name) => new Uint8Array(readFileSync(name))) : ownFiles();
type Sum = Awaited<ReturnType<typeof measured>>;

async function round(): Promise<Sum> {
  const sum = { extract: 0, read: 0, understand: 0 };
  for (const bytes of files) {
    const one = await measured(bytes);
    sum.extract += one.extract;
    sum.read += one.read;
    sum.understand += one.understand;
  }
  return sum;
}

/** The one in the middle; of an odd number. */
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[(values.length - 1) / 2] ?? 0;

// The first round loads libraries and compiles, which is nobody's work. Of the others the median counts, and the ratio
// is taken within each round, so that a machine that is busy for a while slows down both sides of it.
await round();
const rounds: Sum[] = [];
while (rounds.length < 5) rounds.push(await round());
const middle = (name: keyof Sum): number => median(rounds.map((one) => one[name]));
const sum: Sum = { extract: middle('extract'), read: middle('read'), understand: middle('understand') };
const long = longFile();
const hundred = await measured(long);
const ratio = median(rounds.map((one) => one.understand / one.extract));
const hundredSeconds = (hundred.read + hundred.understand) / 1000;
const line = (name: string, value: number): string => `${name.padEnd(34)}${value.toFixed(0).padStart(7)} ms\n`;
process.stdout.write(line(`extractText, ${files.length} files`, sum.extract));
process.stdout.write(line('reading with places and links', sum.read));
process.stdout.write(line('understanding', sum.understand));
process.stdout.write(line('100 pages, read and understood', hundredSeconds * 1000));
process.stdout.write(
  `${JSON.stringify({ files: files.length, ratio: Number(ratio.toFixed(3)), hundredPagesSeconds: Number(hundredSeconds.toFixed(2)) })}\n`,
);
// Our own PDFs embed no fonts and open in a millisecond: there the ratio is told, not judged.
process.exitCode = (named.length > 0 && ratio > MOST) || hundredSeconds > MOST_SECONDS ? 1 : 0;
