import type { Issue, Touch } from '../core/reader.ts';
import { isOnlyAsking } from './asking.ts';

/** Whose turn it is on an issue: the one word of the author, or one of the collaboration. */
export type Turn =
  | {
      readonly of: 'author';
      readonly author: string;
      /** `asked`: a label asks the author for more; `answered`: somebody of the collaboration had the last word. */
      readonly because:
        | { readonly is: 'asked'; readonly label: string }
        | { readonly is: 'answered'; readonly by: string };
    }
  | {
      readonly of: 'collaboration';
      /** Who had the last word; null where nobody said a word since it was opened. */
      readonly last: string | null;
    };

/** Who puts this on says that the author must say more. */
const NEEDS_INFO = 'status:needs-info';

/**
 * Whose turn it is, by facts alone. With `status:needs-info` it is the author's, until they speak again; without it the
 * author's where somebody of the collaboration had the last word, who is not the author. In every other case the
 * collaboration owes an answer. A comment that only asks the bot is no word.
 */
export function turnOf(issue: Pick<Issue, 'author' | 'labels'>, history: readonly Touch[]): Turn {
  const author = issue.author.login;
  const words = history.filter(isWord);
  const last = words.at(-1);
  const label = issue.labels.find((one) => one.toLowerCase() === NEEDS_INFO);
  if (label !== undefined) {
    const since = history.findLast((touch) => touch.what === 'labeled' && same(touch.label, label))?.at;
    const spoke = words.some((word) => same(word.who.login, author) && isAfter(word.at, since));
    return spoke
      ? { of: 'collaboration', last: last?.who.login ?? null }
      : { of: 'author', author, because: { is: 'asked', label } };
  }
  return last && last.insider === true && !same(last.who.login, author)
    ? { of: 'author', author, because: { is: 'answered', by: last.who.login } }
    : { of: 'collaboration', last: last?.who.login ?? null };
}

function isWord(touch: Touch): boolean {
  return touch.what === 'commented' && touch.who.human && !touch.who.ours && !isOnlyAsking(touch.text ?? '');
}

/** A label that the issue was opened with leaves no event: then every word came after it. */
function isAfter(at: string, since: string | undefined): boolean {
  return since === undefined || Date.parse(at) >= Date.parse(since);
}

function same(one: string | undefined, other: string): boolean {
  return one?.toLowerCase() === other.toLowerCase();
}
