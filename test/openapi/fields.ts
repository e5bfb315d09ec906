import { type Node, node, nodes, resolve } from './node.ts';

/**
 * The fields of a request that GitHub does not document, at any depth. GitHub ignores them without a word,
 * so a misspelt one would be noticed by nobody; its schemas do not forbid them.
 */
export function undocumentedFields(document: Node, schema: Node, value: unknown, place = ''): string[] {
  if (Array.isArray(value)) {
    const items = alternatives(document, schema).map((entry) => node(entry.items));
    return value.flatMap((entry, index) => undocumentedFields(document, { anyOf: items }, entry, `${place}/${index}`));
  }
  if (typeof value !== 'object' || value === null) return [];
  const shapes = alternatives(document, schema);
  const known = shapes.filter((shape) => shape.properties !== undefined);
  const open = shapes.some(({ additionalProperties }) => typeof additionalProperties === 'object');
  if (known.length === 0 || open) return [];
  return Object.entries(value).flatMap(([name, entry]) => {
    const fitting = known.map((shape) => node(shape.properties)[name]).filter((found) => found !== undefined);
    if (fitting.length === 0) return [`the field ${place}/${name} is not documented`];
    return undocumentedFields(document, { anyOf: fitting }, entry, `${place}/${name}`);
  });
}

/** All shapes that a schema allows, references followed, choices flattened. */
function alternatives(document: Node, schema: Node): Node[] {
  const whole = resolve(document, schema);
  const choices = ['anyOf', 'oneOf', 'allOf'].flatMap((kind) => nodes(whole[kind]));
  return [whole, ...choices.flatMap((choice) => alternatives(document, choice))];
}
