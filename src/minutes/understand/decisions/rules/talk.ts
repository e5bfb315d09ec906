import { saying } from '../../words/phrases.ts';
import type { OutcomeRule } from './outcome-rule.ts';

/** Words on the way to a result: what is left where nothing was ruled. */
export const TALK: readonly OutcomeRule[] = [
  {
    rule: 'proposed',
    sentence: 'It is proposed to the meeting, which has not yet said yes.',
    outcome: 'undecided',
    force: 1,
    pattern:
      /^(?:proposed(?: (?:resolution|decision))?|proposal|propose|motion|draft resolution)\s*(?:#?\d+\s*)?:|^proposals? (?:to|in|for|by|from|on|of)\b/i,
  },
  {
    rule: 'not clear',
    sentence: 'It is not clear to the meeting.',
    outcome: 'undecided',
    force: 2,
    pattern:
      /^(?:\u00ad\W*)?(?:it (?:is|was) )?(?:still )?(?:not (?:yet )?(?:really )?clear|unclear|not sure|unsure) (?:if|whether|why|how|what|who|when)\b/i,
  },
  {
    rule: 'open question',
    sentence: 'It is a question or a concern without an answer.',
    outcome: 'undecided',
    force: 1,
    pattern: new RegExp(
      `\\?\\s*$|${
        saying(
          'un(?:clear|sure|certain|convinced)',
          "(?:not|n't|never) (?:\\p{L}+ly |too |yet |so )?(?:clear|sure|certain|convinced|know|obvious|understand|like|agree|see (?:why|how|the)|think|believe)",
          'concern(?:s|ed)?|disagree(?:s|d|ment|ments)?|debate[sd]?|objections?|against|problem|problematic|wonder(?:s|ed|ing)?|worr(?:y|ies|ied)|doubts?|(?:push|pushed|pushing)[- ]?back|s[ck]eptical|hesitant|reluctant|reservations?|controversial|contentious',
          'discuss(?:ed|ion|ions|ing)?|went back and forth',
          'question(?:s|ed)?|sees? (?:an? |some |many |several )?(?:problems?|risks?|issues?|difficult\\p{L}+)|pros and cons|advantages and disadvantages',
        ).source
      }`,
      'iu',
    ),
  },
  {
    rule: 'something to do',
    sentence: 'Something would have to be done.',
    outcome: 'action',
    force: 1,
    pattern:
      /\b(?:(?<!\b(?:may|might|could) )needs? to|has to|have to|should(?! (?:now |already )?be (?:resolved|fixed|fine|ok|done))|must|todo|to-do)\b/i,
    unless:
      /\b(?:perhaps|maybe|possibly|may|might|should we|(?:nobody|no one|noone|nothing) (?:has|needs) to|(?:name|title|label|unit) should be|(?:think|consider|thought) (?:about|of|whether))\b/i,
  },
  {
    rule: 'talked about',
    sentence: 'It tells what was said about it, with no result.',
    outcome: 'undecided',
    force: 1,
    pattern: saying(
      '(?:talk(?:ed|ing)? (?:about|through|over)|went (?:through|over)|walked through)',
      '(?:(?:was|were|is) )?(?:suggest|propos|recommend)(?:s|es|ed|ing)',
      '(?:present|explain|show|demo|demonstrat|describ|introduc|rais|point)(?:s|ed|es|n) (?:the|an?|how|why|that|his|her|their|some|it|this|out|several|two|three)|brought (?:it |this )?up',
      'argue[sd]?|prefer(?:s|red)?|think(?:s)?|thought|believe[sd]?|feels?|felt|would (?:like|prefer|rather)',
      'maybe|perhaps|possibly|might',
    ),
  },
];
