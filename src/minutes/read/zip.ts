import { crc32, inflateRawSync } from 'node:zlib';
import { because } from './unreadable.ts';

/** One file inside an archive, unpacked. */
export interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;

function directoryOf(archive: Buffer): Entry[] | undefined {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > archive.length || archive.readUInt32LE(end) !== DIRECTORY_END) return undefined;
  const entries: Entry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== DIRECTORY_ENTRY) return undefined;
    const nameLength = archive.readUInt16LE(at + 28);
    entries.push({
      name: archive.toString('utf8', at + 46, at + 46 + nameLength),
      method: archive.readUInt16LE(at + 10),
      packed: archive.readUInt32LE(at + 20),
      offset: archive.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

function unpacked(archive: Buffer, entry: Entry, most: number): Uint8Array | undefined {
  if (entry.offset + 30 > archive.length || archive.readUInt32LE(entry.offset) !== LOCAL_HEADER) return undefined;
  const start = entry.offset + 30 + archive.readUInt16LE(entry.offset + 26) + archive.readUInt16LE(entry.offset + 28);
  const packed = archive.subarray(start, start + entry.packed);
  if (entry.method === 0) return packed;
  return entry.method === 8 ? inflateRawSync(packed, { maxOutputLength: Math.max(1, most) }) : undefined;
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';

/**
 * Unpacks the wanted files of an archive, at most `most` bytes in all, whatever the archive says about its sizes.
 * Answers undefined where the archive is broken.
 */
export function partsOf(bytes: Uint8Array, wanted: (name: string) => boolean, most: number): Part[] | undefined {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Part[] = [];
  let left = most;
  try {
    for (const entry of directoryOf(archive)?.filter(({ name }) => wanted(name)) ?? []) {
      const part = unpacked(archive, entry, left);
      if (!part) return undefined;
      left -= part.length;
      if (left < 0) throw because.unpacksTooLarge();
      parts.push({ name: entry.name, bytes: part });
    }
  } catch (error) {
    if (isTooLarge(error)) throw because.unpacksTooLarge();
    if (error instanceof RangeError || (error instanceof Error && 'errno' in error)) return undefined;
    throw error;
  }
  return parts.length ? parts : undefined;
}

function header(signature: number, part: Part, extra: number): Buffer {
  const name = Buffer.from(part.name, 'utf8');
  const central = signature === DIRECTORY_ENTRY;
  const head = Buffer.alloc(central ? 46 : 30);
  head.writeUInt32LE(signature, 0);
  const from = central ? 6 : 4;
  head.writeUInt16LE(20, from);
  head.writeUInt16LE(0x800, from + 2);
  head.writeUInt32LE(crc32(part.bytes), from + 10);
  head.writeUInt32LE(part.bytes.length, from + 14);
  head.writeUInt32LE(part.bytes.length, from + 18);
  head.writeUInt16LE(name.length, from + 22);
  if (central) head.writeUInt32LE(extra, 42);
  return Buffer.concat([head, name]);
}

/** Packs files into an archive without compression. */
export function archiveOf(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const body = Buffer.concat([header(LOCAL_HEADER, part, 0), part.bytes]);
    directory.push(header(DIRECTORY_ENTRY, part, offset));
    bodies.push(body);
    offset += body.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(DIRECTORY_END, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, list, end]);
}
