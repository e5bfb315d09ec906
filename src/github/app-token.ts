import { createSign } from 'node:crypto';
import { addMinutes, differenceInMinutes, getUnixTime, subMinutes } from 'date-fns';

/** An App as it proves to GitHub who it is. `privateKey` is PEM; line ends may be written `\n`, as in environments. */
export interface AppKey {
  readonly appId: number | string;
  readonly privateKey: string;
}

/** GitHub refuses more than ten minutes; a minute of them lies in the past, for clocks that differ. */
const LIFE_MINUTES = 9;

/** GitHub's tokens live an hour. One that is about to die is not used for a request that may wait. */
const TOKEN_MINUTES = 55;

/**
 * Signs the JSON web token of an App by a given clock, in the shape auth-app asks for: an emulated GitHub may live in
 * another year. `skew` are the seconds by which GitHub's clock was found to be ahead.
 * https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
 */
export function signer(privateKey: string, now: () => Date) {
  const pem = privateKey.replace(/\\n/g, '\n');
  return async (appId: string | number, skew = 0): Promise<{ jwt: string; expiresAt: string }> => {
    const expires = addMinutes(now(), LIFE_MINUTES);
    const claims = {
      iat: getUnixTime(subMinutes(now(), 1)) + skew,
      exp: getUnixTime(expires) + skew,
      iss: String(appId),
    };
    const signed = `${encoded({ alg: 'RS256', typ: 'JWT' })}.${encoded(claims)}`;
    const signature = createSign('RSA-SHA256').update(signed).sign(pem, 'base64url');
    return { jwt: `${signed}.${signature}`, expiresAt: expires.toISOString() };
  };
}

function encoded(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** Where auth-app keeps installation tokens. */
export interface TokenCache {
  get(key: string): string;
  set(key: string, value: string): void;
}

/**
 * Keeps tokens by their age and not by the `expires_at` that came with them, which may be in another year. A clock
 * that was turned back or leapt forward makes them forgotten.
 */
export function tokenCache(now: () => Date): TokenCache {
  const kept = new Map<string, { readonly value: string; readonly since: Date }>();
  return {
    get: (key) => {
      const entry = kept.get(key);
      const age = entry ? differenceInMinutes(now(), entry.since) : -1;
      return entry && age >= 0 && age < TOKEN_MINUTES ? entry.value : '';
    },
    set: (key, value) => void kept.set(key, { value, since: now() }),
  };
}
