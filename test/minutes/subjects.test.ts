import { describe, expect, test } from '@jest/globals';
import { minutesOf } from './support/documents.ts';

const told = (markdown: string): string =>
  minutesOf(markdown)
    .decisions.map(({ number, outcome, verdict }) => `#${number} ${outcome} ${verdict}`)
    .join(', ');

describe('what words without a number are about', () => {
  test('the entry of the agenda whose title stands again', () => {
    const agenda = '# Agenda\n\n- Draught column: #12\n- Longer berths: #13\n\n# Notes\n\n';
    expect(told(`${agenda}- Draught column:\n  - Postponed.\n- Longer berths:\n  - Approved.\n`)).toBe(
      '#12 deferred keep, #13 accepted keep',
    );
  });

  test('a paragraph that only begins like a title is asked about, never closed', () => {
    const agenda = '# Agenda\n\n- add draught column #12\n\n# Notes\n\n';
    expect(told(`${agenda}The draught column idea was rejected.\n`)).toMatch(/^#12 \w+ ask$/);
  });

  test('the entry of the agenda whose words are the link itself', () => {
    const agenda = '# Agenda\n\n- [Draught column](https://github.com/quay/lamps/issues/12)\n\n# Notes\n\n';
    expect(told(`${agenda}### Draught column\n\nPostponed.\n`)).toBe('#12 deferred keep');
  });

  test('the point of the agenda with the same count, about which closing is asked', () => {
    const agenda = '## Agenda\n\n1. Lamps #12\n1. Bells #13\n1. Rain #14\n\n## Minutes\n\n';
    const notes = '1. Wicks\n   * Postponed.\n\n2. Bronze\n   * Issue closed.\n\n3. Weather\n   * Approved.\n';
    expect(told(agenda + notes)).toBe('#12 deferred keep, #13 resolved ask, #14 accepted keep');
    expect(told(agenda + notes.replace('3. Weather\n   * Approved.\n', ''))).not.toContain('deferred');
  });

  test('a vote on the block is one on each of its list', () => {
    expect(told('Sent before the call:\n\n- Draught #12\n- Berths #13\n\nThe block is approved.\n')).toBe(
      '#12 accepted keep, #13 accepted keep',
    );
  });

  test('the numbers that a section begins with', () => {
    expect(told('### Draught\n\n- PR #12\n- Agreed in the last call of May.\n')).toBe('#12 accepted keep');
  });

  test('one verdict below a list is for all of it', () => {
    expect(told('Three proposals:\n\n- Draught #12\n- Berths #13\n\nThey are OK in principle.\n')).toBe(
      '#12 accepted keep, #13 accepted keep',
    );
  });

  test('the one number of a short section, which is asked about where a reply says it is fixed', () => {
    const section =
      '### Lamps\n\nML – the lamps of the long quay go out at dusk, which seems like what the pilots told in issue #12.\n\n';
    expect(told(`${section}TB – fixed in Tides 1.9.1\n`)).toMatch(/^#12 \w+ ask$/);
  });

  test('who speaks is no title', () => {
    const speech = 'Present: Mara Lind\n\nMara Lind: #12\n\n# Other\n\nMara Lind: approved.\n';
    expect(told(speech)).toBe('#12 mentioned keep');
  });
});

describe('release notes', () => {
  const notes = (entry: string, announced = 'Tides 2.4.1 released on 2nd November.') =>
    told(`# Tides\n\n- ${announced}\n- ${entry}\n`);

  test('a fix of a version that is out is resolved', () => {
    expect(notes('fix issue #12: lamps of the quay')).toBe('#12 resolved close');
    expect(notes('Lamps are now lit at dusk (issue #12).')).toBe('#12 resolved ask');
  });

  test('what is not out yet resolves nothing', () => {
    expect(notes('fix issue #12: lamps of the quay', 'Tides 2.4.1 will be released soon.')).toBe('#12 mentioned keep');
    expect(notes('I found a problem with the fix for issue #12.')).not.toMatch(/close/);
  });

  test('a paragraph about what comes next ends the notes', () => {
    const next = '# Tides\n\n- Tides 2.4.1 released on 2nd November.\n\nFor the next one:\n\n- fix issue #12: lamps\n';
    expect(told(next)).not.toMatch(/close|resolved/);
  });
});

test('a bare "Done." closes only where the words before it tell what was done', () => {
  expect(told('## #12 Lamps\n\nAgreed to have a timer. Implemented by a clock at the quay. Done.\n')).toBe(
    '#12 resolved close',
  );
  expect(told('## #12 Lamps\n\nACTION: Mara to ask the pilots. Done.\n')).toMatch(/ask$/);
  expect(told('## #12 Lamps\n\nImplemented by a timer on a branch. Done.\n')).toMatch(/ask$/);
});

describe('a list of several things', () => {
  test('items beside one that says all there is to say are about something else', () => {
    const misc =
      '## Misc\n\n- #12, the dark lamp: burns again since March. Tom has closed it\n- Rope wanted. Mara has to ask\n- Bells are loud\n';
    expect(minutesOf(misc).decisions).toMatchObject([{ number: 12, outcome: 'resolved', verdict: 'close' }]);
    const updates = '## Updates\n\n- Mara: on holiday. Looked at the lamps, #12\n- Tom: wants to help with the bells\n';
    expect(minutesOf(updates).decisions).toMatchObject([{ number: 12, outcome: 'mentioned' }]);
  });

  test('but what goes on with it is about it', () => {
    const doubted =
      '## Lamps\n\n- #12, the dark lamp: burns again since March, Tom has closed it\n- Mara saw it dark on Sunday, so it stays open\n';
    expect(minutesOf(doubted).decisions[0]?.verdict).toBe('ask');
    const silent =
      '## Lamps\n\n- #12, the dark lamp: burns again since March, Tom has closed it\n- Hm, dark on Sunday\n';
    expect(minutesOf(silent).decisions[0]?.verdict).not.toBe('keep');
  });

  test('where somebody speaks twice they are the turns of one talk', () => {
    const talk =
      '## Lamps\n\n- Mara: #12. I found it on the pier, it is dark at night\n- Tom: it is mended\n- Mara: postponed then\n';
    expect(minutesOf(talk).decisions).toMatchObject([{ number: 12, outcome: 'deferred' }]);
  });
});

describe('titles without the signs of one', () => {
  test('an entry of a list with paragraphs above and below', () => {
    const talk = 'Mara: long.\n\n* Issue 12: Lamps\n\nMara: Postponed.\n\n* Issue 13: Bells\n\nOle: Approved.\n';
    expect(told(talk)).toBe('#12 deferred keep, #13 accepted keep');
  });

  test('points that lost their signs when they were copied, with what was said below', () => {
    const points = [
      'Agenda:',
      '[Mara] Lamps of the quay #12',
      'they are dim',
      'Ole: postponed',
      '[Ole] Bells, #13',
      'approved by all',
      '[Mara, Ole] Rain',
    ];
    expect(told(points.join('\n'))).toBe('#12 deferred keep, #13 accepted keep');
  });

  test('in running notes the talk of another day does not make a plan of what stands below an agenda', () => {
    const day = (date: string, word: string): string =>
      `## ${date}\n\n**Agenda**\n\n- Lamps\n  - #12 they are dim, ${word}\n\n`;
    expect(told(`${day('May 7, 2026', 'postponed')}## April 23, 2026\n\n- #12 is long\n`)).toBe('#12 deferred keep');
  });

  test('the title of an open meeting is no list of what is open, and a day of May no "may"', () => {
    expect(told('## May 7, 2026\n\n### #12 Lamps\n\nIssue closed.\n')).toBe('#12 resolved close');
    expect(told('# Open Harbour (OHA) Meeting, 3 May\n\n## #12 Lamps\n\nIssue closed.\n')).toBe('#12 resolved close');
  });
});
