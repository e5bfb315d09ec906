import type { OutcomeRule } from './outcomes.ts';

const entry = (outcome: OutcomeRule['outcome'], pattern: RegExp): OutcomeRule => ({
  rule: 'under a heading',
  sentence: 'It stands under a heading that says so.',
  outcome,
  force: 1,
  pattern,
});

/** Headings that tell how things stand with every number below them; whatever is said of a number itself goes before. */
const HEADINGS: readonly OutcomeRule[] = [
  entry(
    'deferred',
    /^(?:postponed|deferred|on\s+hold|backlog|parking\s+lot|(?:for\s+)?(?:the\s+)?next\s+(?:meeting|call|time|agenda)|for\s+later|later|not\s+(?:discussed|covered)|carried\s+over|any\s?time|future|(?:moved|pushed)\s+to)\b/i,
  ),
  entry('accepted', /^(?:accepted|approved|adopted|merged|ready\s+(?:to|for)\s+merge)\b/i),
  entry(
    'action',
    /^(?:needs?\s+(?:work|review|approval|tests?|implementation)|waiting|blocked|assigned|in\s+progress|pending)\b/i,
  ),
  entry(
    'undecided',
    /^(?:under\s+(?:discussion|vote)|needs?\s+(?:discussion|decision)|undecided|open\s+questions?|no\s+(?:consensus|decision|conclusion))\b/i,
  ),
];

/** What the innermost heading above says about the numbers below it. */
export function outcomeUnder(under: readonly string[]): OutcomeRule | undefined {
  const title = (under.at(-1) ?? '').replace(/^[\W\d_]+/, '');
  return title.length > 60 ? undefined : HEADINGS.find(({ pattern }) => pattern.test(title));
}
