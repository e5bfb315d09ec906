/** A fact, or the reason why nobody could look. "Could not look" is a third answer, never a "no". */
export type Known<T> = { readonly known: true; readonly value: T } | { readonly known: false; readonly why: string };

/** Wraps a fact that was looked up. */
export function known<T>(value: T): Known<T> {
  return { known: true, value };
}

/** Wraps the reason, in words for a person, why a fact could not be looked up. */
export function unknown<T>(why: string): Known<T> {
  return { known: false, why };
}

/**
 * Asks once and turns a failed read into "not known" with the reason, never into an empty answer.
 * `what` completes the sentence "could not look up …".
 */
export async function ask<T>(what: string, read: () => Promise<T>): Promise<Known<T>> {
  try {
    return known(await read());
  } catch (error) {
    return unknown(`could not look up ${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
