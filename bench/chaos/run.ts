import { setTimeout as pause } from 'node:timers/promises';
import type { EmulatedGithub, Fault } from '../../src/sandbox/github/index.ts';
import { type People, peopleOf } from '../../src/sandbox/people.ts';
import { setUpGithub } from '../../src/sandbox/setting-up.ts';
import { act, commitMinutes, type Outcome, outcomeOf, SCRIPTS } from './acts.ts';
import { compare, type Pair } from './compare.ts';
import { type Dice, diceOf } from './dice.ts';
import { openRelay, type Relay } from './relay.ts';
import { type Server, serverOf } from './servers.ts';

/** How wild it gets. `databases` is one environment for each server process. */
export interface Chaos {
  readonly seed: number;
  readonly issues: number;
  readonly kills: number;
  /** One of so many acts is followed by a fault of GitHub's. */
  readonly faultEvery: number;
  /** How long GitHub lets us wait at its slowest, in milliseconds. */
  readonly slowest: number;
  readonly databases: readonly Readonly<Record<string, string>>[];
  /** Cuts the database off from everybody for a moment, where that can be done. */
  readonly cutDatabase?: () => Promise<void>;
}

/** What came of it. `lost`, `twice` and `wrong` count issues. */
export interface Figures {
  readonly delivered: number;
  readonly lost: number;
  readonly twice: number;
  readonly wrong: number;
  readonly kills: number;
}

interface Scene {
  readonly github: EmulatedGithub;
  readonly people: People;
  readonly servers: readonly Server[];
  readonly relay: Relay;
  readonly dice: Dice;
}

/**
 * Lets people act while servers are killed and GitHub fails, then lets everything come to rest, and compares each issue
 * with what became of the same in peace. `calm` and `chaos` must have databases of their own.
 */
export async function runChaos(calm: Readonly<Record<string, string>>, chaos: Chaos): Promise<Figures> {
  const peace = await inAScene([calm], chaos.seed, async (scene) => ({
    scripted: await outcomes(scene, await live(scene, SCRIPTS.length)),
    minuted: await outcomes(scene, await minuted(scene)),
  }));
  const idle = [...peace.scripted, ...peace.minuted].filter(({ labels, said }) => labels.length + said.length === 0);
  if (idle.length > 0) throw new Error('in peace nothing became of some issues, so nothing could be lost');
  return inAScene(chaos.databases, chaos.seed, async (scene) => {
    const kills = await wildly(scene, chaos);
    const { issues, closed } = kills;
    const pairs: readonly Pair[] = [
      ...(await outcomes(scene, issues)).map((came, n) => ({ came, wanted: nth(peace.scripted, n % SCRIPTS.length) })),
      ...(await outcomes(scene, closed)).map((came, n) => ({ came, wanted: nth(peace.minuted, n) })),
    ];
    for (const { came, wanted } of pairs)
      if (JSON.stringify(came) !== JSON.stringify(wanted))
        process.stderr.write(`came ${JSON.stringify(came)}\nnot  ${JSON.stringify(wanted)}\n`);
    return { delivered: scene.relay.sent(), ...compare(pairs), kills: kills.kills };
  });
}

async function inAScene<T>(
  databases: Chaos['databases'],
  seed: number,
  play: (scene: Scene) => Promise<T>,
): Promise<T> {
  const github = await setUpGithub();
  // The server goes by the real clock, so the emulated GitHub must as well.
  await github.setClock(new Date());
  const dice = diceOf(seed);
  const servers = databases.map((database) => serverOf(github, database));
  const relay = await openRelay(servers, dice);
  try {
    github.deliverTo(relay.url);
    for (const server of servers) await server.start();
    return await play({ github, people: peopleOf(github), servers, relay, dice });
  } finally {
    for (const server of servers) await server.kill();
    await github.close();
    await relay.close();
  }
}

async function live(scene: Scene, issues: number): Promise<readonly number[]> {
  const numbers: number[] = [];
  for (let n = 0; n < issues; n++) numbers.push(await act(scene.people, scriptOf(n)));
  await rested(scene);
  return numbers;
}

async function minuted(scene: Scene): Promise<readonly number[]> {
  const closed = await commitMinutes(scene.people);
  await rested(scene);
  return closed;
}

async function wildly(
  scene: Scene,
  chaos: Chaos,
): Promise<{ kills: number; issues: readonly number[]; closed: readonly number[] }> {
  const { people, github, servers, dice } = scene;
  const [issues, closed]: [number[], number[]] = [[], []];
  const killEvery = chaos.issues / chaos.kills;
  let kills = 0;
  for (let n = 0; n < chaos.issues; n++) {
    issues.push(await act(people, scriptOf(n)));
    if (n === Math.floor(chaos.issues / 2)) closed.push(...(await commitMinutes(people)));
    if (dice.roll() < 1 / chaos.faultEvery) github.fails(faultOf(dice, chaos.slowest));
    if (n + 1 < (kills + 1) * killEvery) continue;
    const victim = dice.pick(servers);
    await pause(dice.roll() * 1_000);
    await victim.kill();
    kills += 1;
    if (kills % 5 === 0) await chaos.cutDatabase?.();
    // A burst while it is down, which only the delivery log knows of.
    issues.push(
      ...(await Promise.all([n + 1, n + 2].filter((m) => m < chaos.issues).map((m) => act(people, scriptOf(m))))),
    );
    n += Math.min(2, chaos.issues - 1 - n);
    // By now the log says of each delivery whether it arrived, and the first look after the start reads it.
    await github.drained();
    await victim.start();
  }
  github.heals();
  await rested(scene);
  // Once more in peace, where there is time: a restart must find nothing left to do, and do nothing twice.
  for (const server of chaos.kills > 1 ? servers : []) {
    await server.kill();
    kills += 1;
    await server.start();
  }
  await rested(scene);
  return { kills, issues, closed };
}

function scriptOf(n: number): (typeof SCRIPTS)[number] {
  return nth(SCRIPTS, n % SCRIPTS.length);
}

function nth<T>(all: readonly T[], n: number): T {
  const one = all[n];
  if (one === undefined) throw new Error(`there are only ${all.length}, and number ${n} was asked for`);
  return one;
}

function faultOf(dice: Dice, slowest: number): Fault {
  const path = /^\/repos\//;
  const secondary = { message: 'You have exceeded a secondary rate limit.' };
  return dice.pick<Fault>([
    { path, status: 502 },
    { method: 'POST', path, status: 502, after: 'after' },
    { method: 'PATCH', path, status: 502, after: 'after' },
    { path, status: 0 },
    { path, status: 403, headers: { 'retry-after': '1' }, body: secondary },
    { path, status: 429, headers: { 'retry-after': '1' } },
    { path, status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(soon()) } },
    { path, status: 504, delay: slowest },
  ]);
}

function soon(): number {
  return Math.floor(Date.now() / 1000) + 2;
}

function outcomes({ github }: Scene, issues: readonly number[]): Promise<readonly Outcome[]> {
  return Promise.all(issues.map((issue) => outcomeOf(github, issue)));
}

/** Resolves once nothing waits, runs or is to be tried again, and no request came meanwhile, three looks in a row. */
async function rested({ github, servers }: Scene): Promise<void> {
  for (let calm = 0, before = -1; calm < 3; await pause(250)) {
    await github.drained();
    const left = await Promise.all(servers.map((server) => server.unfinished()));
    const now = github.requests().length;
    calm = left.every((jobs) => jobs === 0) && now === before ? calm + 1 : 0;
    before = now;
  }
}
