import type { Action } from '../../../src/core/action.ts';
import type { Plan } from '../../../src/core/plan.ts';
import { box } from '../../../src/decisions/boxes.ts';
import * as tell from '../../../src/decisions/texts.ts';
import { plan } from '../../../src/features/minutes/plan.ts';
import * as say from '../../../src/features/minutes/texts.ts';
import { REPO } from '../builders.ts';
import { aDecision, aSnapshot, COMMIT, PAPERS, SETTINGS, SOURCE } from './snapshot.ts';

export const AT = `https://github.com/fiction/Papers/blob/${COMMIT}/minutes/2019-02-04.md`;
export const LINK = `[2019-02-04.md, line 12](${AT}?plain=1#L12)`;
export const WORDS = '#7 had already been done';
export const BECAUSE = tell.decided({
  decided: 'resolved',
  meeting: '2019-02-04',
  words: WORDS,
  approval: null,
  source: SOURCE,
});
export const ASKED = aDecision({ verdict: 'ask', because: 'It may be.' });
export const BOXES = (['resolved', 'rejected', 'open'] as const).map(
  (answer) => `  ${box(`7:${answer}:${SOURCE.blob}`, false, say.answerWords(answer))}`,
);
export const REPORT = 'minutes:2019-02-04:minutes%2F2019-02-04.md';

export function doings(snapshot = aSnapshot(), own = SETTINGS): readonly Action['do'][] {
  return outward(plan(snapshot, own)).map((action) => action.do);
}

/** What people see of a plan. */
export function outward({ actions }: Plan): readonly Action[] {
  return actions.filter((action) => action.do !== 'remember');
}

export function line(reason: string, issue = `[${REPO}#7](https://github.com/${REPO}/issues/7)`): string {
  return `- ${issue}: ${reason} — “#\u200b7 had already been done” (${LINK})`;
}

export function check(conclusion: 'success' | 'neutral', title: string, sections: readonly string[]): Action {
  return {
    do: 'check',
    repo: PAPERS,
    commit: COMMIT,
    name: say.checkName(SOURCE.path, REPO),
    conclusion,
    title,
    summary: [`Read for ${REPO} as the minutes of the VC of 2019-02-04.`, ...sections].join('\n'),
    annotations: [],
    because: say.whyTold(),
  };
}

export const NO_NEXT = ['', '**Next VC**', '', 'None is named.'];
