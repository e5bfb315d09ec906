import { afterEach, describe, expect, test } from '@jest/globals';
import type { Route } from '../../src/server/http.ts';
import { type Running, running } from './server.ts';

let server: Running;
afterEach(() => server.stop());

const says =
  (path: string, body: string): Route =>
  async (_request, url) =>
    url.pathname === path ? { status: 200, type: 'text/plain', body } : null;

describe('a server', () => {
  test('gives each path to the first route that knows it, the rest is not there', async () => {
    server = await running(says('/a', 'first'), says('/a', 'second'), says('/b', 'third'));
    expect((await server.ask('/a?x=1')).text).toBe('first');
    expect((await server.ask('/b')).text).toBe('third');
    expect(await server.ask('/c')).toMatchObject({ status: 404, text: 'There is nothing here.\n' });
  });

  test('tells nobody outside what failed, and the operator everything', async () => {
    const fault = new Error('the password is hunter2');
    server = await running(() => Promise.reject(fault));
    const { status, text } = await server.ask('/');
    expect([status, text]).toEqual([500, 'Something went wrong here; the operator finds it in the log.\n']);
    expect(server.failures).toEqual([fault]);
    expect((await server.ask('/')).status).toBe(500);
  });

  test.each(['//', '//a', '/\\', '//[', '*', '/%zz', `/${'a'.repeat(5000)}`])('survives the path %p', async (path) => {
    server = await running(says('/a', 'here'));
    expect([400, 404]).toContain((await server.ask(path)).status);
    expect(server.failures).toEqual([]);
    expect((await server.ask('/a')).text).toBe('here');
  });

  test('lets a page run no script, be framed by nobody, be kept nowhere', async () => {
    server = await running(says('/a', 'words'), () => Promise.reject(new Error('fault')));
    for (const path of ['/a', '/b'])
      expect((await server.ask(path)).headers).toMatchObject({
        'content-security-policy':
          "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; frame-ancestors 'none'",
        'content-type': 'text/plain; charset=utf-8',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
  });

  test('is called localhost where a person would type that, and says so when a port is taken', async () => {
    server = await running(says('/a', 'here'));
    expect(server.url).toMatch(/^http:\/\/localhost:[1-9]\d*$/);
    const { serveRoutes } = await import('../../src/server/http.ts');
    const at = { port: Number(new URL(server.url).port), host: '127.0.0.1', failed: () => undefined };
    await expect(serveRoutes([], at)).rejects.toThrow(
      `Port ${at.port} is in use: stop what uses it, or choose another one with PORT (the sandbox: --port).`,
    );
  });
});
