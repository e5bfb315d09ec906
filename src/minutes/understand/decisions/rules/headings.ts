import type { OutcomeRule, Ruled } from './outcome-rule.ts';

const entry = (outcome: OutcomeRule['outcome'], force: OutcomeRule['force'], pattern: RegExp): OutcomeRule => ({
  rule: 'under a heading',
  sentence: 'It stands under a heading that says so.',
  outcome,
  force,
  pattern,
});

/** Headings that tell how things stand with every number below them; a ruling about a number itself goes before. */
const HEADINGS: readonly OutcomeRule[] = [
  entry(
    'deferred',
    3,
    /^(?:postponed|deferred|on\s+hold|backlog|parking\s+lot|(?:for\s+)?(?:the\s+)?next\s+(?:meeting|call|time|agenda)|for\s+later|later|not\s+(?:discussed|covered)|carried\s+over|any\s?time|future|(?:moved|pushed)\s+to|(?:milestone|version|release|target(?:ed)?)\s*:?\s+v?[\dx]+(?:\.[\dx]+)+|v?[\dx]+\.[\dx]+(?:\s+candidates?)?$)(?![\p{L}\d])/iu,
  ),
  entry(
    'resolved',
    3,
    /^(?:merged|landed|shipped)\b|^(?:recently\s+)?(?:closed|fixed|resolved|finished|completed)\s+(?:since|(?:in\s+the\s+)?last|this\s+(?:week|month))\b/i,
  ),
  entry('accepted', 3, /^(?:accepted|approved|adopted|ready\s+(?:to|for)\s+merge)\b/i),
  entry(
    'action',
    2,
    /^(?:needs?\s+(?:work|review|approval|tests?|implementation)|waiting|blocked|assigned|in\s+progress|pending)\b/i,
  ),
  entry(
    'undecided',
    2,
    /^(?:under\s+(?:discussion|vote)|needs?\s+(?:discussion|decision)|undecided|open\s+questions?|no\s+(?:consensus|decision|conclusion))\b/i,
  ),
];

const COUNTED_RELEASE = /^\W*\d{1,2}[.)]\s+(?:release|version)\b/i;

/** What the innermost heading above says about the numbers below it. */
export function outcomeUnder(under: readonly string[]): Ruled | undefined {
  const title = (under.at(-1) ?? '')
    .replace(/^[\W\d_]+/, '')
    .replace(
      /^(?:the\s+)?(?:issues?|prs?|pull\s+requests?|tickets?|items?|topics?)\s+(?:that\s+(?:are|were)\s+)?/i,
      '',
    );
  // `2. Release 3.6.1` is a point of the agenda, `Release 3.6.1` over numbers is where they are moved to.
  if (COUNTED_RELEASE.test(under.at(-1) ?? '')) return undefined;
  return title.length > 60 ? undefined : HEADINGS.find(({ pattern }) => pattern.test(title));
}

const NOT_REACHED =
  /^\W*(?:not\s+(?:yet\s+)?(?:reached|come\s+to|dealt\s+with|treated|gott?e?n?\s+to)|(?:we|they)\s+(?:do|did|will|could|can)\s*n[o'’]t)(?!\p{L})/iu;
/**
 * Whether a line or list item that is no sentence leaves open what stands below it: `Parking lot`, `Not reached today`,
 * `We do not, and have told them why`.
 */
export function leavesOpen(label: string): boolean {
  if (/[.!?]\s/.test(label)) return false;
  const outcome = outcomeUnder([label])?.outcome;
  return NOT_REACHED.test(label) || outcome === 'deferred' || outcome === 'undecided';
}
