import type { Settings } from '../../../config/schema.ts';
import { standing } from '../../../silence/texts.ts';
import type { WhySnapshot } from './gather.ts';
import * as say from './texts.ts';

/** How the silent period of a proposal stands: until when, what stopped it, or that a person is to confirm it. */
export function period({ proposal }: WhySnapshot, { meetings }: Settings): string | null {
  return proposal && say.period(standing(proposal.period, meetings.zone));
}
