import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Running } from '../../src/cli/doors.ts';
import { OPERATOR_HEADER } from '../../src/server/operations.ts';
import { typed } from './terminal.ts';

describe('serve and sandbox', () => {
  const running = (log: string[]): Running => ({
    url: 'http://localhost:3000',
    hints: ['try /healthz'],
    stop: async () => void log.push('stopped'),
  });

  test('say where they are, run until somebody wants them to end, and end cleanly', async () => {
    const log: string[] = [];
    let end = (): void => undefined;
    const stopped = new Promise<void>((resolve) => {
      end = () => resolve();
    });
    const ending = typed(['serve'], { doors: { serve: async () => running(log) }, stopped });
    await new Promise(setImmediate);
    expect(log).toEqual([]);
    end();
    expect(await ending).toMatchObject({ code: 0, out: 'ISPyB Triage is at http://localhost:3000\ntry /healthz\n' });
    expect(log).toEqual(['stopped']);
  });

  test('the sandbox listens where it is told, where PORT says, or at 3000', async () => {
    const ports: number[] = [];
    const sandbox = async (_: unknown, { port }: { port: number }) => {
      ports.push(port);
      return running([]);
    };
    await typed(['sandbox', '--port', '8080'], { doors: { sandbox }, env: { PORT: '9' } });
    await typed(['sandbox'], { doors: { sandbox }, env: { PORT: '8081' } });
    await typed(['sandbox'], { doors: { sandbox } });
    expect(ports).toEqual([8080, 8081, 3000]);
  });

  test('a tour that misses a step fails', async () => {
    const tour =
      (went: boolean) =>
      async (_: unknown, { say }: { say: (line: string) => void }) => {
        say('an issue is opened');
        return went;
      };
    expect(await typed(['sandbox', '--tour'], { doors: { tour: tour(true) } })).toMatchObject({
      code: 0,
      out: 'an issue is opened\n',
    });
    expect(await typed(['sandbox', '--tour'], { doors: { tour: tour(false) } })).toMatchObject({ code: 1 });
  });
});

describe('doctor', () => {
  test('says what is wrong and how to mend it, and fails unless all is well', async () => {
    const well = { what: 'database', state: 'well', says: 'PGlite in ./data', mend: null } as const;
    const ill = { what: 'permission', state: 'ill', says: 'issues: write is missing', mend: 'grant it' } as const;
    expect(await typed(['doctor'], { doors: { doctor: async () => [well] } })).toMatchObject({ code: 0 });
    expect(await typed(['doctor'], { doors: { doctor: async () => [well, ill] } })).toMatchObject({
      code: 1,
      out: '✓ database: PGlite in ./data\n✗ permission: issues: write is missing\n  → grant it\n',
    });
  });
});

describe('jobs', () => {
  const FAILED = {
    id: 'a1',
    job: { kind: 'triage', repo: 'ispyb/ISPyB', issue: 7 },
    state: 'failed',
    tries: 3,
    due: '2019-02-01T09:00:00Z',
    error: 'no such label',
  };
  const server = createServer((request, response) => {
    const answer = (status: number, value: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    };
    if (!request.headers[OPERATOR_HEADER]) answer(403, { error: 'for operators' });
    else if (request.method === 'GET' && request.url === '/api/jobs') answer(200, [FAILED]);
    else if (request.method === 'GET' && request.url === '/api/jobs/a1') answer(200, FAILED);
    else if (request.method === 'POST' && request.url === '/api/jobs/a1/retry') answer(200, { retried: 'a1' });
    else answer(404, { error: `there is no ${request.url}` });
  });
  let env = {};
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    env = { PORT: String((server.address() as AddressInfo).port) };
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test('are listed, shown and done again by the running server', async () => {
    expect((await typed(['jobs', 'list'], { env })).out).toMatch(
      /^a1 {2}failed {2}triage {2}ispyb\/ISPyB#7 .*no such label\n$/,
    );
    expect(JSON.parse((await typed(['jobs', 'list', '--json'], { env })).out)).toEqual([FAILED]);
    expect(JSON.parse((await typed(['jobs', 'show', 'a1'], { env })).out)).toEqual(FAILED);
    expect(await typed(['jobs', 'retry', 'a1'], { env })).toEqual({ code: 0, out: 'a1 is done again\n', err: '' });
  });

  test('a job that is not there, whatever its id looks like', async () => {
    const { code, err } = await typed(['jobs', 'show', '../x'], { env });
    expect(code).toBe(1);
    expect(err).toContain('says: there is no /api/jobs/..%2Fx.');
  });

  test('no server', async () => {
    const { code, err } = await typed(['jobs', 'list'], { env: { PORT: '1' } });
    expect(code).toBe(1);
    expect(err).toContain('No server answers at http://localhost:1');
  });
});
