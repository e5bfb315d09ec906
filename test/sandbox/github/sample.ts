import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Octokit } from '@octokit/rest';
import { type EmulatedGithub, startGithub, type Watch, type World } from '../../../src/sandbox/github/index.ts';

/** Two repositories and five people, one for each kind of right. */
export const WORLD: World = {
  organisation: 'lightsources',
  at: new Date('2019-01-07T09:00:00Z'),
  repositories: [{ name: 'schema' }, { name: 'Minutes' }, { name: 'secret', private: true }],
  users: [
    { login: 'ada', member: true, rights: { schema: 'admin', Minutes: 'admin', secret: 'admin' } },
    { login: 'Wim', member: true, rights: { schema: 'write', Minutes: 'write' } },
    { login: 'tess', rights: { schema: 'triage' } },
    { login: 'rob', rights: { schema: 'read' } },
    { login: 'sven', rights: {} },
    { login: 'helper[bot]', bot: true, rights: { schema: 'write' } },
  ],
  app: {
    slug: 'triage-of-tests',
    permissions: { issues: 'write', contents: 'read', pull_requests: 'write', checks: 'write' },
    events: ['issues', 'issue_comment', 'push', 'pull_request', 'label'],
  },
};

/** Octokit of a person, without retries, so that every refusal shows at once. */
export function as(github: EmulatedGithub, login: string): Octokit {
  return new Octokit({ baseUrl: github.url, auth: github.token(login), log: silent });
}

const nothing = (): void => undefined;
/** A log for Octokit that says nothing. */
export const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** The status a request ends with, success or not. */
export async function statusOf(request: Promise<{ status: number }>): Promise<number> {
  return request.then(
    (answer) => answer.status,
    (error: unknown) => (error as { status: number }).status,
  );
}

/** Starts a world of one's own, by default the one above. */
export function start(world: World = WORLD, watch?: Watch): Promise<EmulatedGithub> {
  return startGithub(world, watch);
}

/** A webhook as it arrived. */
export interface Arrived {
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** Listens for webhooks on loopback. */
export async function listener(): Promise<{
  url: string;
  arrived: Arrived[];
  answers: number[];
  close(): Promise<void>;
}> {
  const arrived: Arrived[] = [];
  const answers: number[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    arrived.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
    response.writeHead(answers.shift() ?? 200).end('ok');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/github/webhooks`;
  const close = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  return { url, arrived, answers, close };
}
