import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Action } from '../../../src/core/action.ts';
import { mark } from '../../../src/core/marker.ts';
import type { Recovery } from '../../../src/core/memory.ts';
import type { Attempted } from '../../../src/core/reader.ts';
import { recovery } from '../../../src/features/recovery/index.ts';
import { logSince, lostIn } from '../../../src/features/recovery/lost.ts';
import * as say from '../../../src/features/recovery/texts.ts';
import { aComment, anIssue, aRepository, person, REPO, settings, us } from '../builders.ts';
import { type Facts, readerOf } from '../reader.ts';
import { aSight } from '../sight.ts';

const AT = '2019-03-04T06:00:00.000Z';
const repo = REPO;

function attempt(id: number, guid: string, changes: Partial<Attempted> = {}): Attempted {
  return { id, guid, at: '2019-03-04T05:30:00Z', taken: false, ...changes };
}

function lastLook(changes: Partial<Recovery> = {}): Recovery {
  const good = '2019-03-04T05:00:00.000Z';
  return { at: good, good, head: 'h1', asked: [], madeUpFor: [], found: null, ...changes };
}

/** Looks and judges. */
async function looked(facts: Facts, last?: Recovery, arrived: readonly string[] = []) {
  const commits = facts.commits ?? { main: { sha: 'h2', at: AT } };
  const sight = aSight({
    at: AT,
    reader: readerOf({ ...facts, commits }),
    ...(last ? { remembers: { recovery: last } } : {}),
    arrived: async (guids) => guids.filter((guid) => arrived.includes(guid)),
  });
  return recovery.plan(await recovery.gather({ kind: 'recovery', repo }, sight), settings());
}

const asked = ({ actions }: { actions: readonly Action[] }) =>
  actions.flatMap((one) => (one.do === 'redeliver' ? one.attempt : []));
const jobs = ({ actions }: { actions: readonly Action[] }) =>
  actions.flatMap((one) => (one.do === 'job.put' ? one.job : []));
function kept({ actions }: { actions: readonly Action[] }): Recovery {
  const last = actions.at(-1);
  if (last?.do !== 'remember' || last.key !== 'recovery') throw new Error('it is not remembered');
  return last.value;
}

describe('a delivery is asked for again', () => {
  test('where no attempt at it was taken, by its newest attempt', async () => {
    const deliveries = [attempt(3, 'a'), attempt(2, 'b', { taken: true }), attempt(1, 'a')];
    expect(asked(await looked({ deliveries }))).toEqual([3]);
  });

  test('not where a later attempt was taken, or where it is stored with us although GitHub gave up waiting', async () => {
    const deliveries = [attempt(4, 'a', { taken: true }), attempt(3, 'b'), attempt(1, 'a')];
    expect(asked(await looked({ deliveries }, undefined, ['b']))).toEqual([]);
  });

  test('not twice while it may be on its way, and again when that took too long', async () => {
    const deliveries = [attempt(1, 'a')];
    const at = (moment: string) => lastLook({ asked: [{ guid: 'a', attempt: 1, at: moment }] });
    const waiting = await looked({ deliveries }, at('2019-03-04T05:45:00Z'));
    expect([asked(waiting), kept(waiting).asked]).toEqual([
      [],
      [{ guid: 'a', attempt: 1, at: '2019-03-04T05:45:00Z' }],
    ]);
    expect(asked(await looked({ deliveries }, at('2019-03-04T05:29:00Z')))).toEqual([1]);
    expect(asked(await looked({ deliveries: [attempt(2, 'a'), ...deliveries] }, at('2019-03-04T05:45:00Z')))).toEqual([
      2,
    ]);
  });

  test('and until it is there the next look begins before it, with the head of before', async () => {
    const came = kept(await looked({ deliveries: [attempt(1, 'a')] }, lastLook()));
    expect([came.good, came.head, came.found]).toEqual([
      '2019-03-04T05:30:00.000Z',
      'h1',
      { at: AT, asked: 1, jobs: 0 },
    ]);
  });
});

describe('the repository is read', () => {
  const changed = {
    issues: [
      anIssue({ number: 1, updatedAt: '2019-02-25T09:00:00Z', comments: 3 }),
      anIssue({ number: 2, updatedAt: '2019-02-25T09:00:00Z', author: us }),
      anIssue({ number: 3, updatedAt: '2019-02-25T09:00:00Z', state: 'closed' }),
      anIssue({ number: 4, updatedAt: '2019-02-01T09:00:00Z' }),
      anIssue({ number: 5, updatedAt: '2019-02-25T09:00:00Z', isPull: true, comments: 1 }),
    ],
    comments: {
      1: [
        aComment({ id: 10, createdAt: '2019-01-25T09:00:00Z', body: '/ispyb help' }),
        aComment({ id: 11, createdAt: '2019-02-25T09:00:00Z', body: 'Please:\n/ispyb why' }),
        aComment({ id: 12, createdAt: '2019-02-25T10:00:00Z', body: '/ispyb help', author: person('bob') }),
        aComment({ id: 13, createdAt: '2019-02-25T10:01:00Z', body: mark('answer:12', 'Help.'), author: us }),
      ],
      5: [aComment({ id: 14, createdAt: '2019-02-25T11:00:00Z', body: '/ispyb minutes' })],
    },
  };
  const away = lastLook({ at: '2019-02-20T05:00:00Z', good: '2019-02-20T05:00:00Z' });

  test('where we were away for longer than GitHub keeps deliveries, and what nobody told of is put', async () => {
    const came = await looked(changed, away);
    expect(jobs(came)).toEqual([
      { kind: 'push', repo, before: 'h1', after: 'h2' },
      { kind: 'triage', repo, issue: 1 },
      { kind: 'wake', repo, issue: 1, who: 'bob', when: '2019-02-25T10:00:00Z' },
      { kind: 'command', repo, issue: 1, comment: 11 },
      { kind: 'command', repo, issue: 5, comment: 14 },
    ]);
    expect(kept(came)).toMatchObject({ good: AT, head: 'h2', found: { at: AT, asked: 0, jobs: 5 } });
    expect(jobs(await looked(changed, kept(came)))).toEqual([]);
  });

  test('where a delivery failed too often to be asked for again, and that once', async () => {
    const deliveries = [4, 3, 2, 1].map((id) => attempt(id, 'a', { at: '2019-03-04T04:00:00Z' }));
    // What it told of happened before GitHub first tried to tell it.
    const when = '2019-03-04T03:59:57Z';
    const comments = { 1: [aComment({ id: 20, createdAt: when, body: '/ispyb help', author: person('bob') })] };
    const facts = { deliveries, comments, issues: [anIssue({ number: 1, updatedAt: when, comments: 1 })] };
    const came = await looked(facts, lastLook({ good: '2019-03-04T03:00:00.000Z' }));
    expect([asked(came), jobs(came)]).toEqual([
      [],
      [
        { kind: 'push', repo, before: 'h1', after: 'h2' },
        { kind: 'triage', repo, issue: 1 },
        { kind: 'wake', repo, issue: 1, who: 'bob', when },
        { kind: 'command', repo, issue: 1, comment: 20 },
      ],
    ]);
    expect(jobs(await looked(facts, kept(came)))).toEqual([]);
  });

  test('never at the first look, nor in an archived repository', async () => {
    expect(jobs(await looked(changed))).toEqual([]);
    expect(jobs(await looked({ ...changed, repositories: [aRepository({ archived: true })] }, away))).toEqual([]);
  });

  test('and an empty one has no head', async () => {
    expect(kept(await looked({ commits: {} })).head).toBeNull();
  });
});

test('where all arrived, only that it was looked is kept', async () => {
  const found = { at: '2019-01-01T00:00:00Z', asked: 1, jobs: 0 };
  const came = await looked({ deliveries: [attempt(1, 'a', { taken: true })] }, lastLook({ found }));
  expect(came.notes).toEqual([{ repo, issue: null, rule: 'all arrived', text: say.allArrived() }]);
  expect(came.actions).toHaveLength(1);
  expect(kept(came)).toEqual({ at: AT, good: AT, head: 'h2', asked: [], madeUpFor: [], found });
});

test('whatever the log holds, each delivery that never arrived is asked for, on its way or hopeless, and no other', () => {
  const entry = fc.record({ id: fc.nat(1000), guid: fc.constantFrom('a', 'b', 'c', 'd'), taken: fc.boolean() });
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 20 }),
      fc.subarray(['a', 'b']),
      fc.subarray(['c', 'd']),
      (all, stored, on) => {
        const attempts = all.map(({ id, guid, taken }) => attempt(id, guid, { taken }));
        const last = lastLook({ asked: on.map((guid) => ({ guid, attempt: 500, at: '2019-03-04T05:59:00Z' })) });
        const lost = lostIn({ at: AT, last, attempts, arrived: stored });
        const missing = [...new Set(all.map(({ guid }) => guid))].filter(
          (guid) => !stored.includes(guid) && !all.some((one) => one.guid === guid && one.taken),
        );
        const judged = [...lost.again.map(({ guid }) => guid), ...lost.onTheirWay, ...lost.hopeless];
        expect(judged.sort()).toEqual(missing.sort());
      },
    ),
  );
});

test('the log is read from a little before all was good, and never before what GitHub keeps', () => {
  expect(logSince({ at: AT, last: lastLook() })).toBe('2019-03-04T04:50:00.000Z');
  expect(logSince({ at: AT, last: lastLook({ good: '2019-01-01T00:00:00Z' }) })).toBe('2019-03-01T06:00:00.000Z');
  expect(logSince({ at: AT, last: undefined })).toBe('2019-03-01T06:00:00.000Z');
});

test('the sentences', () => {
  expect([
    say.didNotArrive('a-b'),
    say.nobodyTold('2019-02-20T05:00:00Z', 'triage'),
    say.allArrived(),
    say.looked(1, 2),
  ]).toMatchInlineSnapshot(`
[
  "GitHub tried to deliver a-b and could not",
  "what happened since 2019-02-20T05:00:00Z is no longer delivered, so the triage job is put after a look at the repository",
  "every delivery arrived",
  "1 delivery asked for again, 2 jobs put for what no delivery told of",
]
`);
});
