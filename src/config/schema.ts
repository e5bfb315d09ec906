import { z } from 'zod';
import { about } from './sections/about.ts';
import { Labels } from './sections/labels.ts';
import { Meetings } from './sections/meetings.ts';
import { Minutes } from './sections/minutes.ts';
import { Silence } from './sections/silence.ts';
import { Stale } from './sections/stale.ts';
import { oneOf, Repo, whole } from './values.ts';

/** `.github/ispyb-triage.yml`. The smallest valid file is empty; an unknown key is an error. */
export const Settings = z.strictObject({
  mode: oneOf(['act', 'preview', 'off'])
    .default('act')
    .meta(
      about(
        '`act`, `preview` (only says what it would do) or `off`',
        '`act` does what it decides. `preview` only says it, in check runs and on the dashboard. `off` does nothing at all.',
        '`preview`',
      ),
    ),
  repositories: z
    .array(Repo)
    .default([])
    .meta(
      about(
        "in the organisation's file only: the repositories it is for",
        "In the organisation's file only: the repositories (OWNER/NAME) it is for. In a repository's own file it is a fault.",
        '`[ispyb/ispyb-database-modeling]`',
      ),
    ),
  labels: Labels.prefault({}).meta(
    about('which labels issues get', 'Which labels an issue gets from its title and text.'),
  ),
  stale: Stale.prefault({}).meta(
    about(
      'when an issue counts as forgotten',
      'When an issue counts as forgotten. Marked issues are listed for the VC; none is ever closed for being quiet.',
    ),
  ),
  silence: Silence.prefault({}).meta(
    about(
      'when silence on a small proposal is consent',
      "When silence on a small proposal is consent. What is left open here by the collaboration's own rule is for you to set.",
    ),
  ),
  meetings: Meetings.prefault({}).meta(
    about(
      'when VCs take place, and who chairs them',
      'When VCs take place. What minutes or `/ispyb next-meeting` announce, move or cancel goes before the rule, for that VC.',
    ),
  ),
  minutes: Minutes.prefault({}).meta(
    about('where minutes arrive and what they may do', 'Where minutes arrive, and what they may do.'),
  ),
  brake: whole('issues', 1, 10_000)
    .default(10)
    .meta(
      about(
        'most issues touched in one go without asking',
        "The most issues that are touched in one go without asking (1 to 10000). What would touch more is shown first and waits for a person's go.",
        '`25`',
      ),
    ),
});

/** The settings as code reads them, every default filled in. */
export type Settings = z.output<typeof Settings>;
