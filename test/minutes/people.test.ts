import { describe, expect, test } from '@jest/globals';
import { understand } from '../../src/minutes/index.ts';
import { numbered } from '../../src/minutes/read/line.ts';
import { readText } from '../../src/minutes/read/text.ts';
import { minutesOf } from './support/documents.ts';

const people = (markdown: string): string[] =>
  minutesOf(`# Harbour\n\n${markdown}\n\n# Talk\n\nNothing.\n`).participants.map((one) =>
    [one.name, one.initials, one.site].filter(Boolean).join('/'),
  );

describe('who took part', () => {
  test.each([
    [
      'sites before names',
      'Present:\n\nPIER: Mara Lind (ML), Ole Vik (OV)\n\nDOCK : Ana de Rey, Bo Li',
      ['Mara Lind/ML/PIER', 'Ole Vik/OV/PIER', 'Ana de Rey/DOCK', 'Bo Li/DOCK'],
    ],
    [
      'sites that run on',
      'Present: PIER: Mara Lind DOCK: Bo Li, Ana Rey',
      ['Mara Lind/PIER', 'Bo Li/DOCK', 'Ana Rey/DOCK'],
    ],
    [
      'a site on its own line',
      '## Participants\n\nPIER\n\nMara Lind ML\n\nDOCK\n\nBo Li BL',
      ['Mara Lind/ML/PIER', 'Bo Li/BL/DOCK'],
    ],
    ['sites in brackets', '## Participants\n\n- Mara (PIER)\n- Ole, Ana (DOCK)', ['Mara/PIER', 'Ole/DOCK', 'Ana/DOCK']],
    [
      'bullets with initials and remarks',
      '## Present\n\n* Mara Lind (ML, leaves at 15:00)\n* Ole Vik (OV, chair)',
      ['Mara Lind/ML', 'Ole Vik/OV'],
    ],
    ['handles', '## Attendees\n\n- Mara Lind @maralind\n- Ole Vik (@olevik)', ['Mara Lind', 'Ole Vik']],
    ['initials first', '## Participants\n\nML Mara Lind OV Ole Vik', ['Mara Lind/ML', 'Ole Vik/OV']],
    [
      'remarks that are no initials',
      'Present: PIER: Mara Lind or Ole Vik (not sure ?), ?',
      ['Mara Lind/PIER', 'Ole Vik/PIER'],
    ],
    ['boxes that are ticked', '## Attendees\n\n- [x] Mara Lind\n- [ ] Ole Vik', ['Mara Lind']],
    [
      'a table',
      '## Participants\n\n| Init | Name | Site |\n|--|--|--|\n| ML | Mara Lind | PIER |',
      ['Mara Lind/ML/PIER'],
    ],
    [
      'groups that end with their site',
      '## Present\n\nMara Lind, PIER; Bo Li, Ana Rey, DOCK; Ole Vik, ex Pier; and others',
      ['Mara Lind/PIER', 'Bo Li/DOCK', 'Ana Rey/DOCK', 'Ole Vik/ex Pier'],
    ],
    ['a site behind a comma', '## Present\n\n- Mara Lind, (PIER)\n- Bo Li,(DOCK)', ['Mara Lind/PIER', 'Bo Li/DOCK']],
    [
      'a site that begins like the name',
      '## Present\n\n- Paul Quay (PIER)\n- Paul Quay-Moor (PQM)',
      ['Paul Quay/PIER', 'Paul Quay-Moor/PQM'],
    ],
    ['no issue of a list behind', 'Participants: Mara Lind\n\n- #23 Bells\n- issue #24 Horns', ['Mara Lind']],
    ['no issue by its address', 'Participants: Mara Lind\n\n- https://github.com/a/b/issues/4 Bells', ['Mara Lind']],
    ['what somebody is there', '## Present\n\n- Mara Lind (Observer)\n- Ole Vik (TSC)', ['Mara Lind', 'Ole Vik']],
    [
      'names broken at the end of a line',
      'Present: Ana Rey (AR), Mara\nLind (ML), Ole Vik',
      ['Ana Rey/AR', 'Mara Lind/ML', 'Ole Vik'],
    ],
    ['nothing but initials', 'Present: ML, OV, WdN', ['ML', 'OV', 'WdN']],
    ['handles alone', '## Attendees\n\n- @maralind\n- @olevik', ['maralind', 'olevik']],
    ['the scribe by the first name', '## Present\n\n- Mara Lind\n\nMinutes: Mara', ['Mara Lind']],
    [
      'prose below the list',
      'Present: Mara Lind, Ole Vik\n\nThe aim of this meeting was to look at the lamps and at everything that hangs from them.\n\nLamp Table',
      ['Mara Lind', 'Ole Vik'],
    ],
    [
      'initials that only the talk tells',
      'Present: Mara Lind, Ole Vik\n\n## Lamps\n\n- OV: they burn.',
      ['Mara Lind', 'Ole Vik/OV'],
    ],
    [
      'a legend of initials without a heading',
      '| ML | Mara Lind |\n|--|--|\n| OV | Ole Vik |\n| AR | Ana Rey |',
      ['Mara Lind/ML', 'Ole Vik/OV', 'Ana Rey/AR'],
    ],
    ['each once', '**Present:** Mara Lind, Ole Vik\n\n**Chair:** Mara Lind', ['Mara Lind', 'Ole Vik']],
  ])('%s', (_name, words, expected) => {
    expect(people(words)).toEqual(expected);
  });

  test('those who sent their regrets did not', () => {
    expect(people('**Present:** Mara Lind\n\n**Regrets:** Ole Vik')).toEqual(['Mara Lind']);
    expect(people('## Apologies\n\n- Ole Vik')).toEqual([]);
  });

  test.each([
    ['in one paragraph', 'Attending: Mara Lind, Ole Vik\nRegrets: Bo Li', ['Mara Lind', 'Ole Vik']],
    ['in one line', '**here:** mara, Ole, Bo · **not here:** Ana', ['mara', 'Ole', 'Bo']],
    ['in another language', 'Teilnehmer/participants: Lind, Vik, Rey\nEntschuldigt: Li', ['Lind', 'Vik', 'Rey']],
    [
      'behind a sentence',
      'Pier house, room 2. We were: Mara, Ole V., big dave (till 12)',
      ['Mara', 'Ole V.', 'big dave'],
    ],
    [
      'with the one who writes',
      'We were four: Mara, Ole V., Bo\nand me. Ana sends apologies.',
      ['Mara', 'Ole V.', 'Bo'],
    ],
    ['with a verb', 'We talked for two hours. Present were Mara, Ole V.,\nBo and me.', ['Mara', 'Ole V.', 'Bo']],
    ['by place', '**In person:** M. Lind, Ole Vik\n**Online:** Bo Li', ['M. Lind', 'Ole Vik', 'Bo Li']],
    [
      'in a sentence',
      'Mara Lind, Ole de Vik and Bo Li joined the call. Ana sent apologies.',
      ['Mara Lind', 'Ole de Vik', 'Bo Li'],
    ],
    [
      'below others who have a part',
      '**Chair**: Mara Lind\n**Attendees**:\n- Mara Lind (PIER)\n- Ole Vik',
      ['Mara Lind/PIER', 'Ole Vik'],
    ],
    [
      'with what they do',
      'Attendees\n\n* Mara L (PIER) **facilitator**\n* Ole Vik (QUAY) *notes*',
      ['Mara L/PIER', 'Ole Vik/QUAY'],
    ],
    ['in the words of others', 'Assist: Mara, Ole, Bo (student)', ['Mara', 'Ole', 'Bo']],
    ['behind a sign', '👥 Mara Lind, Ole Vik', ['Mara Lind', 'Ole Vik']],
    ['with addresses', 'Attendees: Mara Lind <mara@pier.example>, Ole Vik (@ole)', ['Mara Lind', 'Ole Vik']],
    ['behind a dash', 'In attendance - Mara Lind, Ole Vik', ['Mara Lind', 'Ole Vik']],
    ['with dots between', 'Who: Mara · Ole · Bo', ['Mara', 'Ole', 'Bo']],
    [
      'in a row of a table',
      '| Present | Mara Lind, Ole Vik |\n|--|--|\n| Apologies | Bo Li |',
      ['Mara Lind', 'Ole Vik'],
    ],
    [
      'below other facts',
      'Directors present: Mara Lind, Ole Vik\nApologies were received from Bo Li.\nNext: Monday',
      ['Mara Lind', 'Ole Vik'],
    ],
    ['of columns', '## Attendance\n\n| Name | Affiliation |\n|--|--|\n| Mara Lind | PIER |', ['Mara Lind/PIER']],
    ['in capitals', 'PRESENT Mara Lind (chair)\nOle Vik\nDr Bo Li (guest)', ['Mara Lind', 'Ole Vik', 'Bo Li']],
    [
      'with signs between',
      'Present: Mara Lind (PIER) / Ole Vik (DOCK) / "Bo from the quay"',
      ['Mara Lind/PIER', 'Ole Vik/DOCK', 'Bo'],
    ],
    ['with titles', 'Present: Frau Mara Lind, Herr Dr. Ole Vik, Bo Li', ['Mara Lind', 'Ole Vik', 'Bo Li']],
    ['with what they are called', 'Attendees: Mara "May" Lind, Ole Vik', ['Mara "May" Lind', 'Ole Vik']],
    [
      'without a list',
      '**Mara:** hi\n**Ole:** hi\n**Mara:** lamps\n**Ole:** fine\n**Mara:** so\n**Ole:** bye',
      ['Mara', 'Ole'],
    ],
  ])('a list %s', (_name, words, expected) => {
    expect(people(words)).toEqual(expected);
  });
});

test('two columns of plain text without a head', () => {
  const rows = [
    ['Prof. Mara Lind (Chair)', 'Physics'],
    ['Dr Ole Vik', 'Quay house'],
    ['Ms Ana de Rey (by video)', 'Life Sciences'],
  ].map(([name = '', site = '']) => name.padEnd(36) + site);
  const lines = numbered(readText(`Minutes of 4 March 2019\n\nPresent:\n\n${rows.join('\n')}\n\nTalk\n\nNothing.\n`));
  const { participants } = understand(lines, { source: 'notes.txt', format: 'txt' });
  expect(participants.map(({ name, site }) => [name, site])).toEqual([
    ['Mara Lind', 'Physics'],
    ['Ole Vik', 'Quay house'],
    ['Ana de Rey', 'Life Sciences'],
  ]);
});

describe('the log of a chat', () => {
  const log = [
    '14:00:01 mara has joined #quay',
    '14:00:02 <mara> Meeting: Harbour VC',
    '14:00:03 <mara> Date: 14 January 2019',
    '14:00:04 <mara> present+ Mara_Lind',
    '14:00:05 <ole> present+ Ole_Vik',
    '14:00:06 <mara> regrets+ Bo_Li',
    '14:00:07 <mara> Topic: #12',
    '14:00:08 <clockbot> Issue 12 "Close the gate"',
    '14:00:09 <ole> the lamps burn',
    '14:00:10 <ole> … since the spring',
    '14:00:11 <mara> RESOLVED: close #12',
    '14:00:12 <mara> #topic #13 Bells',
    '14:00:13 <mara> PROPOSED: close #13',
    '14:00:14 <ole> -1, they ring',
    '14:00:15 <mara> Proposal withdrawn',
    '14:00:16 <mara> ACTION: ole to paint the bells',
  ].join('\n');
  const minutes = understand(numbered(readText(log)), { repository: 'harbour/tide-tables' });

  test('tells who was there, when it was, and what is to be done', () => {
    expect(minutes.meeting).toEqual({ title: 'Harbour VC', date: '2019-01-14' });
    expect(minutes.participants.map(({ name }) => name)).toEqual(['Mara_Lind', 'Ole_Vik']);
    expect(minutes.actions.map(({ text }) => text)).toEqual(['ole to paint the bells']);
  });

  test('closes what was resolved, not what was proposed and withdrawn', () => {
    expect(minutes.decisions.map(({ number, verdict }) => `${number} ${verdict}`)).toEqual(['12 close', '13 ask']);
  });

  test('who they are tell those who introduce themselves', () => {
    const rows = [
      'mara_  #topic Introductions',
      'mara_  #info Please say who you are',
      'mara_  #info Mara Lind, Harbour of Quay',
      'olev   #info Ole Vik (lurking)',
      'mara_  #topic Lamps',
      'olev   they burn',
    ].map((row, at) => `14:0${at} ${row}`);
    const { participants } = understand(numbered(readText(rows.join('\n'))));
    expect(participants.map(({ name }) => name)).toEqual(['Mara Lind', 'Ole Vik']);
  });
});
