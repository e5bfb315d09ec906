/**
 * What must stand in a text for a pattern to fit it: so that most patterns need not be asked at all. It is read from
 * the pattern itself, as RE2's prefilter does it (R. Cox, "Regular Expression Matching with a Trigram Index", 2012).
 */

/** One of these stands in the text, in small letters. */
export type AnyOf = readonly string[];
/** Each of these holds. */
export type Clause = readonly AnyOf[];

/** What is known of a part of a pattern. */
interface Part {
  /** All that it can be, in small letters, where that is a short list. */
  readonly exact?: AnyOf;
  /** Where the part fits, one of these holds; left out where nothing is known. */
  readonly clauses?: readonly Clause[];
}

/** So many ways to write one part are told apart; a longer list is cut into two that must both hold. */
const MOST = 64;
/** More than so many letters tell hardly more. */
const ENOUGH = 8;
/** So many conditions of one clause are kept; the rarest of them. */
const KEPT = 3;

const EMPTY: Part = { exact: [''] };
const UNKNOWN: Part = {};

/** Their beginnings; whatever begins with another one of them is told by that. */
function beginnings(words: AnyOf): AnyOf {
  let last: string | undefined;
  return words
    .map((word) => word.slice(0, ENOUGH))
    .sort()
    .filter((word) => {
      const isTold = last !== undefined && word.startsWith(last);
      if (!isTold) last = word;
      return !isTold;
    });
}

/** How much it tells that one of them stands there: long ones are rare, and few of them as well. */
const telling = (words: AnyOf): number =>
  Math.min(ENOUGH, ...words.map((word) => word.trim().length)) * 10_000 - words.length;

const mostTelling = (conditions: readonly AnyOf[]): AnyOf[] =>
  [...conditions].sort((a, b) => telling(b) - telling(a)).slice(0, KEPT);

const clausesIn = ({ exact, clauses }: Part): readonly Clause[] | undefined => {
  if (!exact) return clauses;
  return exact.includes('') ? undefined : [[beginnings(exact)]];
};

/** One condition that holds wherever one of the clauses does. */
const asOne = (clauses: readonly Clause[]): AnyOf =>
  beginnings(clauses.flatMap((clause) => mostTelling(clause)[0] ?? []));

function either(parts: readonly Part[]): Part {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const exact = parts.every((part) => part.exact) ? [...new Set(parts.flatMap((part) => part.exact ?? []))] : undefined;
  if (exact && exact.length <= MOST) return { exact };
  const clauses = parts.map(clausesIn);
  return clauses.every((one) => one !== undefined) ? { clauses: clauses.flat() } : UNKNOWN;
}

function inTurn(parts: readonly Part[]): Part {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const conditions: AnyOf[] = [];
  let run: AnyOf = [''];
  let whole = true;
  const endRun = (next: AnyOf): void => {
    if (!run.includes('')) conditions.push(beginnings(run));
    run = next;
    whole = false;
  };
  for (const part of parts) {
    if (part.exact && run.length * part.exact.length <= MOST) {
      const { exact } = part;
      run = run.flatMap((before) => exact.map((after) => before + after));
    } else if (part.exact) {
      endRun(part.exact);
    } else {
      endRun(['']);
      if (part.clauses) conditions.push(asOne(part.clauses));
    }
  }
  if (whole) return { exact: run };
  endRun(['']);
  return conditions.length > 0 ? { clauses: [mostTelling(conditions)] } : UNKNOWN;
}

/** Looking ahead or back takes nothing, and the names of groups tell nothing. */
const LOOKS = /\(\?<?[=!]/y;
const OPENS = /\((?:\?:|\?<\w+>)?/y;
const ESCAPED = /\\(?:[pP]\{[^}]*\}|u[\da-fA-F]{4}|.)/suy;
const CLASS = /\[(?:[^\]\\]|\\.)*\]/suy;
const LISTED = /^\[[^^\\-]+\]$/u;
const REPEATED = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/y;
const NOT_NEEDED = /^(?:[*?]|\{0)/;

/** One of the ways in which a pattern can fit, as a pattern of its own. */
export interface Way {
  readonly source: string;
  /** Of which one holds wherever it fits; undefined where it may fit a text that says nothing of its own words. */
  readonly clauses: readonly Clause[] | undefined;
}

/** A part, with the ways into which it can be taken apart. */
interface Read {
  readonly part: Part;
  readonly ways: () => readonly Way[];
}

/** Reads the source of one pattern from its beginning to its end. */
class Source {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  alternatives(): Read {
    const found = [this.sequence()];
    while (this.text[this.at] === '|') {
      this.at += 1;
      found.push(this.sequence());
    }
    return { part: either(found.map(({ part }) => part)), ways: () => found.flatMap(({ ways }) => ways()) };
  }

  isRead(): boolean {
    return this.at >= this.text.length;
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  private sequence(): Read {
    const begin = this.at;
    const parts: Part[] = [];
    // A single group among what takes nothing can be taken apart; more than one would make too many ways.
    let group: (Read & { readonly from: number; readonly to: number }) | undefined;
    while (!this.isRead() && this.text[this.at] !== '|' && this.text[this.at] !== ')') {
      const from = this.at;
      const read = this.part();
      const to = this.at;
      const times = this.take(REPEATED);
      if (takesNothing(read.part)) continue;
      group = parts.length === 0 && times === '' ? { ...read, from, to } : undefined;
      parts.push(...repeated(read.part, times));
    }
    const part = parts.length > 0 ? inTurn(parts) : EMPTY;
    const source = this.text.slice(begin, this.at);
    const whole = { source, clauses: clausesIn(part) };
    const ways = (): readonly Way[] => {
      const inner = group?.ways() ?? [];
      if (!group || inner.length < 2) return [whole];
      const before = source.slice(0, group.from - begin);
      const after = source.slice(group.to - begin);
      return inner.map((way) => ({ ...way, source: `${before}(?:${way.source})${after}` }));
    };
    return { part, ways };
  }

  private part(): Read {
    if (this.take(LOOKS)) return this.inside() && plain(EMPTY);
    if (this.take(OPENS)) return this.inside();
    const listed = this.take(CLASS);
    if (listed)
      return plain(LISTED.test(listed) ? { exact: [...new Set(listed.slice(1, -1).toLowerCase())] } : UNKNOWN);
    return plain(signed(this.take(ESCAPED)) ?? this.letter());
  }

  private inside(): Read {
    const read = this.alternatives();
    this.at += 1;
    return read;
  }

  private letter(): Part {
    const sign = String.fromCodePoint(this.text.codePointAt(this.at) ?? 0);
    this.at += sign.length;
    if (sign === '^' || sign === '$') return EMPTY;
    return sign === '.' ? UNKNOWN : { exact: [sign.toLowerCase()] };
  }
}

const takesNothing = ({ exact }: Part): boolean => exact?.join('') === '';

const plain = (part: Part): Read => ({ part, ways: () => [] });

function repeated(part: Part, times: string): Part[] {
  if (times === '') return [part];
  if (times.startsWith('?')) return part.exact ? [{ exact: ['', ...part.exact] }] : [UNKNOWN];
  return NOT_NEEDED.test(times) ? [UNKNOWN] : [part, UNKNOWN];
}

function signed(escaped: string): Part | undefined {
  if (escaped === '') return undefined;
  if (/^\\[bB]$/.test(escaped)) return EMPTY;
  if (/^\\u[\da-f]{4}$/i.test(escaped)) return { exact: [String.fromCharCode(Number.parseInt(escaped.slice(2), 16))] };
  return /^\\[A-Za-z\d]/.test(escaped) ? UNKNOWN : { exact: [escaped.slice(1)] };
}

/**
 * The ways in which a pattern of this source can fit, whether capitals count in it or not: it fits a text where one of
 * them does. Numbers of groups are not kept. Throws on what is no source of a pattern.
 */
export function waysOf(source: string): readonly Way[] {
  const read = new Source(source);
  const { ways } = read.alternatives();
  if (!read.isRead()) throw new Error(`Not read to its end: ${source.slice(0, 80)}`);
  return ways();
}
