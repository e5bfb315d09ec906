import { expect, test } from '@jest/globals';
import * as say from '../../../src/features/settings/texts.ts';

const FAULT = { line: 2, column: 7, key: 'mode', message: 'write `act`, not @all <!-- ispyb-triage:x -->' };

test('faults', () => {
  expect(
    say.faults('.github/ispyb-triage.yml', [FAULT, { ...FAULT, key: '', message: 'no YAML' }]),
  ).toMatchInlineSnapshot(`
"I cannot use \`.github/ispyb-triage.yml\`, so I do nothing here until it is mended:

- line 2, column 7, mode: write 'act', not @​all &lt;!-- ispyb-triage:x --&gt;
- line 2, column 7: no YAML

An empty file means the defaults, and no file means that nobody asked for me."
`);
});

test('the other sentences', () => {
  expect([
    say.fault(FAULT),
    say.faultsTitle(1),
    say.closesItself(),
    say.annotation(FAULT),
    say.annotation({ ...FAULT, key: '' }),
    say.rightTitle(),
    say.right('fiction/modeling:.github/ispyb-triage.yml', 'act'),
    say.right('fiction/modeling:.github/ispyb-triage.yml', 'preview'),
    say.mendedTitle(),
    say.mended('.github/ispyb-triage.yml', 'abcdef0123'),
    say.absent(),
    say.off('fiction/modeling:.github/ispyb-triage.yml'),
    say.toldElsewhere('fiction/.github:.github/ispyb-triage.yml'),
    say.dismissed(7),
    say.whyFaults(),
    say.whyMended(),
  ]).toMatchInlineSnapshot(`
[
  "- line 2, column 7, mode: write 'act', not @​all &lt;!-- ispyb-triage:x --&gt;",
  "The settings file has 1 fault",
  "This issue is kept up to date and closes by itself once the file is right.",
  "mode: write \`act\`, not @all <!-- ispyb-triage:x -->",
  "write \`act\`, not @all <!-- ispyb-triage:x -->",
  "The settings file is right",
  "I read fiction/modeling:.github/ispyb-triage.yml and go by it from now on.",
  "I read fiction/modeling:.github/ispyb-triage.yml and go by it from now on; with \`mode: preview\` I only say what I would do.",
  "The settings file had faults and is mended",
  "\`.github/ispyb-triage.yml\` is right again since abcdef0 at the latest, and I go by it. Thank you.",
  "there is no settings file, so nobody asked for anything",
  "fiction/modeling:.github/ispyb-triage.yml says \`mode: off\`, so nothing is written",
  "the faults are those of fiction/.github:.github/ispyb-triage.yml and are told there",
  "#7 told the same faults and was closed by a person, so they are not told again",
  "the settings file has faults",
  "the settings file is mended",
]
`);
});
