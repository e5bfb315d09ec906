import { CommanderError } from 'commander';
import { Bug, Later, Told, type Trouble, troubleOf } from '../core/trouble.ts';
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
  return trouble instanceof Later
    ? `Not possible just now, try again later: ${trouble.message}.`
    : `${trouble.message}.`;
}
