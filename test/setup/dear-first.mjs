// In which order test files are given to the workers. Where nothing was measured yet, as in every fresh clone, jest goes by
// the size of a file, and the dearest are small: the last of them then runs alone, while the other worker has nothing to do.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Sequencer from '@jest/test-sequencer';

/** What takes longest, longest first. */
const DEAR = [
  'journeys/chaos',
  'minutes/hostile',
  'journeys/killed',
  'laws/laws',
  'journeys/six-vcs',
  'sandbox/tour',
  'browser/browser',
  'journeys/minutes',
  'journeys/without-a-server',
  'journeys/sweep',
  'regexes',
  'jobs/queue-crash',
  'cli/readers',
  'journeys/settings',
  'db/open',
  'cli/spawn',
  'sandbox/pages',
  'journeys/silence',
].map((name) => `test/${name}.test.ts`);

export default class DearFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.some(({ duration }) => duration !== undefined)) return sorted;
    const rank = ({ path, context }) => {
      const at = DEAR.findIndex((name) => path === join(context.config.rootDir, name));
      return at < 0 ? DEAR.length : at;
    };
    return sorted.sort((one, other) => rank(one) - rank(other));
  }
}

const gone = DEAR.filter((name) => !existsSync(new URL(`../../${name}`, import.meta.url)));
if (gone.length > 0) throw new Error(`test/setup/dear-first.mjs names what is not there: ${gone.join(', ')}`);
