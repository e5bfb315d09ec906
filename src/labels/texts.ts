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

/** What is wrong with a vocabulary that is not there. */
export function noSuchFile(branch: string): string {
  return `there is no such file on ${branch}`;
}
