import { expect, test } from '@jest/globals';
import { shortDay, spokenDay, spokenTimes, spokenWhen } from '../../src/calendar/spoken.ts';

const VC = {
  key: '2019-02-04',
  date: '2019-02-04',
  start: '2019-02-04T14:00:00Z',
  zone: 'Europe/Paris',
  url: 'https://meet.example/vc',
};

test('a VC in words', () => {
  expect(spokenDay(VC)).toMatchInlineSnapshot(`"Monday 4 February 2019"`);
  expect(spokenWhen(VC)).toMatchInlineSnapshot(
    `"**Monday 4 February 2019, 15:00** (Europe/Paris; 14:00 UTC), <https://meet.example/vc>"`,
  );
  expect(spokenWhen({ ...VC, url: null })).toMatchInlineSnapshot(
    `"**Monday 4 February 2019, 15:00** (Europe/Paris; 14:00 UTC)"`,
  );
  expect(spokenWhen({ ...VC, url: 'javascript:alert(1)//<b>' })).toMatchInlineSnapshot(
    `"**Monday 4 February 2019, 15:00** (Europe/Paris; 14:00 UTC), javascript:alert(1)//&lt;b&gt;"`,
  );
  expect(
    spokenTimes([
      { site: 'DLS', text: '14:00' },
      { site: 'MAX_IV', text: '15:00' },
    ]),
  ).toMatchInlineSnapshot(`"DLS 14:00 · MAX\\_IV 15:00"`);
  expect(shortDay('2019-02-04T23:30:00Z', 'Europe/Paris')).toMatchInlineSnapshot(`"5 Feb 2019"`);
});
