import { styleText } from 'node:util';
import type { Variables } from '../config/env.ts';

/** Where text goes. `isTTY` says that a person is looking, `columns` how wide the window is. */
interface Sink {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** All that a command may touch of the world around it. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Results, and nothing else. */
  readonly stdout: Sink;
  /** Faults, progress, logs. */
  readonly stderr: Sink;
  readonly env: Variables;
  now(): Date;
  /** Resolves when somebody wants the process to end. */
  stopped(): Promise<void>;
}

type Style = Parameters<typeof styleText>[0];

/** Text in colour where a person is looking and has not asked for none (NO_COLOR). */
export function painted(io: Io, style: Style, text: string): string {
  return io.stdout.isTTY && !io.env.NO_COLOR ? styleText(style, text, { validateStream: false }) : text;
}

/** One result on standard output. */
export function print(io: Io, text: string): void {
  io.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** One JSON value on standard output. */
export function printJson(io: Io, value: unknown): void {
  print(io, JSON.stringify(value, null, 2));
}

/** One line on standard error. */
export function tell(io: Io, text: string): void {
  io.stderr.write(`${text}\n`);
}

/** Begins to tell after a second what takes so long, and again every ten. */
export async function telling<T>(io: Io, what: string, work: Promise<T>): Promise<T> {
  const began = performance.now();
  const again = () => {
    tell(io, `${what} … ${Math.round((performance.now() - began) / 1000)} s`);
    timer = setTimeout(again, 10_000);
  };
  let timer = setTimeout(again, 1_000);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
}

/** Lines with columns of equal width, two spaces between; the last column is as long as it likes. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  return rows.map((row) => line(row).trimEnd()).join('\n');
}
