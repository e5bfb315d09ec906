/** Lets one write at a time happen; reads do not wait. */
export interface Turns {
  /** Carries `work` out when everything asked for before it is done; a failure ends only its own turn. */
  write<T>(work: () => Promise<T>): Promise<T>;
}

/** Opens a line in which writes wait. */
export function openTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    write: (work) => {
      const turn = last.then(work);
      last = turn.then(
        () => undefined,
        () => undefined,
      );
      return turn;
    },
  };
}
