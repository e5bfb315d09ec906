import type { IncomingMessage } from 'node:http';
import type { Probot } from 'probot';
import { bodyOf, TooLarge } from './body.ts';
import type { Answer } from './http.ts';

/** What Probot offers and this needs: to check a signature and to tell its app. */
export type Webhooks = Pick<Probot['webhooks'], 'verify' | 'receive'>;
type Event = Parameters<Webhooks['receive']>[0];

/**
 * Takes a webhook: checks size, headers and the signature over the raw body, and only then lets the app hear it.
 * Answers 202 once what it hints at is stored. No answer says more than what to do about it.
 */
export async function takeWebhook(request: IncomingMessage, webhooks: Webhooks, failed: Failed): Promise<Answer> {
  const headers = headersOf(request);
  if (typeof headers === 'string') return refuse(400, headers);
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    return refuse(415, 'Set the content type of the webhook to application/json.');
  const body = await readWhole(request);
  if (typeof body !== 'string') return body;
  if (!(await webhooks.verify(body, headers.signature).catch(() => false)))
    return refuse(401, 'The signature does not fit: the webhook secret of the App and of this server differ.');
  const payload = parse(body);
  if (payload === undefined) return refuse(400, 'The body is not JSON.');
  try {
    await webhooks.receive({ id: headers.id, name: headers.name, payload } as Event);
  } catch (error) {
    failed(error, headers.id);
    return refuse(500, 'The delivery could not be stored; please deliver it again.');
  }
  return { status: 202, type: 'text/plain', body: 'stored\n' };
}

/** Hears of deliveries that could not be stored; the sender learns no details. */
export type Failed = (error: unknown, delivery: string) => void;

function headersOf(request: IncomingMessage): { id: string; name: string; signature: string } | string {
  const [id, name, signature] = ['x-github-delivery', 'x-github-event', 'x-hub-signature-256'].map((header) => {
    const value = request.headers[header];
    return typeof value === 'string' ? value : undefined;
  });
  if (!id || !name) return 'The headers X-GitHub-Delivery and X-GitHub-Event are missing.';
  return signature ? { id, name, signature } : 'The header X-Hub-Signature-256 is missing: set a webhook secret.';
}

async function readWhole(request: IncomingMessage): Promise<string | Answer> {
  try {
    return (await bodyOf(request)).toString('utf8');
  } catch (error) {
    if (error instanceof TooLarge) return { ...refuse(413, 'The body is larger than 25 MB.'), close: true };
    throw error;
  }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function refuse(status: number, why: string): Answer {
  return { status, type: 'text/plain', body: `${why}\n` };
}
