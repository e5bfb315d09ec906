import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EmulatedGithub } from '../../src/sandbox/github/index.ts';
import type { Pair } from './compare.ts';
import type { Server } from './servers.ts';

/** What is written down so that whoever looks for the cause has something to look at. */
export interface Evidence {
  readonly github: EmulatedGithub;
  readonly servers: readonly Server[];
  readonly pairs: readonly (Pair & { readonly issue: number })[];
}

/**
 * Keeps what differs from peace, the jobs that are not done, and all that went over the wire about the issues that
 * differ, in `differences.json`, `jobs.json` and `requests.json`.
 */
export async function keepEvidence({ github, servers, pairs }: Evidence, dir: string): Promise<void> {
  const keep = (name: string, value: unknown) =>
    writeFileSync(join(dir, `${name}.json`), JSON.stringify(value, null, 1));
  keep('differences', pairs);
  keep('jobs', await Promise.all(servers.map((server) => server.jobs())));
  const about = new RegExp(`/issues/(${pairs.map(({ issue }) => issue).join('|')})(/|\\?|$)|/hook/deliveries`);
  const all = github.requests();
  keep('requests', pairs.length > 0 ? all.filter(({ path }) => about.test(path)) : all.slice(-1000));
}
