import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import { basicAuth } from 'hono/basic-auth';
import { auth } from 'hono/utils/basic-auth';
import { isKey } from '../jobs/calendars.ts';

/** Who may see more than what is public. */
export interface Door {
  /** Whether there is a password. */
  readonly hasLock: boolean;
  /** Whether whoever asks gave the password. */
  isOpenFor(context: Context): boolean;
  /** Whether whoever asks may see and do what operators may: with the password, or where there is none on this machine. */
  isOperator(context: Context): boolean;
  /** Asks for the password, by refusing what was asked, unless it was given. */
  ask(context: Context): Promise<void>;
}

/** A door with this password, or with none. Any name goes with it: it belongs to the server and not to a person. */
export function doorOf(of: {
  readonly password: string | null;
  readonly isHere: (incoming: IncomingMessage) => boolean;
}): Door {
  const { password, isHere } = of;
  const isRight = (given: string): boolean => password !== null && isKey(given, password);
  const guard = basicAuth({ verifyUser: (_name, given) => isRight(given), realm: 'ISPyB Triage' });
  const isOpenFor = (context: Context): boolean => isRight(auth(context.req.raw)?.password ?? '');
  return {
    hasLock: password !== null,
    isOpenFor,
    isOperator: (context) =>
      password === null ? isHere((context.env as { readonly incoming: IncomingMessage }).incoming) : isOpenFor(context),
    ask: async (context) => void (await guard(context, async () => {})),
  };
}
