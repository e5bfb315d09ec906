import type { Call } from './call.ts';
import type { Answer } from './emulator.ts';
import type { Json } from './json.ts';

/** A failure on demand. */
export interface Fault {
  /** Absent: any method. */
  readonly method?: string;
  /** Compared with path and query. */
  readonly path: RegExp;
  /** What is answered; 0 cuts the connection without an answer. */
  readonly status: number;
  /** `before` (the usual case): the request is not carried out; `after`: it is, and then the error is answered. */
  readonly after?: 'before' | 'after';
  /** How often; absent: once. */
  readonly times?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** How long the answer takes, in milliseconds; absent: no time. */
  readonly delay?: number;
  /** Whose requests fail; absent: only the App's, so that the people of a test go on undisturbed. */
  readonly whose?: 'app' | 'anybody';
}

/** The failures that are still to come. */
export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** How many failures are still to come. */
  left(): number;
  /** Takes the failure that is due for this call; undefined if none is. */
  take(call: Call, address: string): Fault | undefined;
}

/** Opens an empty list of failures. */
export function openFaults(): Faults {
  const due: { fault: Fault; left: number }[] = [];
  const meant = (fault: Fault, call: Call, address: string): boolean =>
    (fault.method === undefined || fault.method.toUpperCase() === call.method) &&
    (fault.whose === 'anybody' || call.who.kind === 'app' || call.who.kind === 'installation') &&
    new RegExp(fault.path.source, fault.path.flags.replace(/[gy]/g, '')).test(address);
  return {
    add: (fault) => void due.push({ fault, left: fault.times ?? 1 }),
    clear: () => void due.splice(0),
    left: () => due.reduce((sum, { left }) => sum + left, 0),
    take: (call, address) => {
      const found = due.find(({ fault, left }) => left > 0 && meant(fault, call, address));
      if (found !== undefined) found.left -= 1;
      return found?.fault;
    },
  };
}

/** What a failing request is answered. */
export function answerOfFault(fault: Fault): Answer {
  const said = fault.body ?? {
    message: `Fault on demand (${fault.status})`,
    documentation_url: 'https://docs.github.com/rest',
  };
  return { status: fault.status, headers: fault.headers ?? {}, body: said as Json };
}
