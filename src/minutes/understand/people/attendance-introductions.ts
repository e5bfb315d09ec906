import type { Placed } from '../layout/outline.ts';
import { withNames } from './attendance-prose.ts';
import { isName, isSiteName, tokensOf } from './names.ts';

/** Under such a title everybody says who they are. */
const TITLE =
  /^[^\p{L}]{0,6}(?:(?:round\s+of|self-?)\s*)?(?:introductions?|roll\s*call|who\s+is\s+here|who[’']s\s+here)\W*$/iu;
/** What a robot adds to each line of its summary, and what stands in brackets otherwise. */
const ASIDE = /\s*\([^()]*\)\s*$/;
/** `tdunk - Theo Dunkley, BibWorks`: what somebody is called in the chat stands before the name. */
const HANDLE = /^@?[\p{L}\d][\p{L}\d_.|^`-]{1,30}\s*(?:[=:]|\s[–—-])\s+(?=\p{Lu})/u;
const BEHIND = /\s*(?:[,(|]|\s[–—-]\s).*$/u;

/** Whoever introduces themselves in so many words: a whole name, or one word and nothing else. */
function introduced(text: string): string | undefined {
  const words = text.replace(/^present\+\s+/, '').replace(HANDLE, '');
  const name = words.replace(BEHIND, '').replace(/(?:[!_\s]|(?<=\p{Ll}{2})\.)+$/u, '');
  if (!isName(name) || isSiteName(name)) return undefined;
  const whole = tokensOf(name).length > 1 || words.length <= name.length + 1;
  return whole ? name : undefined;
}

const opens = ({ block }: Placed): boolean =>
  block.text.length < 60 && TITLE.test(block.text.replace(ASIDE, '').trim());

/** The lines below the title `Introductions` in which people say their names, each as the entry of a list. */
export function introductionsIn(outline: readonly Placed[]): ReadonlyMap<Placed, Placed> {
  const found = new Map<Placed, Placed>();
  const at = outline.findIndex(opens);
  const title = outline[at];
  if (!title) return found;
  const end = outline.findIndex(({ rank }, index) => index > at && rank <= title.rank);
  const below = outline.slice(at + 1, end < 0 ? undefined : end).filter(({ block }) => block.cells.length < 2);
  for (const placed of below) {
    const { block, section } = placed;
    const name = section === 'present' && !HANDLE.test(block.text) ? undefined : introduced(block.text);
    const named = withNames(placed, name ? [name] : []);
    if (name) found.set(placed, { ...named, block: { ...named.block, depth: 1 } });
  }
  return found.size > 1 && found.size * 2 > below.length ? found : new Map();
}

/** What those who introduced themselves are called in the chat, and their names. */
export function introducedHandles(outline: readonly Placed[]): ReadonlyMap<string, string> {
  return new Map(
    [...introductionsIn(outline).keys()].flatMap(({ block }) => {
      const label = HANDLE.exec(block.text)?.[0];
      const handle = label?.replace(/^@|\s*(?:[=:]|[–—-])\s+$/gu, '').trim();
      const name = introduced(block.text);
      return handle && name ? [[handle, name] as const] : [];
    }),
  );
}
