import { describe, expect, test } from '@jest/globals';
import { understand } from '../../src/minutes/index.ts';
import { numbered } from '../../src/minutes/read/line.ts';
import { readMarkdown } from '../../src/minutes/read/markdown.ts';
import { readText } from '../../src/minutes/read/text.ts';
import { datesIn } from '../../src/minutes/understand/days/dates.ts';

const dateOf = (words: string, source = 'notes.md') =>
  understand(numbered(readMarkdown(words)), { source }).meeting.date;

test.each([
  ['# Harbour meeting, 14 March 2019', '2019-03-14'],
  ['# Harbour 14/03/19', '2019-03-14'],
  ['# Code camp 14th-16th of March 2019', '2019-03-14'],
  ['# Code camp 2nd-3rd and 28th of April 2019', '2019-04-02'],
  ['# Code camp 2 and 3 April 2019', '2019-04-02'],
  ['# Code camp 2nd-\n\n# 3rd of April 2019', '2019-04-02'],
  ['# Minutes\n\nNext meeting: 11 April 2019\n\nDate: 14 March 2019', '2019-03-14'],
])('the day of the meeting in %j', (words, date) => {
  expect(dateOf(words)).toBe(date);
});

test.each([
  '# Minutes\n\nApproval of minutes from 14 February 2019',
  '# Minutes\n\nThe last meeting was on 12 February 2019.',
])('no day of the meeting in %j', (words) => {
  expect(dateOf(words)).toBeNull();
});

test.each(['', 'Lamps of the pier ', 'VC, ', 'Minutes of ', 'Sunday, ', 'On ', 'Pier 2 to ', 'Two weeks later '])(
  'a day that ends a title behind %j is the same as with more words behind it',
  (words) => {
    const days = ['14 March 2019', '3rd Sept. 2019', 'May 1st, 2019', 'January 14 2019', '2019-03-14', '31 June 2019'];
    for (const day of days)
      expect(datesIn(`${words}${day}`, null)).toEqual(datesIn(`${words}${day} | Harbour of Quay`, null));
  },
);

test('the name of the file gives the year of a day without one', () => {
  expect(dateOf('# Minutes of Thursday 14 March', '2019-03-14-notes.md')).toBe('2019-03-14');
});

test('of yesterday is a day before the one that stands there, but not where both stand there', () => {
  const mail = (head: string): string => `# ${head}\n\nThese are the notes from yesterday's meeting.\n`;
  expect(dateOf(mail('Notes, written on 15 March 2019'))).toBe('2019-03-14');
  expect(dateOf(mail('Notes of the harbour, 14 March 2019\n\nmara, 15 March'))).toBe('2019-03-14');
});

test('a robot for minutes tells the day, and "next week" is counted from it', () => {
  const said = ['hi all', 'lamps first', 'they are dark', 'bells later', 'see you next week, same time', '#endmeeting'];
  const log = [
    '14:00:31 <meetbot> Meeting started Mon Feb 12 14:00:31 2018 UTC.  The chair is mara.',
    ...said.map((words, at) => `14:0${at}:40 <mara> ${words}`),
  ];
  const minutes = understand(numbered(readText(log.join('\n'))), { source: 'harbour.txt' });
  expect(minutes.meeting.date).toBe('2018-02-12');
  expect(minutes.nextMeeting?.date).toBe('2018-02-19');
});

describe('notes that go on from meeting to meeting, the newest on top', () => {
  const held = `## May 7, 2026\n\nAttendees: Mara Lind, Tom Berg\n\n${'- The lamps of the pier were looked at, and they are dark since the storm of last winter.\n'.repeat(5)}`;
  const running = `# Harbour notes\n\n**Every other Thursday, 16:00 UTC**\n\n## May 21, 2026\n\nAttendees:\n\n* \n\nAgenda\n\n* freeze is on the 28th\n\n${held}`;

  test('those that are still to be taken are of the next meeting', () => {
    const { meeting, nextMeeting } = understand(numbered(readMarkdown(running)), { source: 'notes.md' });
    expect(meeting.date).toBe('2026-05-07');
    expect(nextMeeting).toMatchObject({ date: '2026-05-21', start: '2026-05-21T16:00:00Z' });
  });

  test('with talk of their own they are of the meeting that was held', () => {
    const both = running.replace('* freeze is on the 28th\n', held.slice(held.indexOf('-')));
    expect(dateOf(both)).toBe('2026-05-21');
  });

  test('the agenda of next week is that of the same hour a week later', () => {
    const words = `# Weekly call\n\nEvery Wednesday, 9am Pacific\n\n## 8 February 2023\n\nTalk.\n\n### Next week's agenda\n\n- Lamps\n`;
    const { nextMeeting } = understand(numbered(readMarkdown(words)), { source: 'notes.md' });
    expect(nextMeeting).toMatchObject({ date: '2023-02-15', start: '2023-02-15T17:00:00Z' });
  });
});

const nextOf = (words: string, head = 'Lamp review meeting, 14 January 2019, 16:00 UTC') =>
  understand(numbered(readMarkdown(`# ${head}\n\nTalk of the lamps.\n\n${words}\n`)), { source: 'notes.md' })
    .nextMeeting;

test.each([
  ['with the month first, as the weekday shows', 'Next call Tuesday 2/5/2019.', '2019-02-05'],
  ['with the month first and no year', '## Next date\n\n* 2/5 (Tue) 13:00-17:00 JST', '2019-02-05'],
  ['with the day first, as the weekday shows', 'Next call Tuesday 5/2/2019.', '2019-02-05'],
  ['on a holiday', 'Next meeting: February 4 is a holiday in some places, we meet anyway.', '2019-02-04'],
  ['on a holiday of next week', 'Next week is a holiday (21st), we decided to meet anyway.', '2019-01-21'],
  ['after the one that is not held', 'Next week: no call. The one after is on 28 January.', '2019-01-28'],
  ['as usual', 'next week as usual', '2019-01-21'],
  ['below a title', '## Next week\n\nMonday 21 January at the same time. Bo is away.', '2019-01-21'],
  ['by the name that this one has', 'Next review: Mon 2019-01-28 (17:00 CET)', '2019-01-28'],
  ['that was put off', 'Next sync: Mon 28 January -> moved to Tue 29 January', '2019-01-29'],
  ['put off for a reason', 'Next sync moved by a day to Tuesday 29 January due to the tide', '2019-01-29'],
  ['by its day alone', 'Next meeting: 28th', '2019-01-28'],
  ['as a farewell', 'Talk to you on the 28th', '2019-01-28'],
  ['behind a sentence', 'Adjourned. Next telechat January 28th.', '2019-01-28'],
  ['that follows', 'Our following meeting: 28 January.', '2019-01-28'],
  ['behind a number', 'Nächster JF 24: 5. Februar 2019, 10:00 Uhr', '2019-02-05'],
  [
    'in the item below its title',
    '- 5.\n  - Lamps\n- 6.\n  - Date of next meeting\n  - Monday 28th January 2019, 2pm',
    '2019-01-28',
  ],
])('the next meeting %s', (_name, words, date) => {
  expect(nextOf(words)?.date).toBe(date);
});

test.each([
  ['the end of a poll', 'Dates of the next meeting: the doodle closes 21 January'],
  ['looking again', 'Leave the lamps, ask again in two weeks.'],
  ['a review of something', 'Next review: 28 January 2019'],
])('%s is no next meeting', (_name, words) => {
  expect(nextOf(words, 'Lamp meeting, 14 January 2019, 16:00 UTC')).toBeNull();
});

test('the next meeting is quoted in its own words, and begins when they say', () => {
  expect(nextOf('Next review: 28 January, usual time')).toMatchObject({
    text: 'Next review: 28 January, usual time',
    start: '2019-01-28T16:00:00Z',
  });
  expect(nextOf('Next meeting: 2019-01-28 1600Z')?.start).toBe('2019-01-28T16:00:00Z');
  expect(nextOf('Next call: 28 January 2019, 1:00pm Atlantic')?.start).toBe('2019-01-28T17:00:00Z');
});

test('the last line of notes of several meetings is one of them all', () => {
  const notes = '## 2019-01-14\n\nThe lamps burn.\n\n## 2019-01-07\n\nThe lamps were dark.\n\nNext call: 2019-01-28';
  expect(understand(numbered(readMarkdown(`# Harbour calls\n\n${notes}\n`)), {}).nextMeeting?.date).toBe('2019-01-28');
});

test.each([
  [
    'the subject of a letter with the year of the letter',
    'Date: Wed, 16 Jan 2019 10:22:51 -0800\nSubject: Notes of the sync on January 14',
  ],
  ['the address of the agenda', 'Agenda: https://code.example/harbour/agendas/2019/01-Jan/14-lamps.md'],
])('%s tells the day', (_name, head) => {
  expect(understand(numbered(readText(`${head}\n\nThe lamps burn.\n`)), { source: 'notes.txt' }).meeting.date).toBe(
    '2019-01-14',
  );
});
