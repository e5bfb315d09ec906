import { meetingsFrom } from '../../../calendar/meetings.ts';
import { checkBytes } from '../../../config/load.ts';
import type { Fault, Loaded } from '../../../config/loaded.ts';
import type { Settings } from '../../../config/schema.ts';
import type { Job, JobOf } from '../../../core/job.ts';
import type { Plan } from '../../../core/plan.ts';
import type { PullRequest } from '../../../core/reader.ts';
import { Later } from '../../../core/trouble.ts';
import type { Sight } from '../../ability.ts';

/** Where settings are, in a repository and in an organisation's `.github` repository. */
export const PATH = '.github/ispyb-triage.yml';

/** Issues whose labels are compared: enough to see what a rule does, and not more than a person reads. */
export const MOST_LABELLED = 20;

/** VCs that are compared. */
const MOST_VCS = 3;

/** What one kind of work decides under the settings that count, and under those that the pull request brings. */
export interface Compared {
  readonly what: 'sweep' | 'silence' | 'labels';
  readonly now: readonly Plan[];
  readonly merged: readonly Plan[];
}

/** The settings that a pull request brings: taken away, faulty or right. */
export type Proposed =
  | { readonly kind: 'removed' }
  | { readonly kind: 'invalid'; readonly faults: readonly Fault[] }
  | { readonly kind: 'ok'; readonly settings: Settings };

export interface SettingsPreviewSnapshot {
  readonly repo: string;
  readonly pull: PullRequest;
  /** What counts now. */
  readonly loaded: Exclude<Loaded, { kind: 'unreachable' }>;
  /** Null: the pull request leaves the settings alone, or is closed. */
  readonly proposed: Proposed | null;
  readonly isOrganisations: boolean;
  readonly compared: readonly Compared[];
  /** When the next VCs begin by the rule of each, ISO 8601; null where that is the same. */
  readonly vcs: { readonly now: readonly string[]; readonly merged: readonly string[] } | null;
  /** Label rules that were not tried, because they come from a stranger. */
  readonly untried: boolean;
}

/**
 * Reads the settings that a pull request brings, at its head and from forks too, and has the work that they are about
 * planned under both. A stranger's regular expressions are not run: one can be written that never ends.
 */
export async function gather(job: JobOf<'settings-preview'>, look: Sight): Promise<SettingsPreviewSnapshot> {
  const { repo } = job;
  const [pull, loaded] = [await look.reader.pull(repo, job.pull), await look.settingsOf(repo)];
  if (loaded.kind === 'unreachable') throw new Later(`could not look up the settings ${loaded.from}: ${loaded.why}`);
  const isOrganisations = /\/\.github$/i.test(repo);
  const about = { repo, pull, loaded, isOrganisations, compared: [], vcs: null, untried: false };
  if (pull.state !== 'open' || loaded.kind === 'absent') return { ...about, proposed: null };
  const proposed = await proposedBy(pull, isOrganisations, look);
  if (proposed?.kind !== 'ok' || loaded.kind !== 'ok' || isOrganisations) return { ...about, proposed };
  const [now, merged] = [loaded.settings, proposed.settings];
  const untried = pull.fromFork && isOther(now.labels.rules, merged.labels.rules);
  return { ...about, proposed, untried, ...(await compare({ repo, now, merged, untried }, look)) };
}

async function proposedBy(pull: PullRequest, isOrganisations: boolean, look: Sight): Promise<Proposed | null> {
  const { repo, number } = pull;
  const change = (await look.reader.pullFiles(repo, number)).find(({ path }) => path === PATH);
  if (!change) return null;
  if (change.status === 'removed') return { kind: 'removed' };
  const file = await look.reader.file(repo, PATH, `refs/pull/${number}/head`);
  if (!file) throw new Later(`${repo}#${number} was pushed to while it was looked at`);
  const { settings, faults } = checkBytes(file.bytes, isOrganisations ? 'organisation' : 'repository');
  return settings ? { kind: 'ok', settings } : { kind: 'invalid', faults };
}

interface Both {
  readonly repo: string;
  readonly now: Settings;
  readonly merged: Settings;
  readonly untried: boolean;
}

async function compare(both: Both, look: Sight): Promise<Pick<SettingsPreviewSnapshot, 'compared' | 'vcs'>> {
  const { repo, now, merged } = both;
  const clocks = isOther(now.meetings, merged.meetings);
  const compared: Compared[] = [];
  const plans = async (what: Compared['what'], jobs: readonly Job[]): Promise<void> => {
    compared.push({ what, now: await planned(jobs, now, look), merged: await planned(jobs, merged, look) });
  };
  if (clocks || isOther(now.stale, merged.stale))
    await plans('sweep', [{ kind: 'sweep', repo, at: look.at, go: true }]);
  if (clocks || isOther(now.silence, merged.silence)) await plans('silence', [{ kind: 'silence', repo }]);
  if (!both.untried && isOther(now.labels, merged.labels)) await plans('labels', await newest(repo, look));
  return { compared, vcs: clocks ? { now: vcsOf(now, look), merged: vcsOf(merged, look) } : null };
}

async function planned(jobs: readonly Job[], settings: Settings, look: Sight): Promise<readonly Plan[]> {
  const plans: Plan[] = [];
  // As if it acted: under `mode: preview` both would be the same silence.
  for (const job of jobs) plans.push(await look.planned(job, { ...settings, mode: 'act' }));
  return plans;
}

async function newest(repo: string, look: Sight): Promise<readonly Job[]> {
  const open = (await look.reader.openIssues(repo)).filter(({ author }) => !author.ours);
  return open.slice(-MOST_LABELLED).map(({ number: issue }) => ({ kind: 'triage', repo, issue }));
}

function vcsOf({ meetings }: Settings, { at }: Sight): readonly string[] {
  return meetingsFrom(meetings, at, MOST_VCS).map(({ start }) => start);
}

/** Settings are plain values that were made by one schema, so equal ones read the same. */
function isOther(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) !== JSON.stringify(other);
}
