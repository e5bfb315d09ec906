import type { Loaded } from '../../config/loaded.ts';
import type { JobOf } from '../../core/job.ts';
import type { ChangedFile, Repository } from '../../core/reader.ts';
import { Later } from '../../core/trouble.ts';
import { isDocument } from '../../minutes/index.ts';
import type { Sight } from '../ability.ts';
import { isSettings } from './files.ts';

/** What `Loaded` is once it could be looked up. */
export type Found = Exclude<Loaded, { kind: 'unreachable' }>;

/** A repository of the installation and what its settings turned out to be. */
export interface Naming {
  readonly repository: Repository;
  readonly loaded: Found;
}

export interface PushSnapshot {
  readonly repo: string;
  readonly after: string;
  /** The branch did not exist before: of its files nobody can say which are new. */
  readonly created: boolean;
  readonly changes: readonly ChangedFile[];
  /** Every blob that was on the branch before; empty where nothing that we read has changed. */
  readonly before: readonly string[];
  readonly namings: readonly Naming[];
}

/**
 * Reads what a push changed and whose settings may care. Throws `Later` where any settings cannot be looked up: the
 * push is told to us only once, and guessing would lose it.
 */
export async function gather(job: JobOf<'push'>, look: Sight): Promise<PushSnapshot> {
  const created = /^0+$/.test(job.before);
  const changes = created ? await settingsIn(job, look) : await look.reader.changes(job.repo, job.before, job.after);
  const about = { repo: job.repo, after: job.after, created, changes };
  const documents = changes.some(({ path, status }) => status !== 'removed' && isDocument(path));
  if (!documents) return { ...about, before: [], namings: [] };
  const before = (await look.reader.tree(job.repo, job.before)).map(({ blob }) => blob);
  return { ...about, before, namings: await namingsFor(job.repo, look) };
}

async function settingsIn(job: JobOf<'push'>, look: Sight): Promise<readonly ChangedFile[]> {
  const tree = await look.reader.tree(job.repo, job.after);
  return tree.filter(({ path }) => isSettings(path)).map(({ path, blob }) => ({ path, blob, status: 'added' }));
}

/** Every repository of the installation that `repo` belongs to, with its settings. Throws `Later` where one cannot be looked up. */
export async function namingsFor(repo: string, look: Sight): Promise<readonly Naming[]> {
  const namings: Naming[] = [];
  for (const repository of await look.reader.installed(repo)) {
    const loaded = await look.settingsOf(repository.name);
    if (loaded.kind === 'unreachable')
      throw new Later(`could not look up the settings ${loaded.from}, so whose minutes these are is not known yet`);
    namings.push({ repository, loaded });
  }
  return namings;
}
