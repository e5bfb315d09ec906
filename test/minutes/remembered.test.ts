import { expect, test } from '@jest/globals';
import { type Minutes, unreadable } from '../../src/minutes/index.ts';
import { remembered } from '../../src/minutes/remembered.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A remembering of this many, and a reading that tells how often it was asked. */
function reading(kept: number) {
  const remember = remembered(kept);
  let reads = 0;
  const of = (text: string, told: unknown, comes: () => Promise<Minutes> = async () => unreadable(text, 'x')) =>
    remember({ bytes: bytes(text), told }, () => {
      reads += 1;
      return comes();
    });
  return { of, reads: () => reads };
}

test('the same bytes are read once, also by who asks while they are read', async () => {
  const { of, reads } = reading(4);
  const [one, other] = await Promise.all([of('a', { date: '2019-01-14' }), of('a', { date: '2019-01-14' })]);
  expect(one).toBe(other);
  expect(await of('a', { date: '2019-01-14' })).toBe(one);
  expect(reads()).toBe(1);
});

test('other bytes, and the same bytes under another name or date, are read for themselves', async () => {
  const { of, reads } = reading(4);
  await of('a', { date: '2019-01-14' });
  await of('a', { date: '2019-02-14' });
  await of('b', { date: '2019-01-14' });
  expect(reads()).toBe(3);
});

test('a failure is not remembered', async () => {
  const { of, reads } = reading(4);
  await expect(of('a', null, () => Promise.reject(new Error('took too long')))).rejects.toThrow('took too long');
  await of('a', null);
  expect(reads()).toBe(2);
});

test('what nobody asked for the longest is forgotten first', async () => {
  const { of, reads } = reading(2);
  for (const text of ['a', 'b', 'a', 'c', 'a']) await of(text, null);
  expect(reads()).toBe(3);
  await of('b', null);
  expect(reads()).toBe(4);
});
