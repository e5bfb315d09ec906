import type { Block } from '../layout/blocks.ts';
import type { Placed } from '../layout/outline.ts';
import type { Reference } from '../numbers/references.ts';

const PULLS = '(?:prs?|mrs?|(?:pull|merge)[ -]?requests?|patches)';
/** A title over pull requests: `Open PRs`, `Pull requests to look at`, `2. PR review`, without a word for issues. */
const OVER_PULLS = new RegExp(`(?<![\\p{L}\\p{N}])${PULLS}(?![\\p{L}\\p{N}])`, 'iu');
const OVER_ISSUES = /(?<![\p{L}])(?:issues?|tickets?|bugs?|backlog)(?![\p{L}])/iu;
/** Several pull requests are announced before their numbers: `PRs of the bot (#12, #13)`, `Stale pull requests: #12`. */
const SEVERAL =
  /(?<![\p{L}\p{N}])(?:prs|mrs|(?:pull|merge)[ -]?requests)(?![\p{L}\p{N}])(?!.*(?:issues?|tickets?|bugs?)(?![\p{L}]))/iu;
/** `[PR] #12`, `(merge request) #12`: a label right before one number. */
const LABELLED = new RegExp(`[[(]\\s?${PULLS}\\s?[\\])]:?\\s?$`, 'i');
const LONGEST_TITLE = 80;

const isOverPulls = ({ text }: Block): boolean =>
  text.length <= LONGEST_TITLE && OVER_PULLS.test(text) && !OVER_ISSUES.test(text);

/** `PRs` alone on a line above the list. */
const LINE_OVER_PULLS = new RegExp(`^\\W*(?:(?:open|new|merged|closed|other|pending|the) )*${PULLS}\\W*$`, 'i');

/** For each block of a list whether such a line stands right above that list. */
function belowLine(outline: readonly Placed[]): boolean[] {
  let below = false;
  return outline.map(({ block, rank }) => {
    if (rank <= 10) below = rank === 10 && LINE_OVER_PULLS.test(block.text);
    return below && rank > 10;
  });
}

/** The words of its sentence before a number, from the last number's sentence end on. */
function announced({ text }: Block, { from }: Reference): boolean {
  const sentence =
    text
      .slice(Math.max(0, from - 200), from)
      .split(/[.!?;|]\s/)
      .at(-1) ?? '';
  return LABELLED.test(sentence) || SEVERAL.test(sentence);
}

/**
 * Numbers below a title about pull requests, or announced as several of them, are pull requests although each stands
 * alone: `## Open PRs` and below it `#12 …`.
 */
export function withKinds(outline: readonly Placed[], found: readonly (readonly Reference[])[]): Reference[][] {
  const listed = belowLine(outline);
  return outline.map(({ block, index, path }, at) => {
    const references = found[index] ?? [];
    if (references.length === 0) return [];
    const title = path.findLast((one) => OVER_PULLS.test(one.text) || OVER_ISSUES.test(one.text));
    const below = listed[at] || (title !== undefined && isOverPulls(title));
    return references.map((one) =>
      one.kind === 'unknown' && (below || announced(block, one)) ? { ...one, kind: 'pull' as const } : one,
    );
  });
}
