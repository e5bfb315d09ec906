import type { Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { csrf } from 'hono/csrf';
import { newPages } from '../../pages/app.ts';
import { html } from '../../pages/html.ts';
import { type Page, page } from '../../pages/page.ts';
import { TooLarge } from '../../server/body.ts';
import { fromThisMachine } from '../../server/health.ts';
import { type Asked, formOf } from '../../server/pages.ts';
import { MINUTES, PEOPLE, TRIAGED } from '../sample/world.ts';
import { DEEDS, type Done } from './deeds.ts';
import { filePage } from './file.ts';
import { homePage } from './home.ts';
import { issuePage, issuesPage } from './issues.ts';
import { pullPage, pullsPage } from './pulls.ts';
import type { Stage, Visit } from './visit.ts';
import { Refused, visitorAs } from './visitor.ts';

/** Where the pages of the emulated GitHub are, below the address of the sandbox's server. */
export const PAGES = '/github';

/** Who a visitor is before choosing. */
const FIRST = 'mira-chair';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

const NAV = [
  { href: '/', text: 'Dashboard' },
  { href: PAGES, text: 'Emulated GitHub' },
  { href: `${PAGES}/${TRIAGED}/issues`, text: 'Issues' },
  { href: `${PAGES}/${MINUTES}/pulls`, text: 'Minutes' },
];

/**
 * The pages of the emulated GitHub: plain ones, that show and do what people do at github.com, over the same API and
 * with the same rights. Whoever looks on is one of the invented people, by a cookie. For this machine only.
 */
export function githubPages(stage: Stage): Hono {
  const app = newPages();
  app.use(`${PAGES}/*`, csrf());
  app.use(`${PAGES}/*`, async (context, next) => {
    if (fromThisMachine(asked(context).incoming)) return next();
    return context.text('The emulated GitHub is for this machine only.\n', 403);
  });
  app.post(`${PAGES}/you`, changeWho);
  const shows = (path: string, show: (visit: Visit) => Promise<Page> | Page): void =>
    void app.get(PAGES + path, (context) => answered(context, stage, show));
  shows('', ({ around }) => homePage({ now: stage.github.now(), told: stage.told() }, around));
  shows('/:owner/:name/issues', (visit) => issuesPage(visit.visitor, visit.around, stateOf(visit)));
  shows('/:owner/:name/issues/:number{[0-9]+}', (visit) => issuePage(visit.visitor, visit.around, numberOf(visit)));
  shows('/:owner/:name/pulls', ({ visitor, around }) => pullsPage(visitor, around));
  shows('/:owner/:name/pull/:number{[0-9]+}', (visit) => pullPage(visit.visitor, visit.around, numberOf(visit)));
  shows('/:owner/:name/blob/:commit/:path{.+}', filePage);
  for (const { path, largest, deed } of DEEDS)
    app.post(PAGES + path, (context) =>
      answered(context, stage, async (visit) => {
        const done = await deed(visit, await formIn(context, largest), stage);
        await stage.settled();
        return done;
      }),
    );
  return app;
}

async function answered(
  context: Context,
  stage: Stage,
  come: (visit: Visit) => Promise<Page | Done> | Page,
): Promise<Response> {
  const visit = visitOf(context, stage);
  const frame = { nav: NAV, here: visit.around.here };
  try {
    const came = await come(visit);
    return 'to' in came ? context.redirect(came.to, 303) : context.html(page(came, frame));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return context.html(page(refusedPage(error, visit), frame), error.status === 404 ? 404 : 422);
  }
}

function refusedPage({ message }: Refused, { around, visitor }: Visit): Page {
  const main = html`<div class="card"><p>The emulated GitHub says no to ${visitor.login}: ${message}</p>
<p><a href="${around.here}">Back to the page</a>, perhaps as somebody else: <a href="${PAGES}">choose on the first page</a>.</p></div>`;
  return { title: 'That did not work', crumbs: [{ href: PAGES, text: 'Emulated GitHub' }], main };
}

function visitOf(context: Context, { github }: Stage): Visit {
  const login = personOf(getCookie(context, 'you'));
  const { owner, name } = context.req.param() as Readonly<Record<string, string>>;
  const repo = owner && name ? `${owner}/${name}` : TRIAGED;
  const standing = { repo, github: github.url, pages: PAGES };
  const { path } = context.req;
  const around = { you: login, standing, here: path };
  return { visitor: visitorAs(github, login), around, params: context.req.param(), query: context.req.query() };
}

async function changeWho(context: Context): Promise<Response> {
  const form = await formIn(context);
  const you = personOf(form.get('you'));
  setCookie(context, 'you', you, { path: PAGES, httpOnly: true, sameSite: 'Strict', maxAge: YEAR_SECONDS });
  const back = String(form.get('back') ?? '');
  return context.redirect(back.startsWith(`${PAGES}/`) ? back : PAGES, 303);
}

function personOf(said: unknown): string {
  return PEOPLE.find(({ login }) => login === said)?.login ?? FIRST;
}

/** What a form brought; throws `Refused` where it was none, or too much. */
async function formIn(context: Context, largest?: number): Promise<FormData> {
  return formOf(asked(context).incoming, largest).catch((error: unknown) => {
    if (error instanceof TypeError) throw new Refused(422, 'that was no form.');
    if (error instanceof TooLarge) throw new Refused(422, 'that is more than these pages take.');
    throw error;
  });
}

function asked(context: Context): Asked {
  return context.env as Asked;
}

function stateOf({ query }: Visit): 'open' | 'closed' {
  return query.state === 'closed' ? 'closed' : 'open';
}

function numberOf({ params }: Visit): number {
  return Number(params.number);
}
