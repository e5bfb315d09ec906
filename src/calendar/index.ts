export { asAnnounced, type Changed, meetingOn, nextMeeting, type Said, type Vc } from './meetings.ts';
export { lastNominal, nextNominal } from './schedule.ts';
export { dayIn, momentOf } from './time.ts';
