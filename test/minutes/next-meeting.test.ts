import { describe, expect, test } from '@jest/globals';
import { understand } from '../../src/minutes/index.ts';
import { numbered } from '../../src/minutes/read/line.ts';
import { readText } from '../../src/minutes/read/text.ts';
import { minutesOf } from './support/documents.ts';

const next = (words: string, date = '2019-01-14', zone?: string) =>
  minutesOf(`# Harbour\n\nTalk.\n\n${words}\n`, { date, zone }).nextMeeting;

describe('when the next meeting is', () => {
  test.each([
    ['Next VC: February 11th 15h (UTC+1)', '2019-02-11T14:00:00Z'],
    ['Next VC : February 11th 15h30 (UTC+2)', '2019-02-11T13:30:00Z'],
    ['Next meeting on Monday June 3rd at 3pm UK time.', '2019-06-03T14:00:00Z'],
    ['Next meeting Monday June 3rd (13:00 UK, 14:00 European Time)', '2019-06-03T12:00:00Z'],
    ['Next meeting: Monday February 4th 2019, 15h French time', '2019-02-04T14:00:00Z'],
    ['Web meeting will be Monday April 1st 2019, 15 French time', '2019-04-01T13:00:00Z'],
    ['The next meeting is planned for June seventh 1400-1530 (UK time).', '2019-06-07T13:00:00Z'],
    ['Next call: 4 March, 14:00 UTC', '2019-03-04T14:00:00Z'],
    ['Next meeting on 2019-03-04 at 16:00 CET', '2019-03-04T15:00:00Z'],
  ])('%s', (words, start) => {
    expect(next(words)?.start).toBe(start);
  });

  test.each([
    ['## Next Meeting\n\n* Thursday 14th March 2019\n* 15:00 CET', '2019-03-14T14:00:00Z'],
    ['Next meeting: 2019-03-14T15:00Z', '2019-03-14T15:00:00Z'],
    ['The following meeting will be on 14 March 2019 at noon UTC', '2019-03-14T12:00:00Z'],
    ['We will meet next on March 14 at 15:00 UTC.', '2019-03-14T15:00:00Z'],
    ['Next: March 14th 2019, 3 pm UK', '2019-03-14T15:00:00Z'],
  ])('also said as %j', (words, start) => {
    expect(next(words)?.start).toBe(start);
  });

  test.each([
    ['## 8) Date of Next\n\n+1W', '2019-01-21'],
    ['7) date of next: +1w', '2019-01-21'],
    ['thanks all. next thursday same time', '2019-01-17'],
    ['ACTION: Mara will chair the meeting of 2019-01-21', '2019-01-21'],
    ['A.2 Meetings: HARBOUR 169 is February 5, 2019, virtual. HARBOUR 170: May 25, 2019.', '2019-02-05'],
    ['Next: Jan 21 is too early after the fair, so Jan 28.', '2019-01-28'],
    ['8. Next meeting\n\n4 February 2019. Adjourned at 11:34.', '2019-02-04'],
    ['Adjourned on 14 January at 11:52 AM.', undefined],
  ])('in other words: %s', (words, date) => {
    expect(next(words)?.date).toBe(date);
  });

  test('a zone as programs write it', () => {
    expect(next('Next meeting: 28 January 2019, 11:00 AM (America/New_York).')?.start).toBe('2019-01-28T16:00:00Z');
    expect(next('Next meeting: 28 January 2019, 11:00 AM (Europe/Nowhere)')?.start).not.toBe('2019-01-28T11:00:00Z');
  });

  test.each([
    ['Next sync: Thu 14 March, 16:00 CET', '2019-03-14T15:00:00Z'],
    ['Next one is Thursday 14.3., 16:00 CET in the usual room.', '2019-03-14T15:00:00Z'],
    ["No VC in February, we're back March 14th 15:00 UTC", '2019-03-14T15:00:00Z'],
    ['Mara: we talk again on 14 March, 15:00 UTC', '2019-03-14T15:00:00Z'],
    ['See you all on March 14th at 16:00 CET!', '2019-03-14T15:00:00Z'],
    ['Prochaine visio : jeudi 14 mars à 16h (Paris)', '2019-03-14T15:00:00Z'],
    ['Nächste Sitzung: Donnerstag, 14. März 2019, 16:00 (CET)', '2019-03-14T15:00:00Z'],
    ['The VC of 4 March is cancelled; next meeting on 14 March, 16:00 CET.', '2019-03-14T15:00:00Z'],
    ['Next meeting: 2019-03-14 (Thursday! Monday is a holiday) @ 15:00 UTC', '2019-03-14T15:00:00Z'],
    ['| Next meeting | 14 March 2019, 16:00 CET |\n|--|--|\n| Chair | Mara |', '2019-03-14T15:00:00Z'],
    ['## Next\n\n14 March, 15:00 UTC. Agenda: lamps.', '2019-03-14T15:00:00Z'],
    ['Lamps.\n\n📅 March 14, 2019, 15:00 UTC', '2019-03-14T15:00:00Z'],
    ['Next meeting: 14 March 2019 at 16:00 UTC+01:00', '2019-03-14T15:00:00Z'],
    ['Next meeting 15 March 2019, 0:00 Tokyo time', '2019-03-14T15:00:00Z'],
    ['Next meeting March 14 at 11 am Boston time', '2019-03-14T15:00:00Z'],
    ['We next meet on the second Thursday of March at 15:00 UTC.', '2019-03-14T15:00:00Z'],
    ['Next plenary: 14 March 2019, 15:00 UTC', '2019-03-14T15:00:00Z'],
    ['Next meeting → 14 March, 15:00 UTC', '2019-03-14T15:00:00Z'],
    ['Meeting adjourned until 14 March 2019, 15:00 UTC.', '2019-03-14T15:00:00Z'],
    ['The board will meet on 14 March 2019 at 15:00 UTC.', '2019-03-14T15:00:00Z'],
    ['Closed at 16:00. To be continued on 14 March, 15:00 UTC.', '2019-03-14T15:00:00Z'],
    ['Follow-up call: 14 March 15:00 UTC', '2019-03-14T15:00:00Z'],
    ['## Meeting schedule\n\n- 14 March 2019 15:00 UTC', '2019-03-14T15:00:00Z'],
    ['DATE OF NEXT MEETING\n\nThursday 14 March 2019 at 15:00 UTC', '2019-03-14T15:00:00Z'],
  ])('in other communities: %j', (words, start) => {
    expect(next(words)?.start).toBe(start);
  });

  test.each([
    ['Next call: in two weeks, same time', '2019-01-28T09:00:00Z'],
    ['Next call: 2 weeks from now, at the same hour', '2019-01-28T09:00:00Z'],
    ['Same time next week.', '2019-01-21T09:00:00Z'],
    ['Back in a fortnight, same time', '2019-01-28T09:00:00Z'],
    ['Next call next Wednesday, 15:00 UTC', '2019-01-16T15:00:00Z'],
    ['The next meeting is on Monday the 11th at 15:00 CET', '2019-02-11T14:00:00Z'],
  ])('counted from this one: %j', (words, start) => {
    const { nextMeeting } = minutesOf(`# Harbour VC, 14 January 2019, 10:00 CET\n\nTalk.\n\n${words}\n`);
    expect(nextMeeting?.start).toBe(start);
  });

  test('what is released or frozen next is no meeting', () => {
    expect(next('Next release: 14 March 2019')).toBeNull();
  });

  test.each(['Next call: either Thursday 7 or Friday 8 March, Mara sends a poll.', 'Next VC: 7 or 8 March'])(
    'not chosen yet: %s',
    (words) => {
      expect(next(words)?.date ?? null).toBeNull();
    },
  );

  test.each([
    ['Next meeting on March 14.', '2019-03-14'],
    ["We'll talk about lamps at the next meeting (mar 14)", '2019-03-14'],
    ['OV will bring a lamp for the next meeting on Mar 14th', '2019-03-14'],
    ['## Upcoming meetings\n\n* March 14, 2019', '2019-03-14'],
    ['### E. Next meeting\n\nThursday 14 March 2019, 10.00', '2019-03-14'],
    ['Next working group: Thu March 14, 2019, 11:00.', '2019-03-14'],
    ['Next: Mar 7 is the community day, so next VC is **March 14**', '2019-03-14'],
    ['## Date of next meeting\n\nThursday 14 March 2019 at 2 p.m., Pier house.\n\nML 21/1/19', '2019-03-14'],
    ['## Next\n\nThursday the 14th of March, 16:00 UTC, I would say. Same room.', '2019-03-14'],
    ['## Spring F2F at the harbour\n\n- Thu March 14 – Fri March 15 (midday)', '2019-03-14'],
  ])('the day in %j', (words, date) => {
    expect(next(words)?.date).toBe(date);
  });

  test.each([
    'At the next meeting we will review the plan of March 2.',
    'Please fill in the poll by March 3 for the next meeting.',
    'The deadline for the next meeting is March 10.',
    'The regatta takes place on 14 March 2019.',
  ])('no day in %j', (words) => {
    expect(next(words)?.date ?? null).toBeNull();
  });

  test('the year comes from the meeting, also over new year', () => {
    expect(next('Next meeting: January 7th, 15h UTC', '2018-12-03')?.start).toBe('2019-01-07T15:00:00Z');
  });

  test('notes of several meetings: only those of this one tell it', () => {
    const older = '## 2019-01-07\n\n- Next meeting: January 21\n';
    const { nextMeeting } = minutesOf(`# Quay\n\n## 2019-01-14\n\n- Talk\n\n${older}`, { date: '2019-01-14' });
    expect(nextMeeting).toBeNull();
    expect(minutesOf(`# Quay\n\n${older}`, { date: '2019-01-14' }).nextMeeting?.date).toBe('2019-01-21');
  });

  test('a time without zone words has no instant, unless the caller knows the zone', () => {
    expect(next('Next meeting: February 4th, 15h')).toMatchObject({ date: '2019-02-04', start: null });
    expect(next('Next meeting: February 4th, 15h', '2019-01-14', 'Europe/Paris')?.start).toBe('2019-02-04T14:00:00Z');
    expect(minutesOf('Next meeting: February 4th, 15h', { date: '2019-01-14' }).warnings).toEqual([
      'The next meeting has a time but no time zone.',
    ]);
  });

  test('a day without a time', () => {
    expect(next('## Next meeting\n\n20 November, at the harbour office.')).toMatchObject({
      date: '2019-11-20',
      start: null,
      tentative: false,
    });
  });

  test.each([
    ['Next meeting on February 4th 15h UTC on <https://rooms.example/harbour>', 'https://rooms.example/harbour'],
    ['Next meeting on February 4th 15h UTC on rooms.example.org/harbour.', 'https://rooms.example.org/harbour'],
    ['Next meeting on February 4th 15h UTC, vote at https://doodle.com/poll/x', null],
  ])('the room: %s', (words, url) => {
    expect(next(words)?.url).toBe(url);
  });

  test.each([
    'Next meeting proposed for February 4th, 15h UTC.',
    'Web meeting would be on February 4th, 15h UTC',
    'The next meeting should be on February 4th.',
  ])('tentative: %s', (words) => {
    expect(next(words)).toMatchObject({ date: '2019-02-04', tentative: true });
  });

  test.each([
    ['a week', '## Next meeting\n\nThe week of 22nd of February'],
    ['none set', '## Date of next meeting\n\nA date was not set for the next meeting.'],
    ['somebody will', 'Next meeting: Mara will send a poll.'],
    ['another meeting', '## Next meeting\n\nWe wait for the decisions of the 12th February meeting to plan one.'],
  ])('no day: %s', (_name, words) => {
    expect(next(words)).toMatchObject({ date: null, start: null, tentative: true });
  });

  test.each([
    'Mara will report on February 4th.',
    'Mara will show it at the next meeting.',
    'The last meeting was on January 4th.',
  ])('not one: %s', (words) => {
    expect(next(words)).toBeNull();
  });

  test('clocks that do not agree and a weekday that does not fit are told', () => {
    const warnings = (words: string) => minutesOf(words, { date: '2018-02-26' }).warnings;
    expect(warnings('Next meeting on March 26th at 3pm (Europe) 2pm GMT')).toEqual([
      'The times given for the next meeting do not agree: 2018-03-26T13:00:00Z and 2018-03-26T14:00:00Z.',
    ]);
    expect(warnings('Next meeting on Tuesday 26 March 2018, 15h UTC')[0]).toMatch(/2018-03-26 is a monday/);
  });
});

describe('when this meeting was', () => {
  const dated = (text: string, source = 'notes.txt') => {
    const { meeting, warnings } = understand(numbered(readText(text)), { source });
    return [meeting.date, ...warnings];
  };

  test('the head tells', () => {
    expect(dated('Harbour meeting, 14th of January 2019\n\nTalk.')).toEqual(['2019-01-14']);
  });

  test.each([
    ['Réunion du 14 janvier 2019\n\nTalk.'],
    ['Acta de la reunión del 14 de enero de 2019\n\nTalk.'],
    ['Protokoll vom 14. Januar 2019\n\nTalk.'],
    ["Date: Tue, 15 Jan 2019 17:22:08\nSubject: Minutes of yesterday's call\n\nTalk."],
  ])('also as %j', (words) => {
    expect(dated(words, 'notes.txt')).toEqual(['2019-01-14']);
  });

  test('else the name of the file', () => {
    expect(dated('Harbour meeting\n\nTalk.', '2019-01-14_minutes.txt')).toEqual(['2019-01-14']);
    expect(dated('Harbour meeting\n\nTalk.', 'January_14_2019.txt')).toEqual(['2019-01-14']);
    expect(dated('Harbour meeting\n\nTalk.', 'minutes_14January2019v2.txt')).toEqual(['2019-01-14']);
  });

  test('the name of the file tells more than a day in a sentence', () => {
    const prose = 'Harbour\n\nThe pilots were asked on 3 December 2018 whether they agree.';
    expect(dated(prose, '2019-01-14.txt')).toEqual(['2019-01-14']);
  });

  test('a head without a year takes that of the name', () => {
    expect(dated('Harbour meeting, January 14th\n\nTalk.', 'harbour-2019.txt')).toEqual(['2019-01-14']);
  });

  test('a name that says another day is told', () => {
    expect(dated('Harbour meeting, December 3, 2018\n\nTalk.', '2019-01-14.txt')).toEqual([
      '2018-12-03',
      'The minutes are dated 2018-12-03, but the name of the file says 2019-01-14.',
    ]);
  });
});

test('below a title of which only the words are bold', () => {
  const words =
    '> 9\\. **Date of next teleconference**\n\nThursday 14 March 2019, at 15:00 GMT.\n\nCirculated 20 January 2019.';
  expect(next(words)?.start).toBe('2019-03-14T15:00:00Z');
});

describe('a standing call is at its hour', () => {
  const told = (head: string, words: string) =>
    minutesOf(`# Harbour call\n\n> ${head}\n\n## Lamps\n\nTalk.\n\n${words}\n`, { date: '2019-03-07' }).nextMeeting
      ?.start;

  test.each(['Thursdays 15:00 UTC.', 'We meet every second Thursday at 15:00 UTC.'])('%s', (head) => {
    expect(told(head, 'Next call: 14 March')).toBe('2019-03-14T15:00:00Z');
  });

  test('but not on another day of the week, or where an hour is told', () => {
    expect(told('Thursdays 15:00 UTC.', 'Next call: 15 March')).toBeNull();
    expect(told('Thursdays 15:00 UTC.', 'Next call: 14 March, 9:00 UTC')).toBe('2019-03-14T09:00:00Z');
    expect(told('Thursdays in the quay house.', 'Next call: 14 March')).toBeNull();
  });
});
