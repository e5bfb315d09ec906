import { expect, test } from '@jest/globals';
import * as say from '../../src/decisions/texts.ts';

const SOURCE = { repo: 'fiction/Papers', path: 'minutes/2019-02-04.pdf', blob: 'b10b', commit: 'c0ffee' };
const TELLING = {
  meeting: '2019-02-04',
  as: 'completed',
  words: '#7: done, thanks @ann <!-- ispyb-triage:x -->\n> see fiction/other#8',
  because: 'It is said to be done.',
  link: '[2019-02-04.pdf, page 4, line 12](https://github.com/fiction/Papers/blob/c0ffee/2019-02-04.pdf)',
  source: SOURCE,
  approval: null,
  closing: true,
} as const;

test('a comment that closes', () => {
  expect(say.closing(TELLING)).toMatchInlineSnapshot(`
"The minutes of the VC of 2019-02-04 say:

> #​7: done, thanks @​ann &lt;!-- ispyb-triage:x --&gt; &gt; see fiction/other#​8

([2019-02-04.pdf, page 4, line 12](https://github.com/fiction/Papers/blob/c0ffee/2019-02-04.pdf))

So I close this as completed. It is said to be done. If that is not so, please reopen it; these minutes will not close it again."
`);
});

test('a comment that closes what a person filled in on the checklist', () => {
  const approval = { by: 'mira', how: 'checklist' } as const;
  expect(say.closing({ ...TELLING, words: 'resolved', source: null, approval })).toMatchInlineSnapshot(`
"The checklist of the VC of 2019-02-04 says:

> resolved

([2019-02-04.pdf, page 4, line 12](https://github.com/fiction/Papers/blob/c0ffee/2019-02-04.pdf))

So I close this as completed. It is said to be done. mira filled it in on the checklist. If that is not so, please reopen it; these minutes will not close it again."
`);
});

test('a comment that only tells', () => {
  expect(say.closing({ ...TELLING, as: 'not_planned', closing: false })).toMatchInlineSnapshot(`
"The minutes of the VC of 2019-02-04 say:

> #​7: done, thanks @​ann &lt;!-- ispyb-triage:x --&gt; &gt; see fiction/other#​8

([2019-02-04.pdf, page 4, line 12](https://github.com/fiction/Papers/blob/c0ffee/2019-02-04.pdf))

I read that as not planned. It is said to be done. It stays open, because the settings say \`minutes.close: never\`."
`);
});

test('one line each', () => {
  const at = { meeting: '2019-02-04', words: 'done' };
  expect([
    say.decided({ ...at, decided: 'resolved', approval: null, source: SOURCE }),
    ...(['merge', 'tick', 'confirm', 'go', 'checklist'] as const).map((how) =>
      say.decided({
        ...at,
        decided: 'rejected',
        approval: { by: '@mira', how },
        source: how === 'checklist' ? null : SOURCE,
      }),
    ),
    say.approved({ by: 'mira', how: 'merge' }),
    say.saidOnly('completed'),
    say.saidOnly('not_planned'),
    say.noStatus(),
    say.theirStatus('status:adopted'),
    say.statusTakenOff('status:agreed'),
    say.noSuchStatus('status:agreed'),
    say.replacedStatus('status:agreed'),
    say.whyKept('2019-02-04'),
    say.nextComes(null),
    say.nextComes({ key: 'x', date: '2019-03-04', start: '2019-03-04T14:00:00Z', zone: 'Europe/Paris', url: null }),
  ]).toMatchInlineSnapshot(`
[
  "the minutes of 2019-02-04 say resolved: “done”",
  "the minutes of 2019-02-04 say rejected: “done”, and @​mira merged them after a preview",
  "the minutes of 2019-02-04 say rejected: “done”, and @​mira ticked it",
  "the minutes of 2019-02-04 say rejected: “done”, and @​mira confirmed it",
  "the minutes of 2019-02-04 say rejected: “done”, and @​mira let it go",
  "the checklist of 2019-02-04 says rejected: “done”, and @​mira filled it in on the checklist",
  "mira merged them after a preview",
  "told as completed, left open by the settings",
  "told as not planned, left open by the settings",
  "no label tells that",
  "a person chose \`status:adopted\`, which speaks for it",
  "somebody took \`status:agreed\` off, so it stays off",
  "the repository has no label \`status:agreed\`, and the settings do not let me make it",
  "a newer VC decided, see \`status:agreed\`",
  "so that people can ask why, and take back what the VC of 2019-02-04 decided",
  "I do not know of a next VC; \`/ispyb next-meeting 2019-02-12 15:00\` sets one.",
  "The next VC is on Monday 4 March 2019; its checklist comes by itself.",
]
`);
});

test('why an issue is not closed', () => {
  const reasons = [
    say.notLooked(),
    say.noSuchIssue('fiction/modeling'),
    say.isPull(),
    say.alreadyClosed(),
    say.younger('2019-02-04'),
    say.reopened('ann', '2019-02-05'),
    say.commented('ann', '2019-02-05'),
    say.tooOld('2019-02-04', 90),
  ];
  expect(reasons.join('\n')).toMatchInlineSnapshot(`
"nobody looked at the issue
fiction/modeling has no issue of this number
it is a pull request, not an issue
it is closed already
it was not open yet before the VC of 2019-02-04
ann reopened it on 2019-02-05, after the VC
ann commented on 2019-02-05, after the VC
the VC of 2019-02-04 is more than 90 days ago"
`);
});
