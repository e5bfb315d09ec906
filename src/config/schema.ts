import { z } from 'zod';
import { faultOfRule } from '../calendar/rule.ts';
import {
  Clock,
  Cron,
  Day,
  Label,
  Link,
  Login,
  oneOf,
  Path,
  Recurrence,
  Repo,
  Sentence,
  Words,
  whole,
  YesNo,
  Zone,
} from './values.ts';

const LabelRule = z
  .strictObject({
    label: Label.describe('the label to give'),
    title: Words.optional().describe('a regular expression, or words, to be found in the title'),
    body: Words.optional().describe('the same for the body'),
    because: Sentence.optional().describe('the reason that people read'),
  })
  .refine((rule) => rule.title !== undefined || rule.body !== undefined, {
    message: 'say what to look for: `title`, `body` or both',
  });

const Labels = z.strictObject({
  vocabulary: z
    .string()
    .min(1)
    .meta({ expected: '`ispyb`, `none` or a path, for example schema/tables.sql' })
    .default('ispyb')
    .describe('`ispyb`, `none`, or the path of an SQL or JSON file in the repository'),
  create: YesNo.default(true).describe('make missing labels, with colour and description'),
  welcome: YesNo.default(false).describe('one folded comment that says what was understood of a new issue'),
  rules: z.array(LabelRule).default([]).describe('further rules, on top of the built-in ones'),
});

const Days = whole('days', 1, 36_500);

const Stale = z.strictObject({
  label: Label.default('stale').describe('the label that marks a quiet issue'),
  afterDays: Days.default(180).describe('days of silence after which an issue is marked'),
  perLabel: z
    .record(z.string(), z.union([Days, z.literal('never')]).meta({ expected: 'days, for example 60, or `never`' }))
    .default({})
    .describe('other clocks for issues with a label: days, or `never`'),
  exemptLabels: z.array(Label).default(['keep']).describe('issues with one of these are never marked'),
  exemptMilestones: YesNo.default(true).describe('issues in a milestone are never marked'),
  schedule: Cron.default('0 6 * * 1').describe('when the sweep runs: cron, in `meetings.zone`'),
});

const Silence = z.strictObject({
  starts: oneOf(['never', 'opened', 'labelled', 'edited'])
    .default('never')
    .describe('what starts the silent period: opening, the label, the last edit; `never` switches all of it off'),
  label: Label.default('size:small').describe('the label of the proposals for which silence is consent'),
  days: Days.default(21).describe('how long the period is'),
  stops: oneOf(['objection', 'question', 'comment'])
    .default('objection')
    .describe('what stops it: an objection only, also a question, any comment of somebody else'),
  restarts: YesNo.default(false).describe('whether it begins anew after what stopped it, or is over for good'),
  announce: oneOf(['checklist', 'comment'])
    .default('checklist')
    .describe('where its end is announced: on the checklist, or also in one comment on the issue'),
});

const Closure = z
  .strictObject({ from: Day.describe('the first day'), to: Day.describe('the last day') })
  .refine(({ from, to }) => from <= to, { message: '`to` is before `from`; exchange the two days', path: ['to'] });

const Meetings = z
  .strictObject({
    rule: Recurrence.default('FREQ=MONTHLY;BYDAY=1MO').describe('how VCs recur: an RRULE of RFC 5545'),
    from: Day.default('2019-01-07').describe('the first VC: anchors intervals'),
    at: Clock.default('15:00').describe('when a VC begins, local time'),
    zone: Zone.default('Europe/Paris').describe('the zone of `at` and of every schedule'),
    url: Link.nullable().default(null).describe('the room'),
    except: z.array(Day).default([]).describe('VCs of the rule that do not take place'),
    closures: z.array(Closure).default([]).describe('spans, both days included, without VCs of the rule; clocks pause'),
    sites: z.record(z.string(), Zone).default({}).describe('sites and their zones: whose local times are shown'),
    chairs: z.array(Login).default([]).describe('GitHub names; they may do what triagers may'),
    reviewList: z
      .strictObject({
        daysBefore: whole('days', 0, 60).default(7).describe('how many days before the VC the checklist is posted'),
        label: Label.default('vc').describe('the label of checklists and reports'),
      })
      .prefault({})
      .describe('the checklist'),
  })
  .superRefine(({ rule, from }, context) => {
    const fault = faultOfRule(rule, from);
    if (fault) context.addIssue({ code: 'custom', message: fault, path: ['rule'] });
  });

const Minutes = z.strictObject({
  repository: Repo.nullable().default(null).describe('where minutes arrive, in the same installation; null: here'),
  paths: z.array(Path).min(1).default(['minutes/**']).describe('which files are minutes: globs'),
  close: oneOf(['on-merge', 'ask', 'never'])
    .default('on-merge')
    .describe('`on-merge` closes what is beyond doubt, `ask` lists it and waits, `never` only comments'),
});

/** `.github/ispyb-triage.yml`. The smallest valid file is empty; an unknown key is an error. */
export const Settings = z.strictObject({
  mode: oneOf(['act', 'preview', 'off'])
    .default('act')
    .describe('`act`, `preview` (only says what it would do) or `off`'),
  repositories: z.array(Repo).default([]).describe("in the organisation's file only: the repositories it is for"),
  labels: Labels.prefault({}).describe('which labels issues get'),
  stale: Stale.prefault({}).describe('when an issue counts as forgotten'),
  silence: Silence.prefault({}).describe('when silence on a small proposal is consent'),
  meetings: Meetings.prefault({}).describe('when VCs take place, and who chairs them'),
  minutes: Minutes.prefault({}).describe('where minutes arrive and what they may do'),
  brake: whole('issues', 1, 10_000).default(10).describe('most issues touched in one go without asking'),
});

/** The settings as code reads them, every default filled in. */
export type Settings = z.output<typeof Settings>;
