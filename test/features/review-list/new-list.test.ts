import { describe, expect, test } from '@jest/globals';
import { mark } from '../../../src/core/marker.ts';
import { Gone, Later } from '../../../src/core/trouble.ts';
import { aChangedVc, anIssue, aTouch, person, settings, us } from '../builders.ts';
import { BACKLOG, JOB, planned, plannedInAll, posted, seen, upsertIn } from './backlog.ts';

describe('the list before a VC', () => {
  test('says what awaits a decision, what is stale and what is new, each issue once', async () => {
    const own = settings({
      meetings: { url: 'https://meet.example/vc', sites: { DLS: 'Europe/London', NSRRC: 'Asia/Taipei' } },
    });
    const plan = await planned(BACKLOG, { settings: own });
    expect(upsertIn(plan)).toMatchObject({
      slot: 'checklist:2019-02-04',
      title: 'Review list for the VC of Monday 4 February 2019',
      labels: ['vc'],
      was: null,
    });
    expect(seen(upsertIn(plan).body)).toMatchInlineSnapshot(`
"**Monday 4 February 2019, 15:00** (Europe/Paris; 14:00 UTC), <https://meet.example/vc>
DLS 14:00 · NSRRC 22:00

## Agenda
1. News from the sites
   - DLS:
   - NSRRC:
2. Topics: everyone is invited to propose some, with \`/ispyb propose TOPIC\` in a comment on any issue
3. Review of issues: the lists below
4. Any other business
5. Next VC: **Monday 4 March 2019, 15:00** (Europe/Paris; 14:00 UTC), <https://meet.example/vc> · DLS 14:00 · NSRRC 22:00

## Awaiting a decision (2)
- [ ] #12 **On the agenda** · 12 months old · status:on-agenda, stale · no word yet
  - outcome:
- [ ] #3 **Robot \\*actions\\* for @​dls** · 12 months old · kind:new-table, size:big · last word: rhfogh, 12 Dec 2018
  - outcome:

## Agreed, still open (1)
- [ ] #5 **Agreed long ago** · 12 months old · status:agreed · no word yet
  - outcome:

## Stale (1)
- [ ] #9 **Asleep** · 23 months old · stale · no word yet
  - outcome:

## New since the VC of 7 Jan 2019 (1)
- [ ] #15 **Fresh** · 15 days old · no labels · no word yet
  - outcome:

Write what the VC decides behind “outcome:” – \`resolved\`, \`rejected\`, \`accepted\`, \`deferred\`, \`action NS\` or \`open\`, then a colon and your words; after the VC close this issue as completed, and I carry them out. Tick what has been dealt with, and write wherever you like: until the VC begins I bring my own lines up to date and leave ticks and your words alone."
`);
    expect(plan.notes).toEqual([]);
  });

  test('takes up what earlier minutes left open and nobody answered, before everything that only waits', async () => {
    const source = { repo: 'fiction/Papers', path: 'minutes/vc.md', blob: 'b10b', commit: 'c0' };
    const doubt = { issue: 9, meeting: '2019-01-07', words: 'may be done', link: 'x', why: 'it may be', source };
    const later = { ...doubt, issue: 5, meeting: '2019-02-04' };
    const remembers = { doubts: { open: [doubt, later] } };
    const body = seen(upsertIn(await planned(BACKLOG, { remembers })).body);
    expect(body).toMatch(/## Awaiting a decision \(3\)\n- \[ \] #9 /);
    expect(body).toMatch(/## Agreed, still open \(1\)\n- \[ \] #5 /);
  });

  test('lists the silent periods where the settings know any, what waits for a person first, and without a box', async () => {
    const labels = ['size:small', 'status:silent-period'];
    const put = (at: string) => [aTouch('labeled', at, { who: us, label: 'status:silent-period' })];
    const issues = [3, 4].map((number) => anIssue({ number, labels }));
    const history = { 3: put('2019-01-21T09:00:00Z'), 4: put('2019-01-02T09:00:00Z') };
    const own = settings({ silence: { starts: 'opened' } });
    const { body } = upsertIn(await planned({ issues, history }, { settings: own }));
    expect(seen(body)).toContain(
      [
        '## Agreed if nobody objects (2)',
        '- #4 **Issue 4** · silent period ended on **23 Jan 2019** without objection; waits for `/ispyb agree`',
        '- #3 **Issue 3** · silent period until **11 Feb 2019**, if nobody objects',
        '',
        'Write what',
      ].join('\n'),
    );
    const again = {
      issues: [...issues, anIssue({ number: 81, author: us, body: mark('checklist:2019-02-04', body) })],
    };
    expect((await planned({ ...again, history }, { settings: own })).actions).toEqual([]);
    const github = {
      ...again,
      history,
      reactions: { 3: [{ who: person('ann'), content: '-1', at: '2019-01-22T09:00:00Z' }] },
    };
    expect(seen(upsertIn(await planned(github, { settings: own })).body)).toContain(
      '## Agreed if nobody objects (1)\n- #4',
    );
  });

  test('makes its label where the repository has none', async () => {
    const { actions } = await planned({ ...BACKLOG, labels: [] });
    expect(actions.map((action) => action.do)).toEqual(['label.create', 'issue.upsert']);
  });

  test('goes without its label where labels must not be made', async () => {
    const plan = await planned({ ...BACKLOG, labels: [] }, { settings: settings({ labels: { create: false } }) });
    expect(plan.actions).toEqual([expect.objectContaining({ do: 'issue.upsert', labels: [] })]);
  });

  test('counts what is new from the last VC whose minutes were read, where that is the later one', async () => {
    const plan = await planned(BACKLOG, { remembers: { 'last-meeting': { date: '2019-01-22' } } });
    expect(seen(upsertIn(plan).body)).toContain('## New since the VC of 22 Jan 2019 (0)\nNothing at the moment.');
  });

  test('is for the VC that somebody announced, where that goes before the rule', async () => {
    const vcs = [aChangedVc({ url: 'https://meet.example/other' })];
    const last = { date: '2019-01-14' };
    const plan = await planned(BACKLOG, { remembers: { 'changed-meetings': { vcs }, 'last-meeting': last } });
    expect(upsertIn(plan)).toMatchObject({ slot: 'checklist:2019-02-04' });
    expect(seen(upsertIn(plan).body)).toContain(
      '**Tuesday 12 February 2019, 15:00** (Europe/Paris; 14:00 UTC), <https://meet.example/other>',
    );
    expect(seen(upsertIn(plan).body)).toContain('New since the VC of 14 Jan 2019');
  });

  test('can be asked for a day that the rule does not know', async () => {
    const plan = await planned(BACKLOG, {}, { ...JOB, meeting: '2019-02-20' });
    expect(upsertIn(plan).title).toBe('Review list for the VC of Wednesday 20 February 2019');
  });

  test('stays readable, and below what GitHub takes, with a thousand issues of long titles', async () => {
    const issues = Array.from({ length: 1000 }, (_, at) =>
      anIssue({
        number: at + 1,
        title: '<&'.repeat(100),
        labels: at % 3 ? ['a'.repeat(50), 'b'.repeat(50)] : ['stale'],
      }),
    );
    const { body } = upsertIn(await planned({ issues }));
    expect(body.length).toBeLessThan(65_000);
    expect(body.match(/<!-- item:/g)?.length).toBe(80);
    expect(seen(body)).toContain(
      '… and [626 more](/fiction/modeling/issues?q=is%3Aissue%20is%3Aopen%20created%3A%3C%3D2019-01-07T14%3A00%3A00Z%20-label%3A%22stale%22',
    );
  });

  test('shows what is on the agenda first, also in a backlog that is cut', async () => {
    const issues = Array.from({ length: 100 }, (_, at) =>
      anIssue({ number: at + 1, labels: at === 99 ? ['status:objection'] : [] }),
    );
    expect(seen(upsertIn(await planned({ issues })).body)).toContain('## Awaiting a decision (100)\n- [ ] #100 ');
  });

  test('leaves out an issue that is deleted while we look', async () => {
    const plan = await planned(BACKLOG, {}, JOB, {
      asked: (method, [, issue]) => {
        if (method === 'comments' && issue === 3) throw new Gone('#3 was deleted');
      },
    });
    expect(upsertIn(plan).body).not.toContain('item:3 ');
  });

  test('waits for a better day when GitHub does not answer', async () => {
    for (const failing of ['openIssues', 'ourIssues', 'comments', 'labels'] as const)
      await expect(planned(BACKLOG, {}, JOB, { failing })).rejects.toBeInstanceOf(Later);
  });
});

describe('what the last VC left behind', () => {
  const lists = [
    { meeting: '2019-01-07', items: [3, 5, 9, 12, 18].map((issue) => ({ issue, carried: issue === 3 ? 2 : 0 })) },
  ];
  const remembers = {
    checklists: { lists },
    todo: {
      date: '2019-01-07',
      items: [
        { owner: 'NS', text: 'write to @ann', issue: null },
        { owner: null, text: 'find a room', issue: 3 },
        { owner: null, text: 'find a room', issue: 3 },
      ],
    },
    topics: {
      topics: [
        { text: 'Old', who: 'ann', issue: 3, comment: 5, at: '2019-01-07T13:00:00Z' },
        { text: 'Who hosts [us](x)?', who: 'ann', issue: 3, comment: 6, at: '2019-01-07T15:00:00Z' },
        { text: null, who: 'carl', issue: 5, comment: 7, at: '2019-01-20T15:00:00Z' },
      ],
    },
  };

  test('is carried over, chased and proposed on the next list', async () => {
    const body = seen(upsertIn(await planned(BACKLOG, { remembers })).body);
    expect(body).toContain(
      ['   - “Who hosts \\[us\\](x)?”, proposed by ann in #3', '   - #5, proposed by carl', '3. Review of issues'].join(
        '\n',
      ),
    );
    expect(body).not.toContain('Old');
    expect(body).toMatch(/## Carried over \(2\)\n- \[ \] #12 [^\n]*×1[^\n]*\n {2}- outcome:\n- \[ \] #3 [^\n]*×3/);
    expect(body).toMatch(/## Awaiting a decision \(1\)\n- \[ \] #5 /);
    expect(body).toMatch(/## Stale \(1\)\n- \[ \] #9 [^\n]*×1/);
    expect(body).toContain(
      '## Actions of the VC of 7 Jan 2019 (2)\n- [ ] **NS**: write to @\u200bann\n- [ ] find a room (#3)\n',
    );
  });

  test('is not carried over from a VC that was cancelled: what was on the list before it is', async () => {
    const [held] = lists;
    const off = { meeting: '2019-01-21', items: [3, 15].map((issue) => ({ issue, carried: 5 })) };
    const changed = { vcs: [aChangedVc({ key: off.meeting, date: off.meeting, cancelled: true })] };
    const kept = { ...remembers, checklists: { lists: held ? [off, held] : [] }, 'changed-meetings': changed };
    const body = seen(upsertIn(await planned(BACKLOG, { remembers: kept })).body);
    expect(body).toMatch(/- \[ \] #3 [^\n]*×3/);
    expect(body).toMatch(/- \[ \] #15 \*\*Fresh\*\* · (?!carried)/);
  });

  test('is kept for the list after that one, for what we put on it ourselves', async () => {
    const plan = await plannedInAll(BACKLOG, { remembers });
    const items = [
      { issue: 3, carried: 3 },
      { issue: 5, carried: 0 },
      { issue: 9, carried: 1 },
      { issue: 12, carried: 1 },
      { issue: 15, carried: 0 },
    ];
    const kept = { lists: [{ meeting: '2019-02-04', items }, ...lists] };
    expect(plan.actions[0]).toMatchObject({ do: 'remember', key: 'checklists', value: kept });
    const list = posted(plan);
    const forged = { ...list, body: `${list.body}\n- [ ] #18 **Done** <!-- item:18 decision abc -->` };
    const again = await plannedInAll(
      { ...BACKLOG, issues: [...(BACKLOG.issues ?? []), forged] },
      { remembers: { ...remembers, checklists: kept } },
    );
    expect(again.actions).toEqual([]);
  });
});
