import type { Vc } from '../../../calendar/index.ts';
import { shortDay } from '../../../calendar/spoken.ts';
import { quoted } from '../../../core/say.ts';

/** The minutes of the last VC are missing. */
export function missingMinutes(vc: Vc): string {
  return `- No minutes so far of the VC of ${shortDay(vc.start, vc.zone)}.`;
}

/** Pull requests that bring minutes are open. Those of another repository are not named as GitHub would, which tells it. */
export function unmergedMinutes(
  pulls: readonly { readonly repo: string; readonly number: number }[],
  here: string,
): string {
  const named = pulls.map(({ repo, number }) =>
    repo.toLowerCase() === here.toLowerCase() ? `#${number}` : `${quoted(repo, 80)} pull request ${number}`,
  );
  return `- Minutes wait to be merged: ${named.slice(0, 5).join(', ')}${named.length > 5 ? ', …' : ''}.`;
}

/** Issues on which somebody was to do something, and nobody has said a word since. */
export function silentActions(issues: readonly number[], since: Vc): string {
  const named = issues.map((issue) => `#${issue}`).join(', ');
  return `- No word since the VC of ${shortDay(since.start, since.zone)} on ${issues.length === 1 ? 'an issue' : 'issues'} with an action: ${named}.`;
}
