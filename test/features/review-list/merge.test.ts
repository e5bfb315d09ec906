import { describe, expect, test } from '@jest/globals';
import { merge } from '../../../src/features/review-list/merge.ts';
import type { Line } from '../../../src/features/review-list/rows.ts';

/** A list as people see it: without the hidden keys. */
function seen(body: string): string {
  return body.replace(/ ?<!--.*?-->/g, '');
}

/** The lines of a small list: which issues are due for a decision, and which are stale. */
function lines(decision: Readonly<Record<number, string>>, stale: Readonly<Record<number, string>> = {}): Line[] {
  const items = (section: string, texts: Readonly<Record<number, string>>): Line[] =>
    Object.entries(texts).map(([number, text]) => ({ key: `item:${number}`, section, text: `#${number} ${text}` }));
  return [
    { key: 'line:when', section: 'top', text: 'Monday' },
    { key: 'line:decision', section: 'decision', text: '## Decide', gap: true },
    ...items('decision', decision),
    { key: 'line:stale', section: 'stale', text: '## Stale', gap: true },
    ...items('stale', stale),
    { key: 'line:foot', section: 'foot', text: 'Tick away.', gap: true },
  ];
}

const FIRST = merge('', lines({ 3: 'three', 7: 'seven' }, { 9: 'nine' }));

describe('a new list', () => {
  test('reads like a list that somebody wrote', () => {
    expect(seen(FIRST)).toMatchInlineSnapshot(`
"Monday

## Decide
- [ ] #3 three
- [ ] #7 seven

## Stale
- [ ] #9 nine

Tick away."
`);
  });

  test('is left as it is by a second look', () => {
    expect(merge(FIRST, lines({ 3: 'three', 7: 'seven' }, { 9: 'nine' }))).toBe(FIRST);
  });

  test('is the same list after the web editor saved it with its own line ends', () => {
    expect(merge(FIRST.replaceAll('\n', '\r\n'), lines({ 3: 'three', 7: 'seven' }, { 9: 'nine' }))).toBe(FIRST);
  });
});

describe('what we know better by now', () => {
  test('is brought up to date where it stands', () => {
    expect(seen(merge(FIRST, lines({ 3: 'three', 5: 'five', 7: 'SEVEN' }, { 9: 'nine' })))).toContain(
      '- [ ] #3 three\n- [ ] #5 five\n- [ ] #7 SEVEN\n',
    );
  });

  test('goes when it is no longer due', () => {
    expect(seen(merge(FIRST, lines({ 7: 'seven' })))).toBe(
      'Monday\n\n## Decide\n- [ ] #7 seven\n\n## Stale\n\nTick away.',
    );
  });

  test('moves to the section it belongs to by now', () => {
    expect(seen(merge(FIRST, lines({ 3: 'three' }, { 7: 'seven', 9: 'nine' })))).toContain(
      '## Decide\n- [ ] #3 three\n\n## Stale\n- [ ] #7 seven\n- [ ] #9 nine\n',
    );
  });
});

describe('what people did', () => {
  const after = lines({ 3: 'THREE', 8: 'eight' });

  test('a tick stays, also on what is no longer due', () => {
    const ticked = FIRST.replace('- [ ] #3', '- [x] #3').replace('- [ ] #9', '- [X] #9');
    expect(seen(merge(ticked, after))).toMatchInlineSnapshot(`
"Monday

## Decide
- [x] #3 THREE
- [ ] #8 eight

## Stale
- [X] #9 nine

Tick away."
`);
  });

  test('words on a line stay, before the hidden key or after it, and the line is still updated', () => {
    const before = FIRST.replace('#3 three ', '#3 three, ask Karl ');
    const behind = FIRST.replace(/(#3 three .*-->)/, '$1 ask Karl');
    expect(seen(merge(before, after))).toContain('- [ ] #3 THREE, ask Karl\n');
    expect(seen(merge(behind, after))).toContain('- [ ] #3 THREE ask Karl\n');
  });

  test('a line that somebody rewrote is theirs and stays as they wrote it', () => {
    const rewritten = FIRST.replace('#3 three', '#3 tres').replace('#7 seven', '#7 sette');
    expect(seen(merge(rewritten, after))).toContain('- [ ] #3 tres\n- [ ] #8 eight\n- [ ] #7 sette\n');
  });

  test('own lines stay between the lines they were put between', () => {
    const written = FIRST.replace('## Stale', 'Mind the time.\n\n## Stale').replace(
      '- [ ] #7',
      '- [ ] ours too\n- [ ] #7',
    );
    expect(seen(merge(written, after))).toMatchInlineSnapshot(`
"Monday

## Decide
- [ ] #3 THREE
- [ ] #8 eight
- [ ] ours too

Mind the time.

## Stale

Tick away."
`);
  });

  test('notes below a line hold it in place when it is no longer due', () => {
    const noted = FIRST.replace(/(#7 seven.*)/, '$1\n  - Karl will look\n\n  next week');
    expect(seen(merge(noted, after))).toContain('- [ ] #8 eight\n- [ ] #7 seven\n  - Karl will look\n\n  next week\n');
  });

  test('a line that was moved to another section stays there', () => {
    const line = /- \[ \] #9 .*\n/.exec(FIRST)?.[0] ?? '';
    const moved = FIRST.replace(line, '').replace('## Decide', `## First of all\n${line}\n## Decide`);
    expect(seen(merge(moved, lines({ 3: 'three' }, { 9: 'NINE' })))).toContain(
      '## First of all\n- [ ] #9 NINE\n\n## Decide',
    );
  });

  test('a copied line is somebody’s text and keeps the original', () => {
    const line = /- \[ \] #9 .*/.exec(FIRST)?.[0] ?? '';
    const copied = `${FIRST}\n${line}`;
    expect(merge(copied, lines({ 3: 'three', 7: 'seven' }))).toBe(copied);
  });

  test('a heading that was taken out comes back; one that was rewritten stays rewritten', () => {
    expect(seen(merge(FIRST.replace(/## Stale.*\n/, ''), lines({ 3: 'three', 7: 'seven' })))).toContain('## Stale\n');
    expect(seen(merge(FIRST.replace('## Stale', '## Sleeping'), lines({ 3: 'three' })))).not.toContain('## Stale');
  });

  test('a line with an invented key is somebody’s text', () => {
    const now = lines({ 3: 'three', 7: 'seven' }, { 9: 'nine' });
    const invented = `${FIRST}\n- [x] #999 close me <!-- item:999 decision abc -->`;
    const stolen = `- [x] #3 is done <!-- item:3 decision abc -->\n${FIRST}`;
    expect(merge(invented, now)).toBe(invented);
    expect(merge(stolen, now)).toBe(stolen);
  });
});

describe('an outcome', () => {
  const outcomes = (numbers: readonly number[]): Line[] => [
    { key: 'line:decision', section: 'decision', text: '## Decide', gap: true },
    ...numbers.flatMap((n) => [
      { key: `item:${n}`, section: 'decision', text: `#${n} some` },
      { key: `slot:${n}`, section: 'decision', text: '  - outcome:' },
    ]),
  ];
  const list = merge('', outcomes([3, 7]));

  test('stands below its issue, and notes below it stay there when another issue comes in', () => {
    const noted = list.replace(/(#3 some.*)/, '$1\n  Karl will look');
    expect(seen(merge(noted, outcomes([3, 5, 7])))).toBe(
      '## Decide\n- [ ] #3 some\n  Karl will look\n  - outcome:\n- [ ] #5 some\n  - outcome:\n- [ ] #7 some\n  - outcome:',
    );
  });

  test('goes with its issue while it is empty; filled in, both stay', () => {
    const filled = list.replace(/outcome: (?=<!-- slot:3)/, 'outcome: resolved: in 5.2 ');
    expect(seen(merge(filled, outcomes([])))).toBe('## Decide\n- [ ] #3 some\n  - outcome: resolved: in 5.2');
    expect(seen(merge(list, outcomes([])))).toBe('## Decide');
  });

  test('comes back below its issue where somebody took it out or moved it, as long as it is empty', () => {
    const [slot = ''] = /\n.*slot:3.*/.exec(list) ?? [];
    expect(merge(list.replace(slot, ''), outcomes([3, 7]))).toBe(list);
    expect(merge(`${list.replace(slot, '')}${slot}`, outcomes([3, 7]))).toBe(list);
  });
});
