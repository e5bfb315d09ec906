import type { Shown } from './kinds.ts';
import type { SizeFound } from './sizes.ts';

const KINDS: Readonly<Record<Shown['kind'], string>> = {
  refactor: 'tables or keys are reorganised',
  rename: 'existing tables or columns get other names',
  'new-table': 'there is to be at least one new table',
  'alter-column': 'an existing column or its constraints change',
  'new-column': 'existing tables get new columns',
  enum: 'an existing list of values gets more of them',
  docs: 'only descriptions change, no data',
};

const SIZES: Readonly<Record<SizeFound['rule'], string>> = {
  fields: 'new fields on existing tables for an existing technique are small',
  'nothing changes': 'nothing in the database changes',
  'new technique': 'a change for a new technique is big',
  'all others': 'all but new fields on existing tables is big',
};

export function kindShown(kind: Shown['kind'], words: string): string {
  return `${KINDS[kind]}: “${words.replace(/\s+/g, ' ').trim()}”`;
}

export function noProposal(): string {
  return 'no words of a proposal were found in the text yet';
}

export function areaShown(tables: readonly string[], words: readonly string[]): string {
  const about = [
    ...(tables.length ? [`it names ${listed(tables)}`] : []),
    ...(words.length ? [`it speaks of ${listed(words.map((word) => `“${word}”`))}`] : []),
  ];
  return about.join('; ');
}

export function sizeSuggested(rule: SizeFound['rule']): string {
  return `a suggestion by the rule of 26 February 2018: ${SIZES[rule]}; a maintainer's label wins`;
}

export function ruleOfTheSettings(title: boolean): string {
  return `a rule of the settings matches the ${title ? 'title' : 'body'}`;
}

function listed(names: readonly string[]): string {
  const most = names.slice(0, 4);
  const rest = names.length - most.length;
  return rest > 0 ? `${most.join(', ')} and ${rest} more` : most.join(', ');
}

export function replacedBy(label: string): string {
  return `the text asks for \`${label}\` now`;
}

export function madeFor(label: string): string {
  return `the repository has no label \`${label}\` yet`;
}

export function noSuchLabel(label: string): string {
  return `would be \`${label}\`, but the repository has no such label and the settings say not to make any`;
}

export function takenOff(label: string): string {
  return `somebody took \`${label}\` off, so it stays off`;
}

export function personChose(theirs: string, ours: string): string {
  return `\`${theirs}\` was chosen for it, so our \`${ours}\` is not added`;
}

export function vocabularyNotRead(path: string): string {
  return `a vocabulary of your own (${path}) cannot be read yet, so only the rules of the settings were used`;
}

export function archived(): string {
  return 'the repository is archived';
}

export function pullRequest(): string {
  return 'it is a pull request';
}

export function ours(): string {
  return 'the bot posted it';
}

export function closed(): string {
  return 'it is closed';
}
