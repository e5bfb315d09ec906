import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { dashboard } from '../../src/dashboard/app.ts';
import type { Database } from '../../src/db/database.ts';
import { memoryOf } from '../../src/jobs/memory.ts';
import { pagesRoute } from '../../src/server/pages.ts';
import { memoryDatabase } from '../db/databases.ts';
import { type Running, running } from '../server/server.ts';
import { aCalendar } from './seen.ts';

let database: Database;
let server: Running;
let now = new Date('2019-01-28T12:00:00Z');

beforeAll(async () => {
  database = await memoryDatabase();
  const app = dashboard({ query: database.query, now: () => now, nav: [{ href: '/sandbox', text: 'Sandbox' }] });
  server = await running(pagesRoute(app));
});

afterAll(async () => {
  await server.stop();
  await database.close();
});

describe('the front page', () => {
  test('says what is missing where nobody has asked for the bot', async () => {
    const { status, text } = await server.ask('/');
    expect(status).toBe(200);
    expect(text).toContain('Nothing to show yet');
    expect(text).toContain('<a href="/sandbox">Sandbox</a>');
  });

  test('shows each public repository with its next VC, the local times, and when it was looked at', async () => {
    await memoryOf(database, 1).remember('calendar', aCalendar('fiction/modeling'));
    await memoryOf(database, 2).remember('calendar', aCalendar('fiction/hidden', { private: true }));
    const { text } = await server.ask('/');
    expect(text).toContain('<h2>fiction/modeling</h2>');
    expect(text).toContain('<time datetime="2019-02-04T14:00:00Z">Monday 4 February 2019, 15:00</time>');
    expect(text).toContain('<li><b>DLS</b> 14:00</li>');
    expect(text).toContain('<time datetime="2019-01-28T06:00:00Z">28 Jan 2019, 06:00 UTC</time>, 6 hours ago');
    expect(text).not.toContain('hidden');
    expect(text).not.toContain('Mind the clocks');
  });

  test('warns where zones have shifted apart', async () => {
    now = new Date('2019-10-28T12:00:00Z');
    const meetings = { rule: 'FREQ=WEEKLY;BYDAY=WE', sites: { ESRF: 'Europe/Paris', MAXIV: 'America/New_York' } };
    await memoryOf(database, 1).remember('calendar', aCalendar('fiction/modeling', {}, meetings));
    const { text } = await server.ask('/');
    expect(text).toContain('<b>Mind the clocks:</b> MAXIV is 5 hours behind ESRF that day, not 6.');
  });

  test('is only to be looked at', async () => {
    expect((await server.ask('/', { method: 'POST' })).status).toBe(404);
  });
});
