/** The world's clock: it goes at the usual pace, from wherever it was set. */
export interface Clock {
  now(): Date;
  /** Milliseconds between the real time and the world's. */
  offset(): number;
  set(at: Date): void;
}

/** Starts a clock at the given moment. */
export function openClock(at: Date): Clock {
  let offset = at.getTime() - Date.now();
  return {
    now: () => new Date(Date.now() + offset),
    offset: () => offset,
    set: (next) => {
      offset = next.getTime() - Date.now();
    },
  };
}
