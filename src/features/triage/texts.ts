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

/** The reason for a kind, with at most 80 characters of the words that showed it. */
export function kindShown(kind: Shown['kind'], words: string): string {
  return `${KINDS[kind]}: “${shortened(words)}”`;
}

/** The reason for `kind:question`: the words that ask, or that nothing proposes. */
export function noProposal(words: string | null): string {
  if (words === null) return 'no words of a proposal were found in the text yet';
  return `it asks and proposes nothing yet: “${shortened(words)}”`;
}

/** The reason for a kind that nothing says: it is the likeliest, and is called a supposition. */
export function kindSupposed(words: string): string {
  return `it says no more than “${shortened(words)}”, and most such proposals are for a new field`;
}

function shortened(words: string): string {
  const said = words.replace(/\s+/g, ' ').trim();
  return said.length > 80 ? `${said.slice(0, 79)}…` : said;
}

/** The reason for an area: tables that were named, words that were used, or both. */
export function areaShown(tables: readonly string[], words: readonly string[]): string {
  const about = [
    ...(tables.length ? [`it names ${listed(tables)}`] : []),
    ...(words.length ? [`it speaks of ${listed(words.map((word) => `“${word}”`))}`] : []),
  ];
  return about.join('; ');
}

/** The reason for a size, with the rule it follows. */
export function sizeSuggested(rule: SizeFound['rule']): string {
  return `a suggestion by the rule of 26 February 2018: ${SIZES[rule]}; a maintainer's label wins`;
}

/** The reason of a further rule that gives none itself: it matched the title, or else the body. */
export function ruleOfTheSettings(title: boolean): string {
  return `a rule of the settings matches the ${title ? 'title' : 'body'}`;
}

function listed(names: readonly string[]): string {
  const most = names.slice(0, 4);
  const rest = names.length - most.length;
  return rest > 0 ? `${most.join(', ')} and ${rest} more` : most.join(', ');
}

/** Why our own label of a group comes off. */
export function replacedBy(label: string): string {
  return `the text asks for \`${label}\` now`;
}

/** Why a label is made. */
export function madeFor(label: string): string {
  return `the repository has no label \`${label}\` yet`;
}

/** What the area rests on where the text names no table, or why there is none. */
export function noTableNamed(area: boolean): string {
  return area
    ? 'it names no table of the schema, so its area is only a guess from its words'
    : 'it names no table of the schema and no subject we know, so it gets no area';
}

/** Why a label was left out that the repository lacks. */
export function noSuchLabel(label: string): string {
  return `would be \`${label}\`, but the repository has no such label and the settings say not to make any`;
}

/** Why a label was left out that somebody took off. */
export function takenOff(label: string): string {
  return `somebody took \`${label}\` off, so it stays off`;
}

/** Why our kind or size was left out beside another one. */
export function personChose(theirs: string, ours: string): string {
  return `\`${theirs}\` was chosen for it, so our \`${ours}\` is not added`;
}

/** What is wrong with a vocabulary that is not there. */
export function noSuchFile(branch: string): string {
  return `there is no such file on ${branch}`;
}

/** Why only the further rules were used. */
export function vocabularyNotRead(path: string, fault: string): string {
  return `the vocabulary ${path} cannot be used: ${fault}; so only the rules of the settings were used`;
}

/** Why nothing is done in an archived repository. */
export function archived(): string {
  return 'the repository is archived';
}

/** Why a pull request gets no labels. */
export function pullRequest(): string {
  return 'it is a pull request';
}

/** Why the welcome is written. */
export function welcomed(): string {
  return 'the settings ask for a welcome that says what was understood';
}

/** Why an issue that the bot posted gets no labels. */
export function ours(): string {
  return 'the bot posted it';
}

/** Why a closed issue gets no labels. */
export function closed(): string {
  return 'it is closed';
}
