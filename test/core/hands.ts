import { type GithubAction, keyOf } from '../../src/core/action.ts';
import type { Job } from '../../src/core/job.ts';
import type { Fact } from '../../src/core/memory.ts';
import type { Hands } from '../../src/core/perform.ts';
import { seenKey } from '../../src/core/plan.ts';
import { inMemoryLedger } from '../../src/jobs/ledger.ts';
import { inMemory } from '../../src/jobs/memory.ts';

/** Hands that write down what they do, over a world in which a deed is there or not. */
export interface Recording extends Hands {
  /** All that happened, in order: `look OWNER/NAME#N`, `do KEY`, `put KIND`, `remember KEY`, `record OUTCOME KEY`. */
  readonly log: string[];
  /** The deeds whose mark is in the world, each once however often it was done. */
  readonly world: Set<string>;
  /** Issues that a person touches: looking at them again tells so. */
  readonly touched: Set<string>;
  /** The next run of the same job: the same world and ledger, and nothing else is left. */
  again(dies?: (entry: string) => void): Recording;
}

/** Fresh hands; `dies` is called before everything that is written down and may throw. */
export function recording(dies: (entry: string) => void = () => undefined): Recording {
  return over({ world: new Set(), touched: new Set(), ledger: inMemoryLedger() }, dies);
}

function over(kept: Pick<Recording, 'world' | 'touched' | 'ledger'>, dies: (entry: string) => void): Recording {
  const log: string[] = [];
  const write = (entry: string): void => {
    dies(entry);
    log.push(entry);
  };
  const memory = inMemory();
  const done = (key: string) => {
    const outcome = kept.world.has(key) ? 'already' : 'done';
    kept.world.add(key);
    return outcome;
  };
  return {
    ...kept,
    log,
    writer: {
      isStill: async (repo, issue) => {
        write(`look ${seenKey(repo, issue)}`);
        return !kept.touched.has(seenKey(repo, issue));
      },
      carryOut: async (action: GithubAction) => {
        write(`do ${keyOf(action)}`);
        return done(keyOf(action));
      },
    },
    memory: {
      recall: memory.recall,
      remember: async (key: Fact, value) => {
        write(`remember ${key}`);
        await memory.remember(key, value);
        done(`remember ${key}`);
      },
      pulses: memory.pulses,
      keepPulses: async (pulses) => {
        write('keep pulses');
        await memory.keepPulses(pulses);
        done('keep pulses');
      },
    },
    put: async (job: Job) => {
      write(`put ${job.kind}`);
      done(`put ${JSON.stringify(job)}`);
    },
    ledger: {
      ...kept.ledger,
      record: async (action, outcome) => {
        write(`record ${outcome} ${keyOf(action)}`);
        await kept.ledger.record(action, outcome);
      },
    },
    giveWay: async () => write('give way?'),
    again: (then = () => undefined) => over(kept, then),
  };
}
