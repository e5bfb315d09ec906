import type { Settings } from '../../../config/schema.ts';
import { type Action, describe, isOutward, keyOf } from '../../../core/action.ts';
import { nothing, openPlan, type Plan } from '../../../core/plan.ts';
import { annotationsOf } from '../annotations.ts';
import { type Compared, PATH, type Proposed, type SettingsPreviewSnapshot } from './gather.ts';
import * as say from './texts.ts';

/**
 * Decides what is shown of settings that a pull request brings: one check run on its head, and nothing else, wherever
 * it comes from. They are judged by no one's rights, because they do nothing before they are merged.
 */
export function plan(snapshot: SettingsPreviewSnapshot): Plan {
  const { repo, pull, loaded, proposed } = snapshot;
  if (loaded.kind === 'absent') return nothing(repo, 'absent', say.nobodyAsked());
  if (loaded.kind === 'ok' && loaded.settings.mode === 'off') return nothing(repo, 'off', say.off(loaded.from));
  if (!proposed) return nothing(repo, 'open', say.notOpen(pull.number));
  const open = openPlan();
  open.act({ do: 'check', repo, commit: pull.head, name: say.CHECK, because: say.why(), ...shown(proposed, snapshot) });
  return open.close();
}

type Shown = Pick<Extract<Action, { do: 'check' }>, 'conclusion' | 'title' | 'summary' | 'annotations'>;

function shown(proposed: Proposed, snapshot: SettingsPreviewSnapshot): Shown {
  if (proposed.kind === 'removed')
    return { conclusion: 'neutral', title: say.removedTitle(), summary: say.removed(PATH), annotations: [] };
  if (proposed.kind === 'invalid') {
    const { faults } = proposed;
    const annotations = annotationsOf(faults, PATH);
    return {
      conclusion: 'failure',
      title: say.faultsTitle(faults.length),
      summary: say.faults(PATH, faults),
      annotations,
    };
  }
  const differences = snapshot.compared.map(differenceOf);
  const changes = differences.reduce((sum, { lines }) => sum + lines.length, 0);
  const summary = say.summary(partsOf(proposed.settings, differences, snapshot));
  return { conclusion: 'success', title: say.rightTitle(changes), summary, annotations: [] };
}

interface Difference {
  readonly what: Compared['what'];
  readonly issues: number;
  readonly lines: readonly string[];
}

/** What one plan has and the other has not; a deed with another reason is the same deed. */
function differenceOf({ what, now, merged }: Compared): Difference {
  const [before, after] = [deedsOf(now), deedsOf(merged)];
  const lines = [
    ...[...after].filter(([key]) => !before.has(key)).map(([, deed]) => say.comes(describe(deed), deed.because)),
    ...[...before].filter(([key]) => !after.has(key)).map(([, deed]) => say.goes(describe(deed))),
  ];
  return { what, issues: merged.length, lines };
}

function deedsOf(plans: readonly Plan[]): ReadonlyMap<string, Action> {
  return new Map(plans.flatMap(({ actions }) => actions.filter(isOutward)).map((action) => [keyOf(action), action]));
}

function partsOf(settings: Settings, differences: readonly Difference[], snapshot: SettingsPreviewSnapshot): string[] {
  const { isOrganisations, loaded, vcs, untried } = snapshot;
  const parts: string[] = [];
  if (isOrganisations) parts.push(say.organisations(settings.repositories));
  if (loaded.kind !== 'ok' || loaded.settings.mode !== settings.mode) parts.push(say.switched(settings.mode));
  for (const difference of differences) parts.push(...linesOf(difference));
  if (vcs) parts.push('', say.vcs(vcs.now, vcs.merged));
  if (untried) parts.push('', say.untried());
  return parts.length > 0 ? parts : [say.nothingChanges()];
}

function linesOf({ what, issues, lines }: Difference): readonly string[] {
  const left = lines.length - say.MOST_LINES;
  return [
    '',
    say.heading(what, issues),
    '',
    ...(lines.length > 0 ? lines.slice(0, say.MOST_LINES) : [say.asBefore()]),
    ...(left > 0 ? [say.more(left)] : []),
  ];
}
