import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

const PACKAGE: { readonly name: string } = JSON.parse(readFileSync('package.json', 'utf8'));

// It takes a build and two installations; `.ci/run` does it each time.
(process.env.LONG ? test : test.skip)(
  'the package, installed into empty folders, runs on Node 20 and 24',
  () => {
    const { status, stdout } = spawnSync(process.execPath, ['scripts/try-package.mjs'], { encoding: 'utf8' });
    expect({ status, faults: stdout.match(/^✗.*/gm) }).toEqual({ status: 0, faults: null });
    expect(stdout).toMatch(/^✓ Node v20\./m);
    expect(stdout).toMatch(/^✓ Node v24\./m);
  },
  600_000,
);

describe('a release', () => {
  test('is made of notes that people wrote: version and CHANGELOG.md', () => {
    const cwd = mkdtempSync(join(tmpdir(), 'ispyb-triage-'));
    const git = (...args: readonly string[]) =>
      spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd });
    const version = '1.2.3';
    writeFileSync(join(cwd, 'package.json'), JSON.stringify({ name: PACKAGE.name, version }));
    writeFileSync(join(cwd, 'package-lock.json'), '{}');
    cpSync('.changeset/config.json', join(cwd, '.changeset/config.json'));
    writeFileSync(
      join(cwd, '.changeset', 'a-note.md'),
      `---\n"${PACKAGE.name}": minor\n---\n\nThe checklist names who proposed a topic.\n`,
    );
    for (const args of [
      ['init', '-q', '-b', 'main'],
      ['add', '.'],
      ['commit', '-qm', 'x'],
    ])
      git(...args);
    const changeset = join(process.cwd(), 'node_modules', '.bin', 'changeset');
    const { status, stdout, stderr } = spawnSync(process.execPath, [realpathSync(changeset), 'version'], {
      cwd,
      encoding: 'utf8',
    });
    expect({ status, said: stdout + stderr }).toMatchObject({ status: 0 });
    expect(JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8')).version).toBe('1.3.0');
    expect(readFileSync(join(cwd, 'CHANGELOG.md'), 'utf8')).toMatch(/## 1\.3\.0\n[\s\S]*names who proposed a topic/);
  });

  test('is published by scripts that a shell understands, with the rights that they need', () => {
    const { permissions, jobs } = parse(readFileSync('.github/workflows/release.yml', 'utf8'));
    expect(permissions).toEqual({});
    const scripts = (jobs.release.steps as { run?: string }[]).flatMap(({ run }) => run ?? []);
    expect(scripts.length).toBeGreaterThan(2);
    for (const script of scripts) {
      expect(script).not.toContain('${{');
      expect(spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
    }
  });

  test('notes are about this package', () => {
    const notes = readdirSync('.changeset').filter((file) => file.endsWith('.md') && file !== 'README.md');
    for (const note of notes)
      expect(readFileSync(join('.changeset', note), 'utf8')).toMatch(
        new RegExp(`^---\\n"${PACKAGE.name}": (patch|minor|major)\\n---\\n\\n\\S`),
      );
  });
});
