import { describe, expect, test } from '@jest/globals';
import { localTimes } from '../../src/calendar/show.ts';
import { plainTimes, spokenTimes } from '../../src/calendar/spoken.ts';
import { FEBRUARY } from './vcs.ts';

describe('local times', () => {
  test('are shown for each site, with the day where it is another one', () => {
    const sites = { London: 'Europe/London', Hamburg: 'Europe/Berlin', Sydney: 'Australia/Sydney' };
    expect(localTimes(FEBRUARY.start, sites, FEBRUARY.zone)).toEqual([
      { site: 'London', text: '14:00' },
      { site: 'Hamburg', text: '15:00' },
      { site: 'Sydney', text: '01:00 (Tue 5 Feb)' },
    ]);
  });

  test('are none where no site is named', () => {
    expect(localTimes(FEBRUARY.start, {}, FEBRUARY.zone)).toEqual([]);
  });
});

describe('zones that shift apart', () => {
  const SITES = { ESRF: 'Europe/Paris', DLS: 'Europe/London', APS: 'America/Chicago', ANSTO: 'Australia/Sydney' };
  const at = (start: string, sites: Record<string, string> = SITES) =>
    plainTimes(localTimes(start, sites, 'Europe/Paris')).split('; ');

  test('nothing is said of what people know, winter and summer', () => {
    expect(at('2019-02-04T14:00:00Z')).toEqual(['ESRF 15:00 · DLS 14:00 · APS 08:00 · ANSTO 01:00 (Tue 5 Feb)']);
    expect(at('2019-07-01T13:00:00Z')).toHaveLength(1);
  });

  test('in the weeks between their changes it is said who is how far away, and what people are used to', () => {
    expect(at('2019-03-18T14:00:00Z').slice(1)).toEqual(['APS is 6 hours behind ESRF that day, not 7']);
    expect(at('2019-04-01T13:00:00Z').slice(1)).toEqual(['ANSTO is 9 hours ahead of ESRF that day, not 10']);
    expect(at('2019-10-28T14:00:00Z').slice(1)).toEqual(['APS is 6 hours behind ESRF that day, not 7']);
    expect(at('2018-10-15T13:00:00Z').slice(1)).toEqual(['ANSTO is 9 hours ahead of ESRF that day, not 8']);
  });

  test('half hours, the same time and the other side of home are told as people say them', () => {
    const there = (zone: string, start: string) => at(start, { Home: 'Europe/Paris', There: zone }).slice(1);
    expect(there('Asia/Tehran', '2019-03-25T14:00:00Z')).toEqual(['There is 3½ hours ahead of Home that day, not 2½']);
    expect(there('Asia/Beirut', '2023-03-27T14:00:00Z')).toEqual([]);
    expect(there('Africa/Casablanca', '2019-05-20T13:00:00Z')).toEqual([
      'There is 2 hours behind Home that day, not 1',
    ]);
    const shift = (ahead: number, usual: number) =>
      plainTimes([{ site: 'DLS', text: '14:00', shift: { home: 'ESRF', ahead, usual } }]);
    expect([shift(-120, -60), shift(0, -60), shift(60, 0), shift(60, -60), shift(45, 105)]).toEqual([
      'DLS 14:00; DLS is 2 hours behind ESRF that day, not 1',
      'DLS 14:00; DLS is at the same time as ESRF that day, not 1 hour behind',
      'DLS 14:00; DLS is 1 hour ahead of ESRF that day, not at the same time',
      'DLS 14:00; DLS is 1 hour ahead of ESRF that day, not 1 hour behind',
      'DLS 14:00; DLS is ¾ hours ahead of ESRF that day, not 1¾',
    ]);
  });

  test('where no site is at home, its zone stands for it; names cannot mention anybody', () => {
    const times = localTimes('2019-03-18T14:00:00Z', { '@aps': 'America/Chicago' }, 'Europe/Paris');
    expect(spokenTimes(times)).toBe('@\u200baps 09:00; @\u200baps is 6 hours behind Europe/Paris that day, not 7');
  });
});
