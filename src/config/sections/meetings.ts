import { z } from 'zod';
import { faultOfRule } from '../../calendar/rule.ts';
import { Clock, Day, Label, Link, Login, Recurrence, whole, Zone } from '../values.ts';
import { about } from './about.ts';

const Closure = z
  .strictObject({
    from: Day.meta(about('the first day', 'The first day.', '`2019-12-21`')),
    to: Day.meta(about('the last day', 'The last day.', '`2020-01-05`')),
  })
  .refine(({ from, to }) => from <= to, { message: '`to` is before `from`; exchange the two days', path: ['to'] });

/** When VCs take place, and who chairs them. */
export const Meetings = z
  .strictObject({
    rule: Recurrence.default('FREQ=MONTHLY;BYDAY=1MO').meta(
      about(
        'how VCs recur: an RRULE of RFC 5545',
        'How VCs recur: an RRULE of RFC 5545 of days (`FREQ` is YEARLY, MONTHLY, WEEKLY or DAILY).',
        '`FREQ=WEEKLY;INTERVAL=2;BYDAY=TU`',
      ),
    ),
    from: Day.default('2019-01-07').meta(
      about(
        'the first VC: anchors intervals',
        'The first VC. Intervals are counted from this day, which need not be a day of the rule.',
        '`2019-01-08`',
      ),
    ),
    at: Clock.default('15:00').meta(
      about(
        'when a VC begins, local time',
        'When a VC begins, on the clocks of `meetings.zone`, summer and winter. A time that clocks skip that day counts as much later, one that comes twice counts the first time.',
        '`"14:30"`',
      ),
    ),
    zone: Zone.default('Europe/Paris').meta(
      about(
        'the zone of `at` and of every schedule',
        'The zone of `meetings.at` and of every schedule, by its IANA name.',
        '`Europe/London`',
      ),
    ),
    url: Link.nullable()
      .default(null)
      .meta(about('the room', 'The room.', '`https://vc.example/room`')),
    except: z
      .array(Day)
      .default([])
      .meta(
        about(
          'VCs of the rule that do not take place',
          'Days of the rule on which no VC takes place.',
          '`[2019-08-05]`',
        ),
      ),
    closures: z
      .array(Closure)
      .default([])
      .meta(
        about(
          'spans, both days included, without VCs of the rule; clocks pause',
          'Spans, both days included, in which nobody is there: the rule has no VC in them, and clocks pause, so that silence during a shutdown is not held against an issue. A VC that somebody announces takes place all the same.',
          'see below',
        ),
      ),
    sites: z
      .record(z.string(), Zone)
      .default({})
      .meta(
        about(
          'sites and their zones: whose local times are shown',
          'Sites and their zones: whose local times are shown with each VC. A site in `meetings.zone` gives home its name.',
          '`{ DLS: Europe/London }`',
        ),
      ),
    chairs: z
      .array(Login)
      .default([])
      .meta(
        about(
          'GitHub names; they may do what triagers may',
          'GitHub names, without @, of people who may give the commands that triagers may give.',
          '`[octocat]`',
        ),
      ),
    reviewList: z
      .strictObject({
        daysBefore: whole('days', 0, 60)
          .default(7)
          .meta(
            about(
              'how many days before the VC the checklist is posted',
              'How many days before the VC it is posted (0 to 60).',
              '`3`',
            ),
          ),
        label: Label.default('vc').meta(
          about('the label of checklists and reports', 'The label of checklists and reports.', '`meeting`'),
        ),
      })
      .prefault({})
      .meta(about('the checklist', 'The checklist before each VC.')),
  })
  .superRefine(({ rule, from }, context) => {
    const fault = faultOfRule(rule, from);
    if (fault) context.addIssue({ code: 'custom', message: fault, path: ['rule'] });
  });
