import { everyMatch } from '../words/every-match.ts';
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

const offset = (sign: string, hours: string, minutes: string | undefined): string =>
  `${sign}${hours.padStart(2, '0')}:${minutes ?? '00'}`;

/** Zone words of minutes; a summer abbreviation names the place, the calendar tells the rest. */
const PLACES: readonly (readonly [zone: string, words: string])[] = [
  ['Europe/London', 'UK|British|London|BST|Edinburgh|Oxford|Cambridge'],
  ['Europe/Helsinki', 'Eastern\\s+European|Helsinki|Finnish|Athens|Greek|EES?T|Kyiv|Bucharest'],
  [
    'Europe/Paris',
    'French|fran[çc]aise|Europe\\/Paris|France|Paris|European|Europe|CES?T|Central\\s+European|Grenoble|Geneva',
  ],
  [
    'Europe/Zurich',
    'Zurich|Zürich|Swiss|Vienna|Austrian|Amsterdam|Dutch|Brussels|Belgian|Copenhagen|Danish|Oslo|Norwegian|Prague|Warsaw|Polish|Budapest|Zagreb|Ljubljana|Luxembourg|Basel|Bern',
  ],
  ['Europe/Dublin', 'Dublin|Irish'],
  ['Europe/Lisbon', 'WES?T|Lisbon|Portuguese|Portugal'],
  ['Europe/Moscow', 'MSK|Moscow'],
  ['Europe/Istanbul', 'Istanbul|Turkish|TRT'],
  ['Asia/Tokyo', 'Tokyo|Japanese|Japan|JST'],
  ['Asia/Seoul', 'Seoul|Korean?|KST'],
  ['Asia/Shanghai', 'Shanghai|Beijing|China|Chinese|Taipei'],
  ['Asia/Singapore', 'Singapore|SGT'],
  ['Asia/Hong_Kong', 'Hong\\s?Kong|HKT'],
  ['Asia/Jerusalem', 'Israel|Jerusalem|Tel\\s+Aviv'],
  ['Asia/Kolkata', 'Indian?|IST|Bangalore|Delhi|Mumbai'],
  ['Australia/Sydney', 'Sydney|Melbourne|Canberra|AE[SD]?T'],
  ['Pacific/Auckland', 'NZ[SD]?T|Auckland|Wellington|New\\s+Zealand'],
  ['Pacific/Honolulu', 'Hawaii|HST|Honolulu'],
  ['Africa/Johannesburg', 'SAST|South\\s+African?|Johannesburg|Cape\\s+Town'],
  ['America/Sao_Paulo', 'Brasilia|Brazil(?:ian)?|Campinas|BRT'],
  ['America/New_York', 'New\\s+York|Boston|Toronto|Montreal|(?:US\\/)?Eastern|E[SD]?T'],
  ['America/Halifax', 'Atlantic|ADT|Halifax'],
  ['America/Denver', '(?:US\\/)?Mountain|M[SD]T|Denver|Boulder'],
  ['America/Chicago', 'Chicago|(?:US\\/)?Central|C[SD]?T'],
  [
    'America/Los_Angeles',
    'San\\s+Francisco|California|Los\\s+Angeles|Berkeley|Stanford|Seattle|Vancouver|(?:US\\/)?Pacific|P[SD]?T',
  ],
  ['Europe/Berlin', 'German|Germany|Berlin|Hamburg|Munich|deutsche|MES?Z'],
  ['Europe/Stockholm', 'Swedish|Lund|Stockholm'],
  ['Europe/Madrid', 'Spanish|Madrid|Barcelona'],
  ['Europe/Rome', 'Italian|Rome|Trieste'],
  ['UTC', 'GMT|UTC|UT'],
];
/** These are words of English, or parts of names, when they are written small. */
const CAPITALS = /^(?:Atlantic|Eastern|Central|Mountain|Pacific|UT|IST|WES?T|[ECPM][SD]?T|HST|TRT|SGT|Indian?)$/i;
const AS_WRITTEN = /^(?:Atlantic|Eastern|Central|Mountain|Pacific|India|Indian|\p{Lu}+)$/u;

const KNOWN_ZONES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('timeZone'));

/** `America/New_York`, as programs write it. */
const IANA = /\b(?:Africa|America|Asia|Atlantic|Australia|Europe|Pacific)\/[A-Z][A-Za-z]+(?:_[A-Z][a-z]+)*\b/;

/** The zone of that name, where the calendar knows it. */
function namedIn(text: string): Hit | undefined {
  const found = text.includes('/') ? IANA.exec(text) : null;
  return found && KNOWN_ZONES.has(found[0]) ? { at: found.index, zone: found[0] } : undefined;
}

const OFFSET =
  /\b(?:UTC|GMT)\s*(?<sign>[+-])\s*(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?\b|\((?:UTC|GMT)?\s*(?<sign2>[+-])(?<hours2>\d{2}):?(?<minutes2>\d{2})\)|(?<=\d)(?:\s?(?<sign3>\+)|\s(?<sign4>-)(?=0\d[03]0\b))(?<hours3>\d\d):?(?<minutes3>\d\d)\b/i;
const ZONED = new RegExp(
  `(?<=\\d)Z\\b|\\b(?:${PLACES.map(([, words], index) => `(?<z${index}>${words})`).join('|')})\\b`,
  'gi',
);

interface Hit {
  readonly at: number;
  readonly zone: string;
}

function offsetIn(text: string): Hit | undefined {
  const found = OFFSET.exec(text);
  if (!found) return undefined;
  const { sign, sign2, sign3, sign4, hours, hours2, hours3, minutes, minutes2, minutes3 } = found.groups ?? {};
  const zone = offset(
    sign ?? sign2 ?? sign3 ?? sign4 ?? '+',
    hours ?? hours2 ?? hours3 ?? '0',
    minutes ?? minutes2 ?? minutes3,
  );
  return { at: found.index, zone };
}

function placeIn(text: string): Hit | undefined {
  for (const found of everyMatch(text, ZONED)) {
    const [word] = found;
    const last = word.replace(/^US\//i, '');
    if (CAPITALS.test(last) && !AS_WRITTEN.test(last)) continue;
    const place = PLACES.findIndex((_, index) => found.groups?.[`z${index}`] !== undefined);
    return { at: found.index, zone: PLACES[place]?.[0] ?? 'UTC' };
  }
  return undefined;
}

/** The zone that the words name first; an offset counts before the word that it stands with. */
function zoneIn(text: string): string | null {
  const place = namedIn(text) ?? placeIn(text);
  const shift = /[+-]\s?\d/.test(text) ? offsetIn(text) : undefined;
  if (shift && (!place || shift.at <= place.at)) return shift.zone;
  return place?.zone ?? null;
}

const HOUR = '[01]?\\d|2[0-3]';
const ZONE_AHEAD =
  '(?=\\s*(?:-\\s*\\d{4}\\s*)?\\(?\\s*(?:UK|French|European|Europe|German|Swedish|Z\\b|hrs?\\b|hours?\\b|GMT|UTC|CES?T|BST|local))';
/** 15h, 15h30, 13:00, 13.00, 3pm, 1400 UK, 15 French time. */
const TIME = new RegExp(
  `(?<![\\d/.:#+]|\\D-)(?:(?<h1>${HOUR})\\s?h(?<m1>[0-5]\\d)?(?![a-z])|(?<h3>1[0-2]|0?[1-9])(?:[:.](?<m3>[0-5]\\d))?\\s?(?<half>[ap])\\.?m\\b\\.?|(?<h2>${HOUR}):(?<m2>[0-5]\\d)(?!\\d)|(?<h6>${HOUR})\\.(?<m6>[0-5]\\d)${ZONE_AHEAD}|(?<h4>[01]\\d|2[0-3])(?<m4>[0-5]\\d)${ZONE_AHEAD}|(?<=\\bat\\s)(?<h7>[01]\\d|2[0-3])(?<m7>[0-5]\\d)(?!\\d)|(?:12\\s)?(?<noon>noon)\\b|(?<h0>1[0-2]|0?[1-9])(?=\\s?[-–]\\s?(?<end>1[0-2]|[1-9])\\s?(?<half0>[ap])\\.?m\\b)|(?<h8>${HOUR})(?:[:.](?<m8>[0-5]\\d))?\\s?(?:Uhr|uur|heures?)\\b|(?<h9>${HOUR})(?=\\s+\\(?(?:UTC?|GMT|CES?T|BST|ME[SZ]?Z|E[SD]T|P[SD]T)\\b)|(?<h5>${HOUR})(?=\\s+(?:UK|French|European|German|Swedish)\\s+time))`,
  'gi',
);

function numbersOf(groups: Record<string, string | undefined>): { hour: number; minute: number } {
  const pick = (letter: string): number =>
    Number([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => groups[`${letter}${n}`]).find((value) => value !== undefined) ?? 0);
  if (groups.noon) return { hour: 12, minute: 0 };
  if (groups.half0) {
    const [from, to] = [Number(groups.h0) % 12, Number(groups.end) % 12];
    const late = groups.half0.toLowerCase() === 'p';
    return { hour: from + ((from <= to ? late : !late) ? 12 : 0), minute: 0 };
  }
  const hour = pick('h');
  if (!groups.half) return { hour, minute: pick('m') };
  return { hour: (hour % 12) + (groups.half.toLowerCase() === 'p' ? 12 : 0), minute: pick('m') };
}

/** Finds the times of day in a text; each has the zone that stands behind it, or else the only one in the text. */
export function timesIn(text: string): WrittenTime[] {
  const found = /\d|noon/i.test(text) ? everyMatch(text, TIME) : [];
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
