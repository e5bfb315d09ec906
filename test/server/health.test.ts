import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { healthRoute } from '../../src/server/health.ts';
import { type Running, running } from './server.ts';

let server: Running;
let database: 'there' | 'gone';

beforeEach(async () => {
  database = 'there';
  const health = healthRoute({
    ready: async () => {
      if (database === 'gone') throw new Error('the password is hunter2');
    },
    metricsToken: 'only-for-prometheus',
    deliveries: async () => 6,
    jobs: async () => ({ created: 3, active: 1 }),
    backlog: async () => [{ kind: 'triage', jobs: 4, oldest: 61.5 }],
    recovery: async () => ({ oldest: new Date('2019-01-14T06:00:00Z'), asked: 2, jobs: 7 }),
    sweeps: async () => [{ repo: 'ringlab/model', at: new Date('2019-01-14T06:00:00Z') }],
    requests: () => ({ reads: 12, writes: 5 }),
    budgets: () => [{ line: 'installation-1', remaining: 4321 }],
    writes: async () => [{ line: 'installation-1', minute: 79, hour: 480 }],
  });
  server = await running(health);
});

afterEach(() => server.stop());

describe('the operator’s machines', () => {
  test('hear that it is alive and ready', async () => {
    expect(await server.ask('/healthz')).toMatchObject({ status: 200, text: 'alive\n' });
    expect(await server.ask('/readyz')).toMatchObject({ status: 200, text: 'ready\n' });
  });

  test('hear that it is alive and not ready where the database is gone, and no details', async () => {
    database = 'gone';
    expect(await server.ask('/healthz')).toMatchObject({ status: 200 });
    expect(await server.ask('/readyz')).toMatchObject({ status: 503, text: 'not ready\n' });
    database = 'there';
    expect(await server.ask('/readyz')).toMatchObject({ status: 200 });
  });

  test('get numbers: deliveries, jobs, looks, requests to GitHub and what is left of them, the process itself', async () => {
    const { status, headers, text } = await server.ask('/metrics');
    expect([status, headers['content-type']]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    expect(text).toMatch(/^ispyb_triage_jobs\{state="created"\} 3$/m);
    expect(text).toMatch(/^ispyb_triage_jobs\{state="active"\} 1$/m);
    expect(text).toMatch(/^ispyb_triage_github_requests\{direction="read"\} 12$/m);
    expect(text).toMatch(/^ispyb_triage_github_requests\{direction="write"\} 5$/m);
    expect(text).toMatch(/^ispyb_triage_backlog\{kind="triage"\} 4$/m);
    expect(text).toMatch(/^ispyb_triage_backlog_age_seconds\{kind="triage"\} 61.5$/m);
    expect(text).toMatch(/^ispyb_triage_recovery_timestamp_seconds 1547445600$/m);
    expect(text).toMatch(/^ispyb_triage_recovery_found\{what="deliveries"\} 2$/m);
    expect(text).toMatch(/^ispyb_triage_recovery_found\{what="jobs"\} 7$/m);
    expect(text).toMatch(/^ispyb_triage_deliveries_waiting 6$/m);
    expect(text).toMatch(/^ispyb_triage_last_sweep_timestamp_seconds\{repo="ringlab\/model"\} 1547445600$/m);
    expect(text).toMatch(/^ispyb_triage_github_remaining\{line="installation-1"\} 4321$/m);
    expect(text).toMatch(/^ispyb_triage_github_writes_left\{line="installation-1",within="minute"\} 79$/m);
    expect(text).toMatch(/^ispyb_triage_github_writes_left\{line="installation-1",within="hour"\} 480$/m);
    expect(text).toMatch(/^process_resident_memory_bytes \d/m);
  });
});

describe('metrics are refused', () => {
  test.each([
    ['through a proxy', { 'x-forwarded-for': '203.0.113.9' }],
    ['through a proxy that speaks the standard', { forwarded: 'for=203.0.113.9' }],
    ['under another name, as a page in a browser could ask', { host: 'triage.example.org' }],
    ['under a name that only begins like this machine', { host: 'localhost.example.org:3000' }],
    ['under a name that only ends like this machine', { host: 'example.org.127.0.0.1' }],
  ])('%s', async (_how, headers) => {
    expect(await server.ask('/metrics', { headers })).toMatchObject({
      status: 403,
      text: 'Metrics are for this machine, or for whoever shows METRICS_TOKEN.\n',
    });
  });

  test.each([
    ['the token', 'Bearer only-for-prometheus', 200],
    ['another one', 'Bearer only-for-promotheus', 403],
    ['it in another way', 'only-for-prometheus', 403],
  ])('from elsewhere, unless somebody shows the token: %s', async (_, authorization, status) => {
    const headers = { 'x-forwarded-for': '203.0.113.9', authorization };
    expect((await server.ask('/metrics', { headers })).status).toBe(status);
  });

  test.each(['localhost', 'localhost:3000', '127.0.0.1:3000', '[::1]:3000'])('but not under %s', async (host) => {
    expect((await server.ask('/metrics', { headers: { host } })).status).toBe(200);
  });
});
