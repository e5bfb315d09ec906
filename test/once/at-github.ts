import { memoryAtGithub } from '../../src/once/memory.ts';
import { REPO } from '../features/builders.ts';
import type { Room } from '../jobs/room.ts';

const MAY = async () => true;

/** What a repository's memory at GitHub is in this room; `may` says whether a place for it may be made. */
export async function memoryIn(room: Room, may: (there: boolean) => Promise<boolean> = MAY) {
  const { reader, writer } = await room.house.github(REPO);
  return memoryAtGithub(REPO, { reader, writer, may });
}
