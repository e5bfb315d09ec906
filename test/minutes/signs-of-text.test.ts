import { describe, expect, test } from '@jest/globals';
import type { Minutes } from '../../src/minutes/index.ts';
import { numbered } from '../../src/minutes/read/line.ts';
import { readText } from '../../src/minutes/read/text.ts';
import { explain } from '../../src/minutes/understand/understand.ts';

const minutesIn = (text: string, repository = 'quay/lamps'): Minutes =>
  explain('a.txt', { format: 'txt', lines: numbered(readText(text)), warnings: [] }, { repository }).minutes;

describe('plain text', () => {
  const rows = (text: string) =>
    readText(text).map(({ heading, depth, bold, cells, text: words }) => {
      const kind = heading ? `h${heading} ` : cells.length > 1 ? '| ' : '';
      return `${kind}${'-'.repeat(depth)}${bold ? '*' : ''}${words}`;
    });

  test.each([
    ['strokes around', '| No | Lamp |\n|----|:-----|\n| #12 | dark |\n'],
    ['strokes between', 'No | Lamp | By\n#12 | dark | Mara\n'.replaceAll(/ \| (?:By|Mara)/g, ' | x')],
    ['a tracker', '|| No || Lamp ||\n| #12 | dark |\n'],
    ['a wiki of farms', '^ No ^ Lamp ^\n| #12 | dark |\n'],
    ['an outline', '| No | Lamp |\n|----+------|\n| #12 | dark |\n'],
    ['a grid', '+-----+------+\n| No  | Lamp |\n+=====+======+\n| #12 | da-  |\n|     | rk   |\n+-----+------+\n'],
    ['a wiki', '{| class="wikitable"\n|-\n! No\n! Lamp\n|-\n| style="x" | #12\n| dark\n|}\n'],
    ['a wiki in a row', '{|\n! No !! Lamp\n|-\n| #12 || dark\n|}\n'],
    ['a manual', '.. list-table::\n   :header-rows: 1\n\n   * - No\n     - Lamp\n   * - #12\n     - dark\n'],
    ['a handbook', '|===\n|No |Lamp\n\n|#12\n|dark\n|===\n'],
  ])('a table with the signs of %s has its cells', (_name, text) => {
    const cells = readText(`Lamps:\n\n${text}\nThat was all.\n`).map((line) => line.cells.slice(0, 2).join('/'));
    expect(cells).toEqual(['', 'No/Lamp', expect.stringMatching(/^#12\/(?:dark|da- rk)$/), '']);
  });

  test('one stroke in a sentence makes no table, nor do rules alone', () => {
    expect(rows('Mara | Jo look\nat it\n')).toEqual(['Mara | Jo look', 'at it']);
    expect(rows('+---+\n+---+\n+---+\nLamps\n').at(-1)).toBe('Lamps');
  });

  test.each([
    ['a tracker', 'h2. Lamps\n\n* *#12* is dark\n** [Mara|https://quay.example] lit it\n'],
    ['a wiki', "== Lamps ==\n\n* '''#12''' is dark\n** [https://quay.example Mara] lit it\n"],
    ['an outline', '** Lamps\n\n- *#12* is dark\n  - [[https://quay.example][Mara]] lit it\n'],
    ['a manual', 'Lamps\n-----\n\n- **#12** is dark\n  - `Mara <https://quay.example>`__ lit it\n'],
    ['a letter', 'LAMPS\n\n- *#12* is dark\n  - [Mara](https://quay.example) lit it\n'],
  ])('the signs of %s are no words', (_name, text) => {
    expect(rows(text)).toEqual(
      ['h2 Lamps', '-#12 is dark', '--Mara lit it'].map((row) =>
        text.startsWith('LAMPS') ? row.replace('Lamps', 'LAMPS') : row,
      ),
    );
    expect(readText(text).at(-1)?.links).toEqual([{ text: 'Mara', url: 'https://quay.example' }]);
  });

  test('an address that says the number before it once more is its link', () => {
    const [line] = readText('#12 <https://github.com/quay/lamps/issues/12> is dark, see <https://quay.example/12>.\n');
    expect(line?.text).toBe('#12 is dark, see <https://quay.example/12>.');
    expect(line?.links.map(({ text }) => text)).toContain('#12');
  });

  test('and so it is where it found room in the next line only', () => {
    const address = 'https://github.com/quay/lamps/issues/12';
    const one = (text: string) =>
      readText(text).map(({ text: words, links }) => [words, links.map(({ text: of }) => of)]);
    expect(one(`Lamps #12\n<${address}>: dark.\n`)).toEqual([
      ['Lamps #12', ['#12']],
      [': dark.', []],
    ]);
    expect(one(`- Lamps #12\n  <${address}>\n  - dark\n`)).toEqual([
      ['Lamps #12', ['#12']],
      ['dark', []],
    ]);
    expect(one(`Lamps #112\n<${address}>\n`)[0]).toEqual(['Lamps #112', []]);
  });

  test('what is struck through is not said, a bold line is a title, and stars of other use stay', () => {
    const [title, struck, stars] = readText(
      '*Lamps of the pier*\n\n#12 ~~closed~~ <s>done</s> open\n\n2 * 3 * 4 of *.txt\n',
    );
    expect([title?.bold, title?.text]).toEqual([true, 'Lamps of the pier']);
    expect([struck?.text.replace(/\s+/g, ' '), struck?.struck]).toEqual(['#12 open', 'closed done']);
    expect(stars?.text).toBe('2 * 3 * 4 of *.txt');
  });

  test('capitals alone between empty lines are a title, a result is none', () => {
    expect(rows('OPEN ISSUES\n\n#12 is dark\n\nCLOSED\n\nMARA: LOOK AT IT\n')).toEqual([
      'h2 OPEN ISSUES',
      '#12 is dark',
      'CLOSED',
      'MARA: LOOK AT IT',
    ]);
    expect(rows('LAMPS\n\nBELLS\n\nROPES\n')).toEqual(['LAMPS', 'BELLS', 'ROPES']);
  });

  test('an address alone in its signs fills in no form', () => {
    const { decisions } = minutesIn('* Lamps of the pier\n  <https://github.com/quay/lamps/issues/12>\n  - Closed.\n');
    expect(decisions).toMatchObject([{ number: 12, verdict: 'close' }]);
  });

  test('a letter that only hands on another is read as that, an objection is not', () => {
    const quoted = '> Lamps\n> -----\n>\n> * #12 lamps: closed.\n> * #13 bells\n>   * still open\n> * #14 ropes\n';
    expect(rows(`Tora wrote:\n${quoted}`)).toEqual([
      'Tora wrote:',
      'h2 Lamps',
      '-#12 lamps: closed.',
      '-#13 bells',
      '--still open',
      '-#14 ropes',
    ]);
    for (const objection of ['Please leave #12 open.', 'Thanks, but none of these may be closed yet.', 'I object.']) {
      const { decisions } = minutesIn(`${objection}\n${quoted}`);
      expect(decisions.filter(({ verdict }) => verdict === 'close')).toEqual([]);
    }
  });

  test('a name alone above a list says whose numbers these are', () => {
    const { decisions } = minutesIn('PierBell\n\n* #12: closed.\n\nPierLamp\n\n* #13: closed.\n', 'pier/PierLamp');
    expect(decisions.map(({ repository, number, verdict }) => [repository, number, verdict])).toEqual([
      ['pier/PierBell', 12, expect.not.stringMatching('close')],
      ['pier/PierLamp', 13, 'close'],
    ]);
    const below = minutesIn('Upstream issues\n===============\n\nPierLamp\n\n* #12: closed.\n', 'pier/PierLamp');
    expect(below.decisions.filter(({ verdict }) => verdict === 'close')).toEqual([]);
  });
});
