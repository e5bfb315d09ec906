import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { storeDeliveries } from '../../src/jobs/deliveries.ts';
import { memoryDatabase, serverDatabase } from '../db/databases.ts';
import type { Running } from '../server/server.ts';
import { serving } from './serving.ts';

const ORIGIN = { origin: 'http://localhost', host: 'localhost', 'content-type': 'application/x-www-form-urlencoded' };

const retried: string[] = [];
let database: Database;
let here: Parameters<typeof serving>[0];
let server: Running;

beforeAll(async () => {
  database = await (process.env.TEST_DATABASE_URL ? serverDatabase() : memoryDatabase());
  here = { database, now: () => new Date('2019-01-28T12:00:00Z'), retried };
  server = await serving(here);
});

afterAll(async () => {
  await server.stop();
  await database.close();
});

test('operations show jobs, what failed, deliveries and limits, and escape what went wrong', async () => {
  await storeDeliveries(database.query, [{ id: 'guid-1', event: 'issues.opened', hint: '{"jobs":[]}' }]);
  const { status, text } = await server.ask('/operations');
  expect(status).toBe(200);
  expect(text).toMatch(
    /Failed for good<\/h2>[\s\S]*triage fiction\/modeling#7[\s\S]*it broke &lt;here&gt;[\s\S]*Do it anew/,
  );
  expect(text).toMatch(/Not done yet<\/h2>[\s\S]*again[\s\S]*Do it now/);
  expect(text).toContain('2, the oldest for 61 s');
  expect(text).toContain('4321 of 5000 (installation 9)');
  expect(text).toContain('79 this minute, 498 this hour');
  expect(text).toMatch(/guid-1<\/code>[\s\S]*issues\.opened[\s\S]*not put yet/);
  expect((await server.ask('/operations/jobs/job-1')).text).toContain(
    '&quot;text&quot;: &quot;it broke &lt;here&gt;&quot;',
  );
  expect((await server.ask('/operations/jobs/job-9')).status).toBe(404);
});

test('operations have a job done again where a page of this server asks for it, and nowhere else', async () => {
  retried.splice(0);
  const retry = (id: string, headers: Record<string, string>) =>
    server.ask(`/operations/jobs/${id}/retry`, { method: 'POST', headers });
  expect(await retry('job-1', ORIGIN)).toMatchObject({ status: 303, headers: { location: '/operations' } });
  expect((await retry('job-9', ORIGIN)).status).toBe(404);
  for (const origin of ['http://evil.example', 'null', ''])
    expect((await retry('job-1', { ...ORIGIN, origin })).status).toBe(403);
  expect(retried).toEqual(['job-1', 'job-9']);
});

test('operations are for this machine only, or behind the password where there is one', async () => {
  const away = await serving({ ...here, isHere: false });
  const locked = await serving({ ...here, password: 'open sesame now' });
  try {
    retried.splice(0);
    expect(await away.ask('/operations')).toMatchObject({
      status: 403,
      text: expect.stringContaining('DASHBOARD_PASSWORD'),
    });
    expect((await away.ask('/operations/jobs/job-1/retry', { method: 'POST', headers: ORIGIN })).status).toBe(403);
    expect((await locked.ask('/operations')).status).toBe(401);
    expect((await locked.ask('/operations/jobs/job-1/retry', { method: 'POST', headers: ORIGIN })).status).toBe(401);
    const authorization = `Basic ${btoa('me:open sesame now')}`;
    expect((await locked.ask('/operations', { headers: { authorization } })).status).toBe(200);
    expect(retried).toEqual([]);
  } finally {
    await away.stop();
    await locked.stop();
  }
});
