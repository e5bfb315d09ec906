import { type Known, known } from '../core/known.ts';
import type { Actor, Issue, Reacted, Touch } from '../core/reader.ts';
import { visibleLines } from '../core/visible.ts';

/** Somebody who may object did: with 👎 on the issue, or with the command. `at` is ISO 8601 in UTC. */
export interface Objection {
  readonly who: string;
  readonly at: string;
  readonly how: 'reaction' | 'command';
}

/** Something that somebody said on an issue. */
interface Remark {
  readonly who: Actor;
  readonly at: string;
  readonly text: string;
}

/** What decides who may object. */
interface Circle {
  readonly author: Actor;
  readonly remarks: readonly Remark[];
  readonly chairs: readonly string[];
  /** The logins of the repository's collaborators. */
  readonly collaborators: Known<readonly string[]>;
}

/**
 * Whether somebody may object: who opened the issue, who said something on it before, chairs, and collaborators. A
 * command alone is no remark, else everybody would take part by saying it. `before` null: whenever they said it.
 */
export function mayObject(login: string, before: string | null, circle: Circle): Known<boolean> {
  const isThem = (other: string): boolean => other.toLowerCase() === login.toLowerCase();
  if (isThem(circle.author.login) || circle.chairs.some(isThem)) return known(true);
  const earlier = (remark: Remark): boolean => before === null || Date.parse(remark.at) < Date.parse(before);
  const took = circle.remarks.some((one) => isThem(one.who.login) && earlier(one) && wordsOf(one.text) !== '');
  if (took) return known(true);
  return circle.collaborators.known ? known(circle.collaborators.value.some(isThem)) : circle.collaborators;
}

/** What an issue shows of its objections, as far as it could be read. */
export interface Shown {
  readonly issue: Pick<Issue, 'author'>;
  readonly history: readonly Touch[];
  readonly reactions: readonly Reacted[];
  readonly chairs: readonly string[];
  readonly collaborators: Known<readonly string[]>;
}

/**
 * The objections of those who may object, oldest first. Where it cannot be told of one of them whether they may, the
 * whole list is not known: it must not look shorter than it is.
 */
export function objectionsOf(shown: Shown): Known<readonly Objection[]> {
  const circle = { author: shown.issue.author, remarks: remarksIn(shown.history), ...shown };
  const found: Objection[] = [];
  for (const { before, ...objection } of raised(shown)) {
    const may = mayObject(objection.who, before, circle);
    if (!may.known) return may;
    if (may.value) found.push(objection);
  }
  return known(found.sort((one, other) => Date.parse(one.at) - Date.parse(other.at)));
}

function raised({ history, reactions }: Shown): readonly (Objection & { readonly before: string | null })[] {
  const thumbs = reactions
    .filter(({ who, content }) => content === '-1' && who.human && !who.ours)
    .map(({ who, at }) => ({ who: who.login, at, how: 'reaction' as const, before: null }));
  // A command that was carried out left a label; here it counts also where its webhook was lost.
  const commands = remarksIn(history)
    .filter(({ text }) => visibleLines(text).some((line) => /^\/ispyb\s+object\b/i.test(line)))
    .map(({ who, at }) => ({ who: who.login, at, how: 'command' as const, before: at }));
  return [...thumbs, ...commands];
}

/** What people said on an issue, with the words as they are now. */
export function remarksIn(history: readonly Touch[]): readonly Remark[] {
  return history
    .filter((touch) => touch.what === 'commented' && touch.who.human && !touch.who.ours)
    .map(({ who, at, text }) => ({ who, at, text: text ?? '' }));
}

/** What somebody says in a comment themselves: no commands, no quotes, no code, no hidden comments, no addresses. */
export function wordsOf(text: string): string {
  return visibleLines(text)
    .filter((line) => !/^\/ispyb\b/i.test(line))
    .join('\n')
    .replace(/`[^`\n]*`/g, '')
    .replace(/https?:\/\/\S+/gi, '')
    .trim();
}
