import { describe, expect, test } from '@jest/globals';
import type { Issue, Touch } from '../../../src/core/reader.ts';
import { Later } from '../../../src/core/trouble.ts';
import { wake } from '../../../src/features/sweep/index.ts';
import type { WakeSnapshot } from '../../../src/features/sweep/wake.ts';
import { anIssue, aRepository, aTouch, bot, person, REPO, settings } from '../builders.ts';
import { carriedOut } from '../carried.ts';
import { readerOf } from '../reader.ts';
import { aSight } from '../sight.ts';
import { aStaleIssue, deeds, marked, rules } from './scene.ts';

const MARKED = '2019-02-25T05:00:00Z';
const WHEN = '2019-03-02T10:00:00Z';

function snapshot(issue: Issue, history: readonly Touch[]): WakeSnapshot {
  return { who: 'ann', when: WHEN, repo: REPO, repository: aRepository(), issue, history, before: null };
}

const commented = snapshot(aStaleIssue(WHEN), [marked(MARKED), aTouch('commented', WHEN)]);

test('a comment takes our mark off at once', () => {
  expect(wake.plan(commented, settings())).toEqual({
    actions: [{ do: 'label.remove', repo: REPO, issue: 7, label: 'stale', because: 'ann commented on 2019-03-02' }],
    notes: [],
    seen: { 'fiction/modeling#7': { state: 'open', updatedAt: WHEN, lastHumanTouch: WHEN } },
  });
});

describe('the reason names what the person did', () => {
  const because = (history: readonly Touch[], updatedAt = WHEN) =>
    wake.plan(snapshot(aStaleIssue(updatedAt), [marked(MARKED), ...history]), settings()).actions[0]?.because;

  test('as far as the history tells', () => {
    expect(because([aTouch('reopened', WHEN)])).toBe('ann reopened it on 2019-03-02');
    expect(because([aTouch('renamed', '2019-03-02T10:00:03Z')])).toBe('ann renamed it on 2019-03-02');
    expect(because([aTouch('edited-comment', WHEN)])).toBe('ann edited a comment on 2019-03-02');
  });

  test('as an edit, where only the update of the issue shows it', () => {
    expect(because([])).toBe('ann edited it on 2019-03-02');
  });

  test('and no more than that somebody was there, where nothing shows it', () => {
    expect(because([aTouch('commented', WHEN, { who: person('bob') })])).toBe('ann was here on 2019-03-02');
  });
});

describe('an edit of the first text, which no event tells', () => {
  const kept = (changes: Partial<WakeSnapshot>) =>
    wake.plan({ ...commented, ...changes }, settings()).actions.filter((action) => action.do === 'pulses.keep');

  test('is remembered as a sign of life, stale or not', () => {
    for (const issue of [aStaleIssue(WHEN), anIssue({ updatedAt: WHEN })])
      expect(kept({ issue, history: [marked(MARKED)] })).toMatchObject([
        { pulses: { 90007: { life: WHEN, updatedAt: '' } }, because: 'ann was here, which no event tells' },
      ]);
  });

  test('needs no memory where an event tells it', () => {
    expect(kept({})).toEqual([]);
  });
});

describe('leaves it, with a note', () => {
  test.each<[string, Partial<WakeSnapshot>]>([
    ['not stale', { issue: anIssue() }],
    ['closed', { issue: { ...aStaleIssue(WHEN), state: 'closed' } }],
    ['pull request', { issue: { ...aStaleIssue(WHEN), isPull: true } }],
    ['marked by others', { history: [marked(MARKED, person('bob'))] }],
    ['marked by others', { history: [marked(MARKED, bot('gardener'))] }],
    ['marked by others', { history: [] }],
    ['only asked', { history: [marked(MARKED), aTouch('commented', WHEN, { text: '/ispyb why\n' })] }],
    ['marked since', { when: '2019-02-25T04:59:59Z' }],
    ['archived', { repository: aRepository({ archived: true }) }],
  ])('%s', (rule, changes) => {
    const plan = wake.plan({ ...commented, ...changes }, settings());
    expect([deeds(plan), rules(plan)]).toEqual([[], [rule]]);
  });
});

test('the mark may have any capitals, and any name that the settings say', () => {
  const own = settings({ stale: { label: 'quiet' } });
  const issue = { ...aStaleIssue(WHEN), labels: ['Quiet'] };
  const history = [aTouch('labeled', MARKED, { who: marked(MARKED).who, label: 'QUIET' })];
  expect(deeds(wake.plan(snapshot(issue, history), own))).toMatchObject([{ do: 'label.remove', label: 'Quiet' }]);
});

test('a second run has nothing left to do', () => {
  const after = carriedOut({ ...commented, labels: [] }, wake.plan(commented, settings()), WHEN);
  expect(deeds(wake.plan({ ...commented, ...after }, settings()))).toEqual([]);
});

describe('looking', () => {
  const job = { kind: 'wake', repo: REPO, issue: 7, who: 'ann', when: WHEN } as const;
  const facts = { issues: [commented.issue], history: { 7: commented.history } };

  test('reads the issue as it is now; who and when come with the job', async () => {
    expect(await wake.gather(job, aSight({ reader: readerOf(facts) }))).toEqual(commented);
  });

  test.each(['repository', 'issue', 'history'] as const)(
    'comes back later when it cannot read the %s',
    async (failing) => {
      const sight = aSight({ reader: readerOf(facts, { failing }) });
      await expect(wake.gather(job, sight)).rejects.toBeInstanceOf(Later);
    },
  );
});
