import type { ActionItem } from '../types.ts';
import type { Sentence } from './blocks.ts';
import { isPlan, type Placed } from './outline.ts';

const LABEL =
  /\b(?:action(?:\s+(?:item|point))?s?|todo|to-do|ai)\b\s*(?:\(([^)]{1,40})\)|(?:on|for|by)\s+([^:–—-]{1,40}?))?\s*(?::|–|—|\s-\s|=>|->)\s*/i;
const MARK = /\(\s*actions?\b[^)]*\)/i;
const ON = /\baction\s+(?:on|for|by)\s+/i;
const WHO = "(?:\\p{Lu}{2,4}|\\p{Lu}[\\p{Ll}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’-]+){0,2}|[Aa]ll|[Ee]veryone)";
const OWNERS = `${WHO}(?:(?:\\s*(?:,|&|\\+|/|and)\\s*)${WHO}){0,4}`;
const PROMISE = new RegExp(
  `^(?:->|=>|→|[-*•]\\s)?\\s*(${OWNERS})\\s+(?:will|'ll|to|should|shall|must|is\\s+going\\s+to|agreed\\s+to|promise[sd]\\s+to|volunteer(?:s|ed)\\s+to|(?:has|have|needs?)\\s+to)\\s+(?!be\\b|have\\b|not\\b)\\p{Ll}`,
  'u',
);
const NO_OWNER =
  /^(?:This|That|It|There|The|These|Those|We|They|He|She|What|Which|Who|If|When|As|Next|Web|Action|Actions|Proposal|Meeting|Issue|Version|In|On|At|For|Time|Date|Need|Minutes|Work|Discussion|Everybody|Somebody|Someone|Anyone|Nobody|Requestor|Changes|Users?|Developers)\b/;
const OWNER_FIRST = new RegExp(`^(${OWNERS})(?:\\s*[:,–-]|\\s+(?:to|will|should|shall)\\b|\\s*$)`, 'u');

function ownerIn(text: string): string | null {
  const found = OWNER_FIRST.exec(text)?.[1] ?? PROMISE.exec(text)?.[1];
  return found && !NO_OWNER.test(found) ? found.trim() : null;
}

function labelled(text: string): ActionItem | undefined {
  const found = LABEL.exec(text);
  if (!found) return undefined;
  const rest = text.slice(found.index + found[0].length).trim();
  const whole = rest.length > 12 ? rest : text;
  return { owner: (found[1] ?? found[2])?.trim() ?? ownerIn(rest), text: whole };
}

function actionIn(sentence: Sentence, placed: Placed): ActionItem | undefined {
  const { text } = sentence;
  if (text.length < 8) return undefined;
  const named = labelled(text);
  if (named) return named;
  const promise = PROMISE.exec(text)?.[1];
  if (promise && !NO_OWNER.test(promise) && !/\?\s*$/.test(text)) return { owner: promise, text };
  if (MARK.test(text) || ON.test(text)) return { owner: ownerIn(text), text };
  const listed = placed.section === 'actions' && !placed.isTitle && text.split(/\s+/).length >= 3;
  return listed ? { owner: ownerIn(text), text } : undefined;
}

/** A row of an action table: the longest cell is the action, a short one with a name is who does it. */
function rowOf(placed: Placed): ActionItem | undefined {
  const { cells } = placed.block;
  const [longest = ''] = [...cells].sort((a, b) => b.length - a.length);
  const owner = cells.find(
    (cell) =>
      cell !== longest &&
      new RegExp(`^${OWNERS}(?:\\s*\\(.*\\))?$`, 'u').test(cell) &&
      !NO_OWNER.test(cell) &&
      !/^(?:New|Done|Open|Closed|Ongoing|Pending|Who|Status|Completed)$/.test(cell),
  );
  return longest.split(/\s+/).length >= 3 ? { owner: owner ?? null, text: longest } : undefined;
}

/** Finds what somebody is to do: labelled actions, promises with a name, rows and items of an action list. */
export function actionsOf(outline: readonly Placed[]): ActionItem[] {
  return outline.flatMap((placed) => {
    if (
      placed.section === 'present' ||
      placed.section === 'absent' ||
      isPlan(placed, outline) ||
      placed.block.role === 'code'
    )
      return [];
    if (placed.block.cells.length > 1) return placed.section === 'actions' ? (rowOf(placed) ?? []) : [];
    return placed.block.sentences.flatMap((sentence) => actionIn(sentence, placed) ?? []);
  });
}
