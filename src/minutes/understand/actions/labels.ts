import type { ActionItem } from '../../types.ts';
import {
  isKnown,
  isOwner,
  isStranger,
  named,
  type Owners,
  ownerBehind,
  ownersAhead,
  ownersBefore,
  split,
  sure,
} from './owners.ts';
import { promiseIn } from './promises.ts';
import type { Told } from './rules.ts';

/** How many words a text has. */
export const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;
/** `ACTION: Mara` and `do so` need the words before them to mean anything. */
export function withBefore(text: string, before: string): string {
  return before && before.length < 500 ? `${before} ${text}` : text;
}

const LABEL =
  /(?:^|(?<!,)[\s([])(?:ACTIONS?|[Aa]ction(?:\s+(?:item|point))s?|(?<=^\W*)actions?|Actions?|AI|AP|TODO|To[- ]?do)(?:\s?#?\d{1,3}(?:\.\d{1,3})?)?\s*(?:[([]([^)\]]{1,40})[)\]]\s*)?(?:[:–—]|-(?=\s)|=>|->)\s*/;
const LABEL_ON = /(?:^|[\s([])(?:ACTION|[Aa]ction)(?:\s+(?:item|point))?\s+(?:on|for|by)\s+(?=@?\p{Lu})/u;
const LABEL_BARE = /(?:^|[\s([])(?:ACTION|AI)\s+(?=\p{Lu})/u;

/** `[ACTION] Mara: …`, `[AI Mara] …` */
const BRACKETED =
  /^\W{0,3}[[(](?:ACTIONS?|Actions?|AI|AP|TODO|To-?do)(?:\s+(?:items?|points?))?(?:\s?#?\d{1,3})?\s*[:–-]?\s*([^\])]{0,40})[\])]\s*[:–-]?\s*(?=\S)/;
/** `Action Mara: …`, `TODO @mara: …`, `Action Item 3 - Mara - …`: who it is stands before the colon. */
const WITH_OWNER =
  /(?:^|[\s([])(?:ACTIONS?|Actions?(?:\s+[Ii]tems?|\s+[Pp]oints?)?|AI|AP|TODO)(?:\s+#?\d{1,3}|-\d{1,4}(?:-\d{1,3})?)?\s*[-–]?\s+(@?\p{L}[^:–()]{1,30}?)\s*(?::|\s[–-]\s)\s*(?=\S)/u;

/** The label with the owner inside it, and what is to be done. */
function labelledOwner(text: string, owners: Owners): ActionItem | undefined {
  const found = BRACKETED.exec(text) ?? WITH_OWNER.exec(text);
  if (!found) return undefined;
  const rest = text.slice(found.index + found[0].length).trim();
  const inside = split((found[1] ?? '').replace(/\s+to$/, ''));
  const isWho = inside.length > 0 && inside.every((one) => one.startsWith('@') || isOwner(one, owners));
  if (inside.length > 0 && !isWho) return undefined;
  const ahead = isWho ? undefined : ownersAhead(rest, owners);
  const who = isWho ? inside : ahead?.owners;
  const from = BRACKETED.test(text) ? rest : text.slice(text.indexOf(found[1] ?? '', found.index)).trim();
  return wordsIn(rest) > 1 ? { owner: who ? named(who) : ownerBehind(rest, owners), text: from } : undefined;
}

/** Behind a label anybody with a capital is somebody when a verb or a colon follows. */
const LOOSE = /^(\p{Lu}[\p{L}'’-]+)(?:\s*[:–]|\s+(?:to|will|should|shall|must)\s)/u;

const SPEAKS_OF_ACTION = /action|\bA[IP]\b|\bAP\d|to[- ]?do\b/i;

export function labelled({ text, before, owners }: Told): ActionItem | undefined {
  if (!SPEAKS_OF_ACTION.test(text)) return undefined;
  const inside = labelledOwner(text, owners);
  if (inside) return inside;
  const on = LABEL_ON.exec(text);
  const found = on ?? LABEL.exec(text) ?? LABEL_BARE.exec(text);
  if (!found) return undefined;
  const rest = text.slice(found.index + found[0].length).trim();
  const ahead = ownersAhead(rest, owners);
  const label = found[0].trim();
  if (/^(?:ACTION|AI)$/.test(label) && (!ahead || (label === 'AI' && !sure(ahead.owners, owners)))) return undefined;
  const who = ahead ? named(ahead.owners) : (LOOSE.exec(rest)?.[1] ?? ownerBehind(rest, owners));
  const owner = found[1]?.trim() ?? who ?? promiseIn(rest, owners)?.owner ?? null;
  const short = wordsIn(ahead?.rest ?? rest) < 2;
  if (short && !ahead) return undefined;
  const deed = on && ahead ? ahead.rest.replace(/^[:,–-]\s*/, '') : rest;
  return { owner, text: short ? withBefore(text, before) : deed };
}

const MARK = /\(\s*actions?\b([^)]*)\)/i;
const MARK_BEHIND = /^\W*ACTIONS?\W*$/;

/** A box before the number or the address of an issue is a point of a list of issues. */
const BOX_OF_ISSUE = /^\W*(?:#\d|https?:|\d{2,}\b|[\w.-]+(?:\/[\w.-]+)?#\d)/;

/** `- [ ] @mara open the request`: a box to tick, what is to be done, and who is to do it. */
export function boxed({ text, owners, isTask }: Told): ActionItem | undefined {
  if (!isTask || BOX_OF_ISSUE.test(text)) return undefined;
  const [whole = '', owner = ''] = /^(@[\w-]+|\p{Lu}[\p{L}'’-]+)[\s:,–-]+(?:to\s+)?(?=\p{L})/u.exec(text) ?? [];
  if (
    (owner.startsWith('@') || isKnown(owner, owners) || (whole.includes(':') && isStranger(owner, owners))) &&
    wordsIn(text.slice(whole.length)) > 1
  )
    return { owner, text };
  const behind = /\s\(?(@[\w-]+)\)?\W*$/.exec(text)?.[1] ?? ownerBehind(text, owners);
  const who = behind !== null && (behind.startsWith('@') || sure(behind.split(', '), owners));
  return who && wordsIn(text) > 2 ? { owner: behind, text } : undefined;
}

export function marked({ text, before, owners }: Told): ActionItem | undefined {
  const alone = MARK_BEHIND.test(text) && wordsIn(before) > 2;
  if (!alone && !(text.includes('(') && MARK.test(text))) return undefined;
  const whole = alone ? before : text;
  const found = promiseIn(whole, owners);
  const mark = MARK.exec(whole);
  const inside = ownersAhead((mark?.[1] ?? '').replace(/^\W+/, ''), owners);
  const ahead = inside ?? ownersBefore(whole.slice(0, mark?.index ?? 0), owners);
  return { owner: found?.owner ?? (ahead ? named(ahead.owners) : null), text: whole };
}
