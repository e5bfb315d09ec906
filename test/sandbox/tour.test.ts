import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { TOUR } from '../../src/sandbox/tour.ts';

test('the tour, as a visitor starts it, shows each of its steps and ends well', async () => {
  const { code, told } = await run('sandbox', '--tour', '--port', '0');
  expect(told).not.toContain('✗');
  expect(told.match(/^✓/gm)).toHaveLength(TOUR.length);
  for (const { tell } of TOUR) expect(told).toContain(tell);
  expect(code).toBe(0);
}, 120_000);

test('the README shows the tour as it is', () => {
  const readme = readFileSync('README.md', 'utf8');
  for (const { tell } of TOUR) expect(readme).toContain(tell);
});

function run(...args: string[]): Promise<{ code: number | null; told: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['bin/ispyb-triage.js', ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
    let told = '';
    child.stdout.on('data', (chunk) => {
      told += String(chunk);
    });
    child.on('close', (code) => resolve({ code, told }));
  });
}
