import type { Statement } from '../items/items.ts';
import type { Closing } from './rules/closing-parts.ts';
import { verdictOfList } from './rules/list-verdict.ts';
import { REF, wordingOf } from './rules/wording.ts';
import { leavesSomething } from './rules/words-behind.ts';

const LEADS = new RegExp(`^(?:(?:issue|ticket|bug)s?\\s)?[([]?${REF}|\\(${REF}\\)$`, 'i');

/** `Rejected`, and below it `the second part of #12`: only what begins with its number is what the title speaks of. */
function isMeant(statement: Statement): boolean {
  const { text } = wordingOf(statement);
  return LEADS.test(text) && !leavesSomething(text);
}

/** The words above a list may be the whole verdict about its numbers. */
function byList(statement: Statement): Closing | undefined {
  const verdict = verdictOfList(statement);
  return verdict && isMeant(statement) ? verdict : undefined;
}

/** The title of a section may be the whole verdict about what stands below it. */
function byTitle(statement: Statement): Closing | undefined {
  const { section, named, isTitle, firm } = statement;
  if (!firm || !isTitle || named.length === 0 || (section !== 'rejected' && section !== 'closed')) return undefined;
  if (!isMeant(statement)) return undefined;
  const outcome = section === 'rejected' ? 'rejected' : 'resolved';
  return {
    rule: 'under a title',
    sentence: `It stands under the title "${section}".`,
    outcome,
    strength: section === 'rejected' ? 'firm' : 'soft',
    about: named,
    doubts: [],
  };
}

/** The verdict about a number that stands above it, as the words over its list or as the title of its section. */
export const verdictAbove = (statement: Statement): Closing | undefined => byList(statement) ?? byTitle(statement);
