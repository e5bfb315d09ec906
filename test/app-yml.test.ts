import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { app } from '../src/app.ts';
import { NEEDED } from '../src/doctor.ts';
import { WEBHOOKS } from '../src/serve.ts';

const TEXT = readFileSync(new URL('../app.yml', import.meta.url), 'utf8');
const DOCUMENT = parseDocument(TEXT);
const MANIFEST = DOCUMENT.toJS() as Readonly<Record<string, unknown>>;

/** What a manifest may say. Source: GitHub's documentation, “Registering a GitHub App from a manifest”. */
const KNOWN_KEYS = [
  'name',
  'url',
  'hook_attributes',
  'redirect_url',
  'callback_urls',
  'setup_url',
  'description',
  'public',
  'default_events',
  'default_permissions',
  'request_oauth_on_install',
  'setup_on_update',
];

/** Permissions on repositories that GitHub knows, of those that an App like this could ask for, and how far they reach. */
const KNOWN_PERMISSIONS: Readonly<Record<string, readonly string[]>> = {
  actions: ['read', 'write'],
  checks: ['read', 'write'],
  contents: ['read', 'write'],
  issues: ['read', 'write'],
  metadata: ['read'],
  pull_requests: ['read', 'write'],
  statuses: ['read', 'write'],
};

/** Which permission an event needs before GitHub lets an App subscribe to it. */
const EVENT_NEEDS: Readonly<Record<string, string>> = {
  issues: 'issues',
  issue_comment: 'issues',
  push: 'contents',
  pull_request: 'pull_requests',
  check_run: 'checks',
};

describe('app.yml', () => {
  test('is YAML without faults, and says what a manifest may say', () => {
    expect(DOCUMENT.errors).toEqual([]);
    expect(Object.keys(MANIFEST).filter((key) => !KNOWN_KEYS.includes(key))).toEqual([]);
    expect(Object.keys(MANIFEST)).toEqual(expect.arrayContaining(['name', 'url', 'hook_attributes']));
  });

  test('has the shapes that GitHub asks for', () => {
    const { name, url, public: open, hook_attributes: hook } = MANIFEST;
    expect(String(name).length).toBeLessThanOrEqual(34);
    expect(URL.canParse(String(url))).toBe(true);
    expect(typeof open).toBe('boolean');
    expect(hook).toEqual({ url: expect.stringMatching(/^https:\/\//), active: true });
  });

  test('sends webhooks where they are taken', () => {
    const { url } = MANIFEST.hook_attributes as { readonly url: string };
    expect(new URL(url).pathname).toBe(WEBHOOKS);
  });

  test('asks for what the doctor looks for, no more and no less', () => {
    expect(MANIFEST.default_permissions).toEqual(NEEDED.permissions);
    expect(MANIFEST.default_events).toEqual(NEEDED.events);
  });

  test('asks for permissions that there are, as far as they reach', () => {
    for (const [name, level] of Object.entries(NEEDED.permissions)) expect(KNOWN_PERMISSIONS[name]).toContain(level);
  });

  test('subscribes to events that its permissions let it hear', () => {
    for (const event of NEEDED.events) expect(NEEDED.permissions).toHaveProperty(EVENT_NEEDS[event] ?? event);
  });

  test('subscribes to what the app listens to, no more and no less', () => {
    const heard: string[] = [];
    const probot = { on: (events: readonly string[]) => void heard.push(...events) };
    app(probot as unknown as Parameters<typeof app>[0], {
      self: () => Promise.reject(new Error('not asked')),
      intake: { accept: async () => undefined },
    });
    expect([...new Set(heard.map((event) => event.split('.')[0]))].sort()).toEqual([...NEEDED.events].sort());
  });

  test.each(itemsOf('default_permissions'))('gives its reason for the permission %s', (_name, comment) => {
    expect(comment).toMatch(/\w+ \w+ \w+.*\./s);
  });

  test.each(itemsOf('default_events'))('gives its reason for the event %s', (_name, comment) => {
    expect(comment).toMatch(/\w+ \w+ \w+.*\w/s);
  });
});

/** Every entry of a list or map, with the comment that stands right above it. */
function itemsOf(key: string): readonly (readonly [string, string])[] {
  const block = DOCUMENT.get(key, true) as Node | undefined;
  const nodes = isMap(block) ? block.items.map((pair) => pair.key) : isSeq(block) ? block.items : [];
  // The comment above the first entry belongs, to the parser, to the whole block.
  return nodes
    .filter(isScalar)
    .map(
      (node, i) => [String(node.value), node.commentBefore ?? (i === 0 ? (block?.commentBefore ?? '') : '')] as const,
    );
}
