import { z } from 'zod';
import { fromUnixTime } from '../core/dates.ts';
import type { Reader, Repository } from '../core/reader.ts';
import { Gone } from '../core/trouble.ts';
import type { Budget } from './github.ts';
import { PAGE, type Reading, split } from './reading.ts';
import { CollaboratorRecord, read, repositoryOf, rightOf } from './records.ts';

/** Looks at repositories as a whole and at who may do what in them. */
export function repositoryReader(reading: Reading): Pick<Reader, 'repository' | 'right' | 'collaborators'> {
  return {
    repository: once((repo) => readRepository(reading, repo)),
    right: async (repo, login) => {
      try {
        const answer = await reading.octokit.rest.repos.getCollaboratorPermissionLevel({
          ...split(repo),
          username: login,
        });
        return rightOf(answer.data);
      } catch (error) {
        if (!(error instanceof Gone)) throw error;
        // A stranger to a private repository, or a repository that is not there: only the second is no answer.
        await readRepository(reading, repo);
        return 'none';
      }
    },
    collaborators: async (repo) => {
      const all = { ...split(repo), per_page: PAGE };
      const found = await reading.octokit.paginate(reading.octokit.rest.repos.listCollaborators, all);
      return found.map((one) => read(CollaboratorRecord, one, 'collaborator').login);
    },
  };
}

/** Asks once for each repository: a reader serves one job, and several parts of it ask. A failure is asked again. */
function once(look: (repo: string) => Promise<Repository>): (repo: string) => Promise<Repository> {
  const asked = new Map<string, Promise<Repository>>();
  return (repo) => {
    const answer = asked.get(repo) ?? look(repo);
    asked.set(repo, answer);
    answer.catch(() => asked.delete(repo));
    return answer;
  };
}

/** A repository under the name it has now, which need not be the one it was asked for by. */
export async function readRepository(reading: Reading, repo: string): Promise<Repository> {
  return repositoryOf((await reading.octokit.rest.repos.get(split(repo))).data);
}

/** All repositories of an installation, read with that installation's own token. */
export async function readInstalled(octokit: Reading['octokit']): Promise<readonly Repository[]> {
  const repositories = await octokit.paginate(octokit.rest.apps.listReposAccessibleToInstallation, { per_page: PAGE });
  return repositories.map(repositoryOf);
}

/** All repositories that a person's token reaches. */
export async function readReachable(octokit: Reading['octokit']): Promise<readonly Repository[]> {
  const repositories = await octokit.paginate(octokit.rest.repos.listForAuthenticatedUser, { per_page: PAGE });
  return repositories.map(repositoryOf);
}

const BudgetRecord = z.object({
  resources: z.object({ core: z.object({ limit: z.number(), remaining: z.number(), reset: z.number() }) }),
});

/** What is left of the hourly budget; asking costs nothing of it. */
export async function readBudget(octokit: Reading['octokit']): Promise<Budget> {
  const answer = read(BudgetRecord, (await octokit.rest.rateLimit.get()).data, 'budget');
  const { limit, remaining, reset } = answer.resources.core;
  return { limit, remaining, reset: fromUnixTime(reset).toISOString() };
}
