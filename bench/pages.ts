// What pages cost: npm run bench:pages
// A repository with 10,000 stored issues, the plan of a sweep with a note on each, and 500 deeds, in an embedded
// database; the pages are asked for over loopback. Where Chromium is installed it tells when it first painted.
// Ends with one line of JSON. Exit 1 where the front page has 100 KB or takes a second to be painted, or where a
// repository's page takes 300 ms (the median of its askings).
import process from 'node:process';
import { addHours } from 'date-fns/addHours';
import { subDays } from 'date-fns/subDays';
import { chromiumHere, startChromium } from '../scripts/chromium.ts';
import type { Issue } from '../src/core/reader.ts';
import { dashboard } from '../src/dashboard/app.ts';
import type { Database } from '../src/db/database.ts';
import { openDatabase } from '../src/db/open.ts';
import { noRequests } from '../src/github/github.ts';
import { ledgerOf } from '../src/jobs/ledger.ts';
import { looksOf } from '../src/jobs/looks.ts';
import { memoryOf } from '../src/jobs/memory.ts';
import { serveRoutes } from '../src/server/http.ts';
import { pagesRoute } from '../src/server/pages.ts';

const ISSUES = 10_000;
const DEEDS = 500;
const ASKED = 15;
const NAME = 'harbour/tide-tables';
const AT = new Date('2020-05-06T09:00:00Z');
const STATES = ['stale', 'status:agreed', 'status:deferred', 'status:action', 'status:silent-period', 'kind:bug'];

/** Waits in the browser for the first paint of something, which may come after the page was loaded. */
const PAINTED = `new Promise((tell) => new PerformanceObserver((list) => {
  for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') tell(startTime);
}).observe({ type: 'paint', buffered: true }))`;

const database = await openDatabase({ memory: true });
await fill(database);
const password = null;
const desk = {
  ...{ counts: async () => ({}), backlog: async () => [], list: async () => [], show: async () => null },
  ...{ retry: async () => false, deliveries: async () => [], recovery: async () => null },
  ...{ requests: noRequests, budgets: () => [], writes: async () => [] },
};
const app = dashboard({ query: database.query, now: () => AT, nav: [], password, desk, isHere: () => true });
const failed = (error: unknown): void => void process.stderr.write(`${String(error)}\n`);
const server = await serveRoutes([pagesRoute(app)], { port: 0, host: '127.0.0.1', failed });

const front = await asked('/');
const repository = await asked(`/repos/${NAME}`);
const last = await asked(`/repos/${NAME}?page=200`);
const issue = await asked(`/repos/${NAME}/issues/9000`);
const painted = await paint();
await server.stop();
await database.close();
process.stdout.write(`${JSON.stringify({ issues: ISSUES, front, repository, last, issue, firstPaintMs: painted })}\n`);
const isSlow = [repository, last].some(({ ms }) => ms >= 300) || (painted ?? 0) >= 1000 || front.bytes >= 100_000;
process.exit(isSlow ? 1 : 0);

async function asked(path: string): Promise<{ readonly bytes: number; readonly ms: number; readonly firstMs: number }> {
  const times: number[] = [];
  let bytes = 0;
  for (let times_ = 0; times_ < ASKED; times_ += 1) {
    const began = performance.now();
    const answer = await fetch(server.url + path);
    bytes = (await answer.arrayBuffer()).byteLength;
    times.push(performance.now() - began);
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  }
  const sorted = times.toSorted((one, other) => one - other);
  return { bytes, ms: Math.round(sorted[Math.floor(ASKED / 2)] ?? 0), firstMs: Math.round(times[0] ?? 0) };
}

/** When the front page was first painted, in milliseconds since it was asked for; null without a browser. */
async function paint(): Promise<number | null> {
  const path = chromiumHere();
  if (!path) return null;
  const browser = await startChromium(path);
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    return Math.round(await page.evaluate<number>(PAINTED));
  } finally {
    await browser.close();
  }
}

async function fill(db: Database): Promise<void> {
  const id = 1;
  const meetings = { rule: 'FREQ=MONTHLY;BYDAY=1MO', from: '2019-01-07', at: '15:00', zone: 'Europe/Paris', url: null };
  await memoryOf(db, id).remember('calendar', {
    ...{ repo: NAME, private: false, since: '2019-01-10T06:00:00Z', looked: AT.toISOString() },
    meetings: { ...meetings, except: [], closures: [], sites: { DLS: 'Europe/London', ESRF: 'Europe/Paris' } },
  });
  const looks = looksOf(db.query, { repository: { id, name: NAME, private: false }, mode: 'act', stale: 'stale' });
  await looks.allOpen(
    Array.from({ length: ISSUES }, (_, at) => anIssue(at + 1)),
    AT,
  );
  const ledger = ledgerOf(db, { id: 'one', job: { kind: 'sweep', repo: NAME, at: '', go: false } }, () => AT);
  const repo = NAME;
  await ledger.keepPlan({
    actions: [],
    notes: Array.from({ length: ISSUES }, (_, at) => ({
      ...{ repo, issue: at + 1, rule: 'active', text: 'somebody was there on 3 May 2020, and 180 days are not over' },
    })),
    seen: {},
  });
  for (let issue = 1; issue <= DEEDS; issue += 1)
    await ledger.record({ do: 'label.add', repo, issue, label: 'stale', because: 'quiet for a year' }, 'done');
}

function anIssue(number: number): Issue {
  const createdAt = subDays(AT, number / 8).toISOString();
  return {
    ...{
      repo: NAME,
      id: number,
      number,
      title: `The gauge at pier ${number} shows another tide`,
      body: '',
      isPull: false,
    },
    ...{ state: 'open', stateReason: null, milestone: null, comments: number % 9, reactions: 0, closedAt: null },
    author: { login: `person-${number % 40}`, human: true, ours: false },
    labels: [STATES[number % STATES.length] ?? 'stale', 'area:gauges'],
    ...{ createdAt, updatedAt: addHours(createdAt, number % 500).toISOString() },
  };
}
