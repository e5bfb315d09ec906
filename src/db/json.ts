/**
 * Words that PostgreSQL takes. People's words may hold a NUL or half of a surrogate pair, which it refuses; each becomes
 * U+FFFD, so that odd words never cost a plan or an event.
 */
export function soundText(words: string): string {
  return words.toWellFormed().replaceAll('\u0000', '\uFFFD');
}

/** JSON text that `jsonb` takes, with sound words. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? soundText(part) : part));
}
