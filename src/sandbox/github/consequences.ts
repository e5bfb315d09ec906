import type { Call } from './call.ts';
import type { Raised } from './emulator.ts';
import type { House } from './house.ts';
import { nameOf } from './identity.ts';
import { asIssue } from './issues.ts';
import { type Json, type Thing, text, thing } from './json.ts';
import { type Cause, completed } from './payloads.ts';
import type { Pulls } from './pulls.ts';
import { NOWHERE } from './push.ts';
import type { Timeline } from './timeline.ts';

/** The duties that follow a write. */
export interface Consequences {
  readonly house: House;
  readonly pulls: Pulls;
  readonly timeline: Timeline;
}

/** The webhooks of a write as GitHub sends them: those that were raised, completed, and those that should have been. */
export async function consequencesOf(
  parts: Consequences,
  raised: readonly Raised[],
  cause: Cause,
): Promise<readonly Raised[]> {
  noteRename(parts, raised, cause);
  for (const each of raised) noteReferences(parts, each);
  const all: Raised[] = [];
  for (const each of [...raised, ...(await unraised(parts.house, cause))]) {
    for (const one of await withFollowing(parts, each)) {
      const told = await trueTo(parts, one);
      all.push({ event: told.event, payload: await completed(parts.house, told, cause) });
    }
  }
  return all;
}

/** New commits go on to the pull requests of their branch; a new branch is a push too. */
async function withFollowing({ house, pulls }: Consequences, raised: Raised): Promise<Raised[]> {
  if (raised.event === 'push') return [raised, ...(await pulls.after(raised.payload))];
  if (raised.event !== 'create' || raised.payload.ref_type !== 'branch') return [raised];
  const { ref = '', repository = {}, sender = {} } = raised.payload;
  const name = text(ref).replace(/^refs\/heads\//, '');
  const found = await house.back.read(`/repos/${text(thing(repository).full_name)}/git/ref/heads/${name}`);
  const after = thing(thing(found).object).sha ?? '';
  const created = {
    event: 'create',
    payload: { ...raised.payload, ref: name, pusher_type: 'user', description: null },
  };
  return [created, { event: 'push', payload: { ref, before: NOWHERE, after, repository, sender } }];
}

/** Pull requests, what is said about them, and pushes as they really are. */
async function trueTo({ house, pulls }: Consequences, { event, payload }: Raised): Promise<Raised> {
  if (event === 'push') return { event, payload: { ...payload, before: pulls.cameFrom(payload) } };
  if ('pull_request' in payload) return aboutPull(pulls, payload, thing(payload.pull_request));
  const issue = thing(payload.issue);
  // To the emulator labels of a pull request are news of an issue that looks like one.
  if (event === 'issues' && 'head' in issue) return aboutPull(pulls, payload, issue);
  if (event !== 'issue_comment') return { event, payload };
  const pull = await house.back.read(text(new URL(text(issue.url)).pathname).replace('/issues/', '/pulls/'));
  const link = pull === undefined ? {} : { pull_request: asIssue(thing(pull)).pull_request ?? {} };
  return { event, payload: { ...payload, issue: { ...issue, ...link } } };
}

async function aboutPull(pulls: Pulls, { issue, ...payload }: Thing, pull: Thing): Promise<Raised> {
  return { event: 'pull_request', payload: { ...payload, pull_request: await pulls.corrected(pull) } };
}

/** The emulator says nothing of a branch that goes; GitHub says it twice. */
async function unraised(house: House, { call, before }: Cause): Promise<Raised[]> {
  const [, ref] = /\/git\/refs\/(heads\/.+)$/.exec(call.path) ?? [];
  if (call.method !== 'DELETE' || ref === undefined || before === undefined) return [];
  const name = decodeURIComponent(ref).replace(/^heads\//, '');
  const repository = thing(await house.back.read(call.base));
  const sender = thing(await house.back.read(`/users/${nameOf(call.who, house.register.world.app.slug)}`));
  const gone = { ref: name, ref_type: 'branch', pusher_type: 'user', repository, sender };
  const push = {
    ref: `refs/heads/${name}`,
    before: thing(thing(before).object).sha ?? '',
    after: NOWHERE,
    repository,
    sender,
  };
  return [
    { event: 'delete', payload: gone },
    { event: 'push', payload: push },
  ];
}

function noteRename({ timeline }: Consequences, raised: readonly Raised[], { call, before }: Cause): void {
  const edit = raised.find(({ event, payload }) => event === 'issues' && payload.action === 'edited');
  const [from, to] = [text(thing(before).title), titleIn(call)];
  if (edit === undefined || to === undefined || from === to) return;
  timeline.renamed(call.path, thing(edit.payload.sender), { from, to });
}

/** What GitHub takes for a reference: `#12`, or `OWNER/NAME#12` in another repository. */
const REFERENCE = /(?<![\w/.#-])(?:([\w.-]+)\/([\w.-]+))?#(\d+)\b/g;

/** Whoever speaks of another issue leaves a trace there; GitHub raises no webhook for it. */
function noteReferences({ house, timeline }: Consequences, { event, payload }: Raised): void {
  const { action, sender, comment, issue, pull_request: pull } = payload;
  if (!['opened', 'created', 'edited'].includes(text(action)) || !/^(issues|issue_comment|pull_request)$/.test(event))
    return;
  const source = pull === undefined ? thing(issue) : asIssue(thing(pull));
  const { pathname } = new URL(text(source.url), house.front);
  const [here = ''] = /^\/repos\/[^/]+\/[^/]+/.exec(pathname) ?? [];
  for (const [, owner, name, number] of text(thing(comment ?? source).body).matchAll(REFERENCE)) {
    const other = owner && name ? house.register.repository(owner, name)?.name : undefined;
    if (owner && other === undefined) continue;
    const base = other === undefined ? here : `/repos/${house.register.world.organisation}/${other}`;
    const place = `${base}/issues/${number}`;
    if (place !== pathname) timeline.referred(place, thing(sender), source);
  }
}

function titleIn(call: Call): string | undefined {
  const title: Json | undefined = thing(call.body).title;
  return typeof title === 'string' ? title : undefined;
}
