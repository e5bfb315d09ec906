import type { ActionItem } from '../types.ts';
import { DONE } from './action-table.ts';
import { isKnown, type Owners, ownerBehind, ownersAhead, ownersBefore } from './owners.ts';

/** One sentence, the one before it, and who can be an owner. */
export interface Told {
  readonly text: string;
  readonly before: string;
  readonly owners: Owners;
  /** A box that is not ticked stands before it. */
  readonly isTask: boolean;
}

/** A way in which minutes say that somebody is to do something. */
export interface ActionRule {
  readonly name: string;
  readonly sentence: string;
  readonly find: (told: Told) => ActionItem | undefined;
}

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;
const named = (owners: readonly string[]): string => owners.join(', ');

/** `ACTION: Mara` and `do so` need the words before them to mean anything. */
function withBefore(text: string, before: string): string {
  return before && before.length < 500 ? `${before} ${text}` : text;
}

const LABEL =
  /(?:^|[\s([])(?:ACTIONS?|[Aa]ction(?:\s+(?:item|point))s?|(?<=^\W*)actions?|Actions?|AI|TODO|To[- ]?do)(?:\s+#?\d{1,3}(?:\.\d{1,3})?)?\s*(?:[([]([^)\]]{1,40})[)\]]\s*)?(?:[:–—]|-(?=\s)|=>|->)\s*/;
const LABEL_ON = /(?:^|[\s([])(?:ACTION|[Aa]ction)(?:\s+(?:item|point))?\s+(?:on|for|by)\s+(?=@?\p{Lu})/u;
const LABEL_BARE = /(?:^|[\s([])(?:ACTION|AI)\s+(?=\p{Lu})/u;

/** Behind a label anybody with a capital is somebody when a verb or a colon follows. */
const LOOSE = /^(\p{Lu}[\p{L}'’-]+)(?:\s*[:–]|\s+(?:to|will|should|shall|must)\s)/u;

const SPEAKS_OF_ACTION = /action|\bAI\b|to[- ]?do\b/i;

function labelled({ text, before, owners }: Told): ActionItem | undefined {
  if (!SPEAKS_OF_ACTION.test(text)) return undefined;
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

const MARK = /\(\s*actions?\b[^)]*\)/i;
const MARK_BEHIND = /^\W*ACTIONS?\W*$/;

/** `- [ ] @mara open the request`: a box to tick and who is to do it. */
function boxed({ text, owners, isTask }: Told): ActionItem | undefined {
  const found = isTask ? /^(@[\w-]+|\p{Lu}[\p{L}'’-]+)[\s:,–-]+(?:to\s+)?(?=\p{L})/u.exec(text) : null;
  const [whole = '', owner = ''] = found ?? [];
  const known = owner.startsWith('@') || isKnown(owner, owners);
  return found && known && wordsIn(text.slice(whole.length)) > 1 ? { owner, text } : undefined;
}

function marked({ text, before, owners }: Told): ActionItem | undefined {
  if (!SPEAKS_OF_ACTION.test(text)) return undefined;
  const alone = MARK_BEHIND.test(text) && wordsIn(before) > 2;
  if (!alone && !MARK.test(text)) return undefined;
  const whole = alone ? before : text;
  const found = promiseIn(whole, owners);
  const ahead = ownersBefore(whole.slice(0, MARK.exec(whole)?.index ?? 0), owners);
  return { owner: found?.owner ?? (ahead ? named(ahead.owners) : null), text: whole };
}

/** What nobody does: states, and what words about others say. */
const NO_DEED =
  /^(?:(?:also|then|still|now|only|probably|likely|soon)\s+)*(?:be|have|not|never|need|require|depend|remain|stay|want|become|happen|like|prefer|rather|expect|say|see\s+that|mean|cause|break|get\s+rid|represent|miss|retire|leave|allow|benefit|exist|know|appear|suggest|still|wonder|argue|think)\b/;
const FIRM =
  /(?:\s(?:will|shall|is\s+going\s+to|are\s+going\s+to|is\s+to|are\s+to|plans?\s+to|is\s+willing\s+to|are\s+willing\s+to)|['’]ll)\s+(?=\p{Ll})/gu;
const PLEDGE =
  /\s(?:(?:has\s+|have\s+)?(?:agree[sd]?|offer(?:s|ed)?|volunteer(?:s|ed|ing)?|promise[sd]?|undertook|commit(?:s|ted)?|proposed?\s+himself|proposed?\s+herself)\s+(?:to\s+)+|(?:(?:is|was|are|were|has\s+been)\s+)?asked\s+to\s+|(?:would\s+be|is|was)\s+happy\s+to\s+)(?=\p{Ll})/gu;
const TO = /\sto\s+(?=\p{Ll})/gu;
const WOULD = /\swould\s+(?=\p{Ll})/gu;
const SOFT = /\s(?:should|must|needs?\s+to|has\s+to|have\s+to)\s+(?=\p{Ll})/gu;
const AGREED = /\b(?:agreed|decided|requested|concluded|settled)\b.*\bthat\b/i;
const DOUBT =
  /\b(?:if|when|whenever|until|once|unless|whether|which|what|how|why|who|where|because|since|after|before)\b/i;
const OPENING = /(?:^|[,;:–—>-]|\b(?:and|but|that|then|so|with|meanwhile))\s*$/i;
const JOINED = /(?:^|[,;:.!–—>-]|\band)\s*$/i;

type Allowed = (lead: string, owners: readonly string[], all: Owners) => boolean;
const sure = (names: readonly string[], all: Owners): boolean =>
  names.some((one) => isKnown(one, all) || /^all$/i.test(one));

/** Each way to promise, and where in a sentence it counts. */
const WAYS: readonly (readonly [RegExp, Allowed])[] = [
  [PLEDGE, (lead) => lead.length < 160],
  [FIRM, (lead) => OPENING.test(lead) && !DOUBT.test(lead)],
  [TO, (lead, names, all) => JOINED.test(lead) && !DOUBT.test(lead) && (lead === '' || sure(names, all))],
  [WOULD, (lead) => JOINED.test(lead) || /;\s*$/.test(lead) || AGREED.test(lead)],
  [SOFT, (lead, names, all) => sure(names, all) && (lead === '' || AGREED.test(lead))],
];

/** A name and one of the words that begin a promise; most sentences are spared a closer look. */
const MAY_PROMISE =
  /(?:[@\p{Lu}]\S{0,60}|\))\s+(?:will|shall|is|are|was|were|has|have|would|should|must|needs?|plans?|agree|offer|volunteer|promise|undertook|commit|propose|asked|happy|to)|['’]ll\s/u;

/** The first promise of a sentence with the one who gives it. */
function promiseIn(text: string, owners: Owners): ActionItem | undefined {
  if (owners.small.size === 0 && !MAY_PROMISE.test(text)) return undefined;
  for (const [way, allowed] of WAYS)
    for (const found of text.matchAll(way)) {
      const who = ownersBefore(text.slice(0, found.index), owners);
      const deed = text.slice(found.index + found[0].length);
      if (who && allowed(who.lead, who.owners, owners) && !NO_DEED.test(deed))
        return { owner: named(who.owners), text };
    }
  return undefined;
}

const VAGUE = /\b(?:do|look\s+into|check|handle|take\s+care\s+of|see\s+to)\s+(?:so|it|that|this|them)\b\W*$/i;

function promised({ text, before, owners }: Told): ActionItem | undefined {
  if (/\?\W*$/.test(text)) return undefined;
  const found = promiseIn(text, owners);
  if (!found) return undefined;
  return VAGUE.test(text) && wordsIn(text) < 9 ? { ...found, text: withBefore(text, before) } : found;
}

function speaks({ text }: Told): ActionItem | undefined {
  const found =
    /^\(?(\p{L}[\p{L}_-]{1,20}(?:\s\p{Lu}[\p{L}.'-]{0,20}){0,2})\)?:\s+(?:(?:ok|okay|yes|sure|so)[,.]?\s+)?(?:will|volunteered\s+to|I\s+(?:will|can\s+have\s+a\s+look|volunteer\s+to)|I['’]ll)\s+(\p{Ll}.*)$/u.exec(
      text,
    );
  if (!found || /\?\W*$/.test(text) || NO_DEED.test(found[2] ?? '')) return undefined;
  return { owner: found[1] ?? null, text };
}

function assigned({ text, before, owners }: Told): ActionItem | undefined {
  if (!/\bassigned\b/i.test(text)) return undefined;
  const at = /\bassigned\s+to\s+/i.exec(text) ?? /\bassigned\b.{1,120}?\sto\s+(?=\p{Lu})/iu.exec(text);
  const ahead = at ? ownersAhead(text.slice(at.index + at[0].length), owners) : undefined;
  const self = /\s(?:is\s+|was\s+)?assigned\s+to\s+(?=\p{Ll})/u.exec(text);
  const behind = self ? ownersBefore(text.slice(0, self.index), owners) : undefined;
  const who = ahead?.owners ?? behind?.owners;
  if (!who || (!sure(who, owners) && !/^[\p{Lu}]/u.test(who[0] ?? ''))) return undefined;
  return { owner: named(who), text: wordsIn(text) < 6 ? withBefore(text, before) : text };
}

function doneBy({ text, owners }: Told): ActionItem | undefined {
  const found =
    /\bto\s+(?:be\s+(?:\p{L}+(?:ed|en|ade|ent|one|itten|wn))|(?:review|check|test|do|write|fix))\s+by\s+/u.exec(text);
  const ahead = found ? ownersAhead(text.slice(found.index + found[0].length), owners) : undefined;
  return ahead && sure(ahead.owners, owners) ? { owner: named(ahead.owners), text } : undefined;
}

function arrow({ text, before, owners }: Told): ActionItem | undefined {
  const found = /^(?:->|=>|→|⇒|➔)\s*/.exec(text);
  const ahead = found ? ownersAhead(text.slice(found[0].length), owners) : undefined;
  const alone =
    ahead && (ahead.rest === '' || /^[,(]/.test(ahead.rest) || /,$/.test(text.slice(0, -ahead.rest.length).trim()));
  return ahead && alone && wordsIn(before) > 2
    ? { owner: named(ahead.owners), text: withBefore(text, before) }
    : undefined;
}

function requested({ text, owners }: Told): ActionItem | undefined {
  const found = /\brequested\s+that\s+/i.exec(text);
  const ahead = found ? ownersAhead(text.slice(found.index + found[0].length), owners) : undefined;
  return ahead && /^\p{Ll}/u.test(ahead.rest) ? { owner: named(ahead.owners), text } : undefined;
}

/** `Ann takes it`, `Ann sends the files until Friday`: told as if it were so already. */
const TAKES =
  /\s(?:takes?\s+(?:it|this|that|care|over)\b|(?!(?:likes|says|sees|knows|finds|gets|thinks|means|has|is|was|wants|needs|hates|doubts|supports|opposes)\s)\p{Ll}{3,}s\s+(?:it|that|this)(?:\s+up)?\W*$|does\s+(?:it|this|that|so)\b|(?!(?:was|is|has|does|mentions|says|notes|thinks|asks|reports|suggests|reminds|wonders|proposes|believes|expects|hopes|needs|wants|plans|agrees|explains)\s)\p{Ll}{2,}s\s(?!that\b)(?=.*\b(?:today|tonight|tomorrow|until|till|by\s+(?:next|the\s+end|(?:mon|tues|wednes|thurs|fri)day)|next\s+week)\b))/u;

function takes({ text, owners }: Told): ActionItem | undefined {
  const found = TAKES.exec(text);
  const who = found && !text.includes('?') ? ownersBefore(text.slice(0, found.index), owners) : undefined;
  return who && sure(who.owners, owners) && JOINED.test(who.lead) ? { owner: named(who.owners), text } : undefined;
}

const SELF = /(?:^|[;,]\s+)(He|She|I)(?:['’]ll|\s+will)\s+(?:also\s+)?(\p{Ll}.*)/u;

/** `She'll ask them`, `I'll send a poll`: whoever it is, there is something to do. */
function oneself({ text, before, owners }: Told): ActionItem | undefined {
  const [, who, deed = ''] = SELF.exec(text) ?? [];
  if (!who || NO_DEED.test(deed) || /\?\W*$/.test(text) || DOUBT.test(deed.slice(0, 30))) return undefined;
  const ahead = who === 'I' ? undefined : ownersAhead(before, owners);
  return { owner: ahead?.owners[0] ?? null, text };
}

function pronoun({ text, before, owners }: Told): ActionItem | undefined {
  const found =
    /^(?:He|She)\s+(?:(?:has\s+)?(?:volunteer(?:s|ed)|offer(?:s|ed)|promise[sd]|agree[sd])\s+to)\s+(?:to\s+)?(.*)/.exec(
      text,
    );
  if (!found || NO_DEED.test(found[1] ?? '')) return undefined;
  const who = ownersAhead(before.replace(/^\(|\)$/g, ''), owners);
  return { owner: who ? (who.owners[0] ?? null) : null, text };
}

/** In the order in which they are asked; the first that finds something speaks. */
export const ACTION_RULES: readonly ActionRule[] = [
  { name: 'labelled', sentence: 'It is labelled as an action.', find: labelled },
  { name: 'boxed', sentence: 'A box to tick stands before it, and who is to do it.', find: boxed },
  { name: 'marked', sentence: 'The word ACTION marks the sentence.', find: marked },
  { name: 'arrow', sentence: 'An arrow hands it to somebody.', find: arrow },
  { name: 'promised', sentence: 'Somebody will do it, or is to.', find: promised },
  { name: 'speaks', sentence: 'A speaker takes it on.', find: speaks },
  { name: 'assigned', sentence: 'It is assigned to somebody.', find: assigned },
  { name: 'done by', sentence: 'It is to be done by somebody.', find: doneBy },
  { name: 'requested', sentence: 'The meeting requests it of somebody.', find: requested },
  { name: 'takes it', sentence: 'Somebody takes it, or does it until a day.', find: takes },
  { name: 'oneself', sentence: 'The one spoken of will do it.', find: oneself },
  { name: 'he or she', sentence: 'The one spoken of takes it on.', find: pronoun },
];

/** What is told as done is nothing to do any more. */
export const isOver = (text: string): boolean =>
  /[([{]\s*(?:done|completed?|closed|cancell?ed)\b/i.test(text) ||
  /[.:;–-]\s*(?:done|completed?)\W*$|\s(?:--|–|—)\s+(?:done|completed?|closed)\b/i.test(text) ||
  DONE.test(text);
