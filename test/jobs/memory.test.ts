import { expect, test } from '@jest/globals';
import type { Facts, Memory } from '../../src/core/memory.ts';
import { openPlan } from '../../src/core/plan.ts';
import type { Pulse } from '../../src/core/pulse.ts';
import type { Ruling } from '../../src/core/ruling.ts';
import { Bug } from '../../src/core/trouble.ts';
import { FACTS } from '../../src/jobs/facts.ts';
import { inMemory, memoryOf } from '../../src/jobs/memory.ts';
import { describeEachDatabase } from '../db/databases.ts';

const plan = openPlan();
plan.saw('ispyb/demo', 4, { state: 'open', updatedAt: '2019-01-01T00:00:00Z', lastHumanTouch: '2019-01-01T00:00:00Z' });
plan.act({ do: 'label.add', repo: 'ispyb/demo', issue: 4, label: 'stale', because: 'it is “quiet” \\ since June' });
plan.note({ repo: 'ispyb/demo', issue: null, rule: 'nothing', text: 'as it is' });

const source = { repo: 'ispyb/minutes', path: 'minutes/a.md', blob: 'b1', commit: 'c1' };
const words = 'this is “done”';

const ruling: Ruling = {
  issue: 4,
  meeting: '2019-01-14',
  decided: 'resolved',
  did: 'closed',
  label: null,
  words,
  link: '[a.md](https://github.com/ispyb/minutes)',
  because: 'it says so',
  source,
  approval: { by: 'ada', how: 'merge' },
  at: '2019-01-20T10:00:00Z',
  undone: null,
};

const facts = {
  calendar: {
    repo: 'ispyb/demo',
    private: true,
    meetings: {
      ...{ rule: 'FREQ=MONTHLY;BYDAY=1MO', from: '2019-01-07', at: '15:00', zone: 'Europe/Paris', url: null },
      ...{
        except: ['2019-08-05'],
        closures: [{ from: '2019-12-21', to: '2020-01-05' }],
        sites: { DLS: 'Europe/London' },
      },
    },
    since: '2019-01-14T10:00:00Z',
    looked: '2019-01-15T10:00:00Z',
  },
  'changed-meetings': {
    vcs: [
      {
        key: '2019-02-04',
        date: '2019-02-11',
        start: '2019-02-11T14:00:00Z',
        url: null,
        cancelled: false,
        sequence: 2,
        from: 'ispyb/minutes:minutes/a.md',
        at: '2019-01-14T16:00:00Z',
      },
    ],
  },
  'last-meeting': { date: '2019-01-14' },
  checklists: { lists: [{ meeting: '2019-02-11', items: [{ issue: 12, carried: 2 }] }] },
  topics: { topics: [{ text: null, who: 'ann', issue: 12, comment: 501, at: '2019-01-14T10:00:00Z' }] },
  todo: { date: '2019-01-14', items: [{ owner: 'NS', text: 'write the index', issue: null }] },
  'sweep.agreed': { by: 'ada', at: '2019-01-14T10:00:00Z' },
  'sweep.fired': { at: '2019-01-14T06:00:00Z' },
  'silence.fired': { at: '2019-01-14T05:00:00Z' },
  'review-list.fired': { meeting: '2019-02-11', date: '2019-02-12', at: '2019-02-05T04:00:00Z' },
  recovery: {
    at: '2019-01-14T06:00:00Z',
    good: '2019-01-14T05:00:00Z',
    head: null,
    asked: [{ guid: 'a', attempt: 31, at: '2019-01-14T06:00:00Z' }],
    madeUpFor: ['b'],
    found: { at: '2019-01-14T06:00:00Z', asked: 1, jobs: 2 },
  },
  'minutes.read': { files: [{ repo: 'ispyb/minutes', path: 'minutes/a.md', blob: 'b1', words: 'w1' }] },
  'minutes.last': { repo: 'ispyb/minutes', path: 'minutes/a.md', blob: 'b1', commit: 'c1' },
  'waiting.sweep': { plan: plan.close() },
  'waiting.minutes': { plan: plan.close(), blob: 'b1' },
  previews: {
    pulls: [
      {
        papers: 71,
        pull: 5,
        head: 'c1',
        named: [{ issue: 4, path: 'minutes/a.md', blob: 'b1', kind: 'ask', decided: 'resolved', words }],
        ticks: [{ issue: 4, path: 'minutes/a.md', words, answer: 'open', by: 'ada', at: '2019-01-20T10:00:00Z' }],
      },
    ],
  },
  doubts: { open: [{ issue: 4, meeting: null, words, link: '[a.md](x)', why: 'it may be', source }] },
  'ruling:4': { rulings: [ruling, { ...ruling, source: null, undone: { by: 'ada', at: '2019-01-21T10:00:00Z' } }] },
  'meeting:2019-01-14': { issues: [4] },
} satisfies Facts;

async function keepsEveryFact(memory: Memory): Promise<void> {
  expect(Object.keys(facts)).toEqual(expect.arrayContaining(Object.keys(FACTS)));
  for (const key of Object.keys(facts) as (keyof typeof facts)[]) {
    expect(await memory.recall(key)).toBeUndefined();
    await memory.remember(key, facts[key]);
    await memory.remember(key, facts[key]);
    expect(await memory.recall(key)).toEqual(facts[key]);
  }
}

const pulse: Pulse = {
  rules: 1,
  updatedAt: '2019-01-14T10:00:00Z',
  comments: 3,
  reactions: 1,
  stale: 'stale',
  marked: { by: 'us', at: '2019-01-07T06:00:00Z' },
  life: '2018-06-01T09:00:00Z',
  turn: 'author',
  kept: '2019-12-31',
};

async function keepsPulses(memory: Memory, large = 9_007_199_254): Promise<void> {
  expect(await memory.pulses()).toEqual({});
  await memory.keepPulses({ [large]: pulse, 8: pulse });
  await memory.keepPulses({ 8: { ...pulse, marked: { by: 'nobody' } } });
  expect(await memory.pulses()).toEqual({ [large]: pulse, 8: { ...pulse, marked: { by: 'nobody' } } });
  expect(await memory.pulses(large)).toEqual({ [large]: pulse });
  expect(await memory.pulses(9)).toEqual({});
}

test('pulses come back from the process, the newest of each issue', () => keepsPulses(inMemory()));

test('every fact comes back from the process as it was kept', () => keepsEveryFact(inMemory()));

describeEachDatabase('memory', (open) => {
  test('every fact comes back from the database as it was kept', async () =>
    keepsEveryFact(memoryOf(await open(), 1_234_567_890_123)));

  test('pulses come back from the database, the newest of each issue, and those of no other repository', async () => {
    const db = await open();
    await keepsPulses(memoryOf(db, 1));
    expect(await memoryOf(db, 2).pulses()).toEqual({});
  });

  test('a pulse of another shape counts as none: to look again costs one look', async () => {
    const db = await open();
    await memoryOf(db, 1).keepPulses({ 8: pulse });
    await db.query(`insert into triage.pulse (repository, issue, value) values (1, 7, '{"life": 7}')`);
    expect(await memoryOf(db, 1).pulses()).toEqual({ 8: pulse });
  });

  test('what is kept replaces what was kept, and for this repository only', async () => {
    const db = await open();
    await memoryOf(db, 1).remember('last-meeting', { date: '2019-01-14' });
    await memoryOf(db, 1).remember('last-meeting', { date: '2019-02-11' });
    await memoryOf(db, 2).remember('last-meeting', { date: '2018-11-05' });
    expect(await memoryOf(db, 1).recall('last-meeting')).toEqual({ date: '2019-02-11' });
    expect(await memoryOf(db, 2).recall('last-meeting')).toEqual({ date: '2018-11-05' });
  });

  test('a row that is no such fact is a fault of ours and never taken for “nothing kept”', async () => {
    const db = await open();
    await db.query(`insert into triage.fact (repository, key, value) values (1, 'waiting.sweep', '{"plan": 7}')`);
    const failed = await memoryOf(db, 1)
      .recall('waiting.sweep')
      .catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(Bug);
    expect(String(failed)).toContain('“waiting.sweep” kept about repository 1');
  });
});
