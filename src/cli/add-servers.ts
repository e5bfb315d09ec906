import { type Command, Option } from 'commander';
import { readEnv } from '../config/env.ts';
import { whole } from './arguments.ts';
import type { Stage } from './stage.ts';

/** `serve`, `sandbox`. */
export function addServers(program: Command, { io, open, end }: Stage): void {
  program
    .command('serve')
    .description('take webhooks, work on them, and show what was done')
    .addHelpText('after', '\nExample:\n  APP_ID=1 PRIVATE_KEY_PATH=app.pem WEBHOOK_SECRET=… ispyb-triage serve')
    .action(async () => {
      const env = readEnv(io.env);
      const { keepRunning } = await import('./run.ts');
      end(await keepRunning(io, (await open()).serve(env)));
    });
  program
    .command('sandbox')
    .description('the same on an emulated GitHub with sample repositories: no account, no network')
    .option('--tour', 'play a month, check each step, and end')
    .addOption(new Option('--port <N>', 'where to listen; PORT or 3000 else').argParser(whole(0, 65_535)))
    .addHelpText('after', '\nExamples:\n  ispyb-triage sandbox --port 8080\n  ispyb-triage sandbox --tour')
    .action(async ({ tour, port }: { tour?: boolean; port?: number }) => {
      const env = readEnv(io.env);
      const { keepRunning, playTour } = await import('./run.ts');
      const doors = await open();
      const options = { port: port ?? (tour ? 0 : env.at.port) };
      end(tour ? await playTour(io, env, doors, options.port) : await keepRunning(io, doors.sandbox(env, options)));
    });
}

/** `setup`. */
export function addSetup(program: Command, { io, open, end }: Stage): void {
  program
    .command('setup')
    .description('make a GitHub App from app.yml, step by step in a browser, and keep its credentials')
    .addOption(new Option('--port <N>', 'where the page is; PORT or 3000 else').argParser(whole(0, 65_535)))
    .option('--file <FILE>', 'where the credentials go; other lines in it stay', '.env')
    .addHelpText('after', '\nExample:\n  ispyb-triage setup && ispyb-triage doctor')
    .action(async ({ port, file }: { port?: number; file: string }) => {
      const env = readEnv(io.env);
      const { walkThrough } = await import('./run.ts');
      end(await walkThrough(io, (await open()).setup(env, { port: port ?? env.at.port, file }), file));
    });
}
