import type { Meetings, Vc } from '../../src/calendar/meetings.ts';

/** The first Monday of each month at three in Paris, from 7 January 2019 on. */
export const FIRST_MONDAYS: Meetings = {
  rule: 'FREQ=MONTHLY;BYDAY=1MO',
  from: '2019-01-07',
  at: '15:00',
  zone: 'Europe/Paris',
  url: null,
  except: [],
  closures: [],
};

/** The second of them, with a room. */
export const FEBRUARY: Vc = {
  key: '2019-02-04',
  date: '2019-02-04',
  start: '2019-02-04T14:00:00Z',
  zone: 'Europe/Paris',
  url: 'https://vc.example/room',
};
