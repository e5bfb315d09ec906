import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { compare } from '../../bench/chaos/compare.ts';
import { runChaos } from '../../bench/chaos/run.ts';
import { layDatabase } from '../db/directories.ts';

// The whole storm is `npm run chaos`; this is a gust of it, with the same parts.
let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'ispyb-triage-chaos-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test('people act while the server is killed and GitHub fails: nothing is lost, twice or wrong', async () => {
  for (const name of ['calm', 'wild']) await layDatabase(join(dir, name));
  const [issues, kills] = process.env.LONG ? [60, 6] : [5, 1];
  const wild = { seed: 11, issues, kills, faultEvery: 2, slowest: 300, aimed: Boolean(process.env.LONG) };
  const figures = await runChaos(
    { DATA_DIR: join(dir, 'calm') },
    { ...wild, databases: [{ DATA_DIR: join(dir, 'wild') }] },
  );
  expect(figures).toMatchObject({
    lost: 0,
    twice: 0,
    wrong: 0,
    failed: 0,
    kills: process.env.LONG ? kills + 1 : kills,
  });
  expect(figures.delivered).toBeGreaterThan(issues * 3);
}, 900_000);

test('what differs from peace is counted', () => {
  const wanted = { state: 'closed', labels: ['area:beamline', 'size:small'], said: ['closing: Done.'], twice: [] };
  const counted = (changes: Partial<typeof wanted> & { twice?: string[] }) =>
    compare([{ came: { ...wanted, ...changes }, wanted }]);
  expect(counted({})).toEqual({ lost: 0, twice: 0, wrong: 0 });
  expect(counted({ labels: ['size:small'] })).toEqual({ lost: 1, twice: 0, wrong: 0 });
  expect(counted({ said: [] })).toEqual({ lost: 1, twice: 0, wrong: 0 });
  expect(counted({ said: ['closing: Done.', 'closing: Done.'] })).toEqual({ lost: 0, twice: 1, wrong: 0 });
  expect(counted({ twice: ['size:small'] as never[] })).toEqual({ lost: 0, twice: 1, wrong: 0 });
  expect(counted({ state: 'open' })).toEqual({ lost: 0, twice: 0, wrong: 1 });
  expect(counted({ labels: [...wanted.labels, 'stale'] })).toEqual({ lost: 0, twice: 0, wrong: 1 });
  expect(counted({ said: ['closing: Other words.'] })).toEqual({ lost: 1, twice: 0, wrong: 1 });
});
