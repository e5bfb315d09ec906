import { expect, test } from '@jest/globals';
import * as say from '../../../src/features/minutes/preview/texts.ts';
import { REPO } from '../builders.ts';

test('every sentence', () => {
  const parts = {
    repo: '[x/y](u)',
    files: ['[f](u)'],
    closes: [],
    asks: [],
    stays: [],
    next: [],
    actions: [],
    warnings: [],
    remarks: [],
    boxes: true,
  };
  expect([
    say.checkName(REPO),
    say.checkTitle({ closes: 0, asks: 0, stays: 0 }),
    say.checkTitle({ closes: 1, asks: 2, stays: 3 }),
    say.comment(parts),
    say.nothingLeft(REPO),
    say.tickedBy('@mira'),
    say.aboveTheBrake(12, 10),
    say.neverCloses(),
    say.unreadable('[f](u)', 'It is broken.'),
    say.action({ owner: 'NS', text: 'mails @ann' }),
    say.action({ owner: null, text: 'mail' }),
    say.warning('The heading <!-- names --> another day.'),
    say.nextOf('Monday'),
    say.annotation(7, 'closed as completed'),
    say.why(),
    say.whyKept(),
    say.notOpen(5),
    say.noMinutes(5),
  ]).toMatchInlineSnapshot(`
[
  "ISPyB Triage minutes preview for fiction/modeling",
  "These minutes name no issue",
  "Merging closes 1 issue, 2 to look at, 3 left alone",
  "I read [f](u) for [x/y](u). Nothing is done yet: **merging is the approval**.

A tick counts if it comes from somebody with the triage right in [x/y](u), or from its chairs. They may also say \`/ispyb confirm #22 resolved\`, \`rejected\` or \`open\` in any issue there. What nobody answers is asked again after the merge.",
  "This pull request brings no minutes for fiction/modeling any more, so merging it closes nothing there.",
  " (@​mira)",
  "That is more than the 10 issues I may touch in one go (12 would be closed), so after the merge it is shown once more and waits for \`/ispyb minutes go\`.",
  "The settings say \`minutes.close: never\`: I only tell these issues what the minutes say, and close none.",
  "- [f](u): It is broken.",
  "- NS: mails @​ann",
  "- mail",
  "- The heading &lt;!-- names --&gt; another day.",
  "- Monday",
  "#7: closed as completed",
  "a pull request brings minutes",
  "so that merging means no more than what was shown",
  "pull request 5 is closed, so there is nothing to show",
  "pull request 5 brings no minutes for this repository",
]
`);
});
