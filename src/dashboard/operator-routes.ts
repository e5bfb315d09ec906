import type { Context, Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { html } from '../pages/html.ts';
import type { Page } from '../pages/page.ts';
import type { Door } from './door.ts';
import { type Desk, jobPage, OPERATIONS, operationsPage } from './operations.ts';

/** How a page is answered. */
type Answer = (context: Context, page: Page, status?: 200 | 403 | 404) => Response | Promise<Response>;

/** What the routes of operators are made from. `now` is the real clock, by which jobs are put. */
export interface Operating {
  readonly desk: Desk;
  readonly door: Door;
  readonly answer: Answer;
  readonly now: () => Date;
}

/** Adds what operators see and may have done again; what a form asks for must come from a page of this server. */
export function addOperations(app: Hono, { desk, door, answer, now }: Operating): void {
  app.use(`${OPERATIONS}/*`, csrf(), async (context, next) => {
    if (door.isOperator(context)) return next();
    if (door.hasLock) await door.ask(context);
    return answer(context, notHere(), 403);
  });
  app.get(OPERATIONS, async (context) => answer(context, await operationsPage(desk, now())));
  app.get(`${OPERATIONS}/jobs/:id`, async (context) => {
    const job = await desk.show(context.req.param('id'));
    return job ? answer(context, jobPage(job)) : answer(context, noJob(), 404);
  });
  app.post(`${OPERATIONS}/jobs/:id/retry`, async (context) =>
    (await desk.retry(context.req.param('id'))) ? context.redirect(OPERATIONS, 303) : answer(context, noJob(), 404),
  );
}

function notHere(): Page {
  const main = html`<p>They are shown on the machine that this server runs on. To see them from elsewhere, its operator sets
<code>DASHBOARD_PASSWORD</code>.</p>`;
  return { title: 'Operations are not shown here', main };
}

function noJob(): Page {
  return { title: 'There is no such job', main: html`<p>It is not there, or has nothing to do again.</p>` };
}
