import type { Loaded } from '../config/loaded.ts';
import type { Job } from '../core/job.ts';
import type { Ledger } from '../core/ledger.ts';
import type { Memory } from '../core/memory.ts';
import type { Progress } from '../core/progress.ts';
import type { Reader, Repository } from '../core/reader.ts';
import type { Unfinished } from '../core/unfinished.ts';
import type { Writer } from '../core/writer.ts';
import type { Looked, Looks } from './looks.ts';

/** One run of a job: the same id comes back when a run that fell is finished. */
export interface Run {
  readonly id: string;
  readonly job: Job;
}

/** What a job is run with. Main builds it for the server, the command line for a terminal, tests for themselves. */
export interface House {
  /** The moment of the run. */
  now(): Date;
  github(repo: string): Promise<{ readonly reader: Reader; readonly writer: Writer }>;
  settings(reader: Reader, repo: string): Promise<Loaded>;
  /** What is kept about a repository, by GitHub's numeric id. */
  memory(repositoryId: number): Memory;
  ledger(run: Run): Ledger;
  /** Where what is seen of a repository's issues is kept for those who look at pages. */
  looks(looked: Looked): Looks;
  /** Where calendars subscribe to the VCs of a repository; null where nobody serves them. */
  calendarAddress(repository: Repository): Promise<string | null>;
  /** Which of these deliveries are stored. */
  arrived(guids: readonly string[]): Promise<readonly string[]>;
  put(job: Job): Promise<void>;
  /** Throws `Later` where something waits that is more urgent than the run. */
  giveWay(run: Run): Promise<void>;
  /** The jobs about a repository that were begun and go on later. */
  unfinished(repo: string): Promise<readonly Unfinished[]>;
  /** Hears how far a run has come, where somebody looks on. */
  readonly progress?: Progress;
  /** Puts a job once more, to look again in a minute. */
  again(job: Job): Promise<void>;
}
