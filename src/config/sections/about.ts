/** What people read of a key: in a word, in full, and with an example; the reference page and the JSON Schema are made of it. */
export function about(short: string, description: string, example?: string) {
  return { short, description, ...(example === undefined ? {} : { example }) };
}
