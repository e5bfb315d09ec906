import { describe, expect, test } from '@jest/globals';
import { mark } from '../../../src/core/marker.ts';
import { aChangedVc, aComment, anIssue, person, REPO, settings, us } from '../builders.ts';
import { BACKLOG, JOB, planned, posted, seen, upsertIn } from './backlog.ts';

const ASKED = { by: 'carla', issue: 12, comment: 900 };

describe('a list that is there already', () => {
  test('is left alone where nothing is new, also after the web editor saved it, also a day later', async () => {
    const list = posted(await planned(BACKLOG));
    const saved = { ...list, body: list.body.replaceAll('\n', '\r\n') };
    for (const issue of [list, saved])
      for (const at of ['2019-01-28T06:00:00Z', '2019-02-03T23:00:00Z'])
        expect((await planned({ ...BACKLOG, issues: [...(BACKLOG.issues ?? []), issue] }, { at })).actions).toEqual([]);
  });

  test('is brought up to date with its ticks, its title and its labels as people left them', async () => {
    const before = posted(await planned(BACKLOG));
    const list = {
      ...before,
      body: before.body.replace('- [ ] #3', '- [x] #3'),
      title: 'Agenda for Monday',
      labels: ['mine'],
    };
    const issues = [
      ...(BACKLOG.issues ?? []),
      anIssue({ number: 21, title: 'Late', createdAt: '2019-01-29T10:00:00Z' }),
      list,
    ];
    const plan = await planned({ ...BACKLOG, issues });
    expect(plan.actions).toEqual([
      expect.objectContaining({ do: 'issue.upsert', title: 'Agenda for Monday', labels: ['mine'], was: list.body }),
    ]);
    expect(seen(upsertIn(plan).body)).toContain('- [x] #3 ');
    expect(seen(upsertIn(plan).body)).toContain('#21 **Late**');
  });

  test.each([
    ['the VC has begun', { at: '2019-02-04T14:00:00Z' }, {}, 'VC has begun'],
    ['somebody closed it', {}, { state: 'closed' as const }, 'list was closed'],
  ])('is not touched once %s', async (_when, sight, changes, rule) => {
    const list = posted(await planned(BACKLOG), changes);
    const fresh = anIssue({ number: 21, createdAt: '2019-01-29T10:00:00Z' });
    const plan = await planned({ issues: [fresh, list] }, sight, { ...JOB, meeting: '2019-02-04' });
    expect(plan.actions).toEqual([]);
    expect(plan.notes[0]).toMatchObject({ rule, issue: 81 });
  });

  test('is neither touched nor doubled when somebody took its marker away', async () => {
    const list = posted(await planned(BACKLOG));
    const plan = await planned({ issues: [{ ...list, body: 'My own list now.' }] });
    expect([plan.actions, plan.notes[0]?.rule]).toEqual([[], 'marker is gone']);
  });

  test('is left alone when people filled it to the brim', async () => {
    const list = posted(await planned(BACKLOG));
    const plan = await planned({ issues: [{ ...list, body: `${list.body}\n${'words '.repeat(10_900)}` }] });
    expect([plan.actions, plan.notes[0]?.rule]).toEqual([[], 'list is full']);
  });

  test('of somebody else is no list of ours, whatever its marker says', async () => {
    const forged = posted(await planned(BACKLOG), { number: 80, author: person('mallory'), state: 'closed' });
    const plan = await planned({ ...BACKLOG, issues: [...(BACKLOG.issues ?? []), forged] });
    expect(upsertIn(plan)).toMatchObject({ was: null, body: upsertIn(await planned(BACKLOG)).body });
  });
});

describe('a list of a VC that was moved', () => {
  const remembers = { 'changed-meetings': { vcs: [aChangedVc()] } };
  const MOVED =
    'The VC is now on **Tuesday 12 February 2019, 15:00** (Europe/Paris; 14:00 UTC); this list goes with it.';

  test('goes along with its ticks and notes: the same issue with another day in title and text, and says so once', async () => {
    const before = posted(await planned(BACKLOG));
    const old = { ...before, body: `${before.body.replace('- [ ] #3', '- [x] #3')}\nKarl brings cake.` };
    const plan = await planned({ ...BACKLOG, issues: [...(BACKLOG.issues ?? []), old] }, { remembers });
    expect(upsertIn(plan)).toMatchObject({
      slot: 'checklist:2019-02-04',
      title: 'Review list for the VC of Tuesday 12 February 2019',
      was: old.body,
    });
    expect(seen(upsertIn(plan).body)).toMatch(
      /^\*\*Tuesday 12 February 2019[\s\S]*- \[x\] #3 [\s\S]*Karl brings cake\.$/,
    );
    expect(plan.actions.at(-1)).toMatchObject({ do: 'comment.upsert', issue: 81, slot: 'vc-changed', body: MOVED });
    const comments = { ...BACKLOG.comments, 81: [aComment({ id: 903, author: us, body: mark('vc-changed', MOVED) })] };
    const issues = [...(BACKLOG.issues ?? []), { ...posted(plan), comments: 1 }];
    const checklists = plan.actions.flatMap((one) =>
      one.do === 'remember' && one.key === 'checklists' ? one.value : [],
    );
    const again = { ...remembers, ...(checklists[0] ? { checklists: checklists[0] } : {}) };
    for (const job of [JOB, { ...JOB, meeting: '2019-02-12' }, { ...JOB, meeting: '2019-02-04' }])
      expect((await planned({ ...BACKLOG, issues, comments }, { remembers: again }, job)).actions).toEqual([]);
  });

  test('keeps the title that people gave it', async () => {
    const old = posted(await planned(BACKLOG), { title: 'Agenda' });
    const plan = await planned({ ...BACKLOG, issues: [...(BACKLOG.issues ?? []), old] }, { remembers });
    expect(upsertIn(plan)).toMatchObject({ title: 'Agenda', slot: 'checklist:2019-02-04' });
  });
});

describe('a list of a VC that was cancelled', () => {
  const remembers = { 'changed-meetings': { vcs: [aChangedVc({ date: '2019-02-04', cancelled: true })] } };
  const job = { ...JOB, meeting: '2019-02-04' };

  test('says so and is not brought up to date', async () => {
    const list = posted(await planned(BACKLOG));
    const plan = await planned({ issues: [list, anIssue({ number: 21 })] }, { remembers }, job);
    expect(plan.actions).toEqual([
      expect.objectContaining({
        do: 'comment.upsert',
        issue: 81,
        slot: 'vc-changed',
        body: expect.stringContaining('The VC of Monday 4 February 2019 does not take place'),
      }),
    ]);
    expect(plan.notes[0]?.rule).toBe('VC is cancelled');
  });

  test('is not posted, and one that is closed or not ours is left alone', async () => {
    const list = posted(await planned(BACKLOG));
    for (const issues of [[], [{ ...list, state: 'closed' as const }], [{ ...list, author: person('mallory') }]])
      expect((await planned({ issues }, { remembers }, job)).actions).toEqual([]);
  });

  test('says that it takes place after all, where somebody takes that back', async () => {
    const list = { ...posted(await planned(BACKLOG)), comments: 1 };
    const [cancelled] = (await planned({ issues: [list] }, { remembers }, job)).actions;
    const body = cancelled?.do === 'comment.upsert' ? mark('vc-changed', cancelled.body) : '';
    const comments = { ...BACKLOG.comments, 81: [aComment({ id: 903, author: us, body })] };
    const back = { 'changed-meetings': { vcs: [aChangedVc({ date: '2019-02-04', sequence: 2 })] } };
    const issues = [...(BACKLOG.issues ?? []), anIssue({ number: 21 }), list];
    const plan = await planned({ ...BACKLOG, issues, comments }, { remembers: back }, job);
    expect(plan.actions.at(-1)).toMatchObject({
      slot: 'vc-changed',
      body: expect.stringContaining('The VC is now on **Monday 4 February 2019, 15:00**'),
    });
  });
});

describe('whoever asked for the list', () => {
  const asked = { ...JOB, asked: ASKED };

  test('is told where it will be', async () => {
    const plan = await planned(BACKLOG, {}, asked);
    expect(plan.actions.at(-1)).toEqual({
      do: 'comment.upsert',
      repo: REPO,
      issue: 12,
      slot: 'answer:900:review-list',
      body: 'I am posting it as a new issue, “Review list for the VC of Monday 4 February 2019”, with the label `vc`.',
      because: 'carla asked for the review list',
    });
  });

  test('is told where it is, and whether it is new', async () => {
    const list = posted(await planned(BACKLOG));
    const same = await planned({ ...BACKLOG, issues: [...(BACKLOG.issues ?? []), list] }, {}, asked);
    const other = await planned({ issues: [list] }, {}, asked);
    expect(same.actions).toEqual([expect.objectContaining({ body: 'The review list is #81, nothing new since.' })]);
    expect(other.actions.at(-1)).toMatchObject({ body: 'The review list is #81; I am bringing it up to date.' });
  });

  test('is told once, however often the job runs', async () => {
    const answer = aComment({ id: 901, author: us, body: mark('answer:900:review-list', 'I am posting it.') });
    const list = posted(await planned(BACKLOG));
    const plan = await planned(
      { issues: [...(BACKLOG.issues ?? []), list], comments: { ...BACKLOG.comments, 12: [answer] } },
      {},
      asked,
    );
    expect(plan.actions).toEqual([]);
  });

  test('hears nothing where the list itself is the answer', async () => {
    const list = posted(await planned(BACKLOG));
    const plan = await planned(
      { ...BACKLOG, issues: [...(BACKLOG.issues ?? []), list] },
      {},
      { ...JOB, asked: { ...ASKED, issue: 81 } },
    );
    expect(plan.actions).toEqual([]);
  });

  test('is told when nobody knows the next VC', async () => {
    const own = settings({ meetings: { rule: 'FREQ=MONTHLY;BYDAY=1MO;COUNT=1' } });
    const plan = await planned(BACKLOG, { settings: own }, asked);
    expect(plan.actions).toEqual([expect.objectContaining({ do: 'comment.upsert', slot: 'answer:900:review-list' })]);
    expect(plan.notes[0]?.rule).toBe('no meeting');
  });
});
