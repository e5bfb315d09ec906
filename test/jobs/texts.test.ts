import { expect, test } from '@jest/globals';
import * as say from '../../src/jobs/texts.ts';

test('why a plan waits', () => {
  expect(say.aboveTheBrake(11, 10)).toMatchInlineSnapshot(
    `"it would touch 11 issues, and the settings let me touch 10 in one go without asking (\`brake\`)"`,
  );
  expect(say.aboveTheBrake(1, 0)).toMatchInlineSnapshot(
    `"it would touch 1 issue, and the settings let me touch 0 in one go without asking (\`brake\`)"`,
  );
});

test('the check run of a preview', () => {
  expect(say.previewCheck({ kind: 'triage', repo: 'fiction/modeling', issue: 7 })).toMatchInlineSnapshot(
    `"ISPyB Triage preview: triage of #7"`,
  );
  expect(say.previewCheck({ kind: 'schedule', repo: 'fiction/modeling', at: '' })).toMatchInlineSnapshot(
    `"ISPyB Triage preview: schedule"`,
  );
  expect(say.previewTitle(1)).toMatchInlineSnapshot(`"Would do 1 thing"`);
  expect(say.previewTitle(3)).toMatchInlineSnapshot(`"Would do 3 things"`);
});

test('a plan that somebody asked to see', () => {
  expect(say.shown('sweep', '**Will do**\n\n- label #7 `stale`: quiet')).toMatchInlineSnapshot(`
"**Will do**

- label #7 \`stale\`: quiet

Nothing is done yet. Say \`/ispyb sweep go\` to carry out exactly this."
`);
});

test('nothing to do for somebody who asked', () => {
  expect(say.nothingToDo('sweep')).toMatchInlineSnapshot(
    `"I looked at all open issues: none has become stale and none has woken up, so there is nothing to do."`,
  );
  expect(say.nothingToDo('minutes')).toMatchInlineSnapshot(
    `"I read the minutes again: there is nothing left in them to carry out."`,
  );
});

test('an issue in which a plan waits', () => {
  expect(say.waitingTitle('sweep', 12)).toMatchInlineSnapshot(`"The sweep waits for your go (12 issues)"`);
  expect(say.waitingTitle('minutes', 1)).toMatchInlineSnapshot(
    `"What the minutes decided waits for your go (1 issue)"`,
  );
  expect(say.waiting('minutes', say.aboveTheBrake(11, 10), '**Will do**\n\n- nothing')).toMatchInlineSnapshot(`
"I have not done this yet, because it would touch 11 issues, and the settings let me touch 10 in one go without asking (\`brake\`).

**Will do**

- nothing

Say \`/ispyb minutes go\` in a comment here to carry out exactly this; what has changed by then is left alone.
Close this issue as not planned if it should not happen."
`);
});

test('a fault of ours', () => {
  expect(say.internalError('0a1b2c3d')).toMatchInlineSnapshot(
    `"Something went wrong on my side; the operator finds it under the reference \`0a1b2c3d\`. Nothing is lost: it can be run again."`,
  );
});

test('a permission that is missing', () => {
  expect(say.refusedTitle()).toMatchInlineSnapshot(`"GitHub refuses something I need"`);
  expect([say.refused('x', 'minutes'), say.refused('x', 'slots')]).toMatchInlineSnapshot(`
[
  "I had to stop: x

An owner of the organisation can grant it in the settings of the App. Close this issue when that is done. Then say \`/ispyb minutes\`, and \`/ispyb minutes go\`: what is done already is not done twice.",
  "I had to stop: x

An owner of the organisation can grant it in the settings of the App. Close this issue when that is done. Then say \`/ispyb minutes go\` on the checklist: what is done already is not done twice.",
]
`);
  expect(say.refused('GitHub refuses to create a label in fiction/modeling.', 'sweep')).toMatchInlineSnapshot(`
"I had to stop: GitHub refuses to create a label in fiction/modeling.

An owner of the organisation can grant it in the settings of the App. Close this issue when that is done."
`);
});
