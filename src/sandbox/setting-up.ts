import { type EmulatedGithub, type SeedIssue, startGithub, type Watch } from './github/index.ts';
import type { SampleIssue } from './sample/issue.ts';
import { LATER_ISSUES } from './sample/issues-since-summer-2018.ts';
import { EARLY_ISSUES } from './sample/issues-until-spring-2018.ts';
import { BEGINNING, SETTINGS, WORLD } from './sample/world.ts';

/** Where the settings of a triaged repository are. */
export const SETTINGS_PATH = '.github/ispyb-triage.yml';

/**
 * An emulated GitHub with the sample repositories in it: the proposals under their real numbers, a minutes folder, the
 * settings, and the clock at the sandbox's beginning. Delivers nothing while it is being set up.
 */
export async function setUpGithub(watch?: Watch): Promise<EmulatedGithub> {
  const github = await startGithub(WORLD, watch);
  await github.seedIssues('ispyb-database-modeling', [...EARLY_ISSUES, ...LATER_ISSUES].map(seedOf));
  const by = 'tomas-maintainer';
  await github.putFile('ispyb-database-modeling', SETTINGS_PATH, SETTINGS, { by, message: 'Ask for the triage bot' });
  await github.putFile('ISPyB', 'webpages/README.md', 'Minutes are in Monthly_meetings, by year.\n', {
    by,
    message: 'Make room for minutes',
  });
  await github.drained();
  await github.setClock(BEGINNING);
  return github;
}

function seedOf(issue: SampleIssue): SeedIssue {
  const { closedAt, comments, ...rest } = issue;
  return {
    ...rest,
    at: new Date(issue.at),
    ...(closedAt ? { closedAt: new Date(closedAt) } : {}),
    ...(comments ? { comments: comments.map((one) => ({ ...one, at: new Date(one.at) })) } : {}),
  };
}
