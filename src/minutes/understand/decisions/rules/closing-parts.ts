import type { Attributed } from '../../repositories/repositories.ts';
import type { Doubt } from './doubt.ts';
import type { Form } from './forms.ts';
import { TURNED_DOWN } from './turned-down.ts';
import { REF, type Wording } from './wording.ts';

/** What a rule has read in one sentence about some numbers. */
export interface Closing {
  readonly rule: string;
  readonly sentence: string;
  readonly outcome: 'resolved' | 'rejected';
  /** As in the form that was read. */
  readonly strength: Form['strength'];
  readonly about: readonly Attributed[];
  readonly doubts: readonly Doubt[];
}

/** Words that tell that an issue is not going to be done. */
export const GONE_WORDS =
  /\b(?:reject(?:ed)?|declined?|withdrawn|obsolete|superseded|invalid|abandoned|duplicates?|won'?t ?fix|out of scope|no longer (?:needed|relevant|required|necessary)|not (?:needed|planned|a bug|our (?:bug|problem)|ours|applicable)|can(?:no|')t be (?:done|fixed|implemented)|(?:works|working) as (?:designed|intended)|(?:by|expected) (?:design|behaviou?r)|said no|so no|wrong (?:place|tracker|repo\w*)|do(?:es)?n't (?:plan|support|apply|want)|dups?|dupes?)\b/i;

const STATUS =
  /\b(?:closed|resolved|rejected|declined|withdrawn|obsolete|superseded|invalid|abandoned|duplicate|done|fixed|completed?|implemented|solved|finished|addressed|settled|needed|relevant|required|necessary|wanted)\b/i;
const ITS_OBJECT =
  /\b(?:closed|resolved)(?:(?:\s+(?:by|in|at|during|on|since)\s+[^:;,.]{2,40})?\s*:)?\s+(?:out\s+)?(?:(?:the|this|these)\s+)?(?:github\s+)?(?:(?:issue|ticket|bug|proposal|request|one)s?\s*:?\s*)?[([]*$/i;

const RESOLVED_THAT = /^(?:it\s+(?:was|is)\s+|we\s+)?resolved\s+(?:unanimously\s+)?(?:that|to)\b/i;

/** `Resolved in #9`, `closed because #9 is done`: the number tells where or why, and is not what was closed. */
export function pointsElsewhere({ text }: Wording): boolean {
  const head = text.includes(REF) ? text.slice(0, text.indexOf(REF)).replace(RESOLVED_THAT, '') : '';
  return STATUS.test(head) && !ITS_OBJECT.test(head);
}

/** What one person says settles nothing for all. */
export const ONE_VOICE: Doubt = { name: 'one voice', sentence: 'One person says so.' };
/** The closing stands under words that unsay it. */
export const UNDERMINED: Doubt = {
  name: 'words before',
  sentence: 'The words before it set a condition, doubt it or speak of something else.',
};

/** The words tell that the issue is turned down, not done. */
export const isGone = (text: string): boolean => GONE_WORDS.test(text) || TURNED_DOWN.pattern.test(text);
