import { z } from 'zod';

const Day = z.iso.date().describe('a day, YYYY-MM-DD');
const Repo = z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'write OWNER/NAME');
const Zone = z.string().refine(isZone, 'write a zone of the IANA list, for example Europe/Paris');
const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write a time as HH:MM, for example "15:00"');
const Words = z.union([
  z.string().refine(isPattern, 'this is not a regular expression'),
  z.array(z.string().min(1)).min(1),
]);

const LabelRule = z.strictObject({
  label: z.string().min(1).describe('the label to give'),
  title: Words.optional().describe('a regular expression, or words, to be found in the title'),
  body: Words.optional().describe('the same for the body'),
  because: z.string().min(1).optional().describe('the reason that people read'),
});

const Labels = z.strictObject({
  vocabulary: z
    .string()
    .default('ispyb')
    .describe('`ispyb`, `none`, or the path of an SQL or JSON file in the repository'),
  create: z.boolean().default(true).describe('make missing labels, with colour and description'),
  rules: z.array(LabelRule).default([]).describe('further rules, on top of the built-in ones'),
});

const Stale = z.strictObject({
  label: z.string().min(1).default('stale').describe('the label that marks a quiet issue'),
  afterDays: z.int().min(1).default(180).describe('days of silence after which an issue is marked'),
  perLabel: z
    .record(z.string(), z.union([z.int().min(1), z.literal('never')]))
    .default({})
    .describe('other clocks for issues with a label: days, or `never`'),
  exemptLabels: z.array(z.string()).default(['keep']).describe('issues with one of these are never marked'),
  exemptMilestones: z.boolean().default(true).describe('issues in a milestone are never marked'),
  schedule: z.string().default('0 6 * * 1').describe('when the sweep runs: cron, in `meetings.zone`'),
});

const Meetings = z.strictObject({
  rule: z.string().default('FREQ=MONTHLY;BYDAY=1MO').describe('how VCs recur: an RRULE of RFC 5545'),
  from: Day.default('2019-01-07').describe('the first VC: anchors intervals'),
  at: Clock.default('15:00').describe('when a VC begins, local time'),
  zone: Zone.default('Europe/Paris').describe('the zone of `at` and of every schedule'),
  url: z.url().nullable().default(null).describe('the room'),
  except: z.array(Day).default([]).describe('VCs of the rule that do not take place'),
  closures: z
    .array(z.strictObject({ from: Day, to: Day }))
    .default([])
    .describe('spans, both days included, in which clocks pause'),
  sites: z.record(z.string(), Zone).default({}).describe('sites and their zones: whose local times are shown'),
  chairs: z.array(z.string()).default([]).describe('GitHub names; they may do what triagers may'),
  reviewList: z
    .strictObject({
      daysBefore: z.int().min(0).max(60).default(7).describe('how many days before the VC the checklist is posted'),
      label: z.string().min(1).default('vc').describe('the label of checklists and reports'),
    })
    .prefault({})
    .describe('the checklist'),
});

const Minutes = z.strictObject({
  repository: Repo.nullable().default(null).describe('where minutes arrive, in the same installation; null: here'),
  paths: z.array(z.string().min(1)).min(1).default(['minutes/**']).describe('which files are minutes: globs'),
  close: z
    .enum(['on-merge', 'ask', 'never'])
    .default('on-merge')
    .describe('`on-merge` closes what is beyond doubt, `ask` lists it and waits, `never` only comments'),
});

/** `.github/ispyb-triage.yml`. The smallest valid file is empty; an unknown key is an error. */
export const Settings = z.strictObject({
  mode: z
    .enum(['act', 'preview', 'off'])
    .default('act')
    .describe('`act`, `preview` (only says what it would do) or `off`'),
  repositories: z.array(Repo).default([]).describe("in the organisation's file only: the repositories it is for"),
  labels: Labels.prefault({}),
  stale: Stale.prefault({}),
  meetings: Meetings.prefault({}),
  minutes: Minutes.prefault({}),
  brake: z.int().min(1).default(10).describe('most issues touched in one go without asking'),
});

/** The settings as code reads them, every default filled in. */
export type Settings = z.output<typeof Settings>;

function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

function isPattern(pattern: string): boolean {
  try {
    return Boolean(new RegExp(pattern, 'iu'));
  } catch {
    return false;
  }
}
