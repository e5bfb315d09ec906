import type { Route } from './http.ts';

/** The page at `/`: that it runs, and where to look. */
export function frontPage(links: readonly { readonly href: string; readonly text: string }[]): Route {
  const items = links.map(({ href, text }) => `<li><a href="${escaped(href)}">${escaped(text)}</a></li>`).join('');
  const body = [
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>ISPyB Triage</title>',
    '<meta name="viewport" content="width=device-width">',
    '<style>body{font:1rem/1.5 system-ui;max-width:40rem;margin:3rem auto;padding:0 1rem;color-scheme:light dark}</style>',
    '<h1>ISPyB Triage runs</h1><p>It labels issues, marks quiet ones, prepares the review list and reads minutes.</p>',
    `<ul>${items}</ul></html>`,
  ].join('\n');
  return async (request, url) =>
    url.pathname === '/' && request.method === 'GET' ? { status: 200, type: 'text/html', body } : null;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
