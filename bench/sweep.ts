// What a sweep costs: npm run bench:sweep [ISSUES…]   (default: 40 1000 10000)
// Repositories are emulated and swept by the bot itself, in a process of its own with a database of its own. For each
// size: the first sweep, which looks into everything that may be due and marks it; the one after, which learns that the
// marks are its own; a sweep in which nothing happened since; and one in which 30 issues changed. `bound` is one request
// a hundred open issues and two for each issue that changed; `actionsStale` is what actions/stale 10.3.0 was measured to
// need: a page a hundred and 5, 4 for each newly stale issue, 2 for each that is stale already.
// Ends with one line of JSON. Exit 1 where a sweep in which nothing or 30 issues changed needs more than 1.2 bounds and
// 2, where it needs more than a fifth of actions/stale although most stale issues are idle, or where memory grows.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { addDays } from 'date-fns/addDays';
import { subDays } from 'date-fns/subDays';
import { type EmulatedGithub, startGithub } from '../src/sandbox/github/index.ts';
import type { Ground, Swept } from './sweeping.ts';

const OLD = new Date('2018-01-08T09:00:00Z');
const FIRST = new Date('2019-03-04T05:00:00Z');
/** `stale.afterDays`, as an empty settings file has it. */
const DAYS = 180;
const CHANGED = 30;
/** Issues that are made at once: the webhooks they raise are held until then. */
const BATCH = 500;
/** Of a small repository nearly all is stale; of the largest a tenth is, and the rest is fresh. */
const STALE_AT_MOST = 1000;
/** What the sweeping process may hold more for ten thousand issues than for forty, in MiB. */
const FLAT_MIB = 200;

interface Row {
  readonly what: 'first' | 'after' | 'idle' | 'changed';
  readonly issues: number;
  /** Issues on which nothing happened since the last sweep. */
  readonly idle: number;
  readonly requests: number;
  readonly bound: number;
  readonly actionsStale: number;
  readonly seconds: number;
  readonly rssMiB: number;
}

const sizes = process.argv.slice(2).map(Number);
const rows: Row[] = [];
for (const size of sizes.length ? sizes : [40, 1000, 10_000]) rows.push(...(await sweepsOf(size)));
const faults = faultsIn(rows);
for (const fault of faults) say(fault);
say(JSON.stringify({ rows }));
process.exit(faults.length ? 1 : 0);

async function sweepsOf(issues: number): Promise<readonly Row[]> {
  const github = await startGithub({
    organisation: 'harbour',
    at: OLD,
    repositories: [{ name: 'tide-tables' }],
    users: [{ login: 'ann', member: true, rights: { 'tide-tables': 'maintain' } }],
    app: {
      slug: 'ispyb-triage',
      permissions: { issues: 'write', contents: 'read', checks: 'write', metadata: 'read' },
      events: ['push'],
    },
  });
  try {
    return await sweepsIn(github, issues);
  } finally {
    await github.close();
  }
}

async function sweepsIn(github: EmulatedGithub, issues: number): Promise<readonly Row[]> {
  const stale = Math.min(STALE_AT_MOST, Math.floor(issues * 0.9));
  await github.putFile('tide-tables', '.github/ispyb-triage.yml', 'brake: 10000\n', { by: 'ann', message: 'Ask' });
  await seed(github, { from: 1, to: stale }, OLD);
  const half = issues > CHANGED * 10 ? CHANGED / 2 : 0;
  await seed(github, { from: stale + 1, to: stale + half }, subDays(addDays(FIRST, 17), DAYS));
  await seed(github, { from: stale + half + 1, to: issues }, subDays(FIRST, 30));
  const sweep = openSweeping({
    url: github.url,
    appId: github.appId,
    privateKey: github.privateKey,
    repo: 'harbour/tide-tables',
  });
  const week = async (number: number): Promise<Swept> => {
    const at = addDays(FIRST, 7 * number);
    await github.setClock(at);
    return sweep.at(at);
  };
  const row = (what: Row['what'], swept: Swept, changed: number, already: number): Row => {
    const made: Row = {
      what,
      issues,
      idle: issues - changed,
      requests: swept.requests,
      bound: Math.ceil(issues / 100) + 2 * changed,
      actionsStale: Math.ceil(issues / 100) + 5 + 4 * swept.marked + 2 * already,
      seconds: Number(swept.seconds.toFixed(2)),
      rssMiB: Math.round(swept.rssMiB),
    };
    say(
      `${issues} issues, ${what}: ${made.requests} requests (bound ${made.bound}, actions/stale ${made.actionsStale}), ${swept.marked} marked, ${swept.woken} woken, ${made.seconds} s, ${made.rssMiB} MiB`,
    );
    return made;
  };
  const found: Row[] = [row('first', await week(0), stale, 0)];
  found.push(row('after', await week(1), stale, stale));
  found.push(row('idle', await week(2), 0, stale));
  if (half) {
    await answer(github, half, addDays(FIRST, 20));
    found.push(row('changed', await week(3), CHANGED, stale));
  }
  await sweep.end();
  return found;
}

/** Somebody answers on half of them, and no webhook tells of it. The other half falls due by itself. */
async function answer(github: EmulatedGithub, many: number, at: Date): Promise<void> {
  await github.setClock(at);
  for (let issue = 1; issue <= many; issue += 1) {
    const answered = await fetch(`${github.url}/repos/harbour/tide-tables/issues/${issue}/comments`, {
      method: 'POST',
      headers: { authorization: `token ${github.token('ann')}`, 'content-type': 'application/json' },
      body: JSON.stringify({ body: 'We still need this.' }),
    });
    if (!answered.ok) throw new Error(`a comment was answered ${answered.status}`);
  }
}

async function seed(github: EmulatedGithub, { from, to }: { from: number; to: number }, at: Date): Promise<void> {
  for (let next = from; next <= to; next += BATCH)
    await github.seedIssues(
      'tide-tables',
      Array.from({ length: Math.min(BATCH, to - next + 1) }, (_, n) => ({
        number: next + n,
        title: `Lamp ${next + n}`,
        body: 'A lamp is missing on the pier.',
        by: 'ann',
        at,
      })),
    );
  await github.drained();
}

function openSweeping(ground: Ground): { at(moment: Date): Promise<Swept>; end(): Promise<void> } {
  const child = fork(new URL('./sweeping.ts', import.meta.url), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  child.send({ ground });
  return {
    at: async (moment) => {
      child.send({ at: moment.toISOString() });
      const [swept] = await Promise.race([
        once(child, 'message'),
        once(child, 'exit').then(() => Promise.reject(new Error('the sweeping process fell'))),
      ]);
      return swept as Swept;
    },
    end: async () => {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}

function faultsIn(found: readonly Row[]): readonly string[] {
  const judged = found.filter(({ what }) => what === 'idle' || what === 'changed');
  const resting = found.filter(({ what }) => what === 'idle').map(({ rssMiB }) => rssMiB);
  return [
    ...judged
      .filter(({ requests, bound }) => requests > 1.2 * bound + 2)
      .map(({ issues, what, requests, bound }) => `${issues} ${what}: ${requests} requests, bound ${bound}`),
    ...judged
      .filter(({ what, requests, actionsStale }) => what === 'idle' && 5 * requests > actionsStale)
      .map(({ issues, requests, actionsStale }) => `${issues}: ${requests} requests, actions/stale ${actionsStale}`),
    ...(Math.max(...resting) - Math.min(...resting) > FLAT_MIB ? [`memory grows: ${resting.join(', ')} MiB`] : []),
  ];
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
