import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Probot } from 'probot';
import { type Listening, serveRoutes } from '../../src/server/http.ts';
import { takeWebhook } from '../../src/server/webhook.ts';

const SECRET = 'a secret of the test';
const BODY = JSON.stringify({ action: 'opened' });

let heard: { id: string; name: string }[];
let failures: unknown[];
let door: Listening;
let fails: Error | null;

beforeEach(async () => {
  heard = [];
  failures = [];
  fails = null;
  const probot = new Probot({ appId: 1, privateKey: 'of nobody', secret: SECRET, logLevel: 'fatal' });
  await probot.ready();
  const { webhooks } = probot;
  webhooks.onAny(({ id, name }: { id: string; name: string }) => {
    if (fails) throw fails;
    heard.push({ id, name });
  });
  const failed = (error: unknown) => void failures.push(error);
  door = await serveRoutes([(from) => takeWebhook(from, webhooks, failed)], { port: 0, host: '127.0.0.1', failed });
});

afterEach(() => door.stop());

describe('a webhook', () => {
  test('with the right signature is heard, and answered as stored', async () => {
    expect(await deliver({})).toEqual({ status: 202, text: 'stored\n' });
    expect(heard).toEqual([{ id: 'one', name: 'issues' }]);
  });

  test.each([
    ['a wrong signature', { 'x-hub-signature-256': sign(BODY, 'another secret') }, 401],
    ['a signature of another body', { 'x-hub-signature-256': sign('{}', SECRET) }, 401],
    ['half a signature', { 'x-hub-signature-256': 'sha256=00' }, 401],
    ['no signature', { 'x-hub-signature-256': '' }, 400],
    ['no delivery id', { 'x-github-delivery': '' }, 400],
    ['no event', { 'x-github-event': '' }, 400],
    ['a form as its body', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ])('with %s is refused and not heard', async (_what, headers, status) => {
    expect((await deliver({ headers })).status).toBe(status);
    expect(heard).toEqual([]);
  });

  test('that is signed but no JSON is refused', async () => {
    const body = 'payload';
    expect((await deliver({ body, headers: { 'x-hub-signature-256': sign(body, SECRET) } })).status).toBe(400);
  });

  test('over 25 MB is refused by its announced length, and by what really comes', async () => {
    const body = Buffer.alloc(25 * 1024 * 1024 + 1, ' ');
    const headers = { 'x-hub-signature-256': sign(body, SECRET) };
    expect((await deliver({ body, headers })).status).toBe(413);
    expect((await deliver({ body, headers, chunked: true })).status).toBe(413);
    expect(heard).toEqual([]);
    expect((await deliver({})).status).toBe(202);
  });

  test('that cannot be stored is asked for again, and tells the sender nothing of why', async () => {
    fails = new Error('the password is hunter2');
    const answer = await deliver({});
    expect(answer.status).toBe(500);
    expect(answer.text).toBe('The delivery could not be stored; please deliver it again.\n');
    expect(failures).toHaveLength(1);
  });
});

interface Delivery {
  readonly body?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  readonly chunked?: boolean;
}

function sign(body: string | Buffer, secret: string): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

function deliver({ body = BODY, headers = {}, chunked = false }: Delivery): Promise<{ status: number; text: string }> {
  const all = {
    'content-type': 'application/json',
    'x-github-delivery': 'one',
    'x-github-event': 'issues',
    'x-hub-signature-256': sign(BODY, SECRET),
    ...headers,
    ...(chunked ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(
      door.url.replace('localhost', '127.0.0.1'),
      { method: 'POST', headers: all },
      async (answer) => {
        let text = '';
        for await (const chunk of answer) text += String(chunk);
        resolve({ status: answer.statusCode ?? 0, text });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
