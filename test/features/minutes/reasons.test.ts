import { describe, expect, test } from '@jest/globals';
import * as why from '../../../src/features/minutes/reasons.ts';

describe('reasons', () => {
  test('against closing', () => {
    expect([
      why.whoseIssue(['fiction/modeling']),
      why.whoseIssue(['fiction/modeling', 'fiction/other']),
      why.otherRepository('fiction/other'),
      why.notFinal('deferred'),
      why.noWords(),
      why.twice(),
      why.dateUnknown(),
      why.dateAfterCommit('2019-02-04'),
      why.dateToCome('2019-02-04'),
      why.tooOld('2019-02-04', 90),
      why.notLooked(),
      why.noSuchIssue('fiction/modeling'),
      why.isPull(),
      why.alreadyClosed(),
      why.resaved('minutes/vc.md'),
      why.younger('2019-02-04'),
      why.reopened('ann', '2019-02-05'),
      why.commented('ann', '2019-02-05'),
      why.openedAgain(),
      why.kept('mentioned'),
      why.kept('accepted'),
    ]).toMatchInlineSnapshot(`
[
  "the minutes do not say whose issue this is",
  "the minutes do not say whose issue this is, and they are minutes of fiction/modeling, fiction/other",
  "it is an issue of fiction/other, which these settings are not about",
  "the minutes say deferred, which closes nothing",
  "the words that decided are missing",
  "the minutes decide it twice",
  "nobody can tell the day of the VC from these minutes",
  "the minutes are dated 2019-02-04, later than they were committed",
  "the minutes are dated 2019-02-04, which is still to come",
  "the VC of 2019-02-04 is more than 90 days ago",
  "nobody looked at the issue",
  "fiction/modeling has no issue of this number",
  "it is a pull request, not an issue",
  "it is closed already",
  "minutes/vc.md was saved again and says what it said before",
  "it was not open yet before the VC of 2019-02-04",
  "ann reopened it on 2019-02-05, after the VC",
  "ann commented on 2019-02-05, after the VC",
  "these minutes closed it once and a person opened it again",
  "it is only mentioned",
  "the minutes say accepted",
]
`);
  });
  test('against taking over the next VC', () => {
    expect([
      why.nextTentative(),
      why.nextNotAfter('2019-02-04'),
      why.nextTooFar(),
      why.nextPast(),
      why.nextOutdated('2019-03-04'),
    ]).toMatchInlineSnapshot(`
[
  "that is no definite day",
  "that is not after 2019-02-04",
  "that is more than a year away",
  "that is over",
  "the minutes of 2019-03-04 are newer",
]
`);
  });
  test('against doing anything now', () => {
    expect([
      why.notNamed('fiction/Papers'),
      why.notInstalled('fiction/Papers'),
      why.superseded('minutes/vc.pdf'),
      why.mustBeAsked(),
      why.undone('@mira'),
      why.leftOpen('mira'),
      why.takenOut('mira'),
      why.notPreviewed(5),
      why.tickUnheard(5),
      why.saidSince('bob', 'mira'),
    ]).toMatchInlineSnapshot(`
[
  "the settings do not name fiction/Papers for minutes",
  "fiction/Papers is not in the same installation",
  "another version of minutes/vc.pdf lies on the default branch, or none, so this one decides nothing",
  "the settings say \`minutes.close: ask\`",
  "@​mira took back what these minutes did",
  "mira said that it stays open",
  "mira took it out before the merge",
  "the last preview on pull request 5 did not name it",
  "somebody ticked on pull request 5 that it stays open, and nobody knows yet whether that counts",
  "bob said something after mira had ticked it",
]
`);
  });
});
