import { readFile, stat } from 'node:fs/promises';
import { Told } from '../core/trouble.ts';
import type { Io } from './io.ts';

/** A file's bytes, or `Told` with one sentence. A file larger than `largest` bytes is refused before it is read. */
export async function bytesOf(path: string, largest: number): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new Told(`${path} is a folder; name a file in it.`);
    if (found.size > largest)
      throw new Told(`${path} is larger than ${Math.floor(largest / 1024 / 1024)} MB; that is too large to be read.`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof Told) throw error;
    throw new Told(`${path} ${sayOf(error)}`, { cause: error });
  }
}

/** Text of a file, or of standard input for `-`. */
export async function textOf(io: Io, path: string, largest: number): Promise<string> {
  if (path !== '-') return new TextDecoder().decode(await bytesOf(path, largest));
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of io.stdin) {
    text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    if (text.length > largest) throw new Told('What came on standard input is too large to be read.');
  }
  return text;
}

function sayOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return 'does not exist; look at the name and the folder you are in.';
  if (code === 'EACCES') return 'may not be read; look at its permissions.';
  return `cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
}
