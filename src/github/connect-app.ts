import { createAppAuth } from '@octokit/auth-app';
import { z } from 'zod';
import type { Repository } from '../core/reader.ts';
import { Gone, Later } from '../core/trouble.ts';
import { type AppKey, type TokenCache, tokenCache } from './app-token.ts';
import { readLastDelivery } from './deliveries.ts';
import {
  type Address,
  type AppFacts,
  type Github,
  type HookFacts,
  noRequests,
  type Placed,
  placed,
  type Use,
} from './github.ts';
import { type Octokit, openLine, type Requests } from './octokit.ts';
import { octokitReader } from './octokit-reader.ts';
import { octokitWriter } from './octokit-writer.ts';
import { readBudget, readInstalled } from './read-repositories.ts';
import { PAGE, split } from './reading.ts';
import { read } from './records.ts';
import type { Self } from './self.ts';
import { isAbout, statusOf } from './trouble.ts';

const AppRecord = z.object({
  slug: z.string(),
  name: z.string(),
  permissions: z.record(z.string(), z.string()).default({}),
  events: z.array(z.string()).default([]),
});
const HookRecord = z.object({ url: z.string().nullish(), secret: z.string().nullish() });
const InstallationRecord = z.object({ id: z.number(), suspended_at: z.string().nullish() });

/** One App at one GitHub, while we are connected. */
interface App {
  readonly key: AppKey;
  readonly address: Placed;
  readonly tokens: TokenCache;
  readonly total: Requests;
  /** Speaks as the App itself, not as an installation. */
  readonly octokit: Octokit;
  /** Installation by owner; what is being asked is asked once. */
  readonly installations: Map<string, Promise<number>>;
  whoWeAre?: Promise<AppFacts>;
}

/**
 * Connects as a GitHub App; nothing is asked before the first use. An installation is looked up once for each owner,
 * a token once in 55 minutes by `now` or when GitHub no longer accepts the last one.
 */
export function connectApp(how: AppKey & Address): Github {
  const app = openApp(how);
  return {
    self: () => selfOf(app),
    of: async (repo, use) => {
      const self = await selfOf(app);
      const octokit = await lineTo(app, repo, use);
      const reading = { octokit, self, app: app.octokit };
      const installed = async (other: string) => readInstalled(await lineTo(app, other, use));
      return { reader: octokitReader(reading, installed), writer: octokitWriter(reading) };
    },
    repositories: () => allRepositories(app),
    requests: () => app.total,
    limits: () => app.address.limits.all(),
    app: async () => ({ facts: await askApp(app), hook: await askHook(app) }),
    lastDelivery: () => readLastDelivery(app.octokit),
    budget: async (repo) => readBudget(await lineTo(app, repo)),
  };
}

function openApp(how: AppKey & Address): App {
  const address = placed(how);
  const key = { appId: how.appId, privateKey: how.privateKey };
  const total = noRequests();
  const octokit = openLine({
    ...address,
    name: `app-${key.appId}`,
    share: 'all',
    // What it writes as the App are repetitions of deliveries, which create nothing.
    allowance: null,
    counters: [total],
    credentials: { authStrategy: createAppAuth, auth: key },
  });
  return { key, address, tokens: tokenCache(address.now), total, octokit, installations: new Map() };
}

async function selfOf(app: App): Promise<Self> {
  app.whoWeAre ??= askApp(app);
  try {
    const { slug } = await app.whoWeAre;
    return { login: `${slug}[bot]`, appSlug: slug };
  } catch (error) {
    // A failure is not kept: the next one who asks may be luckier.
    delete app.whoWeAre;
    throw error;
  }
}

async function askApp(app: App): Promise<AppFacts> {
  return read(AppRecord, (await app.octokit.rest.apps.getAuthenticated()).data, 'App');
}

async function askHook(app: App): Promise<HookFacts> {
  const { url, secret } = read(HookRecord, (await app.octokit.rest.apps.getWebhookConfigForApp()).data, 'hook');
  return { url: url ?? null, signed: Boolean(secret) };
}

/** A line with the token of the installation that a repository belongs to. */
async function lineTo(app: App, repo: string, use?: Use): Promise<Octokit> {
  const owner = split(repo).owner.toLowerCase();
  const installation = await installationOf(app, owner, repo);
  const octokit = openInstallation(app, installation, use);
  octokit.hook.error('request', (error) => {
    if (!(error instanceof Gone && isAbout(error, '/access_tokens'))) throw error;
    // Taken off, or taken off and put back under another number: whoever comes back asks anew.
    app.installations.delete(owner);
    throw new Later(`The App was taken off ${owner}, or put there anew`, undefined, error.cause);
  });
  return octokit;
}

async function installationOf(app: App, owner: string, repo: string): Promise<number> {
  const asked = app.installations.get(owner) ?? askInstallation(app, repo);
  app.installations.set(owner, asked);
  try {
    return await asked;
  } catch (error) {
    app.installations.delete(owner);
    if (statusOf(error) === 404) throw new Gone(`The App is not installed in ${repo}`, { cause: error });
    throw error;
  }
}

async function askInstallation(app: App, repo: string): Promise<number> {
  const answer = await app.octokit.rest.apps.getRepoInstallation(split(repo));
  return read(InstallationRecord, answer.data, 'installation').id;
}

function openInstallation(app: App, installationId: number, { counter, share = 'all' }: Use = {}): Octokit {
  return openLine({
    ...app.address,
    name: `installation-${installationId}`,
    share,
    counters: counter ? [app.total, counter] : [app.total],
    credentials: {
      authStrategy: createAppAuth,
      auth: { ...app.key, installationId, cache: app.tokens },
    },
    renew: (octokit) => octokit.auth({ type: 'installation', refresh: true }),
  });
}

async function allRepositories(app: App): Promise<readonly Repository[]> {
  const answers = await app.octokit.paginate(app.octokit.rest.apps.listInstallations, { per_page: PAGE });
  const installations = answers.map((answer) => read(InstallationRecord, answer, 'installation'));
  const repositories: Repository[] = [];
  for (const installation of installations.filter((one) => !one.suspended_at))
    repositories.push(...(await readInstalled(openInstallation(app, installation.id))));
  return repositories;
}
