import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { Io } from '../../src/cli/io.ts';
import { following } from '../../src/cli/progress.ts';
import type { Progress } from '../../src/core/progress.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

function listening(isTTY = false, env: Io['env'] = {}): { readonly io: Io; readonly heard: string[] } {
  const heard: string[] = [];
  const silent = { write: () => undefined };
  const stdin = (async function* () {})();
  const io: Io = {
    stdin,
    stdout: silent,
    stderr: { write: (text) => heard.push(text), isTTY },
    env,
    now: () => new Date(0),
    stopped: async () => undefined,
  };
  return { io, heard };
}

test('work shorter than a second is not talked about', async () => {
  const { io, heard } = listening();
  let done = (_: string): void => undefined;
  const work = following(
    io,
    'reading',
    () =>
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
  const work = following(
    io,
    'reading 3 files',
    () =>
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

/** Work that is told of by hand. */
function byHand(io: Io) {
  let told: Progress = () => undefined;
  let done: () => void = () => undefined;
  const work = following(io, 'sweeping', (progress) => {
    told = progress;
    return new Promise<void>((resolve) => {
      done = resolve;
    });
  });
  return { told: (n: number, of: number) => told(n, of), done: () => done(), work };
}

test('what is left is told as soon as one can tell', async () => {
  const { io, heard } = listening();
  const { told, done, work } = byHand(io);
  told(1, 100);
  await jest.advanceTimersByTimeAsync(1_000);
  told(20, 100);
  await jest.advanceTimersByTimeAsync(10_000);
  told(21, 1000);
  await jest.advanceTimersByTimeAsync(10_000);
  told(200, 1000);
  await jest.advanceTimersByTimeAsync(10_000);
  done();
  await work;
  expect(heard).toEqual([
    'sweeping … 1 of 100\n',
    'sweeping … 20 of 100, about 44 s left\n',
    'sweeping … 21 of 1000\n',
    'sweeping … 200 of 1000, about 2 min left\n',
  ]);
});

test('on a terminal it is one line, written anew and gone in the end', async () => {
  const { io, heard } = listening(true);
  const { told, done, work } = byHand(io);
  told(1, 2);
  await jest.advanceTimersByTimeAsync(1_250);
  done();
  await work;
  expect(heard).toEqual([
    '\r\u001b[2Ksweeping … 1 of 2, about 1 s left',
    '\r\u001b[2Ksweeping … 1 of 2, about 2 s left',
    '\r\u001b[2K',
  ]);
});

test('a terminal that can only write line by line gets lines', async () => {
  const { io, heard } = listening(true, { TERM: 'dumb' });
  const { done, work } = byHand(io);
  await jest.advanceTimersByTimeAsync(1_100);
  done();
  await work;
  expect(heard).toEqual(['sweeping … 1 s\n']);
});
