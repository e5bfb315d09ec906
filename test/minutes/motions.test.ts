import { describe, expect, test } from '@jest/globals';
import { understand } from '../../src/minutes/index.ts';
import { numbered } from '../../src/minutes/read/line.ts';
import { readText } from '../../src/minutes/read/text.ts';
import { closes } from './support/closes.ts';

/** A motion is carried by the words behind it; what is said in between may change what is voted on. */

const below = (words: string): string[] => closes(`## Issue 12, lamps of the pier\n\n${words}\n`);

describe('a motion to close that is carried closes', () => {
  test.each([
    'Mara moved to close this. Seconded by Ivo. Carried unanimously.',
    'Mara moved to close this without change. Seconded by Ivo. Carried unanimously.',
    'Mara moved to close this without action, because no pilot has asked for it in a year. Seconded by Ivo. Without objection, the motion carries.',
    'Mara moved to close this. Seconded by Ivo. Tove observed that the pilot who wrote it has left. The motion carries.',
    'Mara moved to close this. Discussion: none. Vote: yes 5, no 0. Motion carries.',
    'Mara moved to close the issue with no change, since the list of lamps is another matter. Ivo passed the gavel to Tove and seconded. There being no objections the motion carries. Gavel returned.',
  ])('%s', (words) => {
    expect(below(words)).toEqual(['#12 close']);
  });
});

describe('and where the talk between may have changed it, nothing closes', () => {
  test.each([
    'Mara moved to close this. Tove would rather keep it. The motion carries.',
    'Mara moved to close this. Tove proposed an amendment. The motion carries.',
    'Mara moved to close this. Ivo: what about #13? The motion carries.',
    'Mara moved to close this. Ivo asked what for. Mara said that she would then only have it printed. The motion carries.',
    'Mara moved to close this. Tove said that the pilot has left. Agreed.',
    'Mara moved to close this. Tove said that the pilot has left. The motion fails.',
    'Mara moved to close this. Tove said that the pilot has left. The motion is not carried.',
    'Mara moved to close this. Mara then withdrew the motion. The motion to thank her carries.',
    'Mara moved to close this. Tove was heard.\n\n### Lunch\n\nThe motion carries.',
    'Mara moved to close this. Tove was heard.\n\n## Issue 13, bells\n\nThe motion carries.',
    'Mara moved to close this when the release is out. Tove agreed. The motion carries.',
    'Mara moved to not close this. Tove agreed. The motion carries.',
  ])('%s', (words) => {
    expect(below(words)).toEqual([]);
  });

  test('nor after a long talk', () => {
    const talk = 'Tove showed another lamp of the pier. '.repeat(8);
    expect(below(`Mara moved to close this. ${talk}The motion carries.`)).toEqual([]);
  });
});

test('a point of the agenda with its issue is the title of the talk set in below it', () => {
  const page = [
    '5.3 https://github.com/harbour/lamps/issues/12 Lamps of the pier',
    '    Mara moved to close the issue. Ivo seconded. There being no',
    '    objections the motion carries.',
    '',
    '5.4 https://github.com/harbour/lamps/issues/13 Bells, and who may ring',
    '    No new information.',
    '',
  ];
  const { decisions } = understand(numbered(readText(page.join('\n'))), { repository: 'harbour/lamps' });
  expect(decisions.map(({ number, verdict }) => `#${number} ${verdict}`)).toEqual(['#12 close', '#13 keep']);
});
