import type { Settings } from '../../config/schema.ts';
import { matchesGlob } from '../../core/glob.ts';
import { type Note, nothing, type OpenPlan, openPlan, type Plan } from '../../core/plan.ts';
import type { ChangedFile } from '../../core/reader.ts';
import { isDocument } from '../../minutes/index.ts';
import { isSettings } from './files.ts';
import type { Naming, PushSnapshot } from './gather.ts';
import * as say from './texts.ts';

/** Decides which jobs a push makes: minutes for every repository that names these paths, a look at changed settings. */
export function plan(push: PushSnapshot): Plan {
  const open = openPlan();
  const { repo } = push;
  if (push.created) open.note({ repo, issue: null, rule: 'new-branch', text: say.newBranch(repo) });
  if (push.changes.some(({ path }) => isSettings(path)))
    open.act({
      do: 'job.put',
      repo,
      job: { kind: 'settings', repo, commit: push.after },
      because: say.settingsChanged(repo),
    });
  for (const naming of push.namings) planFor(naming, push, open);
  const done = open.close();
  return done.actions.length + done.notes.length > 0 ? done : nothing(repo, 'nothing-named', say.nobodysMinutes());
}

function planFor({ repository, loaded }: Naming, push: PushSnapshot, open: OpenPlan): void {
  const repo = repository.name;
  if (loaded.kind === 'invalid')
    open.note({ repo, issue: null, rule: 'faulty-settings', text: say.faultySettings(repo) });
  if (loaded.kind !== 'ok' || loaded.settings.mode === 'off') return;
  const files = push.changes.filter(({ path }) => isMinutes(path, repo, push.repo, loaded.settings));
  if (files.length > 0 && repository.archived)
    open.note({ repo, issue: null, rule: 'archived', text: say.archived(repo) });
  else for (const file of files) take(file, repo, push, open);
}

function isMinutes(path: string, repo: string, pushed: string, settings: Settings): boolean {
  const named = settings.minutes.repository ?? repo;
  if (named.toLowerCase() !== pushed.toLowerCase()) return false;
  return settings.minutes.paths.some((glob) => matchesGlob(path, glob));
}

function take(file: ChangedFile, repo: string, push: PushSnapshot, open: OpenPlan): void {
  const { path, blob } = file;
  const left = whyLeft(file, push.before);
  if (left) {
    open.note({ repo, issue: null, ...left });
    return;
  }
  const source = { repo: push.repo, path, blob, commit: push.after };
  const because = say.newMinutes(path, push.repo);
  open.act({ do: 'job.put', repo, job: { kind: 'minutes', repo, source, go: false }, because });
}

function whyLeft({ path, blob, status }: ChangedFile, before: readonly string[]): Left | null {
  if (status === 'removed') return { rule: 'removed', text: say.removed(path) };
  if (!isDocument(path)) return { rule: 'not-a-document', text: say.notADocument(path) };
  return before.includes(blob) ? { rule: 'not-new', text: say.notNew(path) } : null;
}

type Left = Pick<Note, 'rule' | 'text'>;
