import { expect, test } from '@jest/globals';
import { FORMS } from '../../../src/features/command/language.ts';
import * as say from '../../../src/features/command/texts.ts';

const VC = { key: '2019-02-04', date: '2019-02-04', start: '2019-02-04T14:00:00Z', zone: 'Europe/Paris', url: null };
const TIMES = [{ site: 'DLS', text: '14:00' }];

test('the help names every verb and who may say it', () => {
  expect(say.help(FORMS)).toMatchInlineSnapshot(`
"Begin a line of a new comment with one of these:

| say | and I | who may |
| --- | --- | --- |
| \`/ispyb help\` | shows this table | anyone |
| \`/ispyb why\` | says which labels are mine and why, what its clock says, and whose turn it is | anyone |
| \`/ispyb status\` | says when the next VC is, how many issues are open, stale and new, and what waits | anyone |
| \`/ispyb object REASON\` | objects to the proposal: silence is no consent any more, and the next VC speaks about it | collaborators, and who takes part in the issue |
| \`/ispyb agree\` | confirms that the proposal is agreed, because nobody objected or a VC said so | triage right, or a chair |
| \`/ispyb propose TOPIC\` | puts a topic on the list for the next VC; without words, the issue itself | collaborators, and who takes part in the issue |
| \`/ispyb keep until 2019-12-31\` | keeps this issue from being counted as stale until that day; without a day for good | triage right, or a chair |
| \`/ispyb review-list\` | posts the checklist for the next VC, or brings it up to date | triage right, or a chair |
| \`/ispyb sweep\` | shows which issues would be marked as stale, and marks none | triage right, or a chair |
| \`/ispyb sweep go\` | carries out the sweep that was shown | triage right, or a chair |
| \`/ispyb minutes\` | shows what the last minutes decided, and closes nothing | triage right, or a chair |
| \`/ispyb minutes go\` | carries out what was shown of the last minutes | triage right, or a chair |
| \`/ispyb confirm #22 resolved\` | answers what minutes left open: \`resolved\` and \`rejected\` close the issue, \`open\` leaves it | triage right, or a chair |
| \`/ispyb undo 2019-09-12 #35\` | takes back what the minutes of that VC did to the issue; without a number, to all issues | triage right, or a chair |
| \`/ispyb minutes-template\` | answers with minutes to be filled in, for the VC at hand | triage right, or a chair |
| \`/ispyb next-meeting\` | says when the next VC is | anyone |
| \`/ispyb next-meeting 2019-02-12 15:00 Europe/Paris https://example.org/room\` | sets the next VC; time, zone and address may be left out | triage right, or a chair |
| \`/ispyb next-meeting moved 2019-03-04 to 2019-03-11 15:00\` | moves the VC of the first day, or the next one where only the new day is said; zone and address may follow | triage right, or a chair |
| \`/ispyb next-meeting cancel 2019-03-04\` | cancels the VC of that day; without a day the next one | triage right, or a chair |"
`);
});

test('what was not understood', () => {
  const wrong = { said: 'sweep `now`', usages: ['/ispyb sweep', '/ispyb sweep go'], meant: null, why: null };
  expect(say.notUnderstood(wrong)).toMatchInlineSnapshot(
    `"I did not understand “/ispyb sweep 'now'”. Please say \`/ispyb sweep\` or \`/ispyb sweep go\`."`,
  );
  expect(say.notUnderstood({ ...wrong, said: 'swep', meant: 'sweep' })).toMatchInlineSnapshot(
    `"I did not understand “/ispyb swep”. Did you mean \`/ispyb sweep\` or \`/ispyb sweep go\`?"`,
  );
  const late = { ...wrong, said: 'next-meeting soon', usages: ['/ispyb next-meeting'], why: '“soon” is no day' };
  expect(say.notUnderstood(late)).toMatchInlineSnapshot(
    `"I did not understand “/ispyb next-meeting soon”: “soon” is no day. Please say it like this: \`/ispyb next-meeting\`."`,
  );
});

test('rights', () => {
  expect(say.refusedToStrangers('mallory', ['/ispyb propose TOPIC'])).toMatchInlineSnapshot(
    `"Sorry mallory, only collaborators and people who take part in this issue may say \`/ispyb propose TOPIC\`."`,
  );
  expect(say.refused('mallory', ['/ispyb sweep go'])).toMatchInlineSnapshot(
    `"Sorry mallory, only people with the triage right in this repository and the chairs in its settings may say \`/ispyb sweep go\`."`,
  );
  expect(say.refusedToStrangers('mallory', ['/ispyb object REASON'])).toMatchInlineSnapshot(
    `"Sorry mallory, only collaborators and people who take part in this issue may say \`/ispyb object REASON\`."`,
  );
  expect(say.cannotTell(['/ispyb sweep go', '/ispyb minutes go'])).toMatchInlineSnapshot(
    `"I could not check your rights just now, so I did nothing about \`/ispyb sweep go\` and \`/ispyb minutes go\`; please say it again in a moment."`,
  );
});

test('the next VC', () => {
  expect(say.nextVc(VC, TIMES)).toMatchInlineSnapshot(
    `"The next VC is on **Monday 4 February 2019, 15:00** (Europe/Paris; 14:00 UTC). Local times: DLS 14:00."`,
  );
  const march = { ...VC, key: '2019-03-04', date: '2019-03-04', start: '2019-03-04T14:00:00Z' };
  const change = { changed: { vcs: [] }, vc: VC, was: null, dropped: [] };
  expect([
    say.meetingSet(change, []),
    say.meetingSet({ ...change, vc: march, was: VC, dropped: [VC] }, TIMES),
    say.meetingMoved({ ...change, vc: march, was: VC }, TIMES),
    say.meetingMoved(change, []),
    say.subscribe('https://bot.example/calendar/ispyb/ISPyB.ics'),
    say.meetingCancelled(VC),
    say.hasBegun(VC),
    say.noVcOn('2019-03-05'),
    say.dayTaken(VC),
  ]).toMatchInlineSnapshot(`
[
  "Noted: the next VC is on **Monday 4 February 2019, 15:00** (Europe/Paris; 14:00 UTC).",
  "Noted: the next VC is on **Monday 4 March 2019, 15:00** (Europe/Paris; 14:00 UTC). Local times: DLS 14:00. It takes the place of the VC of Monday 4 February 2019. There is no VC on Monday 4 February 2019.",
  "Noted: the VC of Monday 4 February 2019 has moved to **Monday 4 March 2019, 15:00** (Europe/Paris; 14:00 UTC). Local times: DLS 14:00.",
  "Noted: the VC is on **Monday 4 February 2019, 15:00** (Europe/Paris; 14:00 UTC).",
  "All VCs, for your calendar: <https://bot.example/calendar/ispyb/ISPyB.ics>",
  "Noted: the VC of Monday 4 February 2019 does not take place.",
  "The VC of Monday 4 February 2019 had begun already when you wrote that, so I changed nothing.",
  "There is no VC on 2019-03-05, so I changed nothing.",
  "There is a VC on Monday 4 February 2019 already, so I moved nothing; cancel the one that is too many.",
]
`);
  expect(say.noMeeting()).toMatchInlineSnapshot(
    `"I do not know of a coming VC; set one with \`/ispyb next-meeting 2019-02-12 15:00\`, or \`meetings.rule\` in the settings."`,
  );
  expect(say.inThePast(VC)).toMatchInlineSnapshot(
    `"Monday 4 February 2019 had passed already when you wrote that, so the next VC stays as it was; please give a day to come."`,
  );
  expect(say.noMinutes()).toMatchInlineSnapshot(
    `"I have not read any minutes for this repository yet; they are read as soon as they arrive on the default branch under \`minutes.paths\`."`,
  );
});

test('how things stand', () => {
  const counts = { open: 31, stale: 4, fresh: 2, since: '2019-01-07T14:00:00Z', zone: 'Europe/Paris' };
  expect(say.staleWaitsFor({ author: 1, collaboration: 3 })).toMatchInlineSnapshot(
    `"Stale and waiting for the author: 1; for the collaboration: 3."`,
  );
  expect(say.backlog(counts)).toMatchInlineSnapshot(`"31 open issues, 4 stale, 2 new since the VC of 7 Jan 2019."`);
  expect(say.backlog({ ...counts, since: null })).toMatchInlineSnapshot(`"31 open issues, 4 stale."`);
  expect([say.listAt(81), say.listAt(null)]).toMatchInlineSnapshot(`
[
  "Its review list is #81.",
  "Its review list is not posted yet.",
]
`);
  expect([say.waitsFor([80, 90]), say.waitsFor([])]).toMatchInlineSnapshot(`
[
  "Waiting for your go: #80, #90.",
  "Nothing waits for a go.",
]
`);
  expect([
    say.silentPeriods([], []),
    say.silentPeriods(['one'], []),
    say.silentPeriods(['one'], ['two']),
  ]).toMatchInlineSnapshot(`
[
  "No proposal is in its silent period.",
  "In their silent period:
  - one",
  "Waiting to be confirmed as agreed:
  - two
- In their silent period:
  - one",
]
`);
  expect([say.lastSweep('2019-01-21T05:00:00Z', 'UTC'), say.lastSweep(null, 'UTC')]).toMatchInlineSnapshot(`
[
  "Last sweep: 21 Jan 2019.",
  "No sweep so far.",
]
`);
  expect([say.lastMinutes('2019-01-14'), say.lastMinutes(null)]).toMatchInlineSnapshot(`
[
  "Last minutes read: those of the VC of 2019-01-14.",
  "No minutes read so far.",
]
`);
  const recovery = { at: '2019-01-21T05:00:00Z', good: '2019-01-21T05:00:00Z', head: null, asked: [], madeUpFor: [] };
  const found = { at: '2019-01-14T05:00:00Z', asked: 1, jobs: 3 };
  expect([
    say.lastRecovery(null, 'UTC'),
    say.lastRecovery({ ...recovery, found: null }, 'UTC'),
    say.lastRecovery({ ...recovery, found }, 'UTC'),
  ]).toMatchInlineSnapshot(`
[
  "Nobody has looked for lost deliveries yet.",
  "Last look for lost deliveries: 21 Jan 2019. None was ever found.",
  "Last look for lost deliveries: 21 Jan 2019. Found on 14 Jan 2019: 1 delivery asked for again, 3 jobs put after reading the repository.",
]
`);
  expect(say.goesOn({ kind: 'sweep', done: 80, of: 120, goesOn: '2019-01-21T05:40:30.000Z' })).toMatchInlineSnapshot(
    `"The job “sweep” could not finish yet: 80 of 120 deeds done. It goes on by itself after 2019-01-21 05:40 UTC."`,
  );
  expect([say.mode('act'), say.mode('preview'), say.mode('off')]).toMatchInlineSnapshot(`
[
  "I act as the settings say (\`mode: act\`).",
  "I only show what I would do (\`mode: preview\`).",
  "I do nothing (\`mode: off\`).",
]
`);
});

test('notes and reasons', () => {
  expect([say.notHeard('a bot'), say.notHeard('edited'), say.notHeard('no command')]).toMatchInlineSnapshot(`
[
  "nothing heard in the comment: it was not written by a person",
  "nothing heard in the comment: it was edited, and only what is said in a new comment counts",
  "nothing heard in the comment: no line of it begins with /ispyb outside quotes and code",
]
`);
  expect([
    say.notHeardHere('not on a pull request', 'fiction/modeling'),
    say.notHeardHere('whose number', 'fiction/b'),
  ]).toMatchInlineSnapshot(`
[
  "On a pull request I hear nothing but \`/ispyb confirm #22 resolved\`, \`rejected\` or \`open\`; please say the rest in an issue of fiction/modeling.",
  "These minutes are shown for more than one repository here, so I cannot tell whose number is meant; please say it in an issue of fiction/b, or of the other.",
]
`);
  expect(say.answeredBefore()).toMatchInlineSnapshot(`"this comment was answered before"`);
  expect(say.asked('carla', '/ispyb sweep')).toMatchInlineSnapshot(`"carla said /ispyb sweep"`);
});

test('a topic that was proposed', () => {
  const next = {
    key: '2019-02-04',
    date: '2019-02-04',
    start: '2019-02-04T14:00:00Z',
    zone: 'Europe/Paris',
    url: null,
  };
  expect(say.proposed(next)).toMatchInlineSnapshot(`"Noted for the VC of Monday 4 February 2019."`);
  expect(say.proposed(null)).toMatchInlineSnapshot(`"Noted for the next VC."`);
});
