import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { type Io, telling } from '../../src/cli/io.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

function listening(): { readonly io: Io; readonly heard: string[] } {
  const heard: string[] = [];
  const silent = { write: () => undefined };
  const stdin = (async function* () {})();
  const io: Io = {
    stdin,
    stdout: silent,
    stderr: { write: (text) => heard.push(text) },
    env: {},
    now: () => new Date(0),
    stopped: async () => undefined,
  };
  return { io, heard };
}

test('work shorter than a second is not talked about', async () => {
  const { io, heard } = listening();
  let done = (_: string): void => undefined;
  const work = telling(
    io,
    'reading',
    new Promise<string>((resolve) => {
      done = resolve;
    }),
  );
  await jest.advanceTimersByTimeAsync(999);
  done('read');
  expect(await work).toBe('read');
  await jest.advanceTimersByTimeAsync(60_000);
  expect(heard).toEqual([]);
});

test('longer work is, after a second and then every ten, until it ends or fails', async () => {
  const { io, heard } = listening();
  let fail = (_: Error): void => undefined;
  const work = telling(
    io,
    'reading 3 files',
    new Promise<string>((_, reject) => {
      fail = reject;
    }),
  );
  const ended = expect(work).rejects.toThrow('unreadable');
  await jest.advanceTimersByTimeAsync(12_000);
  expect(heard).toEqual(['reading 3 files … 1 s\n', 'reading 3 files … 11 s\n']);
  fail(new Error('unreadable'));
  await ended;
  await jest.advanceTimersByTimeAsync(60_000);
  expect(heard).toHaveLength(2);
});
