import type { IncomingMessage } from 'node:http';
import type { Context, Hono } from 'hono';
import type { Query } from '../db/database.ts';
import { newPages } from '../pages/app.ts';
import { html, type Link } from '../pages/html.ts';
import { type Page, page } from '../pages/page.ts';
import { deedsPage } from './deeds.ts';
import { type Door, doorOf } from './door.ts';
import { front } from './front.ts';
import { issuePage } from './issue.ts';
import { meetingPage } from './meeting.ts';
import { type Desk, OPERATIONS } from './operations.ts';
import { addOperations } from './operator-routes.ts';
import { repositoryPage, type Showing } from './repository.ts';
import { repositories, repositoryOf } from './stored/repositories.ts';

/** What the dashboard is made from. */
export interface Shown {
  /** The database; GitHub is not asked. */
  readonly query: Query;
  readonly now: () => Date;
  /** Further pages of this server, for the ways around. */
  readonly nav: readonly Link[];
  /** What opens private repositories and operations; null where only public repositories are shown to others. */
  readonly password: string | null;
  /** What operators see and may have done again. */
  readonly desk: Desk;
  /** Whether a request was made on this machine. */
  readonly isHere: (incoming: IncomingMessage) => boolean;
}

/** The pages that show what the bot stored at its last look. They only read, and only here. */
export function dashboard(shown: Shown): Hono {
  const app = newPages();
  const door = doorOf(shown);
  const { query } = shown;
  const now = (): string => shown.now().toISOString();
  const answer = (context: Context, made: Page, status: 200 | 403 | 404 = 200) =>
    context.html(page(made, { nav: around(shown), here: context.req.path }), status);

  app.get('/', async (context) => {
    const mayAll = door.isOpenFor(context);
    const seen = (await repositories(query, now())).filter((one) => mayAll || !one.private);
    return answer(context, await front(query, seen, now()));
  });
  if (door.hasLock)
    app.get('/sign-in', async (context) => {
      await door.ask(context);
      return context.redirect('/');
    });

  addOperations(app, { desk: shown.desk, door, answer, now: () => new Date() });

  const each = (path: string, make: (showing: Showing, context: Context) => Promise<Page | null>): void => {
    app.get(`/repos/:owner/:name${path}`, async (context) => {
      const showing = await showingOf(context, { query, door, at: now() });
      const made = showing && (await make(showing, context));
      return made ? answer(context, made) : answer(context, nothingHere(), 404);
    });
  };
  each('', (showing, context) =>
    repositoryPage(showing, { state: context.req.query('state') ?? null, page: pageIn(context) }),
  );
  each('/issues/:number', (showing, context) => issuePage(showing, Number(context.req.param('number'))));
  each('/meetings/:day', (showing, context) => meetingPage(showing, context.req.param('day') ?? ''));
  each('/deeds', (showing, context) => deedsPage(showing, pageIn(context)));
  return app;
}

function around({ nav, password }: Shown): readonly Link[] {
  const signIn = password === null ? [] : [{ href: '/sign-in', text: 'Sign in' }];
  return [{ href: '/', text: 'Repositories' }, ...nav, { href: OPERATIONS, text: 'Operations' }, ...signIn];
}

/**
 * What is shown of the repository that the address names; null where there is none to be seen. Whether a private one
 * is there is told to nobody who may not see it.
 */
async function showingOf(
  context: Context,
  { query, door, at }: { readonly query: Query; readonly door: Door; readonly at: string },
): Promise<Showing | null> {
  const { owner = '', name = '' } = context.req.param();
  const repository = await repositoryOf(query, `${owner}/${name}`, at);
  const mayAll = door.isOpenFor(context);
  if (repository && (mayAll || !repository.private)) return { query, repository, at, mayAll };
  if (door.hasLock) await door.ask(context);
  return null;
}

/** Which page of a list is asked for, from 1. */
function pageIn(context: Context): number {
  const asked = Number(context.req.query('page') ?? 1);
  return Number.isInteger(asked) && asked >= 1 && asked <= 10_000 ? asked : 1;
}

function nothingHere(): Page {
  return {
    title: 'There is nothing here',
    main: html`<p>No public repository of this name has asked for the bot, or it was not looked at yet.</p>`,
  };
}
