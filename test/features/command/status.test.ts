import { describe, expect, test } from '@jest/globals';
import { mark } from '../../../src/core/marker.ts';
import { pulseOf } from '../../../src/stale/pulse.ts';
import { anIssue, aTouch, settings, us } from '../builders.ts';
import { planFor, says, told } from './speaking.ts';

describe('status', () => {
  test('says when the VC is, what there is to do, and what waits', async () => {
    const issues = [
      anIssue({ number: 3, labels: ['Stale'] }),
      anIssue({ number: 4, createdAt: '2019-01-20T10:00:00Z' }),
      anIssue({ number: 5 }),
      anIssue({ number: 80, author: us, body: mark('waiting-sweep:2019-01-21', 'Waits.') }),
      anIssue({ number: 81, author: us, body: mark('checklist:2019-02-04', 'List.') }),
      anIssue({ number: 82, body: mark('waiting-sweep:2019-01-21', 'Forged.') }),
    ];
    const remembers = { 'sweep.fired': { at: '2019-01-21T05:00:00Z' }, 'last-meeting': { date: '2019-01-14' } };
    const looked = pulseOf(anIssue({ number: 3, labels: ['Stale'] }), { history: [], reactions: [] }, 'stale', null);
    const sight = { remembers, pulses: { 90003: looked } };
    const plan = await planFor(says('/ispyb status'), { github: { issues }, sight });
    expect(told(plan)).toMatchInlineSnapshot(`
[
  "answer:900: - The next VC is on **Monday 4 February 2019, 15:00** (Europe/Paris; 14:00 UTC). Its review list is #81.
- 4 open issues, 1 stale, 1 new since the VC of 14 Jan 2019.
- Stale and waiting for the author: 0; for the collaboration: 1.
- Waiting for your go: #80.
- Last sweep: 21 Jan 2019.
- Last minutes read: those of the VC of 2019-01-14.
- Nobody has looked for lost deliveries yet.
- I act as the settings say (\`mode: act\`).",
]
`);
  });

  test('lists the proposals that are in their silent period, or wait to be confirmed, with their dates', async () => {
    const labels = ['size:small', 'status:silent-period'];
    const put = (at: string) => [aTouch('labeled', at, { who: us, label: 'status:silent-period' })];
    const issues = [3, 4, 5].map((number) => anIssue({ number, labels }));
    const history = { 3: put('2019-01-21T09:00:00Z'), 4: put('2019-01-01T09:00:00Z'), 5: put('2019-01-14T09:00:00Z') };
    const own = settings({ silence: { starts: 'opened' } });
    const plan = await planFor(says('/ispyb status'), { github: { issues, history }, sight: { settings: own } });
    expect(String(told(plan)).split('\n').slice(3, 8)).toEqual([
      '- Waiting to be confirmed as agreed:',
      '  - #4 **Issue 4** · silent period ended on **22 Jan 2019** without objection; waits for `/ispyb agree`',
      '- In their silent period:',
      '  - #5 **Issue 5** · silent period until **4 Feb 2019**, if nobody objects',
      '  - #3 **Issue 3** · silent period until **11 Feb 2019**, if nobody objects',
    ]);
  });

  test('of a repository where nothing happened yet', async () => {
    const own = settings({ mode: 'preview', meetings: { rule: 'FREQ=MONTHLY;BYDAY=1MO;COUNT=1' } });
    const plan = await planFor(says('/ispyb status'), { sight: { settings: own, at: '2019-01-28T10:05:00Z' } });
    expect(told(plan)).toMatchInlineSnapshot(`
[
  "answer:900: - I do not know of a coming VC; set one with \`/ispyb next-meeting 2019-02-12 15:00\`, or \`meetings.rule\` in the settings.
- 0 open issues, 0 stale, 0 new since the VC of 7 Jan 2019.
- Nothing waits for a go.
- No sweep so far.
- No minutes read so far.
- Nobody has looked for lost deliveries yet.
- I only show what I would do (\`mode: preview\`).",
]
`);
  });
});
