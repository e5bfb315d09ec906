import type { Env } from '../config/env.ts';
import type { Doors, Finding, Running, SettingUp } from './doors.ts';
import { type Io, painted, print, tell } from './io.ts';
import { following } from './progress.ts';

/** Tells where the server is, and lets it run until somebody wants it to end. */
export async function keepRunning(io: Io, starting: Promise<Running>): Promise<number> {
  const running = await following(io, 'starting', () => starting);
  print(io, `ISPyB Triage is at ${painted(io, 'bold', running.url)}`);
  for (const hint of running.hints) print(io, hint);
  await io.stopped();
  tell(io, 'stopping: the job at hand is finished first');
  await running.stop();
  return 0;
}

/** Plays the tour; answers 1 where a step did not happen. */
export async function playTour(io: Io, env: Env, doors: Doors, port: number): Promise<number> {
  return (await doors.tour(env, { port, say: (line) => print(io, line) })) ? 0 : 1;
}

/** Waits until an App was made on the page, and says what is left to do; answers 1 where somebody gave up before. */
export async function walkThrough(io: Io, opening: Promise<SettingUp>, file: string): Promise<number> {
  const { url, made, stop } = await opening;
  print(io, `Open ${painted(io, 'bold', url)} in a browser on this machine; Ctrl+C gives up.`);
  const app = await Promise.race([made, io.stopped()]);
  await stop();
  if (!app) {
    tell(io, 'Nothing was set up.');
    return 1;
  }
  const steps = [
    `${app.name} exists, and its credentials are in ${file}. Left to do:`,
    `  1. install it: ${app.install}`,
    '  2. ispyb-triage doctor    says whether everything is right',
    '  3. ispyb-triage serve     starts the server',
    '  4. commit .github/ispyb-triage.yml to the repository with the issues: without it nothing is written',
  ];
  for (const step of steps) print(io, step);
  return 0;
}

/** Prints what the doctor found; answers 1 where something is not well. */
export async function seeDoctor(io: Io, findings: Promise<readonly Finding[]>): Promise<number> {
  const all = await following(io, 'looking', () => findings);
  for (const finding of all) print(io, sayFinding(io, finding));
  return all.every(({ state }) => state === 'well') ? 0 : 1;
}

const SIGNS = { well: ['green', '✓'], ill: ['red', '✗'], unknown: ['yellow', '?'] } as const;

function sayFinding(io: Io, { what, state, says, mend }: Finding): string {
  const [colour, sign] = SIGNS[state];
  return [`${painted(io, colour, sign)} ${what}: ${says}`, ...(mend ? [`  → ${mend}`] : [])].join('\n');
}
