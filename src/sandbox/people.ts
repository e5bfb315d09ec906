import { z } from 'zod';
import type { EmulatedGithub } from './github/index.ts';
import { MINUTES, TRIAGED } from './sample/world.ts';

/** A comment as a visitor reads it. */
export interface Said {
  readonly by: string;
  readonly body: string;
}

/** An issue as a visitor reads it. */
export interface Read {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly state: string;
  readonly stateReason: string | null;
  readonly labels: readonly string[];
  readonly by: string;
}

/** What people of the sandbox do, over the same addresses and with the same rights as at GitHub. */
export interface People {
  opens(who: string, issue: { readonly title: string; readonly body: string }): Promise<number>;
  says(who: string, issue: number, body: string): Promise<number>;
  edits(who: string, issue: number, change: Readonly<Record<string, unknown>>): Promise<void>;
  /** Reacts to an issue, `-1` being 👎. */
  reacts(who: string, issue: number, content: string): Promise<void>;
  /** Commits a file to the default branch of the minutes repository; gives the commit. */
  commits(who: string, path: string, bytes: Uint8Array | string): Promise<string>;
  /** Opens a pull request in the minutes repository that brings a file; from a fork where they may not write there. */
  proposes(who: string, path: string, bytes: Uint8Array | string, fork?: boolean): Promise<number>;
  /** Opens a pull request in a repository, for a branch there or, as `LOGIN:BRANCH`, of a fork. */
  asksToPull(who: string, repo: string, head: string): Promise<number>;
  /** Merges a pull request of the minutes repository; gives the merge commit. */
  merges(who: string, pull: number): Promise<string>;
  /** What was said on a pull request of the minutes repository, with the id of each comment. */
  hearsOn(pull: number): Promise<readonly (Said & { readonly id: number })[]>;
  /** Comments on a pull request of the minutes repository. */
  saysOn(who: string, pull: number, body: string): Promise<void>;
  /** Changes a comment on a pull request of the minutes repository. */
  rewrites(who: string, comment: number, body: string): Promise<void>;
  reads(issue: number): Promise<Read>;
  hears(issue: number): Promise<readonly Said[]>;
  lists(query: string): Promise<readonly Read[]>;
  /** The check runs on a commit, of the minutes repository where none is named. */
  checks(
    commit: string,
    repo?: string,
  ): Promise<readonly { readonly name: string; readonly title: string; readonly summary: string }[]>;
}

const User = z.object({ login: z.string() }).nullable();

const IssueShape = z.object({
  number: z.number(),
  title: z.string(),
  body: z.string().nullable(),
  state: z.string(),
  state_reason: z.string().nullable().optional(),
  labels: z.array(z.object({ name: z.string() })),
  user: User,
});

const CommentShape = z.object({ id: z.number(), body: z.string(), user: User });

const ChecksShape = z.object({
  check_runs: z.array(
    z.object({ name: z.string(), output: z.object({ title: z.string().nullable(), summary: z.string().nullable() }) }),
  ),
});

/** Who looks at what others did. */
const READER = 'lena-member';

/** People who act in an emulated GitHub. A refusal throws with what GitHub answered. */
export function peopleOf(github: EmulatedGithub): People {
  const ask: Ask = (who, method, path, body) => asked(github, { who, method, path, body });
  const issues = `/repos/${TRIAGED}/issues`;
  return {
    opens: async (who, issue) => IssueShape.parse(await ask(who, 'POST', issues, issue)).number,
    says: async (who, issue, body) =>
      CommentShape.parse(await ask(who, 'POST', `${issues}/${issue}/comments`, { body })).id,
    edits: async (who, issue, change) => void (await ask(who, 'PATCH', `${issues}/${issue}`, change)),
    reacts: async (who, issue, content) => void (await ask(who, 'POST', `${issues}/${issue}/reactions`, { content })),
    ...onPapers(github, ask),
    reads: async (issue) => readOf(await ask(READER, 'GET', `${issues}/${issue}`)),
    hears: async (issue) => {
      const comments = await ask(READER, 'GET', `${issues}/${issue}/comments?per_page=100`);
      return z
        .array(CommentShape)
        .parse(comments)
        .map(({ user, body }) => ({ by: loginOf(user), body }));
    },
    lists: async (query) =>
      z
        .array(z.unknown())
        .parse(await ask(READER, 'GET', `${issues}?per_page=100&${query}`))
        .map(readOf),
    checks: async (commit, repo = MINUTES) => {
      const found = ChecksShape.parse(await ask(READER, 'GET', `/repos/${repo}/commits/${commit}/check-runs`));
      return found.check_runs.map(({ name, output }) => ({
        name,
        title: output.title ?? '',
        summary: output.summary ?? '',
      }));
    },
  };
}

type Ask = (who: string, method: string, path: string, body?: unknown) => Promise<unknown>;

/** What people do in the minutes repository, and pull requests of any. */
function onPapers(
  github: EmulatedGithub,
  ask: Ask,
): Pick<People, 'commits' | 'proposes' | 'merges' | 'hearsOn' | 'saysOn' | 'rewrites' | 'asksToPull'> {
  const pull = async (who: string, repo: string, head: string, title = `Take over ${head}`): Promise<number> => {
    const asking = { title, head, base: 'main' };
    return z.object({ number: z.number() }).parse(await ask(who, 'POST', `/repos/${repo}/pulls`, asking)).number;
  };
  return {
    commits: (who, path, bytes) =>
      github.putFile(MINUTES.split('/')[1] ?? '', path, bytes, { by: who, message: `Add ${path.split('/').at(-1)}` }),
    proposes: async (who, path, bytes, fork = false) => {
      const branch = `minutes-${path.replace(/\W+/g, '-')}`;
      // A fork's branch is made by a stage hand: its owner may not write where it is kept.
      const how = { by: fork ? 'tomas-maintainer' : who, message: `Add ${path.split('/').at(-1)}`, branch };
      await github.putFile(MINUTES.split('/')[1] ?? '', path, bytes, how);
      const head = fork ? `${who}:${branch}` : branch;
      return pull(who, MINUTES, head, how.message);
    },
    asksToPull: pull,
    merges: async (who, pull) => {
      const merged = await ask(who, 'PUT', `/repos/${MINUTES}/pulls/${pull}/merge`, {});
      return z.object({ sha: z.string() }).parse(merged).sha;
    },
    hearsOn: async (pull) => {
      const comments = await ask(READER, 'GET', `/repos/${MINUTES}/issues/${pull}/comments?per_page=100`);
      return z
        .array(CommentShape)
        .parse(comments)
        .map(({ id, user, body }) => ({ id, by: loginOf(user), body }));
    },
    saysOn: async (who, pull, body) =>
      void (await ask(who, 'POST', `/repos/${MINUTES}/issues/${pull}/comments`, { body })),
    rewrites: async (who, comment, body) =>
      void (await ask(who, 'PATCH', `/repos/${MINUTES}/issues/comments/${comment}`, { body })),
  };
}

async function asked(
  github: EmulatedGithub,
  { who, method, path, body }: { who: string; method: string; path: string; body?: unknown },
): Promise<unknown> {
  const response = await fetch(github.url + path, {
    method,
    headers: { authorization: `token ${github.token(who)}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${who} may not ${method} ${path}: ${response.status} ${text}`);
  return text === '' ? null : JSON.parse(text);
}

function readOf(answer: unknown): Read {
  const { body, state_reason, labels, user, ...issue } = IssueShape.parse(answer);
  return {
    ...issue,
    body: body ?? '',
    stateReason: state_reason ?? null,
    labels: labels.map((label) => label.name),
    by: loginOf(user),
  };
}

function loginOf(user: z.output<typeof User>): string {
  return user?.login ?? 'ghost';
}
