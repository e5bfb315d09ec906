import { expect, test } from '@jest/globals';
import * as say from '../../../src/features/schedule/texts.ts';

test('the sentences', () => {
  expect([
    say.sweepDue('2019-02-11T05:00:00Z'),
    say.firstSight('2019-02-04T05:00:00Z'),
    say.silenceDue('2019-02-11T04:00:00Z'),
    say.listDue('2019-03-04'),
    say.listRefreshed('2019-03-04'),
    say.noMeeting(),
    say.nothingDue(),
    say.calendarKept(),
  ]).toMatchInlineSnapshot(`
[
  "the sweep of 2019-02-11T05:00:00Z is due",
  "sweeps are counted from here on; the one of 2019-02-04T05:00:00Z, before anyone asked for us, is not made up for",
  "the silent periods are looked at every day, this time for 2019-02-11T04:00:00Z",
  "the VC of 2019-03-04 is near, so its checklist is due",
  "the VC of 2019-03-04 is near, so its checklist is brought up to date this morning",
  "the rule of the VCs has ended and nobody announced one, so there is no checklist to post",
  "nothing is due",
  "calendars that subscribe are shown what the settings said at the last look",
]
`);
});
