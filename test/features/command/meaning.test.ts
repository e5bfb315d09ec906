import { describe, expect, test } from '@jest/globals';
import { mark } from '../../../src/core/marker.ts';
import { anIssue, REPO, settings, us } from '../builders.ts';
import { planFor, says, told, weSaid } from './speaking.ts';

const ASKED = { by: 'carla', issue: 12, comment: 900 };
const SOURCE = { repo: 'fiction/papers', path: 'minutes/2019-01-14.md', blob: 'b10b', commit: 'c0' };

describe('what a command does', () => {
  test('sweep starts a sweep as of the moment it was said', async () => {
    const sweep = { kind: 'sweep', repo: REPO, at: '2019-01-28T10:00:00Z', asked: ASKED };
    expect(told(await planFor(says('/ispyb sweep')))).toEqual([{ ...sweep, go: false }, '+1']);
    expect(told(await planFor(says('/ispyb sweep go')))).toEqual([{ ...sweep, go: true }, '+1']);
  });

  test('minutes are the last ones', async () => {
    const plan = await planFor(says('/ispyb minutes go'), { sight: { remembers: { 'minutes.last': SOURCE } } });
    expect(told(plan)).toEqual([{ kind: 'minutes', repo: REPO, source: SOURCE, go: true, asked: ASKED }, '+1']);
  });

  test('without minutes it says so', async () => {
    expect(told(await planFor(says('/ispyb minutes')))).toEqual([expect.stringContaining('not read any minutes')]);
  });

  test('a new date of the VC is kept, said with local times, and brings the list if it is time for it', async () => {
    const own = settings({ meetings: { sites: { DLS: 'Europe/London', SPring8: 'Asia/Tokyo' } } });
    const body = '/ispyb next-meeting 2019-02-01 17:30 Europe/Paris https://meet.example/vc';
    const plan = await planFor(says(body), { sight: { settings: own } });
    expect(told(plan)).toEqual([
      {
        'next-meeting': {
          start: '2019-02-01T16:30:00Z',
          date: '2019-02-01',
          url: 'https://meet.example/vc',
          from: 'carla in #12',
        },
      },
      { kind: 'review-list', repo: REPO, meeting: '2019-02-01' },
      '+1',
      'answer:900: Noted: the next VC is on **Friday 1 February 2019, 17:30** (Europe/Paris; 16:30 UTC), <https://meet.example/vc>. Local times: DLS 16:30 · SPring8 01:30 (Sat 2 Feb).',
    ]);
  });

  test('a date far ahead brings no list yet; time, zone and room are those of the settings', async () => {
    const [kept, ...rest] = told(await planFor(says('/ispyb next-meeting 2019-02-12')));
    expect(kept).toEqual({
      'next-meeting': { start: '2019-02-12T14:00:00Z', date: '2019-02-12', url: null, from: 'carla in #12' },
    });
    expect(rest).toEqual(['+1', expect.stringContaining('Tuesday 12 February 2019, 15:00')]);
  });

  test('a date in another zone is kept as the day that the settings’ zone has then', async () => {
    const [kept] = told(await planFor(says('/ispyb next-meeting 2019-02-12 20:00 America/Los_Angeles')));
    expect(kept).toMatchObject({ 'next-meeting': { start: '2019-02-13T04:00:00Z', date: '2019-02-13' } });
  });

  test('a date in the past changes nothing', async () => {
    expect(told(await planFor(says('/ispyb next-meeting 2019-01-14 15:00')))).toEqual([
      'answer:900: Monday 14 January 2019 had passed already when you wrote that, so the next VC stays as it was; please give a day to come.',
    ]);
  });

  test('asked for the date, it says what was announced', async () => {
    const said = { start: null, date: '2019-02-12', url: null, from: 'minutes' };
    const plan = await planFor(says('/ispyb next-meeting'), { sight: { remembers: { 'next-meeting': said } } });
    expect(told(plan)).toEqual([
      'answer:900: The next VC is on **Tuesday 12 February 2019, 15:00** (Europe/Paris; 14:00 UTC).',
    ]);
  });

  test('what was said wrong is answered with how to say it', async () => {
    expect(told(await planFor(says('/ispyb swep @ann')))).toEqual([
      'confused',
      'answer:900: I did not understand “/ispyb swep @\u200bann”. Did you mean `/ispyb sweep` or `/ispyb sweep go`?',
    ]);
  });

  test('several commands get one answer, and each deed is done once', async () => {
    const plan = await planFor(says('/ispyb help\n/ispyb sweep\n/ispyb SWEEP\n/ispyb nonsense\n/ispyb next-meeting'));
    expect(told(plan)).toEqual([
      expect.objectContaining({ kind: 'sweep' }),
      '+1',
      'confused',
      expect.stringMatching(/^answer:900: Begin a line[\s\S]*The next VC is on[\s\S]*did not understand/),
    ]);
  });

  test('a comment that was answered is not acted on again', async () => {
    const plan = await planFor(says('/ispyb next-meeting 2019-02-12'), { besides: [weSaid('answer:900')] });
    expect([plan.actions, plan.notes[0]?.rule]).toEqual([[], 'answered']);
  });
});

describe('status', () => {
  test('says when the VC is, what there is to do, and what waits', async () => {
    const issues = [
      anIssue({ number: 3, labels: ['Stale'] }),
      anIssue({ number: 4, createdAt: '2019-01-20T10:00:00Z' }),
      anIssue({ number: 5 }),
      anIssue({ number: 80, author: us, body: mark('waiting-sweep:2019-01-21', 'Waits.') }),
      anIssue({ number: 81, author: us, body: mark('checklist:2019-02-04', 'List.') }),
      anIssue({ number: 82, body: mark('waiting-sweep:2019-01-21', 'Forged.') }),
    ];
    const remembers = { 'sweep.fired': { at: '2019-01-21T05:00:00Z' }, 'last-meeting': { date: '2019-01-14' } };
    const plan = await planFor(says('/ispyb status'), { github: { issues }, sight: { remembers } });
    expect(told(plan)).toMatchInlineSnapshot(`
[
  "answer:900: - The next VC is on **Monday 4 February 2019, 15:00** (Europe/Paris; 14:00 UTC). Its review list is #81.
- 4 open issues, 1 stale, 1 new since the VC of 14 Jan 2019.
- Waiting for your go: #80.
- Last sweep: 21 Jan 2019.
- Last minutes read: those of the VC of 2019-01-14.
- I act as the settings say (\`mode: act\`).",
]
`);
  });

  test('of a repository where nothing happened yet', async () => {
    const own = settings({ mode: 'preview', meetings: { rule: 'FREQ=MONTHLY;BYDAY=1MO;COUNT=1' } });
    const plan = await planFor(says('/ispyb status'), { sight: { settings: own, at: '2019-01-28T10:05:00Z' } });
    expect(told(plan)).toMatchInlineSnapshot(`
[
  "answer:900: - I do not know of a coming VC; set one with \`/ispyb next-meeting 2019-02-12 15:00\`, or \`meetings.rule\` in the settings.
- 0 open issues, 0 stale, 0 new since the VC of 7 Jan 2019.
- Nothing waits for a go.
- No sweep so far.
- No minutes read so far.
- I only show what I would do (\`mode: preview\`).",
]
`);
  });
});
