import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';
import { Later } from '../core/trouble.ts';
import { type Allowance, type Limits, mustTake, type Share } from './limits.ts';
import { troubleFrom } from './trouble.ts';

export type { Octokit } from '@octokit/rest';

/** How many requests left, by what they are. Looking up who we are and fetching tokens counts as reading. */
export interface Requests {
  reads: number;
  writes: number;
}

/** `github` keeps the distances GitHub asks for (a second between writes, three where people are notified). */
export type Pace = 'github' | 'none';

/** Says on what an Octokit stands. Every error that leaves it is a `Trouble`; nothing is ever sent twice on an error. */
export interface Line {
  readonly baseUrl: string;
  readonly pace: Pace;
  /** Octokit's own `authStrategy` and `auth`, or only `auth` with a token. */
  readonly credentials: { readonly authStrategy?: unknown; readonly auth: unknown };
  /** Those with the same name keep their distances together: GitHub counts by installation. */
  readonly name: string;
  /** All are raised by one for each request that leaves. */
  readonly counters: readonly Requests[];
  /** What GitHub said of its limits, how much of them may be used here, and what all processes may write. */
  readonly limits: Limits;
  readonly share: Share;
  readonly allowance: Allowance | null;
  /** From when on `retry-after` counts. */
  readonly now: () => Date;
  /** Gets a new token in place of one that GitHub no longer accepts; absent where there is none to get. */
  readonly renew?: (octokit: Octokit) => Promise<unknown>;
}

const USER_AGENT = 'ispyb-triage';

/** GitHub gives up after ten seconds by itself; what takes far longer is a broken line. */
const PATIENCE_MS = 60_000;

/** Where tokens come from: asking for one is no deed, and cannot be mended by asking for one. */
const TOKENS = '/access_tokens';

const Throttled = Octokit.plugin(throttling);

/** Where an Octokit speaks to github.com, unless told otherwise. */
export const GITHUB_API = 'https://api.github.com';

/**
 * Opens a line to GitHub. There is no retry in it: a POST that was answered with an error may have been stored, so
 * only the queue repeats, after having looked again.
 */
export function openLine(line: Line): Octokit {
  const octokit = new Throttled({
    ...line.credentials,
    baseUrl: line.baseUrl,
    userAgent: USER_AGENT,
    log: SILENT,
    request: { fetch: patientFetch },
    throttle: {
      enabled: line.pace === 'github',
      id: line.name,
      onRateLimit: () => false,
      onSecondaryRateLimit: () => false,
    },
  });
  octokit.hook.before('request', async (options) => {
    line.limits.mustAllow(line.name, line.share, line.now());
    const kind = kindOf(options);
    if (kind === 'writes' && line.allowance) await mustTake(line.allowance, line.name, line.share);
    for (const counter of line.counters) counter[kind] += 1;
  });
  octokit.hook.after('request', ({ headers }) => line.limits.hear(line.name, headers));
  // An installation's token may die before its hour is over: permissions changed, it was revoked, or a clock jumped.
  // A request that was answered 401 did nothing, so it may be sent once more with a new token, even a write.
  octokit.hook.wrap('request', async (request, options) => {
    try {
      return await request(options);
    } catch (error) {
      if (!line.renew || !isUnauthorized(error) || options.url.endsWith(TOKENS)) throw error;
      await line.renew(octokit);
      return await request(options);
    }
  });
  octokit.hook.error('request', async (error) => {
    const trouble = troubleFrom(error, line.now());
    if (trouble instanceof Later && trouble.after && trouble !== error) await keepSilent(line, trouble.after);
    throw trouble;
  });
  return octokit;
}

/** What GitHub has to say is in its answers; a library's own lines on the terminal help nobody. */
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };

function nothing(): void {}

/** Whoever goes on asking after a limit is punished for longer, so all of us are silent, in every process. */
async function keepSilent({ limits, allowance, name }: Line, until: Date): Promise<void> {
  limits.rest(name, until);
  await allowance?.rest(name, until);
}

function kindOf({ method, url }: { readonly method: string; readonly url: string }): keyof Requests {
  return method === 'GET' || method === 'HEAD' || url.endsWith(TOKENS) ? 'reads' : 'writes';
}

function isUnauthorized(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'status' in error && error.status === 401;
}

/**
 * A fetch that gives up, and that sends a write to where a renamed repository went. Fetch by itself would turn a
 * POST that is answered 301 into a GET, and what comes back would look like success.
 */
async function patientFetch(url: string, init: RequestInit): Promise<Response> {
  const ask = (to: string) =>
    fetch(to, { ...init, signal: AbortSignal.timeout(PATIENCE_MS), redirect: redirectOf(init) });
  const answer = await ask(url);
  const moved =
    answer.status >= 300 && answer.status < 400 && answer.status !== 304 ? answer.headers.get('location') : null;
  if (!moved) return answer;
  const to = new URL(moved, url);
  if (to.origin !== new URL(url).origin) throw new Later(`GitHub sent us from ${url} to another host, ${to.host}`);
  return ask(to.href);
}

function redirectOf(init: RequestInit): 'follow' | 'manual' | 'error' {
  if (init.redirect === 'error') return 'error';
  return (init.method ?? 'GET') === 'GET' ? 'follow' : 'manual';
}
