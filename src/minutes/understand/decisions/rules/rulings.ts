import { AGREEMENT } from './agreement.ts';
import { BROUGHT_IN } from './brought-in.ts';
import { DELAY } from './delay.ts';
import { DISPUTE } from './dispute.ts';
import type { OutcomeRule } from './outcome-rule.ts';
import { BETWEEN, PROMISED, TO_APPROVE } from './somebody.ts';
import { TURNED_DOWN } from './turned-down.ts';

/** Words that settle what is done with an issue; the first that fits is taken. */
export const RULINGS: readonly OutcomeRule[] = [
  {
    rule: 'points to a discussion',
    sentence: 'It only tells where something is discussed.',
    outcome: 'mentioned',
    force: 0,
    pattern: /\bdiscuss(?:ed|ions?)\b[^.]{0,200}\b(?:github|under|in|at|see|here)\b[^.]{0,60}\u00ad\W*$/i,
    unless: /\bdiscussed and (?:agreed|approved|accepted|adopted|decided)\b/i,
  },
  {
    rule: 'one of several',
    sentence: 'It is told as one of several ways.',
    outcome: 'undecided',
    force: 1,
    pattern:
      /^(?:an? )?(?:alternative(?:ly)?|another (?:option|idea|way)|option(?: \w{1,3})?|ideas?|suggestions?|possibility)\s?[:,–-]\s/i,
  },
  TURNED_DOWN,
  BETWEEN,
  ...DISPUTE,
  ...DELAY,
  PROMISED,
  TO_APPROVE,
  BROUGHT_IN,
  ...AGREEMENT,
];
