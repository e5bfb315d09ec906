import { readFileSync } from 'node:fs';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import addFormatsModule from 'ajv-formats';
import { undocumentedFields } from './fields.ts';
import { type Node, node, nodes, nullsFolded, resolve } from './node.ts';

// GitHub's own description of the operations we use; scripts/slim-openapi.mjs makes it.
const DOCUMENT = node(JSON.parse(readFileSync(new URL('./fixtures/github.json', import.meta.url), 'utf8')));
const PATHS = node(DOCUMENT.paths);

const ajv = new Ajv({ strict: false, allErrors: true });
// Without types for ESM: the function is the module's `default`.
const addFormats = ((addFormatsModule as unknown as Node).default ?? addFormatsModule) as (on: Ajv) => unknown;
addFormats(ajv);
// GitHub's own format: OWNER/NAME.
ajv.addFormat('repo.nwo', /^[^/\s]+\/[^/\s]+$/);
ajv.addSchema({ $id: 'github', ...node(nullsFolded(DOCUMENT)) });
const compiled = new Map<string, ValidateFunction>();

/** Every way in which this request differs from what GitHub documents; an unknown address is one. */
export function checkRequest(method: string, url: string, body?: unknown): string[] {
  const found = operation(method, url);
  if (found === undefined) return [`${method} ${url}: no such operation in test/openapi/fixtures/github.json`];
  return [...queryFaults(found, url), ...bodyFaults(found, body)].map((fault) => `${method} ${url}: ${fault}`);
}

/** Every way in which this answer differs from what GitHub documents. Raw bytes have no shape and are accepted. */
export function checkResponse(method: string, url: string, status: number, body: unknown): string[] {
  const found = operation(method, url);
  if (found === undefined) return [`${method} ${url}: no such operation in test/openapi/fixtures/github.json`];
  return answerFaults(found, status, body).map((fault) => `${method} ${url} → ${status}: ${fault}`);
}

interface Operation {
  readonly template: string;
  readonly method: string;
  readonly described: Node;
}

const MATCHERS = Object.keys(PATHS)
  .map((template) => ({ template, matches: new RegExp(`^${expressionOf(template)}$`) }))
  // The longer template is the more special one: /commits/{sha}/pulls before /commits/{ref}.
  .sort(
    (one, other) => other.template.split('/').length - one.template.split('/').length || literal(other) - literal(one),
  );

function expressionOf(template: string): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => (/^(path|ref|basehead)$/.test(name) ? '.+' : '[^/]+'));
}

function literal({ template }: { template: string }): number {
  return template.split('/').filter((part) => !part.startsWith('{')).length;
}

function operation(method: string, url: string): Operation | undefined {
  const path = new URL(url, 'http://github').pathname;
  const name = method.toLowerCase();
  const found = MATCHERS.find(({ template, matches }) => name in node(PATHS[template]) && matches.test(path));
  if (found === undefined) return undefined;
  return { template: found.template, method: name, described: node(node(PATHS[found.template])[name]) };
}

function queryFaults({ described }: Operation, url: string): string[] {
  const documented = nodes(described.parameters).map((parameter) => resolve(DOCUMENT, parameter));
  return [...new URL(url, 'http://github').searchParams].flatMap(([name, value]) => {
    const parameter = documented.find((entry) => entry.in === 'query' && entry.name === name);
    if (parameter === undefined) return [`the query field ${name} is not documented`];
    const schema = nullsFolded(parameter.schema);
    return ajv.validate(withDocument(schema), coerced(node(parameter.schema), value))
      ? []
      : [`the query field ${name}=${value} is wrong: ${ajv.errorsText()}`];
  });
}

/** A schema that stands alone, its references pointing into the document. */
function withDocument(schema: unknown): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"github#/'));
}

function coerced(schema: Node, value: string): unknown {
  const { type } = resolve(DOCUMENT, schema);
  if (type === 'boolean') return value === 'true' ? true : value === 'false' ? false : value;
  const number = type === 'integer' || type === 'number' || 'oneOf' in schema || 'anyOf' in schema;
  return number && /^\d+$/.test(value) ? Number(value) : value;
}

function bodyFaults({ template, method, described }: Operation, body: unknown): string[] {
  if (described.requestBody === undefined) return empty(body) ? [] : ['a body is not documented'];
  const { required, content } = resolve(DOCUMENT, node(described.requestBody));
  if (body === undefined || body === null) return required === true ? ['the body is missing'] : [];
  const media = mediaOf(content);
  if (media === undefined) return [];
  const pointer = pointerTo(template, method, 'requestBody', 'content', media, 'schema');
  const schema = node(node(node(content)[media]).schema);
  return [...faults(pointer, body), ...undocumentedFields(DOCUMENT, schema, body)];
}

function empty(body: unknown): boolean {
  return body === undefined || body === null || Object.keys(node(body)).length === 0;
}

function answerFaults({ template, method, described }: Operation, status: number, body: unknown): string[] {
  if (body instanceof Uint8Array) return [];
  const documented = node(described.responses)[String(status)];
  if (documented === undefined) {
    // GitHub answers 401, 403, 404, 422 and 5xx everywhere without listing them everywhere.
    const explained = status >= 400 && typeof node(body).message === 'string';
    return explained ? [] : ['this status is not documented'];
  }
  const media = mediaOf(node(documented).content);
  if (media === undefined) return empty(body) ? [] : ['no body is documented'];
  return faults(pointerTo(template, method, 'responses', String(status), 'content', media, 'schema'), body);
}

function mediaOf(content: unknown): string | undefined {
  const kinds = Object.keys(node(content));
  return kinds.includes('application/json') ? 'application/json' : kinds[0];
}

function pointerTo(...parts: string[]): string {
  const escaped = parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')));
  return `github#/paths/${escaped.join('/')}`;
}

function faults(pointer: string, value: unknown): string[] {
  const validate = compiled.get(pointer) ?? ajv.compile({ $ref: pointer });
  compiled.set(pointer, validate);
  return validate(value) ? [] : (validate.errors ?? []).map(worded);
}

function worded({ instancePath, message, params }: ErrorObject): string {
  return `${instancePath || 'the whole'} ${message ?? 'is wrong'} ${JSON.stringify(params)}`;
}
