import type { MinutesSource } from './job.ts';
import type { Plan } from './plan.ts';
import type { Pulses } from './pulse.ts';
import type { Doubt, Preview, Ruling } from './ruling.ts';

/** What the bot keeps about one repository between jobs, by GitHub's numeric id, so that a rename loses nothing. */
export interface Facts {
  /** The VCs that somebody announced, moved or cancelled (minutes or command); they go before the rule in the settings. */
  'changed-meetings': { readonly vcs: readonly ChangedVc[] };
  /** What calendars that subscribe are shown, as it was when we looked last. */
  calendar: KeptCalendar;
  /** The day (YYYY-MM-DD) of the last VC whose minutes were read. */
  'last-meeting': { readonly date: string };
  /** The last checklists, newest meeting first: which issues we put on each, and how often each was carried over. */
  checklists: { readonly lists: readonly Listed[] };
  /** What people proposed to talk about, oldest first. */
  topics: { readonly topics: readonly Topic[] };
  /** What the last VC gave people to do. */
  todo: { readonly date: string; readonly items: readonly Todo[] };
  /** Somebody with the right has let the first sweep go. */
  'sweep.agreed': { readonly by: string; readonly at: string };
  /** Nominal time of the last sweep that the schedule fired. */
  'sweep.fired': { readonly at: string };
  /** Nominal time at which the schedule last let silent periods be looked at. */
  'silence.fired': { readonly at: string };
  /** The VC (its name for good, and its day then) whose checklist the schedule last asked for, and for which morning. */
  'review-list.fired': { readonly meeting: string; readonly date: string; readonly at: string };
  /** How the last look for lost deliveries went. */
  recovery: Recovery;
  /** The minutes that `/ispyb minutes` speaks of. */
  'minutes.last': MinutesSource;
  /** What files of minutes were understood to say, the newest last. */
  'minutes.read': { readonly files: readonly ReadFile[] };
  /** A sweep that was shown and waits for `/ispyb sweep go`. */
  'waiting.sweep': { readonly plan: Plan };
  /** Decisions of minutes that were shown and wait for `/ispyb minutes go`. */
  'waiting.minutes': { readonly plan: Plan; readonly blob: string };
  /** What the last previews on pull requests named, the newest last. */
  previews: { readonly pulls: readonly Preview[] };
  /** Questions that minutes and checklists left open and nobody answered, oldest first. The next checklist lists them. */
  doubts: { readonly open: readonly Doubt[] };
  /** What was decided on one issue, the newest last: one for each meeting. */
  readonly [key: `ruling:${number}`]: { readonly rulings: readonly Ruling[] };
  /** The issues about which the VC of a day (YYYY-MM-DD) said something. */
  readonly [key: `meeting:${string}`]: { readonly issues: readonly number[] };
}

/** When VCs take place: the part of the settings that the calendar is made of. */
export interface Meetings {
  /** An RRULE of days. */
  readonly rule: string;
  /** YYYY-MM-DD: no VC is earlier, and intervals are counted from here. */
  readonly from: string;
  /** HH:MM in `zone`. */
  readonly at: string;
  readonly zone: string;
  readonly url: string | null;
  /** Days of the rule without a VC. */
  readonly except: readonly string[];
  /** Spans, both days included, in which the rule has no VC. */
  readonly closures: readonly { readonly from: string; readonly to: string }[];
}

/** When a repository's VCs are by its settings, and who may see it. Moments are ISO 8601 in UTC. */
export interface KeptCalendar {
  readonly repo: string;
  readonly private: boolean;
  readonly meetings: Meetings & { readonly sites: Readonly<Record<string, string>> };
  /** When we saw it like this first. */
  readonly since: string;
  /** When we looked last, to the day. */
  readonly looked: string;
}

/** How the last look for lost deliveries went, and what the next one needs to know. Times are ISO 8601 in UTC. */
export interface Recovery {
  /** When it was. */
  readonly at: string;
  /** All that GitHub delivered before this moment arrived or was made up for: the next look begins here. */
  readonly good: string;
  /** The commit at which the default branch stood then; null where there was none. */
  readonly head: string | null;
  /** Deliveries asked for again that may still be on their way, each by the attempt that had failed. */
  readonly asked: readonly { readonly guid: string; readonly attempt: number; readonly at: string }[];
  /** Deliveries that GitHub could not bring in several attempts, and that were made up for by reading the repository. */
  readonly madeUpFor: readonly string[];
  /** The last time anything was lost: deliveries asked for again, and jobs put for what no delivery told of. */
  readonly found: { readonly at: string; readonly asked: number; readonly jobs: number } | null;
}

/** A VC that takes place otherwise than the rule has it, or not at all. */
export interface ChangedVc {
  /** Its name for good: the day (YYYY-MM-DD) it had first; with `-2` behind it where another VC has that name. */
  readonly key: string;
  /** Its day now, in the zone of the meetings. */
  readonly date: string;
  /** ISO 8601 in UTC; null: at the usual time. */
  readonly start: string | null;
  /** Null: in the usual room. */
  readonly url: string | null;
  readonly cancelled: boolean;
  /** How often it was changed, counted from 1. */
  readonly sequence: number;
  /** Who said so last: somebody in an issue, or a file of minutes. */
  readonly from: string;
  /** When it was changed last, ISO 8601 in UTC. */
  readonly at: string;
}

/** One checklist, by the name of its VC: the day (YYYY-MM-DD) it had first. */
export interface Listed {
  readonly meeting: string;
  readonly items: readonly { readonly issue: number; readonly carried: number }[];
}

/** A file of minutes, its version, and a digest of what it was understood to say. */
export interface ReadFile {
  readonly repo: string;
  readonly path: string;
  readonly blob: string;
  readonly words: string;
}

/** Something to talk about in the next VC: words, or where there are none the issue itself, and who said so where. */
export interface Topic {
  readonly text: string | null;
  readonly who: string;
  readonly issue: number;
  /** The comment that proposed it. */
  readonly comment: number;
  readonly at: string;
}

/** Something that somebody is to do. `owner` as the minutes name people; `issue` where a checklist's outcome said so. */
export interface Todo {
  readonly owner: string | null;
  readonly text: string;
  readonly issue: number | null;
}

export type Fact = keyof Facts;

/** Looks up what is kept about the job's repository; undefined where nothing was kept yet. Throws `Later` if it cannot look. */
export interface Recall {
  recall<K extends Fact>(key: K): Promise<Facts[K] | undefined>;
  /** What is remembered of the lives of the repository's issues, all at once or of one (its numeric id). */
  pulses(issue?: number): Promise<Pulses>;
}

/** Keeps a fact, in place of what was kept under that key. */
export interface Memory extends Recall {
  remember<K extends Fact>(key: K, value: Facts[K]): Promise<void>;
  /** Keeps pulses in place of what was kept of those issues; of all others it stays. */
  keepPulses(pulses: Pulses): Promise<void>;
}
