import { expect, test } from '@jest/globals';
import * as say from '../../../src/features/review-list/texts.ts';
import { anIssue } from '../builders.ts';

const VC = {
  key: '2019-02-04',
  date: '2019-02-04',
  start: '2019-02-04T14:00:00Z',
  zone: 'Europe/Paris',
  url: 'https://meet.example/vc',
};

test('the head of a list', () => {
  expect(say.listTitle(VC)).toMatchInlineSnapshot(`"Review list for the VC of Monday 4 February 2019"`);
  expect(say.footer()).toMatchInlineSnapshot(
    `"Write what the VC decides behind “outcome:” – \`resolved\`, \`rejected\`, \`accepted\`, \`deferred\`, \`action NS\` or \`open\`, then a colon and your words; after the VC close this issue as completed, and I carry them out. Tick what has been dealt with, and write wherever you like: until the VC begins I bring my own lines up to date and leave ticks and your words alone."`,
  );
});

const NEXT = { ...VC, date: '2019-03-04', start: '2019-03-04T14:00:00Z' };
const TOPIC = { text: 'Who pays for @ann’s [coffee](x)?', who: 'b_c', issue: 12, comment: 501, at: VC.start };

test('the agenda', () => {
  const lines = [
    say.agenda(),
    say.news(),
    say.newsFrom('MAX IV'),
    say.topics(),
    say.topic(TOPIC),
    say.topic({ ...TOPIC, text: null }),
    say.reviewBelow(),
    say.otherBusiness(),
    say.nextVc(null, []),
    say.nextVc(NEXT, [{ site: 'DLS', text: '14:00' }]),
    say.nextVc({ ...NEXT, url: null }, []),
  ];
  expect(lines.join('\n')).toMatchInlineSnapshot(`
"## Agenda
1. News from the sites
   - MAX IV:
2. Topics: everyone is invited to propose some, with \`/ispyb propose TOPIC\` in a comment on any issue
   - “Who pays for @​ann’s \\[coffee\\](x)?”, proposed by b\\_c in #12
   - #12, proposed by b\\_c
3. Review of issues: the lists below
4. Any other business
5. Next VC: to be agreed
5. Next VC: **Monday 4 March 2019, 15:00** (Europe/Paris; 14:00 UTC), <https://meet.example/vc> · DLS 14:00
5. Next VC: **Monday 4 March 2019, 15:00** (Europe/Paris; 14:00 UTC)"
`);
});

test('what is to be filled in, and what is left to do', () => {
  expect(say.outcome()).toMatchInlineSnapshot(`"  - outcome:"`);
  expect(say.todoHeading('2019-01-14', 2, VC)).toMatchInlineSnapshot(`"## Actions of the VC of 14 Jan 2019 (2)"`);
  expect(say.todo({ owner: 'N*S', text: 'write to @ispyb/devs', issue: null })).toMatchInlineSnapshot(
    `"**N\\*S**: write to @​ispyb/devs"`,
  );
  expect(say.todo({ owner: null, text: 'index', issue: 12 })).toMatchInlineSnapshot(`"index (#12)"`);
  expect(say.andMoreToDo(3)).toMatchInlineSnapshot(`"- … and 3 more, in the minutes"`);
});

test('the sections', () => {
  expect(say.heading('carried', 3, VC, null)).toMatchInlineSnapshot(`"## Carried over (3)"`);
  expect(say.heading('agreed', 3, VC, null)).toMatchInlineSnapshot(`"## Agreed, still open (3)"`);
  expect(say.heading('decision', 3, VC, null)).toMatchInlineSnapshot(`"## Awaiting a decision (3)"`);
  expect(say.heading('stale', 0, VC, null)).toMatchInlineSnapshot(`"## Stale (0)"`);
  expect(say.heading('new', 1, VC, null)).toMatchInlineSnapshot(`"## New (1)"`);
  expect(say.heading('new', 1, VC, '2019-01-07T14:00:00Z')).toMatchInlineSnapshot(
    `"## New since the VC of 7 Jan 2019 (1)"`,
  );
  expect(say.nothingHere()).toMatchInlineSnapshot(`"Nothing at the moment."`);
  expect(say.andMore(12, say.searchFor('stale', 'o/r', { staleLabel: 'stale', since: null }))).toMatchInlineSnapshot(
    `"- … and [12 more](/o/r/issues?q=is%3Aissue%20is%3Aopen%20label%3A%22stale%22)"`,
  );
  const search = say.searchFor('new', 'o/r', { staleLabel: 'stale', since: '2019-01-07T14:00:00Z' });
  expect(decodeURIComponent(search)).toMatchInlineSnapshot(
    `"/o/r/issues?q=is:issue is:open created:>2019-01-07T14:00:00Z -label:"stale""`,
  );
});

test('the proposals on which silence is consent', () => {
  expect(say.periods(2)).toMatchInlineSnapshot(`"## Agreed if nobody objects (2)"`);
  const ended = { state: 'ended', start: '2019-01-02T09:00:00Z', end: '2019-01-23T09:00:00Z', pausedDays: 0 } as const;
  expect(say.period(anIssue({ title: 'For @ann' }), ended, VC)).toMatchInlineSnapshot(
    `"- #7 **For @​ann** · silent period ended on **23 Jan 2019** without objection; waits for \`/ispyb agree\`"`,
  );
});

test('an issue on the list', () => {
  const issue = anIssue({
    number: 12,
    title: 'Add `x` to <b>BLSample</b> for @ann',
    labels: ['kind:new-column', 'a_b'],
  });
  expect(say.item(issue, { who: 'rhfogh', at: '2018-12-12T23:30:00Z' }, VC)).toMatchInlineSnapshot(
    `"#12 **Add 'x' to &lt;b&gt;BLSample&lt;/b&gt; for @​ann** · 12 months old · kind:new-column, a\\_b · last word: rhfogh, 13 Dec 2018"`,
  );
  expect(say.item(issue, null, VC, 2)).toMatchInlineSnapshot(
    `"#12 **Add 'x' to &lt;b&gt;BLSample&lt;/b&gt; for @​ann** · carried over ×2 · 12 months old · kind:new-column, a\\_b · no word yet"`,
  );
  expect(say.item(anIssue({ title: ' ', createdAt: '2019-02-04T08:00:00Z' }), null, VC)).toMatchInlineSnapshot(
    `"#7 **untitled** · 0 days old · no labels · no word yet"`,
  );
  expect(say.item(anIssue({ createdAt: '2019-01-10T08:00:00Z' }), null, VC)).toMatchInlineSnapshot(
    `"#7 **Issue 7** · 25 days old · no labels · no word yet"`,
  );
  expect(say.item(anIssue({ createdAt: '2017-02-04T08:00:00Z' }), null, VC)).toMatchInlineSnapshot(
    `"#7 **Issue 7** · 2 years old · no labels · no word yet"`,
  );
});

test('answers and notes', () => {
  expect(say.postedNow(VC, 'vc')).toMatchInlineSnapshot(
    `"I am posting it as a new issue, “Review list for the VC of Monday 4 February 2019”, with the label \`vc\`."`,
  );
  expect(say.postedNow(VC, null)).toMatchInlineSnapshot(
    `"I am posting it as a new issue, “Review list for the VC of Monday 4 February 2019”."`,
  );
  expect([say.movedTo(VC), say.cancelled(VC), say.whyCancelled(VC)]).toMatchInlineSnapshot(`
[
  "The VC is now on **Monday 4 February 2019, 15:00** (Europe/Paris; 14:00 UTC), <https://meet.example/vc>; this list goes with it.",
  "The VC of Monday 4 February 2019 does not take place, so I leave this list as it is. What is open comes onto the list of the next VC by itself.",
  "the VC of Monday 4 February 2019 does not take place",
]
`);
  expect(say.refreshed(81)).toMatchInlineSnapshot(`"The review list is #81; I am bringing it up to date."`);
  expect(say.nothingNew(81)).toMatchInlineSnapshot(`"The review list is #81, nothing new since."`);
  expect(say.closed(81)).toMatchInlineSnapshot(
    `"The review list #81 was closed, so I leave it as it is; reopen it if you want it refreshed."`,
  );
  expect(say.begun(VC)).toMatchInlineSnapshot(
    `"The VC of Monday 4 February 2019 has begun, so its list stays as it is."`,
  );
  expect(say.noMeeting()).toMatchInlineSnapshot(
    `"I do not know of a coming VC; tell me with \`/ispyb next-meeting 2019-02-12 15:00\`, or set \`meetings.rule\` in the settings."`,
  );
  expect(say.markerGone(81)).toMatchInlineSnapshot(
    `"#81 looks like the review list, but its hidden first line is gone, so I leave it alone; give it another title if you want a new list."`,
  );
  expect(say.full()).toMatchInlineSnapshot(
    `"The review list has as many words as GitHub allows in one issue, so I leave it as it is; shorten it and ask again."`,
  );
  expect(say.because(VC)).toMatchInlineSnapshot(`"the VC of Monday 4 February 2019 needs a list of what to review"`);
  expect(say.labelDescription()).toMatchInlineSnapshot(`"Review lists for the VC, and reports, by ISPyB Triage"`);
  expect(say.decidedAlready(2)).toMatchInlineSnapshot(`"2 open issues left out: decided already, by label."`);
});
