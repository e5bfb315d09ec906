/**
 * The five kinds of failure. Who throws one of them says what happens next:
 *
 * | kind    | the job                                    | the person                                   |
 * |---------|--------------------------------------------|----------------------------------------------|
 * | Told    | is done                                    | gets the message, one sentence, in place     |
 * | Later   | goes back to the queue, not before `after` | hears nothing                                |
 * | Gone    | is done, with a note                       | hears nothing                                |
 * | Refused | stops for this repository                  | maintainers once, with the missing permission|
 * | Bug     | fails and is kept for the operator         | gets a reference, no details                 |
 */
export abstract class Trouble extends Error {
  abstract readonly kind: 'told' | 'later' | 'gone' | 'refused' | 'bug';
}

/** Something the person can mend. Its message is posted as it is: one sentence that says what to do. */
export class Told extends Trouble {
  readonly kind = 'told';
}

/** Something time can mend: a 5xx, the network, a primary or secondary limit. */
export class Later extends Trouble {
  readonly kind = 'later';
  /** Not to be tried again before this moment, where GitHub named one. */
  readonly after: Date | undefined;
  constructor(why: string, after?: Date, cause?: unknown) {
    super(why, { cause });
    this.after = after;
  }
}

/** What the job was about no longer exists: deleted, transferred, uninstalled. */
export class Gone extends Trouble {
  readonly kind = 'gone';
}

/** GitHub will not let us, and trying again will not help: a missing permission, issues switched off. */
export class Refused extends Trouble {
  readonly kind = 'refused';
}

/** Everything else: a fault of ours. */
export class Bug extends Trouble {
  readonly kind = 'bug';
}

/** Sorts any thrown value into one of the five kinds; what has no kind is a Bug that keeps its cause. */
export function troubleOf(thrown: unknown): Told | Later | Gone | Refused | Bug {
  if (
    thrown instanceof Told ||
    thrown instanceof Later ||
    thrown instanceof Gone ||
    thrown instanceof Refused ||
    thrown instanceof Bug
  )
    return thrown;
  return new Bug(thrown instanceof Error ? thrown.message : String(thrown), { cause: thrown });
}
