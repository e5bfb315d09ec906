import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { OPERATOR_HEADER, operationsRoute } from '../../src/server/operations.ts';
import { type Running, running } from './server.ts';

const JOB = { id: 'j1', kind: 'sweep', state: 'failed' };
const operator = { [OPERATOR_HEADER]: '1' };
let server: Running;
let retried: string[];

beforeEach(async () => {
  retried = [];
  const operations = operationsRoute({
    list: async () => [JOB],
    show: async (id) => (id === JOB.id ? JOB : null),
    retry: async (id) => {
      retried.push(id);
      return id === JOB.id;
    },
  });
  server = await running(operations);
});

afterEach(() => server.stop());

const asked = async (path: string, method = 'GET') => {
  const { status, text } = await server.ask(path, { method, headers: operator });
  return { status, answer: JSON.parse(text) as unknown };
};

describe('an operator on this machine', () => {
  test('lists jobs and shows one', async () => {
    expect(await asked('/api/jobs')).toEqual({ status: 200, answer: [JOB] });
    expect(await asked('/api/jobs/j1')).toEqual({ status: 200, answer: JOB });
  });

  test('has a job done again', async () => {
    expect(await asked('/api/jobs/j1/retry', 'POST')).toEqual({ status: 200, answer: { retried: 'j1' } });
    expect(retried).toEqual(['j1']);
  });

  test('hears that there is no such job', async () => {
    expect(await asked('/api/jobs/j2')).toEqual({ status: 404, answer: { error: 'There is no job j2' } });
    expect(await asked('/api/jobs/j2/retry', 'POST')).toEqual({
      status: 404,
      answer: { error: 'Job j2 is not there, or has nothing to do again' },
    });
  });

  test.each([
    ['GET', '/api/jobs/j1/retry'],
    ['POST', '/api/jobs'],
    ['POST', '/api/jobs/j1'],
    ['DELETE', '/api/jobs/j1'],
    ['POST', '/api/jobs/j1/drop'],
  ])('can do nothing else: %s %s', async (method, path) => {
    expect((await asked(path, method)).status).toBe(405);
    expect(retried).toEqual([]);
  });

  test('finds nothing below that', async () => {
    expect((await server.ask('/api/jobs/j1/retry/now', { method: 'POST', headers: operator })).status).toBe(404);
    expect((await server.ask('/api/other', { headers: operator })).status).toBe(404);
  });
});

describe('jobs are neither shown nor done again', () => {
  test.each([
    ['without the header, as a page in a browser would ask', {}],
    ['through a proxy', { ...operator, 'x-forwarded-for': '203.0.113.9' }],
    ['under another name', { ...operator, host: 'triage.example.org' }],
  ])('%s', async (_how, headers) => {
    for (const [method, path] of [
      ['GET', '/api/jobs'],
      ['GET', '/api/jobs/j1'],
      ['POST', '/api/jobs/j1/retry'],
    ] as const)
      expect((await server.ask(path, { method, headers })).status).toBe(403);
    expect(retried).toEqual([]);
  });
});
