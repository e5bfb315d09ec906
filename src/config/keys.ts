import { z } from 'zod';
import { Settings } from './schema.ts';

/** A way into the settings: keys, and places in lists counted from 0. */
export type KeyPath = readonly (string | number)[];

/** One key of the settings file as the docs list it: `stale.afterDays`; what stands in a list is `labels.rules[].label`. */
export interface KeyDoc {
  readonly key: string;
  /** What it means, in Markdown. */
  readonly description: string;
  /** The same in a few words. */
  readonly short: string;
  /** A value in Markdown, or null. */
  readonly example: string | null;
}

/** Every key of the settings file in the order of the schema, sections too. */
export function allKeys(): readonly KeyDoc[] {
  return keysBelow(Settings, '');
}

/** The keys known at a place: empty where a place takes any key or none. */
export function keysAt(path: KeyPath): readonly string[] {
  const here = schemaAt(path);
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

/** What belongs at a place, to complete "write …": with an example, or null where the schema says nothing. */
export function expectedAt(path: KeyPath): string | null {
  let schema: z.ZodType | null = outerAt(path);
  while (schema) {
    const expected = schema.meta()?.expected;
    if (typeof expected === 'string') return expected;
    schema = innerOf(schema);
  }
  const shape = schemaAt(path);
  if (shape instanceof z.ZodObject) return `a section with the keys ${named(Object.keys(shape.shape))}`;
  if (shape instanceof z.ZodArray) return listOf(expectedAt([...path, 0]));
  return shape instanceof z.ZodRecord ? 'a section of names and values' : null;
}

/** Whether a place is a section or a list, which may be left empty. */
export function mayBeEmpty(path: KeyPath): boolean {
  const shape = schemaAt(path);
  return shape instanceof z.ZodObject || shape instanceof z.ZodArray || shape instanceof z.ZodRecord;
}

/** `a`, `b` or `c`. */
export function named(keys: readonly string[]): string {
  const quoted = keys.map((key) => `\`${key}\``);
  const last = quoted.pop() ?? '';
  return quoted.length ? `${quoted.join(', ')} or ${last}` : last;
}

function keysBelow(schema: z.ZodType, prefix: string): readonly KeyDoc[] {
  const shape = bare(schema);
  if (shape instanceof z.ZodArray) return keysBelow(asType(shape.element), `${prefix}[]`);
  if (!(shape instanceof z.ZodObject)) return [];
  return Object.entries(shape.shape).flatMap(([name, below]) => {
    const key = prefix ? `${prefix}.${name}` : name;
    return [docOf(key, asType(below)), ...keysBelow(asType(below), key)];
  });
}

function docOf(key: string, schema: z.ZodType): KeyDoc {
  const { description = '', short, example } = schema.meta() ?? {};
  return { key, description, short: String(short ?? ''), example: typeof example === 'string' ? example : null };
}

function listOf(one: string | null): string {
  return one ? `a list, each entry ${one}` : 'a list, for example [one, two]';
}

function schemaAt(path: KeyPath): z.ZodType | null {
  const outer = outerAt(path);
  return outer && bare(outer);
}

function outerAt(path: KeyPath): z.ZodType | null {
  let schema: z.ZodType | null = Settings;
  for (const step of path) schema = schema && stepInto(bare(schema), step);
  return schema;
}

function stepInto(schema: z.ZodType, step: string | number): z.ZodType | null {
  if (schema instanceof z.ZodArray) return asType(schema.element);
  if (schema instanceof z.ZodRecord) return asType(schema.valueType);
  if (!(schema instanceof z.ZodObject)) return null;
  return Object.hasOwn(schema.shape, step) ? asType(schema.shape[step]) : null;
}

function bare(schema: z.ZodType): z.ZodType {
  const inner = innerOf(schema);
  return inner ? bare(inner) : schema;
}

function innerOf(schema: z.ZodType): z.ZodType | null {
  const wraps =
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable;
  return wraps ? asType(schema.unwrap()) : null;
}

// Zod types what it wraps by its smallest core; everything in our schema was made by the classic constructors.
function asType(schema: unknown): z.ZodType {
  return schema as z.ZodType;
}
