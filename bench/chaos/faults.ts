import type { Fault } from '../../src/sandbox/github/index.ts';
import type { Dice } from './dice.ts';

/** One of the ways in which GitHub fails; `slowest` is how long it lets us wait, in milliseconds. */
export function faultOf(dice: Dice, slowest: number): Fault {
  const path = /^\/repos\//;
  const secondary = { message: 'You have exceeded a secondary rate limit.' };
  return dice.pick<Fault>([
    { path, status: 502 },
    { method: 'POST', path, status: 502, after: 'after' },
    { method: 'PATCH', path, status: 502, after: 'after' },
    { path, status: 0 },
    { path, status: 403, headers: { 'retry-after': '1' }, body: secondary },
    { path, status: 429, headers: { 'retry-after': '1' } },
    { path, status: 403, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(soon()) } },
    { path, status: 504, delay: slowest },
  ]);
}

function soon(): number {
  return Math.floor(Date.now() / 1000) + 2;
}
