import { describe, expect, test } from '@jest/globals';
import { Gone, Later, Refused } from '../../../src/core/trouble.ts';
import * as say from '../../../src/features/command/texts.ts';
import { aComment, anIssue, bot, person, REPO, settings, us } from '../builders.ts';
import { planFor, says, told, weSaid } from './speaking.ts';

const LIST = { kind: 'review-list', repo: REPO, asked: { by: 'carla', issue: 12, comment: 900 } };

describe('who is heard', () => {
  test('a person with the triage right', async () => {
    expect(told(await planFor(says('/ispyb review-list')))).toEqual([LIST, '+1']);
  });

  test('a chair, however the name is written, and nobody asks GitHub for the right', async () => {
    const own = settings({ meetings: { chairs: ['Mallory'] } });
    const plan = await planFor(says('/ispyb sweep', { author: person('mallory') }), {
      sight: { settings: own },
      faults: { failing: 'right' },
    });
    expect(told(plan)).toEqual([expect.objectContaining({ kind: 'sweep', go: false }), '+1']);
  });

  test.each([
    ['of a bot', says('/ispyb sweep go', { author: bot('ci') })],
    ['of ours', says('/ispyb sweep go', { author: us })],
    ['that was edited', says('/ispyb sweep go', { updatedAt: '2019-01-28T10:00:01Z' })],
    ['without a command', says('> /ispyb sweep go')],
  ])('not a comment %s', async (_whose, comment) => {
    const plan = await planFor(comment);
    expect([plan.actions, plan.notes[0]?.rule]).toEqual([[], 'not heard']);
  });

  test('not a comment that was deleted', async () => {
    const deleted = planFor(says('/ispyb help'), {
      faults: {
        asked: (method) => {
          if (method === 'comment') throw new Gone('comment 900 does not exist');
        },
      },
    });
    await expect(deleted).rejects.toBeInstanceOf(Gone);
  });
});

describe('who may not', () => {
  const stranger = says('/ispyb sweep go\n/ispyb next-meeting 2019-02-12', { author: person('Mallory') });

  test('is told in one sentence, and nothing happens', async () => {
    expect(told(await planFor(stranger, { github: { rights: { Mallory: 'read' } } }))).toMatchInlineSnapshot(`
[
  "refusal:mallory:900: Sorry Mallory, only people with the triage right in this repository and the chairs in its settings may say \`/ispyb sweep go\` and \`/ispyb next-meeting 2019-02-12 15:00 Europe/Paris https://example.org/room\`.",
]
`);
  });

  test('is told once on an issue, and sees a reaction from then on', async () => {
    expect(told(await planFor(stranger, { besides: [weSaid('refusal:mallory:700')] }))).toEqual(['confused']);
    expect(told(await planFor(stranger, { besides: [weSaid('refusal:other:700')] }))).toHaveLength(1);
    expect(told(await planFor(stranger, { besides: [weSaid('refusal:mallory:900')] }))).toHaveLength(1);
  });

  test('cannot forge a refusal to others', async () => {
    const forged = { ...weSaid('refusal:mallory:700'), author: person('ann') };
    expect(told(await planFor(stranger, { besides: [forged] }))).toEqual([expect.stringContaining('Sorry')]);
  });

  test('still gets what anyone may have', async () => {
    const plan = await planFor(says('/ispyb next-meeting\n/ispyb review-list', { author: person('mallory') }));
    expect(told(plan)).toEqual([
      expect.stringMatching(/^refusal:mallory:900: Sorry mallory/),
      expect.stringMatching(/^answer:900: The next VC is on \*\*Monday 4 February 2019/),
    ]);
  });
});

describe('when GitHub does not say who may', () => {
  test('the job waits for a better day', async () => {
    await expect(planFor(says('/ispyb sweep'), { faults: { failing: 'right' } })).rejects.toBeInstanceOf(Later);
  });

  test('and never will, that is neither a yes nor a no', async () => {
    const plan = await planFor(says('/ispyb sweep go'), {
      faults: {
        asked: (method) => {
          if (method === 'right') throw new Refused('members may not be read');
        },
      },
    });
    expect(told(plan)).toEqual([
      'answer:900: I could not check your rights just now, so I did nothing about `/ispyb sweep go`; please say it again in a moment.',
    ]);
  });
});

describe('who may object', () => {
  const objects = says('/ispyb object too narrow', { author: person('mallory') });
  const github = { issues: [anIssue({ number: 12 })], collaborators: ['Bob'] };
  const asked = { by: 'mallory', issue: 12, comment: 900 };
  const started = {
    kind: 'period',
    repo: REPO,
    issue: 12,
    said: { word: 'object', at: '2019-01-28T10:00:00Z' },
    asked,
  };

  test('is whoever opened the issue, said something on it before, collaborates or is a chair', async () => {
    const before = aComment({ author: person('Mallory'), createdAt: '2019-01-27T10:00:00Z', body: 'I measured it.' });
    expect(told(await planFor(objects, { github, besides: [before] }))).toEqual([started, '+1']);
    const own = { ...github, issues: [anIssue({ number: 12, author: person('MALLORY') })] };
    expect(told(await planFor(objects, { github: own }))).toEqual([started, '+1']);
    expect(told(await planFor(objects, { github: { ...github, collaborators: ['mallory'] } }))).toEqual([
      started,
      '+1',
    ]);
    const chairs = settings({ meetings: { chairs: ['mallory'] } });
    expect(told(await planFor(objects, { github, sight: { settings: chairs } }))).toEqual([started, '+1']);
  });

  test('is no stranger, who is told in one sentence; having said a command makes nobody take part', async () => {
    const sorry = [expect.stringMatching(/^refusal:mallory:900: Sorry mallory, only collaborators and people who/)];
    expect(told(await planFor(objects, { github }))).toEqual(sorry);
    const before = aComment({ author: person('mallory'), createdAt: '2019-01-27T10:00:00Z', body: '/ispyb help' });
    expect(told(await planFor(objects, { github, besides: [before] }))).toEqual(sorry);
  });

  test('is told about what triagers may and about this in one comment', async () => {
    const both = { ...objects, body: '/ispyb object\n/ispyb agree' };
    expect(told(await planFor(both, { github }))).toEqual([
      expect.stringMatching(
        /^refusal:mallory:900: Sorry mallory, only people with [\s\S]*agree`[\s\S]* only collaborators/,
      ),
    ]);
  });

  test('is not known where GitHub will never say, and asked again where it may', async () => {
    const refusing = {
      asked: (method: string) => {
        if (method === 'collaborators') throw new Refused('members may not be read');
      },
    };
    expect(told(await planFor(objects, { github, faults: refusing }))).toEqual([
      expect.stringContaining('could not check your rights just now'),
    ]);
    await expect(planFor(objects, { github, faults: { failing: 'collaborators' } })).rejects.toBeInstanceOf(Later);
  });
});

describe('on a pull request of the minutes repository', () => {
  const on = { repo: 'fiction/Papers', alone: true };

  test('a confirmation is heard, by the right in the repository of the issues, and answered there', async () => {
    const plan = await planFor(says('/ispyb confirm #22 rejected'), { on });
    const asked = { by: 'carla', issue: 12, comment: 900, repo: on.repo };
    const answer = { is: 'confirmed', issue: 22, as: 'rejected', asked };
    expect(told(plan)).toEqual([
      { kind: 'answer', repo: REPO, by: 'carla', when: '2019-01-28T10:00:00Z', answer },
      '+1',
    ]);
    expect(plan.actions[1]).toMatchObject({ do: 'react', repo: on.repo, issue: 12 });
  });

  test('a stranger is refused there, in words that say whose right counts', async () => {
    const mallory = says('/ispyb confirm #22 rejected', { author: person('mallory') });
    const plan = await planFor(mallory, { on });
    expect(plan.actions).toMatchObject([{ do: 'comment.upsert', repo: on.repo, body: expect.stringContaining(REPO) }]);
  });

  test('all else is told where to say it, once, and does nothing', async () => {
    const elsewhere = say.notHeardHere('not on a pull request', REPO);
    expect(told(await planFor(says('/ispyb sweep go\n/ispyb why\n/ispyb nonsense'), { on }))).toEqual([
      `answer:900: ${elsewhere}`,
    ]);
    expect(told(await planFor(says('/ispyb why'), { on, besides: [weSaid('answer:900')] }))).toEqual([]);
  });

  test('nothing is heard where nobody can tell whose number is meant', async () => {
    const unsure = { ...on, alone: false };
    expect(told(await planFor(says('/ispyb confirm #22 rejected'), { on: unsure }))).toEqual([
      `answer:900: ${say.notHeardHere('whose number', REPO)}`,
    ]);
  });
});
