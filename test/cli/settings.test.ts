import { describe, expect, test } from '@jest/globals';
import { fileOf, typed } from './terminal.ts';

const SETTINGS = 'meetings:\n  url: https://vc.example/room\n  sites: { DLS: Europe/London }\n';

describe('calendar', () => {
  test('the coming VCs as JSON, exactly as promised', async () => {
    const file = fileOf('s.yml', SETTINGS);
    const { code, out, err } = await typed(['calendar', file, '--from', '2019-03-05', '--count', '2', '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual([
      { start: '2019-04-01T13:00:00Z', zone: 'Europe/Paris', url: 'https://vc.example/room' },
      { start: '2019-05-06T13:00:00Z', zone: 'Europe/Paris', url: 'https://vc.example/room' },
    ]);
  });

  test('from now, twelve, where nothing is said', async () => {
    const { out } = await typed(['calendar', fileOf('s.yml', ''), '--json']);
    expect(JSON.parse(out)).toHaveLength(12);
    expect(JSON.parse(out)[0]).toEqual({ start: '2019-02-04T14:00:00Z', zone: 'Europe/Paris', url: null });
  });

  test('for people: day, local time, the clocks at the sites, the room', async () => {
    const { out } = await typed(['calendar', fileOf('s.yml', SETTINGS), '--count', '1']);
    expect(out).toBe('2019-02-04  15:00 Europe/Paris  DLS 14:00  https://vc.example/room\n');
  });

  test('for calendars', async () => {
    const { out } = await typed(['calendar', fileOf('s.yml', SETTINGS), '--count', '2', '--ics']);
    expect(out).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(out.match(/^BEGIN:VEVENT/gm)).toHaveLength(2);
    expect(out).toContain('DTSTART;TZID=Europe/Paris:20190204T150000');
  });

  test('a rule that has ended has no VC any more', async () => {
    const file = fileOf('s.yml', 'meetings: { rule: FREQ=MONTHLY;COUNT=1 }\n');
    expect((await typed(['calendar', file])).out).toContain('the rule ends');
    expect((await typed(['calendar', file, '--json'])).out).toBe('[]\n');
  });

  test('faults of the file go to standard error', async () => {
    const file = fileOf('s.yml', 'brake: 0\nmode: atc\n');
    const { code, out, err } = await typed(['calendar', file, '--json']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.trim().split('\n')).toHaveLength(2);
  });
});

describe('config check', () => {
  test('a file without faults', async () => {
    const file = fileOf('s.yml', '');
    expect(await typed(['config', 'check', file])).toEqual({ code: 0, out: `${file}: no faults\n`, err: '' });
  });

  test('every fault at once, as editors understand them', async () => {
    const file = fileOf('s.yml', 'mode: atc\nstale:\n  afterDay: 3\nbrake: 0\n');
    const { code, out, err } = await typed(['config', 'check', file]);
    expect(code).toBe(1);
    expect(out.split('\n').map((line) => line.slice(file.length, file.length + 7))).toEqual([
      ':1:7 `m',
      ':3:3 `s',
      ':4:8 `b',
      '',
    ]);
    expect(err).toBe(`3 faults in ${file}.\n`);
  });

  test('a file that is not there', async () => {
    expect(await typed(['config', 'check', '/nowhere/s.yml'])).toEqual({
      code: 1,
      out: '',
      err: '/nowhere/s.yml does not exist; look at the name and the folder you are in.\n',
    });
  });
});
