import { type Html, html } from './html.ts';

/** How a badge is meant; the words say it too, because nobody must rely on colours. */
export type Tone = 'plain' | 'good' | 'warn' | 'bad';

/** A word in a box, such as a label or a state. */
export function badge(text: string, tone: Tone = 'plain'): Html {
  return html`<span class="badge ${tone}">${text}</span>`;
}

/** A moment (ISO 8601) for people and machines: `4 Feb 2019, 14:00 UTC`, or other words for it. */
export function time(at: string, text = moment(at)): Html {
  return html`<time datetime="${at}">${text}</time>`;
}

const MOMENT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

function moment(at: string): string {
  return `${MOMENT.format(Date.parse(at))} UTC`;
}

/** A column of a table; those of numbers stand on the right. */
export type Column = string | { readonly number: string };

/** A table whose rows begin with what they are about. It is wider than a phone without making the page so. */
export function table(about: {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly unknown[])[];
}): Html {
  const { caption, columns, rows } = about;
  const kind = (at: number): string => (typeof columns[at] === 'object' ? 'n' : '');
  const row = ([first, ...rest]: readonly unknown[]): Html =>
    html`<tr><th scope="row">${first}</th>${rest.map((cell, at) => html`<td class="${kind(at + 1)}">${cell}</td>`)}</tr>`;
  return html`<div class="wrap" role="region" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${columns.map((column, at) => html`<th scope="col" class="${kind(at)}">${nameOf(column)}</th>`)}</tr></thead>
<tbody>${rows.map(row)}</tbody>
</table></div>`;
}

function nameOf(column: Column): string {
  return typeof column === 'object' ? column.number : column;
}
