import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { masked, openLog } from '../src/log.ts';

const KEY = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs1', format: 'pem' })
  .toString();
const TOKEN = 'ghs_16C7e42F292c6912E7710c838347Ae178B4a';
const PAT = 'github_pat_11AAAAAAA0abcdefghijkl_mnopqrstuvwxyz0123456789';
const JWT = 'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiIxMjM0NSJ9.c2lnbmF0dXJlLW9mLXRoZS1hcHA';

function logging(secrets: readonly string[] = []) {
  const lines: string[] = [];
  return { lines, log: openLog({ level: 'trace', to: { write: (line) => void lines.push(line) }, secrets }) };
}

test.each([
  ['a token in a message', `GET failed with Bearer ${TOKEN}`, TOKEN],
  ['a fine-grained token', `token ${PAT}`, PAT],
  ['the word of the App', `Authorization: bearer ${JWT}`, JWT],
  ['a private key', `it was ${KEY}`, KEY.split('\n')[4] ?? ''],
  ['the password of the database', 'connect to postgres://triage:hunter22@db:5432/triage', 'hunter22'],
  ['the webhook secret', 'signed with a-secret-of-ours', 'a-secret-of-ours'],
])('%s never reaches the log, in words, in an error, or in a field', (_, words, secret) => {
  const { lines, log } = logging(['a-secret-of-ours']);
  log.info(words);
  log.error({ err: Object.assign(new Error(words), { request: { headers: { authorization: words } } }) }, 'failed');
  log.warn({ request: { headers: { authorization: secret } }, token: secret, deep: { here: words } }, 'odd');
  expect(lines).toHaveLength(3);
  expect(lines.join('')).not.toContain(secret);
  expect(lines.join('')).toContain('[secret]');
  for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
});

test('what is no credential is logged as it is', () => {
  const words = 'POST https://api.github.com:443/repos/ringlab/model/issues/7/labels @ada: ghs_1, a secretary';
  expect(masked(words, ['short'])).toBe(words);
});
