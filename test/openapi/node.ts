/** A JSON object of a schema or of a body. */
export type Node = Readonly<Record<string, unknown>>;

/** The value as an object; an empty one if it is none. */
export function node(value: unknown): Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : {};
}

/** The objects of a list. */
export function nodes(value: unknown): Node[] {
  return Array.isArray(value) ? value.map(node) : [];
}

/** What stands where this points to, or the thing itself. */
export function resolve(document: Node, value: Node): Node {
  if (typeof value.$ref !== 'string') return value;
  const found = value.$ref
    .slice(2)
    .split('/')
    .reduce<unknown>((at, name) => node(at)[name.replaceAll('~1', '/').replaceAll('~0', '~')], document);
  return resolve(document, node(found));
}

/** OpenAPI 3.0 writes `nullable: true`; JSON Schema wants a choice, also beside `$ref` and `enum`. */
export function nullsFolded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(nullsFolded);
  if (typeof value !== 'object' || value === null) return value;
  const { nullable, discriminator, xml, ...rest } = value as Node;
  const folded = Object.fromEntries(Object.entries(rest).map(([name, entry]) => [name, nullsFolded(entry)]));
  return nullable === true ? { anyOf: [folded, { type: 'null' }] } : folded;
}
