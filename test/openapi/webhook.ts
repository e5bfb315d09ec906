import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { type Node, node, nullsFolded } from './node.ts';

// GitHub's own description of its webhooks; scripts/slim-openapi.mjs makes it.
const DOCUMENT = node(JSON.parse(readFileSync(new URL('./fixtures/webhooks.json', import.meta.url), 'utf8')));

const ajv = new Ajv2020({ strict: false, allErrors: true });
// Without types for ESM: the function is the module's `default`.
const addFormats = ((addFormatsModule as unknown as Node).default ?? addFormatsModule) as (on: Ajv2020) => unknown;
addFormats(ajv);
ajv.addSchema({ $id: 'webhooks', ...node(nullsFolded(DOCUMENT)) });

/** Every way in which this payload differs from what GitHub documents for the event; an unknown event is one. */
export function checkWebhook(event: string, payload: unknown): string[] {
  const { action } = node(payload);
  const name = [event, ...(typeof action === 'string' ? [action] : [])].join('-').replaceAll('_', '-');
  if (!(name in node(DOCUMENT.payloads))) return [`${name}: no such webhook in test/openapi/fixtures/webhooks.json`];
  const validate = ajv.getSchema(`webhooks#/payloads/${name}`);
  if (validate === undefined) throw new Error(`the description of ${name} cannot be compiled`);
  if (validate(payload)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${name}: ${instancePath || 'the whole'} ${message}`,
  );
}
