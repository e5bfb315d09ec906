import type { Loaded } from '../../config/loaded.ts';
import type { Action } from '../../core/action.ts';
import { unmarked } from '../../core/marker.ts';
import { nothing, openPlan, type Plan } from '../../core/plan.ts';
import { annotationsOf } from './annotations.ts';
import type { SettingsSnapshot, Telling } from './gather.ts';
import * as say from './texts.ts';

type Invalid = Extract<Loaded, { kind: 'invalid' }>;
type Ok = Extract<Loaded, { kind: 'ok' }>;

/** Decides how the faults of a settings file are told, and that they are mended. */
export function plan(snapshot: SettingsSnapshot): Plan {
  const { repo, loaded } = snapshot;
  if (loaded.kind === 'absent') return nothing(repo, 'absent', say.absent());
  if (loaded.kind === 'invalid') return tell(snapshot, loaded);
  if (loaded.settings.mode === 'off') return nothing(repo, 'off', say.off(loaded.from));
  return mend(snapshot, loaded, loaded.settings.mode);
}

function tell(snapshot: SettingsSnapshot, loaded: Invalid): Plan {
  const { repo, commit, tellings } = snapshot;
  // The organisation's file is told about in the organisation's repository, not in each one that it is for.
  if (loaded.repo.toLowerCase() !== repo.toLowerCase())
    return nothing(repo, 'told-elsewhere', say.toldElsewhere(loaded.from));
  const open = openPlan();
  const summary = say.faults(loaded.path, loaded.faults);
  const body = `${summary}\n\n${say.closesItself()}`;
  const title = say.faultsTitle(loaded.faults.length);
  const because = say.whyFaults();
  const annotations = annotationsOf(loaded.faults, loaded.path);
  open.act({ do: 'check', repo, commit, name: say.CHECK, conclusion: 'failure', title, summary, annotations, because });
  const same = tellings.find(({ issue }) => issue.state === 'closed' && unmarked(issue.body) === body);
  const at = openOne(tellings) ?? mendedOne(tellings);
  if (same && !at)
    open.note({ repo, issue: same.issue.number, rule: 'dismissed', text: say.dismissed(same.issue.number) });
  else
    open.act({
      do: 'issue.upsert',
      repo,
      slot: at?.slot ?? freshSlot(tellings),
      title,
      body,
      labels: [],
      was: at?.issue.body ?? null,
      because,
    });
  return open.close();
}

function mend(snapshot: SettingsSnapshot, loaded: Ok, mode: 'act' | 'preview'): Plan {
  const { repo, commit, tellings } = snapshot;
  const open = openPlan();
  const ours = loaded.repo.toLowerCase() === repo.toLowerCase();
  if (ours) open.act(rightCheck(repo, commit, say.right(loaded.from, mode)));
  const at = openOne(tellings);
  if (!at) return open.close();
  const { issue, slot } = at;
  const because = say.whyMended();
  open.saw(repo, issue.number, {
    state: 'open',
    updatedAt: issue.updatedAt,
    lastHumanTouch: snapshot.touched ?? issue.createdAt,
  });
  open.act(
    {
      do: 'issue.upsert',
      repo,
      slot,
      title: say.mendedTitle(),
      body: say.mended(loaded.path, commit),
      labels: [],
      was: issue.body,
      because,
    },
    { do: 'issue.close', repo, issue: issue.number, as: 'completed', because },
  );
  return open.close();
}

function rightCheck(repo: string, commit: string, summary: string): Action {
  const because = say.rightTitle();
  const title = say.rightTitle();
  return {
    do: 'check',
    repo,
    commit,
    name: say.CHECK,
    conclusion: 'success',
    title,
    summary,
    annotations: [],
    because,
  };
}

/** Only the newest can be open: a new one is made only while none is. */
function openOne(tellings: readonly Telling[]): Telling | undefined {
  const newest = tellings[0];
  return newest?.issue.state === 'open' ? newest : undefined;
}

/** What we closed ourselves when it was mended opens again when it is written to. */
function mendedOne(tellings: readonly Telling[]): Telling | undefined {
  const newest = tellings[0];
  return newest?.issue.title === say.mendedTitle() ? newest : undefined;
}

/** What a person closed is not written to again, since nobody would see it: other faults get an issue of their own. */
function freshSlot(tellings: readonly Telling[]): string {
  return tellings.length === 0 ? 'settings' : `settings:${tellings.length + 1}`;
}
