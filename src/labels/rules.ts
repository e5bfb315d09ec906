import type { Settings } from '../config/schema.ts';
import { ISPYB } from '../vocabulary/ispyb.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { applies } from './further.ts';
import * as say from './texts.ts';
import { type Understanding, understand } from './understand.ts';

/** Groups of which an issue carries one label; if a person chose it, theirs is the one. */
const ONE_OF = ['kind:', 'size:'] as const;
export type Group = (typeof ONE_OF)[number];

/** The group of which an issue carries only one label, where the label belongs to one. A vocabulary has them. */
export function groupOf(label: string, settings: Pick<Settings, 'labels'>): Group | undefined {
  if (settings.labels.vocabulary === 'none') return undefined;
  return ONE_OF.find((prefix) => label.toLowerCase().startsWith(prefix));
}

/** A label an issue asks for, and why, in words for a person. */
export interface Wanted {
  readonly name: string;
  readonly because: string;
}

/** The words that the settings choose: ours, none, or those of their own file where it could be read. */
export function wordsFor(labels: Settings['labels'], own: Vocabulary | null): Vocabulary | null {
  if (labels.vocabulary === 'ispyb') return ISPYB;
  return labels.vocabulary === 'none' ? null : own;
}

/**
 * The labels that an issue's text asks for, each once: with a vocabulary exactly one `kind:`, none to two `area:`,
 * exactly one `size:` as a suggestion, and those of the further rules in the settings, whose `kind:` or `size:` goes
 * before ours. Without a vocabulary the further rules alone.
 */
export function classify(
  issue: { readonly title: string; readonly body: string },
  labels: Settings['labels'],
  vocabulary: Vocabulary | null = wordsFor(labels, null),
): readonly Wanted[] {
  return wantedFor(issue, labels, vocabulary && understand(issue, vocabulary));
}

/** The same for an issue that was understood already; null where there are no words to understand it with. */
export function wantedFor(
  issue: { readonly title: string; readonly body: string },
  labels: Settings['labels'],
  understanding: Understanding | null,
): readonly Wanted[] {
  const further = labels.rules
    .filter((rule) => applies(rule, issue))
    .map((rule) => ({ name: rule.label, because: rule.because ?? say.ruleOfTheSettings(rule.title !== undefined) }));
  const own = understanding ? builtIn(understanding) : [];
  const said = once(further, labels);
  return [...own.filter((label) => !clashes(label, said, labels)), ...said];
}

function builtIn({ kind, areas, size }: Understanding): readonly Wanted[] {
  return [
    { name: `kind:${kind.kind}`, because: kindBecause(kind) },
    ...areas.map(({ area, tables, words }) => ({ name: `area:${area}`, because: say.areaShown(tables, words) })),
    { name: `size:${size.size}`, because: say.sizeSuggested(size.rule) },
  ];
}

function kindBecause(found: Understanding['kind']): string {
  if (found.kind === 'question') return say.noProposal(found.words);
  return found.supposed ? say.kindSupposed(found.words) : say.kindShown(found.kind, found.words);
}

function once(wanted: readonly Wanted[], labels: Settings['labels']): readonly Wanted[] {
  return wanted.filter((label, place) => !clashes(label, wanted.slice(0, place), labels));
}

/** Whether a label, or another one of its group, is among those. */
function clashes(label: Wanted, among: readonly Wanted[], labels: Settings['labels']): boolean {
  const group = groupOf(label.name, { labels });
  return among.some(
    ({ name }) =>
      name.toLowerCase() === label.name.toLowerCase() || (group !== undefined && groupOf(name, { labels }) === group),
  );
}
