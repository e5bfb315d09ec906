import type { Logger } from 'pino';
import type { Running } from '../cli/doors.ts';
import { commentary } from './commentary.ts';
import { peopleOf } from './people.ts';
import { playTour } from './play.ts';
import { openSandbox, type Sandbox, type SandboxOptions } from './start.ts';
import { welcome } from './welcome.ts';

type Heard = NonNullable<SandboxOptions['heard']>;

/** A sandbox to walk about in, which tells on standard error what the bot does. */
export async function runSandbox(log: Logger, port: number): Promise<Running> {
  const sandbox = await open(log, port, commentator());
  return { url: sandbox.url, hints: welcome(sandbox), stop: sandbox.stop };
}

/** Plays the month of the tour and checks each step; `say` hears each line. False where a step went wrong. */
export async function runTour(log: Logger, port: number, say: (line: string) => void): Promise<boolean> {
  const sandbox = await open(log, port);
  try {
    return await playTour(sandbox, peopleOf(sandbox.github), say);
  } finally {
    await sandbox.stop();
  }
}

function open(log: Logger, port: number, heard?: Heard): Promise<Sandbox> {
  return openSandbox({ port, ...(heard ? { heard } : {}), ticks: 'every ten minutes', log });
}

/** Tells on standard error what the bot does, as it happens. */
function commentator(): Heard {
  return (job, came, at) => {
    for (const line of commentary(at, job, came)) process.stderr.write(`${line}\n`);
  };
}
