import type { Back } from './back.ts';
import { actorOf, addressOf, type Call, pattern, refusal } from './call.ts';
import type { Clock } from './clock.ts';
import type { Answer, Emulator } from './emulator.ts';
import type { Identities } from './identity.ts';
import type { Thing } from './json.ts';
import type { Turns } from './turns.ts';
import type { Webhooks } from './webhooks.ts';
import type { Register } from './world.ts';

/** What all duties of the proxy share. */
export interface House {
  /** The address people and the bot use, without a slash at its end. */
  readonly front: string;
  readonly appId: number;
  readonly installationId: number;
  readonly register: Register;
  readonly identities: Identities;
  readonly back: Back;
  readonly webhooks: Webhooks;
  readonly emulator: Emulator;
  /** The world's time. */
  readonly clock: Clock;
  readonly turns: Turns;
}

/** A place that the proxy answers itself. `on` is a method and a path with `{names}`, below `{base}` or absolute. */
export interface Route {
  readonly on: string;
  answer(call: Call, parts: Record<string, string>): Answer | Promise<Answer>;
}

/** A route for the App itself, by its own token and nobody else's. */
export function forTheApp(on: string, answer: Route['answer']): Route {
  return {
    on,
    answer: (call, parts) =>
      call.who.kind === 'app' ? answer(call, parts) : refusal(401, 'A JSON web token could not be decoded'),
  };
}

/** Finds the route for a call; undefined where the emulator answers. */
export function router(routes: readonly Route[]): (call: Call) => (() => Answer | Promise<Answer>) | undefined {
  const prepared = routes.map((route) => {
    const [method = '', path = ''] = route.on.split(' ');
    return { route, method, match: pattern(path.replace('{base}', '/repos/{owner}/{repo}')) };
  });
  return (call) => {
    for (const { route, method, match } of prepared) {
      const parts = method === call.method ? match(call.path) : undefined;
      if (parts !== undefined) return () => route.answer(call, parts);
    }
    return undefined;
  };
}

/** Lets the emulator answer. */
export function pass(house: House, call: Call): Promise<Answer> {
  const { method, accept, who } = call;
  // The emulator takes no body at all for broken JSON.
  const body = call.body ?? (/^P/.test(method) ? {} : undefined);
  return house.back.send({ method, path: addressOf(call), as: actorOf(who), body, accept });
}

/** GitHub's whole seconds: `2019-01-07T14:00:00Z`. */
export function stamp(at: Date): string {
  return at.toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** A node id in GitHub's manner: opaque, the same for the same thing. */
export function nodeId(kind: string, id: number): string {
  return Buffer.from(`0:${kind}${id}`).toString('base64url');
}

/** The fields of a GitHub account that every mention of it carries. */
export function account(front: string, login: string, id: number, type: 'User' | 'Organization' | 'Bot'): Thing {
  const url = `${front}/users/${encodeURIComponent(login)}`;
  return {
    login,
    id,
    node_id: nodeId(type, id),
    avatar_url: `${front}/avatars/${encodeURIComponent(login)}`,
    gravatar_id: '',
    url,
    html_url: type === 'Bot' ? `${front}/apps/${login.replace('[bot]', '')}` : `${front}/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type,
    site_admin: false,
  };
}
