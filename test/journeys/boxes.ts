import { boxesIn } from '../../src/decisions/boxes.ts';
import type { World } from '../world.ts';
import { clicked } from './lists.ts';

/** Our comment on a pull request of the minutes repository. */
export async function ourWord(world: World, pull: number) {
  const comment = (await world.hearsOn(pull)).find(({ by }) => by.endsWith('[bot]'));
  if (!comment) throw new Error('nothing was said on the pull request');
  return comment;
}

/** Ticks or clears one box of our comment on a pull request. */
export async function clicks(world: World, who: string, pull: number, line: RegExp): Promise<void> {
  const { id, body } = await ourWord(world, pull);
  await world.rewrites(who, id, clicked(body, line));
  await world.settled();
}

/** The boxes that are ticked on a pull request, as ISSUE:ANSWER. */
export async function ticked(world: World, pull: number): Promise<readonly string[]> {
  const boxes = boxesIn((await ourWord(world, pull)).body);
  return [...boxes].filter(([, on]) => on).map(([key]) => key.replace(/:[0-9a-f]+$/, ''));
}
