// The process that opens strangers' files and reads their words: neither a file nor a sentence can hold up the server.
// It gets files over its channel, answers with what it understood, and knows nothing else.
import type { Hints } from '../types.ts';
import { explain, type Understood } from '../understand/understand.ts';
import type { Limits } from './limits.ts';
import { readFile } from './read.ts';
import { Unreadable } from './unreadable.ts';

/** What the parent asks. */
export interface Request {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly limits: Limits;
  readonly hints: Hints;
}

/** What it is answered: what it understood, the sentence for the person, or a fault of ours. */
export type Answer =
  | { readonly kind: 'read'; readonly understood: Understood }
  | { readonly kind: 'unreadable'; readonly sentence: string }
  | { readonly kind: 'memory' }
  | { readonly kind: 'fault'; readonly stack: string };

function answerTo(error: unknown): Answer {
  if (error instanceof Unreadable) return { kind: 'unreadable', sentence: error.message };
  if (
    error instanceof RangeError &&
    /allocat|array buffer|call stack|invalid (?:array|string) length/i.test(error.message)
  )
    return { kind: 'memory' };
  return { kind: 'fault', stack: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

process.on('message', (request: Request) => {
  readFile({ name: request.name, bytes: new Uint8Array(request.bytes) }, request.limits)
    .then((reading): Answer => ({ kind: 'read', understood: explain(request.name, reading, request.hints) }))
    .catch(answerTo)
    .then((answer) => process.send?.(answer));
});
process.on('disconnect', () => process.exit(0));
