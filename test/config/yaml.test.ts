import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkSettings, sayFault } from '../../src/config/check.ts';

const faults = (text: string): string[] => checkSettings(text).faults.map(sayFault);

describe('YAML that is broken', () => {
  test('a tab hides no other fault', () => {
    expect(faults('stale:\n\tafterDays: soon\n\tlabel: old\nbrak: 3\n')).toMatchInlineSnapshot(`
[
  "2:1 this line is indented with a tab; use spaces",
  "2:13 \`stale.afterDays\` is "soon"; write a whole number of days from 1 to 36500",
  "3:1 this line is indented with a tab; use spaces",
  "4:1 \`brak\` is no setting; did you mean \`brake\`?",
]
`);
  });

  test('what stands after a broken line is not guessed at', () => {
    expect(faults('mode: atc\nstale: [1\nbrake: 0\n')).toMatchInlineSnapshot(`
[
  "1:7 \`mode\` is "atc"; write \`act\` or \`preview\` or \`off\` (did you mean \`act\`?)",
  "2:8 \`stale\` is [1]; write a section with the keys \`label\`, \`afterDays\`, \`perLabel\`, \`exemptLabels\`, \`exemptMilestones\` or \`schedule\`",
  "3:1 this is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]; look at the indentation, colons and brackets around here",
]
`);
  });

  test.each([
    ['a value with a colon', 'mode: act: now\n'],
    ['a second document', 'mode: act\n---\nmode: off\n'],
    ['a tag', 'mode: !!js/function act\n'],
    ['an alias of nothing', 'mode: *later\n'],
    ['a key that is a list', '? [a, b]\n: c\n'],
    ['a merge', '<<: { mode: off }\n'],
    ['an open quote', 'mode: "act\n'],
  ])('%s', (_, text) => {
    expect(faults(text)).toMatchSnapshot();
  });
});

describe('files meant to hurt', () => {
  test('over 64 kB', () => {
    expect(faults(`# ${'x'.repeat(64 * 1024)}`)).toEqual([
      '1:1 the file is larger than 64 kB; settings are a page, so move everything else out',
    ]);
    expect(faults(`#${'é'.repeat(33_000)}`)).toHaveLength(1);
  });

  test('a thousand laughs', () => {
    const lol = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (const [one, other] of ['ab', 'bc', 'cd', 'de', 'ef'])
      lol.push(`${other}: &${other} [${`*${one},`.repeat(8)}*${one}]`);
    expect(faults(lol.join('\n'))[0]).toContain('too many aliases');
  });

  // As many as there is room for with LONG, else a third of it.
  const some = (most: number) => (process.env.LONG ? most : most / 3);

  test.each([
    ['thousands of aliases', `a: &a 1\n${'b: *a\n'.repeat(some(9_000))}`],
    ['thousands of wrong days', `meetings: { except: [${'x,'.repeat(some(30_000))}] }`],
    [
      'thousands of sites in no zone',
      `meetings: { sites: { ${Array.from({ length: some(6_000) }, (_, i) => `a${i}: x`)} } }`,
    ],
    // What grew with the square of their number, or faster, would not come back here.
  ])('%s are told, and it ends', (_, text) => {
    expect(faults(text).length).toBeGreaterThan(0);
  });

  test.each(['mode: &a [*a]', '&a { stale: *a }'])('%s never ends', (text) => {
    expect(faults(text)).toContainEqual(expect.stringContaining('one that contains itself'));
  });

  test.each([['['.repeat(60_000)], ['{a: '.repeat(12_000)], ['- '.repeat(30_000)]])('nested without end', (text) => {
    expect(faults(text)).toEqual([
      '1:1 the file is nested too deeply to be read; settings are at most four levels deep',
    ]);
  });

  test('whatever a file holds, it is settings or faults with a place inside it', () => {
    const pieces = fc.constantFrom(
      'mode',
      'stale',
      ':',
      ' ',
      '\n',
      '\t',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '"',
      '&a',
      '*a',
      '#',
      '!',
      '~',
      '0',
      'é',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        for (const { line, column, message } of checkSettings(text).faults) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(text.split('\n').length);
          expect(column).toBeGreaterThanOrEqual(1);
          expect(message).not.toBe('');
        }
      }),
      { seed: 7, numRuns: process.env.LONG ? 10_000 : 300 },
    );
  });
});
