import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { appOf } from './app-routes.ts';
import { openBack, seedFor } from './back.ts';
import { type Clock, openClock } from './clock.ts';
import { openDuties } from './duties.ts';
import { type Emulator, startEmulator } from './emulator.ts';
import { type Fault, openFaults } from './faults.ts';
import type { House } from './house.ts';
import { openIdentities } from './identity.ts';
import { mended } from './mend.ts';
import { type Exchange, openProxy } from './proxy.ts';
import { openSeeding, type SeedIssue, setRole } from './seed.ts';
import { openTurns } from './turns.ts';
import { openWebhooks } from './webhooks.ts';
import { openRegister, type Register, type Right, type World } from './world.ts';

export type { Fault } from './faults.ts';
export type { Exchange } from './proxy.ts';
export type { SeedComment, SeedIssue } from './seed.ts';
export type { Permissions, Right, World, WorldApp, WorldRepository, WorldUser } from './world.ts';

/** A request that somebody made, in the order of the answers. */
export interface SeenRequest {
  readonly method: string;
  /** With its query, as it was sent. */
  readonly path: string;
  readonly who: string;
  readonly status: number;
  /** The world's time. */
  readonly at: Date;
  readonly body: unknown;
}

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
  /** Resolves when all webhooks raised so far were delivered, or failed. */
  drained(): Promise<void>;
  /** Lets requests fail on demand. */
  fails(fault: Fault): void;
  /** Takes back the failures that have not happened yet. */
  heals(): void;
  /** Everything that was asked since the beginning, or since `forget`. */
  requests(): readonly SeenRequest[];
  forget(): void;
  /** Gives a person another right in a repository. */
  grant(login: string, repository: string, right: Right): Promise<void>;
  /** Makes issues under given numbers as they were made then; raises no webhooks. Gaps become closed placeholders. */
  seedIssues(repository: string, issues: readonly SeedIssue[]): Promise<void>;
  /** Commits a file (new, or a new version) in somebody's name; raises `push` as any commit. Gives the commit's SHA. */
  putFile(repository: string, path: string, bytes: Uint8Array | string, how: PutFile): Promise<string>;
  close(): Promise<void>;
}

/** Who commits a file, and where; the branch is `main` unless named and is made if it is missing. */
export interface PutFile {
  readonly by: string;
  readonly message: string;
  readonly branch?: string;
}

/** Told of every request and its answer; `app` says whether the App made it. */
export type Watch = (exchange: Exchange, app: boolean) => void;

const APP_ID = 12_345;
const INSTALLATION_ID = 100_001;
const HOOK_ID = 400_001;

/** Starts a GitHub with this world in it, on loopback. Everything it did ends with `close`, or with this process. */
export async function startGithub(world: World, watch: Watch = () => undefined): Promise<EmulatedGithub> {
  const clock = openClock(world.at);
  const server = createServer();
  const front = await listen(server);
  const emulator = await startEmulator(seedFor(world, INSTALLATION_ID, APP_ID), clock.offset());
  const register = openRegister(world);
  const secret = randomBytes(20).toString('hex');
  const house: House = {
    front,
    appId: APP_ID,
    installationId: INSTALLATION_ID,
    register,
    identities: openIdentities(world, APP_ID, emulator.privateKey),
    back: openBack(emulator, front, { id: APP_ID, installationId: INSTALLATION_ID }),
    webhooks: openWebhooks({ id: HOOK_ID, appId: APP_ID, secret, now: clock.now }),
    now: clock.now,
  };
  await setTheStage(house);
  return opened({ house, emulator, server, clock, secret, watch, register });
}

interface Opening {
  readonly house: House;
  readonly emulator: Emulator;
  readonly server: Server;
  readonly clock: Clock;
  readonly secret: string;
  readonly watch: Watch;
  readonly register: Register;
}

async function opened({ house, emulator, server, clock, secret, watch, register }: Opening): Promise<EmulatedGithub> {
  const faults = openFaults();
  const turns = openTurns();
  const seen: SeenRequest[] = [];
  const app = await appOf(house);
  const duties = openDuties(house);
  const mender = { front: house.front, register, app, reactionsOf: duties.reactions.of };
  const note = (exchange: Exchange): void => {
    const { method, url: path, who, status, body } = exchange;
    seen.push({ method, path, who, status, body, at: clock.now() });
    watch(exchange, who === 'app' || who === `${register.world.app.slug}[bot]`);
  };
  const proxy = openProxy({
    house,
    emulator,
    faults,
    turns,
    routes: duties.routes,
    unfit: duties.unfit,
    consequences: duties.consequences,
    mend: (value, who) => mended(mender, value, who),
    seen: note,
  });
  server.on('request', (request, response) => {
    proxy(request, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify({ message: `emulated GitHub: ${String(error)}`, documentation_url: '', status: '500' }),
      );
    });
  });
  const turnClock = async (at: Date): Promise<void> => {
    clock.set(at);
    await emulator.turnClock(clock.offset());
  };
  const seeding = openSeeding({ house, emulator, clock, turns });
  return {
    url: house.front,
    appId: house.appId,
    installationId: house.installationId,
    privateKey: emulator.privateKey,
    webhookSecret: secret,
    appSlug: register.world.app.slug,
    token: house.identities.tokenOf,
    setClock: (at) => turns.write(() => turnClock(at)),
    now: clock.now,
    deliverTo: house.webhooks.deliverTo,
    drained: () => turns.write(async () => undefined).then(house.webhooks.drained),
    fails: faults.add,
    heals: faults.clear,
    requests: () => seen,
    forget: () => void seen.splice(0),
    grant: seeding.grant,
    seedIssues: seeding.issues,
    putFile: seeding.file,
    close: () => close(server, emulator),
  };
}

/** Tells the emulator who may write where; who may do what else is decided in front of it. */
async function setTheStage(house: House): Promise<void> {
  const { users, repositories } = house.register.world;
  for (const { login, rights } of users) {
    for (const { name: repository } of repositories) {
      const right = rights[repository] ?? 'none';
      if (right !== 'none') await setRole(house, login, { repository, right });
    }
  }
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
