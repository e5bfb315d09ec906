import { expect, test } from '@jest/globals';
// @ts-expect-error a script that runs without any build, and so without types
import { judge } from '../scripts/audit.mjs';

const advisory = (id: string, severity: string) => ({
  name: 'left-lamp',
  title: 'Burns down',
  severity,
  url: `https://github.com/advisories/${id}`,
});
const report = {
  vulnerabilities: {
    'left-lamp': { via: [advisory('GHSA-high', 'high'), advisory('GHSA-low', 'moderate')] },
    harbour: { via: ['left-lamp'] },
  },
};

test('what is known to be grave is a fault, once, unless an exception that has not run out covers it', () => {
  expect(judge(report, [], '2026-11-27')).toEqual(['left-lamp: Burns down (high, GHSA-high)']);
  const exception = { advisory: 'GHSA-high', until: '2026-11-27', because: 'the lamp is never lit' };
  expect(judge(report, [exception], '2026-11-27')).toEqual([]);
  expect(judge(report, [exception], '2026-11-28')).toEqual([
    'left-lamp: Burns down (high, GHSA-high)',
    'the exception for GHSA-high ran out on 2026-11-27: renew it with a reason, or mend it',
  ]);
  expect(judge({ vulnerabilities: {} }, [], '2026-11-27')).toEqual([]);
});

test('a registry that does not answer says nothing', () => {
  expect(judge({ message: '405 Method Not Allowed', error: { summary: '' } }, [], '2026-11-27')).toBeNull();
  expect(judge(null, [], '2026-11-27')).toBeNull();
});
