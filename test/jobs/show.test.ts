import { describe, expect, test } from '@jest/globals';
import { isOutward } from '../../src/core/action.ts';
import type { Comment } from '../../src/core/reader.ts';
import { answer, showAsCheck, split } from '../../src/jobs/show.ts';
import { ONE_OF_EACH, planOf } from '../core/samples.ts';
import { aComment, aRepository, REPO, us } from '../features/builders.ts';
import { readerOf } from '../features/reader.ts';
import { asked, HEAD, NOW, sweep } from './room.ts';

const NOTHING = planOf([]);
const label = planOf([ONE_OF_EACH['label.add']]);
const said = (comment: Partial<Comment>) => readerOf({ comments: { 1: [aComment(comment)] } });

test('what people notice and what only we notice are told apart, and nothing is lost', () => {
  const plan = planOf(Object.values(ONE_OF_EACH));
  const { inward, outward } = split(plan);
  expect(inward.actions.map((action) => action.do)).toEqual(['redeliver', 'job.put', 'pulses.keep', 'remember']);
  expect(outward.actions).toEqual(plan.actions.filter(isOutward));
  expect(outward.actions).toHaveLength(Object.keys(ONE_OF_EACH).length - 4);
  expect([inward.seen, outward.seen]).toEqual([plan.seen, plan.seen]);
});

describe('in mode: preview', () => {
  test('a plan is a check run at the head of whatever branch is the default one', async () => {
    const reader = readerOf({
      repositories: [aRepository({ defaultBranch: 'trunk' })],
      commits: { trunk: { sha: HEAD, at: NOW } },
    });
    const [check, ...more] = await showAsCheck({ kind: 'triage', repo: REPO, issue: 7 }, label, reader);
    expect(check).toMatchObject({
      do: 'check',
      commit: HEAD,
      name: 'ISPyB Triage preview: triage of #7',
      conclusion: 'neutral',
      summary: '**Will do**\n\n- label #7 `stale`: the minutes say so',
    });
    expect(more).toEqual([]);
  });

  test('a plan of nothing asks GitHub nothing', async () => {
    const reader = readerOf({}, { failing: ['repository', 'commit'] });
    expect(await showAsCheck(sweep(), NOTHING, reader)).toEqual([]);
  });
});

describe('a person who asked', () => {
  test('is shown the plan in one comment for each question', async () => {
    expect(await answer(sweep(), asked(501), label, readerOf({}))).toMatchObject([
      { do: 'comment.upsert', repo: REPO, issue: 1, slot: 'shown:501', because: 'chris asked for it' },
    ]);
  });

  test('hears that there is nothing to do', async () => {
    expect(await answer(sweep(), asked(501), NOTHING, readerOf({}))).toMatchObject([{ slot: 'shown:501' }]);
  });

  test('keeps the first answer where by now there is nothing to do', async () => {
    const before = said({ author: us, body: '<!-- ispyb-triage:shown:501 -->\n**Will do**' });
    expect(await answer(sweep(), asked(501), NOTHING, before)).toEqual([]);
    expect(await answer(sweep(), asked(502), NOTHING, before)).toHaveLength(1);
  });

  test('is not silenced by a forged answer', async () => {
    const forged = said({ body: '<!-- ispyb-triage:shown:501 -->\n**Will do**' });
    expect(await answer(sweep(), asked(501), NOTHING, forged)).toHaveLength(1);
  });
});
