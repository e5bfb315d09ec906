// The server as `ispyb-triage serve` puts it together, but that an hour of GitHub's limits on writing lasts a minute.
import { flushCompileCache } from 'node:module';
import { pino } from 'pino';
import { appToServe, readEnv } from '../../src/config/env.ts';
import { openDatabase } from '../../src/db/open.ts';
import { connectApp } from '../../src/github/connect.ts';
import { allowanceIn, WINDOWS } from '../../src/jobs/allowance.ts';
import { serve } from '../../src/serve.ts';

/** How much faster the clock of the limits goes. */
const FASTER = 60;

const env = readEnv(process.env);
const app = appToServe(env);
const database = await openDatabase(env.database);
const now = () => new Date();
const [minute, hour] = WINDOWS;
const windows = [
  { ...minute, within: minute.within / FASTER },
  { ...hour, within: hour.within / FASTER },
] as const;
const allowance = allowanceIn({ db: database, now, windows });
const serving = await serve({
  database,
  github: connectApp({ appId: app.id, privateKey: app.privateKey, baseUrl: env.githubUrl, now, allowance }),
  app,
  at: env.at,
  now,
  log: pino({ level: env.logLevel }, pino.destination({ dest: 2, sync: true })),
  ticks: 'every ten minutes',
});
process.stdout.write(`${serving.url}\n`);
// At its end it is too late: it is killed.
flushCompileCache();
