import type { ActionItem, Participant } from '../../types.ts';
import type { Block } from '../layout/blocks.ts';
import type { Placed } from '../layout/outline.ts';
import { isPlan } from '../layout/plans.ts';
import { mayBeBrief } from './brief.ts';
import { ITS_OWNER, isListed, isStillOpen, LIST_TITLE, listAbove } from './lists.ts';
import { isKnown, type Owners, ownerBehind, ownersAhead, ownersOf } from './owners.ts';
import { ACTION_RULES, isOver, mayHandOut, type Told } from './rules.ts';
import { tableActions } from './table.ts';

const NO_ITEM =
  /^\W*(?:next\s+(?:meeting|call|vc|telco|mtg|sync|session)|prochaine|nächste|@?[\p{L}_]+\s+(?:wrote|did(?!\s+not\s+do)|sent|made|went|opened|created|merged|updated|reviewed|talked|asked|looked|fixed|finished|has\s+\p{L}+(?:ed|en|ne|nt))\s|none\b|no\s+(?:new\s+)?actions?|n\/a|status\s+is|meeting\s+closed|(?:[\p{L}\d.]+\s+){0,3}(?:created|merged|closed)\b)/iu;

/** A block with what goes on below it although its list has no sign for that. */
function paragraphs(outline: readonly Placed[]): Placed[] {
  const all: Placed[] = [];
  for (const one of outline) {
    const last = all.at(-1);
    const { block } = one;
    const same = last && !last.isTitle && last.block.depth === block.depth && last.block.cells.length < 2;
    const open =
      same && block.depth > 0 && !block.marker && last.block.marker !== '' && !/[.!?:]$/.test(last.block.text);
    if (!last || !open || block.cells.length > 1 || !/^\p{Ll}/u.test(block.text)) all.push(one);
    else all[all.length - 1] = { ...last, block: merged(last.block, block) };
  }
  return all;
}

function merged(first: Block, next: Block): Block {
  const text = `${first.text} ${next.text}`;
  const [head, ...rest] = [...first.sentences].reverse();
  const joint = next.sentences[0];
  const sentences =
    head && joint
      ? [...rest.reverse(), { ...head, text: `${head.text} ${joint.text}` }, ...next.sentences.slice(1)]
      : [...first.sentences, ...next.sentences];
  return { ...first, text, sentences };
}

/** Somebody with what they do, at the beginning of a line. */
const STARTS = /^(?:(\p{Lu}{2,3})|\p{Lu}\p{Ll}[\p{L}'’-]+)\s+\p{Ll}/u;

/** Lines that begin with somebody are sentences of their own, whatever the layout made of them. */
function sentencesOf({ lines, sentences }: Block, { knows }: Owners): string[] {
  const texts = sentences.map(({ text }) => text);
  if (lines.length < 2) return texts;
  const starts = lines.slice(1).flatMap(({ text }) => {
    const who = STARTS.exec(text)?.[0].replace(/\s.*/, '').toLowerCase();
    return who !== undefined && knows(who) ? [text.slice(0, 30)] : [];
  });
  if (starts.length === 0) return texts;
  return texts.flatMap((text) => {
    const cuts = starts.map((start) => text.indexOf(` ${start}`)).filter((at) => at > 0);
    const at = [0, ...cuts.sort((one, other) => one - other), text.length];
    return at.slice(1).map((end, index) => text.slice(at[index], end).trim());
  });
}

/** A thing that only its place explains: `this`, or at the end `a vote`. */
const NEEDS_TOPIC = /\b(?:this|that|it|these|them)\b|\ban?\s+[\p{L}-]+\W*$/iu;
const NO_TOPIC = /^\W*(?:minutes|discussion|notes?|decisions?|agenda|talk|summary|any\s+other\s+business|aob)\b/i;

/** `AB will launch a vote` means little away from its place: the item or title above tells what it is about. */
function withTopic(item: ActionItem, placed: Placed, outline: readonly Placed[]): ActionItem {
  if (item.text.split(/\s+/).length > 12 || !NEEDS_TOPIC.test(item.text)) return item;
  const above = outline.slice(0, placed.index).findLast((one) => one.rank < placed.rank);
  const topic = above?.block.text.replace(/[:.\s]+$/, '') ?? '';
  const useless = topic === '' || topic.length > 120 || LIST_TITLE.test(topic) || NO_TOPIC.test(topic);
  return useless ? item : { ...item, text: `${topic}: ${item.text}` };
}

/** What a robot or a page adds behind a sentence; looked for only where its sign stands somewhere. */
const SIGNED = /\s*\{:[^}]{0,80}\}\s*$|\s*\(\S{1,30},\s\d\d:\d\d:\d\d\)\W*$/;
const MAY_BE_SIGNED = /\{:|:\d\d\)/;

/** What is ticked is done. */
const TICKED = /^\W?\[[xX]\]/;
/** What is not, is still to be done. */
const UNTICKED = /^\W?\[ ?\]/;

/** The sign of a list, as it stands before an item. */
const SIGN =
  /^(?:\[[ xX]?\]|[-*•○●▪]|\d{1,2}(?:\.\d{1,2}){1,2}\.?(?=\s+\p{Lu})|[vo]?\p{Co}|[vo](?=\s+\p{Lu})|\(?\d{1,2}[.)])\s+/u;

function withoutSigns(text: string): string {
  // What begins with a capital, as most do, has no sign before it.
  const words = /^[A-Z]/.test(text) ? text : text.replace(SIGN, '');
  const own = MAY_BE_SIGNED.test(words) ? words.replace(SIGNED, '') : words;
  return (own.startsWith('(') ? own.replace(/^\((\p{Lu}{2,4})\)\s+(?=\p{Ll})/u, '$1 ') : own).trim();
}

const named = (...names: readonly string[]): typeof ACTION_RULES =>
  ACTION_RULES.filter(({ name }) => names.includes(name));
/** In an agenda only what is labelled, or promised in words of its own, is more than a plan. */
const NOT_IN_PLANS: ReadonlySet<string> = new Set(['arrow', 'requested', 'assigned', 'unowned']);
const IN_PLANS = ACTION_RULES.filter(({ name }) => !NOT_IN_PLANS.has(name));

/** In a table of other things only a promise is one. */
const IN_ROWS = named('arrow', 'promised', 'does', 'asks', 'strange', 'handed');

function rulesFor(placed: Placed, outline: readonly Placed[]): typeof ACTION_RULES {
  if (placed.section !== 'plans' && isPlan(placed, outline)) return IN_PLANS;
  return placed.block.cells.length > 2 ? IN_ROWS : ACTION_RULES;
}

/** No sign of the others stands in most sentences in which these find something. */
const BRIEF = named('shortly', 'alone', 'from all', 'offered');

function rulesOf(told: Told, rules: typeof ACTION_RULES): typeof ACTION_RULES {
  if (mayHandOut(told)) return rules;
  return rules !== IN_ROWS && mayBeBrief(told.text) ? BRIEF : [];
}

/** What was decided may be an action. */
const DECIDES = /^(?:Decision|Conclusion|Agreed|Resolution|Note)\s*:\s*/i;

function spokenIn(
  { block, section }: Placed,
  before: string,
  owners: Owners,
  rules: typeof ACTION_RULES,
): ActionItem[] {
  if (TICKED.test(block.text)) return [];
  let last = before;
  const isPoint = rules === IN_PLANS && block.depth < 2;
  return sentencesOf(block, owners).flatMap((sentence, at) => {
    const text = withoutSigns(sentence.includes(':') ? sentence.replace(DECIDES, '') : sentence);
    const told = {
      text,
      before: last,
      owners,
      isFirst: at === 0,
      isTask:
        sentence.includes('[ ]') && /^\W{0,2}\[ \]/.test(sentence) && (section !== 'present' || sentence.length > 40),
    };
    last = text;
    if (text.length < 2 || (isPoint && at === 0 && /^@?\p{Lu}[^,;:]*\sto\s/u.test(text))) return [];
    for (const rule of rulesOf(told, rules)) {
      const found = rule.find(told);
      if (found) return isOver(text) ? [] : [found];
    }
    return [];
  });
}

function itemsOf(placed: Placed, owners: Owners): ActionItem[] {
  const items: string[] = [];
  for (const { text } of placed.block.lines) {
    if (items.length === 0 && LIST_TITLE.test(text)) continue;
    if (items.length === 0 || ITS_OWNER.test(text)) items.push(text);
    else items[items.length - 1] = `${items.at(-1) ?? ''} ${text}`;
  }
  const each = items.length > 1 && items.every((text) => ITS_OWNER.test(text));
  return each ? items.flatMap((text) => itemOf(placed, owners, text)) : itemOf(placed, owners);
}

/** `Actions:` and the items line by line, all in one paragraph. */
const opensList = ({ block, isTitle }: Placed): boolean =>
  !isTitle && block.lines.length > 2 && LIST_TITLE.test(block.lines[0]?.text ?? '');

/** `Mara`, and below it what she is to do. */
function ownedAbove(item: ActionItem, placed: Placed, outline: readonly Placed[], owners: Owners): ActionItem {
  if (item.owner !== null) return item;
  const above = outline.slice(0, placed.index).findLast((one) => one.rank < placed.rank);
  const name = above?.block.text.replace(/[:.\s]+$/, '') ?? '';
  return name !== '' && name.length < 40 && isKnown(name, owners) ? { ...item, owner: name } : item;
}

/** Nobody is to do now what a list of actions keeps for later. */
const ON_HOLD = /(?:\bis|\bare|\bstatus:?|[(:–-])\s*on\s+hold\b/i;

/** An item of a list of actions is one whatever its words. */
function itemOf({ block }: Placed, owners: Owners, words = block.text): ActionItem[] {
  const text = withoutSigns(words);
  const done = /^\[x\]/i.test(block.text) || ON_HOLD.test(text) || isOver(text) || NO_ITEM.test(text);
  if (done || text.split(/\s+/).length < (ITS_OWNER.test(text) ? 2 : 3) || text.length > 500) return [];
  const ahead = ownersAhead(text, owners);
  const named =
    ahead && (/^(?:to|will|shall|should|must)\b/.test(ahead.rest) || ahead.owners.some((one) => isKnown(one, owners)));
  const handle = /^(@?\p{Ll}[\w-]+)\s+to\s+(?!(?:the|an?|all|our|his|her|their|this|that)\b)\p{Ll}/u.exec(text)?.[1];
  return [{ owner: handle ?? (named ? ahead.owners.join(', ') : ownerBehind(text, owners)), text }];
}

const once = (items: readonly ActionItem[]): ActionItem[] => {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\d]+/gu, ' ')
      .trim();
  const seen = new Set<string>();
  return items.filter(({ text }) => !seen.has(plain(text)) && seen.add(plain(text)));
};

/**
 * Finds what somebody is to do, in the order of the document: labelled actions, promises with a name, rows of action
 * tables and items of action lists; not what is told as done. `people` are those who took part.
 */
export function actionsOf(outline: readonly Placed[], people: readonly Participant[]): ActionItem[] {
  const owners = ownersOf(people, outline);
  const { items: rows, taken } = tableActions(outline, owners, isListed);
  let before = '';
  // What stands below a list of actions and is none of its items is the end of the page.
  let inList = false;
  const found = paragraphs(outline).flatMap((placed) => {
    const row = rows.get(placed);
    if (row) return [row];
    const { block } = placed;
    const list = listAbove(placed);
    // What became of the actions of the last time is reported there, not promised.
    const isPast = list === 'past actions' && !UNTICKED.test(block.text) && !isStillOpen(placed, outline);
    if (taken.has(placed) || isPast || block.role === 'code') return [];
    const rules = rulesFor(placed, outline);
    const spoken = spokenIn(placed, before, owners, rules);
    if (rules !== ACTION_RULES) return spoken;
    before = placed.isTitle ? '' : (block.sentences.at(-1)?.text ?? '');
    const listed = opensList(placed) || (list === 'actions' && !(inList && block.depth === 0));
    inList = list !== undefined && (inList || block.depth > 0);
    const own = listed && (spoken.length === 0 || block.lines.length > 1 || block.sentences.length > 1);
    const items = own ? itemsOf(placed, owners) : [];
    const told = items.length > spoken.length ? items : spoken;
    return told.map((item) => withTopic(ownedAbove(item, placed, outline, owners), placed, outline));
  });
  return once(found);
}
