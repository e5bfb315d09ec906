/** Who asked for a job with a command, and where the answer belongs. */
export interface Asked {
  readonly by: string;
  readonly issue: number;
  readonly comment: number;
  /** The repository where it was said; absent: the job's own. */
  readonly repo?: string;
}

/** A minutes file at one commit. `repo` is the minutes repository, which need not be the triaged one. */
export interface MinutesSource {
  readonly repo: string;
  readonly path: string;
  readonly blob: string;
  readonly commit: string;
}

/**
 * An edit of boxes in a text of ours: an issue of the triaged repository, or a comment on a pull request of the minutes
 * repository. Which boxes an edit changed is told by the webhook alone; whether they still stand so is read fresh.
 */
export interface Ticked {
  readonly is: 'ticked';
  readonly repo: string;
  readonly issue: number;
  readonly comment: number | null;
  readonly on: readonly string[];
  readonly off: readonly string[];
}

/** `/ispyb confirm #22 resolved`, said by somebody who may. */
export interface Confirmed {
  readonly is: 'confirmed';
  readonly issue: number;
  readonly as: 'resolved' | 'rejected' | 'open';
  readonly asked: Asked;
}

/**
 * The minutes repository on whose pull request something was said, and whether its minutes are shown for this triaged
 * repository alone: else nobody can tell whose number is meant.
 */
export interface Elsewhere {
  readonly repo: string;
  readonly alone: boolean;
}

/**
 * All work the bot knows. A job names things and never carries them: what it is about is read fresh when it runs.
 * `repo` (OWNER/NAME) is the triaged repository whose settings it obeys, except for `push`, which is about the
 * repository that was pushed to and only finds out whose jobs that makes. Times are ISO 8601 in UTC.
 */
export type Job =
  /** Give an issue the labels its text asks for. */
  | { readonly kind: 'triage'; readonly repo: string; readonly issue: number }
  /** A person touched an issue: is it still stale? Carries who and when, because no read tells who edited. */
  | {
      readonly kind: 'wake';
      readonly repo: string;
      readonly issue: number;
      readonly who: string;
      readonly when: string;
    }
  /** Mark what is quiet. `at` is the nominal time of the schedule, so that a late run decides the same. */
  | { readonly kind: 'sweep'; readonly repo: string; readonly at: string; readonly go: boolean; readonly asked?: Asked }
  /** Post or refresh the checklist of one VC, by its name for good or by its day (YYYY-MM-DD), or of the next one. */
  | { readonly kind: 'review-list'; readonly repo: string; readonly meeting?: string; readonly asked?: Asked }
  /** A checklist was closed, or somebody let it go: carry out the outcomes that were filled in on it. */
  | { readonly kind: 'slots'; readonly repo: string; readonly issue: number; readonly asked?: Asked }
  /** Answer with minutes to be filled in. */
  | { readonly kind: 'minutes-template'; readonly repo: string; readonly asked: Asked }
  /** Read minutes and carry out, list or show what they decided. */
  | {
      readonly kind: 'minutes';
      readonly repo: string;
      readonly source: MinutesSource;
      readonly go: boolean;
      readonly asked?: Asked;
    }
  /** Hear what a person's comment asks for. */
  | {
      readonly kind: 'command';
      readonly repo: string;
      readonly issue: number;
      readonly comment: number;
      /** Set where it was said on a pull request of the minutes repository. */
      readonly on?: Elsewhere;
    }
  /** See how the silent periods of a repository stand. */
  | { readonly kind: 'silence'; readonly repo: string }
  /**
   * See how the silent period of one issue stands. `edited` is when a person edited it, because no read tells that;
   * `said` is what somebody who may say so said about it, and when.
   */
  | {
      readonly kind: 'period';
      readonly repo: string;
      readonly issue: number;
      readonly edited?: string;
      readonly said?: { readonly word: 'agree' | 'object'; readonly at: string };
      readonly asked?: Asked;
    }
  /** A default branch moved: whose minutes, whose settings? */
  | { readonly kind: 'push'; readonly repo: string; readonly before: string; readonly after: string }
  /** A pull request changed: whose minutes does it bring? `said` is a comment with commands: for whom are they? */
  | { readonly kind: 'pull'; readonly repo: string; readonly pull: number; readonly said?: number }
  /** Show on a pull request of the minutes repository (`papers`) what its minutes would do. */
  | { readonly kind: 'minutes-preview'; readonly repo: string; readonly papers: string; readonly pull: number }
  /** Somebody answered what became of an issue. */
  | {
      readonly kind: 'answer';
      readonly repo: string;
      readonly by: string;
      readonly when: string;
      readonly answer: Ticked | Confirmed;
    }
  /** Take back what the minutes of a day (YYYY-MM-DD) did, on one issue or on all. */
  | {
      readonly kind: 'undo';
      readonly repo: string;
      readonly meeting: string;
      readonly only: number | null;
      readonly asked: Asked;
    }
  /** Check a settings file at a commit and tell its faults. */
  | { readonly kind: 'settings'; readonly repo: string; readonly commit: string }
  /** Show on a pull request what the settings that it brings would change. */
  | { readonly kind: 'settings-preview'; readonly repo: string; readonly pull: number }
  /** Look which scheduled work of a repository is due at `at`. */
  | { readonly kind: 'schedule'; readonly repo: string; readonly at: string }
  /** Find deliveries about a repository that never arrived, and what nobody told us of. */
  | { readonly kind: 'recovery'; readonly repo: string };

export type Kind = Job['kind'];
export type JobOf<K extends Kind> = Extract<Job, { kind: K }>;

/**
 * The name under which two jobs mean the same. Jobs with the same key are merged while they wait; what arrives while
 * one runs, runs after it.
 */
export function keyOfJob(job: Job): string {
  const about = `${job.kind}:${job.repo.toLowerCase()}`;
  switch (job.kind) {
    case 'triage':
      return `${about}#${job.issue}`;
    case 'wake':
      return `${about}#${job.issue}@${job.when}`;
    case 'command':
      return `${about}#${job.issue}/${job.comment}${job.on ? `<${job.on.repo.toLowerCase()}` : ''}`;
    case 'sweep':
      return `${about}@${job.at}${askedKey(job)}`;
    case 'review-list':
      return `${about}@${job.meeting ?? 'next'}${askedKey(job)}`;
    case 'slots':
      return `${about}#${job.issue}${askedKey(job)}`;
    case 'minutes-template':
      return `${about}${askedKey(job)}`;
    case 'minutes':
      return `${about}<${job.source.repo.toLowerCase()}:${job.source.path}:${job.source.blob}${askedKey(job)}`;
    case 'silence':
      return about;
    case 'period':
      return `${about}#${job.issue}${job.edited ? `@${job.edited}` : ''}${wordKey(job)}`;
    case 'push':
      return `${about}@${job.before}..${job.after}`;
    case 'pull':
      return `${about}#${job.pull}${job.said ? `/${job.said}` : ''}`;
    case 'settings-preview':
      return `${about}#${job.pull}`;
    case 'minutes-preview':
      return `${about}<${job.papers.toLowerCase()}#${job.pull}`;
    case 'answer':
      return `${about}${answerKey(job)}`;
    case 'undo':
      return `${about}@${job.meeting}#${job.only ?? ''}${askedKey(job)}`;
    case 'settings':
      return `${about}@${job.commit}`;
    case 'schedule':
    case 'recovery':
      return about;
  }
}

function wordKey(job: JobOf<'period'>): string {
  return job.said ? ` ${job.said.word}@${job.said.at}${askedKey(job)}` : '';
}

/** Each edit and each command is its own: who did it must not be mixed up with who did the next. */
function answerKey({ by, when, answer }: JobOf<'answer'>): string {
  if (answer.is === 'confirmed') return `#${answer.issue}?${answer.asked.comment}`;
  const { repo, issue, comment, on, off } = answer;
  const what = `${on.map((key) => `+${key}`).join('')}${off.map((key) => `-${key}`).join('')}`;
  return `<${repo.toLowerCase()}#${issue}/${comment ?? ''}@${when} ${by.toLowerCase()} ${what}`;
}

function askedKey(job: { readonly asked?: Asked }): string {
  return job.asked ? `?${job.asked.comment}` : '';
}
