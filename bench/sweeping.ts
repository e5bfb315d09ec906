// A process that sweeps when it is told to, for bench/sweep.ts: what it remembers is in a database of its own, and its
// memory is its own. Speaks over IPC and ends with its parent.
import process from 'node:process';
import { loadSettings } from '../src/config/load.ts';
import { openDatabase } from '../src/db/open.ts';
import { connectApp } from '../src/github/connect.ts';
import { ledgerOf } from '../src/jobs/ledger.ts';
import { looksOf } from '../src/jobs/looks.ts';
import { memoryOf } from '../src/jobs/memory.ts';
import { runJob } from '../src/jobs/run.ts';

/** Where to sweep, as the App that this is. */
export interface Ground {
  readonly url: string;
  readonly appId: number;
  readonly privateKey: string;
  readonly repo: string;
}

/** What a sweep came to. `requests`: all that count against the installation's hour. */
export interface Swept {
  readonly requests: number;
  readonly seconds: number;
  readonly rssMiB: number;
  readonly marked: number;
  readonly woken: number;
}

async function begin({ url, appId, privateKey, repo }: Ground): Promise<(at: string) => Promise<Swept>> {
  const database = await openDatabase({ memory: true });
  const github = connectApp({ appId, privateKey, baseUrl: url });
  const { reader } = await github.of(repo);
  const memory = memoryOf(database, (await reader.repository(repo)).id);
  await memory.remember('sweep.agreed', { by: 'the bench', at: '2018-01-01T00:00:00Z' });
  return async (at) => {
    const counter = { reads: 0, writes: 0 };
    const began = performance.now();
    const { deeds } = await runJob(
      { id: `sweep ${at}`, job: { kind: 'sweep', repo, at, go: false } },
      {
        now: () => new Date(at),
        github: (name) => github.of(name, { counter }),
        settings: loadSettings,
        memory: (id) => memoryOf(database, id),
        ledger: (run) => ledgerOf(database, run, () => new Date(at)),
        looks: (looked) => looksOf(database.query, looked),
        put: async () => undefined,
        again: async () => undefined,
        calendarAddress: async () => null,
        arrived: async () => [],
        giveWay: async () => undefined,
        unfinished: async () => [],
      },
    );
    const done = (what: string): number =>
      deeds.filter(({ action, outcome }) => action.do === what && outcome === 'done').length;
    return {
      requests: counter.reads + counter.writes,
      seconds: (performance.now() - began) / 1000,
      rssMiB: process.memoryUsage.rss() / 1024 / 1024,
      marked: done('label.add'),
      woken: done('label.remove'),
    };
  };
}

let sweep: Promise<(at: string) => Promise<Swept>>;
process.on('message', (message: { readonly ground: Ground } | { readonly at: string }) => {
  if ('ground' in message) sweep = begin(message.ground);
  else
    sweep
      .then((run) => run(message.at))
      .then((swept) => process.send?.(swept))
      .catch((error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
        process.exit(1);
      });
});
process.on('disconnect', () => process.exit(0));
