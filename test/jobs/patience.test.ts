import { describe, expect, test } from '@jest/globals';
import { Bug, Gone, Later, Refused, Told } from '../../src/core/trouble.ts';
import { judge, PATIENCE } from '../../src/jobs/patience.ts';
import { type Slip, slipOf } from '../../src/jobs/slip.ts';

const now = new Date('2019-01-07T06:00:00Z');
const when = { now, chance: 0.999, patience: PATIENCE };
const slip = slipOf({ kind: 'triage', repo: 'ISPyB/Demo', issue: 7 }, null);

/** The pauses, in seconds, between the tries of a job that fails with this trouble each time. */
function pauses(trouble: Later | Bug, tries: number): (number | string)[] {
  const told: (number | string)[] = [];
  let gone: Slip = slip;
  for (let n = 0; n < tries; n++) {
    const verdict = judge(trouble, gone, when);
    if (verdict.ends !== 'again') return [...told, verdict.ends];
    told.push(Math.round((verdict.at.getTime() - now.getTime()) / 1000));
    gone = verdict.slip;
  }
  return told;
}

describe('what becomes of a job in trouble', () => {
  test.each([new Told('no'), new Gone('no'), new Refused('no')])('%p is the end of it', (trouble) => {
    expect(judge(trouble, slip, when)).toEqual({ ends: 'done' });
  });

  test('what time mends is tried at growing distances, a quarter of an hour at most', () => {
    expect(pauses(new Later('502'), 12)).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900]);
  });

  test('a fault of ours is tried four times in all', () => {
    expect(pauses(new Bug('oops'), 12)).toEqual([2, 4, 8, 'failed']);
  });

  test('waiting for GitHub uses up no try of ours', () => {
    const often = { ...slip, waits: 400, ended: 400 };
    expect(judge(new Bug('oops'), often, when)).toMatchObject({ ends: 'again', slip: { bugs: 1 } });
  });

  test('jobs that failed together come back at different moments', () => {
    const soonest = judge(new Later('502'), slip, { ...when, chance: 0 });
    expect(soonest).toMatchObject({ ends: 'again', at: new Date('2019-01-07T06:00:01Z') });
  });

  test('a moment that GitHub named is obeyed and remembered; one that has passed means now', () => {
    const named = new Date('2019-01-07T07:00:00Z');
    expect(judge(new Later('limit', named), slip, when)).toMatchObject({
      ends: 'again',
      at: named,
      slip: { notBefore: '2019-01-07T07:00:00.000Z' },
    });
    expect(judge(new Later('limit', new Date(0)), slip, when)).toMatchObject({ ends: 'again', at: now });
  });

  test('after three days of waiting it is kept as failed', () => {
    const since = (at: string) => ({ ...slip, waits: 9, since: at });
    expect(judge(new Later('502'), since('2019-01-04T06:00:01Z'), when)).toMatchObject({ ends: 'again' });
    expect(judge(new Later('502'), since('2019-01-04T06:00:00Z'), when)).toEqual({ ends: 'failed' });
  });
});
