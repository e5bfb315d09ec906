import type { Outcome } from '../../types.ts';
import { isPlain } from './judge.ts';
import { isFormal } from './rules/agreement.ts';
import { isAside } from './rules/wording.ts';
import type { Said } from './said.ts';
import { isEmpty } from './slots.ts';

/** In a talk of this many sentences the result stands near the end. */
const LONG_TALK = 8;
const NEAR_END = 4;

/** What a column of this name says was so before the meeting talked about it. */
const STATUS_COLUMN =
  /^(?:[*_]*)(?:current\s+|tracker\s+|github\s+|old\s+|previous\s+)?(?:status|state|stage|labels?|proposal|proposed|suggestion|priority)\b/i;

/** How much words settle in their place: what is said on the way of a long talk settles less. */
function forceOf(said: readonly Said[], index: number): number {
  const one = said[index];
  if (!one) return 0;
  if (isPlain(one)) return 4;
  if (one.closing && isAside(one.statement)) return 1;
  if (STATUS_COLUMN.test(one.statement.sentence.column ?? '') && one.force > 1) return 1;
  const onTheWay = said.length > LONG_TALK && index < said.length - NEAR_END;
  const weaker = onTheWay || isAside(one.statement);
  return weaker && one.force > 1 && !isFormal(one.statement.sentence.text) ? one.force - 1 : one.force;
}

/** The words that tell the outcome: those that settle most, of equals the last, those about the number itself first. */
export function rulingOf(all: readonly Said[]): Said | undefined {
  const said = all.filter(({ statement }) => !statement.beside);
  const own = said.filter((one) => one.own);
  const settles = (among: readonly Said[], force: number) => among.some((one) => one.force >= force);
  const close = said.filter((one) => one.own || (one.force > 2 && !one.statement.crowded));
  const pool = settles(own, 2) || (settles(own, 1) && !settles(said, 2)) ? close : said;
  let best: Said | undefined;
  let most = -1;
  for (const [index, one] of pool.entries()) {
    const force = forceOf(pool, index);
    if (force >= most) best = one;
    most = Math.max(most, force);
  }
  const gone = best?.outcome === 'rejected' || best?.outcome === 'resolved';
  const last = pool.at(-1);
  const formal = best !== undefined && isFormal(best.statement.sentence.text);
  return gone && !formal && last?.rule === 'left open' ? last : best;
}

/** Much talk without a result is undecided, a word in passing is a mention. */
const MUCH_TALK = 3;
/** A paragraph of so many letters that names a number talks about it. */
const LONG_PARAGRAPH = 300;

/** What the meeting did with the issue, from the words that tell it. */
export function outcomeBy(ruling: Said | undefined, said: readonly Said[]): Outcome {
  if (ruling && ruling.outcome !== 'mentioned' && (ruling.own || ruling.force > 1)) return ruling.outcome;
  if (ruling && ruling.force > 0 && ruling.statement.block.text.length > LONG_PARAGRAPH) return 'undecided';
  const talk = said.filter(({ own, statement }) => own && !statement.isTitle && !statement.plan && !isEmpty(statement));
  return talk.length >= MUCH_TALK ? 'undecided' : 'mentioned';
}
