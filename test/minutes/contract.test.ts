import { expect, test } from '@jest/globals';
import { readMinutes } from '../../src/minutes/index.ts';
import { pdfOf } from './support/documents.ts';

test('a PDF of a meeting becomes the element that `minutes --json` prints', async () => {
  const bytes = pdfOf([
    [
      { text: 'Harbour workshop, 12 September 2019', y: 790, size: 20, bold: true },
      { text: 'Participants:', y: 760, size: 14, bold: true },
      { text: 'PIER: Mara Lind (ML), Ole Vik (OV)', y: 740 },
      { text: 'DOCK: Bo Li', y: 726 },
    ],
    [
      { text: '#35 Berth groups', y: 790, size: 14, bold: true },
      { text: 'This had already been done and needs no further action.', y: 770 },
      { text: '#22 Pilots in berths or groups', y: 740, size: 14, bold: true },
      { text: 'It was decided to leave the berths unchanged and to reconsider this in spring.', y: 720 },
      { text: 'ACTION: Mara to tell the pilots.', y: 700 },
      { text: 'Next meeting', y: 660, size: 14, bold: true },
      { text: 'Web meeting Monday October 7th, 1400 UK time on rooms.example.org/harbour.', y: 640 },
    ],
  ]);
  const minutes = await readMinutes({ name: 'web/2019-09-12.pdf', bytes }, { repository: 'harbour/tide-tables' });
  expect(minutes).toEqual({
    source: '2019-09-12.pdf',
    format: 'pdf',
    meeting: { title: 'Harbour workshop, 12 September 2019', date: '2019-09-12' },
    decisions: [
      {
        repository: 'harbour/tide-tables',
        number: 35,
        outcome: 'resolved',
        verdict: 'close',
        because: 'It says that it is done and needs nothing further.',
        evidence: { text: 'This had already been done and needs no further action.', page: 2, line: 2 },
      },
      {
        repository: 'harbour/tide-tables',
        number: 22,
        outcome: 'deferred',
        verdict: 'keep',
        because: 'It is put off.',
        evidence: {
          text: 'It was decided to leave the berths unchanged and to reconsider this in spring.',
          page: 2,
          line: 4,
        },
      },
    ],
    nextMeeting: {
      text: 'Web meeting Monday October 7th, 1400 UK time on rooms.example.org/harbour.',
      start: '2019-10-07T13:00:00Z',
      date: '2019-10-07',
      tentative: false,
      url: 'https://rooms.example.org/harbour',
    },
    participants: [
      { name: 'Mara Lind', initials: 'ML', site: 'PIER' },
      { name: 'Ole Vik', initials: 'OV', site: 'PIER' },
      { name: 'Bo Li', initials: null, site: 'DOCK' },
    ],
    actions: [{ owner: 'Mara', text: 'Mara to tell the pilots.' }],
    agenda: [],
    warnings: [],
  });
});
