export function sweepDue(nominal: string): string {
  return `the sweep of ${nominal} is due`;
}

export function firstSight(nominal: string): string {
  return `sweeps are counted from here on; the one of ${nominal}, before anyone asked for us, is not made up for`;
}

export function silenceDue(nominal: string): string {
  return `the silent periods are looked at every day, this time for ${nominal}`;
}

export function listDue(meeting: string): string {
  return `the VC of ${meeting} is near, so its checklist is due`;
}

export function listRefreshed(meeting: string): string {
  return `the VC of ${meeting} is near, so its checklist is brought up to date this morning`;
}

export function noMeeting(): string {
  return 'the rule of the VCs has ended and nobody announced one, so there is no checklist to post';
}

export function nothingDue(): string {
  return 'nothing is due';
}

export function calendarKept(): string {
  return 'calendars that subscribe are shown what the settings said at the last look';
}
