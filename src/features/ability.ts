import type { Settings } from '../config/schema.ts';
import type { Feature, Look } from '../core/feature.ts';
import type { Kind } from '../core/job.ts';

/** A feature under our settings. */
export type Ability<K extends Kind, Snapshot> = Feature<K, Snapshot, Settings>;

/** What a feature of ours is given to look with. */
export type Sight = Look<Settings>;
