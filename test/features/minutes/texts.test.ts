import { expect, test } from '@jest/globals';
import type { Ruling } from '../../../src/core/ruling.ts';
import * as why from '../../../src/features/minutes/reasons.ts';
import * as say from '../../../src/features/minutes/texts.ts';

const LINK = '[2019-02-04.pdf, page 4, line 12](https://github.com/fiction/Papers/blob/c0ffee/2019-02-04.pdf)';
const RULING: Ruling = {
  ...{
    issue: 7,
    meeting: '2019-02-04',
    decided: 'resolved',
    did: 'closed',
    label: null,
    words: 'done, @ann',
    link: LINK,
  },
  ...{ because: '', source: null, approval: null, at: '', undone: null },
};

test('the report on a checklist', () => {
  const parts = {
    link: LINK,
    done: ['- one'],
    asked: ['- two'],
    failed: ['- four'],
    nowhere: ['- three'],
    filled: false,
    next: null,
  };
  expect(say.onChecklist(parts)).toMatchInlineSnapshot(`
"The minutes of this VC are in: [2019-02-04.pdf, page 4, line 12](https://github.com/fiction/Papers/blob/c0ffee/2019-02-04.pdf).

**Done**

- one

**Asked, in an issue of its own**

- two

**Failed**

- four

I did nothing about these. When that is mended, say \`/ispyb minutes\` and then \`/ispyb minutes go\` in a comment here, and I try again.

**Decided without an issue here**

- three

This list has served, so I close it. I do not know of a next VC; \`/ispyb next-meeting 2019-02-12 15:00\` sets one."
`);
  expect(
    say.onChecklist({ ...parts, done: [], asked: [], failed: [], nowhere: [], filled: true }),
  ).toMatchInlineSnapshot(`
"The minutes of this VC are in: [2019-02-04.pdf, page 4, line 12](https://github.com/fiction/Papers/blob/c0ffee/2019-02-04.pdf).

Outcomes are filled in on this list as well, so it stays open: close it as completed to have them carried out, or as not planned to discard them."
`);
});

test('what became of a decision that somebody answered', () => {
  expect(say.ticked(say.closedAs('completed'), 'mira')).toMatchInlineSnapshot(
    `"closed as completed, because mira ticked it"`,
  );
});

test('what to do where something could not be done', () => {
  expect(say.tryAgain()).toMatchInlineSnapshot(
    `"I did nothing about these. When that is mended, say \`/ispyb minutes\` and then \`/ispyb minutes go\` in a comment here, and I try again."`,
  );
});

test('a report', () => {
  const line = say.item('[fiction/modeling#7](x)', '#7: maybe *done*', LINK, 'It may be.');
  expect(
    say.report({ link: LINK, asked: [line, say.andMore(3)], withdrawn: ['- one'], closed: [line] }),
  ).toMatchInlineSnapshot(`
"I read [2019-02-04.pdf, page 4, line 12](https://github.com/fiction/Papers/blob/c0ffee/2019-02-04.pdf), and of these issues I am not sure:

- [fiction/modeling#7](x): It may be. — “#​7: maybe \\*done\\*” ([2019-02-04.pdf, page 4, line 12](https://github.com/fiction/Papers/blob/c0ffee/2019-02-04.pdf))
- and 3 more

Tick what became of each, or say \`/ispyb confirm #22 resolved\`, \`rejected\` or \`open\` in any issue. That counts from people with the triage right here and from the chairs. This issue closes when everything is answered; what is not comes on the next checklist.

I read [2019-02-04.pdf, page 4, line 12](https://github.com/fiction/Papers/blob/c0ffee/2019-02-04.pdf). An earlier version decided what this one no longer says; it stays done unless somebody takes it back:

- one

**Beyond doubt**

- [fiction/modeling#7](x): It may be. — “#​7: maybe \\*done\\*” ([2019-02-04.pdf, page 4, line 12](https://github.com/fiction/Papers/blob/c0ffee/2019-02-04.pdf))"
`);
});

test('a report with nothing beyond doubt', () => {
  expect(say.report({ link: LINK, asked: ['- one'], withdrawn: [], closed: [] })).toMatchInlineSnapshot(`
"I read [2019-02-04.pdf, page 4, line 12](https://github.com/fiction/Papers/blob/c0ffee/2019-02-04.pdf), and of these issues I am not sure:

- one

Tick what became of each, or say \`/ispyb confirm #22 resolved\`, \`rejected\` or \`open\` in any issue. That counts from people with the triage right here and from the chairs. This issue closes when everything is answered; what is not comes on the next checklist."
`);
});

test('a check run', () => {
  const lists = { done: ['- one'], asked: ['- two'], left: ['- three'] };
  const rest = { repo: 'fiction/modeling', next: say.noNext(), warnings: ['The heading says *2018*.'] };
  expect(say.check({ date: '2019-02-04', ...lists, ...rest })).toMatchInlineSnapshot(`
"Read for fiction/modeling as the minutes of the VC of 2019-02-04.

**Beyond doubt**

- one

**To look at**

- two

**Left alone**

- three

**Next VC**

None is named.

**Warnings**

- The heading says \\*2018\\*."
`);
});

test('a check run on a file that tells nothing', () => {
  const lists = { done: [], asked: [], left: [] };
  const rest = { repo: 'fiction/modeling', next: say.noNext(), warnings: [] };
  expect(say.check({ date: null, ...lists, ...rest })).toMatchInlineSnapshot(`
"Read for fiction/modeling as the minutes of a VC whose day they do not tell.

**Next VC**

None is named."
`);
});

test('one line each', () => {
  const vc = { key: '2019-03-11', date: '2019-03-11', start: '2019-03-11T14:00:00Z', zone: 'Europe/Paris', url: null };
  expect([
    say.place({ text: '', page: 4, line: 12 }),
    say.place({ text: '', page: null, line: 12 }),
    say.reportTitle('2019-02-04', 'minutes/vc.pdf'),
    say.reportTitle(null, 'minutes/vc of @ann.pdf'),
    say.closedAs('completed'),
    say.closedAs('not_planned'),
    say.marked('accepted'),
    say.withdrawn(RULING),
    say.withdrawn({ ...RULING, did: 'labelled', label: 'status:agreed' }),
    say.allAnswered(),
    say.answerWords('resolved'),
    say.answerWords('rejected'),
    say.answerWords('open'),
    say.andMore(3),
    say.checkName('minutes/vc.pdf', 'fiction/modeling'),
    say.checkName(`${'folder/'.repeat(30)}vc.pdf`, 'x/y').length,
    say.checkTitle({ done: 0, asked: 0, left: 0 }),
    say.checkTitle({ done: 1, asked: 2, left: 3 }),
    say.noNext(),
    say.nextSet(vc, []),
    say.nextSet({ ...vc, url: 'https://room.example/ispyb' }, [{ site: 'DLS', text: '14:00' }]),
    say.nextTold('some day in March', why.nextTentative()),
    say.unreadableTitle(),
    say.unreadable('The PDF is broken; please export it again.'),
    say.tooLarge(62_914_560, 26_214_400),
    say.privateTitle(),
    say.privateMinutes('fiction/Papers', 'fiction/modeling'),
    say.whyAsked(),
    say.whyTold(),
    say.whyNext('2019-03-11'),
    say.whyLabel(),
    say.labelDescription(),
  ]).toMatchInlineSnapshot(`
[
  "page 4, line 12",
  "line 12",
  "Minutes of the VC of 2019-02-04: what needs a look",
  "Minutes of vc of @​ann.pdf: what needs a look",
  "closed as completed",
  "closed as not planned",
  "the minutes say accepted, which a label tells",
  "- #7 was closed: “done, @​ann”. Say \`/ispyb undo 2019-02-04 #7\` to take it back.",
  "- #7 was labelled \`status:agreed\`: “done, @​ann”. Say \`/ispyb undo 2019-02-04 #7\` to take it back.",
  "every question of these minutes is answered",
  "it is resolved: close it as completed",
  "it is rejected: close it as not planned",
  "leave it open",
  "- and 3 more",
  "ISPyB Triage minutes: minutes/vc.pdf for fiction/modeling",
  150,
  "These minutes name no issue",
  "1 beyond doubt, 2 to look at, 3 left alone",
  "None is named.",
  "Monday 11 March 2019, 15:00 (Europe/Paris), no room is named: the next checklist is for it.",
  "Monday 11 March 2019, 15:00 (Europe/Paris), <https://room.example/ispyb>: the next checklist is for it. Local times: DLS 14:00.",
  "“some day in March”: not taken over, because that is no definite day.",
  "These minutes could not be read",
  "The PDF is broken; please export it again. Nothing was done.",
  "The file is too large (60 MB; at most 25 MB are read); please make it smaller, for example by leaving out pictures, or add the minutes as a .md file.",
  "Nothing is carried out from these minutes",
  "fiction/Papers is private and fiction/modeling is public, so nothing of these minutes is quoted or carried out there. To allow it, list fiction/modeling under \`repositories\` in \`.github/ispyb-triage.yml\` of fiction/Papers.",
  "some of what the minutes decided needs a person",
  "the minutes were read",
  "the minutes name the VC of 2019-03-11 as the next one",
  "reports carry it",
  "Review lists for the VC, and reports, by ISPyB Triage",
]
`);
});
