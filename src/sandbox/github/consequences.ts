import type { Call } from './call.ts';
import type { Raised } from './emulator.ts';
import type { House } from './house.ts';
import { type Json, text, thing } from './json.ts';
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
  const all: Raised[] = [];
  for (const each of raised) {
    for (const one of await withFollowing(parts, each)) {
      all.push({ event: one.event, payload: await completed(parts.house, await trueTo(parts, one), cause) });
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

/** Pull requests and pushes as they really are. */
async function trueTo({ pulls }: Consequences, { event, payload }: Raised): Promise<Raised> {
  if (event === 'push') return { event, payload: { ...payload, before: pulls.cameFrom(payload) } };
  if (!('pull_request' in payload)) return { event, payload };
  return { event, payload: { ...payload, pull_request: await pulls.corrected(thing(payload.pull_request)) } };
}

function noteRename({ timeline }: Consequences, raised: readonly Raised[], { call, before }: Cause): void {
  const edit = raised.find(({ event, payload }) => event === 'issues' && payload.action === 'edited');
  const [from, to] = [text(thing(before).title), titleIn(call)];
  if (edit === undefined || to === undefined || from === to) return;
  timeline.renamed(call.path, thing(edit.payload.sender), { from, to });
}

function titleIn(call: Call): string | undefined {
  const title: Json | undefined = thing(call.body).title;
  return typeof title === 'string' ? title : undefined;
}
