export {
  asAnnounced,
  type Meetings,
  meetingOn,
  meetingsFrom,
  nextMeeting,
  previousMeeting,
  type Said,
  type Vc,
} from './meetings.ts';
export { faultOfRule } from './rule.ts';
export { faultOfCron, lastNominal } from './schedule.ts';
export { dayIn, isoOf, momentOf } from './time.ts';
