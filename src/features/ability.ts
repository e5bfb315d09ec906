import type { Loaded } from '../config/loaded.ts';
import type { Settings } from '../config/schema.ts';
import type { Feature, Look } from '../core/feature.ts';
import type { Job, Kind } from '../core/job.ts';
import type { Plan } from '../core/plan.ts';
import type { Unfinished } from '../core/unfinished.ts';

/** What a feature of ours is given to look with. */
export interface Sight extends Look<Settings> {
  /** The settings of any repository of the same installation. */
  settingsOf(repo: string): Promise<Loaded>;
  /** Where calendars subscribe to the VCs of the job's repository; null where nobody serves them. */
  calendarAddress(): Promise<string | null>;
  /** What a job about the same repository would decide now under other settings; nothing of it is done. */
  planned(job: Job, settings: Settings): Promise<Plan>;
  /** Which of these deliveries are stored with us, whatever GitHub's log says. */
  arrived(guids: readonly string[]): Promise<readonly string[]>;
  /** The jobs about the job's repository that were begun and go on later. */
  unfinished(): Promise<readonly Unfinished[]>;
}

/** A feature under our settings. */
export interface Ability<K extends Kind, Snapshot> extends Feature<K, Snapshot, Settings> {
  gather(job: Parameters<Feature<K, Snapshot, Settings>['gather']>[0], look: Sight): Promise<Snapshot>;
}
