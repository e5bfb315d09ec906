import { CommanderError } from 'commander';
import { Bug, Gone, Later, Refused, Told, type Trouble, troubleOf } from '../core/trouble.ts';
import type { Opening } from './doors.ts';
import { type Io, tell } from './io.ts';
import { programOf } from './program.ts';

/**
 * The command line. Answers the exit code: 0 done, 1 failed, 2 wrong use. Results go to standard output, everything
 * else to standard error, a failure as one sentence that says what to do. Never rejects.
 */
export async function main(argv: readonly string[], io: Io, open: Opening): Promise<number> {
  let code = 0;
  const end = (ending: number): void => {
    code = ending;
  };
  const program = programOf({ io, open, end });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    // Commander has told it already, in its own words.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    tell(io, sayTrouble(troubleOf(error), io));
    return 1;
  }
}

function sayTrouble(trouble: Trouble, io: Io): string {
  if (trouble instanceof Told) return trouble.message;
  if (trouble instanceof Bug) {
    const where = trouble.cause instanceof Error ? trouble.cause.stack : trouble.stack;
    const more = io.env.LOG_LEVEL === 'debug' ? `\n${where}` : ' Set LOG_LEVEL=debug to see where.';
    return `This is a fault of ispyb-triage itself: ${trouble.message}.${more}`;
  }
  const later = trouble instanceof Later && statusOf(trouble) !== 401 ? 'Not possible just now, try again later: ' : '';
  return `${later}${trouble.message}.${adviceFor(trouble)}`;
}

/** What a person at a terminal can do about it, as a sentence with a space before it; empty where time alone helps. */
function adviceFor(trouble: Trouble): string {
  const status = statusOf(trouble);
  if (status === 401) return ' Check GITHUB_TOKEN, or APP_ID and the private key; `ispyb-triage doctor` looks at them.';
  if (trouble instanceof Gone)
    return ' Look at --repo, OWNER/NAME as it stands in its address, and whether the token or the App may see it.';
  if (trouble instanceof Refused)
    return ' Give the token or the App that permission; `ispyb-triage doctor` names what an App lacks.';
  if (
    trouble instanceof Later &&
    trouble.cause instanceof Error &&
    !('response' in trouble.cause && trouble.cause.response)
  )
    return ' Look at the network, and at GITHUB_API_URL if it is set.';
  return '';
}

/** What GitHub answered, where it goes back to an answer of GitHub. */
function statusOf({ cause }: Trouble): number | undefined {
  return typeof cause === 'object' && cause !== null && 'status' in cause && typeof cause.status === 'number'
    ? cause.status
    : undefined;
}
