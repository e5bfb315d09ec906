import type { Settings } from '../../config/schema.ts';
import { matchesGlob } from '../../core/glob.ts';
import { nothing, type OpenPlan, openPlan, type Plan } from '../../core/plan.ts';
import { previewSlot } from '../../decisions/boxes.ts';
import { isDocument } from '../../minutes/index.ts';
import { isSettings } from './files.ts';
import type { Naming } from './gather.ts';
import type { PullSnapshot } from './gather-pull.ts';
import * as say from './texts.ts';

/**
 * Decides for which repositories a pull request is to be previewed: those whose settings name what it brings, and its
 * own where it changes the settings themselves.
 */
export function plan(snapshot: PullSnapshot): Plan {
  const { repo, pull, defaultBranch, said } = snapshot;
  if (said !== null) return planSaid(snapshot, said);
  if (pull.state !== 'open') return nothing(repo, 'closed', say.pullClosed(pull.number));
  if (pull.base !== defaultBranch) return nothing(repo, 'base', say.otherBase(pull.number, defaultBranch));
  const open = openPlan();
  if (snapshot.files.some(({ path }) => isSettings(path))) {
    const job = { kind: 'settings-preview', repo, pull: pull.number } as const;
    open.act({ do: 'job.put', repo, job, because: say.bringsSettings(pull.number) });
  }
  for (const naming of snapshot.namings) planFor(naming, snapshot, open);
  const done = open.close();
  return done.actions.length + done.notes.length > 0
    ? done
    : nothing(repo, 'nothing-named', say.nobodysPull(pull.number));
}

/**
 * Commands on a pull request are for the repository for which its minutes are shown. One that has settings of its own
 * hears them itself.
 */
function planSaid(snapshot: PullSnapshot, comment: number): Plan {
  const { repo: papers, pull, namings } = snapshot;
  const { number: issue } = pull;
  const isOwn = namings.some(({ repository, loaded }) => isSame(repository.name, papers) && loaded.kind === 'ok');
  const shown = namings.filter((naming) => isHearing(naming) && wasShown(snapshot, naming.repository.name));
  if (isOwn || shown.length === 0) return nothing(papers, 'nobody shown', say.saidToNobody(issue));
  const open = openPlan();
  const on = { repo: papers, alone: shown.length === 1 };
  // Where it is shown for several, one of them says that it cannot tell whose number is meant.
  for (const { repository } of shown.slice(0, 1)) {
    const job = { kind: 'command', repo: repository.name, issue, comment, on } as const;
    open.act({ do: 'job.put', repo: repository.name, job, because: say.saidOnPull(issue, papers) });
  }
  return open.close();
}

function isHearing({ repository, loaded }: Naming): boolean {
  return loaded.kind === 'ok' && loaded.settings.mode !== 'off' && !repository.archived;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function planFor({ repository, loaded }: Naming, snapshot: PullSnapshot, open: OpenPlan): void {
  const { name: repo, archived } = repository;
  if (loaded.kind === 'invalid')
    open.note({ repo, issue: null, rule: 'faulty-settings', text: say.faultySettings(repo) });
  if (loaded.kind !== 'ok' || loaded.settings.mode === 'off' || archived) return;
  if (!bringsMinutes(snapshot, repo, loaded.settings) && !wasShown(snapshot, repo)) return;
  const job = { kind: 'minutes-preview', repo, papers: snapshot.repo, pull: snapshot.pull.number } as const;
  open.act({ do: 'job.put', repo, job, because: say.bringsMinutes(snapshot.pull.number, snapshot.repo) });
}

function bringsMinutes({ files, repo: papers }: PullSnapshot, repo: string, { minutes }: Settings): boolean {
  if ((minutes.repository ?? repo).toLowerCase() !== papers.toLowerCase()) return false;
  return files.some(
    ({ path, status }) =>
      status !== 'removed' && isDocument(path) && minutes.paths.some((glob) => matchesGlob(path, glob)),
  );
}

function wasShown({ slots }: PullSnapshot, repo: string): boolean {
  return slots.includes(previewSlot(repo));
}
