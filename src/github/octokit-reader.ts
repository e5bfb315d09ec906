import type { Reader } from '../core/reader.ts';
import { readDeliveries } from './deliveries.ts';
import { fileReader } from './read-files.ts';
import { issueReader } from './read-issues.ts';
import { pullReader } from './read-pulls.ts';
import { readRepository, repositoryReader } from './read-repositories.ts';
import type { Reading } from './reading.ts';

/** Looks at GitHub through Octokit; `installed` is answered by whoever knows the installation. */
export function octokitReader(reading: Reading, installed: Reader['installed']): Reader {
  return {
    ...issueReader(reading),
    ...fileReader(reading),
    ...pullReader(reading),
    ...repositoryReader(reading),
    installed,
    deliveries: async (repo, since) => readDeliveries(reading, since, (await readRepository(reading, repo)).id),
  };
}
