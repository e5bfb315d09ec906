import type { Limits } from './limits.ts';
import { because, type Unreadable } from './unreadable.ts';

/** Refuses by size before anything is read. */
export function refusedBySize(bytes: Uint8Array, limits: Limits): Unreadable | undefined {
  if (bytes.length === 0) return because.empty();
  return bytes.length > limits.fileBytes ? because.tooLarge(bytes.length, limits.fileBytes) : undefined;
}
