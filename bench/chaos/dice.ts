/** Chance that can be repeated: the same seed, the same throws. */
export interface Dice {
  /** In [0, 1). */
  roll(): number;
  pick<T>(all: readonly T[]): T;
}

/** Mulberry32, by Tommy Ettinger (public domain): enough for throws that nobody bets on. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const roll = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    roll,
    pick: <T>(all: readonly T[]): T => {
      const one = all[Math.floor(roll() * all.length)];
      if (one === undefined) throw new Error('there is nothing to pick from');
      return one;
    },
  };
}
