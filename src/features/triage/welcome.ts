import type { Settings } from '../../config/schema.ts';
import { slotOf, unmarked } from '../../core/marker.ts';
import type { Issue } from '../../core/reader.ts';
import { mentionsIn } from '../../labels/mentions.ts';
import type { Past } from '../../labels/past.ts';
import { wordsFor } from '../../labels/rules.ts';
import type { Understanding } from '../../labels/understand.ts';
import type { Table, Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { TriageSnapshot } from './gather.ts';
import { welcome } from './welcome-texts.ts';

/** The one comment on an issue that says what was understood of it. */
export const WELCOME = 'welcome';

const OTHERS_AT_MOST = 5;
const TABLES_AT_MOST = 12;
const WRONG_AT_MOST = 5;
/** Where other issues say what they are about. */
const READ_OF_OTHERS = 3000;

/**
 * What the welcome says, or null where it says nothing new: the settings do not ask for it, it stands there already
 * word for word, or the issue was looked at before without one. A welcome that somebody deleted does not come back.
 */
export function welcomeFor(
  snapshot: TriageSnapshot,
  labels: Settings['labels'],
  { understanding, past }: { readonly understanding: Understanding; readonly past: Past },
): string | null {
  if (!labels.welcome) return null;
  const there = welcomeIn(snapshot);
  if (there === undefined && !isFirstLook(snapshot)) return null;
  const vocabulary = wordsFor(labels, snapshot.own && 'vocabulary' in snapshot.own ? snapshot.own.vocabulary : null);
  const { tables, wrong } = understanding;
  const body = welcome({
    tables: tables.slice(0, TABLES_AT_MOST),
    more: Math.max(0, tables.length - TABLES_AT_MOST),
    wrong: wrong.slice(0, WRONG_AT_MOST),
    others: vocabulary ? othersOn(tables, snapshot, vocabulary) : [],
    big: isBig(understanding, past),
    flavours: labels.vocabulary === 'ispyb',
  });
  return there !== undefined && plain(there) === plain(body) ? null : body;
}

/** Our welcome as it stands there now, as far as the history tells. */
function welcomeIn({ history }: TriageSnapshot): string | undefined {
  const last = history.findLast(({ who, text }) => who.ours && text !== undefined && slotOf(text) === WELCOME);
  return last?.text === undefined ? undefined : unmarked(last.text);
}

/** Nobody has spoken on it and we have not been here: later, a welcome would only disturb. */
function isFirstLook({ history }: TriageSnapshot): boolean {
  return !history.some(({ who, what }) => who.ours || (who.human && what === 'commented'));
}

/** GitHub trims texts and changes the ends of lines. */
function plain(text: string): string {
  return text.replace(/\r\n/g, '\n').trim();
}

/** A size that somebody else chose is the one. */
function isBig({ size }: Understanding, past: Past): boolean {
  const chosen = past.others.find((label) => /^size:/i.test(label));
  return chosen === undefined ? size.size === 'big' : /^size:big$/i.test(chosen);
}

/** Other open issues that name the same tables: those with the most in common first, then the newest. */
function othersOn(tables: readonly Table[], { issue, open }: TriageSnapshot, vocabulary: Vocabulary): readonly Issue[] {
  if (tables.length === 0) return [];
  return (open ?? [])
    .filter((other) => other.number !== issue.number && !other.author.ours)
    .map((other) => ({ other, common: inCommon(tables, other, vocabulary) }))
    .filter(({ common }) => common > 0)
    .toSorted((a, b) => b.common - a.common || b.other.number - a.other.number)
    .slice(0, OTHERS_AT_MOST)
    .map(({ other }) => other);
}

function inCommon(tables: readonly Table[], other: Issue, vocabulary: Vocabulary): number {
  const text = `${other.title}\n${other.body.slice(0, READ_OF_OTHERS)}`;
  const named = new Set(
    mentionsIn(text, vocabulary)
      .filter(({ spoken }) => !spoken)
      .map(({ table }) => table),
  );
  return tables.filter((table) => named.has(table)).length;
}
