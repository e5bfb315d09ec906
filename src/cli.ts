import { existsSync } from 'node:fs';
import { main } from './cli/main.ts';

// What is set already is stronger than what the file says.
if (existsSync('.env')) process.loadEnvFile('.env');

// Somebody who read enough (`| head`) has closed the pipe: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const io = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  now: () => new Date(),
  stopped,
};

/**
 * A terminal sends an interrupt to everyone, and the launcher passes it on: the same one may come twice at once. Whoever
 * asks again later does not want to wait.
 */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    let first: number | null = null;
    const hear = () => {
      if (first !== null && performance.now() - first > 1_000) process.exit(130);
      first ??= performance.now();
      resolve();
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, hear);
  });
}

process.exitCode = await main(process.argv.slice(2), io, async () => (await import('./main.ts')).doors);
