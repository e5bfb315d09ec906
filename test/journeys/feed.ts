import ICAL from 'ical.js';
import type { World } from '../world.ts';

/** The VCs from a day or month on as a calendar that subscribes reads them from the running server. */
export async function entriesSince(since: string, world: World) {
  const answer = await fetch(`${world.sandbox.url}/calendar/ispyb/ispyb-database-modeling.ics`, {
    headers: { connection: 'close' },
  });
  const events = new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents('vevent');
  return events
    .map((event) => new ICAL.Event(event))
    .map(({ uid, startDate, sequence }) => ({ uid, start: startDate.toString(), sequence }))
    .filter(({ start }) => start > since);
}
