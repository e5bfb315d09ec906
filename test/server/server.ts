import { request } from 'node:http';
import { type Listening, type Route, serveRoutes } from '../../src/server/http.ts';

/** What came back. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** A running server and what went wrong in it. */
export interface Running extends Listening {
  readonly failures: unknown[];
  ask(path: string, how?: { readonly method?: string; readonly headers?: Record<string, string> }): Promise<Reply>;
}

/** Serves routes on a free port of this machine. */
export async function running(...routes: readonly Route[]): Promise<Running> {
  const failures: unknown[] = [];
  const at = { port: 0, host: '127.0.0.1', failed: (error: unknown) => void failures.push(error) };
  const listening = await serveRoutes(routes, at);
  const { port } = new URL(listening.url);
  return {
    ...listening,
    failures,
    // Plain requests, because fetch lets nobody set the header Host.
    ask: (path, { method = 'GET', headers = {} } = {}) =>
      new Promise((resolve, reject) => {
        const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, async (answer) => {
          let text = '';
          for await (const chunk of answer) text += String(chunk);
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text });
        });
        sent.on('error', reject);
        sent.end();
      }),
  };
}
