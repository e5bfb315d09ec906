import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { appToServe, meansAnApp, readEnv } from '../../src/config/env.ts';
import { Told } from '../../src/core/trouble.ts';

const KEY = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs1', format: 'pem' })
  .toString();
const APP = { APP_ID: '12345', PRIVATE_KEY: KEY, WEBHOOK_SECRET: 'hush' };

describe('an empty environment', () => {
  test('means no App, no token, the embedded database and this machine only', () => {
    expect(readEnv({})).toEqual({
      app: null,
      token: null,
      workflow: { event: null, payload: null, repo: null },
      githubUrl: undefined,
      dashboardPassword: null,
      database: { dir: './data' },
      at: { port: 3000, host: '127.0.0.1' },
      role: 'both',
      metricsToken: null,
      logLevel: 'info',
    });
  });

  test('takes a password that cannot be guessed', () => {
    expect(readEnv({ DASHBOARD_PASSWORD: 'open sesame now' }).dashboardPassword).toBe('open sesame now');
    expect(() => readEnv({ DASHBOARD_PASSWORD: 'sesame' })).toThrow(
      'DASHBOARD_PASSWORD must have at least 12 characters.',
    );
  });

  test('so does one of empty variables, as compose files leave them', () => {
    expect(readEnv({ APP_ID: '', PRIVATE_KEY: ' ', WEBHOOK_SECRET: '', PORT: '', LOG_LEVEL: '' })).toEqual(readEnv({}));
    expect(meansAnApp({ APP_ID: '', WEBHOOK_SECRET: ' ' })).toBe(false);
  });
});

describe('an App', () => {
  test('is read with everything around it', () => {
    const env = readEnv({
      ...APP,
      GITHUB_TOKEN: 'ghs_1',
      GITHUB_API_URL: 'https://git.example/api/v3/',
      DATABASE_URL: 'postgres://bot:pw@db/bot',
      PORT: '8080',
      HOST: '0.0.0.0',
      LOG_LEVEL: 'WARN',
    });
    expect(appToServe(env)).toEqual({ id: 12345, privateKey: KEY.trim(), webhookSecret: 'hush' });
    expect(env).toMatchObject({
      token: 'ghs_1',
      githubUrl: 'https://git.example/api/v3',
      database: { url: 'postgres://bot:pw@db/bot' },
      at: { port: 8080, host: '0.0.0.0' },
      logLevel: 'warn',
    });
  });

  test.each([
    ['with its lines written out', KEY.replaceAll('\n', '\\n')],
    ['in base64', Buffer.from(KEY).toString('base64')],
  ])('takes a key %s', (_, key) => {
    expect(readEnv({ ...APP, PRIVATE_KEY: key }).app?.privateKey.trim()).toBe(KEY.trim());
  });

  test('takes a key from a file', () => {
    const env = readEnv({ APP_ID: '1', PRIVATE_KEY_PATH: 'app.pem' }, (path) => (path === 'app.pem' ? KEY : ''));
    expect(env.app).toEqual({ id: 1, privateKey: KEY, webhookSecret: null });
  });

  test('is meant as soon as one part of it is set', () => {
    for (const name of ['APP_ID', 'PRIVATE_KEY', 'PRIVATE_KEY_PATH', 'WEBHOOK_SECRET'])
      expect(meansAnApp({ [name]: 'x' })).toBe(true);
  });
});

describe('one sentence says what is wrong', () => {
  const said = (read: () => unknown): string => {
    try {
      read();
    } catch (error) {
      if (error instanceof Told) return error.message;
      throw error;
    }
    throw new Error('nothing was wrong');
  };

  test.each([
    ['PRIVATE_KEY or PRIVATE_KEY_PATH must be set too', { APP_ID: '1' }],
    ['APP_ID must be set too', { PRIVATE_KEY: KEY }],
    ['APP_ID and PRIVATE_KEY or PRIVATE_KEY_PATH must be set too', { WEBHOOK_SECRET: 'x' }],
    ['APP_ID must be the number', { ...APP, APP_ID: 'ispyb' }],
    ['PRIVATE_KEY is no private key', { ...APP, PRIVATE_KEY: 'nonsense' }],
    ['PRIVATE_KEY_PATH names a file that cannot be read', { APP_ID: '1', PRIVATE_KEY_PATH: '/nowhere/app.pem' }],
    ['PORT must be a number', { PORT: '70000' }],
    ['PORT must be a number', { PORT: 'http' }],
    ['LOG_LEVEL must be one of', { LOG_LEVEL: 'loud' }],
    ['ROLE must be one of both, front, worker', { ROLE: 'leader' }],
    ['ROLE=worker is for several processes: set DATABASE_URL', { ROLE: 'worker' }],
    ['METRICS_TOKEN must have 16 characters', { METRICS_TOKEN: 'short' }],
    ['GITHUB_API_URL is not an address', { GITHUB_API_URL: 'github.com' }],
    ['DATABASE_URL is not an address that begins with postgres://', { DATABASE_URL: 'mysql://root:secret@db' }],
  ])('%s', (says, variables) => {
    expect(said(() => readEnv(variables))).toContain(says);
  });

  test('a server without an App, or without a secret', () => {
    expect(said(() => appToServe(readEnv({})))).toContain('try `ispyb-triage sandbox`');
    expect(said(() => appToServe(readEnv({ ...APP, WEBHOOK_SECRET: undefined })))).toContain(
      'WEBHOOK_SECRET is missing',
    );
  });

  test('and never repeats a secret', () => {
    expect(said(() => readEnv({ DATABASE_URL: 'mysql://root:secret@db' }))).not.toContain('secret@');
    expect(said(() => readEnv({ ...APP, PRIVATE_KEY: 'nonsense' }))).not.toContain('nonsense');
  });
});
