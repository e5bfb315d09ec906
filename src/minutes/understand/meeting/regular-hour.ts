import { timesIn, type WrittenTime } from '../days/times.ts';
import type { Placed } from '../layout/outline.ts';

/** A standing call is told where the notes begin. */
const HEAD_BLOCKS = 12;
/** `Mondays 15:30 UTC`, `every second Thursday at 9am Pacific`. */
const EACH =
  /\b(mon|tues|wednes|thurs|fri)days\b|\b(?:every|each)\s+(?:\p{L}+\s+){0,2}?(mon|tues|wednes|thurs|fri)day\b/iu;
const WEEKDAYS = ['sun', 'mon', 'tues', 'wednes', 'thurs', 'fri', 'satur'];
/** What goes on week after week is at the hour that the head tells. */
const SAME_TIME =
  /(?<!\bnot\s(?:at\s)?(?:the\s)?)\b(?:same|usual|regular)\s+(?:\p{L}+-)?(?:time|hour|slot)\b|\b(?:see|talk\s+to|speak\s+to)\s+you\s+(?:all\s+)?next\s+week\b|\bnext\s+week,?\s+as\s+usual\b|^[\W_]*next\s+week['’]s\b/iu;

/** The hour at which the head says that they meet on each such weekday; none where it tells no zone. */
function standingHour(outline: readonly Placed[], date: string): WrittenTime | undefined {
  const weekday = WEEKDAYS[new Date(`${date}T12:00:00Z`).getUTCDay()];
  const told = outline.slice(0, HEAD_BLOCKS).find(({ block: { text } }) => {
    const found = EACH.exec(text);
    return (found?.[1] ?? found?.[2])?.toLowerCase() === weekday;
  });
  return told ? timesIn(told.block.text).find((one) => one.zone !== null) : undefined;
}

/**
 * The hour of a meeting on `date` (YYYY-MM-DD) of which the words tell none: that of this meeting (`usual`) where they
 * say so, or that of the standing call on that weekday.
 */
export function untoldHour(
  text: string,
  { date, usual, outline }: { date: string | undefined; usual: WrittenTime | null; outline: readonly Placed[] },
): readonly WrittenTime[] {
  if (usual && SAME_TIME.test(text)) return [usual];
  const hour = date === undefined ? undefined : standingHour(outline, date);
  return hour ? [hour] : [];
}
