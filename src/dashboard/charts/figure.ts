import { type Html, html } from '../../pages/html.ts';

/** The drawing's own measure. It is that of a phone, and is drawn larger where there is room, so that words stay readable. */
export const WIDTH = 360;
export const HEIGHT = 190;

/** A figure: a drawing that says in words what it shows, and under it the legend and the numbers for everybody. */
export function figure(of: {
  readonly title: string;
  readonly says: string;
  readonly drawing: Html;
  readonly under: Html;
}): Html {
  return html`<figure><figcaption><h2>${of.title}</h2></figcaption>
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${of.says}">${of.drawing}</svg>
${of.under}</figure>`;
}

/** What one colour of a drawing means; `colour` counts from 0, `href` is where more about it is. */
export interface Meaning {
  readonly text: string;
  readonly colour: number;
  readonly href: string | null;
}

/** What the colours mean. */
export function legend(meanings: readonly Meaning[]): Html {
  const words = ({ text, href }: Meaning): Html =>
    href === null ? html`${text}` : html`<a href="${href}">${text}</a>`;
  return html`<ul class="legend">${meanings.map(
    (one) =>
      html`<li><svg viewBox="0 0 10 10" aria-hidden="true"><rect class="c${one.colour}" width="10" height="10" rx="2"/></svg>${words(one)}</li>`,
  )}</ul>`;
}

/** A number of a drawing, as short as it may be. */
export function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
