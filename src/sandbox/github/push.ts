import type { House } from './house.ts';
import { type Json, type Thing, text, thing, things } from './json.ts';

/** GitHub's name for "no commit". */
export const NOWHERE = '0'.repeat(40);

interface Push {
  readonly repository: string;
  readonly before: string;
  readonly after: string;
}

/** What GitHub says of a push beyond ref, before and after; each commit with the files it touched. */
export async function pushFacts(house: House, payload: Thing): Promise<Thing> {
  const repository = text(thing(payload.repository).full_name);
  const push = { repository, before: text(payload.before), after: text(payload.after) };
  const told = things(payload.commits);
  const { commits, forced } =
    told.length > 0 ? await completedCommits(house, push, told) : await comparedCommits(house, push);
  const { before, after } = push;
  const tip = commits.find(({ id }) => id === after);
  const sender = text(thing(payload.sender).login);
  return {
    base_ref: null,
    commits: [...commits],
    head_commit: after === NOWHERE ? null : (tip ?? (await commitOf(house, repository, after))),
    pusher: { name: sender, email: `${sender}@users.noreply.github.com` },
    created: before === NOWHERE,
    deleted: after === NOWHERE,
    forced,
    compare: `${house.front}/${repository}/compare/${before.slice(0, 12)}...${after.slice(0, 12)}`,
  };
}

interface Commits {
  readonly commits: readonly Thing[];
  readonly forced: boolean;
}

/** Of a file that was put the emulator tells almost everything itself; asking for a diff of it could be large. */
async function completedCommits(house: House, { repository }: Push, told: readonly Thing[]): Promise<Commits> {
  const commits = told.map(async (commit) => {
    const id = text(commit.id);
    const { tree } = thing(await house.back.read(`/repos/${repository}/git/commits/${id}`));
    const url = `${house.front}/${repository}/commit/${id}`;
    return { ...commit, tree_id: thing(tree).sha ?? '', distinct: true, url, committer: commit.author ?? {} };
  });
  return { commits: await Promise.all(commits), forced: false };
}

/** A new branch brings no commits that its base did not have, so GitHub lists none. */
async function comparedCommits(house: House, { repository, before, after }: Push): Promise<Commits> {
  if (before === NOWHERE || after === NOWHERE) return { commits: [], forced: false };
  const { commits, status } = thing(await house.back.read(`/repos/${repository}/compare/${before}...${after}`));
  return {
    commits: await Promise.all(things(commits).map(({ sha }) => commitOf(house, repository, text(sha)))),
    forced: status === 'diverged' || status === 'behind',
  };
}

async function commitOf(house: House, repository: string, sha: string): Promise<Thing> {
  const found = thing(await house.back.read(`/repos/${repository}/commits/${sha}?per_page=100`));
  const { message, tree, author, committer } = thing(found.commit);
  const files = things(found.files);
  const named = (...kinds: string[]): Json[] =>
    files.filter(({ status }) => kinds.includes(text(status))).map(({ filename }) => text(filename));
  const renamedFrom = files.filter(({ status }) => status === 'renamed').map((file) => text(file.previous_filename));
  return {
    id: sha,
    tree_id: thing(tree).sha ?? '',
    distinct: true,
    message: message ?? '',
    timestamp: thing(committer).date ?? '',
    url: `${house.front}/${repository}/commit/${sha}`,
    author: person(thing(author), thing(found.author)),
    committer: person(thing(committer), thing(found.committer)),
    added: named('added', 'renamed', 'copied'),
    removed: [...named('removed'), ...renamedFrom],
    modified: named('modified', 'changed'),
  };
}

function person(identity: Thing, user: Thing): Thing {
  const username = user.login === undefined ? {} : { username: user.login };
  // The first commit of a repository has an address that GitHub would not let pass.
  const email = text(identity.email).replace(/@localhost$/, '@users.noreply.github.com');
  return { name: identity.name ?? '', email, ...username };
}
