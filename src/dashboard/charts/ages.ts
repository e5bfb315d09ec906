import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { type Html, html } from '../../pages/html.ts';
import { table } from '../../pages/parts.ts';
import { AGES, type Aged } from '../stored/issues.ts';
import { figure, HEIGHT, legend, short, WIDTH } from './figure.ts';

/** States that get a colour of their own; the rest shares the last one. */
const COLOURS = 4;

const OTHER = 'other';

type Row = { readonly words: string } & { readonly [state: string]: number | string };

/** Open issues as bars, one for each age, parted by state. `link` is where the issues of a state are listed. */
export function agesChart(aged: readonly Aged[], link: (state: string) => string): Html {
  const { names, rows } = rowsOf(aged);
  const all = aged.reduce((sum, { issues }) => sum + issues, 0);
  const oldest = rows.toReversed().find((row) => totalOf(row, names) > 0);
  return figure({
    title: 'Open issues by state and age',
    says: `${all} open issues as bars by age, parted by state; the oldest are ${oldest?.words ?? 'none'}.`,
    drawing: bars(names, rows),
    under: html`${legend(names.map((name, at) => ({ text: name, colour: at, href: name === OTHER ? null : link(name) })))}
${numbers(names, rows)}`,
  });
}

function rowsOf(aged: readonly Aged[]): { readonly names: readonly string[]; readonly rows: readonly Row[] } {
  const totals = new Map<string, number>();
  for (const { state, issues } of aged) totals.set(state, (totals.get(state) ?? 0) + issues);
  const sorted = [...totals].toSorted(([, one], [, other]) => other - one).map(([name]) => name);
  const own = sorted.length > COLOURS + 1 ? sorted.slice(0, COLOURS) : sorted;
  const names = own.length < sorted.length ? [...own, OTHER] : own;
  const rows = AGES.map(({ words }, age) => {
    const row: Record<string, number | string> = { words };
    for (const name of names) row[name] = 0;
    for (const one of aged.filter((some) => some.age === age)) {
      const name = own.includes(one.state) ? one.state : OTHER;
      row[name] = Number(row[name] ?? 0) + one.issues;
    }
    return row as Row;
  });
  return { names, rows };
}

function totalOf(row: Row, names: readonly string[]): number {
  return names.reduce((sum, name) => sum + Number(row[name]), 0);
}

const LEFT = 92;
const RIGHT = 34;

function bars(names: readonly string[], rows: readonly Row[]): Html {
  const most = Math.max(1, ...rows.map((row) => totalOf(row, names)));
  const x = scaleLinear([0, most], [LEFT, WIDTH - RIGHT]);
  const y = scaleBand(
    rows.map(({ words }) => words),
    [4, HEIGHT - 4],
  ).padding(0.3);
  const parts = stack<Row>()
    .keys(names)
    .value((row, name) => Number(row[name]))([...rows]);
  const middle = (row: Row): number => (y(row.words) ?? 0) + y.bandwidth() / 2;
  return html`${parts.map((part, colour) =>
    part
      .filter(([from, to]) => to > from)
      .map(
        (span) =>
          html`<rect class="c${colour}" x="${short(x(span[0]))}" y="${short(y(span.data.words) ?? 0)}" width="${short(x(span[1]) - x(span[0]))}" height="${short(y.bandwidth())}"/>`,
      ),
  )}
${rows.map(
  (row) => html`<text x="${LEFT - 8}" y="${short(middle(row) + 4)}" text-anchor="end">${row.words}</text>
<text x="${short(x(totalOf(row, names)) + 6)}" y="${short(middle(row) + 4)}">${totalOf(row, names)}</text>`,
)}`;
}

function numbers(names: readonly string[], rows: readonly Row[]): Html {
  return html`<details><summary>The numbers</summary>${table({
    caption: 'Open issues by state and age',
    columns: ['Age', ...names.map((number) => ({ number })), { number: 'all' }],
    rows: rows.map((row) => [row.words, ...names.map((name) => row[name]), totalOf(row, names)]),
  })}</details>`;
}
