import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { readMinutes } from '../../src/minutes/index.ts';

test('what the page for chairs says is understood without doubt', async () => {
  const example = /```markdown\n([\s\S]+?)```/.exec(readFileSync('docs/chairs.md', 'utf8'))?.[1] ?? '';
  const bytes = Buffer.from(`# ISPyB VC, 4 May 2020\n\n${example}`);
  const { decisions } = await readMinutes({ name: 'vc.md', bytes }, { repository: 'fiction/modeling' });
  expect(decisions).toMatchObject([{ number: 35, outcome: 'resolved', verdict: 'close' }]);
});
