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

describe('a list of a VC that was put off', () => {
  const remembers = { 'changed-meetings': { vcs: [aChangedVc()] } };

  test('goes on in the list of the new day, with ticks and notes, and says so', async () => {
    const before = posted(await planned(BACKLOG));
    const old = { ...before, body: `${before.body.replace('- [ ] #3', '- [x] #3')}\nKarl brings cake.` };
    const plan = await planned({ ...BACKLOG, issues: [...(BACKLOG.issues ?? []), old] }, { remembers });
    expect(upsertIn(plan)).toMatchObject({ slot: 'checklist:2019-02-12', was: null });
    expect(seen(upsertIn(plan).body)).toMatch(
      /^\*\*Tuesday 12 February 2019[\s\S]*- \[x\] #3 [\s\S]*Karl brings cake\.$/,
    );
    expect(plan.actions.at(-1)).toMatchObject({ do: 'comment.upsert', issue: 81, slot: 'moved' });
    const fresh = posted(plan, { number: 82 });
    const again = await planned({ ...BACKLOG, issues: [...(BACKLOG.issues ?? []), old, fresh] }, { remembers });
    expect(again.actions).toEqual([]);
  });

  test('is another matter once that VC has begun, or where the list is not ours', async () => {
    const list = posted(await planned(BACKLOG));
    const forged = { ...list, author: person('mallory') };
    const late = await planned({ issues: [list] }, { remembers, at: '2019-02-04T14:30:00Z' });
    const strange = await planned({ issues: [forged] }, { remembers });
    for (const plan of [late, strange]) expect(plan.actions.map((action) => action.do)).toEqual(['issue.upsert']);
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
    expect(other.actions.at(-1)).toMatchObject({ body: 'The review list is #81; I have just brought it up to date.' });
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
