import { tz } from '@date-fns/tz';
import { addWeeks, format } from '../../core/dates.ts';

/** A month and a week lie between the sample's VC and the next one, as its minutes say. */
const WEEKS_TO_NEXT = 5;

/** Minutes of a VC that never was, held on this day (ISO 8601), in our own words: what a visitor may try. */
export function minutesOf(day: string): string {
  const words = (at: Date | string): string => format(at, 'EEEE d MMMM yyyy', { in: tz('UTC') });
  return `# ISPyB VC, ${words(day)}

Present:

- DLS: Lena Member (LM), Yuki Triager (YT)
- ESRF: Tomas Maintainer (TM)
- MAXIV: Mira Chair (MC)

## News from the sites

Nothing new at DLS. ESRF restarts in August.

## Review of issues

### #36 State of a proposal

The column is in all three schemas since the spring. This is done and needs no further action.

### #15 Introduction of 'deleted' columns (soft delete)

It was decided not to do this. Rejected.

### #27 New enum options for serial crystallography

Two sites would use them. May be closed once the values are agreed; to be discussed again.

### #64 Cryo-EM tables

Agreed. ACTION: TM writes the migration.

## Next VC

Next VC: ${words(addWeeks(day, WEEKS_TO_NEXT))}, 15:00 (French time), https://example.org/ispyb-room
`;
}

/** Those of the VC of 4 May 2020, which the tour pushes. */
export const SAMPLE_MINUTES = minutesOf('2020-05-04');
