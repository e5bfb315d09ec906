import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { readEnv } from '../src/config/env.ts';
import { variablesIn } from './docs/variables.ts';

// There is no container engine here: what can be looked at without one is looked at.

const Service = z.object({
  image: z.string(),
  environment: z.record(z.string(), z.string()),
  ports: z.array(z.string()).default([]),
  deploy: z.object({ replicas: z.number() }).optional(),
  user: z.string().optional(),
  read_only: z.boolean().default(false),
  cap_drop: z.array(z.string()).default([]),
  security_opt: z.array(z.string()).default([]),
  stop_grace_period: z.string().optional(),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
});
const compose = z
  .object({ services: z.record(z.string(), Service), volumes: z.record(z.string(), z.unknown()) })
  .parse(parse(readFileSync('compose.yml', 'utf8'), { merge: true }));
const { front, worker, database } = compose.services as Record<
  'front' | 'worker' | 'database',
  z.output<typeof Service>
>;

const dockerfile = readFileSync('Dockerfile', 'utf8').replace(/\\\n\s*/g, '');
const lines = dockerfile.split('\n').flatMap((line) => {
  const [, what, rest] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
  return what && rest ? [{ what, rest }] : [];
});
const all = (what: string): readonly string[] => lines.filter((line) => line.what === what).map(({ rest }) => rest);
const copied = all('COPY').flatMap((rest) => rest.split(' ').slice(0, -1));

/** Every variable that the program asks for, found by letting it ask. */
function asked(): ReadonlySet<string> {
  const names = new Set<string>();
  const of = (given: Readonly<Record<string, string>>) =>
    new Proxy(given, {
      get: (target, name) => {
        names.add(String(name));
        return target[String(name)];
      },
    });
  readEnv(of({}));
  return names;
}

/** A value as compose hands it over, with what a person would have put into `.env`. */
function filled(value: string): string {
  return value.replace(/\$\{(\w+)(:[?-][^}]*)?\}/g, (_, name: string, other = '') =>
    other.startsWith(':-') ? other.slice(2) : `a-${name.toLowerCase().replace('_', '-')}`,
  );
}

describe('compose.yml', () => {
  test('has one front, two workers and a database, which keeps its data', () => {
    expect(Object.keys(compose.services)).toEqual(['front', 'worker', 'database']);
    expect([front.deploy?.replicas ?? 1, worker.deploy?.replicas, database.deploy?.replicas ?? 1]).toEqual([1, 2, 1]);
    expect(Object.keys(compose.volumes)).toEqual(['database']);
  });

  test.each([
    ['front', front],
    ['worker', worker],
  ])('tells the %s only what it reads, and nothing by itself that is secret', (role, service) => {
    expect(Object.keys(service.environment).filter((name) => !asked().has(name))).toEqual([]);
    const { APP_ID, PRIVATE_KEY, ...rest } = service.environment;
    expect([APP_ID, PRIVATE_KEY, rest.WEBHOOK_SECRET].every((value) => value?.startsWith('${'))).toBe(true);
    const env = readEnv(
      Object.fromEntries(
        Object.entries(rest)
          .map(([name, value]) => [name, filled(value)])
          .filter(([name]) => name !== 'WEBHOOK_SECRET'),
      ),
    );
    expect(env).toMatchObject({
      role,
      database: { url: 'postgres://triage:a-postgres-password@database:5432/triage' },
    });
    expect(service.depends_on).toEqual({ database: { condition: 'service_healthy' } });
  });

  test('gives the program nothing that it does not need: no root, no writing, no capabilities', () => {
    for (const service of [front, worker])
      expect(service).toMatchObject({
        user: 'node',
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
        stop_grace_period: '30s',
      });
    expect(front.ports).toEqual(['127.0.0.1:3000:3000']);
    expect(worker.ports).toEqual([]);
  });
});

describe('the Dockerfile', () => {
  test('copies what is there and not kept out, and all that the program loads', () => {
    const kept = readFileSync('.dockerignore', 'utf8').split('\n');
    expect(copied.filter((path) => !existsSync(path) || kept.includes(path))).toEqual([]);
    expect(kept).toEqual(expect.arrayContaining(['.env', '*.pem', 'node_modules', '.git']));
  });

  test('runs as nobody of importance, on a Node that the package takes', () => {
    expect(all('USER')).toEqual(['node']);
    expect(all('FROM')).toEqual(['node:24-slim']);
    expect(
      all('ENV')[0]
        ?.split(' ')
        .map((one) => one.split('=')[0]),
    ).toEqual(['NODE_ENV', 'HOST', 'PORT']);
    expect(all('EXPOSE')).toEqual(['3000']);
  });

  test('asks for health where health is told', () => {
    expect(all('HEALTHCHECK')[0]).toContain('/readyz');
    expect(readFileSync('src/server/health.ts', 'utf8')).toContain("'/readyz'");
  });

  test('starts a command that what was copied can run', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'ispyb-triage-image-'));
    try {
      for (const path of copied) cpSync(path, join(dir, path), { recursive: true });
      symlinkSync(join(process.cwd(), 'node_modules'), join(dir, 'node_modules'));
      const [node, program = '', ...words] = JSON.parse(all('CMD')[0] ?? '[]') as string[];
      expect([node, words]).toEqual(['node', ['serve']]);
      const run = promisify(execFile)(process.execPath, [program, ...words], {
        cwd: dir,
        env: { PATH: process.env.PATH, ROLE: 'worker', DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' },
      });
      await expect(run).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('No GitHub App is set up') });
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});

test('docs/operators.md names every variable that the program reads, but those that GitHub sets in a workflow', () => {
  const text = readFileSync('docs/operators.md', 'utf8');
  const named = new Set(variablesIn({ path: 'docs/operators.md', text }).map(([, name]) => name));
  expect([...asked()].filter((name) => !named.has(name))).toEqual([
    'GITHUB_EVENT_NAME',
    'GITHUB_EVENT_PATH',
    'GITHUB_REPOSITORY',
  ]);
});
