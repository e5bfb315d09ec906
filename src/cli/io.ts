import { styleText } from 'node:util';
import type { Variables } from '../config/env.ts';

/** Where text goes. `isTTY` says that a person is looking, `columns` how wide the window is. */
interface Sink {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  /** How many letters fit into a line of a terminal. */
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

/** Whether colours may be used: a person looks on and has not asked for none (https://no-color.org). */
export function hasColours(io: Pick<Io, 'env'>, sink: Sink): boolean {
  return Boolean(sink.isTTY) && !io.env.NO_COLOR && io.env.TERM !== 'dumb';
}

/** Text in colour where a person is looking and has not asked for none. */
export function painted(io: Io, style: Style, text: string): string {
  return hasColours(io, io.stdout) ? styleText(style, text, { validateStream: false }) : text;
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
