import type { Vc } from '../../calendar/index.ts';
import type { Action } from '../../core/action.ts';
import type { Issue } from '../../core/reader.ts';
import type { Review } from './gather.ts';
import * as say from './texts.ts';

/** The slot of our one comment on a checklist about its VC: that it was moved, or does not take place. */
export const ABOUT_VC = 'vc-changed';

/** A title of ours, with whatever day in it. */
const OWN_TITLE = /^Review list for the VC of [A-Z][a-z]+ \d{1,2} [A-Z][a-z]+ \d{4}$/;

/** The title of the list: another day goes into it, unless people gave it a title of their own. */
export function titleOf({ meeting, list }: Pick<Review, 'meeting' | 'list'>): string {
  return list && !OWN_TITLE.test(list.title) ? list.title : say.listTitle(meeting);
}

/** Says on a list when its VC is now, where that is another day than the list said or than we said there last. */
export function sayWhen(repo: string, review: Pick<Review, 'meeting' | 'list' | 'told'>): readonly Action[] {
  const { meeting, list, told } = review;
  const body = say.movedTo(meeting);
  if (!list || (titleOf(review) === list.title && (told === null || told === body))) return [];
  return [{ do: 'comment.upsert', repo, issue: list.number, slot: ABOUT_VC, body, because: say.because(meeting) }];
}

/** Says on the list of a VC that it does not take place. The list itself stays as it is. */
export function sayCancelled(repo: string, vc: Vc, list: Issue): Action {
  const body = say.cancelled(vc);
  return { do: 'comment.upsert', repo, issue: list.number, slot: ABOUT_VC, body, because: say.whyCancelled(vc) };
}
