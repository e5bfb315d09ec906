import { describe, expect, test } from '@jest/globals';
import { understand } from '../../src/minutes/index.ts';
import { numbered } from '../../src/minutes/read/line.ts';
import { readMarkdown } from '../../src/minutes/read/markdown.ts';
import { readText } from '../../src/minutes/read/text.ts';

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
