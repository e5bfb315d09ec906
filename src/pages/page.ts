import { type Html, html, type Link, raw } from './html.ts';
import { ICON, STYLE } from './style.ts';

/** The name that stands on every page. */
const NAME = 'ISPyB Triage';

/** What a page is made of. */
export interface Page {
  /** For the tab and the heading. */
  readonly title: string;
  /** The way here, from the front page on, which itself is left out. */
  readonly crumbs?: readonly Link[];
  readonly main: Html;
}

/** What all pages of a server have in common. */
export interface Frame {
  readonly nav: readonly Link[];
  /** The path of this page, to mark where the reader is. */
  readonly here: string;
}

/** A whole page in the common frame: the ways around, the heading, the content. */
export function page({ title, crumbs = [], main }: Page, { nav, here }: Frame): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title === NAME ? NAME : `${title} · ${NAME}`}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="${ICON}">
<style>${raw(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header>
<a class="name" href="/">${NAME}</a>
<nav aria-label="Pages">${nav.map((link) => anchor(link, here))}</nav>
</header>
<main id="main" tabindex="-1">
${crumbs.length > 0 ? way(crumbs, here) : ''}
<h1>${title}</h1>
${main}
</main>
<footer><p>${NAME} labels issues, marks quiet ones, prepares the review list of the next VC and carries out what the
minutes decided.</p></footer>
</body>
</html>`;
}

function way(crumbs: readonly Link[], here: string): Html {
  const all = [{ href: '/', text: NAME }, ...crumbs];
  return html`<nav class="crumbs" aria-label="The way here">${all.map((link, at) => [at > 0 ? ' / ' : '', anchor(link, here)])}</nav>`;
}

function anchor({ href, text }: Link, here: string): Html {
  return href === here ? html`<a href="${href}" aria-current="page">${text}</a>` : html`<a href="${href}">${text}</a>`;
}
