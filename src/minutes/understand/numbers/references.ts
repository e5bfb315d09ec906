import type { Block } from '../layout/blocks.ts';
import { everyMatch } from '../words/every-match.ts';
import { byForge, byMergeSign, withLinksElsewhere } from './forges.ts';
import { countOf, isHashtags } from './other-counts.ts';
import { withLists, withRows } from './tails.ts';

/** Where the document mentions an issue or pull request. Offsets count in the text of the block. */
export interface Reference {
  readonly number: number;
  /** OWNER/NAME, only NAME, or null for a bare number. */
  readonly repository: string | null;
  readonly kind: 'issue' | 'pull' | 'discussion' | 'unknown';
  readonly from: number;
  readonly to: number;
  /** False for a number that no reader of the page sees, because only the address behind a link holds it. */
  readonly written: boolean;
  /** The name before the word, `lamps` in `lamps issue 12`: perhaps a repository, perhaps the end of a sentence. */
  readonly beside?: string;
  /** A name stands beside it that may be another repository's: it is never closed. */
  readonly doubtful?: boolean;
  /** Said to be in a repository or tracker that is not ours, which `repository` only calls by a word, if at all. */
  readonly elsewhere?: boolean;
}

const OWNER = '(?!orgs\\/)[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})';
const NAME = '[A-Za-z0-9._-]{1,100}';
const ISSUE_URL = new RegExp(
  `(?<![\\w.-])(?:https?://)?(?:www\\.)?github\\.com/(${OWNER})/(${NAME})/(issues?|pulls?|discussions)/(\\d{1,7})(?![\\d])(?:/[a-z]+)?(?:[#?][^\\s)\\]>"'|,;]*)?`,
  'gi',
);
const QUALIFIED = new RegExp(`(?<![\\w/.#-])(${OWNER}/${NAME}|${NAME})#(\\d{1,7})(?![\\w-])`, 'g');
/** The path of an address without its beginning: `harbour/lamps/issues/12`, `pull/12`. */
const PATH = new RegExp(
  `(?<![\\w/.-])(?:(${OWNER}/${NAME})/)?(issues?|pull|pr|PR|ticket|bug)/(\\d{1,7})(?![\\w/-])`,
  'g',
);

const ISSUE_WORD = 'issues?|tickets?|bugs?';
const PULL_WORD = 'prs?|pull[ -]?requests?|merge[ -]?requests?|mrs?|pulls?';
const SEPARATOR = '\\s{0,3}(?:(?:,|;|&|and|or|\\+|/)\\s{0,3}){1,3}';
/** `412 (lamps), 413 (bells)`. */
const ASIDE = '(?:\\s?\\([^()\\d]{1,50}\\))?';
/** What follows a number that counts or measures something, or tells a time, after words such as "issue". */
const COUNTS =
  '(?!\\s{0,3}(?:%|°|:\\d\\d|(?:times|seconds?|minutes?|hours?|days?|weeks?|months?|years?|people|persons?|euros?|eur|usd)\\b|of\\s{1,3}the\\s{1,3}(?:agenda|list)\\b))';

const WORDED = new RegExp(
  `(?<![\\w-])(?:(?<pull>${PULL_WORD})|(?<issue>${ISSUE_WORD}))(?:\\(s\\)|/s|['’]s)?(?:,?\\s{1,3}(?:no\\.?|nr\\.?|n[°º.]|№|nummer|numbers?|numbered|with\\s(?:the\\s)?numbers?|for|ids?)|\\s{0,3}[-№](?=\\d)|\\s{0,3}#s?(?=:)|\\s{1,3}#s)?\\s{0,3}:?\\s{0,3}["“([]?\\s{0,3}(?:#\\s{0,3})?(?:issue\\s{1,3})?(?<numbers>\\d{1,7}(?![\\w.]*[A-Za-z%])(?:${ASIDE}${SEPARATOR}#?\\d{1,7}(?![\\w-]|\\.\\d))*)(?![\\w-]|\\.\\d)${COUNTS}`,
  'gi',
);
const HASH_WORD = /#\s?(issue|pr|pull request|ticket)[\s-]?#?(\d{1,7})(?![\w-])/gi;
const HASH = /(?<![\w&#$.]|[^\d\s]-|(?:^|\D)\/)#(\d{1,7})(?![\w]|-(?!\d+(?![\w.]))[A-Za-z\d]|\.\d)/g;
/** `# 12`, as some write it; a single digit there counts something more often than it names an issue. */
const HASH_APART = /(?<![\w&#$.-])#\s(\d{2,7})(?![\w%-]|[.,:]\d)/g;
/** `Mara closed 379`, `a duplicate of 379`: a number of issues by its verb. */
const BY_VERB =
  /(?<=\b(?:closed?|closes|closing|re-?open(?:ed|s)?|duplicates? of|dup of|superseded by)\s(?:number\s)?)(\d{2,7}|(?<=\snumber\s)\d)(?=\s*(?:[,;!?)→]|->|=>|\.(?!\d)|$)|\s(?:and|or|as|because|since)\b)/gi;
const GH = /(?<![\w/-])gh(?:\s?[-#]\s?|(?=\d{2})|\s(?=\d))(\d{1,7})(?![\w-])/gi;
/** `Issues for today: 412, 413`: numbers of several digits after words that begin with what they are. */
const ANNOUNCED = new RegExp(
  `(?<![\\w-])(?:(?<pull>${PULL_WORD})|(?:${ISSUE_WORD}))\\s[^.:;\\d]{1,40}:\\s{0,3}(?<numbers>(?:\\d{3,7}|\\d{2}(?=${SEPARATOR}#?\\d))(?:${SEPARATOR}#?\\d{2,7}(?![\\w-]|\\.\\d))*)(?=\\s{0,3}(?:[.;,)]|$))`,
  'gi',
);

type Kind = Reference['kind'];
const kindOfWord = (word: string): Kind =>
  /^(?:pr|pull|merge|mr)/i.test(word) ? 'pull' : /^discussion/i.test(word) ? 'discussion' : 'issue';

/** `` `quay/lamps#12` `` is a reference also where it is set as code. */
const QUALIFIED_CODE = /^`[\w./-]+[\w-]#\d{1,7}`$/;

/** Short names of trackers elsewhere, as `boo#12`. */
const OTHER_TRACKERS =
  /^(?:boo|bsc|bnc|rhbz|bz|lp|bgo|fdo|kde|deb|debbugs|savannah|mantis|trac|redmine|jira|rt|otrs)$/i;

/** `` - `#12` (lamps) `` begins with its number although that is set as code. */
const LEADING_CODE = /^`#\d{1,7}`(?=[\s:,(])/;

/** One of these stands in a text of which something is blanked out; most have none. */
const MAY_BE_BLANKED = /`|:\/\/|\.com\//;

/** The same length of text without what stands in code signs or in addresses: there `#12` is something else. */
export function blanked(text: string): string {
  const signed = text.replaceAll('\\#', ' #').replaceAll('＃', '#');
  if (!MAY_BE_BLANKED.test(signed)) return signed;
  return signed.replace(/`[^`]*`|https?:\/\/\S+|(?<![\w.-])(?:www\.)?git(?:hub|lab)\.com\/\S+/g, (found, at) =>
    QUALIFIED_CODE.test(found) || (at === 0 && LEADING_CODE.test(text)) ? found : ' '.repeat(found.length),
  );
}

function byAddress(block: Block): Reference[] {
  return everyMatch(block.text, ISSUE_URL).map((found) => {
    const [whole, owner, name, word = '', number] = found;
    return {
      number: Number(number),
      repository: `${owner}/${name}`,
      kind: kindOfWord(word),
      from: found.index,
      to: found.index + whole.replace(/[.,;:]+$/, '').length,
      written: true,
    };
  });
}

const ONE_ISSUE_URL = new RegExp(ISSUE_URL.source, 'i');

/** A link whose words are not its address: the address tells the repository, the words tell the place. */
function byLink(block: Block): Reference[] {
  let cursor = 0;
  return block.links.flatMap((link) => {
    const found = ONE_ISSUE_URL.exec(link.url);
    if (!found || link.text.includes('://')) return [];
    const at = link.text ? block.text.indexOf(link.text, cursor) : -1;
    const from = at < 0 ? Math.max(0, block.text.indexOf(link.text)) : at;
    const to = from + (at < 0 ? 0 : link.text.length);
    cursor = Math.max(cursor, to);
    const [, owner, name, word = '', number] = found;
    return [
      {
        number: Number(number),
        repository: `${owner}/${name}`,
        kind: kindOfWord(word),
        from,
        to,
        written: /\d/.test(link.text),
      },
    ];
  });
}

/** Words before "issues: 12" or behind it that make it a count. */
const COUNTED =
  /\b(?:vendor|support|service ?desk|help ?desk|internal|jira|rt|otrs|redmine|bugzilla|launchpad)(?:'s)?\s+$|(?:\b(?:number|count|total|amount)|#)\s+of\s+(?:[a-z]+\s+)?$|\b(?:top|first|last)\s+\d+\s+$/i;

/** `ISSUE-12`, `BUG-12` are keys of trackers of another kind. */
const KEY = new RegExp(`^(?:${ISSUE_WORD})-\\d`, 'i');

/** "12 open" issues are counted, and a lone year is no number of several issues. */
function isCount(text: string, found: RegExpExecArray): boolean {
  const words = found[0];
  const lone = /^[a-z ]*s\b[^#\d]*(\d+)$/i.exec(words)?.[1];
  if (KEY.test(words) || COUNTED.test(text.slice(Math.max(0, found.index - 40), found.index))) return true;
  if (!lone) return false;
  const rest = text.slice(found.index + words.length);
  return (
    /^(?:19|20)\d\d$/.test(lone) || (/:/.test(words) && /^\s+(?:open|closed|new|left|remaining|total)\b/i.test(rest))
  );
}

/** `lamps` in `lamps issue 12`, `harbour/lamps` in `harbour/lamps PR #12`. */
const BESIDE = new RegExp(`(?<![\\w/.-])(${OWNER}/${NAME}|[A-Za-z][\\w.-]{2,99})\\s+$`);

function numbersIn(text: string, found: RegExpExecArray): Reference[] {
  const numbers = found.groups?.numbers ?? '';
  const start = found.index + found[0].length - numbers.length;
  const beside = BESIDE.exec(text.slice(Math.max(0, found.index - 140), found.index))?.[1];
  return everyMatch(numbers, /\d+/g).map((one, index) => ({
    number: Number(one[0]),
    repository: null,
    kind: found.groups?.pull ? 'pull' : 'issue',
    from: index === 0 ? found.index : start + one.index - (numbers[one.index - 1] === '#' ? 1 : 0),
    to: start + one.index + one[0].length,
    written: true,
    ...(beside === undefined ? {} : { beside }),
  }));
}

function byWord(text: string, pattern: RegExp): Reference[] {
  return everyMatch(text, pattern).flatMap((found) => (isCount(text, found) ? [] : numbersIn(text, found)));
}

function simple(
  text: string,
  pattern: RegExp,
  read: (found: RegExpExecArray) => Omit<Reference, 'from' | 'to' | 'written'> | undefined,
): Reference[] {
  return everyMatch(text, pattern).flatMap((found) => {
    const parts = read(found);
    return parts ? [{ ...parts, from: found.index, to: found.index + found[0].length, written: true }] : [];
  });
}

const bare = (number: string | undefined, kind: Kind): Omit<Reference, 'from' | 'to' | 'written'> => ({
  number: Number(number),
  repository: null,
  kind,
});

function byHash(text: string, pattern: RegExp): Reference[] {
  return simple(text, pattern, (found) => {
    const before = text.slice(Math.max(0, found.index - 40), found.index);
    const counts = countOf(before, text.slice(found.index + found[0].length), Number(found[1]));
    if (counts === 'other') return undefined;
    return { ...bare(found[1], 'unknown'), ...(counts === 'perhaps' ? { doubtful: true } : {}) };
  });
}

const overlaps = (one: Reference, other: Reference): boolean => one.from < other.to && other.from < one.to;

/** The best known references, and those of the next that do not lie on one of them; none is number 0. */
export function withoutOverlap(best: Reference[], next: Reference[]): Reference[] {
  return [...best, ...next.filter((one) => one.number > 0 && !best.some((other) => overlaps(one, other)))];
}

/** One of these stands in every text that refers to something; most do not, and are spared a closer look. */
const REFERS = /[#＃!]|\b(?:issue|ticket|bug|pr|pull|merge|mr|gh|clos|re-?open|dup|supersede)/i;

function bySign(text: string): Reference[][] {
  if (!text.includes('#')) return [];
  const qualified = simple(text, QUALIFIED, (found) => {
    const name = found[1] ?? '';
    if (/^(?:issues?|prs?|gh|tickets?|bugs?|[a-z])$/i.test(name) || !/[a-z]/i.test(name)) return undefined;
    if (OTHER_TRACKERS.test(name)) return undefined;
    // `LMP-#12` is how some trackers print a number of their own, and no name ends so.
    return { number: Number(found[2]), repository: name.endsWith('-') ? null : name, kind: 'unknown' };
  });
  return [qualified, simple(text, HASH_WORD, (found) => bare(found[2], kindOfWord(found[1] ?? '')))];
}

function byPath(text: string): Reference[] {
  return simple(text, PATH, (found) => ({
    ...bare(found[3], /^p/.test(found[2] ?? '') ? 'pull' : 'issue'),
    repository: found[1] ?? null,
  }));
}

/** Finds every issue and pull request that a block mentions, in the order of its words. */
export function referencesIn(block: Block): Reference[] {
  const refers = /\d/.test(block.text) && REFERS.test(block.text);
  if (!refers && block.links.length === 0) return [];
  const text = blanked(block.text);
  const signed = text.includes('#');
  const groups = [
    byAddress(block),
    byLink(block),
    byForge(block.text),
    ...bySign(text),
    byMergeSign(text),
    text.includes('/') ? byPath(text) : [],
    byWord(text, WORDED),
    byWord(text, ANNOUNCED),
    simple(text, BY_VERB, (found) => (/^(?:19|20)\d\d$/.test(found[1] ?? '') ? undefined : bare(found[1], 'unknown'))),
    simple(text, GH, (found) => bare(found[1], 'unknown')),
    signed && !isHashtags(text) ? withLists(text, byHash(text, HASH)) : [],
    signed ? byHash(text, HASH_APART) : [],
  ];
  const found = groups.reduce(withoutOverlap, []).sort((a, b) => a.from - b.from || a.to - b.to);
  const written = block.links.length > 0 ? withLinksElsewhere(block, found) : found;
  return withoutOverlap([], withRows(text, written));
}
