import { describe, expect, test } from '@jest/globals';
import type { Asked, Outcome } from '../../src/cli/doors.ts';
import { Gone, Later, Refused, Told } from '../../src/core/trouble.ts';
import { NOW, typed } from './terminal.ts';

const REPO = 'ispyb/ispyb-database-modeling';
const LABEL = { do: 'label.add', repo: REPO, issue: 7, label: 'stale', because: 'quiet for 200 days' } as const;
const MEMORY = { do: 'remember', repo: REPO, key: 'sweep.fired', value: { at: NOW }, because: 'ours' } as const;

const SHOWN: Outcome = {
  actions: [
    { action: LABEL, done: null },
    { action: MEMORY, done: null },
  ],
  notes: [{ repo: REPO, issue: 9, rule: 'exempt label', text: 'has the label keep' }],
  requests: { reads: 3, writes: 0 },
  held: null,
};

describe('sweep', () => {
  test('as JSON, exactly as promised; our own memory is nobody’s concern', async () => {
    const { code, out, err } = await typed(['sweep', '--repo', REPO, '--json'], {
      doors: { sweep: async () => SHOWN },
    });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual({
      actions: [{ do: 'label.add', repo: REPO, issue: 7, label: 'stale', because: 'quiet for 200 days' }],
      notes: [{ repo: REPO, issue: 9, rule: 'exempt label', text: 'has the label keep' }],
      requests: { reads: 3, writes: 0 },
    });
  });

  test('for people', async () => {
    expect(
      (await typed(['sweep', '--repo', REPO], { doors: { sweep: async () => SHOWN } })).out,
    ).toMatchInlineSnapshot(`
"Would do
  label #7 \`stale\`: quiet for 200 days
Leaves alone
  #9: has the label keep (exempt label)
3 reads, 0 writes
"
`);
  });

  test('judges at the moment asked for, and only shows unless it is asked to act', async () => {
    const asked: Asked[] = [];
    const doors = {
      sweep: async (_: unknown, question: Asked) => {
        asked.push(question);
        return SHOWN;
      },
    };
    await typed(['sweep', '--repo', REPO], { doors });
    await typed(['sweep', '--repo', REPO, '--at', '2019-06-03T06:00:00+02:00', '--act'], { doors });
    expect(asked).toMatchObject([
      { repo: REPO, at: NOW, act: false },
      { repo: REPO, at: '2019-06-03T04:00:00.000Z', act: true },
    ]);
  });

  test('says what became of each deed', async () => {
    const did: Outcome = { ...SHOWN, actions: [{ action: LABEL, done: 'already' }] };
    const { out } = await typed(['sweep', '--repo', REPO, '--act'], { doors: { sweep: async () => did } });
    expect(out).toContain('Did\n  label #7 `stale` (already): quiet for 200 days');
  });

  test('that was held is no success', async () => {
    const held: Outcome = { ...SHOWN, held: 'it touches 12 issues and the brake is at 10.' };
    const { code, out, err } = await typed(['sweep', '--repo', REPO, '--act', '--json'], {
      doors: { sweep: async () => held },
    });
    expect({ code, err }).toEqual({ code: 1, err: 'Nothing was done: it touches 12 issues and the brake is at 10.\n' });
    expect(JSON.parse(out).actions).toHaveLength(1);
  });
});

describe('review-list', () => {
  test('is for the meeting that was named, or the next one', async () => {
    const asked: (string | null)[] = [];
    const doors = {
      reviewList: async (_: unknown, { meeting }: { meeting: string | null }) => {
        asked.push(meeting);
        return SHOWN;
      },
    };
    await typed(['review-list', '--repo', REPO, '--meeting', '2019-02-12'], { doors });
    await typed(['review-list', '--repo', REPO], { doors });
    expect(asked).toEqual(['2019-02-12', null]);
  });
});

describe('failures are one sentence and 1', () => {
  test.each([
    [
      new Told('There is nobody to speak to GitHub as: set GITHUB_TOKEN.'),
      'There is nobody to speak to GitHub as: set GITHUB_TOKEN.\n',
    ],
    [new Later('GitHub answers 502'), 'Not possible just now, try again later: GitHub answers 502.\n'],
    [
      new Later('GitHub did not answer GET /user: bad port', undefined, Object.assign(new Error('x'), { status: 500 })),
      'Not possible just now, try again later: GitHub did not answer GET /user: bad port. Look at the network, and at GITHUB_API_URL if it is set.\n',
    ],
    [
      new Later('GitHub did not accept our credentials', undefined, { status: 401 }),
      'GitHub did not accept our credentials. Check GITHUB_TOKEN, or APP_ID and the private key; `ispyb-triage doctor` looks at them.\n',
    ],
    [
      new Gone('GitHub does not have GET /repos/a/b'),
      'GitHub does not have GET /repos/a/b. Look at --repo, OWNER/NAME as it stands in its address, and whether the token or the App may see it.\n',
    ],
    [
      new Refused('The permission `issues: write` is missing'),
      'The permission `issues: write` is missing. Give the token or the App that permission; `ispyb-triage doctor` names what an App lacks.\n',
    ],
    [new RangeError('oops'), 'This is a fault of ispyb-triage itself: oops. Set LOG_LEVEL=debug to see where.\n'],
  ])('%s', async (error, err) => {
    const sweep = async () => {
      throw error;
    };
    expect(await typed(['sweep', '--repo', REPO, '--json'], { doors: { sweep } })).toEqual({ code: 1, out: '', err });
  });

  test('with the place in the code for those who ask', async () => {
    const sweep = async () => {
      throw new RangeError('oops');
    };
    const { err } = await typed(['sweep', '--repo', REPO], { doors: { sweep }, env: { LOG_LEVEL: 'debug' } });
    expect(err).toContain('work.test.ts');
  });
});
