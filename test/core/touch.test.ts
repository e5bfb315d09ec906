import { describe, expect, test } from '@jest/globals';
import type { Touch } from '../../src/core/reader.ts';
import { lastHumanTouch, unexplainedUpdate } from '../../src/core/touch.ts';

const ann = { login: 'ann', human: true, ours: false };
const dependabot = { login: 'dependabot[bot]', human: false, ours: false };
const us = { login: 'ispyb-triage[bot]', human: false, ours: true };
const opened = '2018-01-01T10:00:00Z';

describe('the last human touch', () => {
  test('is the opening, where nobody did anything since', () => {
    expect(lastHumanTouch({ createdAt: opened }, [])).toBe(opened);
  });

  test.each<Touch['what']>(['commented', 'edited-comment', 'labeled', 'unlabeled', 'closed', 'reopened', 'renamed'])(
    'is moved by a person who %s',
    (what) => {
      const at = '2018-03-01T10:00:00Z';
      expect(lastHumanTouch({ createdAt: opened }, [{ at, who: ann, what }])).toBe(at);
    },
  );

  test('is not moved by bots, by us, or by being mentioned', () => {
    const history: Touch[] = [
      { at: '2018-03-01T10:00:00Z', who: dependabot, what: 'commented' },
      { at: '2018-03-02T10:00:00Z', who: us, what: 'labeled', label: 'stale' },
      { at: '2018-03-03T10:00:00Z', who: ann, what: 'other' },
    ];
    expect(lastHumanTouch({ createdAt: opened }, history)).toBe(opened);
  });

  test('does not depend on the order of the history, nor on how a time is written', () => {
    const history: Touch[] = [
      { at: '2018-03-01T10:00:00+02:00', who: ann, what: 'commented' },
      { at: '2018-03-01T09:00:00Z', who: ann, what: 'commented' },
    ];
    expect(lastHumanTouch({ createdAt: opened }, history)).toBe('2018-03-01T09:00:00Z');
    expect(lastHumanTouch({ createdAt: opened }, history.toReversed())).toBe('2018-03-01T09:00:00Z');
  });
});

describe('an update that nothing explains', () => {
  const issue = { createdAt: opened, closedAt: null };

  test('shows as a change later than everything that is known', () => {
    expect(unexplainedUpdate({ ...issue, updatedAt: '2018-02-01T00:00:00Z' }, [])).toBe(true);
  });

  test('is explained by anybody, bots too', () => {
    const history: Touch[] = [{ at: '2018-02-01T00:00:00Z', who: us, what: 'labeled', label: 'stale' }];
    expect(unexplainedUpdate({ ...issue, updatedAt: '2018-02-01T00:00:00Z' }, history)).toBe(false);
  });

  test('needs more than a minute, because times of one deed differ by seconds', () => {
    expect(unexplainedUpdate({ ...issue, updatedAt: '2018-01-01T10:01:00Z' }, [])).toBe(false);
    expect(unexplainedUpdate({ ...issue, updatedAt: '2018-01-01T10:01:01Z' }, [])).toBe(true);
  });

  test('is explained by the closing', () => {
    const closedAt = '2018-02-01T00:00:00Z';
    expect(unexplainedUpdate({ createdAt: opened, closedAt, updatedAt: closedAt }, [])).toBe(false);
  });
});
