import { afterEach, describe, expect, test } from '@jest/globals';
import { newPages } from '../../src/pages/app.ts';
import { html } from '../../src/pages/html.ts';
import { page } from '../../src/pages/page.ts';
import { badge, table } from '../../src/pages/parts.ts';
import type { Route } from '../../src/server/http.ts';
import { type Asked, formOf, pagesRoute } from '../../src/server/pages.ts';
import { type Running, running } from './server.ts';

let server: Running;

const NEXT: Route = async (request, url) => ({
  status: 200,
  type: 'text/plain',
  body: `next: ${url.pathname} ${(await request.toArray()).join('')}`,
});

function somePages(): Route {
  const app = newPages();
  const frame = { nav: [{ href: '/words', text: 'Words' }], here: '/words' };
  app.get('/words', (context) =>
    context.html(
      page({ title: context.req.query('of') ?? 'Words', main: html`<p>${'<script>alert(1)</script>'}</p>` }, frame),
    ),
  );
  app.post('/words', async (context) => {
    const form = await formOf((context.env as Asked).incoming, 1000);
    return context.text(`heard ${form.get('word')}`);
  });
  app.get('/fault', () => {
    throw new Error('the password is hunter2');
  });
  return pagesRoute(app);
}

describe('pages among the other routes', () => {
  afterEach(() => server.stop());

  test('are whole, say what may run in them, and show strangers’ words as words', async () => {
    server = await running(somePages());
    const { status, headers, text } = await server.ask('/words?of=a%20%3Cb%3E');
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=UTF-8']);
    expect(text).toContain('<title>a &lt;b&gt; · ISPyB Triage</title>');
    expect(text).toContain('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>');
    expect(text).toContain('<a href="/words" aria-current="page">Words</a>');
    expect(headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]{44}'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    );
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
  });

  test('leave what they have no page for to the next route, its body unread', async () => {
    server = await running(somePages(), NEXT);
    expect((await server.ask('/other')).text).toBe('next: /other ');
    const posted = await fetch(`${server.url}/other`, { method: 'POST', body: 'a body' });
    expect(await posted.text()).toBe('next: /other a body');
  });

  test('read what a form brought, as much as it may bring', async () => {
    server = await running(somePages());
    const send = (word: string) =>
      fetch(`${server.url}/words`, { method: 'POST', body: new URLSearchParams({ word }) });
    expect(await (await send('two words')).text()).toBe('heard two words');
    expect((await send('x'.repeat(1000))).status).toBe(500);
  });

  test('tell nobody outside what failed', async () => {
    server = await running(somePages());
    const { status, text } = await server.ask('/fault');
    expect([status, text]).toEqual([500, 'Something went wrong here; the operator finds it in the log.\n']);
    expect(server.failures).toEqual([new Error('the password is hunter2')]);
  });
});

describe('parts of pages', () => {
  test('a badge says in words what it means', () => {
    expect(String(badge('<stale>', 'warn'))).toBe('<span class="badge warn">&lt;stale&gt;</span>');
  });

  test('a table has a name, heads for its rows and columns, and can be moved through by keyboard', () => {
    const text = String(table({ caption: 'Open', columns: ['Issue', { number: 'Days' }], rows: [['#7', 12]] }));
    expect(text).toContain('<div class="wrap" role="region" aria-label="Open" tabindex="0"><table>');
    expect(text).toContain('<th scope="col" class="">Issue</th><th scope="col" class="n">Days</th>');
    expect(text).toContain('<tr><th scope="row">#7</th><td class="n">12</td></tr>');
  });
});
