import { createPublicKey, randomBytes, verify } from 'node:crypto';
import { text, thing } from './json.ts';
import { type Permissions, same, type World } from './world.ts';

/** Who makes a request. `app` speaks with its own JWT, `installation` with a token it got for one. */
export type Who =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'person'; readonly login: string }
  | { readonly kind: 'app' }
  | {
      readonly kind: 'installation';
      readonly permissions: Permissions;
      readonly repositories: readonly string[] | null;
    };

/** A token for the installation, as GitHub hands it out: one hour, by the real clock, not the world's. */
interface InstallationToken {
  readonly token: string;
  readonly expires: Date;
  readonly permissions: Permissions;
  /** Repository names; null: all the App is installed on. */
  readonly repositories: readonly string[] | null;
}

/** Knows every token. */
export interface Identities {
  /** A person's token; throws if the world has no such person. */
  tokenOf(login: string): string;
  /** Who sent this Authorization header. An unknown or expired token is `unknown`, never `anonymous`. */
  whoIs(authorization: string | undefined): Who;
  issue(permissions: Permissions, repositories: readonly string[] | null): InstallationToken;
  revoke(authorization: string | undefined): void;
}

const HOUR = 3_600_000;

/** Opens the list of tokens; `publicKeyOf` is the App's key pair in PEM. */
export function openIdentities(world: World, appId: number, key: string): Identities {
  const people = new Map(world.users.map(({ login }) => [`ghp_${randomBytes(18).toString('base64url')}`, login]));
  const issued = new Map<string, InstallationToken>();
  const publicKey = createPublicKey(key);
  return {
    tokenOf: (login) => {
      const found = [...people].find(([, owner]) => same(owner, login));
      if (found === undefined) throw new Error(`there is nobody called ${login} in this world`);
      return found[0];
    },
    whoIs: (authorization) => {
      if (authorization === undefined) return { kind: 'anonymous' };
      const token = bare(authorization);
      if (token.startsWith('eyJ')) return isFromApp(token, appId, publicKey) ? { kind: 'app' } : { kind: 'unknown' };
      const login = people.get(token);
      if (login !== undefined) return { kind: 'person', login };
      const known = issued.get(token);
      if (known === undefined || known.expires.getTime() <= Date.now()) return { kind: 'unknown' };
      return { kind: 'installation', permissions: known.permissions, repositories: known.repositories };
    },
    issue: (permissions, repositories) => {
      const token = `ghs_${randomBytes(27).toString('base64url')}`;
      const entry = { token, permissions, repositories, expires: new Date(Date.now() + HOUR) };
      issued.set(token, entry);
      return entry;
    },
    revoke: (authorization) => void issued.delete(bare(authorization ?? '')),
  };
}

/** The name under which a request is recorded: a login, the bot's login, `app` or `anonymous`. */
export function nameOf(who: Who, slug: string): string {
  if (who.kind === 'person') return who.login;
  return who.kind === 'installation' ? `${slug}[bot]` : who.kind;
}

function bare(authorization: string): string {
  return authorization.replace(/^(bearer|token)\s+/i, '').trim();
}

// https://docs.github.com/apps: signed by the App's key, not from the future, valid for ten minutes at most.
function isFromApp(jwt: string, appId: number, publicKey: ReturnType<typeof createPublicKey>): boolean {
  const [head = '', claims = '', signature = ''] = jwt.split('.');
  const signed = verify('RSA-SHA256', Buffer.from(`${head}.${claims}`), publicKey, Buffer.from(signature, 'base64url'));
  if (!signed) return false;
  const { iss, iat, exp } = thing(JSON.parse(Buffer.from(claims, 'base64url').toString()));
  const now = Date.now() / 1000;
  const inTime = Number(iat) <= now + 60 && Number(exp) > now && Number(exp) <= now + 660;
  return inTime && (Number(iss) === appId || text(iss) === String(appId));
}
