import { differenceInMinutes } from '../core/dates.ts';

/** An App as it proves to GitHub who it is. `privateKey` is PEM; line ends may be written `\n`, as in environments. */
export interface AppKey {
  readonly appId: number | string;
  readonly privateKey: string;
}

/** GitHub's tokens live an hour. One that is about to die is not used for a request that may wait. */
const TOKEN_MINUTES = 55;

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
