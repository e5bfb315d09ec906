import type { Settings } from '../../config/schema.ts';
import { areasOf } from './areas.ts';
import { applies } from './further.ts';
import { kindOf } from './kinds.ts';
import { sizeOf } from './sizes.ts';
import { wordsOf } from './text.ts';
import * as say from './texts.ts';

/** Groups of which an issue carries one label; if a person chose it, theirs is the one. */
const ONE_OF = ['kind:', 'size:'] as const;
export type Group = (typeof ONE_OF)[number];

/** The group of which an issue carries only one label, where the label belongs to one. Only our vocabulary has them. */
export function groupOf(label: string, settings: Pick<Settings, 'labels'>): Group | undefined {
  if (settings.labels.vocabulary !== 'ispyb') return undefined;
  return ONE_OF.find((prefix) => label.toLowerCase().startsWith(prefix));
}

/** A label an issue asks for, and why, in words for a person. */
export interface Wanted {
  readonly name: string;
  readonly because: string;
}

/**
 * The labels that an issue's text asks for, each once: with the vocabulary `ispyb` exactly one `kind:`, none to two
 * `area:`, exactly one `size:` as a suggestion, and those of the further rules in the settings, whose `kind:` or
 * `size:` goes before ours. Any other vocabulary gives the further rules alone.
 */
export function classify(
  issue: { readonly title: string; readonly body: string },
  labels: Settings['labels'],
): readonly Wanted[] {
  const further = labels.rules
    .filter((rule) => applies(rule, issue))
    .map((rule) => ({ name: rule.label, because: rule.because ?? say.ruleOfTheSettings(rule.title !== undefined) }));
  const own = labels.vocabulary === 'ispyb' ? builtIn(issue) : [];
  const said = once(further, labels);
  return [...own.filter((label) => !clashes(label, said, labels)), ...said];
}

function builtIn(issue: { readonly title: string; readonly body: string }): readonly Wanted[] {
  const words = wordsOf(issue);
  const found = kindOf(words);
  const { size, rule } = sizeOf(found.kind, words);
  return [
    {
      name: `kind:${found.kind}`,
      because: found.words === null ? say.noProposal() : say.kindShown(found.kind, found.words),
    },
    ...areasOf(words).map(({ area, tables, words: said }) => ({
      name: `area:${area}`,
      because: say.areaShown(tables, said),
    })),
    { name: `size:${size}`, because: say.sizeSuggested(rule) },
  ];
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
