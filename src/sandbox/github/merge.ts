import { actorOf, type Call, refusal } from './call.ts';
import type { Answer } from './emulator.ts';
import type { House } from './house.ts';
import { type Json, type Thing, text, thing, things } from './json.ts';

/** What is remembered of a merge: the head that was merged, and the commit that is the merge. */
export interface Merged {
  readonly head: string;
  readonly commit: string;
}

/**
 * Merges a pull request. The emulator would put the head's files in place of the base's, and with them undo
 * whatever the base got meanwhile; so the merge commit is made here, and the branch moved onto it.
 * `note` is told of the merge, and of the commit that was the base's tip, before the branch moves.
 */
export async function mergePull(
  house: House,
  call: Call,
  pull: Thing,
  note: (merged: Merged, from: string) => void,
): Promise<Answer> {
  const head = text(thing(pull.head).sha);
  const asked = thing(call.body);
  if (pull.state !== 'open' || pull.draft === true) return refusal(405, 'Pull Request is not mergeable');
  if (typeof asked.sha === 'string' && asked.sha !== head) {
    return refusal(409, 'Head branch was modified. Review and try the merge again.');
  }
  const base = text(thing(pull.base).ref);
  const from = text(thing(thing(await house.back.read(`${call.base}/git/ref/heads/${base}`)).object).sha);
  const files = await changedFiles(house, call.base, `${from}...${head}`);
  const meanwhile = await changedFiles(house, call.base, `${head}...${from}`);
  if (conflict(files, meanwhile)) return refusal(405, 'Pull Request is not mergeable');

  const base_tree = text(thing(thing(await house.back.read(`${call.base}/git/commits/${from}`)).tree).sha);
  const tree = await made(house, call, { place: 'trees', body: { base_tree, tree: entriesOf(files) } });
  const parents = asked.merge_method === 'squash' || asked.merge_method === 'rebase' ? [from] : [from, head];
  const commit = await made(house, call, {
    place: 'commits',
    body: { message: messageOf(pull, asked), tree, parents },
  });
  note({ head, commit }, from);
  const as = actorOf(call.who);
  const { sha, ...rest } = asked;
  const merging = await house.back.send({ method: 'PUT', path: call.path, as, body: rest });
  if (merging.status !== 200) return merging;
  const path = `${call.base}/git/refs/heads/${base}`;
  await house.back.send({ method: 'PATCH', path, as, body: { sha: commit, force: true } });
  return { status: 200, body: { sha: commit, merged: true, message: 'Pull Request successfully merged' } };
}

async function changedFiles(house: House, base: string, range: string): Promise<Thing[]> {
  return things(thing(await house.back.read(`${base}/compare/${range}`)).files);
}

function conflict(one: readonly Thing[], other: readonly Thing[]): boolean {
  return one.some((file) => other.some((rival) => rival.filename === file.filename && rival.sha !== file.sha));
}

function entriesOf(files: readonly Thing[]): Json[] {
  const entry = (path: string, sha: Json): Thing => ({ path, mode: '100644', type: 'blob', sha });
  return files.flatMap((file) => {
    if (file.status === 'removed') return [entry(text(file.filename), null)];
    const here = entry(text(file.filename), text(file.sha));
    return file.status === 'renamed' ? [here, entry(text(file.previous_filename), null)] : [here];
  });
}

function messageOf(pull: Thing, asked: Thing): string {
  const { ref, user } = thing(pull.head);
  const title =
    text(asked.commit_title) ||
    `Merge pull request #${Number(pull.number)} from ${text(thing(user).login)}/${text(ref)}`;
  return `${title}\n\n${text(asked.commit_message) || text(pull.title)}`;
}

async function made(house: House, call: Call, what: { place: string; body: Thing }): Promise<string> {
  const path = `${call.base}/git/${what.place}`;
  const answer = await house.back.send({ method: 'POST', path, as: actorOf(call.who), body: what.body });
  if (answer.status === 201) return text(thing(answer.body).sha);
  throw new Error(`${what.place} could not be made for the merge: ${JSON.stringify(answer.body)}`);
}
