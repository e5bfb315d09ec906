import { type Call, notFound, paged } from './call.ts';
import type { Answer, Raised } from './emulator.ts';
import { type House, pass, type Route } from './house.ts';
import { type Thing, text, thing, things } from './json.ts';
import { invalid } from './limits.ts';
import { type Merged, mergePull } from './merge.ts';

/** Pull requests that follow their branches and know their files, which those of the emulator do not. */
export interface Pulls {
  readonly routes: readonly Route[];
  /** All pull requests of `/repos/OWNER/NAME`, as the emulator has them. */
  raw(base: string): Promise<Thing[]>;
  /** The pull request with its true head, merge commit and counts. */
  corrected(pull: Thing): Promise<Thing>;
  /** The commit a pull request's branch is at; undefined if there is none of this number. */
  headOf(base: string, number: number): Promise<string | undefined>;
  /** What else happens because of this push: open pull requests of that branch have new commits. */
  after(push: Thing): Promise<Raised[]>;
  /** The commit from which a push really came; merging takes a detour inside. */
  cameFrom(push: Thing): string;
}

/** Starts without any pull request. */
export function openPulls(house: House): Pulls {
  const merged = new Map<string, Merged>();
  const origins = new Map<string, string>();
  const forks = new Map<string, string>();
  const corrected = async (pull: Thing): Promise<Thing> => {
    const done = merged.get(keyOf(pull));
    const head = done?.head ?? (await headNow(house, pull));
    const commit = done === undefined ? {} : { merge_commit_sha: done.commit };
    return {
      active_lock_reason: null,
      ...pull,
      ...commit,
      head: { ...fromFork(thing(pull.head), forks.get(keyOf(pull))), sha: head },
      ...(await sizes(house, pull, head)),
    };
  };
  const find = async (base: string, number: string | number): Promise<Thing | undefined> => {
    const raw = await house.back.read(`${base}/pulls/${number}`);
    return raw === undefined ? undefined : corrected(thing(raw));
  };
  const raw = async (base: string): Promise<Thing[]> => things(await house.back.readAll(`${base}/pulls?state=all`));
  const all = async (base: string): Promise<Thing[]> => Promise.all((await raw(base)).map(corrected));
  const fixed = async (call: Call): Promise<Answer> => {
    const answer = await pass(house, call);
    return answer.status < 300 ? { ...answer, body: await corrected(thing(answer.body)) } : answer;
  };
  const list = async (call: Call): Promise<Answer> => {
    const answer = await pass(house, call);
    return answer.status < 300 ? { ...answer, body: await Promise.all(things(answer.body).map(corrected)) } : answer;
  };
  const merge = (call: Call, pull: Thing): Promise<Answer> =>
    mergePull(house, call, pull, (done, from) => {
      merged.set(keyOf(pull), done);
      origins.set(done.commit, from);
    });
  const on = (place: string, answer: (call: Call, pull: Thing) => Promise<Answer>): Route => ({
    on: place,
    answer: async (call, { number = '' }) => {
      const pull = await find(call.base, number);
      return pull === undefined ? notFound() : answer(call, pull);
    },
  });
  return {
    routes: [
      { on: 'GET {base}/pulls', answer: list },
      {
        on: 'POST {base}/pulls',
        answer: async (call) => (await unfit(house, call)) ?? opened(house, call, { forks, corrected }),
      },
      { on: 'GET {base}/pulls/{number}', answer: fixed },
      { on: 'PATCH {base}/pulls/{number}', answer: fixed },
      on('GET {base}/pulls/{number}/files', (call, pull) => compared(house, call, { pull, field: 'files' })),
      on('GET {base}/pulls/{number}/commits', (call, pull) => compared(house, call, { pull, field: 'commits' })),
      on('PUT {base}/pulls/{number}/merge', merge),
      {
        on: 'GET {base}/commits/{sha}/pulls',
        answer: async (call, { sha = '' }) => pullsWith(house, call, { sha, pulls: await all(call.base) }),
      },
    ],
    raw,
    corrected,
    headOf: async (base, number) => {
      const pull = await find(base, number);
      return pull === undefined ? undefined : text(thing(pull.head).sha);
    },
    after: async (push) => following(push, await all(`/repos/${text(thing(push.repository).full_name)}`)),
    cameFrom: (push) => origins.get(text(push.after)) ?? text(push.before),
  };
}

/** A webhook for each open pull request whose branch now is at the pushed commit. */
function following(push: Thing, pulls: readonly Thing[]): Raised[] {
  const { repository = {}, sender = {}, before = '', after = '' } = push;
  const branch = text(push.ref).replace(/^refs\/heads\//, '');
  return pulls
    .filter(({ state, head }) => state === 'open' && thing(head).ref === branch && thing(head).sha === after)
    .map((pull) => ({
      event: 'pull_request',
      payload: { action: 'synchronize', pull_request: pull, before, after, repository, sender },
    }));
}

interface Opening {
  readonly forks: Map<string, string>;
  corrected(pull: Thing): Promise<Thing>;
}

/** A fork is only a name here: its branch is one of the repository itself. */
async function opened(house: House, call: Call, { forks, corrected }: Opening): Promise<Answer> {
  const [, owner, branch] = /^([^:]+):(.+)$/.exec(text(thing(call.body).head)) ?? [];
  const body = branch === undefined ? call.body : { ...thing(call.body), head: branch };
  const answer = await pass(house, { ...call, body });
  if (answer.status >= 300) return answer;
  if (owner !== undefined) forks.set(keyOf(thing(answer.body)), owner);
  return { ...answer, body: await corrected(thing(answer.body)) };
}

/** The head as it is told where it is a branch of somebody's fork. */
function fromFork(head: Thing, owner: string | undefined): Thing {
  if (owner === undefined) return head;
  const repo = thing(head.repo);
  const name = `${owner}/${text(repo.name)}`;
  return { ...head, label: `${owner}:${text(head.ref)}`, repo: { ...repo, full_name: name, fork: true } };
}

function keyOf(pull: Thing): string {
  return `${baseOf(pull)}#${Number(pull.number)}`;
}

function baseOf(pull: Thing): string {
  return text(pull.url).replace(/^.*?(\/repos\/[^/]+\/[^/]+)\/pulls\/\d+$/, '$1');
}

/** The tip of its branch while it is open; what the emulator noted once it is closed or the branch is gone. */
async function headNow(house: House, pull: Thing): Promise<string> {
  const { ref, sha } = thing(pull.head);
  if (pull.state !== 'open') return text(sha);
  const found = await house.back.read(`${baseOf(pull)}/git/ref/heads/${text(ref)}`);
  return text(thing(thing(found).object).sha) || text(sha);
}

async function comparison(house: House, pull: Thing, head: string): Promise<Thing> {
  return thing(await house.back.read(`${baseOf(pull)}/compare/${text(thing(pull.base).sha)}...${head}`));
}

async function sizes(house: House, pull: Thing, head: string): Promise<Thing> {
  const { files, total_commits } = await comparison(house, pull, head);
  const sum = (field: string): number => things(files).reduce((all, file) => all + Number(file[field] ?? 0), 0);
  const count = Math.max(1, Number(total_commits) || 0);
  return {
    changed_files: things(files).length,
    additions: sum('additions'),
    deletions: sum('deletions'),
    commits: count,
  };
}

async function compared(house: House, call: Call, what: { pull: Thing; field: 'files' | 'commits' }): Promise<Answer> {
  const found = await comparison(house, what.pull, text(thing(what.pull.head).sha));
  return paged(things(found[what.field]), call.query, `${house.front}${call.path}`);
}

/** GitHub makes no pull request of a branch that is not there or brings nothing; the emulator makes the branch. */
async function unfit(house: House, call: Call): Promise<Answer | undefined> {
  const { head, base } = thing(call.body);
  const branch = text(head).replace(/^[^:]*:/, '');
  const [from, to] = await Promise.all(
    [branch, text(base)].map((name) => house.back.read(`${call.base}/git/ref/heads/${name}`)),
  );
  if (from === undefined) return invalid({ resource: 'PullRequest', field: 'head', code: 'invalid' });
  if (to === undefined) return invalid({ resource: 'PullRequest', field: 'base', code: 'invalid' });
  const { ahead_by } = thing(await house.back.read(`${call.base}/compare/${text(base)}...${branch}`));
  const message = `No commits between ${text(base)} and ${branch}`;
  return ahead_by === 0 ? invalid({ resource: 'PullRequest', code: 'custom', message }) : undefined;
}

/** Those that brought this commit: as their merge, their head, or one of their commits. */
async function pullsWith(house: House, call: Call, { sha, pulls }: { sha: string; pulls: Thing[] }): Promise<Answer> {
  const brought = await Promise.all(
    pulls.map(async (pull) => {
      if (pull.merge_commit_sha === sha || thing(pull.head).sha === sha) return true;
      const { commits } = await comparison(house, pull, text(thing(pull.head).sha));
      return things(commits).some((commit) => commit.sha === sha);
    }),
  );
  const found = pulls.filter((_, index) => brought[index]);
  return paged(found, call.query, `${house.front}${call.path}`);
}
