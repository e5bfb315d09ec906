import { expect, test } from '@jest/globals';
import { Gone, Later } from '../../../src/core/trouble.ts';
import { triage } from '../../../src/features/triage/index.ts';
import { aLabel, anIssue, aRepository, aTouch, REPO } from '../builders.ts';
import { readerOf } from '../reader.ts';
import { aSight } from '../sight.ts';

const JOB = { kind: 'triage', repo: REPO, issue: 7 } as const;
const facts = {
  issues: [anIssue()],
  history: { 7: [aTouch('commented', '2018-02-01T09:00:00Z')] },
  labels: [aLabel('vc')],
};

test('reads the issue as it is now, all that happened to it, and the labels there are', async () => {
  expect(await triage.gather(JOB, aSight({ reader: readerOf(facts) }))).toEqual({
    repository: aRepository(),
    issue: anIssue(),
    history: facts.history[7],
    labels: facts.labels,
  });
});

test.each(['repository', 'issue', 'history', 'labels'] as const)(
  'comes back later when it cannot read the %s, and never takes that for an empty answer',
  async (failing) => {
    const sight = aSight({ reader: readerOf(facts, { failing }) });
    await expect(triage.gather(JOB, sight)).rejects.toBeInstanceOf(Later);
  },
);

test('an issue that is gone meanwhile is gone', async () => {
  await expect(triage.gather(JOB, aSight())).rejects.toBeInstanceOf(Gone);
});
