/** One row of the log of a chat: who typed it, and what; no nick for what the server says. */
export interface Typed {
  readonly nick: string;
  readonly words: string;
}

const DAY = String.raw`(?:\d{4}-\d\d-\d\d[T ]|\d{1,2}[./]\d{1,2}[./]\d{2,4},?\s)?`;
const TIME = String.raw`\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,6})?(?:Z|[+-]\d\d:\d\d|\s?[AaPp][Mm])?`;
const STAMP = String.raw`[[(]{0,2}${DAY}${TIME}[\])]{0,2}\s{1,4}(?:[-–]\s{1,2})?`;
const SIGN = '[@+%&~]?';
const NICK = '[\\p{L}_[\\]\\\\`^{}|][\\p{L}\\d_[\\]\\\\`^{}|.-]{0,39}';
const NAME = String.raw`\p{L}[\p{L}\d.'_|-]*(?:\s\p{Lu}[\p{L}.'-]*){0,2}`;

interface Form {
  readonly row: RegExp;
  /**
   * Without signs around who typed a row it could be a plan of the day: only names that come again, at times as nobody
   * plans them, make it a log.
   */
  readonly loose?: true;
}

const FORMS: readonly Form[] = [
  // `14:02:50 <petra> lit again`, `14:02 < petra> lit again`, `<petra> lit again`
  { row: new RegExp(String.raw`^\s{0,3}(?:${STAMP})?<\s?${SIGN}([^\s<>]{1,40})>\s{0,4}(.*)$`, 'u') },
  // `[14:02] Petra Lind: lit again`
  { row: new RegExp(String.raw`^\s{0,3}${STAMP}(${NAME}):\s{1,4}(.*)$`, 'u') },
  // `14:02:50 petra | lit again`
  { row: new RegExp(String.raw`^\s{0,3}${STAMP}${SIGN}(${NICK})\s{0,20}(?:[|│]|\t)\s{0,4}(.*)$`, 'u'), loose: true },
  // `14:02 petra    lit again`
  { row: new RegExp(String.raw`^\s{0,3}${STAMP}${SIGN}(${NICK})\s{1,30}(\S.*)$`, 'u'), loose: true },
];
const CAME = String.raw`(?:has\s|have\s)?(?:joined|left|quit|parted)(?:\s*$|\s+[#([]|\s+(?:the\s)?(?:room|channel|chat|meeting|call)\b)`;
/** Who came and went, as the server tells it: `14:03 hana has joined #quay`, `14:03 -!- hana [~h@quay] has quit`. */
const SERVER = new RegExp(
  String.raw`^\s{0,3}${STAMP}(?:-!-\s|(?:\*|-->|<--|--)?\s{0,4}[^\s<>:]{1,40}(?:\s[[(]\S{1,60}[\])])?\s(?:${CAME}|is now known as|changed the topic|sets? mode))`,
  'u',
);

/** Fewer rows are no log. */
const FEW = 5;
/** So large a part of the rows has who typed it. */
const MOST = 0.6;

const OF_SERVER: Typed = { nick: '', words: '' };

/** A row that goes on with the one above it, as logs are wrapped, counts for nothing. */
const WRAPPED = /^\s{4}/;

const MAY_BE = /\d:\d\d|^<[^<>\s]+>\s/;
const PLANNED = /(?<![:\d])\d{1,2}:\d[05](?!\d|:\d)/;
/** Of times that nobody planned four of five are no multiple of five minutes. */
const UNPLANNED = 0.4;

/** Brackets around the time or who typed it, which no plan of the day has. */
const SIGNED = /<[^<>]{1,40}>|^\s{0,3}[[(]{1,2}\d/;

/** The rows were typed when somebody had something to say. */
function isTyped(rows: readonly string[]): boolean {
  const timed = rows.filter((text) => MAY_BE.test(text));
  return timed.filter((text) => !PLANNED.test(text)).length >= timed.length * UNPLANNED;
}

function typedAs({ row, loose }: Form, rows: readonly string[]): (Typed | undefined)[] | undefined {
  const typed = rows.map((text) => {
    const [, nick, words = ''] = row.exec(text) ?? [];
    if (nick !== undefined && !(loose && SERVER.test(text))) return { nick, words };
    return SERVER.test(text) ? OF_SERVER : undefined;
  });
  const nicks = typed.flatMap((one) => (one?.nick ? [one.nick] : []));
  const found = typed.filter(Boolean).length;
  const filled = rows.filter((text, at) => text.trim() !== '' && (typed[at] || !WRAPPED.test(text))).length;
  const isSigned = rows.filter((text, at) => typed[at] && SIGNED.test(text)).length * 2 > found;
  const again = new Set(nicks).size * 2 <= nicks.length;
  return found >= FEW && found >= filled * MOST && (isSigned || isTyped(rows)) && (again || !loose) ? typed : undefined;
}

/** The log that these rows are, in one of the forms that programs and people write; none if they are no log. */
export function logOf(rows: readonly string[]): readonly (Typed | undefined)[] | undefined {
  if (rows.filter((row) => MAY_BE.test(row)).length < FEW) return undefined;
  for (const form of FORMS) {
    const typed = typedAs(form, rows);
    if (typed) return typed;
  }
  return undefined;
}
