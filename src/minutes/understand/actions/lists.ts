import type { Block } from '../layout/blocks.ts';
import type { Placed } from '../layout/outline.ts';

/** A title that is nothing but `Actions`. */
export const LIST_TITLE =
  /^\W*(?:\d{1,2}[.)]\s*)?(?:summary\s+of\s+|open\s+|new\s+|list\s+of\s+(?:the\s+)?|pending\s+|outstanding\s+|current\s+)?(?:(?:next\s+)?actions?(?:\s+(?:items?|points?|summary|list|log|register))?|to-?\s?dos?(?:\s+list)?|tasks|ais?|next\s+steps|follow[- ]?ups?|who\s+does\s+what|assignments|work\s+items|aufgaben|tareas|à\s+faire)(?:\s+(?:summary|recap|arising|agreed|assigned|taken|for\s+(?:the\s+)?next\s+(?:time|meeting|call|week)|(?:from|of)\s+(?:this|the|today[’']?s)\s+(?:meeting|call)))?(?:\s+\d+)?\W*$/i;
const PAST_LIST =
  /\b(?:previous|last|past|earlier|prior|old|completed|closed|done)\s+(?:actions?|meetings?|minutes|items?)\b|\bactions?\b.*\b(?:previous|last|past|completed|closed|done)\b/i;

/** `Ann : paint the lamp`, `bo -> photos`, line after line: each is an item. */
export const ITS_OWNER =
  /^(?:\d{1,2}(?:\.\d{1,2}){1,2}\.?\s+)?@?\p{L}[\p{L}.'_-]*(?:\s(?:\+|and|&)?\s?\p{L}[\p{L}.'_-]*){0,2}\s?(?::|->|–)\s+\S/u;

/** What kind of actions stand below a title: those to do, those of the last time, or none that it tells of. */
export type List = 'actions' | 'past actions' | 'past' | undefined;

function listOf({ text }: Block): List {
  if (PAST_LIST.test(text)) return /\bactions?\b/i.test(text) ? 'past actions' : 'past';
  return LIST_TITLE.test(text) ? 'actions' : undefined;
}

/** Every block below a title asks what the title is; it is looked at once. */
const lists = new WeakMap<Block, { readonly list: List }>();

function knownList(title: Block | undefined): List {
  if (!title) return undefined;
  const known = lists.get(title) ?? { list: listOf(title) };
  lists.set(title, known);
  return known.list;
}

/** The list that it stands in. */
export function listAbove({ isTitle, path, rank, block }: Placed): List {
  if (isTitle && !(rank > 7 && ITS_OWNER.test(block.text))) return undefined;
  for (let at = path.length - 1; at >= 0; at -= 1) {
    const list = knownList(path[at]);
    if (list) return list;
  }
  return undefined;
}

/** Below a title that is nothing but `Actions`, and not those of the last time. */
export const isListed = (placed: Placed): boolean => listAbove(placed) === 'actions';

/** How an action of the last time stands that is not done. */
const STILL_OPEN =
  /^\W*(?:status\W+)?(?:no\s+(?:progress|news|time)|not\s+(?:yet\s+)?(?:done|started|finished|begun)|(?:still\s+)?(?:in\s+progress|on-?going|open|pending|outstanding|under\s+way|wip|to\s+do)|(?:partly|partially|half)\s+done|carried\s+(?:over|forward)|did\s+not\s+(?:find|have)\s+(?:the\s+)?time|(?:will\s+)?continues?|to\s+be\s+continued|keep|kept)(?!\p{L})/iu;
const ENDS_OPEN =
  /(?:[:;–—>→.(|-]|\b(?:is|still|are))\s*(?:no\s+progress|not\s+(?:yet\s+)?(?:done|started|finished)|in\s+progress|on-?going|open|pending|outstanding|carried\s+(?:over|forward)|under\s+way|to\s+be\s+continued|continues)[\s.)]*$/i;

/** An action of the last time that its words, or the remark right below it, call still to be done. */
export function isStillOpen({ block, index }: Placed, outline: readonly Placed[]): boolean {
  if (ENDS_OPEN.test(block.text)) return true;
  const below = outline[index + 1];
  return (
    below !== undefined &&
    !below.isTitle &&
    below.block.text.length < 160 &&
    STILL_OPEN.test(below.block.text) &&
    !ITS_OWNER.test(below.block.text)
  );
}
