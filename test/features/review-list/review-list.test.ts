import { describe, expect, test } from '@jest/globals';
import type { Action } from '../../../src/core/action.ts';
import { mark } from '../../../src/core/marker.ts';
import type { Plan } from '../../../src/core/plan.ts';
import type { Issue } from '../../../src/core/reader.ts';
import { Gone, Later } from '../../../src/core/trouble.ts';
import { reviewList } from '../../../src/features/review-list/index.ts';
import { aComment, aLabel, anIssue, bot, person, REPO, settings, us } from '../builders.ts';
import { type Faults, type Facts as Github, readerOf } from '../reader.ts';
import { aSight } from '../sight.ts';

type Sight = Parameters<typeof aSight>[0];

const JOB = { kind: 'review-list', repo: REPO } as const;
const ASKED = { by: 'carla', issue: 12, comment: 900 };
const VC = aLabel('vc');

/** What the bot would do a week before the VC of 4 February 2019. */
async function planned(
  github: Github,
  sight: Sight = {},
  job: Parameters<typeof reviewList.gather>[0] = JOB,
  faults: Faults = {},
): Promise<Plan> {
  const look = aSight({ reader: readerOf({ labels: [VC], ...github }, faults), at: '2019-01-28T06:00:00Z', ...sight });
  return reviewList.plan(await reviewList.gather(job, look), look.settings);
}

type Upsert = Extract<Action, { do: 'issue.upsert' }>;

function upsertIn(plan: Plan): Upsert {
  const found = plan.actions.find((action) => action.do === 'issue.upsert');
  if (found?.do !== 'issue.upsert') throw new Error(`no list was planned: ${JSON.stringify(plan)}`);
  return found;
}

/** The list as people see it. */
function seen(body: string): string {
  return body.replace(/ ?<!--.*?-->/g, '');
}

/** The checklist of 4 February as issue 81, with whatever people made of its body. */
function posted(plan: Plan, changes: Partial<Issue> = {}): Issue {
  const { title, body, labels, slot } = upsertIn(plan);
  return anIssue({ number: 81, author: us, title, labels, body: mark(slot, body), ...changes });
}

const BACKLOG: Github = {
  issues: [
    anIssue({ number: 3, title: 'Robot *actions* for @dls', labels: ['kind:new-table', 'size:big'], comments: 2 }),
    anIssue({ number: 5, title: 'Agreed long ago', labels: ['status:agreed'] }),
    anIssue({ number: 9, title: 'Asleep', labels: ['stale'], createdAt: '2017-03-01T10:00:00Z' }),
    anIssue({ number: 12, title: 'On the agenda', labels: ['status:on-agenda', 'stale'] }),
    anIssue({ number: 15, title: 'Fresh', createdAt: '2019-01-20T10:00:00Z' }),
    anIssue({ number: 16, title: 'A pull request', isPull: true }),
    anIssue({ number: 17, title: 'Ours', author: us }),
    anIssue({ number: 18, title: 'Done', state: 'closed' }),
  ],
  comments: {
    3: [
      aComment({ author: person('rhfogh'), createdAt: '2018-12-12T10:00:00Z' }),
      aComment({ id: 502, author: bot('ci'), createdAt: '2019-01-12T10:00:00Z' }),
    ],
  },
};

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

## Awaiting a decision (2)
- [ ] #12 **On the agenda** · 12 months old · status:on-agenda, stale · no word yet
- [ ] #3 **Robot \\*actions\\* for @​dls** · 12 months old · kind:new-table, size:big · last word: rhfogh, 12 Dec 2018

## Stale (1)
- [ ] #9 **Asleep** · 23 months old · stale · no word yet

## New since the VC of 7 Jan 2019 (1)
- [ ] #15 **Fresh** · 15 days old · no labels · no word yet

Tick what has been dealt with, and write wherever you like: until the VC begins I bring my own lines up to date and leave ticks and your words alone."
`);
    expect(plan.notes.map(({ rule, text }) => [rule, text])).toEqual([
      ['decided already', '1 open issue left out: decided already, by label.'],
    ]);
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
    const said = {
      start: '2019-02-12T14:00:00Z',
      date: '2019-02-12',
      url: 'https://meet.example/other',
      from: 'minutes',
    };
    const last = { date: '2019-01-14' };
    const plan = await planned(BACKLOG, { remembers: { 'next-meeting': said, 'last-meeting': last } });
    expect(upsertIn(plan)).toMatchObject({ slot: 'checklist:2019-02-12' });
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
