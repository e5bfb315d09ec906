import type { Settings } from '../../config/schema.ts';
import { nothing, openPlan, type Plan } from '../../core/plan.ts';
import type { Touch } from '../../core/reader.ts';
import type { Standing } from '../../silence/look.ts';
import { decide } from './decide.ts';
import { carry, type Decision, type Making, NOTHING, refreshList, touches } from './deeds.ts';
import type { PeriodSnapshot, SilenceSnapshot } from './gather.ts';
import * as say from './texts.ts';
import { wordOn } from './word.ts';

/**
 * What the clock does about all proposals of a repository. At most as many issues as the brake allows are touched in
 * one go, those first where something stopped; the others have their turn the next day, and lists that people read
 * are right all the same, because they look for themselves.
 */
export function plan({ repo, ground, standings }: SilenceSnapshot, settings: Settings): Plan {
  if (!ground) return nothing(repo, 'off', say.nothingToDo('off'));
  if (ground.repository.archived) return nothing(repo, 'archived', say.nothingToDo('archived'));
  const making: Making = { ground, settings, open: openPlan(), made: new Set() };
  const decided = standings.map((one) => ({ one, decision: decide(one, { ground, settings, edited: null }) }));
  const touching = decided.filter(({ decision }) => touches(decision)).sort(stoppedFirst);
  const later = new Set(touching.slice(settings.brake));
  for (const each of decided) {
    const waits = { ...NOTHING, notes: [{ rule: 'brake', text: say.nextTime(settings.brake) }] };
    carryOut(each.one, later.has(each) ? waits : each.decision, making);
  }
  if (touching.length > 0 || standings.some(({ period }) => period.state === 'ended')) refreshList(making);
  return making.open.close();
}

/** What is done about one proposal: what a person said, else what the clock does. */
export function planOne({ repo, ground, standing, edited, said }: PeriodSnapshot, settings: Settings): Plan {
  if (!ground || !standing) return nothing(repo, 'off', say.nothingToDo('off'));
  if (ground.repository.archived) return nothing(repo, 'archived', say.nothingToDo('archived'));
  const making: Making = { ground, settings, open: openPlan(), made: new Set() };
  const decision = said ? wordOn(standing, said, { ground, settings }) : decide(standing, { ground, settings, edited });
  carryOut(standing, decision, making);
  if (decision.on.length + decision.off.length > 0) refreshList(making);
  return making.open.close();
}

function carryOut({ proposal: { issue, history } }: Standing, decision: Decision, making: Making): void {
  const told: readonly Touch[] = history.known ? history.value : [];
  carry(decision, issue, told, making);
}

function stoppedFirst(one: { readonly decision: Decision }, other: { readonly decision: Decision }): number {
  return Number(other.decision.off.length > 0) - Number(one.decision.off.length > 0);
}
