import { scaleBand, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { type Html, html } from '../../pages/html.ts';
import { table } from '../../pages/parts.ts';
import type { Month } from '../stored/issues.ts';
import { figure, HEIGHT, legend, short, WIDTH } from './figure.ts';

const LEFT = 28;
const BOTTOM = 20;
const TOP = 8;

/** What was opened and closed in each month, and how much was stale. */
export function monthsChart(months: readonly Month[]): Html {
  const sum = (what: 'opened' | 'closed'): number => months.reduce((all, month) => all + month[what], 0);
  const stale = months.findLast((month) => month.stale !== null);
  return figure({
    title: 'Opened, closed and stale over time',
    says: `In ${months.length} months ${sum('opened')} issues were opened and ${sum('closed')} closed${stale ? `; in ${stale.month} ${stale.stale} were stale` : ''}.`,
    drawing: drawn(months),
    under: html`${legend([
      { text: 'opened', colour: 0, href: null },
      { text: 'closed', colour: 1, href: null },
      { text: 'stale (line)', colour: 2, href: null },
    ])}${numbers(months)}`,
  });
}

function drawn(months: readonly Month[]): Html {
  const most = Math.max(1, ...months.flatMap(({ opened, closed, stale }) => [opened, closed, stale ?? 0]));
  const floor = HEIGHT - BOTTOM;
  const y = scaleLinear([0, most], [floor, TOP]).nice(4);
  const x = scaleBand(
    months.map(({ month }) => month),
    [LEFT, WIDTH],
  ).padding(0.2);
  const wide = x.bandwidth() / 2;
  const bar = (month: Month, what: 'opened' | 'closed', colour: number): Html | '' =>
    month[what] === 0
      ? ''
      : html`<rect class="c${colour}" x="${short((x(month.month) ?? 0) + colour * wide)}" y="${short(y(month[what]))}" width="${short(wide)}" height="${short(floor - y(month[what]))}"/>`;
  const way = line<Month>()
    .defined(({ stale }) => stale !== null)
    .x(({ month }) => (x(month) ?? 0) + wide)
    .y(({ stale }) => y(stale ?? 0))
    .digits(1)([...months]);
  return html`${y
    .ticks(4)
    .filter(Number.isInteger)
    .map(
      (tick) =>
        html`<line class="grid" x1="${LEFT}" x2="${WIDTH}" y1="${short(y(tick))}" y2="${short(y(tick))}"/><text x="${LEFT - 6}" y="${short(y(tick) + 4)}" text-anchor="end">${tick}</text>`,
    )}
${months.map((month) => [bar(month, 'opened', 0), bar(month, 'closed', 1)])}
${way ? html`<path class="way" d="${way}"/>` : ''}
${dots(months, (month) => [(x(month.month) ?? 0) + wide, y(month.stale ?? 0)])}
${months
  .filter(({ month }) => month.endsWith('-01') || month.endsWith('-07'))
  .map(
    ({ month }) =>
      html`<text x="${short((x(month) ?? 0) + wide)}" y="${HEIGHT - 5}" text-anchor="middle">${month}</text>`,
  )}`;
}

/** A month between two without a look has no line to stand on, so each look is a dot too. */
function dots(months: readonly Month[], at: (month: Month) => readonly [number, number]): Html[] {
  return months
    .filter(({ stale }) => stale !== null)
    .map((month) => html`<circle class="c2" cx="${short(at(month)[0])}" cy="${short(at(month)[1])}" r="2.5"/>`);
}

function numbers(months: readonly Month[]): Html {
  return html`<details><summary>The numbers</summary>${table({
    caption: 'Issues by month',
    columns: ['Month', { number: 'opened' }, { number: 'closed' }, { number: 'stale' }],
    rows: months.toReversed().map(({ month, opened, closed, stale }) => [month, opened, closed, stale ?? '–']),
  })}</details>`;
}
