import { describe, expect, test } from '@jest/globals';
import type { Job } from '../../src/core/job.ts';
import { mark } from '../../src/core/marker.ts';
import type { Plan } from '../../src/core/plan.ts';
import type { Issue } from '../../src/core/reader.ts';
import { hold, letGo, reasonToWait } from '../../src/jobs/hold.ts';
import { inMemory } from '../../src/jobs/memory.ts';
import { ONE_OF_EACH, planOf } from '../core/samples.ts';
import { anIssue, REPO, settings, us } from '../features/builders.ts';
import { readerOf } from '../features/reader.ts';
import { asked } from './room.ts';

const close = ONE_OF_EACH['issue.close'];
const { remember } = ONE_OF_EACH;
const other = { ...close, issue: 8 };
const PLAN = planOf([close]);
const how = { why: 'the settings say `minutes.close: ask`', label: 'vc' };

function minutes(blob = 'b1', go = false): Extract<Job, { kind: 'minutes' }> {
  const source = { repo: 'fiction/minutes', path: '2019/a.md', blob, commit: 'c1' };
  return { kind: 'minutes', repo: REPO, source, go, ...(go ? { asked: asked() } : {}) };
}

/** What a room for minutes remembers, and the issues in which some wait. */
function at(issues: readonly Issue[] = []) {
  return { reader: readerOf({ issues }), memory: inMemory() };
}

function waiting(blob: string, changes: Partial<Issue> = {}): Issue {
  return anIssue({ number: 90, author: us, body: mark(`waiting-minutes:${blob}`, 'I wait.'), ...changes });
}

const shown = (plan: Plan, blob = 'b1') => ({ plan, blob });

describe('minutes that wait', () => {
  test('have an issue of their own, and what was shown is kept with their version', async () => {
    expect(await hold.actions(minutes(), PLAN, { ...how, at: at() })).toMatchObject([
      { do: 'remember', key: 'waiting.minutes', value: shown(PLAN) },
      { do: 'issue.upsert', slot: 'waiting-minutes:b1', labels: ['vc'], was: null },
    ]);
  });

  test('are shown again where another version was turned down', async () => {
    const refused = waiting('b0', { state: 'closed', stateReason: 'not_planned' });
    expect(await hold.actions(minutes(), PLAN, { ...how, at: at([refused]) })).toHaveLength(2);
    expect(await hold.actions(minutes('b0'), PLAN, { ...how, at: at([refused]) })).toEqual([]);
  });

  test('are not silenced by a stranger’s issue', async () => {
    const author = { login: 'eve', human: true, ours: false };
    const forged = waiting('b1', { author, state: 'closed', stateReason: 'not_planned' });
    expect(await hold.actions(minutes(), PLAN, { ...how, at: at([forged]) })).toHaveLength(2);
  });
});

describe('a go for minutes', () => {
  test('carries out what was shown of this very version', async () => {
    const room = at([waiting('b1')]);
    await room.memory.remember('waiting.minutes', shown(PLAN));
    const { plan } = await letGo(minutes('b1', true), planOf([close, other]), room);
    expect(plan.actions).toMatchObject([
      { do: 'issue.close', issue: 7 },
      { do: 'issue.close', issue: 90, as: 'completed' },
    ]);
    expect(plan.seen[`${REPO}#90`]).toMatchObject({ state: 'open' });
    expect(plan.notes).toMatchObject([{ issue: 8, rule: 'not previewed' }]);
  });

  test('closes no issue behind it that a person has closed', async () => {
    const room = at([waiting('b1', { state: 'closed', stateReason: 'completed' })]);
    await room.memory.remember('waiting.minutes', shown(PLAN));
    expect((await letGo(minutes('b1', true), PLAN, room)).plan).toEqual(PLAN);
  });

  test('shows a newer version first', async () => {
    const room = at();
    await room.memory.remember('waiting.minutes', shown(PLAN, 'b0'));
    const { plan, because } = await letGo(minutes('b1', true), PLAN, room);
    expect(because).toBe('nothing was shown before');
    expect(plan.actions.map((action) => action.do)).toEqual(['remember', 'comment.upsert']);
  });

  test('serves our own memory in every case', async () => {
    const { asked: _nobody, ...unasked } = minutes('b1', true);
    expect((await letGo(unasked, planOf([remember, close]), at())).plan.actions).toEqual([remember]);
  });
});

describe('a plan waits', () => {
  const many = planOf(Array.from({ length: 11 }, (_, i) => ({ ...close, issue: i + 1 })));

  test('for the reason of its ability, else for the brake', () => {
    expect(reasonToWait(PLAN, 'ask', settings())).toBe('ask');
    expect(reasonToWait(PLAN, null, settings())).toBeNull();
    expect(reasonToWait(many, null, settings())).toMatch(/11 issues.*10 in one go/);
    expect(reasonToWait(many, null, settings({ brake: 11 }))).toBeNull();
  });

  test('never where people would notice nothing of it', () => {
    expect(reasonToWait(planOf([remember, ONE_OF_EACH['job.put']]), 'ask', settings())).toBeNull();
  });
});
