import { describe, expect, test } from '@jest/globals';
import { understand } from '../../src/minutes/index.ts';
import { readHtml } from '../../src/minutes/read/html.ts';
import { numbered } from '../../src/minutes/read/line.ts';

/** Cells that span rows or columns hold for each of them, as whoever looks at the page sees. */

const rows = (html: string): string[] => readHtml(`<table>${html}</table>`).map(({ cells }) => cells.join('|'));
const decided = (html: string): string[] => {
  const lines = numbered(readHtml(`<h1>Harbour call</h1><table>${html}</table>`));
  const { decisions } = understand(lines, { repository: 'harbour/lamps' });
  return decisions.map(({ number, outcome, verdict }) => `#${number} ${outcome} ${verdict}`);
};
const HEAD = '<tr><th>Issue</th><th>Title</th><th>Decision</th></tr>';

describe('a cell that spans rows', () => {
  test('holds for each of them', () => {
    expect(rows('<tr><td>a</td><td rowspan="2">b</td></tr><tr><td>c</td></tr><tr><td>d</td><td>e</td></tr>')).toEqual([
      'a|b',
      'c|b',
      'd|e',
    ]);
  });

  test('tells the decision about each', () => {
    const html = `${HEAD}<tr><td>#12</td><td>Lamps</td><td rowspan="2">Postponed to the next call</td></tr><tr><td>#13</td><td>Bells</td></tr>`;
    expect(decided(html)).toEqual(['#12 deferred keep', '#13 deferred keep']);
  });

  test('takes back what a column before it says of the last of its rows', () => {
    const html =
      '<tr><th>Issue</th><th>Note before the call</th><th>Decision</th></tr>' +
      '<tr><td>#12</td><td>mended, can be closed</td><td rowspan="2">Keep both</td></tr>' +
      '<tr><td>#13</td><td>mended, can be closed</td></tr>';
    expect(decided(html).filter((one) => one.endsWith('close'))).toEqual([]);
  });

  test('long talk is not told again', () => {
    const talk = `<td rowspan="2">${'Lamps burn. '.repeat(40)}</td>`;
    expect(rows(`<tr><td>a</td>${talk}</tr><tr><td>b</td></tr>`)[1]).toBe('b');
  });
});

describe('a cell that spans columns', () => {
  test('leaves those beside it in their columns', () => {
    const html = `${HEAD}<tr><td colspan="2">#12</td><td>closed</td></tr><tr><td>#13</td><td>Bells</td><td>postponed</td></tr>`;
    expect(decided(html)).toEqual(['#12 resolved close', '#13 deferred keep']);
  });

  test('a cell that reaches to the end stays the last of its row', () => {
    const html =
      '<tr><th>Chair</th><td>Ann Lind</td><th>Scribe</th><td>Bo Li</td></tr><tr><th>Present</th><td colspan="3">Ann Lind, Bo Li</td></tr>';
    expect(rows(html)).toEqual(['Chair|Ann Lind|Scribe|Bo Li', 'Present|Ann Lind, Bo Li']);
  });

  test('a title over the whole table stays one', () => {
    expect(rows('<tr><td colspan="3">Lamps</td></tr><tr><td>a</td><td>b</td><td>c</td></tr>')).toEqual([
      'Lamps',
      'a|b|c',
    ]);
  });
});

test('a page that asks for endless tables gets none', () => {
  const cell = `<td rowspan="65000" colspan="1000">${'x'.repeat(200)}</td>`;
  const html = `${`<tr>${cell.repeat(30)}</tr>`.repeat(300)}${'<tr></tr>'.repeat(3000)}`;
  const read = readHtml(`<table>${html}</table>`);
  expect(read.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThan(3 * html.length);
});
