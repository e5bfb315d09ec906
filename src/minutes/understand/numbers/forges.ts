import type { Block } from '../layout/blocks.ts';
import { everyMatch } from '../words/every-match.ts';
import type { Reference } from './references.ts';

const NAME = '[A-Za-z0-9][A-Za-z0-9._-]{0,99}';
/** `!12`, `lamps!12`, `quay/lamps!12`: how GitLab writes the number of a merge request. */
const MERGE_SIGN = new RegExp(
  `(?<![\\w!/.-])((?:${NAME}/){0,4}[A-Za-z][A-Za-z0-9._-]{1,99})?!(\\d{1,7})(?![\\w%=-]|[.,:]\\d)`,
  'g',
);

/** The last two parts of a path of groups, which are what an OWNER/NAME is elsewhere. */
const lastTwo = (path: string): string => path.split('/').slice(-2).join('/');

/** The merge requests that GitLab's sign names. */
export function byMergeSign(text: string): Reference[] {
  if (!text.includes('!')) return [];
  return everyMatch(text, MERGE_SIGN).map((found) => {
    const [words, path, number] = found;
    const repository = path === undefined ? null : lastTwo(path);
    const to = found.index + words.length;
    return { number: Number(number), repository, kind: 'pull', from: found.index, to, written: true };
  });
}

/** The address of an issue or request in GitLab, Gitea, Forgejo or Pagure: `https://forge.example/quay/lamps/-/issues/12`. */
const ADDRESS = new RegExp(
  `https?://(?!(?:www\\.)?github\\.com/)[\\w.-]{3,100}(?::\\d{1,5})?/((?:${NAME}/){1,5})(?:-/)?(issues?|work_items|merge_requests|pulls?|pull-request)/(\\d{1,7})(?![\\w-])(?:[#?][^\\s)\\]>"'|,;]*)?`,
  'gi',
);

/**
 * The issues and requests that addresses of other forges lead to. A repository of the same name may stand on GitHub,
 * with other numbers: they are doubtful.
 */
export function byForge(text: string): Reference[] {
  if (!text.includes('://')) return [];
  return everyMatch(text, ADDRESS).flatMap((found): Reference[] => {
    const [whole, path = '', word = '', number] = found;
    const name = lastTwo(path.replace(/\/$/, ''));
    if (!name.includes('/')) return [];
    const kind = /^(?:merge|pull)/i.test(word) ? 'pull' : 'issue';
    const to = found.index + whole.length;
    return [{ number: Number(number), repository: name, kind, from: found.index, to, written: true, doubtful: true }];
  });
}

const ON_GITHUB = /github\.com\/[^/\s]+\/[^/\s]+\/(?:issues?|pulls?|discussions)\/\d/i;

/** `[#12](https://bugs.example/12)`: a number with a link that leads elsewhere may be of another tracker. */
export function withLinksElsewhere({ links }: Block, references: readonly Reference[]): Reference[] {
  const elsewhere = new Set(
    links
      .filter(({ url }) => /^https?:/i.test(url) && !ON_GITHUB.test(url.replace(/%2F/gi, '/')))
      .flatMap(({ text }) => /^\W*#(\d{1,7})\W*$/.exec(text)?.[1] ?? []),
  );
  return references.map((one) =>
    one.repository === null && elsewhere.has(`${one.number}`) ? { ...one, doubtful: true } : one,
  );
}
