import { z } from 'zod';
import { loadSettings } from '../../src/config/load.ts';
import type { Job } from '../../src/core/job.ts';
import type { Memory } from '../../src/core/memory.ts';
import type { Reader } from '../../src/core/reader.ts';
import type { Writer } from '../../src/core/writer.ts';
import { connectApp } from '../../src/github/connect.ts';
import type { House } from '../../src/jobs/house.ts';
import { inMemoryLedger } from '../../src/jobs/ledger.ts';
import { NO_LOOKS } from '../../src/jobs/looks.ts';
import { inMemory } from '../../src/jobs/memory.ts';
import type { EmulatedGithub } from '../../src/sandbox/github/index.ts';
import { type People, peopleOf } from '../../src/sandbox/people.ts';
import { SETTINGS, TRIAGED } from '../../src/sandbox/sample/world.ts';
import { SETTINGS_PATH, setUpGithub } from '../../src/sandbox/setting-up.ts';
import { openGuard } from '../openapi/guard.ts';
import '../setup/emulators.ts';

/** A GitHub with the sample repositories and a house to run jobs in, without a server or a database. */
export interface Place extends People {
  readonly github: EmulatedGithub;
  readonly house: House;
  readonly memory: Memory;
  /** What jobs put into the queue. */
  readonly put: Job[];
  reader(repo: string): Promise<Reader>;
  writer(repo: string): Promise<Writer>;
  /** The writes of the App since the last time it was asked: method and path. */
  writes(): readonly string[];
  /** The settings of the triaged repository as they stand, and another text in their place. */
  settings(): string;
  changeSettings(text: string): Promise<void>;
  /** What people can see: every issue with its labels, state and comments, and every check. */
  state(): Promise<unknown>;
}

/** Lives in a place and leaves it; fails if a request was made that GitHub does not document. */
export async function inAPlace<T>(live: (place: Place) => Promise<T>): Promise<T> {
  const guard = openGuard();
  const github = await setUpGithub(guard.watch);
  try {
    const lived = await live(placeOf(github));
    guard.check();
    return lived;
  } finally {
    await github.close();
  }
}

/** The same place with another memory and an empty ledger: what is left when the database is lost. */
export function afterLosingTheDatabase(place: Place): House {
  const memory = inMemory();
  return { ...place.house, memory: () => memory, ledger: () => inMemoryLedger() };
}

/** The same place for a run whose memory ends with it: it remembers all that the place does, and leaves nothing there. */
export function forALook(place: Place): House {
  return {
    ...place.house,
    ledger: () => inMemoryLedger(),
    put: async () => undefined,
    again: async () => undefined,
    memory: () => {
      const own = inMemory();
      return {
        ...own,
        recall: async (key) => (await own.recall(key)) ?? place.memory.recall(key),
        pulses: async (issue) => ({ ...(await place.memory.pulses(issue)), ...(await own.pulses(issue)) }),
      };
    },
  };
}

function placeOf(github: EmulatedGithub): Place {
  const connected = connectApp({
    appId: github.appId,
    privateKey: github.privateKey,
    baseUrl: github.url,
  });
  const memory = inMemory();
  const ledgers = new Map<string, ReturnType<typeof inMemoryLedger>>();
  const put: Job[] = [];
  const house: House = {
    now: github.now,
    github: (repo) => connected.of(repo),
    settings: loadSettings,
    memory: () => memory,
    ledger: ({ id }) => {
      const page = ledgers.get(id) ?? inMemoryLedger();
      ledgers.set(id, page);
      return page;
    },
    calendarAddress: async () => null,
    looks: () => NO_LOOKS,
    arrived: async () => [],
    put: async (job) => void put.push(job),
    again: async (job) => void put.push(job),
    giveWay: async () => undefined,
    unfinished: async () => [],
  };
  let seen = 0;
  let settings = SETTINGS;
  return {
    ...peopleOf(github),
    github,
    house,
    memory,
    put,
    reader: async (repo) => (await connected.of(repo)).reader,
    writer: async (repo) => (await connected.of(repo)).writer,
    writes: () => {
      const fresh = github.requests().slice(seen);
      seen += fresh.length;
      return fresh
        .filter(({ who, method, path }) => who.endsWith('[bot]') && method !== 'GET' && !path.includes('access_tokens'))
        .map(({ method, path }) => `${method} ${path}`);
    },
    settings: () => settings,
    changeSettings: async (text) => {
      const how = { by: 'tomas-maintainer', message: 'Change the settings' };
      await github.putFile('ispyb-database-modeling', SETTINGS_PATH, text, how);
      settings = text;
    },
    state: () => stateOf(github),
  };
}

async function stateOf(github: EmulatedGithub): Promise<unknown> {
  const people = peopleOf(github);
  const issues = [...(await people.lists('state=all')), ...(await people.lists('state=all&page=2'))];
  const commented = await commentedIn(github);
  const told = await Promise.all(
    issues.map(async (issue) => ({
      ...issue,
      comments: commented.has(issue.number) ? await people.hears(issue.number) : [],
    })),
  );
  const sorted = told
    .map(({ labels, ...issue }) => ({ ...issue, labels: [...labels].sort() }))
    .sort((a, b) => a.number - b.number);
  // The address of the GitHub and its commits differ from one world to the next.
  const text = JSON.stringify(sorted).replaceAll(github.url, 'https://github.example');
  return JSON.parse(text.replace(/[0-9a-f]{40}/g, 'COMMIT'));
}

const Counted = z.array(z.object({ number: z.number(), comments: z.number() }));

/** The issues that have comments: most have none, and to ask each of them is what takes long. */
async function commentedIn(github: EmulatedGithub): Promise<ReadonlySet<number>> {
  const headers = { authorization: `token ${github.token('lena-member')}` };
  const pages = [1, 2].map(async (page) => {
    const asked = `${github.url}/repos/${TRIAGED}/issues?state=all&per_page=100&page=${page}`;
    return Counted.parse(await (await fetch(asked, { headers })).json());
  });
  const all = (await Promise.all(pages)).flat();
  return new Set(all.filter(({ comments }) => comments > 0).map(({ number }) => number));
}
