import { slotOf } from '../core/marker.ts';
import type { Actor } from '../core/reader.ts';

/** Who we are at GitHub. An App writes as `SLUG[bot]`; a token writes as whoever it belongs to. */
export interface Self {
  readonly login: string;
  /** Set where an App stands behind us: then nobody else can write under our login. */
  readonly appSlug?: string;
}

/** A user as GitHub names one; null is an account that was deleted. */
export interface UserRecord {
  readonly login: string;
  readonly type?: string | undefined;
}

/** What GitHub itself shows in place of a deleted account. Bots are uninstalled, not deleted, so it was a person. */
const GHOST: Actor = { login: 'ghost', human: true, ours: false };

/**
 * The account behind something. `body` is its text, where it has one: under a person's token that person writes too,
 * and other workflows under that of a workflow, so only what also bears our marker is ours. What has no text, a label
 * for instance, is ours if no person writes under our login.
 */
export function actorOf(self: Self, user: UserRecord | null | undefined, body?: string): Actor {
  if (!user) return GHOST;
  const bot = user.type === 'Bot' || user.login.endsWith('[bot]');
  const marked = body === undefined ? bot : slotOf(body) !== null;
  const ours = isLogin(self, user.login) && (self.appSlug !== undefined || marked);
  return { login: user.login, human: !bot && !ours, ours };
}

/** The App under which check runs of ours are; undefined where a person's token cannot make any. */
export function slugOf({ login, appSlug }: Self): string | undefined {
  return appSlug ?? (login.endsWith('[bot]') ? login.slice(0, -'[bot]'.length) : undefined);
}

/** Whether a login is the one we write under. GitHub does not tell logins apart by case. */
export function isLogin(self: Self, login: string): boolean {
  return login.toLowerCase() === self.login.toLowerCase();
}
