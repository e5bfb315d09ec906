import type { Statement } from '../items/items.ts';
import { closingAbove } from './rules/closing.ts';
import type { Closing } from './rules/closing-parts.ts';
import { closesAll, mayCloseAll } from './rules/list-verdict.ts';
import { REF, wordingOf } from './rules/wording.ts';
import { leavesSomething } from './rules/words-behind.ts';

const LEADS = new RegExp(`^(?:(?:issue|ticket|bug)s?\\s)?[([]?${REF}|\\(${REF}\\)$`, 'i');

/** `Rejected`, and below it `the second part of #12`: only what begins with its number is what the title speaks of. */
function isMeant(statement: Statement): boolean {
  const { text } = wordingOf(statement);
  return LEADS.test(text) && !leavesSomething(text);
}

/** Words above a list that are longer than this say something else as well. */
const LONGEST = 90;
const SPEAKS = /\bclos(?:e|ed|es|ing)\b/i;

/** The words above a list may be the whole verdict about its numbers, or speak of it so that a person is asked. */
function byList(statement: Statement): Closing | undefined {
  const { under, labels, around, named, isTitle, firm, plan } = statement;
  if (plan || !firm || !isTitle || named.length === 0) return undefined;
  const lone = labels.filter((label) => closesAll(label) || mayCloseAll(label));
  const above = [around, ...lone, under.at(-1)].find((words) => words && SPEAKS.test(words))?.replace(/[*_]/g, '');
  if (above === undefined || above.length > LONGEST || !isMeant(statement)) return undefined;
  const closed = {
    rule: 'under a title',
    sentence: 'The words above its list say that these were closed.',
    about: named,
  };
  if (closesAll(above)) return { ...closed, outcome: 'resolved', strength: 'firm', doubts: [] };
  const found = closingAbove(statement, above);
  if (!found && !mayCloseAll(above)) return undefined;
  return { ...closed, outcome: found?.outcome ?? 'resolved', strength: 'soft', doubts: found?.doubts ?? [] };
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
