import type { Outcome, Verdict } from '../../types.ts';
import { reasonToAsk } from './reasons.ts';
import { isAside } from './rules/wording.ts';
import type { Dossier, Said } from './said.ts';

/** A plain closing speaks for the outcome; a doubted one does not. */
export function isPlain(one: Said): boolean {
  return (
    one.closing !== undefined &&
    one.closing.strength !== 'soft' &&
    one.closing.doubts.length === 0 &&
    !isAside(one.statement) &&
    one.statement.block.role === 'text'
  );
}

/** What is to be done with an issue, by which rule, in a sentence for people. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly because: string;
  readonly rule: string;
}

const ask = (rule: string, because: string): Judgement => ({ verdict: 'ask', rule, because });

/** A meeting that says no closes the issue as a rule, and did not say so. */
export const SAYS_NO = ask('says no', 'It says no, but not that the issue is closed.');

/** Says whether words that speak of closing close, and if not, why a person is asked. */
export function judgeClosing(dossier: Dossier, closing: Said): Judgement {
  const doubt = closing.closing?.doubts[0];
  if (doubt) return ask(doubt.name, `It speaks of closing, but: ${doubt.sentence}`);
  const reason = reasonToAsk(dossier, closing);
  if (reason) return ask(reason.name, reason.sentence);
  return { verdict: 'close', rule: closing.rule, because: closing.sentence };
}

/** Doubts by which an issue is not closed for now, whatever becomes of it. */
const DOUBTS_OF_NOW: ReadonlySet<string> = new Set([
  'future',
  'condition',
  'question',
  'negation',
  'hedge',
  'proposal',
]);
const GOES_ON: ReadonlySet<Outcome> = new Set(['action', 'accepted', 'deferred']);

/** `Motion: to close it. The motion passes`: what is agreed may be to close it. */
const mayBeCarried = (judged: Judgement, ruling: Said): boolean =>
  judged.rule === 'proposal' && ruling.outcome === 'accepted';

/** Where it is not to be closed now, and words of its own tell how it goes on instead, nobody need look twice. */
export function notNow(judged: Judgement, ruling: Said | undefined): Judgement | undefined {
  if (judged.verdict !== 'ask' || !DOUBTS_OF_NOW.has(judged.rule) || !ruling || ruling.closing) return undefined;
  if (mayBeCarried(judged, ruling)) return undefined;
  const isTold = ruling.own ? ruling.force > 1 : ruling.force > 2;
  return isTold && GOES_ON.has(ruling.outcome)
    ? { verdict: 'keep', rule: 'not now', because: `It is not closed now: ${ruling.sentence}` }
    : undefined;
}

/** What cannot be closed whatever the words say. */
export function barred(dossier: Dossier): Judgement | undefined {
  if (dossier.references.some((one) => one.kind === 'pull'))
    return { verdict: 'keep', rule: 'pull request', because: 'It is a pull request; those are not closed by minutes.' };
  if (dossier.references.some((one) => one.kind === 'discussion'))
    return { verdict: 'keep', rule: 'discussion', because: 'It is a discussion; those are not closed by minutes.' };
  if (dossier.repository === null || dossier.references.some((one) => !one.sure))
    return ask('repository', 'The document does not say for certain in which repository it is.');
  return undefined;
}
