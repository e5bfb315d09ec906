import { z } from 'zod';
import { oneOf, Path, Repo } from '../values.ts';
import { about } from './about.ts';

/** Where minutes arrive, and what they may do. */
export const Minutes = z.strictObject({
  repository: Repo.nullable()
    .default(null)
    .meta(
      about(
        'where minutes arrive, in the same installation; null: here',
        'The repository (OWNER/NAME) of the same installation that minutes are pushed to; `null` is this one.',
        '`ispyb/ISPyB`',
      ),
    ),
  paths: z
    .array(Path)
    .min(1)
    .default(['minutes/**'])
    .meta(
      about(
        'which files are minutes: globs',
        'Which files are minutes: globs, `*` within a folder and `**` across folders.',
        '`["webpages/Monthly_meetings/**"]`',
      ),
    ),
  close: oneOf(['on-merge', 'ask', 'never'])
    .default('on-merge')
    .meta(
      about(
        'on-merge, ask or never',
        '`on-merge` closes what is beyond doubt as soon as minutes reach the default branch, and lists the rest. `ask` lists everything and waits. `never` only comments. After the merge of a pull request that was previewed, what the preview named is done with `ask` as well: who merged has seen it.',
        '`ask`',
      ),
    ),
});
