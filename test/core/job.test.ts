import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Job, keyOfJob } from '../../src/core/job.ts';
import { aJob } from './samples.ts';

/** What a job means, told another way than by its key: what is left out here is read fresh or only says who asked. */
function meaning(job: Job): readonly unknown[] {
  const repo = job.repo.toLowerCase();
  switch (job.kind) {
    case 'triage':
      return ['triage', repo, job.issue];
    case 'wake':
      return ['wake', repo, job.issue, job.when];
    case 'command':
      return ['command', repo, job.issue, job.comment, job.on?.repo.toLowerCase()];
    case 'sweep':
      return ['sweep', repo, job.at, job.asked?.comment];
    case 'review-list':
      return ['review-list', repo, job.meeting, job.asked?.comment];
    case 'slots':
      return ['slots', repo, job.issue, job.asked?.comment];
    case 'minutes-template':
      return ['minutes-template', repo, job.asked.comment];
    case 'minutes':
      return ['minutes', repo, job.source.repo, job.source.path, job.source.blob, job.asked?.comment];
    case 'silence':
      return ['silence', repo];
    case 'period':
      return ['period', repo, job.issue, job.edited, job.said?.word, job.said?.at, job.said && job.asked?.comment];
    case 'push':
      return ['push', repo, job.before, job.after];
    case 'pull':
      return ['pull', repo, job.pull, job.said];
    case 'settings-preview':
      return ['settings-preview', repo, job.pull];
    case 'minutes-preview':
      return ['minutes-preview', repo, job.papers, job.pull];
    case 'answer': {
      const { answer, by, when } = job;
      if (answer.is === 'confirmed') return ['confirmed', repo, answer.issue, answer.asked.comment];
      const { issue, comment, on, off } = answer;
      return ['ticked', repo, answer.repo, issue, comment, when, by, [...on], [...off]];
    }
    case 'undo':
      return ['undo', repo, job.meeting, job.only, job.asked.comment];
    case 'settings':
      return ['settings', repo, job.commit];
    case 'schedule':
      return ['schedule', repo];
    case 'recovery':
      return ['recovery', repo];
  }
}

describe('two jobs', () => {
  test('have the same key exactly where they mean the same', () => {
    let same = 0;
    fc.assert(
      fc.property(aJob, aJob, (one, other) => {
        const alike = JSON.stringify(meaning(one)) === JSON.stringify(meaning(other));
        if (alike) same += 1;
        expect(keyOfJob(one) === keyOfJob(other)).toBe(alike);
      }),
      { numRuns: process.env.LONG ? 100_000 : 5000 },
    );
    expect(same).toBeGreaterThan(10);
  });

  test('are the same however the repository is written', () => {
    fc.assert(
      fc.property(aJob, (job) => {
        expect(keyOfJob({ ...job, repo: job.repo.toUpperCase() })).toBe(keyOfJob(job));
      }),
    );
  });
});

test('a key is stored, so what it looks like stays', () => {
  const source = { repo: 'fiction/Minutes', path: 'a/2019.md', blob: 'b1', commit: 'c1' };
  const repo = 'fiction/Modeling';
  const asked = { by: 'ann', issue: 7, comment: 501 };
  const jobs: readonly Job[] = [
    { kind: 'triage', repo, issue: 7 },
    { kind: 'wake', repo, issue: 7, who: 'ann', when: '2019-01-07T06:00:00Z' },
    { kind: 'sweep', repo, at: '2019-01-07T06:00:00Z', go: false },
    { kind: 'sweep', repo, at: '2019-01-07T06:00:00Z', go: true, asked },
    { kind: 'review-list', repo },
    { kind: 'review-list', repo, meeting: '2019-02-04', asked },
    { kind: 'slots', repo, issue: 7 },
    { kind: 'slots', repo, issue: 7, asked },
    { kind: 'minutes-template', repo, asked },
    { kind: 'minutes', repo, source, go: false },
    { kind: 'minutes', repo, source, go: true, asked },
    { kind: 'command', repo, issue: 7, comment: 501 },
    { kind: 'silence', repo },
    { kind: 'period', repo, issue: 7 },
    { kind: 'period', repo, issue: 7, edited: '2019-01-07T06:00:00Z' },
    { kind: 'period', repo, issue: 7, said: { word: 'agree', at: '2019-01-07T06:00:00Z' }, asked },
    { kind: 'push', repo, before: 'a1', after: 'b2' },
    { kind: 'settings', repo, commit: 'c1' },
    { kind: 'schedule', repo, at: '2019-01-07T06:00:00Z' },
    { kind: 'recovery', repo },
  ];
  expect(jobs.map(keyOfJob).join('\n')).toMatchInlineSnapshot(`
"triage:fiction/modeling#7
wake:fiction/modeling#7@2019-01-07T06:00:00Z
sweep:fiction/modeling@2019-01-07T06:00:00Z
sweep:fiction/modeling@2019-01-07T06:00:00Z?501
review-list:fiction/modeling@next
review-list:fiction/modeling@2019-02-04?501
slots:fiction/modeling#7
slots:fiction/modeling#7?501
minutes-template:fiction/modeling?501
minutes:fiction/modeling<fiction/minutes:a/2019.md:b1
minutes:fiction/modeling<fiction/minutes:a/2019.md:b1?501
command:fiction/modeling#7/501
silence:fiction/modeling
period:fiction/modeling#7
period:fiction/modeling#7@2019-01-07T06:00:00Z
period:fiction/modeling#7 agree@2019-01-07T06:00:00Z?501
push:fiction/modeling@a1..b2
settings:fiction/modeling@c1
schedule:fiction/modeling
recovery:fiction/modeling"
`);
});
