import { describe, expect, test } from '@jest/globals';
import { known } from '../../../src/core/known.ts';
import type { Touch } from '../../../src/core/reader.ts';
import { OF_THE_ISSUE } from '../../../src/features/minutes/conditions.ts';
import { plan } from '../../../src/features/minutes/plan.ts';
import * as why from '../../../src/features/minutes/reasons.ts';
import { aRepository, aTouch, person, us } from '../builders.ts';
import { aDecision, aSnapshot, CLOSED_BY_US, looked, PAPERS, SETTINGS, saying, someMinutes } from './snapshot.ts';

const [told, closed] = CLOSED_BY_US;

function closedIssue(...history: readonly (Touch | undefined)[]) {
  return {
    7: known(
      looked(
        { state: 'closed' },
        history.filter((touch) => touch !== undefined),
      ),
    ),
  };
}

function rules(snapshot: ReturnType<typeof aSnapshot>): readonly string[] {
  return plan(snapshot, SETTINGS).notes.map(({ rule }) => rule);
}

describe('an issue that is closed already', () => {
  test('was closed by these minutes where we told them and closed it', () => {
    expect(rules(aSnapshot({ issues: closedIssue(told, closed) }))).toEqual(['done']);
  });
  test.each([
    ['we only told them, and a person closed it', [told, aTouch('closed', '2019-02-06T12:00:02Z')]],
    [
      'we closed it, but told other minutes',
      [aTouch('commented', '2019-01-08T00:00:00Z', { who: us, text: 'x' }), closed],
    ],
    ['a person wrote our words', [{ ...told, who: person('eve') } as Touch, closed]],
  ])('was not where %s', (_what, history) => {
    expect(rules(aSnapshot({ issues: closedIssue(...history) }))).toEqual(['open']);
  });
  test('is not called beyond doubt where the minutes were amended and are in doubt now', () => {
    const decisions = [aDecision({ verdict: 'ask' })];
    expect(rules(saying({ decisions }, { issues: closedIssue(told, closed) }))).toEqual(['open']);
  });
  test('would not be closed even if nobody had sorted it out before', () => {
    const snapshot = aSnapshot({ issues: closedIssue() });
    const { decisions } = someMinutes();
    const one = { decision: aDecision(), all: decisions, date: '2019-02-04', snapshot, settings: SETTINGS };
    const against = OF_THE_ISSUE.flatMap((condition) => condition.against(one) ?? []);
    expect(against).toEqual([why.alreadyClosed()]);
  });
});

test('public minutes need nobody’s leave', () => {
  const papers = aRepository({ id: 7002, name: PAPERS });
  const { actions } = plan(aSnapshot({ papers, permits: false }), SETTINGS);
  expect(actions.map((action) => action.do)).toEqual(['remember', 'comment.upsert', 'issue.close', 'check']);
});
