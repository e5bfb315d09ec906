import { describe, expect, test } from '@jest/globals';
import { mark } from '../../../src/core/marker.ts';
import type { Issue, Touch } from '../../../src/core/reader.ts';
import { triage } from '../../../src/features/triage/index.ts';
import { anIssue, aRepository, aTouch, bot, settings, us } from '../builders.ts';

const WANTED = settings({ labels: { welcome: true } });
const PROPOSAL = { title: "Add 'input' to PhasingStepAttachment", body: 'Next to PhasingStep.groupName.' };

function welcomeOn(issue: Partial<Issue>, { history = [], open = [], own = WANTED }: Given = {}): string | undefined {
  const snapshot = { repository: aRepository(), issue: anIssue(issue), history, labels: [], own: null, open };
  const comments = triage.plan(snapshot, own).actions.filter((action) => action.do === 'comment.upsert');
  expect(comments.length).toBeLessThanOrEqual(1);
  return comments[0]?.body;
}

interface Given {
  readonly history?: readonly Touch[];
  readonly open?: readonly Issue[];
  readonly own?: typeof WANTED;
}

const welcomed = (body: string) =>
  aTouch('commented', '2018-01-08T09:01:00Z', { who: us, text: mark('welcome', body) });

test('nobody is welcomed unasked', () => {
  expect(welcomeOn(PROPOSAL, { own: settings() })).toBeUndefined();
});

test('it tells tables, wrong names and other issues, folded', () => {
  const open = [
    anIssue(PROPOSAL),
    anIssue({ number: 3, title: 'PhasingStep is @slow' }),
    anIssue({ number: 4, title: 'PhasingStep and PhasingProgramAttachment' }),
    anIssue({ number: 5, title: 'Detector.name' }),
    anIssue({ number: 6, title: 'PhasingStep', author: us }),
  ];
  expect(welcomeOn(PROPOSAL, { open })).toMatchInlineSnapshot(`
"<details><summary>What the bot understood of this proposal</summary>

**Tables it names**

- \`PhasingStep\` (in dls, ispyb, ispyb-database)

**Names to check**

- \`PhasingStepAttachment\` is not a table of any flavour; \`PhasingProgramAttachment\` is.

**Other open issues on the same tables**

- #4 PhasingStep and PhasingProgramAttachment
- #3 PhasingStep is @​slow

Kind, area and size are suggestions: a label that a maintainer gives or takes off wins.

</details>"
`);
});

test('it says what the procedure asks of who requests a big change, unless somebody chose another size', () => {
  const big = { title: 'New table for cameras', body: '' };
  expect(welcomeOn(big)).toMatchInlineSnapshot(`
"<details><summary>What the bot understood of this proposal</summary>

It names no table of the schema that we know. If it is about one, please name it: that helps to find it again.

**It looks like a big change**

By the rule of 26 February 2018 all but new fields on existing tables for existing techniques is big. Then the site that asks for it

- describes it in this issue and provides written documentation,
- organises a meeting with the other members to present it, and explains it if needed,
- may announce it on the mailing list (optional).

Kind, area and size are suggestions: a label that a maintainer gives or takes off wins.

</details>"
`);
  expect(welcomeOn({ ...big, labels: ['size:small'] })).not.toContain('big change');
  expect(welcomeOn({ ...PROPOSAL, labels: ['size:big'] })).toContain('big change');
});

describe('there is never a second one, and it disturbs nobody later', () => {
  const first = welcomeOn(PROPOSAL) ?? '';

  test('the same text is not written again', () => {
    expect(welcomeOn(PROPOSAL, { history: [welcomed(`${first.replaceAll('\n', '\r\n')}\n`)] })).toBeUndefined();
  });

  test('another text is written in its place', () => {
    expect(welcomeOn({ ...PROPOSAL, body: 'And the Detector table.' }, { history: [welcomed(first)] })).toContain(
      '`Detector`',
    );
  });

  test.each([
    ['somebody spoke already', [aTouch('commented', '2018-01-08T10:00:00Z')]],
    [
      'we were here before, so it was deleted or not asked for then',
      [aTouch('labeled', '2018-01-08T10:00:00Z', { who: us, label: 'x' })],
    ],
  ])('none comes late: %s', (_why, history) => {
    expect(welcomeOn(PROPOSAL, { history })).toBeUndefined();
  });

  test('another bot is no conversation', () => {
    expect(welcomeOn(PROPOSAL, { history: [aTouch('commented', '2018-01-08T10:00:00Z', { who: bot('other') })] })).toBe(
      first,
    );
  });

  test('it comes before the labels, so that a fall between them is mended', () => {
    const snapshot = {
      repository: aRepository(),
      issue: anIssue(PROPOSAL),
      history: [],
      labels: [],
      own: null,
      open: [],
    };
    expect(triage.plan(snapshot, WANTED).actions[0]?.do).toBe('comment.upsert');
  });
});
