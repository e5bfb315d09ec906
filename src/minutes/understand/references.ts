import type { Block } from './blocks.ts';

/** Where the document mentions an issue or pull request. Offsets count in the text of the block. */
export interface Reference {
  readonly number: number;
  /** OWNER/NAME, only NAME, or null for a bare number. */
  readonly repository: string | null;
  readonly kind: 'issue' | 'pull' | 'unknown';
  readonly from: number;
  readonly to: number;
  /** True for `issue 12`, `PR 12`, `#12`; false for a number that only a link or list makes one. */
  readonly written: boolean;
}

const OWNER = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})';
const NAME = '[A-Za-z0-9._-]{1,100}';
const ISSUE_URL = new RegExp(
  `https?://(?:www\\.)?github\\.com/(${OWNER})/(${NAME})/(issues?|pulls?)/(\\d{1,7})(?![\\d])(?:/[a-z]+)?(?:[#?][^\\s)\\]>"'|,;]*)?`,
  'gi',
);
const QUALIFIED = new RegExp(`(?<![\\w/.-])(${OWNER}/${NAME}|${NAME})#(\\d{1,7})(?![\\w-])`, 'g');

const ISSUE_WORD = 'issues?|tickets?|bugs?';
const PULL_WORD = 'prs?|pull[ -]?requests?|merge[ -]?requests?|mrs?|pulls?';
const SEPARATOR = '\\s*(?:(?:,|&|and|or|\\+|/)\\s*)+';
/** Words before a number sign that make it a number of something else. */
const OTHER_COUNT =
  /\b(?:resolution|proposal|meeting|option|step|item|action|part|call|telco|topic|figure|fig|table|sprint|phase|version|question|day|slide|priority|note|choice|alternative|draft|week|task|room|seat|page|chapter|section|appendix|telecon|no|nr|number|level|rank|place|channel|track|team|group|round)\.?\s*$/i;

const WORDED = new RegExp(
  `(?<![\\w-])(?:(?<pull>${PULL_WORD})|(?<issue>${ISSUE_WORD}))(?:\\s+(?:no\\.?|nr\\.?|number|numbers|for))?\\s*:?\\s*\\(?\\s*(?:#\\s*)?(?:issue\\s+)?(?<numbers>\\d{1,7}(?![\\w.]*[A-Za-z%])(?:${SEPARATOR}#?\\d{1,7}(?![\\w-]|\\.\\d))*)(?![\\w-]|\\.\\d)`,
  'gi',
);
const HASH_WORD = /#\s?(issue|pr|pull request|ticket)\s?#?(\d{1,7})(?![\w-])/gi;
const HASH = /(?<![\w&#$.-]|(?:^|\D)\/)#(\d{1,7})(?![\w-]|\.\d)/g;
const GH = /(?<![\w/-])GH-(\d{1,7})(?![\w-])/g;

type Kind = Reference['kind'];
const kindOfWord = (word: string): Kind => (/^(?:pr|pull|merge|mr)/i.test(word) ? 'pull' : 'issue');

/** The same length of text without what stands in code signs or in addresses: there `#12` is something else. */
function blanked(text: string): string {
  return text.replace(/`[^`]*`|https?:\/\/\S+/g, (found) => ' '.repeat(found.length));
}

function byAddress(block: Block): Reference[] {
  return [...block.text.matchAll(ISSUE_URL)].map((found) => {
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

/** A link whose words are not its address: the address tells the repository, the words tell the place. */
function byLink(block: Block): Reference[] {
  let cursor = 0;
  return block.links.flatMap((link) => {
    const found = new RegExp(ISSUE_URL.source, 'i').exec(link.url);
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

function byWord(text: string): Reference[] {
  return [...text.matchAll(WORDED)].flatMap((found) => {
    const numbers = found.groups?.numbers ?? '';
    const start = found.index + found[0].length - numbers.length;
    const kind: Kind = found.groups?.pull ? 'pull' : 'issue';
    return [...numbers.matchAll(/\d+/g)].map((one, index) => ({
      number: Number(one[0]),
      repository: null,
      kind,
      from: index === 0 ? found.index : start + one.index - (numbers[one.index - 1] === '#' ? 1 : 0),
      to: start + one.index + one[0].length,
      written: true,
    }));
  });
}

function simple(
  text: string,
  pattern: RegExp,
  read: (found: RegExpExecArray) => Omit<Reference, 'from' | 'to' | 'written'> | undefined,
): Reference[] {
  return [...text.matchAll(pattern)].flatMap((found) => {
    const parts = read(found);
    return parts ? [{ ...parts, from: found.index, to: found.index + found[0].length, written: true }] : [];
  });
}

const bare = (number: string | undefined, kind: Kind): Omit<Reference, 'from' | 'to' | 'written'> => ({
  number: Number(number),
  repository: null,
  kind,
});

function byHash(text: string): Reference[] {
  return simple(text, HASH, (found) =>
    OTHER_COUNT.test(text.slice(0, found.index)) ? undefined : bare(found[1], 'unknown'),
  );
}

const overlaps = (one: Reference, other: Reference): boolean => one.from < other.to && other.from < one.to;

/** Adds those references that do not lie on a better known one; a bare number takes the kind of its word. */
function withoutOverlap(best: Reference[], next: Reference[]): Reference[] {
  return [...best, ...next.filter((one) => one.number > 0 && !best.some((other) => overlaps(one, other)))];
}

/** Finds every issue and pull request that a block mentions, in the order of its words. */
export function referencesIn(block: Block): Reference[] {
  const text = blanked(block.text.replace(/\\#/g, ' #'));
  const qualified = simple(text, QUALIFIED, (found) => {
    const name = found[1] ?? '';
    return /^(?:issue|pr|gh|ticket|bug|[a-z])$/i.test(name)
      ? undefined
      : { number: Number(found[2]), repository: name, kind: 'unknown' };
  });
  const groups = [
    byAddress(block),
    byLink(block),
    qualified,
    simple(text, HASH_WORD, (found) => bare(found[2], kindOfWord(found[1] ?? ''))),
    byWord(text),
    simple(text, GH, (found) => bare(found[1], 'unknown')),
    byHash(text),
  ];
  return groups.reduce(withoutOverlap, []).sort((a, b) => a.from - b.from || a.to - b.to);
}
