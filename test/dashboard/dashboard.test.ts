import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Database } from '../../src/db/database.ts';
import { ledgerOf } from '../../src/jobs/ledger.ts';
import { memoryOf } from '../../src/jobs/memory.ts';
import { memoryDatabase, serverDatabase } from '../db/databases.ts';
import { anIssue, REPO, us } from '../features/builders.ts';
import type { Running } from '../server/server.ts';
import { aCalendar, aRuling, looksAt } from './seen.ts';
import { serving } from './serving.ts';

const OPEN = 1;
const SECRET = 2;
const HIDDEN = 'fiction/hidden';
const HOSTILE = '<script>alert(1)</script> & "more"';

let database: Database;
let server: Running;
let now = new Date('2019-01-28T12:00:00Z');

beforeAll(async () => {
  database = await (process.env.TEST_DATABASE_URL ? serverDatabase() : memoryDatabase());
  server = await serving({ database, now: () => now });
});

afterAll(async () => {
  await server.stop();
  await database.close();
});

test('the front page says what is missing where nobody has asked for the bot', async () => {
  const { status, text } = await server.ask('/');
  expect(status).toBe(200);
  expect(text).toContain('Nothing to show yet');
  expect(text).toContain('<a href="/sandbox">Sandbox</a>');
});

describe('what was stored', () => {
  beforeAll(async () => {
    const memory = memoryOf(database, OPEN);
    await memory.remember('calendar', aCalendar(REPO));
    await memoryOf(database, SECRET).remember('calendar', aCalendar(HIDDEN, { private: true }));
    const looks = looksAt(database, OPEN, REPO);
    const old = { createdAt: '2017-03-01T09:00:00Z', updatedAt: '2017-04-01T09:00:00Z' };
    const shut = { state: 'closed', closedAt: '2019-01-08T09:00:00Z' } as const;
    await looks.some([anIssue({ number: 9, title: 'Nine', ...shut })], new Date('2019-01-08T10:00:00Z'));
    const seen = [
      anIssue({ number: 7, title: HOSTILE, labels: ['stale', 'kind:bug'], ...old }),
      anIssue({ number: 8, title: 'Eight', labels: ['status:silent-period'], createdAt: '2019-01-20T09:00:00Z' }),
      anIssue({ number: 10, title: 'Our own list', author: us }),
      anIssue({ number: 11, title: 'Eleven', labels: ['status:agreed'], createdAt: '2018-12-20T09:00:00Z' }),
    ];
    await looks.allOpen(seen, new Date('2019-01-28T06:00:00Z'));
    await memory.remember('checklists', { lists: [{ meeting: '2019-02-04', items: [{ issue: 7, carried: 2 }] }] });
    await memory.remember('topics', {
      topics: [{ text: 'Ports <of> call', who: 'ann', issue: 8, comment: 1, at: '2019-01-21T09:00:00Z' }],
    });
    await memory.remember('meeting:2019-01-07', { issues: [7, 8, 9, 11] });
    await memory.remember('ruling:9', { rulings: [aRuling(9)] });
    const undone = { by: 'bea', at: '2019-01-09T09:00:00Z' };
    await memory.remember('ruling:11', { rulings: [aRuling(11, { did: 'labelled', label: 'status:agreed', undone })] });
    const source = { repo: REPO, path: 'jan.md', blob: 'b', commit: 'c' };
    const doubt = {
      issue: 7,
      meeting: '2019-01-07',
      words: 'Perhaps.',
      link: 'nowhere',
      why: 'It is a question.',
      source,
    };
    await memory.remember('doubts', { open: [doubt] });
    await runs();
  });

  /** A sweep that marked one issue and was stopped before the next, and a look at the silent periods. */
  async function runs(): Promise<void> {
    const at = () => new Date('2019-01-28T06:00:00Z');
    const about = { repo: REPO, because: 'quiet since `2017`' };
    const sweep = ledgerOf(database, { id: 'one', job: { kind: 'sweep', repo: REPO, at: '', go: false } }, at);
    const [done, next] = [7, 8].map((issue) => ({ do: 'label.add', ...about, issue, label: 'stale' }) as const);
    const elsewhere = {
      do: 'comment.upsert',
      ...about,
      repo: 'fiction/papers',
      issue: 3,
      slot: 's',
      body: 'b',
    } as const;
    const actions = [done, next, elsewhere].filter((action) => action !== undefined);
    const note = { repo: REPO, issue: 11, rule: 'exempt', text: 'it is in a milestone' };
    await sweep.keepPlan({ actions, notes: [note], seen: {} });
    if (done) await sweep.record(done, 'done');
    await sweep.record(elsewhere, 'done');
    const silence = ledgerOf(database, { id: 'two', job: { kind: 'silence', repo: REPO } }, at);
    const running = { repo: REPO, issue: 8, rule: 'running', text: 'nobody objected yet; it ends on 10 Feb 2019' };
    await silence.keepPlan({ actions: [], notes: [running], seen: {} });
  }

  test('the front page shows each public repository with its next VC, local times, counts, and when it was looked at', async () => {
    const { text } = await server.ask('/');
    expect(text).toContain(`<h2><a href="/repos/${REPO}">${REPO}</a> </h2>`);
    expect(text).toContain('<time datetime="2019-02-04T14:00:00Z">Monday 4 February 2019, 15:00</time>');
    expect(text).toContain('<li><b>DLS</b> 14:00</li>');
    expect(text).toContain('<b>3</b> open issues, <b>1</b> stale');
    expect(text).toContain('<time datetime="2019-01-28T06:00:00Z">28 Jan 2019, 06:00 UTC</time> (6 hours ago)');
    expect(text).not.toContain('hidden');
    expect(text).not.toContain('Mind the clocks');
  });

  test('a repository: list of the next VC, charts with their numbers, three-week items, deeds, what comes next', async () => {
    const { status, text } = await server.ask(`/repos/${REPO.toUpperCase()}`);
    expect(status).toBe(200);
    expect(text).toContain('carried over 2×');
    expect(text).toContain('Ports &lt;of&gt; call');
    expect(text).toContain('nobody objected yet; it ends on 10 Feb 2019');
    expect(text).toContain('aria-label="3 open issues as bars by age, parted by state; the oldest are 1 to 2 years."');
    expect(text).toContain(
      '<tr><th scope="row">2019-01</th><td class="n">1</td><td class="n">1</td><td class="n">1</td></tr>',
    );
    expect(text).toMatch(
      /label <a href="\/repos\/fiction\/modeling\/issues\/7">#7<\/a> <code>stale<\/code>[\s\S]*quiet since <code>2017<\/code>/,
    );
    expect(text).toContain('href="https://github.com/fiction/modeling/issues/7"');
    expect(text).toMatch(
      /What it would do next<\/h2>[\s\S]*issues\/8">#8<\/a> <code>stale<\/code>[\s\S]*What the bot did<\/h2>/,
    );
    expect(text).not.toContain('papers');
    expect(text).not.toContain('Our own list');
    expect(text).not.toContain('<script>');
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;');
  });

  test('a list of one state, and its pages', async () => {
    const { text } = await server.ask(`/repos/${REPO}?state=agreed`);
    expect(text).toMatch(/Open issues: agreed<\/h2>[\s\S]*#11 Eleven/);
    expect(text).not.toMatch(/Open issues: agreed<\/h2>[\s\S]*#7 /);
    expect((await server.ask(`/repos/${REPO}?page=2`)).text).toContain('There is none here.');
    for (const page of ['0', '-1', '1.5', 'x', '99999999999'])
      expect((await server.ask(`/repos/${REPO}?page=${page}`)).text).toContain('#11 Eleven');
  });

  test('a VC: what was decided in which words, done, asked, undone', async () => {
    const { text } = await server.ask(`/repos/${REPO}/meetings/2019-01-07`);
    expect(text).toContain('2 decided, 1 closed, 1 still asked, 1 undone.');
    expect(text).toContain('<blockquote>Done &lt;b&gt;&amp; dusted&lt;/b&gt;.</blockquote>');
    expect(text).toContain('<a href="https://example.org/jan.md#L7" rel="noreferrer">jan.md, line 7</a>');
    expect(text).toContain('ann merged it after a preview.');
    expect(text).toContain('<span class="badge warn">undone</span> <span class="soft">by bea');
    expect(text).toMatch(/Asked<\/h2>[\s\S]*Perhaps\.[\s\S]*It is a question\. \(nowhere\)/);
    expect(text).toMatch(/nothing to carry out<\/h2>[\s\S]*#8 Eight/);
  });

  test('an issue: how it was, what VCs decided, what the bot did, why it was left alone', async () => {
    const seven = (await server.ask(`/repos/${REPO}/issues/7`)).text;
    expect(seven).toContain('<h1>#7 &lt;script&gt;');
    expect(seven).toContain('<span class="badge warn">stale</span>');
    expect(seven).toMatch(/What the bot did<\/h2>[\s\S]*#7<\/a> <code>stale<\/code>/);
    expect((await server.ask(`/repos/${REPO}/issues/9`)).text).toMatch(/meetings\/2019-01-07">VC of 2019-01-07<\/a>/);
    expect((await server.ask(`/repos/${REPO}/issues/11`)).text).toContain('sweep: it is in a milestone');
  });

  test('all deeds, each with its reason', async () => {
    expect((await server.ask(`/repos/${REPO}/deeds`)).text).toContain('quiet since <code>2017</code>');
    expect((await server.ask(`/repos/${REPO}/deeds?page=2`)).text).toContain('Nothing yet.');
  });

  test.each(['issues/99', 'issues/x', 'issues/99999999999', 'meetings/2019-01-14', 'meetings/x', 'other'])(
    'there is no page for %s',
    async (path) => {
      expect((await server.ask(`/repos/${REPO}/${path}`)).status).toBe(404);
    },
  );

  test('a private repository is to nobody there, unless the operator set a password and the reader has it', async () => {
    expect((await server.ask(`/repos/${HIDDEN}`)).status).toBe(404);
    const locked = await serving({ database, now: () => now, password: 'open sesame now' });
    try {
      const given = (word: string) => ({ headers: { authorization: `Basic ${btoa(`any:${word}`)}` } });
      for (const path of [`/repos/${HIDDEN}`, '/repos/no/such', '/sign-in'])
        for (const how of [{}, given('open sesame no')])
          expect(await locked.ask(path, how)).toMatchObject({
            status: 401,
            headers: { 'www-authenticate': expect.stringContaining('Basic') },
          });
      expect((await locked.ask(`/repos/${REPO}`)).status).toBe(200);
      expect((await locked.ask('/')).text).not.toContain('hidden');
      expect((await locked.ask('/', given('open sesame now'))).text).toContain('hidden');
      expect((await locked.ask(`/repos/${HIDDEN}`, given('open sesame now'))).status).toBe(200);
      expect((await locked.ask(`/repos/${REPO}/deeds`, given('open sesame now'))).text).toContain('fiction/papers');
      expect((await locked.ask('/repos/no/such', given('open sesame now'))).status).toBe(404);
    } finally {
      await locked.stop();
    }
  });

  test('mode: preview shows what single issues would get, and a new name takes along what was done', async () => {
    const triage = ledgerOf(database, { id: 'three', job: { kind: 'triage', repo: REPO, issue: 11 } }, () => now);
    const label = { do: 'label.add', repo: REPO, issue: 11, label: 'kind:bug', because: 'the title says so' } as const;
    await triage.keepPlan({ actions: [label], notes: [], seen: {} });
    expect((await server.ask(`/repos/${REPO}`)).text).not.toContain('the title says so');
    const renamed = 'fiction/renamed';
    await memoryOf(database, OPEN).remember('calendar', aCalendar(renamed));
    await looksAt(database, OPEN, renamed, 'preview').allOpen([anIssue({ number: 11 })], now);
    const { text } = await server.ask(`/repos/${renamed}`);
    expect(text).toMatch(/mode: preview[\s\S]*What it would do next[\s\S]*the title says so/);
    expect(text).toContain('quiet since <code>2017</code>');
    expect((await server.ask(`/repos/${REPO}`)).status).toBe(404);
    await memoryOf(database, OPEN).remember('calendar', aCalendar(REPO));
    await looksAt(database, OPEN, REPO).allOpen([anIssue({ number: 11 })], now);
  });

  test('what nobody looks at any more is shown no more; clocks of sites that have shifted apart are warned of', async () => {
    now = new Date('2019-10-28T12:00:00Z');
    expect((await server.ask('/')).text).toContain('Nothing to show yet');
    expect((await server.ask(`/repos/${REPO}`)).status).toBe(404);
    const meetings = { rule: 'FREQ=WEEKLY;BYDAY=WE', sites: { ESRF: 'Europe/Paris', NSLS: 'America/New_York' } };
    const looked = '2019-10-28T06:00:00Z';
    await memoryOf(database, OPEN).remember('calendar', aCalendar(REPO, { looked }, meetings));
    const { text } = await server.ask('/');
    expect(text).toContain('<b>Mind the clocks:</b> NSLS is 5 hours behind ESRF that day, not 6.');
  });
});
