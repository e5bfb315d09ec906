import { oneOf } from '../../words/phrases.ts';
import type { OutcomeRule } from './outcome-rule.ts';

/** What is said of work that is in: a request that was merged, a fix that is out. */
const IN = oneOf(
  'merged',
  'landed',
  'shipped',
  'deployed',
  '(?:is|are|was|were|been|got|went) (?:now |already |finally )?(?:released|rolled out|put into production|in production)',
  '(?:went|gone) live',
  '(?:was|were|is|got) (?:committed|put in|pushed in)|(?:press|push)(?:ed|es) (?:the )?(?:merge|green|button)(?: button)?',
);

/** What stands before the word where it is not yet so, is to be so or was so elsewhere. */
const NOT_YET = oneOf(
  "(?:not|n't|never|nothing|nobody|almost|nearly|partly|partially|half)(?: \\p{L}+){0,3}",
  '(?:to|will|would|can|could|may|might|should|must|shall|be|get|gets|being|getting|have it|want(?:s|ed)?(?: it| this| that)?)(?: \\p{L}+ly| now| then| soon| also| just)?(?: be)?',
  '(?:if|once|when|until|till|unless|before|after|as soon as|ready|waiting|waits?|due|goes|which|who|that) (?:[^.,;]{0,50} )?',
  '(?:we|they|you)(?: \\p{L}+ly| also| have)?',
);

/** Most sentences are spared the closer look. */
const SPEAKS_OF_IT =
  /merge|landed|shipped|deployed|released|rolled|production|live|committed|put in|pushed in|press|push/i;
const PATTERN = new RegExp(
  `(?<!\\p{L}|\\p{L}['’-])${IN}(?![\\p{L}-]|\\s+(?:cells?|with|into? one|columns?)(?!\\p{L}))`,
  'iu',
);

/**
 * `#12: merged this morning`. What was merged needs no more from the meeting, but closing an issue is for those who
 * see whether that was all: its outcome is resolved and it is kept.
 */
export const BROUGHT_IN: OutcomeRule = {
  rule: 'brought in',
  sentence: 'It says that the work is in.',
  outcome: 'resolved',
  force: 3,
  pattern: { test: (text) => SPEAKS_OF_IT.test(text) && PATTERN.test(text) },
  unless: new RegExp(
    `\\?\\s*$|(?<!\\p{L})${NOT_YET}\\s*${IN}|\\b(?:but|except|however|reverted|backed out|conflicts?|then|yet|broke|breaks|still|needs?)\\b`,
    'iu',
  ),
};
