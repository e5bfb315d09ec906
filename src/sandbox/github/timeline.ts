import { type Call, notFound, paged } from './call.ts';
import type { Answer } from './emulator.ts';
import { type House, nodeId, type Route, stamp } from './house.ts';
import { type Thing, text, thing, things } from './json.ts';

/** The events of an issue. The emulator notes some that GitHub does not, and misses renaming and comments. */
export interface Timeline {
  readonly routes: readonly Route[];
  /** Notes that a title was changed. `place`: the issue's path; `actor`: who did it. */
  renamed(place: string, actor: Thing, rename: { from: string; to: string }): void;
  /** Notes that an issue or pull request (`source`, as an issue) speaks of another one, once however often it does. */
  referred(place: string, actor: Thing, source: Thing): void;
}

// GitHub has no such events: opening is the issue itself, and edits of the text leave none.
const UNKNOWN_TO_GITHUB = ['opened', 'edited'];

/** Starts with what the emulator knows. */
export function openTimeline(house: House): Timeline {
  const renames = new Map<string, Thing[]>();
  const references = new Map<string, Thing[]>();
  let last = 0;

  async function eventsOf(place: string): Promise<Thing[]> {
    const inside = things(await house.back.readAll(`${place}/events`));
    const known = inside.filter(({ event }) => !UNKNOWN_TO_GITHUB.includes(text(event)));
    return inOrder([...known.map(plain), ...(renames.get(place) ?? [])]);
  }
  const answer = async (call: Call, also: (place: string) => Promise<Thing[]>): Promise<Answer> => {
    const place = call.path.replace(/\/(events|timeline)$/, '');
    const there = (await house.back.read(place)) ?? (await house.back.read(place.replace('/issues/', '/pulls/')));
    if (there === undefined) return notFound();
    const all = inOrder([...(await also(place)), ...(await eventsOf(place))]);
    return paged(all, call.query, `${house.front}${call.path}`);
  };
  return {
    routes: [
      { on: 'GET {base}/issues/{number}/events', answer: (call) => answer(call, async () => []) },
      {
        on: 'GET {base}/issues/{number}/timeline',
        answer: (call) =>
          answer(call, async (place) => [...(await commentsOf(house, place)), ...(references.get(place) ?? [])]),
      },
    ],
    renamed: (place, actor, rename) => {
      last += 1;
      // Far from the emulator's own numbers.
      const id = 5_000_000 + last;
      const url = `${house.front}${place.replace(/\/\d+$/, '')}/events/${id}`;
      const created_at = stamp(house.clock.now());
      const event = { id, node_id: nodeId('RenamedTitleEvent', id), url, actor, event: 'renamed', commit_id: null };
      const entry = { ...event, commit_url: null, created_at, rename, performed_via_github_app: null };
      renames.set(place, [...(renames.get(place) ?? []), entry]);
    },
    referred: (place, actor, source) => {
      const before = references.get(place) ?? [];
      if (before.some((one) => thing(thing(one.source).issue).url === source.url)) return;
      const created_at = stamp(house.clock.now());
      const entry = { event: 'cross-referenced', actor, created_at, updated_at: created_at };
      references.set(place, [...before, { ...entry, source: { type: 'issue', issue: source } }]);
    },
  };
}

/** An event with only the fields that its kind has. */
function plain({ label, assignee, milestone, rename, issue, ...event }: Thing): Thing {
  const closed = event.event === 'closed' ? { state_reason: thing(issue).state_reason ?? null } : {};
  return {
    ...event,
    performed_via_github_app: null,
    ...(label === null ? {} : { label: label ?? {} }),
    ...(assignee === null ? {} : { assignee: assignee ?? {}, assigner: event.actor ?? {} }),
    ...(milestone === null ? {} : { milestone: milestone ?? {} }),
    ...closed,
  };
}

/** In the timeline comments are events too. */
async function commentsOf(house: House, place: string): Promise<Thing[]> {
  const comments = things(await house.back.readAll(`${place}/comments`));
  return comments.map((comment) => ({ ...comment, event: 'commented', actor: comment.user ?? null }));
}

/** By time; what happened in the same second stays as it was told, comments first. */
function inOrder(events: readonly Thing[]): Thing[] {
  return [...events].sort((one, other) => text(one.created_at).localeCompare(text(other.created_at)));
}
