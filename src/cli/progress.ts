import type { Progress } from '../core/progress.ts';
import { type Io, tell } from './io.ts';

/** Work shorter than this is not talked about. */
const SILENCE_MS = 1_000;

/** How often a person hears of it who looks on, and how often a log does. */
const OFTEN_MS = 250;
const SELDOM_MS = 10_000;

/** Back to the begin of the line, and empty it. */
const ANEW = '\r\u001b[2K';

/**
 * Tells on standard error how far work has come that takes longer than a second, with what is left of it: on a
 * terminal in one line that is gone in the end, elsewhere with a line every ten seconds.
 */
export async function following<T>(io: Io, what: string, work: (progress: Progress) => Promise<T>): Promise<T> {
  const began = performance.now();
  const isLine = Boolean(io.stderr.isTTY) && io.env.TERM !== 'dumb';
  let far: { readonly done: number; readonly of: number } | null = null;
  let shown = false;
  const again = (): void => {
    const line = lineOf(what, performance.now() - began, far);
    if (isLine) io.stderr.write(`${ANEW}${line}`);
    else tell(io, line);
    shown = true;
    timer = setTimeout(again, isLine ? OFTEN_MS : SELDOM_MS);
  };
  let timer = setTimeout(again, SILENCE_MS);
  try {
    return await work((done, of) => {
      far = { done, of };
    });
  } finally {
    clearTimeout(timer);
    if (isLine && shown) io.stderr.write(ANEW);
  }
}

function lineOf(what: string, ms: number, far: { readonly done: number; readonly of: number } | null): string {
  if (far === null || far.of < 2) return `${what} … ${Math.round(ms / 1000)} s`;
  const { done, of } = far;
  // What comes first may be quicker than the rest: after a tenth one can tell.
  const left = done >= Math.max(1, of / 10) && done < of ? `, about ${spell((ms / done) * (of - done))} left` : '';
  return `${what} … ${done} of ${of}${left}`;
}

function spell(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 100 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
