import type { Octokit } from '@octokit/rest';
import type { Exchange, Watch } from '../../src/sandbox/github/index.ts';
import { forAllFiles } from '../setup/for-all-files.ts';

const { checkRequest, checkResponse } = await forAllFiles.openapi();

/** What was wrong with the App's requests, and with the answers to them, in the order in which they were made. */
export interface Guard {
  /** To be given to `startGithub` as its second argument. */
  readonly watch: Watch;
  /** One sentence a fault; empty if every request of the App was one that GitHub documents. */
  faults(): readonly string[];
  /** Throws with all faults at once; called at the end of a test. */
  check(): void;
}

/** Watches over an emulated GitHub: requests of the App are held against GitHub's own description. */
export function openGuard(): Guard {
  const found: string[] = [];
  return {
    watch: (exchange, app) => {
      if (app) found.push(...faultsOf(exchange));
    },
    faults: () => found,
    check: () => {
      if (found.length > 0) throw new Error(`not as GitHub documents it:\n${[...new Set(found)].join('\n')}`);
    },
  };
}

/** The faults of one exchange. A cut connection and a failing server have no documented shape. */
export function faultsOf({ method, url, body, status, answer }: Exchange): string[] {
  const asked = checkRequest(method, url, body);
  return status === 0 || status >= 500 ? asked : [...asked, ...checkResponse(method, url, status, answer)];
}

/** For tests without an emulator: lets every undocumented request of this Octokit fail before it is sent. */
export function guardOctokit(octokit: Pick<Octokit, 'hook' | 'request'>): void {
  octokit.hook.before('request', (options) => {
    const { method, url, body } = octokit.request.endpoint(options);
    const faults = checkRequest(method, url, body);
    if (faults.length > 0) throw new Error(`not as GitHub documents it:\n${faults.join('\n')}`);
  });
}
