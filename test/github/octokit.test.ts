import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { Later } from '../../src/core/trouble.ts';
import { noRequests, placed } from '../../src/github/github.ts';
import { openLimits } from '../../src/github/limits.ts';
import { openLine, type Pace } from '../../src/github/octokit.ts';

interface Answer {
  readonly status: number;
  readonly location?: string;
  /** Cuts the connection in place of an answer, after the request was heard. */
  readonly cut?: boolean;
}

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A server that gives these answers in turn, and what it was asked. */
async function server(pace: Pace, ...answers: Answer[]) {
  const heard: string[] = [];
  const http = createServer(async (request, response) => {
    heard.push(`${request.method} ${request.url} ${await bodyOf(request)}`.trim());
    const { status, location, cut } = answers.shift() ?? { status: 500 };
    if (cut) return void request.socket.destroy();
    response.writeHead(status, { 'content-type': 'application/json', ...(location ? { location } : {}) }).end('{}');
  });
  await new Promise<void>((ready) => http.listen(0, '127.0.0.1', ready));
  closing.push(() => new Promise((closed) => void http.close(() => closed())));
  const baseUrl = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const requests = noRequests();
  const octokit = openLine({
    baseUrl,
    pace,
    credentials: { auth: 'secret' },
    name: baseUrl,
    counters: [requests],
    limits: openLimits(),
    share: 'all',
    allowance: null,
    now: () => new Date(),
  });
  return { octokit, heard, requests };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

const comment = { owner: 'ringlab', repo: 'model', issue_number: 7, body: 'words' };

describe('a write', () => {
  test.each<[string, Answer]>([
    ['an error', { status: 502 }],
    ['a limit', { status: 403 }],
    ['silence', { status: 0, cut: true }],
  ])('that is answered with %s is sent once', async (_, answer) => {
    const { octokit, heard, requests } = await server('none', answer, { status: 201 });
    await expect(octokit.rest.issues.createComment(comment)).rejects.toHaveProperty('kind');
    expect(heard).toEqual(['POST /repos/ringlab/model/issues/7/comments {"body":"words"}']);
    expect(requests).toEqual({ reads: 0, writes: 1 });
  });

  test.each([301, 302, 307, 308])('to a renamed repository (%i) arrives as what it is', async (status) => {
    const location = '/repositories/1/issues/7/comments';
    const { octokit, heard } = await server('none', { status, location }, { status: 201 });
    expect((await octokit.rest.issues.createComment(comment)).status).toBe(201);
    expect(heard[1]).toBe(`POST ${location} {"body":"words"}`);
  });

  test('is not taken to another host', async () => {
    const { octokit, heard } = await server('none', { status: 307, location: 'http://localhost:1/elsewhere' });
    await expect(octokit.rest.issues.createComment(comment)).rejects.toThrow(Later);
    expect(heard).toHaveLength(1);
  });
});

describe('the distances between writes', () => {
  test.each([
    ['https://api.github.com', 'github'],
    ['https://github.example.org/api/v3/', 'github'],
    ['http://127.0.0.1:4000', 'none'],
    ['http://localhost:4000', 'none'],
    ['http://[::1]:4000', 'none'],
  ])('at %s are those of %s', (baseUrl, pace) => {
    expect(placed({ baseUrl }).pace).toBe(pace);
  });

  test('can be chosen, and an address needs no slash at its end', () => {
    expect(placed({ baseUrl: 'http://127.0.0.1:4000/', pace: 'github' })).toMatchObject({
      baseUrl: 'http://127.0.0.1:4000',
      pace: 'github',
    });
    expect(placed({}).baseUrl).toBe('https://api.github.com');
  });

  test("two labels keep GitHub's distance of a second, and none on loopback", async () => {
    const took = async (pace: 'none' | 'github'): Promise<number> => {
      const { octokit } = await server(pace, { status: 201 }, { status: 201 });
      const begun = performance.now();
      for (const name of ['a', 'b']) await octokit.rest.issues.createLabel({ ...comment, name });
      return performance.now() - begun;
    };
    const atGithub = await took('github');
    expect(atGithub).toBeGreaterThanOrEqual(900);
    expect(await took('none')).toBeLessThan(atGithub);
  });
});
