import { shortDay } from '../../../calendar/spoken.ts';
import type { Settings } from '../../../config/schema.ts';
import type { Touch } from '../../../core/reader.ts';
import { decided } from '../../../decisions/texts.ts';
import { pastOf } from '../../../labels/past.ts';
import { classify, groupOf, type Wanted, wordsFor } from '../../../labels/rules.ts';
import type { WhySnapshot } from './gather.ts';
import * as say from './texts.ts';

/** Which labels came from the bot and by which words, which from whom else, and which were left out. */
export function labels(why: WhySnapshot, settings: Settings): string | null {
  const { issue, own } = why;
  const vocabulary = wordsFor(settings.labels, own && 'vocabulary' in own ? own.vocabulary : null);
  const wanted = classify(issue, settings.labels, vocabulary);
  const worn = issue.labels.filter((label) => !same(label, settings.stale.label));
  const lines = [
    ...worn.map((label) => wornLine(label, wanted, { why, settings })),
    ...wanted.flatMap((one) => missingLine(one, { why, settings }) ?? []),
  ];
  return lines.length ? say.labels(lines) : say.noLabels();
}

interface About {
  readonly why: WhySnapshot;
  readonly settings: Settings;
}

function wornLine(label: string, wanted: readonly Wanted[], { why, settings }: About): string {
  const put = why.history.findLast((touch) => touch.what === 'labeled' && same(touch.label, label));
  if (!put) return say.labelByNobody(label);
  const day = shortDay(put.at, settings.meetings.zone);
  if (!put.who.ours) return say.labelBy(label, put.who.login, day);
  const ruling = decidedOn(label, why);
  if (!ruling && label.toLowerCase().startsWith('status:')) return say.statusOurs(label, day);
  const reason = wanted.find(({ name }) => same(name, label))?.because ?? ruling;
  return say.labelOurs(label, day, reason);
}

/** A status label comes from what a VC decided, and not from the text. */
function decidedOn(label: string, { rulings }: WhySnapshot): string | null {
  const ruling = rulings.findLast((one) => same(one.label ?? undefined, label));
  return ruling ? decided(ruling) : null;
}

/** What the text asks for and the issue does not carry, and whose choice that is. */
function missingLine({ name }: Wanted, { why, settings }: About): string | null {
  const past = pastOf(why.issue, why.history);
  if (past.carries(name)) return null;
  const group = groupOf(name, settings);
  const theirs = group && past.others.find((label) => groupOf(label, settings) === group);
  if (theirs) return say.chosenInstead(name, theirs);
  const off = takenOff(name, why.history);
  return off && say.takenOff(name, off.who.login, shortDay(off.at, settings.meetings.zone));
}

function takenOff(label: string, history: readonly Touch[]): Touch | null {
  return history.findLast((one) => one.what === 'unlabeled' && !one.who.ours && same(one.label, label)) ?? null;
}

function same(one: string | undefined, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}
