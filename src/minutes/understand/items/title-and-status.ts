import type { Block, Sentence } from '../layout/blocks.ts';
import type { Placed } from '../layout/outline.ts';

/** Between a title and what is said about it. */
const SEPARATOR = /^[)\]\s]{0,3}(?:\s?[:–—]\s+|\s+-{1,2}\s+|\s*(?:->|=>|→|⇒|➔)\s*)(?=[^\s])/;
const ISSUE = /github\.com\/[^/\s]+\/[^/\s]+\/(?:issues|pull)\/\d+/i;
/** `Draught column #12`, `Draught column (#12)`: the number ends the title; shorter words before it say nothing of that. */
const NUMBER_LAST = /^(?:[^\s#]+\s+){2,12}\(?(?:(?:issue|pr|ticket)\s)?#\d{1,7}(?![\w-])\)?/i;
/** `#12 Draught column – …`, `#12 Draught column: …`: a name between the number and the sign, no sentence. */
const NUMBER_FIRST = /^#\d{1,7}:?\s+(?:[^\s.?!;:–—]+\s+){0,13}?[^\s.?!;:–—]+(?=:\s|\s+[–—]\s|\s+-{1,2}\s)/;
/** `#12 resolved: …`, `#12 Status: …`: what was decided, or where it is said, no name of anything. */
const NO_NAME =
  /^#\d{1,7}:?\s+(?:\p{L}+\s)?(?:resolved|rejected|accepted|deferred|undecided|open|closed?|closing|done|fixed|solved|merged|approved|postponed|actions?|decisions?|status|state|outcome|results?|resolution|conclusion|consensus|agreement|update|notes?|discussion|reason|next|todo|question|answer|proposal|plan)$/iu;
const VERB =
  /\b(?:is|are|was|were|has|have|had|be|will|should|must|can|could|may|might|would|did|do|does|said|says|asked|asks|agreed?|decided?|close[sd]?|not|we|i|he|she|they|it|nobody|everyone|only|if|when|but)\b/i;
/** A sentence that leads to its number and goes on, no title. */
const LEADS =
  /^(?:closed?|resolve[sd]?|fix(?:e[sd])?|merged?|rejected|approved?|action|decision|resolution|agreed)\b|\b(?:see|in|is|are|was|were|to|of|for|and|with|by|from|about|as|that|than|on|at|via|related|per|like|close[sd]?|fix(?:e[sd])?|resolve[sd]?)\s+\(?(?:(?:issue|pr|ticket)\s)?$/i;

/** How far the title reaches that a list item or paragraph begins with, where it is marked as one; 0 where none is. */
function titleEnd(block: Block, sentence: Sentence): number {
  const link = block.links.find(({ url }) => ISSUE.test(url));
  const words = link?.text.trim() ?? '';
  if (words && !words.includes('://')) {
    const at = sentence.text.indexOf(words);
    const before = sentence.text.slice(0, Math.max(0, at));
    if (at >= 0 && /^[\W\d]{0,6}(?:\S+\s*){0,1}$/.test(before) && /\p{L}{3}/u.test(words)) return at + words.length;
  }
  if (!sentence.text.includes('#')) return 0;
  const first = NUMBER_FIRST.exec(sentence.text)?.[0].trimEnd() ?? '';
  if (first && !VERB.test(first) && !NO_NAME.test(first)) return first.length;
  const named = NUMBER_LAST.exec(sentence.text)?.[0] ?? '';
  return LEADS.test(named.replace(/#\d+\)?$/, '')) ? 0 : named.length;
}

const INSIDE =
  /[([][^)\]]*$|[,;–-]\s(?:type|kind|mode|default|access|position|category|class|setting|value|level|source|licen[cs]e|visibility)$|\b(?:an?|new)\s(?:state|status|mode|type|label|option|value|flag|filter|kind|button)s?$/i;

function parted(block: Block): Sentence[] {
  const [first, ...rest] = block.sentences;
  if (!first || block.heading > 0 || block.cells.length > 1) return [...block.sentences];
  const end = titleEnd(block, first);
  const sign = end > 0 ? SEPARATOR.exec(first.text.slice(end))?.[0] : undefined;
  // `#12 Lamps (tracker: closed)` has its sign inside of a remark, `#12 Lamps, type: closed` behind a property, `#12 Add a state: closed`, too.
  if (sign === undefined || INSIDE.test(first.text.slice(0, end))) return [...block.sentences];
  const at = end + sign.length;
  const title = { ...first, text: first.text.slice(0, end), part: 'title' } as const;
  return [title, { ...first, text: first.text.slice(at), from: first.from + at, part: 'status' }, ...rest];
}

/** The same outline with `Draught column #12: postponed` read as a title and what is said about it. */
export function withTitlesApart(outline: readonly Placed[]): Placed[] {
  return outline.map((placed) => {
    if (placed.block.links.length === 0 && !placed.block.text.includes('#')) return placed;
    const sentences = parted(placed.block);
    return sentences.length === placed.block.sentences.length
      ? placed
      : { ...placed, block: { ...placed.block, sentences } };
  });
}
