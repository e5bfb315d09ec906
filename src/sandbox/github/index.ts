import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openBack, seedFor } from './back.ts';
import { openClock } from './clock.ts';
import { openDuties } from './duties.ts';
import { type Emulator, startEmulator } from './emulator.ts';
import type { Fault } from './faults.ts';
import { openHall, type SeenRequest } from './hall.ts';
import type { House } from './house.ts';
import { openIdentities } from './identity.ts';
import { openMoves, type Place } from './moves.ts';
import type { Exchange } from './proxy.ts';
import { type FileBy, openSeeding, type SeedIssue } from './seed.ts';
import { openTurns } from './turns.ts';
import { openWebhooks } from './webhooks.ts';
import { openRegister, type Right, type World } from './world.ts';

export type { Fault } from './faults.ts';
export type { SeenRequest } from './hall.ts';
export type { Place } from './moves.ts';
export type { Exchange } from './proxy.ts';
export type { FileBy, SeedComment, SeedIssue } from './seed.ts';
export type { Permissions, Right, World, WorldApp, WorldRepository, WorldUser } from './world.ts';

/** A GitHub of one organisation on this machine, and the hand that moves it. */
export interface EmulatedGithub {
  /** What Octokit gets as `baseUrl`: http://127.0.0.1:PORT */
  readonly url: string;
  readonly appId: number;
  /** PEM. */
  readonly privateKey: string;
  readonly webhookSecret: string;
  readonly installationId: number;
  readonly appSlug: string;
  /** A person's token; throws for somebody who is not in the world. */
  token(login: string): string;
  /** From now on time goes on from here; it may go back. */
  setClock(at: Date): Promise<void>;
  now(): Date;
  /** Where signed webhooks are sent; null: nowhere, they are in the delivery log as failed. */
  deliverTo(url: string | null): void;
  /** Where people find its pages, to which its own addresses of issues, pull requests and files then lead. */
  showPagesAt(url: string): void;
  /** Resolves when all webhooks raised so far were delivered, or failed. */
  drained(): Promise<void>;
  /** Lets requests fail on demand. */
  fails(fault: Fault): void;
  /** Takes back the failures that have not happened yet. */
  heals(): void;
  /** How many failures have not happened yet. */
  ails(): number;
  /** Everything that was asked since the beginning, or since `forget`. */
  requests(): readonly SeenRequest[];
  forget(): void;
  /** Gives a person another right in a repository. */
  grant(login: string, repository: string, right: Right): Promise<void>;
  /** Makes issues under given numbers as they were made then; raises no webhooks. Gaps become closed placeholders. */
  seedIssues(repository: string, issues: readonly SeedIssue[]): Promise<void>;
  /** Moves an issue to another repository, as people do on GitHub's pages; gives its new number. */
  transferIssue(from: Place, to: string, by: string): Promise<number>;
  deleteIssue(what: Place, by: string): Promise<void>;
  /** Commits a file (new, or a new version) in somebody's name; raises `push` as any commit. Gives the commit's SHA. */
  putFile(repository: string, path: string, bytes: Uint8Array | string, how: FileBy): Promise<string>;
  close(): Promise<void>;
}

/** Told of every request and its answer; `app` says whether the App made it. */
export type Watch = (exchange: Exchange, app: boolean) => void;

const APP_ID = 12_345;
const INSTALLATION_ID = 100_001;
const HOOK_ID = 400_001;

/** Starts a GitHub with this world in it, on loopback. Everything it did ends with `close`, or with this process. */
export async function startGithub(world: World, watch: Watch = () => undefined): Promise<EmulatedGithub> {
  const server = createServer();
  // Both ends live in one process: while it is busy for seconds, the one must not hang up on the other.
  server.keepAliveTimeout = 60_000;
  const front = await listen(server);
  const secret = randomBytes(20).toString('hex');
  const house = await build(world, front, secret);
  const duties = openDuties(house);
  const seeding = openSeeding(house);
  await seeding.roles();
  const hall = await openHall(house, duties, watch);
  server.on('request', hall.serve);
  const moves = openMoves(house, duties.issues);
  return {
    url: front,
    appId: APP_ID,
    installationId: INSTALLATION_ID,
    privateKey: house.emulator.privateKey,
    webhookSecret: secret,
    appSlug: world.app.slug,
    token: house.identities.tokenOf,
    setClock: (at) => house.turns.write(() => turn(house, at)),
    now: house.clock.now,
    deliverTo: house.webhooks.deliverTo,
    showPagesAt: hall.showPagesAt,
    drained: () => house.turns.write(async () => undefined).then(house.webhooks.drained),
    fails: hall.faults.add,
    heals: hall.faults.clear,
    ails: hall.faults.left,
    requests: () => hall.seen,
    forget: () => void hall.seen.splice(0),
    grant: seeding.grant,
    seedIssues: seeding.issues,
    putFile: seeding.file,
    transferIssue: (from, to, by) =>
      house.turns.write(async () => {
        const { number, raised } = await moves.transfer(from, to, by);
        await hall.announce(raised);
        return number;
      }),
    deleteIssue: (what, by) => house.turns.write(async () => hall.announce(await moves.remove(what, by))),
    close: () => close(server, house.emulator),
  };
}

async function build(world: World, front: string, secret: string): Promise<House> {
  const clock = openClock(world.at);
  const emulator = await startEmulator(seedFor(world, INSTALLATION_ID, APP_ID), clock.offset(), front);
  return {
    front,
    appId: APP_ID,
    installationId: INSTALLATION_ID,
    register: openRegister(world),
    identities: openIdentities(world, APP_ID, emulator.privateKey),
    back: openBack(emulator, { id: APP_ID, installationId: INSTALLATION_ID }),
    webhooks: openWebhooks({ id: HOOK_ID, appId: APP_ID, secret, now: clock.now }),
    emulator,
    clock,
    turns: openTurns(),
  };
}

async function turn({ clock, emulator }: House, at: Date): Promise<void> {
  clock.set(at);
  await emulator.turnClock(clock.offset());
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function close(server: Server, emulator: Emulator): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await Promise.all([closed, emulator.close()]);
}
