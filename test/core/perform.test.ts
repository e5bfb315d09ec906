import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Action, keyOf } from '../../src/core/action.ts';
import { perform, touched } from '../../src/core/perform.ts';
import { seenKey } from '../../src/core/plan.ts';
import { Later } from '../../src/core/trouble.ts';
import { recording } from './hands.ts';
import { aPlan, ONE_OF_EACH, planOf, REPO } from './samples.ts';

const label: Action = { do: 'label.add', repo: REPO, issue: 7, label: 'stale', because: 'quiet' };
const close: Action = { do: 'issue.close', repo: REPO, issue: 7, as: 'completed', because: 'resolved' };
const other: Action = { do: 'label.add', repo: REPO, issue: 9, label: 'stale', because: 'quiet' };

describe('a plan is carried out', () => {
  test('in its order: looked at once, done, and written down only then', async () => {
    const hands = recording();
    await perform(planOf([label, other, close]), hands);
    expect(hands.log).toEqual([
      `look ${REPO}#7`,
      `do ${keyOf(label)}`,
      `record done ${keyOf(label)}`,
      'give way?',
      `look ${REPO}#9`,
      `do ${keyOf(other)}`,
      `record done ${keyOf(other)}`,
      'give way?',
      `do ${keyOf(close)}`,
      `record done ${keyOf(close)}`,
    ]);
  });

  test('giving way to what is more urgent, but never without having come further', async () => {
    const first = recording((entry) => {
      if (entry === 'give way?') throw new Later('somebody waits', new Date());
    });
    await expect(perform(planOf([label, other, close]), first)).rejects.toThrow('somebody waits');
    expect([...first.world]).toEqual([keyOf(label)]);
    const second = first.again((entry) => {
      if (entry === 'give way?') throw new Later('somebody waits', new Date());
    });
    await expect(perform(planOf([label, other, close]), second)).rejects.toThrow('somebody waits');
    expect([...first.world]).toEqual([keyOf(label), keyOf(other)]);
    await perform(planOf([label, other, close]), second.again());
    expect([...first.world]).toEqual([keyOf(label), keyOf(other), keyOf(close)]);
  });

  test('each kind where it belongs: GitHub, the queue, the memory', async () => {
    const hands = recording();
    const deeds = await perform(planOf(Object.values(ONE_OF_EACH)), hands);
    expect(hands.log.filter((entry) => !/^record|^give way/.test(entry))).toEqual([
      `do ${keyOf(ONE_OF_EACH['label.create'])}`,
      `look ${REPO}#7`,
      ...(
        [
          'label.add',
          'label.remove',
          'comment.upsert',
          'issue.upsert',
          'issue.close',
          'issue.reopen',
          'react',
          'check',
          'redeliver',
        ] as const
      ).map((kind) => `do ${keyOf(ONE_OF_EACH[kind])}`),
      'put triage',
      'keep pulses',
      'remember last-meeting',
    ]);
    expect(deeds.map(({ outcome }) => outcome)).toEqual(Object.keys(ONE_OF_EACH).map(() => 'done'));
  });

  test('but an issue that a person touched meanwhile is left alone, and only that one', async () => {
    const hands = recording();
    hands.touched.add(seenKey(REPO, 7));
    const deeds = await perform(planOf([label, other, close]), hands);
    expect(deeds.map(({ outcome }) => outcome)).toEqual(['moved-on', 'done', 'moved-on']);
    expect([...hands.world]).toEqual([keyOf(other)]);
    expect(hands.log.filter((entry) => entry.startsWith('look'))).toEqual([`look ${REPO}#7`, `look ${REPO}#9`]);
  });

  test('and an issue that was left alone stays so when the run is taken up again', async () => {
    const hands = recording((entry) => {
      if (entry === `do ${keyOf(other)}`) throw new Error('killed');
    });
    hands.touched.add(seenKey(REPO, 7));
    await expect(perform(planOf([label, other, close]), hands)).rejects.toThrow('killed');
    hands.touched.clear();
    const second = hands.again();
    const deeds = await perform(planOf([label, other, close]), second);
    expect(deeds.map(({ outcome }) => outcome)).toEqual(['moved-on', 'done', 'moved-on']);
    expect([...hands.world]).toEqual([keyOf(other)]);
  });

  test('a deed of an earlier run is no look: before the next one on that issue it looks again', async () => {
    const hands = recording((entry) => {
      if (entry === `do ${keyOf(close)}`) throw new Error('killed');
    });
    await expect(perform(planOf([label, close]), hands)).rejects.toThrow('killed');
    hands.touched.add(seenKey(REPO, 7));
    const deeds = await perform(planOf([label, close]), hands.again());
    expect(deeds.map(({ outcome }) => outcome)).toEqual(['done', 'moved-on']);
    expect([...hands.world]).toEqual([keyOf(label)]);
  });

  test('what is said on an issue that no decision was taken about needs no look', async () => {
    const hands = recording();
    const plan = { actions: [ONE_OF_EACH['comment.upsert'], ONE_OF_EACH.react], notes: [], seen: {} };
    expect((await perform(plan, hands)).map(({ outcome }) => outcome)).toEqual(['done', 'done']);
    expect(hands.log.filter((entry) => entry.startsWith('look'))).toEqual([]);
  });

  test('where a look fails nothing is done on that issue, and the run is to be taken up again', async () => {
    const hands = recording((entry) => {
      if (entry.startsWith('look')) throw new Error('GitHub is down');
    });
    await expect(perform(planOf([close]), hands)).rejects.toThrow('GitHub is down');
    expect(hands.world.size).toBe(0);
    expect((await perform(planOf([close]), hands.again())).map(({ outcome }) => outcome)).toEqual(['done']);
  });
});

test('a second run of the same plan says what became of it, and does nothing', async () => {
  const hands = recording();
  const plan = planOf([label, other]);
  const first = await perform(plan, hands);
  const second = hands.again();
  expect(await perform(plan, second)).toEqual(first);
  expect(second.log).toEqual([]);
});

test('killed at any moment and taken up again, it ends as if nothing had happened', async () => {
  await fc.assert(
    fc.asyncProperty(aPlan, fc.nat({ max: 40 }), async (plan, moment) => {
      const whole = recording();
      await perform(plan, whole);

      let n = 0;
      const killed = recording(() => {
        if (n === moment) throw new Error('killed');
        n += 1;
      });
      await perform(plan, killed).catch(() => undefined);
      const second = killed.again();
      await perform(plan, second);

      expect(killed.world).toEqual(whole.world);
      const looks = second.log.filter((entry) => entry.startsWith('look'));
      expect(new Set(looks).size).toBe(looks.length);
      // What was written down is not done again.
      const recorded = killed.log
        .filter((entry) => entry.startsWith('record'))
        .map((entry) => entry.split(' ').slice(2));
      const redone = second.log.filter((entry) => entry.startsWith('do')).map((entry) => entry.split(' ').slice(1));
      expect(redone.filter((key) => recorded.some((other) => other.join(' ') === key.join(' ')))).toEqual([]);
    }),
    { numRuns: process.env.LONG ? 5000 : 200 },
  );
});

describe('issues are counted as people count', () => {
  test('an issue once, whatever is done to it and however its repository is written', () => {
    expect(touched(planOf([label, close, { ...close, repo: REPO.toUpperCase() }]))).toBe(1);
  });

  test('the same number in another repository is another issue', () => {
    expect(touched(planOf([close, { ...close, repo: 'fiction/minutes' }]))).toBe(2);
  });

  test('a reaction, a check, a label nobody wears and our own memory touch none', () => {
    const { react, check, remember } = ONE_OF_EACH;
    expect(touched(planOf([react, check, remember, ONE_OF_EACH['label.create'], ONE_OF_EACH['job.put']]))).toBe(0);
  });
});
