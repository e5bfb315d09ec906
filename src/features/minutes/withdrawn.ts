import type { OpenPlan } from '../../core/plan.ts';
import type { Ruling } from '../../core/ruling.ts';
import { planSpoken as keep } from '../../decisions/spoken.ts';
import { isAbout } from './about.ts';
import type { Draft } from './draft.ts';
import * as say from './texts.ts';

/** Plans what is kept of the VC: about which issues its minutes spoke, so that all of it can be taken back. */
export function planSpoken(draft: Draft, open: OpenPlan): void {
  const { snapshot, date } = draft;
  const { repo, spoken } = snapshot;
  if (date !== null) keep({ repo, date, spoken }, numbersIn(draft), say.whyTold(), open);
}

function numbersIn({ minutes, snapshot: { repo, triaged } }: Draft): readonly number[] {
  return minutes.decisions.filter((one) => isAbout(one, repo, triaged)).map(({ number }) => number);
}

/**
 * What an earlier version of this very file did and this one no longer says, a line each: a person may take it back.
 * Another file of the same VC speaks for itself.
 */
export function withdrawnIn({ snapshot, date, minutes }: Draft): readonly string[] {
  const { repo, triaged, source, spoken, kept } = snapshot;
  return spoken.flatMap((issue) => {
    const before = kept[issue]?.find(({ meeting }) => meeting === date);
    if (!before || !didSomething(before) || before.source?.path !== source.path) return [];
    const now = minutes.decisions.find((one) => one.number === issue && isAbout(one, repo, triaged));
    return now?.outcome === before.decided || isAnswered(before) ? [] : [say.withdrawn(before)];
  });
}

function didSomething({ did, undone }: Ruling): boolean {
  return (did === 'closed' || did === 'labelled') && undone === null;
}

/** What a person said in so many words is not withdrawn by a newer version of the minutes. */
function isAnswered({ approval }: Ruling): boolean {
  return approval !== null && approval.how !== 'merge';
}
