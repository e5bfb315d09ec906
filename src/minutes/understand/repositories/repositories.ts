import type { Block } from '../layout/blocks.ts';
import type { Reference } from '../numbers/references.ts';
import { everyMatch } from '../words/every-match.ts';

/** A reference whose repository has been looked for; `sure` is false where it is only likely. */
export interface Attributed extends Reference {
  readonly sure: boolean;
  /** Nothing near it tells of the repository: it is that of the whole document. */
  readonly usual?: true;
}

/** What a title or sentence above says about the numbers below it; `sure` is false where it is only likely. */
export interface Scope {
  readonly name: string | null;
  readonly sure: boolean;
}

/** What the whole document tells about repositories. */
export interface Repositories {
  /** Full names by lower-case short name, where one short name means one repository. */
  readonly byName: ReadonlyMap<string, string>;
  /** For each number the full names that addresses give it. */
  readonly byNumber: ReadonlyMap<number, ReadonlySet<string>>;
  /** For each number the short names that stand before it somewhere: `web` in `web #12`. */
  readonly shortByNumber: ReadonlyMap<number, string>;
  readonly usual: string | null;
}

const REPOSITORY_URL = /https?:\/\/(?:www\.)?github\.com\/([A-Za-z0-9][A-Za-z0-9-]{0,38})\/([A-Za-z0-9._-]{1,100})/g;

const isWhole = (name: string): boolean => name.includes('/');

/** The whole names of the repositories that addresses lead to, once for each address. */
export function namesIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.links.length === 0 && !block.text.includes('github.com/')) return [];
    const texts = [block.text, ...block.links.map((link) => link.url)].filter((text) => text.includes('github.com/'));
    return texts
      .flatMap((text) => everyMatch(text, REPOSITORY_URL))
      .map((found) => `${found[1]}/${(found[2] ?? '').replace(/\.git$|[.]+$/, '')}`);
  });
}

const WHOLE_IN_WORDS = /(?<![\w/.@-])([A-Za-z0-9][A-Za-z0-9-]{0,38})\/([A-Za-z0-9][A-Za-z0-9._-]{1,99})(?![\w/-])/g;

/** `quay/lamps` in the words, where `quay` owns ours: its other repositories are written like that, too. */
export function ofOwner(blocks: readonly Block[], usual: string | null): string[] {
  const owner = usual?.split('/')[0]?.toLowerCase();
  return blocks.flatMap(({ text }) =>
    owner && text.includes('/') && text.toLowerCase().includes(`${owner}/`)
      ? everyMatch(text, WHOLE_IN_WORDS).flatMap(([, one = '', name = '']) =>
          one.toLowerCase() === owner ? [`${one}/${name.replace(/\.+$/, '')}`] : [],
        )
      : [],
  );
}

function byShortName(names: readonly string[]): Map<string, string> {
  const found = new Map<string, Set<string>>();
  for (const whole of names) {
    const short = (whole.split('/')[1] ?? '').toLowerCase();
    found.set(short, (found.get(short) ?? new Set()).add(whole.toLowerCase()));
  }
  return new Map(
    [...found].flatMap(([short, wholes]) => {
      const first = names.find((name) => name.toLowerCase() === [...wholes][0]);
      return wholes.size === 1 && first ? [[short, first] as const] : [];
    }),
  );
}

/** Learns from the addresses of the document and from the repository that the caller names. */
export function repositoriesOf(
  blocks: readonly Block[],
  references: readonly Reference[],
  usual: string | null,
): Repositories {
  const whole = references.flatMap(({ repository }) => (repository && isWhole(repository) ? [repository] : []));
  const names = [...(usual ? [usual] : []), ...namesIn(blocks), ...whole, ...ofOwner(blocks, usual)];
  const byNumber = new Map<number, Set<string>>();
  const shortByNumber = new Map<number, string>();
  for (const { number, repository } of references) {
    if (!repository) continue;
    if (isWhole(repository)) byNumber.set(number, (byNumber.get(number) ?? new Set()).add(repository));
    else shortByNumber.set(number, repository);
  }
  return { byName: byShortName(names), byNumber, shortByNumber, usual };
}

/** The owners that addresses and the caller name, in small letters. */
export function ownersOf(known: Repositories): ReadonlySet<string> {
  return new Set([...known.byName.values()].map((name) => (name.split('/')[0] ?? '').toLowerCase()));
}

/** The one known repository but ours whose name ends or begins with this word: `web` for `quay/keel-web`. */
export function byPart(word: string, { byName, usual }: Repositories): string | undefined {
  const part = word.toLowerCase();
  const found = [...byName].filter(([short, whole]) => whole !== usual && short.split(/[-._]/).includes(part));
  return found.length === 1 ? found[0]?.[1] : undefined;
}

/** The repository that a short name means: the known one, the known one with that part, or one of our owner. */
export function named(short: string, known: Repositories): { repository: string | null; sure: boolean } {
  const whole = known.byName.get(short.toLowerCase());
  if (whole) return { repository: whole, sure: true };
  const part = byPart(short, known);
  if (part) return { repository: part, sure: false };
  const [owner, own = ''] = known.usual?.split('/') ?? [];
  // `project#12` in the minutes of `quay/keel-project` may be that one.
  if (own.toLowerCase().split(/[-._]/).includes(short.toLowerCase())) return { repository: known.usual, sure: false };
  return { repository: owner ? `${owner}/${short}` : null, sure: false };
}

/** `quay/lamps issue 12`, and `lamps issue 12` where an address of the document explains the name. */
function besideOf({ beside }: Reference, known: Repositories): string | null {
  if (beside === undefined) return null;
  return known.byName.get(beside.toLowerCase().split('/').at(-1) ?? '') ?? (isWhole(beside) ? beside : null);
}

const CLOSES =
  /^\W*(?:also\s+|now\s+|would\s+|will\s+)?(?:resolve|close|fixe?)[sd]?\s+(?:github\s+)?(?:issue\s*)?\W*$/i;

/** A request closes issues of its own repository: `PR #52 resolves issue 75`, where the document tells that of #52. */
export function withOwnClosed(
  references: readonly Attributed[],
  written: readonly Reference[],
  { text, known }: { text: string; known: Repositories },
): Attributed[] {
  return references.map((one, at) => {
    const before = references[at - 1];
    const bare = written[at]?.repository === null && !known.byNumber.has(one.number);
    if (before?.kind !== 'pull' || !bare || before.repository === null) return one;
    return CLOSES.test(text.slice(before.to, one.from))
      ? { ...one, repository: before.repository, sure: before.sure }
      : one;
  });
}

/** The known repository that a word means: by its name or by a part of it. */
const calledBy = (word: string | null, known: Repositories): string | null =>
  word === null ? null : (known.byName.get(word.toLowerCase()) ?? byPart(word, known) ?? null);

/** No repository has so many issues: such a number is of the tracker of a distribution or a vendor. */
const OF_A_DISTRIBUTION = 1_000_000;

/**
 * Says whose issue a reference means: its own words first, then the same number's only address in the document, then
 * the heading above, then the repository that the caller named. Where two are possible none is taken as sure.
 */
export function attributed(reference: Reference, heading: Scope | null, known: Repositories): Attributed {
  const { repository, number, doubtful = false, elsewhere = false } = reference;
  if (elsewhere) return { ...reference, repository: calledBy(repository, known), sure: false };
  if (number >= OF_A_DISTRIBUTION && !repository?.includes('/')) return { ...reference, repository: null, sure: false };
  if (repository) {
    const { sure, ...whole } = isWhole(repository) ? { repository, sure: true } : named(repository, known);
    return { ...reference, ...whole, sure: sure && !doubtful };
  }
  const beside = besideOf(reference, known);
  if (beside) return { ...reference, repository: beside, sure: true };
  const addressed = [...(known.byNumber.get(number) ?? [])];
  const different = new Set(addressed.map((name) => name.toLowerCase()));
  const usual = heading ? heading.name : known.usual;
  if (different.size === 1) {
    // Where another one is meant here as a rule, it may be that, or the one whose address is told elsewhere.
    const isOfTwo = usual !== null && !different.has(usual.toLowerCase());
    return { ...reference, repository: addressed[0] ?? null, sure: !isOfTwo };
  }
  if (different.size > 1 && !(usual && different.has(usual.toLowerCase())))
    return { ...reference, repository: null, sure: false };
  const short = known.shortByNumber.get(number);
  if (short !== undefined && different.size === 0) return { ...reference, ...named(short, known), sure: false };
  return {
    ...reference,
    repository: usual,
    sure: usual !== null && different.size <= 1 && !doubtful && heading?.sure !== false,
    ...(heading === null ? { usual: true as const } : {}),
  };
}
