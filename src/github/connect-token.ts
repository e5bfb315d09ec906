import { z } from 'zod';
import type { Repository } from '../core/reader.ts';
import { Refused } from '../core/trouble.ts';
import { type Address, type Github, noRequests, type Placed, placed, type Use } from './github.ts';
import { type Octokit, openLine, type Requests } from './octokit.ts';
import { octokitReader } from './octokit-reader.ts';
import { octokitWriter } from './octokit-writer.ts';
import { readBudget, readInstalled, readReachable } from './read-repositories.ts';
import { split } from './reading.ts';
import { read } from './records.ts';
import type { Self } from './self.ts';

/** GitHub begins the tokens of installations so, the one that a workflow is given too. */
const OF_AN_INSTALLATION = /^ghs_/;

const UserRecord = z.object({ login: z.string() });
const ViewerRecord = z.object({ viewer: UserRecord });

/**
 * Connects with a token: the command line without an App, or a workflow. Others may write under the same login, so
 * only what bears our marker is ours. "The same installation" is then whatever of the same owner the token reaches.
 */
export function connectToken(how: { readonly token: string } & Address): Github {
  const total = noRequests();
  const address = placed(how);
  const line = (use?: Use) => openToken(how.token, { address, total, use });
  let asked: Promise<Self> | undefined;
  const self = async () => {
    asked ??= askSelf(line());
    try {
      return await asked;
    } catch (error) {
      asked = undefined;
      throw error;
    }
  };
  return {
    self,
    of: async (_repo, use) => {
      const reading = { octokit: line(use), self: await self() };
      const installed = async (repo: string) => ofOwner(await reached(how.token, reading.octokit), repo);
      return { reader: octokitReader(reading, installed), writer: octokitWriter(reading) };
    },
    repositories: () => reached(how.token, line()),
    requests: () => total,
    limits: () => address.limits.all(),
    app: async () => null,
    lastDelivery: async () => null,
    budget: () => readBudget(line()),
  };
}

function openToken(
  token: string,
  { address, total, use }: { readonly address: Placed; readonly total: Requests; readonly use: Use | undefined },
): Octokit {
  const counters = use?.counter ? [total, use.counter] : [total];
  const share = use?.share ?? 'all';
  return openLine({ ...address, name: 'token', share, counters, credentials: { auth: token } });
}

/** An installation's token may not ask who "the user" is, but GraphQL tells it under which name it writes. */
async function askSelf(octokit: Octokit): Promise<Self> {
  try {
    return { login: read(UserRecord, (await octokit.rest.users.getAuthenticated()).data, 'user').login };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { viewer } = read(ViewerRecord, await octokit.graphql('{ viewer { login } }'), 'viewer');
    return { login: viewer.login };
  }
}

function reached(token: string, octokit: Octokit): Promise<readonly Repository[]> {
  return OF_AN_INSTALLATION.test(token) ? readInstalled(octokit) : readReachable(octokit);
}

function ofOwner(repositories: readonly Repository[], repo: string): readonly Repository[] {
  const owner = split(repo).owner.toLowerCase();
  return repositories.filter((repository) => split(repository.name).owner.toLowerCase() === owner);
}
