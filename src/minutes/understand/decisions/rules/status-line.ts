import type { Statement } from '../../items/items.ts';
import type { Sentence } from '../../layout/blocks.ts';
import type { Closing } from './closing-parts.ts';

/** `Status: completed`, a line of its own below the title of the issue. */
const LINE =
  /^\W*(?:(?:issue|ticket|current|new)\s+)?(?:status|state)\s*[:=–-]\s*(?:(?:now|is)\s+)?(completed?|done|resolved|fixed|closed|implemented|rejected|declined|withdrawn|won['’]?t\s?fix|duplicate|obsolete)[^\p{L}\d?]*$/iu;
const GONE = /^(?:rejected|declined|withdrawn|won|duplicate|obsolete)/i;

const beginsLine = (sentence: Sentence): boolean =>
  sentence.from === 0 || sentence.line.text.trimStart().startsWith(sentence.text.slice(0, 8));

/** What the line for the status of an issue says of it. */
export function statusLine({ sentence, block, topic, named }: Statement): Closing | undefined {
  const word = named.length > 0 || block.cells.length > 1 ? undefined : LINE.exec(sentence.text)?.[1];
  // Behind other words it is their status: `Tom asks the pilots. Status: closed`.
  if (!word || topic.length === 0 || !beginsLine(sentence)) return undefined;
  return {
    rule: 'line of status',
    sentence: 'The line for its status says that it is done or closed.',
    outcome: GONE.test(word) ? 'rejected' : 'resolved',
    strength: /^(?:closed|resolved|rejected|declined)$/i.test(word) ? 'firm' : 'status',
    about: topic,
    doubts: [],
  };
}
