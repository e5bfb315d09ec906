import { setTimeout as pause } from 'node:timers/promises';
import type { PgBoss } from 'pg-boss';
import { Later, troubleOf } from '../core/trouble.ts';
import type { Database } from '../db/database.ts';
import { jsonText } from '../db/json.ts';
import {
  type Delivery,
  type Hinted,
  handOut,
  isAnyToHandOut,
  type Posted,
  putLast,
  storeDeliveries,
} from './deliveries.ts';

/** Deliveries that are kept before they are answered, and become jobs afterwards. */
export interface Inbox {
  /**
   * Resolves once the delivery is stored for good; one that was stored before is `known` and does nothing. Those that
   * come while others are being stored are stored together, in one commit.
   */
  accept(delivery: Delivery, hinted: Hinted): Promise<'accepted' | 'known'>;
  /** Resolves once all that was stored has become jobs, by whichever process. */
  handedOut(): Promise<void>;
  /** Hands out what another process stored and did not live to hand out. */
  look(): void;
  /**
   * Resolves once no delivery waits to be stored, and none came just now; after a quarter of a second in any case.
   * Senders wait for an answer, nobody waits for a job: so work that needs the database begins with this.
   */
  quiet(): Promise<void>;
  /** Finishes what is being handed out; the rest waits for the next process. */
  stop(): Promise<void>;
}

/** Where an inbox stores, and what it turns deliveries into. */
export interface InboxAt {
  readonly db: Database;
  readonly boss: PgBoss;
  onTrouble(trouble: Error): void;
}

type Waiting = Posted & { resolve(said: 'accepted' | 'known'): void; reject(error: unknown): void };

/** Deliveries in one commit; with more, those who came first would wait for the others. */
const MOST_STORED = 100;

/** How long the first of them waits for others that have just come to the door, in milliseconds. */
const GATHER = 1;

/** Deliveries handed out in one transaction: PGlite hears nobody else meanwhile. */
const MOST_HANDED_OUT = 25;

/**
 * It is quiet once so many looks in a row, each so many milliseconds after the last, found no delivery that came. Time
 * alone would not tell: while PGlite works, nobody can come in. Whoever waits for quiet goes on after the longest wait.
 */
const QUIET_LOOKS = 3;
const LOOK_EVERY = 5;
const LONGEST_WAIT = 250;

/** The pause after trouble, in milliseconds. */
const REST = 1_000;

/** Opens the inbox, and hands out what an earlier process left. */
export function openInbox(at: InboxAt): Inbox {
  const inbox = new OpenInbox(at);
  inbox.look();
  return inbox;
}

class OpenInbox implements Inbox {
  readonly #at: InboxAt;
  readonly #waiting: Waiting[] = [];
  #storing = false;
  #came = 0;
  /** How many had come when it was last found quiet. */
  #quietAt = 0;
  #stopped = false;
  /** What is being handed out; `lookAgain` is that more came meanwhile. */
  #handing: Promise<void> | null = null;
  #lookAgain = false;

  constructor(at: InboxAt) {
    this.#at = at;
  }

  async accept(delivery: Delivery, hinted: Hinted): Promise<'accepted' | 'known'> {
    const hint = jsonText(hinted);
    return await new Promise((resolve, reject) => {
      this.#came++;
      this.#waiting.push({ ...delivery, hint, resolve, reject });
      void this.#store();
    });
  }

  async handedOut(): Promise<void> {
    while (!this.#stopped && (this.#isStoring() || (await isAnyToHandOut(this.#at.db.query)))) await pause(10);
  }

  look(): void {
    if (this.#stopped) return;
    this.#lookAgain = true;
    this.#handing ??= this.#handOutAll();
  }

  async quiet(): Promise<void> {
    if (this.#came === this.#quietAt) return;
    const latest = performance.now() + LONGEST_WAIT;
    let before = this.#came;
    for (let looks = 0; !this.#stopped && performance.now() < latest; ) {
      await pause(LOOK_EVERY);
      looks = this.#isStoring() || this.#came !== before ? 0 : looks + 1;
      before = this.#came;
      if (looks < QUIET_LOOKS) continue;
      this.#quietAt = before;
      return;
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#handing;
  }

  #isStoring(): boolean {
    return this.#storing || this.#waiting.length > 0;
  }

  async #store(): Promise<void> {
    if (this.#storing) return;
    this.#storing = true;
    while (this.#waiting.length > 0) {
      await pause(GATHER);
      await storeTogether(this.#at.db, this.#waiting.splice(0, MOST_STORED));
    }
    this.#storing = false;
    this.look();
  }

  async #handOutAll(): Promise<void> {
    let most = MOST_HANDED_OUT;
    while (this.#lookAgain && !this.#stopped) {
      this.#lookAgain = false;
      await this.quiet();
      const came = await handOutSome(this.#at, most);
      // One at a time after trouble, so that the one it is about is found, and holds up none of the others.
      most = came === 'trouble' ? 1 : MOST_HANDED_OUT;
      if (came !== 'none left') this.#lookAgain = true;
    }
    // In the same breath as the last look at `lookAgain`, so that none gets lost between the two.
    this.#handing = null;
  }
}

async function storeTogether(db: Database, some: readonly Waiting[]): Promise<void> {
  try {
    const fresh = new Set(await storeDeliveries(db.query, some));
    // Of the same delivery several times only the first is told that it was accepted.
    for (const one of some) one.resolve(fresh.delete(one.id) ? 'accepted' : 'known');
  } catch (error) {
    for (const one of some) one.reject(error);
  }
}

async function handOutSome({ db, boss, onTrouble }: InboxAt, most: number): Promise<'some' | 'none left' | 'trouble'> {
  try {
    const ids = await db.transaction((query) => handOut(boss, query, most));
    return ids.length > 0 ? 'some' : 'none left';
  } catch (error) {
    const trouble = troubleOf(error);
    onTrouble(trouble);
    await pause(REST, undefined, { ref: false });
    if (most === 1 && !(trouble instanceof Later)) await putLast(db.query).catch(onTrouble);
    return 'trouble';
  }
}
