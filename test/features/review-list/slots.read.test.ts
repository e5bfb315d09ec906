import { describe, expect, test } from '@jest/globals';
import { unmarked } from '../../../src/core/marker.ts';
import { slotsIn } from '../../../src/features/review-list/slots/read.ts';
import * as say from '../../../src/features/review-list/slots/texts.ts';
import { readFilled } from '../../../src/minutes/index.ts';
import { filled } from './slots-scene.ts';

describe('what is read of a list', () => {
  const read = (body: string) =>
    slotsIn(unmarked(body)).map(({ issue, words, filled, inPlace }) => [issue, words, filled.kind, inPlace]);

  test('is what a reader of the page sees, before the hidden key and behind it', async () => {
    const body = await filled({ 3: '**resolved** – in 5.2', 9: '~~resolved~~ open' });
    const behind = body.replace(/(<!-- slot:12 \S+ \S+ -->)/, '$1 rejected');
    expect(read(behind)).toEqual([
      [12, 'rejected', 'read', true],
      [3, 'resolved – in 5.2', 'read', true],
      [9, 'open', 'read', true],
    ]);
    expect(read(await filled({ 3: '<!-- resolved -->', 9: '~~resolved~~' }))).toEqual([]);
    expect(read(await filled({ 3: '`resolved`' }))).toMatchObject([[3, '`resolved`', 'read', true]]);
  });

  test('is asked about where it stands in code, in a quotation or in the midst of a comment', async () => {
    const body = await filled({ 3: 'resolved' });
    for (const hidden of [
      body.replace(/^(.*#3 \*\*.*\n.*outcome.*)$/m, '```\n$1\n```'),
      body.replace(/^ {2}(- outcome: resolved.*)$/m, '  > $1'),
      body.replace(/^( {2}- outcome: resolved)/m, '  <!-- x\n$1'),
      body.replace('outcome: resolved', 'out'),
    ])
      expect([hidden === body, read(hidden).filter(([, , kind]) => kind === 'read')]).toEqual([false, []]);
  });

  test('goes on where the paragraph goes on, and doubts below it count', async () => {
    const wrapped = (await filled({ 3: 'resolved:' })).replace(/(<!-- slot:3 .*-->)/, '$1\n    if Carl agrees');
    const noted = (await filled({ 3: 'resolved' })).replace(/(<!-- slot:3 .*-->)/, '$1\n    - not agreed by all');
    for (const body of [wrapped, noted])
      expect(slotsIn(unmarked(body))).toMatchObject([{ issue: 3, filled: { kind: 'read', doubtful: true } }]);
  });

  test('is out of place below another issue, and below one whose number was changed', async () => {
    const body = await filled({ 3: 'resolved' });
    const [slot = ''] = /\n.*<!-- slot:3 .*/.exec(body) ?? [];
    const below = body.replace(slot, '').replace(/(.*<!-- slot:12 .*)/, `$1${slot}`);
    const renumbered = body.replace('#3 **', '#4 **');
    for (const moved of [below, renumbered]) expect(read(moved)).toMatchObject([[3, 'resolved', 'read', false]]);
  });

  test.each([
    ['action NS: write the index', 'action', 'NS', 'write the index'],
    ['action Ann Bell and CD, write', 'action', 'Ann Bell and CD', 'write'],
    ['action: NS writes', 'action', null, 'NS writes'],
    ['Action NS', 'action', 'NS', ''],
    ['OPEN', 'undecided', null, ''],
    ['deferred - to spring', 'deferred', null, 'to spring'],
    ['accepted (as proposed)', 'accepted', null, 'as proposed)'],
    ['resolved.', 'resolved', null, ''],
  ])('%s', (words, outcome, owner, reason) => {
    expect(readFilled(words)).toMatchObject({ kind: 'read', outcome, owner, reason });
  });

  test.each(['resolved: …', 'resolved: why', 'rejected|resolved', 'not resolved', 'resolvedness', ':', 'done'])(
    '%s is no outcome',
    (words) => {
      expect(readFilled(words)).toEqual({ kind: 'unclear' });
    },
  );
});

test('every sentence about outcomes', () => {
  const VC = { key: '2019-02-04', date: '2019-02-04', start: '2019-02-04T14:00:00Z', zone: 'Europe/Paris', url: null };
  const report_ = say.report({
    by: 'b_c',
    done: ['- one'],
    asked: ['- two'],
    failed: ['- four'],
    left: ['- three'],
    next: VC,
  });
  expect(report_).toMatchInlineSnapshot(`
"b\\_c let these outcomes go, so I carried them out.

**Done**

- one

**To look at**

- two

What became of these? Say \`/ispyb confirm #22 resolved\`, \`rejected\` or \`open\` in any issue. What nobody answers comes onto the next checklist.

**Failed**

- four

I did nothing about these. When that is mended, say \`/ispyb minutes go\` in a comment here, and I try again.

**Left alone**

- three

The next VC is on Monday 4 February 2019; its checklist comes by itself."
`);
  expect(say.report({ by: 'ann', done: [], asked: [], failed: [], left: [], next: null })).toMatchInlineSnapshot(`
"ann let these outcomes go, so I carried them out.

I do not know of a next VC; \`/ispyb next-meeting 2019-02-12 15:00\` sets one."
`);
  expect(say.held(12, 10, ['- one'])).toMatchInlineSnapshot(`
"These outcomes would touch 12 issues, and the settings let me touch 10 in one go without asking (\`brake\`). I would do this:

- one

Nothing is done yet. Say \`/ispyb minutes go\` in a comment here, and I do it."
`);
  const lines = [
    ...[say.unclear(), say.doubtful(), say.misplaced(), say.notOurs(), say.forgotten(), say.openedAgain()],
    ...[say.leftOpen('a_b'), say.answerable(), say.tryAgain(), say.asksThem()],
    ...[say.alreadyClosed(), say.tooOld('2019-02-04', 90), say.readAs('resolved')],
    ...[say.line(3, 'closed as completed', 'resolved: @ann <b>')],
    ...(['resolved', 'rejected', 'accepted', 'undecided'] as const).flatMap((one) => [
      say.cameTo(one, true),
      say.cameTo(one, false),
    ]),
    ...[say.discarded(), say.tooEarly(VC), say.changedSince(), say.cannotTell(), say.nothingFilled()],
    ...[say.noList(), say.stillOpen(), say.mayNot('ann'), say.reportedBefore(), say.letGo('ann'), say.told()],
  ];
  expect(lines.join('\n')).toMatchInlineSnapshot(`
"I cannot read it: it takes one of \`resolved\`, \`rejected\`, \`accepted\`, \`deferred\`, \`action NS\`, \`open\`, then a colon and words
the words behind it ask, doubt or set a condition
it does not stand below its own issue, so it may be meant for another one
I did not put this issue on the list
I no longer know which issues I put on this list
it was closed for this VC once and a person opened it again
a\\_b said that it stays open
What became of these? Say \`/ispyb confirm #22 resolved\`, \`rejected\` or \`open\` in any issue. What nobody answers comes onto the next checklist.
I did nothing about these. When that is mended, say \`/ispyb minutes go\` in a comment here, and I try again.
some outcomes need a person, and what this VC said can be taken back
it is closed already
the VC of 2019-02-04 is more than 90 days ago
The checklist says so below the issue: resolved.
- #3: closed as completed — “resolved: @​ann &lt;b&gt;”
closed as completed
told as completed, left open by the settings
closed as not planned
told as not planned, left open by the settings
stays open, accepted
stays open, accepted
stays open, undecided
stays open, undecided
This list was closed as not planned, so I carry none of its outcomes out. To do it after all, say \`/ispyb minutes go\` in a comment here.
The VC of Monday 4 February 2019 has not begun, so I carry out nothing yet. When it is over, say \`/ispyb minutes go\` in a comment here.
This list was changed after it was closed, so I carry out nothing. If it says now what the VC decided, say \`/ispyb minutes go\` in a comment here.
I could not check the rights of whoever closed this list, so I carry out nothing. Say \`/ispyb minutes go\` in a comment here, and I try again.
No outcome is filled in on this list, so there is nothing to carry out.
it is no checklist of ours
the checklist is open, and nobody let it go
ann may not carry out what a checklist says
what became of it was told before, and nothing else is known of it any more
ann closed the checklist or let it go
people should see what became of the outcomes"
`);
});
