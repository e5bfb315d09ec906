import { z } from 'zod';
import { Label, oneOf, whole, YesNo } from '../values.ts';
import { about } from './about.ts';

const Days = whole('days', 1, 36_500);

/** When silence on a small proposal is consent. */
export const Silence = z.strictObject({
  starts: oneOf(['never', 'opened', 'labelled', 'edited'])
    .default('never')
    .meta(
      about(
        'what starts the silent period: never (off), opened, labelled or edited',
        'What starts the period. `never` switches all of it off. `opened`: the opening (or reopening) of the issue. `labelled`: the last time it got `silence.label`. `edited`: the last edit of the proposal, which also starts a running period anew. Whatever it is, a period counts from when it was shown with the label `status:silent-period` at the earliest: silence that nobody knew of is no consent.',
        '`opened`',
      ),
    ),
  label: Label.default('size:small').meta(
    about(
      'the label of the proposals for which silence is consent',
      'The label of the proposals that it is for.',
      '`size:small`',
    ),
  ),
  days: Days.default(21).meta(
    about(
      'how long the period is',
      'How long the period is, in days of 24 hours (1 to 36500). Days in `meetings.closures` do not count.',
      '`28`',
    ),
  ),
  stops: oneOf(['objection', 'question', 'comment'])
    .default('objection')
    .meta(
      about(
        'what stops it: objection, question or comment',
        'What stops it. `objection`: `/ispyb object`, a 👎 on the issue, or the label `status:objection`. `question`: also a comment of somebody else than the author with a question mark. `comment`: also any other comment of somebody else. Quotes, code and commands are no comment.',
        '`comment`',
      ),
    ),
  restarts: YesNo.default(false).meta(
    about(
      'whether it begins anew after what stopped it, or is over for good',
      'Whether the period begins anew: after a comment or question at once, after an objection when somebody takes `status:objection` off. If not, what stopped it stopped it for good; a person can put `status:silent-period` on again.',
      '`true`',
    ),
  ),
  announce: oneOf(['checklist', 'comment'])
    .default('checklist')
    .meta(
      about(
        'where its end is announced: checklist or comment',
        'Where its end is announced: on the `checklist` and by `/ispyb status`, or also in one `comment` on the issue, edited in place.',
        '`comment`',
      ),
    ),
});
