import type { IncomingMessage } from 'node:http';

/** GitHub sends no webhook larger than this: 25 MB. Source: GitHub's documentation of webhook events and payloads. */
export const LARGEST_BODY = 25 * 1024 * 1024;

/** The body was larger than it may be; nothing beyond the limit was kept in memory. */
export class TooLarge extends Error {}

/**
 * Reads a request's raw body, as the sender signed it. Throws `TooLarge` as soon as the announced or the received
 * length passes the limit; what still comes is let run by unread, so that the sender hears the answer.
 */
export function bodyOf(request: IncomingMessage, limit = LARGEST_BODY): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const tooLarge = (): void => {
      chunks.length = 0;
      request.removeAllListeners('data').resume();
      reject(new TooLarge());
    };
    if (Number(request.headers['content-length'] ?? 0) > limit) return tooLarge();
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > limit) tooLarge();
      else chunks.push(chunk);
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
    request.on('close', () => reject(new Error('the sender went away')));
  });
}
