import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Facts } from '../../src/core/memory.ts';
import type { Database } from '../../src/db/database.ts';
import { calendarPath, calendarsIn } from '../../src/jobs/calendars.ts';
import { memoryOf } from '../../src/jobs/memory.ts';
import { calendarRoute } from '../../src/server/calendar.ts';
import { memoryDatabase } from '../db/databases.ts';
import { aChangedVc } from '../features/builders.ts';
import { type Running, running } from './server.ts';

let database: Database;
let server: Running;
let now = new Date('2019-01-28T12:00:00Z');

const OPEN = 7001;
const SECRET = 7002;

const seen = (repo: string, isPrivate: boolean, looked = '2019-01-28T06:00:00Z'): Facts['calendar'] => ({
  repo,
  private: isPrivate,
  meetings: {
    ...{ rule: 'FREQ=MONTHLY;BYDAY=1MO', from: '2019-01-07', at: '15:00', zone: 'Europe/Paris', url: null },
    ...{ except: [], closures: [], sites: { DLS: 'Europe/London' } },
  },
  since: '2019-01-10T06:00:00Z',
  looked,
});

beforeAll(async () => {
  database = await memoryDatabase();
  await memoryOf(database, OPEN).remember('calendar', seen('fiction/modeling', false));
  await memoryOf(database, SECRET).remember('calendar', seen('fiction/hidden', true));
  server = await running(calendarRoute(calendarsIn(database), () => now));
});

afterAll(async () => {
  await server.stop();
  await database.close();
});

describe('a public calendar', () => {
  test('is an iCalendar file with the VCs of a year back and more than one ahead', async () => {
    const { status, headers, text } = await server.ask('/calendar/Fiction/Modeling.ics');
    expect([status, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(headers['cache-control']).toBe('public, max-age=600');
    expect(text).toContain('X-WR-CALNAME:VC of fiction/modeling');
    expect(text).toContain('UID:vc-2019-02-04-7001@ispyb-triage');
    expect(text).toContain('DESCRIPTION:DLS 14:00');
    expect(text.match(/^BEGIN:VEVENT/gm)).toHaveLength(18);
  });

  test('is sent again only where it is another one', async () => {
    const first = await server.ask('/calendar/fiction/modeling.ics');
    const etag = String(first.headers.etag);
    const ask = () => server.ask('/calendar/fiction/modeling.ics', { headers: { 'if-none-match': `"x", W/${etag}` } });
    expect(await ask()).toMatchObject({ status: 304, text: '' });
    now = new Date('2019-01-30T09:00:00Z');
    expect((await ask()).status).toBe(304);
    await memoryOf(database, OPEN).remember('changed-meetings', { vcs: [aChangedVc({ sequence: 2 })] });
    const { status, text } = await ask();
    expect(status).toBe(200);
    expect(text).toMatch(
      /UID:vc-2019-02-04-7001@ispyb-triage\r\nSEQUENCE:2\r\nDTSTAMP:20190120T090000Z\r\nDTSTART;TZID=Europe\/Paris:20190212T150000/,
    );
  });

  test('can be asked about without its text, and not be written to', async () => {
    expect(await server.ask('/calendar/fiction/modeling.ics', { method: 'HEAD' })).toMatchObject({
      status: 200,
      text: '',
    });
    expect((await server.ask('/calendar/fiction/modeling.ics', { method: 'POST' })).status).toBe(404);
  });

  test('is none once nobody has looked for a week, and goes to whoever has the name now', async () => {
    await memoryOf(database, 7003).remember('calendar', seen('fiction/left', false, '2019-01-10T06:00:00Z'));
    expect((await server.ask('/calendar/fiction/left.ics')).status).toBe(404);
    await memoryOf(database, 7004).remember('calendar', seen('fiction/left', false));
    expect((await server.ask('/calendar/fiction/left.ics')).text).toContain('-7004@ispyb-triage');
  });
});

describe('a private calendar', () => {
  test('opens with its own key only, and is kept by nobody in between', async () => {
    const key = await calendarsIn(database).keyOf(SECRET);
    const { status, headers, text } = await server.ask(calendarPath('fiction/hidden', key));
    expect([status, headers['cache-control']]).toEqual([200, 'private, max-age=600']);
    expect(text).toContain('UID:vc-2019-02-04-7002@ispyb-triage');
    expect(key).toMatch(/^[\w-]{43}$/);
  });

  test('is else as if there were none', async () => {
    const calendars = calendarsIn(database);
    const none = await server.ask('/calendar/fiction/nothing.ics');
    const wrong = [null, '', 'x', await calendars.keyOf(OPEN), (await calendars.keyOf(SECRET)).slice(0, -1)];
    for (const key of wrong) {
      const { status, text } = await server.ask(calendarPath('fiction/hidden', key));
      expect({ status, text }).toEqual({ status: none.status, text: none.text });
    }
    expect(none.status).toBe(404);
  });

  test('has a key that only this database knows', async () => {
    const other = await memoryDatabase();
    expect(await calendarsIn(other).keyOf(SECRET)).not.toBe(await calendarsIn(database).keyOf(SECRET));
    expect(await calendarsIn(database).keyOf(SECRET)).toBe(await calendarsIn(database).keyOf(SECRET));
    await other.close();
  });
});
