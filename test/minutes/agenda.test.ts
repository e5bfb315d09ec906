import { expect, test } from '@jest/globals';
import { understand } from '../../src/minutes/index.ts';
import { numbered } from '../../src/minutes/read/line.ts';
import { readText } from '../../src/minutes/read/text.ts';
import { minutesOf, REPO } from './support/documents.ts';

test.each([
  [
    'a list, without its numbers',
    'Agenda:\n\n- 1) Lamps\n- 2) *Bells ?*\n\n1. Lamps\n\n- long talk\n',
    ['Lamps', 'Bells ?'],
  ],
  [
    'the outermost points only',
    '## Agenda\n\n- Lamps\n  - the northern one\n- Bells\n\n## Minutes\n\n- long talk\n',
    ['Lamps', 'Bells'],
  ],
  [
    'the points below the one that says so',
    'Contents:\n\n- Participants\n- Agenda items\n  - Lamps\n  - Bells\n- Next meeting\n',
    ['Lamps', 'Bells'],
  ],
  [
    'titles, where the talk stands below them',
    '## Agenda\n\n### Lamps\n\nOV thinks they are dim.\n\n### Bells\n\n- too loud\n\n## Next meeting\n',
    ['Lamps', 'Bells'],
  ],
  [
    'topics that a sentence announces',
    '## Aim\n\nThe topics for this workshop were:\n\n- Lamps\n- Bells\n\nAll were met.\n',
    ['Lamps', 'Bells'],
  ],
  [
    'a list in the head that ends with any other business',
    '# Meeting 48\n\n- Lamps (Ole)\n- Bells\n- AOB\n\n## Lamps\n',
    ['Lamps (Ole)', 'Bells', 'AOB'],
  ],
  ['none', '# Meeting 48\n\n- Lamps were lit\n- Bells were rung\n', []],
])('the agenda: %s', (_name, words, expected) => {
  expect(minutesOf(words).agenda).toEqual(expected);
});

test('where the count of its points begins again, the talk about them begins', () => {
  const text = 'Agenda\n 1. Lamps\n 2. Bells\n\n1. Lamps\n   #12 is postponed.\n\n2. Bells\n   #13 was merged.\n';
  const { agenda, decisions } = understand(numbered(readText(text)), {
    repository: REPO,
    source: 'a.txt',
    format: 'txt',
  });
  expect(agenda).toEqual(['Lamps', 'Bells']);
  expect(decisions.map(({ number, outcome }) => `#${number} ${outcome}`)).toEqual(['#12 deferred', '#13 resolved']);
});
