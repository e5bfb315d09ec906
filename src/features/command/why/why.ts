import type { Settings } from '../../../config/schema.ts';
import { decisions } from './decisions.ts';
import type { WhySnapshot } from './gather.ts';
import { labels } from './labels.ts';
import { period } from './period.ts';
import { silence } from './silence.ts';
import * as say from './texts.ts';
import { turn } from './turn.ts';

/** One paragraph of the answer, in Markdown; null where there is nothing to say. */
type Paragraph = (why: WhySnapshot, settings: Settings) => string | null;

/** In the order of the answer. Who has more to tell of an issue adds a function, and to the snapshot what it needs. */
const PARAGRAPHS: readonly Paragraph[] = [labels, decisions, silence, period, turn];

/** All that the bot can tell of an issue: what it did and why, what comes next and when, and whose turn it is. */
export function why(snapshot: WhySnapshot, settings: Settings): string {
  const { issue } = snapshot;
  if (issue.author.ours) return say.ours();
  if (issue.isPull) return say.pullRequest();
  return PARAGRAPHS.flatMap((paragraph) => paragraph(snapshot, settings) ?? []).join('\n\n');
}
