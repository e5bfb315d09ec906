import type { Block } from '../layout/blocks.ts';
import type { Placed } from '../layout/outline.ts';
import { isKin, isOurs } from './beside.ts';
import { namingOf } from './beside-words.ts';
import { isForeign, isOtherForge } from './foreign.ts';
import { byPart, named, ownersOf, type Repositories, type Scope } from './repositories.ts';
import { announcing, inRows, labelled } from './scope-labels.ts';

const WHOLE = '[A-Za-z0-9][A-Za-z0-9-]{0,38}\\/[A-Za-z0-9._-]{1,100}';
const ADDRESS =
  /(?:https?:\/\/)?(?:www\.)?github\.com\/([A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100})(?:\/(?:issues|pulls)?)?(?![\w/-])/i;
/** Words beside the name of a repository in a title that is about its issues. */
const BEFORE =
  /^(?:(?:github|repo(?:sitory)?|open|new|issues?|prs?|pull\s+requests?|tickets?|and|in|of|from|for|on|the)\b[\s:&/-]*)+/i;
const BEHIND =
  /[\s:&/-]+(?:(?:github|repo(?:sitory)?|issues?|prs?|pull\s+requests?|tickets?|and|open|new|merged)\b[\s:&/-]*)+$/i;

/** Pairs of words that have the shape of a name. */
const PAIR = /^(?:and\/or|input\/output|read\/write|client\/server|on\/off|his\/her|s\/he|n\/a|tbc\/tbd|w\/o)$/i;

/** `Minutes/spring-call`, as wikis name the page of a meeting. */
const PAGE =
  /^(?:minutes|meetings?|(?:meeting|team|call)[-_.]?(?:minutes|notes)|notes|agendas?|calls?|telecons?|protokolle?)\/./i;

/** `L2/23-070`: the number of a document in a register. */
const REGISTERED = /^[A-Z]{1,4}\d{0,3}\/\d[\d.-]*(?:R\d*)?$/i;

/** `Input/Output` has the shape of a name, too: one that no address knows must be written as an identifier. */
function isKnown(name: string, known: Repositories): boolean {
  const owner = (name.split('/')[0] ?? '').toLowerCase();
  return (
    ownersOf(known).has(owner) ||
    (!PAIR.test(name) &&
      !PAGE.test(name) &&
      !REGISTERED.test(name) &&
      (/[-_.\d]|[a-z][A-Z]/.test(name) || !/\p{Lu}/u.test(name)))
  );
}

const sure = (name: string): Scope => ({ name, sure: true });

const IN_BRACKETS = new RegExp(`\\((?:\\p{L}{2,12}:? )?(${WHOLE})\\)$`, 'u');
const ALONE = new RegExp(`^${WHOLE}$`);

/** The name of an Internet draft, with its version: a document, no repository. */
const DRAFT = /^draft-[a-z\d-]+(?:-\d\d)?$/i;

/** `draft-ietf-quay-lamps` is written in the repository that is called by its last words; which is `quay/draft-lamps`, say. */
function ofDraft(title: string, known: Repositories): Scope | null {
  const subject = (short: string): string => short.toLowerCase().replace(/^draft-(?:ietf-)?/, '');
  const words = title.toLowerCase().replace(/-\d\d$/, '');
  const found = [...known.byName].filter(([short]) => words.endsWith(`-${subject(short)}`));
  const name = found.length === 1 ? (found[0]?.[1] ?? null) : null;
  if (name === null) return known.usual ? { name: known.usual, sure: false } : null;
  return name === known.usual ? null : { name, sure: false };
}

/** `PyKeel`, `cppKeel`: a name made of two; titles may be set in capitals throughout. */
const CAMEL = /^(?:\p{L}{1,10}\p{Ll}\p{Lu}\p{L}+|\p{Lu}{5,20})$/u;

/** `keel-web` over numbers of a document of `quay/keel-core` is likely its sister, and so is `Web` where that is known. */
function likely(title: string, known: Repositories): Scope | null {
  if (DRAFT.test(title)) return ofDraft(title, known);
  const naming = /^[\p{L}\d._-]{2,60}$/u.test(title) ? namingOf(title) : 'none';
  if (naming === 'none' && CAMEL.test(title) && isKin(title, known.usual) && !isOurs(title, known.usual))
    return { name: named(title, known).repository, sure: false };
  if (naming === 'none' || naming === 'tracker' || isOurs(title, known.usual)) return null;
  const written = [...known.shortByNumber.values()].some((short) => short.toLowerCase() === title.toLowerCase());
  if (written || (naming === 'name' && isKin(title, known.usual)) || byPart(title, known))
    return { name: named(title, known).repository, sure: false };
  return naming === 'name' || known.byName.size > 1 ? { name: known.usual, sure: false } : null;
}

/** Shorter names may be words of a title. */
const SHORTEST_IN_TITLE = 6;

/** `Poll: phase 3 for wide-lamps` where an address tells of `quay/wide-lamps`: its numbers may be theirs. */
function namedWithin(title: string, known: Repositories): Scope | null {
  const words = new Set(title.toLowerCase().match(/[\p{L}\d_.-]*[\p{L}\d]/gu) ?? []);
  const owner = known.usual?.split('/')[0] ?? '/';
  const named = [...known.byName].filter(
    ([short, whole]) =>
      short.length >= SHORTEST_IN_TITLE && whole !== known.usual && whole.startsWith(`${owner}/`) && words.has(short),
  );
  return named.length === 1 && /[-_.\d]/.test(named[0]?.[0] ?? '')
    ? { name: named[0]?.[1] ?? null, sure: false }
    : null;
}

/** `[proposal](https://github.com/quay/wide-lamps)` below a title: what is talked about has a repository of its own. */
const LINK_TO_OWN =
  /^\W*(?:(?:the )?(?:proposal|repo(?:sitory)?|spec(?:ification)?|draft|explainer)(?: (?:repo(?:sitory)?|text))?)\W*$/i;

function linkedBelow({ block }: Placed, known: Repositories): Scope | null {
  if (block.links.length !== 1 || !LINK_TO_OWN.test(block.text)) return null;
  const name = ADDRESS.exec(block.links[0]?.url ?? '')?.[1]?.replace(/\.git$/, '');
  return name && name.toLowerCase() !== known.usual?.toLowerCase() ? { name, sure: false } : null;
}

/** The repository that a title names: by `owner/name`, by a name that an address explains, or by its address. */
function namedBy(block: Block, known: Repositories): Scope | null {
  const address = ADDRESS.exec(block.text) ?? ADDRESS.exec(block.links.length === 1 ? (block.links[0]?.url ?? '') : '');
  if (address?.[1] && block.text.length <= 120) return sure(address[1].replace(/\.git$|[.]+$/, ''));
  const words = block.text.replace(/[`*:]/g, '').trim();
  const inside = IN_BRACKETS.exec(words)?.[1];
  const bare = (inside ?? words.replace(/\s*\([^)]*\)$/, ''))
    .replace(BEFORE, '')
    .replace(BEHIND, '')
    .replace(/[.\s]+$/, '')
    .trim();
  if (ALONE.test(bare)) return isKnown(bare, known) ? sure(bare) : null;
  const whole = known.byName.get(bare.toLowerCase());
  if (whole) return sure(whole);
  return (
    likely(bare, known) ??
    (isForeign(block.text.replace(/[`*]/g, ''), known.usual) ? { name: known.usual, sure: false } : null) ??
    (block.text.length <= 120 ? namedWithin(words, known) : null)
  );
}

/** `Default repository: quay/lamps`, `All numbers are issues of quay/lamps`: said about the numbers themselves. */
const STATED = new RegExp(
  `(?:\\bdefault\\s+repo(?:sitory)?\\b[^.;]{0,20}?|\\b(?:numbers?|issues?|tickets?|prs?|pull\\s+requests?)\\b[^.;]{0,40}\\b(?:are|refer|belong|live|is|means?)\\b[^.;#]{0,40}?)[\\s:=(](?:https?://)?(?:www\\.)?(?:github\\.com/)?(${WHOLE})(?![\\w/#-])`,
  'i',
);

function statedBy(block: Block, known: Repositories): Scope | null {
  if (!block.text.includes('/')) return null;
  if (isOtherForge(block.text)) return { name: known.usual, sure: false };
  const name = STATED.exec(block.text)?.[1]?.replace(/(?:\.git|[.])+$/, '');
  return name && block.role === 'text' && isKnown(name, known) ? sure(name) : null;
}

/** `Repository: quay/lamps`, or its address alone on a line: said about all numbers until the next title. */
const REPOSITORY_LINE = new RegExp(
  `^(?:(?:github\\s)?(?:repo(?:sitory)?|tracker|project)\\s?:\\s*(?:https?://(?:www\\.)?github\\.com/)?|https?://(?:www\\.)?github\\.com/)(${WHOLE})(?:/(?:issues|pulls)?)?\\W*$`,
  'i',
);

function onItsLine({ block, rank }: Placed, known: Repositories): Scope | null {
  const name = rank === 10 ? REPOSITORY_LINE.exec(block.text)?.[1]?.replace(/(?:\.git|[.])+$/, '') : undefined;
  return name !== undefined && isKnown(name, known) ? sure(name) : null;
}

/** So many words in one line, without a sign behind them, may be a title that nothing marks as one. */
const FEW_WORDS = 4;

/** `cppKeel`, `Issues of quay/lamps` alone on its line above a list, as in a plain text: a title that nothing marks. */
function onLoneLine({ block, rank }: Placed, next: Placed | undefined, known: Repositories): Scope | 'ours' | null {
  const isAlone = rank === 10 && block.lines.length === 1 && block.cells.length < 2 && block.role === 'text';
  if (!isAlone || !next || next.rank <= 10 || block.text.split(' ').length > FEW_WORDS) return null;
  if (!/[\p{L}\d]$/u.test(block.text)) return null;
  return isOurs(block.text, known.usual) ? 'ours' : namedBy(block, known);
}

/** Such a line reaches to the next title. */
const RANK_OF_LINE = 9;

/** `(numbers are those of quay/lamps)` below the talk: said of the part of the minutes that it ends, and of no other. */
function statedBehind(outline: readonly Placed[], known: Repositories): ReadonlyMap<number, Scope> {
  const scopes = new Map<number, Scope>();
  for (const { block, path, index } of outline) {
    const title = path.at(-1);
    const scope = title && IN_BRACKETS_WHOLE.test(block.text) ? statedBy(block, known) : null;
    if (!title || !scope) continue;
    for (const one of outline.slice(0, index + 1)) if (one.path.includes(title)) scopes.set(one.index, scope);
  }
  return scopes;
}
const IN_BRACKETS_WHOLE = /^[*_\s]*\(.*\)[*_.\s]*$/;

interface Open extends Scope {
  readonly rank: number;
}

/** A list item or paragraph that announces the numbers below it. */
function announces({ block, rank }: Placed, next: Placed | undefined): boolean {
  return (
    next !== undefined &&
    next.rank > rank &&
    (rank > 10 || /:$/.test(block.text) || (block.text.length < 60 && IN_BRACKETS.test(block.text)))
  );
}

/**
 * For each block the repository that bare numbers mean there, as the title, list item or announcing words above say,
 * or a sentence about all numbers before it; null where the document says nothing.
 */
export function repositoryScopes(outline: readonly Placed[], known: Repositories): (Scope | null)[] {
  const open: Open[] = [];
  let stated: Scope | null = null;
  let before = 0;
  const behind = statedBehind(outline, known);
  const rows = inRows(
    outline.map(({ block }) => block),
    known,
  );
  return outline.map((placed, index) => {
    const afterList = placed.rank === 10 && before > 10;
    const until = placed.isTitle || placed.rank > 10 || afterList ? placed.rank : 11;
    while (open.length && (open.at(-1)?.rank ?? 0) >= until) open.pop();
    before = placed.rank;
    if (!behind.has(index)) stated = statedBy(placed.block, known) ?? stated;
    const opens = placed.isTitle || announces(placed, outline[index + 1]);
    const scope = opens ? (namedBy(placed.block, known) ?? announcing(placed.block, known)) : null;
    const line =
      onItsLine(placed, known) ?? linkedBelow(placed, known) ?? onLoneLine(placed, outline[index + 1], known);
    const label = rows[index] ?? labelled(placed.block, known);
    if (line === 'ours') {
      // It ends what another such line said, and says nothing against a title above both.
      while (open.at(-1)?.rank === RANK_OF_LINE) open.pop();
    } else if (line) open.push({ rank: RANK_OF_LINE, ...line });
    else if (scope) open.push({ rank: placed.rank, ...scope });
    else if (label && placed.rank > 10) open.push({ rank: placed.rank, ...label });
    return label ?? behind.get(index) ?? open.at(-1) ?? stated;
  });
}
