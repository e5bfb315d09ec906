import { describe, expect, test } from '@jest/globals';
import type { Loaded } from '../../../src/config/loaded.ts';
import { mark } from '../../../src/core/marker.ts';
import { Later } from '../../../src/core/trouble.ts';
import { settings } from '../../../src/features/settings/index.ts';
import { anIssue, aTouch, person, REPO, us } from '../builders.ts';
import { readerOf } from '../reader.ts';
import { aSight } from '../sight.ts';

const JOB = { kind: 'settings', repo: REPO, commit: 'c'.repeat(40) } as const;
const PLACE = { from: `${REPO}:x`, repo: REPO, path: 'x' };
const INVALID: Loaded = { kind: 'invalid', faults: [], ...PLACE };

async function gathered(facts: Parameters<typeof readerOf>[0], loaded = INVALID) {
  return settings.gather(JOB, aSight({ reader: readerOf(facts), settingsOf: async () => loaded }));
}

describe('where faults were told', () => {
  const older = anIssue({ number: 90, author: us, state: 'closed', body: mark('settings', 'old') });
  const newer = anIssue({ number: 91, author: us, createdAt: '2019-01-01T00:00:00Z', body: mark('settings:2', 'new') });
  const forged = anIssue({ number: 92, author: person('eve'), body: mark('settings:3', 'forged') });
  const other = anIssue({ number: 93, author: us, body: mark('waiting-sweep:2019-03-04', 'x') });

  test('is found by marker and author, newest first, with what a person did to it', async () => {
    const history = { 91: [aTouch('commented', '2019-02-01T00:00:00Z')] };
    const found = await gathered({ issues: [older, newer, forged, other], history });
    expect(found.tellings).toEqual([
      { issue: newer, slot: 'settings:2' },
      { issue: older, slot: 'settings' },
    ]);
    expect(found.touched).toBe('2019-02-01T00:00:00Z');
  });
  test('is not even looked for where nobody asked for us', async () => {
    const reader = readerOf({}, { failing: ['ourIssues', 'history'] });
    const look = aSight({ reader, settingsOf: async () => ({ kind: 'absent' }) });
    expect((await settings.gather(JOB, look)).tellings).toEqual([]);
  });
});

test('settings that cannot be looked up are looked up later', async () => {
  await expect(gathered({}, { kind: 'unreachable', why: '502', ...PLACE })).rejects.toThrow(Later);
});
