import { Buffer } from 'node:buffer';
import { basename } from 'node:path';
import { text, thing } from '../github/json.ts';
import { peopleOf } from '../people.ts';
import { minutesOf } from '../sample/minutes.ts';
import { MINUTES, PEOPLE } from '../sample/world.ts';
import { ticked } from './markdown.ts';
import type { Stage, Visit } from './visit.ts';
import { Refused } from './visitor.ts';

/** What was asked for is done, and the page that shows it. */
export interface Done {
  readonly to: string;
}

/** A form of the pages: where it is sent, how many bytes it may bring, and what it does. Throws `Refused`. */
interface Deed {
  readonly path: string;
  readonly largest?: number;
  deed(visit: Visit, form: FormData, stage: Stage): Promise<Done>;
}

/** GitHub takes files up to 100 MB; a file that the reader refuses should come through, to see what is said then. */
const LARGEST_FILE = 100 * 1024 * 1024;

const NUMBERED = '/:owner/:name/:kind{issues|pull}/:number{[0-9]+}';

/** All that a visitor can do. */
export const DEEDS: readonly Deed[] = [
  {
    path: '/:owner/:name/issues',
    deed: async (visit, form) => {
      const wanted = { title: said(form, 'title'), body: said(form, 'body') };
      const { number } = thing(await visit.visitor.ask('POST', `${api(visit)}/issues`, wanted));
      return { to: `${visit.around.here}/${number}` };
    },
  },
  { path: NUMBERED, deed: (visit, form) => rewrite(visit, form, `${api(visit)}/issues/${visit.params.number}`) },
  {
    path: `${NUMBERED}/comments/:comment{[0-9]+}`,
    deed: (visit, form) => rewrite(visit, form, `${api(visit)}/issues/comments/${visit.params.comment}`),
  },
  {
    path: `${NUMBERED}/comments`,
    deed: async (visit, form) => {
      await visit.visitor.ask('POST', `${api(visit)}/issues/${visit.params.number}/comments`, {
        body: said(form, 'body'),
      });
      return { to: pageOf(visit) };
    },
  },
  {
    path: `${NUMBERED}/state`,
    deed: async (visit, form) => {
      const to = said(form, 'to');
      const change = { state: to === 'reopened' ? 'open' : 'closed', state_reason: to };
      await visit.visitor.ask('PATCH', `${api(visit)}/issues/${visit.params.number}`, change);
      return { to: pageOf(visit) };
    },
  },
  {
    path: '/:owner/:name/pull/:number{[0-9]+}/merge',
    deed: async (visit) => {
      await visit.visitor.ask('PUT', `${api(visit)}/pulls/${visit.params.number}/merge`, {});
      return { to: pageOf(visit) };
    },
  },
  { path: '/minutes', largest: LARGEST_FILE, deed: handIn },
  {
    path: '/clock',
    deed: async ({ around }, form, { turnTo }) => {
      const moment = new Date(said(form, 'to') || `${said(form, 'day')}T09:00:00Z`);
      if (Number.isNaN(moment.getTime())) throw new Refused(422, 'choose a day to turn the clock to.');
      await turnTo(moment);
      return { to: around.standing.pages };
    },
  },
];

/** A pull request with the file that was chosen, or with the sample minutes. Who may not write proposes from a fork. */
async function handIn({ visitor, around }: Visit, form: FormData, { github }: Stage): Promise<Done> {
  const file = form.get('file');
  const chosen = file instanceof File && file.size > 0 ? file : null;
  const today = github.now().toISOString();
  const name = chosen ? basename(chosen.name).replace(/[^\w. -]+/g, '-') : `${today.slice(0, 10)}.md`;
  const bytes = chosen ? new Uint8Array(await chosen.arrayBuffer()) : Buffer.from(minutesOf(today));
  const day = said(form, 'date');
  const year = (day || /\d{4}-\d\d-\d\d/.exec(name)?.[0] || today).slice(0, 4);
  const dated = day && !name.includes(day) ? `${day} ${name}` : name;
  const path = `webpages/Monthly_meetings/${year}/${dated}`;
  const pull = await peopleOf(github).proposes(visitor.login, path, bytes, !mayWrite(visitor.login));
  return { to: `${around.standing.pages}/${MINUTES}/pull/${pull}` };
}

/** Changes what somebody wrote: all of it, or which of its boxes are ticked. */
async function rewrite(visit: Visit, form: FormData, path: string): Promise<Done> {
  const { visitor } = visit;
  const as = said(form, 'as');
  const before = as === 'ticks' ? text(thing(await visitor.ask('GET', path)).body) : '';
  const boxes = new Set(form.getAll('box').map(Number));
  // Forms send line ends as the web has them.
  const body = as === 'ticks' ? ticked(before, boxes) : said(form, 'body').replace(/\r\n/g, '\n');
  await visitor.ask('PATCH', path, { body });
  return { to: pageOf(visit) };
}

function mayWrite(login: string): boolean {
  return PEOPLE.some((one) => one.login === login && one.rights.ISPyB === 'write');
}

function said(form: FormData, field: string): string {
  const value = form.get(field);
  return typeof value === 'string' ? value : '';
}

function api({ around }: Visit): string {
  return `/repos/${around.standing.repo}`;
}

function pageOf({ around, params }: Visit): string {
  const { pages, repo } = around.standing;
  return `${pages}/${repo}/${params.kind ?? 'pull'}/${params.number}`;
}
