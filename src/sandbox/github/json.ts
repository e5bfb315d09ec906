/** Any value that survives JSON: what travels between the bot, the proxy and the emulator. */
export type Json = null | boolean | number | string | Json[] | Thing;

/** A JSON object of which only some fields interest us. */
export interface Thing {
  [field: string]: Json;
}

/** The value as an object; an empty one if it is none, so that fields can be asked for without a guard. */
export function thing(value: unknown): Thing {
  return isThing(value) ? value : {};
}

/** Whether the value is a JSON object (no list, not null). */
export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list; empty if the value is no list. */
export function things(value: unknown): Thing[] {
  return Array.isArray(value) ? value.filter(isThing) : [];
}

/** The value as text; empty if it is none. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Those entries of a list that are text; empty if the value is no list. */
export function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
}
