import { describe, expect, test } from '@jest/globals';
import { understand } from '../../src/minutes/index.ts';
import { numbered } from '../../src/minutes/read/line.ts';
import { readText } from '../../src/minutes/read/text.ts';
import { minutesOf } from './support/documents.ts';

const told = ({ participants }: ReturnType<typeof minutesOf>): string[] =>
  participants.map(({ name, initials, site }) => [name, initials, site].filter(Boolean).join('/'));
const people = (words: string): string[] => told(minutesOf(`# Harbour\n\n${words}\n\n# Talk\n\nNothing.\n`));
const inText = (words: string): string[] => told(understand(numbered(readText(words)), {}));

describe('who was there', () => {
  test.each([
    ['behind an abbreviation', 'Attn.: Mara, Ole V., Bo (DOCK)', ['Mara/DOCK', 'Ole V./DOCK', 'Bo/DOCK']],
    ['behind a sentence', 'Pier house, 4 pm. Took part: Mara Lind, Ole Vik', ['Mara Lind', 'Ole Vik']],
    ['who else', 'Other attendees: Mara Lind (staff), Ole Vik', ['Mara Lind', 'Ole Vik']],
    ['below a picture', '## 🙋 Attending\n\n- Mara Lind (Univ. Pier)\n\n## News from the quay', ['Mara Lind']],
    ['with signs in words', '## Attendees\n\n- Mara Lind :star:\n- Ole Vik', ['Mara Lind', 'Ole Vik']],
    ['with titles', 'Present: Fr. Dr. Mara Lind, Hr. Ole Vik', ['Mara Lind', 'Ole Vik']],
    ['with names behind handles', 'Present: mlind (Mara Lind, chair), ovik (Ole Vik)', ['Mara Lind', 'Ole Vik']],
    ['with a screen', 'Present: Mara Lind, "iPad of Ole" = Ole V.', ['Mara Lind', 'Ole V.']],
    ['who left', 'Present: Mara, Ole (from 13:20). 12:00-13:30 UTC', ['Mara', 'Ole']],
    ['one name a line', 'Attendees:\nMara\nOle V\nBo', ['Mara', 'Ole V', 'Bo']],
    ['above who wrote', 'On the call: Mara, Ole, Bo\nNotes from Ole, corrections please', ['Mara', 'Ole', 'Bo']],
    [
      'above who chairs',
      '**Attendance**\n\n- Mara Lind\n- Ole Vik\n\nQuorum (2 of 3). Minutes: Ole.',
      ['Mara Lind', 'Ole Vik'],
    ],
    ['with dots between', 'Mara Lind · Ole Vik · Ana Rey', ['Mara Lind', 'Ole Vik', 'Ana Rey']],
    ['sites like eQuay', '## Attendees\n\n- eQuay: Mara Lind\n- Pier: Ole Vik', ['Mara Lind/eQuay', 'Ole Vik/Pier']],
    [
      'places first',
      '## Roll call\n\n* Pier Works / Mara Lind ✅\n* Quay / Ole Vik ✅ (proxy for Bo Li)\n* Dock / *absent*\n* Buoy / Ana Rey ✅',
      ['Mara Lind/Pier Works', 'Ole Vik/Quay', 'Ana Rey/Buoy'],
    ],
    [
      'first and last name apart',
      '| First | Last | Company | V |\n|--|--|--|--|\n| Mara | Lind | Pier | Y |\n| Ole | Vik | Quay | N |',
      ['Mara Lind/Pier', 'Ole Vik/Quay'],
    ],
    [
      'rows without a head',
      '## Members\n\n| | |\n|--|--|\n| Mara Lind | present |\n| Ole Vik | — |\n| Ana Rey | present |',
      ['Mara Lind', 'Ana Rey'],
    ],
    [
      'marks in a column without a name',
      '| | Name | Organization |\n|--|--|--|\n| X | Mara Lind | Pier |\n| | Ole Vik | Quay |\n| X | Ana Rey | Dock |',
      ['Mara Lind/Pier', 'Ana Rey/Dock'],
    ],
    [
      'not in the table below',
      '**Attending:** @mara @ole\n\n| Topic | Owner | Decision |\n|--|--|--|\n| Old Lamps | @bo | keep |',
      ['mara', 'ole'],
    ],
    ['in the room and elsewhere', 'In the room: Mara, Ole; remote: Bo', ['Mara', 'Ole', 'Bo']],
    ['with sites behind strokes', 'Attendees: Mara Lind/Pier, Ole Vik/Quay', ['Mara Lind/Pier', 'Ole Vik/Quay']],
    [
      'with names behind sites',
      'Participants: Pier (Mara Lind, Bo Li), Quay (Ole Vik)',
      ['Mara Lind/Pier', 'Bo Li/Pier', 'Ole Vik/Quay'],
    ],
    ['counted', 'Present: 3 of 5 members (Mara Lind, Ole Vik, Bo Li)', ['Mara Lind', 'Ole Vik', 'Bo Li']],
    [
      'with what they are',
      '## Attendees\n\n- Mara Lind, Chair\n- Ole Vik, Secretary, Quay',
      ['Mara Lind', 'Ole Vik/Quay'],
    ],
    [
      'below sites',
      '## Attendees\n\n### Pier\n\n- Mara Lind\n\n### Quay\n\n- Ole Vik',
      ['Mara Lind/Pier', 'Ole Vik/Quay'],
    ],
    [
      'by groups',
      'Pilots: Mara Lind, Bo Li\nCommunity: Ole Vik, Ana Rey',
      ['Mara Lind', 'Bo Li', 'Ole Vik', 'Ana Rey'],
    ],
    [
      'in several lines of a cell',
      '| a | b |\n|--|--|\n| Attendees | Mara Lind<br>Bo Li<br>Ole Vik |',
      ['Mara Lind', 'Bo Li', 'Ole Vik'],
    ],
    [
      'in a sentence of a call',
      'On the call today we had Mara Lind, Ole Vik and Bo Li.',
      ['Mara Lind', 'Ole Vik', 'Bo Li'],
    ],
    ['and not those with a part again', 'Scribe: Mara L.\nPresent: Mara Lind, Ole Vik', ['Mara Lind', 'Ole Vik']],
    [
      'those who tell their names',
      '- Introductions (mara, 14:01:02)\n  - mlind - Mara Lind, Pier\n  - ovik - Ole Vik (lurking)\n- Lamps (mara, 14:04:40)',
      ['Mara Lind/mlind', 'Ole Vik/ovik'],
    ],
  ])('%s', (_name, words, expected) => {
    expect(people(words)).toEqual(expected);
  });

  test('further down, below the agenda and what was written before', () => {
    const agenda = Array.from({ length: 20 }, (_, at) => `Paragraph ${at} about the lamps.`).join('\n\n');
    expect(people(`${agenda}\n\nAttending: @mara @ole (1st half)`)).toEqual(['mara', 'ole']);
    expect(people('**Attendees:** @mara @ole-lund @bo.k')).toEqual(['mara', 'ole-lund', 'bo.k']);
  });

  test('whoever wrote the letter and says so', () => {
    const letter =
      'From: Mara Lind <mara@pier.example>\nSubject: notes\n\nOn the phone: Ole, Bo, me. Ana sent regrets.\n';
    expect(inText(letter)).toEqual(['Ole', 'Bo', 'Mara Lind']);
  });

  test.each([
    ['in the same line', 'Present: Mara, Ole. Away: Bo.', ['Mara', 'Ole']],
    [
      'below a word',
      '- Teilnehmer\n  - Mara Lind\n  - Ole Vik\n- Entschuldigt\n  - Bo Li, Ana Rey',
      ['Mara Lind', 'Ole Vik'],
    ],
    [
      'in a paragraph of their own',
      'Mara Lind, Ole Vik and Ana Rey joined.\n\nAusentes\n\nBo Li, Emil Frost',
      ['Mara Lind', 'Ole Vik', 'Ana Rey'],
    ],
    ['by a mark', 'Attendance: Mara Lind ✔️, Ole Vik ✔️, Bo Li ❌', ['Mara Lind', 'Ole Vik']],
    ['behind a stroke', 'Present: Mara Lind, Ole Vik / Apologies: Bo Li', ['Mara Lind', 'Ole Vik']],
    ['behind a semicolon', 'Present: Mara L., Ole V.; excused: Bo L., Ana R.', ['Mara L.', 'Ole V.']],
    ['without a sign', 'Present: Mara Lind; Ole Vik; apologies from Bo Li', ['Mara Lind', 'Ole Vik']],
    [
      'in a sentence of their own',
      'Officers present: Mara Lind, Ole Vik. Officers not present: Bo Li.',
      ['Mara Lind', 'Ole Vik'],
    ],
    ['though invited', 'Invited: Mara Lind, Ole Vik, Bo Li. Attended: Mara Lind, Ole Vik', ['Mara Lind', 'Ole Vik']],
    [
      'behind their names',
      "## Attendees\n\n- Mara Lind\n- Bo Li (couldn't make it)\n- Ana Rey - not here\n- Ole Vik",
      ['Mara Lind', 'Ole Vik'],
    ],
    ['in prose', 'Mara Lind, Ole Vik and Ana Rey were there, Bo Li was not.', ['Mara Lind', 'Ole Vik', 'Ana Rey']],
  ])('and not who was absent, %s', (_name, words, expected) => {
    expect(people(words)).toEqual(expected);
  });
});

describe('the log of a chat', () => {
  const names = [
    '#topic Introductions',
    '#info Mara Lind, Pier',
    '#info Ole Vik',
    '#topic Lamps',
    'they burn',
    'indeed',
    'so be it',
    'bye',
    'bye',
  ];
  const nicks = ['mlind', 'mlind', 'ovik_', 'mlind', 'mlind', 'ovik_', 'mlind', 'ovik_', 'mlind'];

  test.each([
    ['with signs around the nicks', (nick: string): string => `<${nick}> `],
    ['in columns', (nick: string): string => nick.padEnd(8)],
  ])('%s, where people tell their names', (_name, written) => {
    const log = names.map((words, at) => `14:0${at} ${written(nicks[at] ?? '')}${words}`).join('\n');
    expect(inText(log)).toEqual(['Mara Lind', 'Ole Vik']);
  });

  test('exported with who and when above each entry', () => {
    const entries = ['mara', 'Ole Vik', 'mara', 'bo7', 'mara'].map(
      (name, at) => `**${name}** 16:0${at}\n> lamps and bells`,
    );
    expect(people(entries.join('\n\n'))).toEqual(['mara', 'Ole Vik', 'bo7']);
  });

  test('but not an agenda with times', () => {
    const agenda = [
      'Welcome to all',
      'Lamps and bells',
      'Gates of the harbour',
      'Tides and charts',
      'Coffee for all',
      'End of it',
    ];
    expect(inText(agenda.map((words, at) => `14:${at}0 ${words}`).join('\n'))).toEqual([]);
  });

  test('without the robot that repeats what it can do', () => {
    const robot = '14:00 <harbot> Useful Commands: #action #agreed';
    const said = ['mara', 'ole', 'mara', 'ole', 'mara'].map(
      (nick, at) => `14:0${at} <${nick}> the lamps, number ${at}`,
    );
    expect(inText([robot, ...said].join('\n'))).toEqual(['mara', 'ole']);
  });
});
