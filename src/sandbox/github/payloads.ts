import type { Call } from './call.ts';
import type { Raised } from './emulator.ts';
import { type House, nodeId } from './house.ts';
import { type Json, type Thing, text, thing, things } from './json.ts';
import { pushFacts } from './push.ts';

/** The write that raised a webhook, and what stood at its address before. */
export interface Cause {
  readonly call: Call;
  readonly before: Json | undefined;
}

/** The payload as GitHub sends it: with what was changed, where, and in whose name. No cause: it is whole already. */
export async function completed(house: House, raised: Raised, cause: Cause | undefined): Promise<Thing> {
  const particulars = cause === undefined ? {} : await particularsOf(house, raised, cause);
  return {
    ...raised.payload,
    ...particulars,
    organization: organizationOf(thing(thing(raised.payload.repository).owner)),
    installation: { id: house.installationId, node_id: nodeId('Installation', house.installationId) },
  };
}

async function particularsOf(house: House, { event, payload }: Raised, { call, before }: Cause): Promise<Thing> {
  const named = `${event}.${text(payload.action)}`;
  if (event === 'push') return pushFacts(house, payload);
  const label = 'label' in payload && event !== 'label' ? { label: await labelOf(house, payload) } : {};
  if (event === 'pull_request') return { number: thing(payload.pull_request).number ?? 0, ...label };
  if (named === 'issues.edited') return { changes: changes(thing(before), thing(call.body), ['title', 'body']) };
  if (named === 'issue_comment.edited') return { changes: changes(thing(before), thing(call.body), ['body']) };
  return label;
}

/** What was there before, for those fields that are different now. */
function changes(before: Thing, asked: Thing, fields: readonly string[]): Thing {
  const changed = fields.filter((field) => field in asked && asked[field] !== before[field]);
  return Object.fromEntries(changed.map((field) => [field, { from: before[field] ?? '' }]));
}

/** The emulator sends only name and colour. */
async function labelOf(house: House, payload: Thing): Promise<Json> {
  const { name } = thing(payload.label);
  const { full_name } = thing(payload.repository);
  const all = things(await house.back.readAll(`/repos/${text(full_name)}/labels`));
  return all.find((label) => label.name === name) ?? thing(payload.label);
}

function organizationOf(owner: Thing): Thing {
  const { login, id, node_id, avatar_url } = owner;
  const url = text(owner.url).replace('/users/', '/orgs/');
  const below = (name: string): string => `${url}/${name}`;
  return {
    ...(login === undefined ? {} : { login, id: id ?? 0, node_id: node_id ?? '', avatar_url: avatar_url ?? '' }),
    url,
    repos_url: below('repos'),
    events_url: below('events'),
    hooks_url: below('hooks'),
    issues_url: below('issues'),
    members_url: below('members{/member}'),
    public_members_url: below('public_members{/member}'),
    description: null,
  };
}
