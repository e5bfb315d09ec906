import type { Loaded } from '../../config/loaded.ts';
import type { JobOf } from '../../core/job.ts';
import { slotOf } from '../../core/marker.ts';
import type { Issue } from '../../core/reader.ts';
import { lastHumanTouch } from '../../core/touch.ts';
import { Later } from '../../core/trouble.ts';
import type { Sight } from '../ability.ts';

/** An issue of ours that tells faults. */
export interface Telling {
  readonly issue: Issue;
  readonly slot: string;
}

export interface SettingsSnapshot {
  readonly repo: string;
  readonly commit: string;
  readonly loaded: Exclude<Loaded, { kind: 'unreachable' }>;
  /** Issues of ours about the settings, newest first. */
  readonly tellings: readonly Telling[];
  /** When a person last touched the newest of them, while it is open. */
  readonly touched: string | null;
}

/** Reads the settings as they are on the default branch now, and the issues in which their faults were told. */
export async function gather(job: JobOf<'settings'>, look: Sight): Promise<SettingsSnapshot> {
  const loaded = await look.settingsOf(job.repo);
  if (loaded.kind === 'unreachable') throw new Later(`could not look up the settings ${loaded.from}: ${loaded.why}`);
  const about = { repo: job.repo, commit: job.commit, loaded };
  // Where nobody asked for us, nothing will be written, so there is nothing to look for.
  if (loaded.kind === 'absent') return { ...about, tellings: [], touched: null };
  const tellings = (await look.reader.ourIssues(job.repo)).flatMap(asTelling);
  const newest = tellings[0]?.issue;
  const touched =
    newest?.state === 'open' ? lastHumanTouch(newest, await look.reader.history(job.repo, newest.number)) : null;
  return { ...about, tellings, touched };
}

function asTelling(issue: Issue): Telling[] {
  const slot = issue.author.ours ? slotOf(issue.body) : null;
  return slot !== null && /^settings(:\d+)?$/.test(slot) ? [{ issue, slot }] : [];
}
