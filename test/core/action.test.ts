import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Action, describe as describeAction, issueOf, keyOf } from '../../src/core/action.ts';
import { anAction, ONE_OF_EACH } from './samples.ts';

const EACH = Object.values(ONE_OF_EACH);

describe('every kind of deed', () => {
  test('says in a line what it does', () => {
    expect(EACH.map((action) => describeAction(action)).join('\n')).toMatchInlineSnapshot(`
"create the label \`vc\`
label #7 \`stale\`
take \`stale\` off #7
comment on #7
post or refresh the issue “Next VC”
close #7 as not planned
open #7 again
react with +1 on #7
report “Read” on commit abcdef0
ask for the delivery a-delivery again
start the job triage
remember what was seen of issues
remember last-meeting"
`);
  });

  test('has a key of its own', () => {
    expect(EACH.map((action) => keyOf(action)).join('\n')).toMatchInlineSnapshot(`
"label.create fiction/modeling vc
label.add fiction/modeling#7 stale
label.remove fiction/modeling#7 stale
comment.upsert fiction/modeling#7 closing:1
issue.upsert fiction/modeling list:1
issue.close fiction/modeling#7 not_planned
issue.reopen fiction/modeling#7
react fiction/modeling#7/501 +1
check fiction/modeling@abcdef0123456789abcdef0123456789abcdef01 minutes
redeliver fiction/modeling a-delivery/31
job.put fiction/modeling {"kind":"triage","repo":"fiction/modeling","issue":7}
pulses.keep fiction/modeling
remember fiction/modeling last-meeting"
`);
  });

  test('tells the issue that people see it on, if there is one', () => {
    expect(EACH.filter((action) => issueOf(action) !== null).map((action) => action.do)).toEqual([
      'label.add',
      'label.remove',
      'comment.upsert',
      'issue.close',
      'issue.reopen',
      'react',
    ]);
  });
});

describe('two deeds are the same', () => {
  const { 'label.add': label, 'comment.upsert': comment, check } = ONE_OF_EACH;

  test.each<[string, Action, Action]>([
    ['whatever the reason', label, { ...label, because: 'another' }],
    ['whatever the case, as GitHub sees names', label, { ...label, repo: 'Fiction/Modeling', label: 'STALE' }],
    ['whatever a comment says', comment, { ...comment, body: 'Newer words' }],
    ['whatever a check says', check, { ...check, summary: 'Newer words', conclusion: 'failure' }],
  ])('%s', (_what, one, other) => {
    expect(keyOf(other)).toBe(keyOf(one));
  });

  test.each<[string, Action, Action]>([
    ['another issue', label, { ...label, issue: 8 }],
    ['another label', label, { ...label, label: 'vc' }],
    ['another repository', label, { ...label, repo: 'fiction/minutes' }],
    ['another slot', comment, { ...comment, slot: 'closing:2' }],
    ['another commit', check, { ...check, commit: 'b'.repeat(40) }],
    ['another way of closing', ONE_OF_EACH['issue.close'], { ...ONE_OF_EACH['issue.close'], as: 'completed' }],
  ])('but not on %s', (_what, one, other) => {
    expect(keyOf(other)).not.toBe(keyOf(one));
  });

  test('never where they are of two kinds', () => {
    fc.assert(
      fc.property(anAction, anAction, (one, other) => {
        if (one.do !== other.do) expect(keyOf(one)).not.toBe(keyOf(other));
      }),
    );
  });
});
