/**
 * JSON text that `jsonb` accepts. People's words may hold a NUL or half of a surrogate pair, which JSON can say and
 * PostgreSQL refuses; each becomes U+FFFD, so that odd words never cost a plan or an event.
 */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string' ? part.toWellFormed().replaceAll('\u0000', '\uFFFD') : part,
  );
}
