import { createHash } from 'node:crypto';
import type { Minutes } from '../../minutes/index.ts';

/** A digest of all that minutes say, whatever line or page it stands on: two versions with the same one say the same. */
export function digestOf({ meeting, decisions, nextMeeting, actions }: Minutes): string {
  const ruled = decisions.map(({ repository, number, outcome, verdict, because, evidence }) => [
    ...[repository, number, outcome, verdict, because, evidence.text],
  ]);
  const said = JSON.stringify([meeting.title, meeting.date, ruled, nextMeeting, actions]);
  return createHash('sha256').update(said).digest('hex');
}
