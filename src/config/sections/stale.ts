import { z } from 'zod';
import { Cron, Label, whole, YesNo } from '../values.ts';
import { about } from './about.ts';

const Days = whole('days', 1, 36_500);

/** When an issue counts as forgotten. */
export const Stale = z.strictObject({
  label: Label.default('stale').meta(
    about('the label that marks a quiet issue', 'The label that marks one.', '`dormant`'),
  ),
  afterDays: Days.default(180).meta(
    about(
      'days of silence after which an issue is marked',
      'Days in which no person commented, edited or reopened it (1 to 36500). Bots do not count.',
      '`90`',
    ),
  ),
  perLabel: z
    .record(z.string(), z.union([Days, z.literal('never')]).meta({ expected: 'days, for example 60, or `never`' }))
    .default({})
    .meta(
      about(
        'other clocks for issues with a label: days, or `never`',
        'Other clocks for issues with a label: days, or `never`.',
        '`{ "kind:question": 60, "status:agreed": never }`',
      ),
    ),
  exemptLabels: z
    .array(Label)
    .default(['keep'])
    .meta(
      about(
        'issues with one of these are never marked',
        'Issues with one of these labels are never marked.',
        '`[keep, blocked]`',
      ),
    ),
  exemptMilestones: YesNo.default(true).meta(
    about('issues in a milestone are never marked', 'Whether issues in a milestone are left alone.', '`false`'),
  ),
  schedule: Cron.default('0 6 * * 1').meta(
    about(
      'when the sweep runs: cron, in `meetings.zone`',
      'When the sweep runs: the five fields of cron (minute, hour, day of the month, month, day of the week) in `meetings.zone`. In the night when clocks go forward a skipped time is made up for; when they go back, a doubled one counts once.',
      '`"30 7 * * 2"`',
    ),
  ),
});
