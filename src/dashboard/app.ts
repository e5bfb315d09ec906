import type { Hono } from 'hono';
import type { Query } from '../db/database.ts';
import { calendarsIn } from '../jobs/calendars.ts';
import { newPages } from '../pages/app.ts';
import type { Link } from '../pages/html.ts';
import { page } from '../pages/page.ts';
import { front } from './front.ts';

/** What the dashboard is made from. */
export interface Shown {
  /** The database; GitHub is not asked. */
  readonly query: Query;
  readonly now: () => Date;
  /** Further pages of this server, for the ways around. */
  readonly nav: readonly Link[];
}

/** The pages that show what the bot stored at its last look. They only read, and only here. */
export function dashboard({ query, now, nav }: Shown): Hono {
  const app = newPages();
  const calendars = calendarsIn({ query });
  const around = [{ href: '/', text: 'Repositories' }, ...nav];
  app.get('/', async (context) => {
    const seen = (await calendars.all()).filter(({ calendar }) => !calendar.private);
    return context.html(page(front(seen, now().toISOString()), { nav: around, here: '/' }));
  });
  return app;
}
