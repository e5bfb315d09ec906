import type { Settings } from '../config/schema.ts';
import { Settings as SettingsShape } from '../config/schema.ts';
import { type Action, isOutward } from '../core/action.ts';
import type { Job } from '../core/job.ts';
import type { Memory } from '../core/memory.ts';
import { type Deed, type Hands, perform } from '../core/perform.ts';
import type { Plan } from '../core/plan.ts';
import type { Reader, Repository } from '../core/reader.ts';
import { Later } from '../core/trouble.ts';
import type { Writer } from '../core/writer.ts';
import { abilityOf } from '../features/index.ts';
import { hold, letGo, reasonToWait, type Waiting } from './hold.ts';
import type { House, Run } from './house.ts';
import { keepingReader, keepingWriter } from './looks.ts';
import { answer, showAsCheck, split } from './show.ts';

/** What became of a job, for the log, the terminal and the tests. */
export interface Report {
  readonly ended: 'silent' | 'done' | 'shown' | 'held';
  readonly because: string;
  readonly plan: Plan;
  readonly deeds: readonly Deed[];
}

/** A job that has been looked at and judged, and nothing done yet. */
export interface Prepared {
  readonly plan: Plan;
  /** Why the plan must be shown first and wait for a person's go, or null. */
  readonly waits: string | null;
  readonly settings: Settings;
}

const NOTHING: Plan = { actions: [], notes: [], seen: {} };

/** Kinds that are about a repository before anybody knows whose settings speak for it. */
const BEFORE_SETTINGS: ReadonlySet<Job['kind']> = new Set(['push', 'pull', 'settings', 'settings-preview', 'recovery']);

/**
 * Kinds that must not end because a person was quicker: the labels or the list are still owed. A sweep comes again by
 * itself. What is told of minutes and of outcomes must be what became of them.
 */
const LOOKS_AGAIN: ReadonlySet<Job['kind']> = new Set([
  'triage',
  'wake',
  'silence',
  'period',
  'review-list',
  'minutes',
  'minutes-preview',
  'slots',
  'settings',
]);

/**
 * Runs one job from settings to outcome. Throws a `Trouble`, and has then done nothing that running again would not
 * finish.
 */
export async function runJob(run: Run, house: House): Promise<Report> {
  const github = await house.github(run.job.repo);
  const asking = await settingsFor(run.job, github.reader, house);
  if ('silent' in asking) return { ended: 'silent', because: asking.silent, plan: NOTHING, deeds: [] };

  const repository = await github.reader.repository(run.job.repo);
  const { reader, writer } = BEFORE_SETTINGS.has(run.job.kind)
    ? github
    : keepingLooks(github, { repository, settings: asking.settings, house });
  const memory = house.memory(repository.id);
  const prepared = await prepare(run.job, { reader, memory, settings: asking.settings, house });
  const ledger = house.ledger(run);
  await ledger.keepPlan(prepared.plan);
  const hands = { writer, memory, ledger, put: house.put, giveWay: () => house.giveWay(run), ...told(house) };
  const came = await finish(run.job, prepared, { reader, memory, hands });
  if (LOOKS_AGAIN.has(run.job.kind) && came.deeds.some(({ outcome }) => outcome === 'moved-on'))
    await house.again(run.job);
  return came;
}

/** The same hands and eyes, whose looks at the repository that asked for us are kept for pages. */
function keepingLooks(
  { reader, writer }: Pick<Hands, 'writer'> & { readonly reader: Reader },
  of: { readonly repository: Repository; readonly settings: Settings; readonly house: House },
): { readonly reader: Reader; readonly writer: Writer } {
  const { repository, settings, house } = of;
  const looks = house.looks({ repository, mode: settings.mode, stale: settings.stale.label });
  const keeping = { looks, now: () => house.now() };
  const { name } = repository;
  return { reader: keepingReader(reader, name, keeping), writer: keepingWriter(writer, name, keeping) };
}

/** Whoever looks on hears of looks and deeds alike. */
function told({ progress }: Pick<House, 'progress'>): Pick<House, 'progress'> {
  return progress ? { progress } : {};
}

/** Looks and judges; a preview is this and no more, so it cannot differ from the deed. */
export async function prepare(
  job: Job,
  from: {
    reader: Reader;
    memory: Memory;
    settings: Settings;
    house: Pick<House, 'now' | 'settings' | 'calendarAddress' | 'arrived' | 'unfinished' | 'progress'>;
  },
): Promise<Prepared> {
  const ability = abilityOf(job.kind);
  const snapshot = await ability.gather(job, {
    reader: from.reader,
    memory: from.memory,
    settings: from.settings,
    at: from.house.now().toISOString(),
    ...told(from.house),
    settingsOf: (repo: string) => from.house.settings(from.reader, repo),
    calendarAddress: async () => from.house.calendarAddress(await from.reader.repository(job.repo)),
    planned: async (other, settings) => (await prepare(other, { ...from, settings })).plan,
    arrived: from.house.arrived,
    unfinished: () => from.house.unfinished(job.repo),
  });
  const plan = ability.plan(snapshot, from.settings);
  const waits = ability.waits?.(snapshot, plan) ?? null;
  return { plan, waits: reasonToWait(plan, waits, from.settings), settings: from.settings };
}

async function settingsFor(
  job: Job,
  reader: Reader,
  house: House,
): Promise<{ readonly settings: Settings } | { readonly silent: string }> {
  if (BEFORE_SETTINGS.has(job.kind)) return { settings: SettingsShape.parse({}) };
  const loaded = await house.settings(reader, job.repo);
  switch (loaded.kind) {
    case 'absent':
      return { silent: 'no settings file: the repository has not asked for us' };
    case 'invalid':
      return { silent: `the settings ${loaded.from} have faults, which were told where they arose` };
    case 'unreachable':
      throw new Later(`could not look up the settings ${loaded.from}: ${loaded.why}`);
    case 'ok':
      return loaded.settings.mode === 'off' ? { silent: `${loaded.from} says mode: off` } : loaded;
  }
}

interface Ending {
  readonly reader: Reader;
  readonly memory: Memory;
  readonly hands: Hands;
}

/** Does, shows or holds what was prepared. Our own queue and memory are served in every case. */
async function finish(job: Job, prepared: Prepared, at: Ending): Promise<Report> {
  const { plan, settings } = prepared;
  if (settings.mode === 'preview' && !BEFORE_SETTINGS.has(job.kind)) {
    const { inward, outward } = split(plan);
    const shown = joined(inward, await showAsCheck(job, outward, at.reader));
    return report('shown', 'the settings say mode: preview', plan, await perform(shown, at.hands));
  }
  if (job.kind === 'sweep' || job.kind === 'minutes') return finishWithPeople(job, prepared, at);
  return report('done', 'nothing to wait for', plan, await perform(plan, at.hands));
}

/** Sweeps and minutes touch many issues: they may be asked about, shown, held and let go. */
async function finishWithPeople(job: Waiting, { plan, waits, settings }: Prepared, at: Ending): Promise<Report> {
  const { inward, outward } = split(plan);
  if (job.go) {
    const go = await letGo(job, plan, at);
    return report('done', go.because, go.plan, await perform(go.plan, at.hands));
  }
  if (job.asked) {
    const kept = outward.actions.some(isOutward) ? hold.remembering(job, outward) : [];
    const shown = joined(inward, [...kept, ...(await answer(job, job.asked, outward, at.reader))]);
    return report('shown', `${job.asked.by} asked for it`, plan, await perform(shown, at.hands));
  }
  if (waits !== null) {
    const held = await hold.actions(job, outward, { why: waits, label: settings.meetings.reviewList.label, at });
    return report('held', waits, plan, await perform(joined(inward, held), at.hands));
  }
  return report('done', 'nothing to wait for', plan, await perform(plan, at.hands));
}

function joined(plan: Plan, more: readonly Action[]): Plan {
  return { ...plan, actions: [...plan.actions, ...more] };
}

function report(ended: Report['ended'], because: string, plan: Plan, deeds: readonly Deed[]): Report {
  return { ended, because, plan, deeds };
}
