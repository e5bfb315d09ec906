/** A time of day as written, with the zone its words mean; `zone` is null where none is written. */
export interface WrittenTime {
  readonly hour: number;
  readonly minute: number;
  /** An IANA name or an offset (`+01:00`). */
  readonly zone: string | null;
  /** Where it stands, so that it can be taken out before dates are looked for. */
  readonly from: number;
  readonly to: number;
}

type ZoneRule = readonly [RegExp, (found: RegExpExecArray) => string];

const offset = (sign: string, hours: string, minutes: string | undefined): string =>
  `${sign}${hours.padStart(2, '0')}:${minutes ?? '00'}`;

/** Zone words of European and American minutes; a summer abbreviation names the place, the calendar tells the rest. */
const ZONES: readonly ZoneRule[] = [
  [
    /\b(?:UTC|GMT)\s*([+-])\s*(\d{1,2})(?::?(\d{2}))?\b/i,
    (found) => offset(found[1] ?? '+', found[2] ?? '0', found[3]),
  ],
  [/\((?:UTC|GMT)?\s*([+-])(\d{2}):?(\d{2})\)/i, (found) => offset(found[1] ?? '+', found[2] ?? '0', found[3])],
  [/\b(?:UK|British|London|BST)\b/i, () => 'Europe/London'],
  [
    /\b(?:French|fran[çc]aise|France|Paris|Europe|European|Europe\/Paris|CES?T|Central\s+European|Grenoble|Geneva)\b/i,
    () => 'Europe/Paris',
  ],
  [
    /\b(?:Zurich|Zürich|Swiss|Vienna|Austrian|Amsterdam|Dutch|Brussels|Belgian|Copenhagen|Danish|Oslo|Norwegian|Prague)\b/i,
    () => 'Europe/Zurich',
  ],
  [/\b(?:Helsinki|Finnish|Athens|Greek|EES?T)\b/i, () => 'Europe/Helsinki'],
  [/\b(?:Tokyo|Japan(?:ese)?|JST)\b/i, () => 'Asia/Tokyo'],
  [/\b(?:Sydney|Melbourne|Canberra|AE[SD]?T)\b/i, () => 'Australia/Sydney'],
  [/\b(?:Shanghai|Beijing|China|Chinese)\b/i, () => 'Asia/Shanghai'],
  [/\b(?:New\s+York|Boston)\b/i, () => 'America/New_York'],
  [/\b(?:San\s+Francisco|California|Los\s+Angeles|Berkeley|Stanford)\b/i, () => 'America/Los_Angeles'],
  [/\b(?:Brasilia|Brazil(?:ian)?|Campinas|BRT)\b/i, () => 'America/Sao_Paulo'],
  [/\b(?:US\/)?(?:Mountain|M[SD]T)\b/, () => 'America/Denver'],
  [/\b(?:German|Germany|Berlin|Hamburg|deutsche|MES?Z)\b/i, () => 'Europe/Berlin'],
  [/\b(?:India[n]?|IST|Bangalore|Delhi)\b/, () => 'Asia/Kolkata'],
  [/\b(?:Swedish|Lund|Stockholm)\b/i, () => 'Europe/Stockholm'],
  [/\b(?:Spanish|Madrid|Barcelona)\b/i, () => 'Europe/Madrid'],
  [/\b(?:Italian|Rome|Trieste)\b/i, () => 'Europe/Rome'],
  [/\b(?:US\/)?(?:Eastern|E[SD]?T)\b/, () => 'America/New_York'],
  [/\b(?:US\/)?(?:Central|C[SD]?T)\b/, () => 'America/Chicago'],
  [/\b(?:US\/)?(?:Pacific|P[SD]?T)\b/, () => 'America/Los_Angeles'],
  [/\b(?:GMT|UTC)\b|(?<=\d)Z\b/i, () => 'UTC'],
];

function zoneIn(text: string): string | null {
  const hits = ZONES.flatMap(([pattern, name]) => {
    const found = pattern.exec(text);
    return found ? [{ at: found.index, zone: name(found) }] : [];
  });
  return (
    hits.reduce<{ at: number; zone: string } | null>((first, hit) => (first && first.at <= hit.at ? first : hit), null)
      ?.zone ?? null
  );
}

const HOUR = '[01]?\\d|2[0-3]';
const ZONE_AHEAD =
  '(?=\\s*(?:-\\s*\\d{4}\\s*)?\\(?\\s*(?:UK|French|European|Europe|German|Swedish|hrs?\\b|hours?\\b|GMT|UTC|CES?T|BST|local))';
/** 15h, 15h30, 13:00, 13.00, 3pm, 1400 UK, 15 French time. */
const TIME = new RegExp(
  `(?<![\\d/.:#+]|\\D-)(?:(?<h1>${HOUR})\\s?h(?<m1>[0-5]\\d)?(?![a-z])|(?<h3>1[0-2]|0?[1-9])(?:[:.](?<m3>[0-5]\\d))?\\s?(?<half>[ap])\\.?m\\b\\.?|(?<h2>${HOUR}):(?<m2>[0-5]\\d)(?!\\d)|(?<h6>${HOUR})\\.(?<m6>[0-5]\\d)${ZONE_AHEAD}|(?<h4>[01]\\d|2[0-3])(?<m4>[0-5]\\d)${ZONE_AHEAD}|(?<=\\bat\\s)(?<h7>[01]\\d|2[0-3])(?<m7>[0-5]\\d)(?!\\d)|(?<=\\bat\\s)(?<noon>noon)\\b|(?<h8>${HOUR})(?:[:.](?<m8>[0-5]\\d))?\\s?(?:Uhr|uur|heures?)\\b|(?<h9>${HOUR})(?=\\s+\\(?(?:UTC|GMT|CES?T|BST|ME[SZ]?Z|E[SD]T|P[SD]T)\\b)|(?<h5>${HOUR})(?=\\s+(?:UK|French|European|German|Swedish)\\s+time))`,
  'gi',
);

function numbersOf(groups: Record<string, string | undefined>): { hour: number; minute: number } {
  const pick = (letter: string): number =>
    Number([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => groups[`${letter}${n}`]).find((value) => value !== undefined) ?? 0);
  if (groups.noon) return { hour: 12, minute: 0 };
  const hour = pick('h');
  if (!groups.half) return { hour, minute: pick('m') };
  return { hour: (hour % 12) + (groups.half.toLowerCase() === 'p' ? 12 : 0), minute: pick('m') };
}

/** Finds the times of day in a text; each has the zone that stands behind it, or else the only one in the text. */
export function timesIn(text: string): WrittenTime[] {
  const found = [...text.matchAll(TIME)];
  if (found.length === 0) return [];
  const whole = zoneIn(text);
  return found.map((one, index) => {
    const to = one.index + one[0].length;
    const tail = text.slice(to, found[index + 1]?.index ?? to + 40);
    return { ...numbersOf(one.groups ?? {}), zone: zoneIn(`${one[0].slice(-1)}${tail}`) ?? whole, from: one.index, to };
  });
}

/** The text with its times of day blanked out, so that none of their numbers is taken for a day or a year. */
export function withoutTimes(text: string, times: readonly WrittenTime[]): string {
  let rest = text;
  for (const { from, to } of times) rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to);
  return rest;
}
