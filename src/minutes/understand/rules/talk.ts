import type { OutcomeRule } from './outcomes.ts';

/** Words on the way to a result: what is left where nothing was ruled. */
export const TALK: readonly OutcomeRule[] = [
  {
    rule: 'open question',
    sentence: 'It is a question or a concern without an answer.',
    outcome: 'undecided',
    force: 1,
    pattern:
      /\?\s*$|\b(?:unclear|not\s+clear|not\s+sure|concern(?:s|ed)?|disagree[sd]?|discuss(?:ed|ion|ions|ing)?|question(?:s|ed)?|debate[sd]?|objection|against|problem|wonder(?:s|ed)?)\b/i,
  },
  {
    rule: 'something to do',
    sentence: 'Something would have to be done.',
    outcome: 'action',
    force: 1,
    pattern:
      /\b(?:(?<!\b(?:may|might|could)\s)needs?\s+to|has\s+to|have\s+to|should(?!\s+(?:now\s+|already\s+)?be\s+(?:resolved|fixed|fine|ok|done))|must|todo|to-do)\b/i,
  },
];
