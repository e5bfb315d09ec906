import { TZDate } from '@date-fns/tz';
import { min, startOfDay, subDays } from '../core/dates.ts';
import type { Vc } from './meetings.ts';

/**
 * Whether a VC is so near that its checklist is due, and has not begun. Days are counted back on the clocks of the
 * VC's zone; with no days at all the checklist comes on the day itself.
 */
export function isNear(vc: Vc, at: string, daysBefore: number): boolean {
  const start = new TZDate(Date.parse(vc.start), vc.zone);
  const opens = min([subDays(start, daysBefore), startOfDay(start)]);
  const moment = Date.parse(at);
  return moment >= opens.getTime() && moment < start.getTime();
}
