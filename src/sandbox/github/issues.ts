import { type Call, notFound, paged, refusal } from './call.ts';
import type { Answer } from './emulator.ts';
import { type House, pass, type Route } from './house.ts';
import { type Json, type Thing, text, thing, things } from './json.ts';
import type { Pulls } from './pulls.ts';
import { same } from './world.ts';

/** Issues as GitHub counts them: pull requests are issues too, and some have moved away. */
export interface Issues {
  readonly routes: readonly Route[];
  list(call: Call): Promise<Answer>;
  /** Notes that `/repos/O/N/issues/7` is now somewhere else (an address), or was deleted (null). */
  gone(place: string, to: string | null): void;
  /** 301 or 410 for whatever is asked of an issue that is gone; undefined for those that are there. */
  elsewhere(call: Call): Answer | undefined;
}

/** Starts with all issues where they were made. */
export function openIssues(house: House, pulls: Pulls): Issues {
  const moved = new Map<string, string | null>();
  const get = async (call: Call, number: string): Promise<Answer> => {
    const answer = await pass(house, call);
    if (answer.status !== 404) return answer;
    const pull = await house.back.read(`${call.base}/pulls/${number}`);
    return pull === undefined ? notFound() : { status: 200, body: asIssue(thing(pull)) };
  };
  const list = async (call: Call): Promise<Answer> => {
    const all = await pulls.raw(call.base);
    const away = [...moved.keys()].some((place) => place.startsWith(`${call.base}/`));
    return all.length === 0 && !away ? pass(house, call) : assembled(house, call, { pulls: all, moved });
  };
  return {
    routes: [{ on: 'GET {base}/issues/{number}', answer: (call, { number = '' }) => get(call, number) }],
    list,
    gone: (place, to) => void moved.set(place, to),
    elsewhere: (call) => {
      const [place = ''] = /^\/repos\/[^/]+\/[^/]+\/issues\/\d+/.exec(call.path) ?? [];
      const to = moved.get(place);
      if (to === undefined) return undefined;
      if (to === null) return refusal(410, 'This issue was deleted');
      const url = `${to}${call.path.slice(place.length)}`;
      const status = call.method === 'GET' ? 301 : 307;
      return { status, headers: { location: url }, body: { message: 'Moved Permanently', url, documentation_url: '' } };
    },
  };
}

/** A pull request as the list of issues shows it. */
export function asIssue(pull: Thing): Thing {
  const { head, base, _links, merged, mergeable, rebaseable, mergeable_state, merged_by, commits, ...rest } = pull;
  const { additions, deletions, changed_files, review_comments, requested_reviewers, requested_teams, ...issue } = rest;
  const url = text(pull.url).replace('/pulls/', '/issues/');
  const { html_url = '', diff_url = '', patch_url = '', merged_at = null } = pull;
  return {
    ...issue,
    url,
    repository_url: url.replace(/\/issues\/\d+$/, ''),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    timeline_url: `${url}/timeline`,
    state_reason: null,
    closed_by: null,
    performed_via_github_app: null,
    pull_request: { url: pull.url ?? '', html_url, diff_url, patch_url, merged_at },
  };
}

interface Extras {
  readonly pulls: readonly Thing[];
  readonly moved: ReadonlyMap<string, string | null>;
}

async function assembled(house: House, call: Call, { pulls, moved }: Extras): Promise<Answer> {
  const query = new URLSearchParams(call.query);
  query.delete('page');
  query.delete('per_page');
  const inside = things(await house.back.readAll(`${call.path}?${query}`));
  const here = inside.filter(({ number }) => !moved.has(`${call.base}/issues/${Number(number)}`));
  const fitting = pulls.map(asIssue).filter((pull) => fits(pull, call.query));
  const all: Json[] = [...here, ...fitting].sort(byQuery(call.query));
  return paged(all, call.query, `${house.front}${call.path}`);
}

function fits(pull: Thing, query: URLSearchParams): boolean {
  const state = query.get('state') ?? 'open';
  const labels = query.get('labels')?.split(',').filter(Boolean) ?? [];
  const creator = query.get('creator');
  const since = query.get('since');
  const has = (label: string): boolean => things(pull.labels).some(({ name }) => same(text(name), label));
  return (
    (state === 'all' || pull.state === state) &&
    labels.every(has) &&
    (creator === null || text(thing(pull.user).login) === creator) &&
    (since === null || text(pull.updated_at) >= since) &&
    !query.has('milestone') &&
    !query.has('assignee')
  );
}

/** GitHub's order: newest first by creation unless asked otherwise; ties by number. */
function byQuery(query: URLSearchParams): (one: Thing, other: Thing) => number {
  const field = `${query.get('sort') ?? 'created'}`;
  const key = field === 'comments' ? 'comments' : `${field}_at`;
  const direction = query.get('direction') === 'asc' ? 1 : -1;
  return (one, other) => {
    const [a, b] = [one[key] ?? '', other[key] ?? ''];
    const order = typeof a === 'number' ? a - Number(b) : text(a).localeCompare(text(b));
    return direction * (order || Number(one.number) - Number(other.number));
  };
}
