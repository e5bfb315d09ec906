import type { Outcome } from '../../types.ts';
import type { Statement } from '../items/items.ts';
import { wordingOf } from './rules/wording.ts';
import type { Dossier, Said } from './said.ts';
import { type Heard, type Sense, weigh } from './weighing/weigh.ts';

/** What words sound like, for people. */
const LIKE: Partial<Record<Sense, string>> = {
  resolved: 'something that is done',
  rejected: 'a no',
  accepted: 'a yes',
  deferred: 'something put off',
  action: 'something to do',
  undecided: 'something left open',
};

/** As sure as this the ear must be. */
const SURE = 0.7;
/** Of more sentences than this some sound like anything. */
const FEW = 4;
/** A longer sentence tells several things. */
const LONGEST = 300;

/** What shall be is not done, whatever it sounds like. */
const NOT_YET = /\b(?:shall|should|must|will|would|could|might|to be)\b/i;

const sentenceOf = (like: string, { words }: Heard): string =>
  words.length > 0
    ? `No rule knows these words; ${words.map((word) => `"${word}"`).join(', ')} sound like ${like}.`
    : `No rule knows these words; they sound like ${like}.`;

/** Words that no rule knows, and what they sound like. */
export interface Sounds {
  readonly said: Said;
  readonly outcome: Outcome;
  readonly sentence: string;
}

/** Words below one number, or behind it, that name another are about the first. */
function isAbout({ number }: Pick<Dossier, 'number'>, statement: Statement): boolean {
  const { named, item } = statement;
  if (named.length === 0) return true;
  const above = item.length > 0 ? item : (wordingOf(statement).groups[0] ?? []);
  return above.some((one) => one.number === number);
}

const isTold = ({ own, statement }: Said): boolean => own && !statement.isTitle;

/** Of the few things that were said about the number itself, the one that sounds like an outcome most surely. */
export function surestOf(dossier: Dossier): Sounds | undefined {
  const told = dossier.said.filter(isTold);
  if (told.length > FEW) return undefined;
  let most = SURE;
  let surest: Sounds | undefined;
  for (const said of told) {
    const { text } = wordingOf(said.statement);
    if (said.statement.plan || text.length > LONGEST || !isAbout(dossier, said.statement)) continue;
    const heard = weigh(text);
    const like = LIKE[heard.sense];
    if (heard.sense === 'talk' || like === undefined || heard.share < most) continue;
    if (heard.sense === 'resolved' && NOT_YET.test(text)) continue;
    most = heard.share;
    surest = { said, outcome: heard.sense, sentence: sentenceOf(like, heard) };
  }
  return surest;
}
