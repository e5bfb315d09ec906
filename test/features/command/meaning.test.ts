import { describe, expect, test } from '@jest/globals';
import { mark } from '../../../src/core/marker.ts';
import { Later, Refused } from '../../../src/core/trouble.ts';
import { aComment, anIssue, person, REPO, settings, us } from '../builders.ts';
import { ASKED, changed, SOURCE } from './meaning-scene.ts';
import { planFor, says, told, weSaid } from './speaking.ts';

describe('what a command does', () => {
  test('sweep starts a sweep as of the moment it was said', async () => {
    const sweep = { kind: 'sweep', repo: REPO, at: '2019-01-28T10:00:00Z', asked: ASKED };
    expect(told(await planFor(says('/ispyb sweep')))).toEqual([{ ...sweep, go: false }, '+1']);
    expect(told(await planFor(says('/ispyb sweep go')))).toEqual([{ ...sweep, go: true }, '+1']);
  });

  test('minutes are the last ones', async () => {
    const sight = { remembers: { 'minutes.last': SOURCE } };
    const plan = await planFor(says('/ispyb minutes go'), { github: { issues: [anIssue({ number: 12 })] }, sight });
    expect(told(plan)).toEqual([{ kind: 'minutes', repo: REPO, source: SOURCE, go: true, asked: ASKED }, '+1']);
  });

  test('without minutes it says so', async () => {
    const plan = await planFor(says('/ispyb minutes'), { github: { issues: [anIssue({ number: 12 })] } });
    expect(told(plan)).toEqual([expect.stringContaining('not read any minutes')]);
  });

  test('minutes go on a checklist of ours means what is filled in on it', async () => {
    const list = anIssue({ number: 12, author: us, body: mark('checklist:2019-02-04', '- [x] #3') });
    const sight = { remembers: { 'minutes.last': SOURCE } };
    const go = (issue: typeof list) => planFor(says('/ispyb minutes go'), { github: { issues: [issue] }, sight });
    expect(told(await go(list))).toEqual([{ kind: 'slots', repo: REPO, issue: 12, asked: ASKED }, '+1']);
    const [forged] = told(await go({ ...list, author: person('mallory') }));
    expect(forged).toMatchObject({ kind: 'minutes' });
  });

  test('a new date of the VC is kept, said with local times, and brings the list if it is time for it', async () => {
    const own = settings({ meetings: { sites: { DLS: 'Europe/London', SPring8: 'Asia/Tokyo' } } });
    const body = '/ispyb next-meeting 2019-02-01 17:30 Europe/Paris https://meet.example/vc';
    const plan = await planFor(says(body), { sight: { settings: own } });
    expect(told(plan)).toEqual([
      changed({ date: '2019-02-01', start: '2019-02-01T16:30:00Z', url: 'https://meet.example/vc' }),
      { kind: 'review-list', repo: REPO, meeting: '2019-02-04' },
      '+1',
      'answer:900: Noted: the next VC is on **Friday 1 February 2019, 17:30** (Europe/Paris; 16:30 UTC), <https://meet.example/vc>. Local times: DLS 16:30 · SPring8 01:30 (Sat 2 Feb). It takes the place of the VC of Monday 4 February 2019.',
    ]);
  });

  test('a date far ahead brings no list yet; time, zone and room are those of the settings', async () => {
    const [kept, ...rest] = told(await planFor(says('/ispyb next-meeting 2019-02-12')));
    expect(kept).toEqual(changed({ start: '2019-02-12T14:00:00Z' }));
    expect(rest).toEqual(['+1', expect.stringContaining('Tuesday 12 February 2019, 15:00')]);
  });

  test('a date in another zone is kept as the day that the settings’ zone has then', async () => {
    const [kept] = told(await planFor(says('/ispyb next-meeting 2019-02-12 20:00 America/Los_Angeles')));
    expect(kept).toEqual(changed({ start: '2019-02-13T04:00:00Z', date: '2019-02-13' }));
  });

  test('a date in the past changes nothing', async () => {
    expect(told(await planFor(says('/ispyb next-meeting 2019-01-14 15:00')))).toEqual([
      'answer:900: Monday 14 January 2019 had passed already when you wrote that, so the next VC stays as it was; please give a day to come.',
    ]);
  });

  test('asked for the date, it says what was announced', async () => {
    const remembers = changed({ from: 'minutes' });
    const plan = await planFor(says('/ispyb next-meeting'), { sight: { remembers } });
    expect(told(plan)).toEqual([
      'answer:900: The next VC is on **Tuesday 12 February 2019, 15:00** (Europe/Paris; 14:00 UTC).',
    ]);
  });

  test('a VC is moved, at its own hour where none is said, and its list moves along', async () => {
    const list = anIssue({ number: 81, author: us, body: mark('checklist:2019-02-04', 'List.') });
    const plan = await planFor(says('/ispyb next-meeting moved to 2019-02-13'), { github: { issues: [list] } });
    expect(told(plan)).toEqual([
      changed({ date: '2019-02-13', start: '2019-02-13T14:00:00Z' }),
      { kind: 'review-list', repo: REPO, meeting: '2019-02-04' },
      '+1',
      'answer:900: Noted: the VC of Monday 4 February 2019 has moved to **Wednesday 13 February 2019, 15:00** (Europe/Paris; 14:00 UTC).',
    ]);
  });

  test('moved once more it is the same VC, changed twice, in the room that was said first', async () => {
    const before = changed({
      url: 'https://meet.example/vc',
      start: '2019-02-12T09:00:00Z',
      at: '2019-01-20T09:00:00Z',
    });
    const body = '/ispyb next-meeting moved 2019-02-12 to 2019-02-14';
    const [kept, ...rest] = told(await planFor(says(body), { sight: { remembers: before } }));
    const url = 'https://meet.example/vc';
    expect(kept).toEqual(changed({ date: '2019-02-14', start: '2019-02-14T09:00:00Z', url, sequence: 2 }));
    expect(rest).toHaveLength(2);
  });

  test('a VC is cancelled: the one of that day, or the next one; a list that is there says so', async () => {
    const list = anIssue({ number: 81, author: us, body: mark('checklist:2019-02-04', 'List.') });
    const off = { date: '2019-02-04', cancelled: true };
    expect(told(await planFor(says('/ispyb next-meeting cancel'), { github: { issues: [list] } }))).toEqual([
      changed(off),
      { kind: 'review-list', repo: REPO, meeting: '2019-02-04' },
      '+1',
      'answer:900: Noted: the VC of Monday 4 February 2019 does not take place. The next VC is on **Monday 4 March 2019, 15:00** (Europe/Paris; 14:00 UTC).',
    ]);
    expect(told(await planFor(says('/ispyb next-meeting cancelled 2019-03-04')))).toEqual([
      changed({ key: '2019-03-04', date: '2019-03-04', cancelled: true }),
      '+1',
      expect.stringContaining('VC of Monday 4 March 2019 does not take place. The next VC is on **Monday 4 February'),
    ]);
  });

  test.each([
    ['cancel', changed({ date: '2019-02-04', cancelled: true }), 'of Monday 4 February 2019 does not take place'],
    [
      'moved to 2019-02-13',
      changed({ date: '2019-02-13', start: '2019-02-13T14:00:00Z' }),
      'Wednesday 13 February 2019',
    ],
  ])('%s, done by a run that fell, is not done to the VC after it', async (words, remembers, says_) => {
    const plan = await planFor(says(`/ispyb next-meeting ${words}`), { sight: { remembers } });
    expect(told(plan)).toEqual([expect.stringContaining(says_)]);
  });

  test('two changes in one comment are both kept', async () => {
    const body = '/ispyb next-meeting cancel 2019-03-04\n/ispyb next-meeting cancel 2019-04-01';
    const [kept] = told(await planFor(says(body)));
    expect(kept).toEqual(
      changed(
        { key: '2019-03-04', date: '2019-03-04', cancelled: true },
        { key: '2019-04-01', date: '2019-04-01', cancelled: true },
      ),
    );
  });

  test.each([
    ['cancel 2019-02-05', 'There is no VC on 2019-02-05, so I changed nothing. The next VC is on **Monday 4 February'],
    ['moved 2019-02-05 to 2019-02-06', 'There is no VC on 2019-02-05'],
    ['cancel 2019-01-07', 'The VC of Monday 7 January 2019 had begun already'],
    ['moved 2019-01-07 to 2019-02-06', 'The VC of Monday 7 January 2019 had begun already'],
    ['moved to 2019-01-21', 'Monday 21 January 2019 had passed already'],
    ['moved to 2019-03-04', 'There is a VC on Monday 4 March 2019 already'],
  ])('%s changes nothing and says why', async (words, why) => {
    const plan = await planFor(says(`/ispyb next-meeting ${words}`));
    expect(told(plan)).toEqual([expect.stringContaining(why)]);
  });

  test('whoever may not triage changes no VC', async () => {
    const comment = says('/ispyb next-meeting cancel', { author: person('mallory') });
    expect(told(await planFor(comment))).toEqual([expect.stringMatching(/^refusal:mallory:900: Sorry mallory/)]);
  });

  test('asked for the date, it says where calendars subscribe, where somebody serves them', async () => {
    const calendarAddress = async () => 'https://bot.example/calendar/fiction/modeling.ics';
    for (const words of ['next-meeting', 'status']) {
      const plan = await planFor(says(`/ispyb ${words}`), { sight: { calendarAddress } });
      expect(told(plan)).toEqual([
        expect.stringContaining('All VCs, for your calendar: <https://bot.example/calendar/fiction/modeling.ics>'),
      ]);
    }
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

describe('a topic for the next VC', () => {
  const said = (text: string | null) => ({ text, who: 'carla', issue: 12, comment: 900, at: '2019-01-28T10:00:00Z' });
  const ISSUE = anIssue({ number: 12, author: person('carla') });
  const list = { kind: 'review-list', repo: REPO };

  test('is kept with who said it and where, and brings the list up to date', async () => {
    const before = { ...said('Coffee'), comment: 12 };
    const plan = await planFor(says('/ispyb propose Merge of `Shipping` and Dewar?\n/ispyb propose'), {
      github: { issues: [ISSUE] },
      sight: { remembers: { topics: { topics: [before] } } },
    });
    expect(told(plan)).toEqual([
      { topics: { topics: [before, said('Merge of `Shipping` and Dewar?'), said(null)] } },
      list,
      '+1',
      'answer:900: Noted for the VC of Monday 4 February 2019.',
    ]);
  });

  test('long before the VC is kept for the list to come', async () => {
    const early = says('/ispyb propose Coffee', {
      createdAt: '2019-01-20T10:00:00Z',
      updatedAt: '2019-01-20T10:00:00Z',
    });
    const plan = await planFor(early, { github: { issues: [ISSUE] }, sight: { at: '2019-01-20T10:01:00Z' } });
    expect(told(plan)).toEqual([expect.anything(), '+1', expect.stringContaining('Monday 4 February 2019')]);
  });

  const byMallory = says('/ispyb propose Coffee', { author: person('mallory') });
  const earlier = aComment({ id: 800, author: person('Mallory'), body: 'I need this.' });
  test.each([
    ['who opened the issue', { issues: [anIssue({ number: 12, author: person('Mallory') })] }, []],
    ['who said something on it', { issues: [ISSUE] }, [earlier]],
    ['who collaborates', { issues: [ISSUE], collaborators: ['Mallory'] }, []],
  ])('may come from somebody %s', async (_who, github, besides) => {
    expect(told(await planFor(byMallory, { github, besides }))).toContain('+1');
  });

  test.each([
    ['who only spoke to me', [{ ...earlier, body: '/ispyb help' }]],
    ['who speaks later', [{ ...earlier, id: 950, createdAt: '2019-01-28T11:00:00Z' }]],
    ['of whom nothing is known', []],
  ])('is refused to somebody %s', async (_who, besides) => {
    expect(told(await planFor(byMallory, { github: { issues: [ISSUE] }, besides }))).toEqual([
      'refusal:mallory:900: Sorry mallory, only collaborators and people who take part in this issue may say `/ispyb propose TOPIC`.',
    ]);
  });

  test('waits for another day where GitHub does not say who collaborates', async () => {
    const refusing = {
      asked: (method: string) => {
        if (method === 'collaborators') throw new Refused('members may not be read');
      },
    };
    const plan = planFor(byMallory, { github: { issues: [ISSUE] }, faults: refusing });
    expect(told(await plan)).toEqual([expect.stringContaining('could not check your rights')]);
    const down = planFor(byMallory, { github: { issues: [ISSUE] }, faults: { failing: 'collaborators' } });
    await expect(down).rejects.toBeInstanceOf(Later);
  });
});
