import { setTimeout as pause } from 'node:timers/promises';
import type { EmulatedGithub } from '../../src/sandbox/github/index.ts';
import { type People, peopleOf } from '../../src/sandbox/people.ts';
import { setUpGithub } from '../../src/sandbox/setting-up.ts';
import { act, CLOSED, commitMinutes, type Outcome, outcomeOf, SCRIPTS, sweptIn } from './acts.ts';
import { deedsOf, isClosing, isMark, killInTheMiddle } from './aim.ts';
import { compare, type Pair } from './compare.ts';
import { type Dice, diceOf } from './dice.ts';
import { keepEvidence } from './evidence.ts';
import { faultOf } from './faults.ts';
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
  /** Whether servers are also killed in the middle of a sweep and of minutes. */
  readonly aimed: boolean;
  /** Ends the database without a warning and starts it again, where that can be done. */
  readonly restartDatabase?: () => Promise<void>;
  /** Where evidence is kept when it went wrong. */
  readonly evidence?: string;
}

/** What came of it. `lost`, `twice` and `wrong` count issues, `failed` the jobs that nobody tries again. */
export interface Figures {
  readonly delivered: number;
  readonly lost: number;
  readonly twice: number;
  readonly wrong: number;
  readonly kills: number;
  /** How often the database was ended and started. */
  readonly restarts: number;
  readonly failed: number;
}

interface Scene {
  readonly github: EmulatedGithub;
  readonly people: People;
  readonly servers: readonly Server[];
  readonly relay: Relay;
  readonly dice: Dice;
}

/** What becomes of everything in peace. */
interface Peace {
  readonly scripted: readonly Outcome[];
  readonly closed: readonly Outcome[];
  /** By issue; empty where nobody asked for a sweep. */
  readonly swept: ReadonlyMap<number, Outcome>;
  /** How many issues a sweep marks. */
  readonly marks: number;
}

/**
 * Lets people act while servers are killed and GitHub fails, then lets everything come to rest, and compares each issue
 * with what became of the same in peace. `calm` and `chaos` must have databases of their own.
 */
export async function runChaos(calm: Readonly<Record<string, string>>, chaos: Chaos): Promise<Figures> {
  const peace = await inAScene([calm], chaos.seed, (scene) => inPeace(scene, chaos.aimed));
  const idle = [...peace.scripted, ...peace.closed].filter(({ labels, said }) => labels.length + said.length === 0);
  if (idle.length > 0) throw new Error('in peace nothing became of some issues, so nothing could be lost');
  return inAScene(chaos.databases, chaos.seed, async (scene) => {
    const { issues, kills, restarts } = await wildly(scene, chaos, peace).catch(async (error: unknown) => {
      if (chaos.evidence) await keepEvidence({ ...scene, pairs: [] }, chaos.evidence);
      throw error;
    });
    const pairs = [
      ...(await pairsOf(scene, issues, (n) => nth(peace.scripted, n % SCRIPTS.length))),
      ...(await pairsOf(scene, CLOSED, (n) => nth(peace.closed, n))),
      ...(await pairsOf(scene, [...peace.swept.keys()], (n) => nth([...peace.swept.values()], n))),
    ];
    const failed = Math.max(...(await Promise.all(scene.servers.map((server) => server.failed()))));
    const figures = { delivered: scene.relay.sent(), ...compare(pairs), kills, restarts, failed };
    const different = pairs.filter(({ came, wanted }) => JSON.stringify(came) !== JSON.stringify(wanted));
    if (chaos.evidence && different.length + failed > 0)
      await keepEvidence({ ...scene, pairs: different }, chaos.evidence);
    return figures;
  });
}

async function inPeace(scene: Scene, aimed: boolean): Promise<Peace> {
  const scripted = await outcomes(scene, await live(scene, SCRIPTS.length));
  await commitMinutes(scene.people);
  await rested(scene);
  const closed = await outcomes(scene, CLOSED);
  if (!aimed) return { scripted, closed, swept: new Map(), marks: 0 };
  await askForSweep(scene);
  await scene.people.says('mira-chair', SWEEP_AT, '/ispyb sweep go');
  await rested(scene);
  const issues = (await sweptIn(scene.people)).filter((issue) => issue !== SWEEP_AT);
  const swept = new Map((await outcomes(scene, issues)).map((one, n) => [nth(issues, n), one]));
  return { scripted, closed, swept, marks: deedsOf(scene.github, isMark) };
}

/** Where somebody asks for a sweep; that issue is not compared, because it shows all others. */
const SWEEP_AT = 40;

async function askForSweep(scene: Scene): Promise<void> {
  await scene.people.says('mira-chair', SWEEP_AT, '/ispyb sweep');
  await rested(scene);
}

async function pairsOf(
  { github }: Scene,
  issues: readonly number[],
  wanted: (n: number) => Outcome,
): Promise<readonly (Pair & { readonly issue: number })[]> {
  return Promise.all(
    issues.map(async (issue, n) => ({ issue, came: await outcomeOf(github, issue), wanted: wanted(n) })),
  );
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

/** Faults that wait to happen. */
const MOST_FAULTS = 6;

async function wildly(
  scene: Scene,
  chaos: Chaos,
  peace: Peace,
): Promise<{ readonly kills: number; readonly restarts: number; readonly issues: readonly number[] }> {
  const { people, github, servers, dice } = scene;
  const issues: number[] = [];
  const killEvery = chaos.issues / chaos.kills;
  let [kills, restarts] = [0, 0];
  let aimed: number | null = null;
  for (let n = 0; n < chaos.issues; n++) {
    issues.push(await act(people, scriptOf(n)));
    if (n + 1 >= chaos.issues / 2) aimed ??= await minutesAndSweep(scene, chaos, peace);
    // Of faults that gather while a server is down, one job after the other would meet all, and pause for minutes.
    if (dice.roll() < 1 / chaos.faultEvery && github.ails() < MOST_FAULTS) github.fails(faultOf(dice, chaos.slowest));
    if (n + 1 < (kills + 1) * killEvery) continue;
    const victim = dice.pick(servers);
    await pause(dice.roll() * 1_000);
    await victim.kill();
    kills += 1;
    if (kills % 5 === 0 && chaos.restartDatabase) {
      await chaos.restartDatabase();
      restarts += 1;
    }
    // A burst while it is down, which only the delivery log knows of.
    const burst = [n + 1, n + 2].filter((m) => m < chaos.issues);
    issues.push(...(await Promise.all(burst.map((m) => act(people, scriptOf(m))))));
    n += burst.length;
    await restart(scene, victim);
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
  return { kills: kills + (aimed ?? 0), restarts, issues };
}

/** Commits minutes, has a sweep done, and kills the server in the middle of each where that is wanted; says how often. */
async function minutesAndSweep(scene: Scene, { aimed }: Chaos, { marks }: Peace): Promise<number> {
  // What is to be hit must come to its turn: a job that failed often pauses for minutes.
  if (aimed) scene.github.heals();
  await commitMinutes(scene.people);
  if (!aimed) return 0;
  await restart(scene, await killInTheMiddle(scene, isClosing(CLOSED), CLOSED.length));
  await askForSweep(scene);
  await scene.people.says('mira-chair', SWEEP_AT, '/ispyb sweep go');
  await restart(scene, await killInTheMiddle(scene, isMark, marks));
  return 2;
}

/** By then the log says of each delivery whether it arrived, and the first look after the start reads it. */
async function restart({ github }: Scene, server: Server): Promise<void> {
  await github.drained();
  await server.start();
}

function scriptOf(n: number): (typeof SCRIPTS)[number] {
  return nth(SCRIPTS, n % SCRIPTS.length);
}

function nth<T>(all: readonly T[], n: number): T {
  const one = all[n];
  if (one === undefined) throw new Error(`there are only ${all.length}, and number ${n} was asked for`);
  return one;
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
