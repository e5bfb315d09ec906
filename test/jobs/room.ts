import { loadSettings } from '../../src/config/load.ts';
import type { GithubAction } from '../../src/core/action.ts';
import type { Job } from '../../src/core/job.ts';
import { mark, slotOf } from '../../src/core/marker.ts';
import type { Memory } from '../../src/core/memory.ts';
import type { Comment, Issue, Label, Reader, Touch } from '../../src/core/reader.ts';
import type { Done } from '../../src/core/writer.ts';
import type { House } from '../../src/jobs/house.ts';
import { inMemoryLedger } from '../../src/jobs/ledger.ts';
import { NO_LOOKS } from '../../src/jobs/looks.ts';
import { inMemory } from '../../src/jobs/memory.ts';
import { aComment, aLabel, anIssue, aTouch, REPO, us } from '../features/builders.ts';
import { readerOf } from '../features/reader.ts';

/** The moment of every run that names none: a Monday in March 2019. */
export const NOW = '2019-03-04T06:00:00Z';
export const HEAD = 'c0ffee0000000000000000000000000000000000';

/** A repository on plain values, whose writer does what it is told, and a house to run jobs in. */
export interface Room {
  readonly house: House;
  readonly memory: Memory;
  /** What was written since the last time somebody asked: deeds that changed something. */
  wrote(): readonly GithubAction[];
  readonly put: Job[];
  readonly again: Job[];
  readonly issues: Issue[];
  readonly comments: Record<number, Comment[]>;
  /** A method of the reader that throws this from now on; undefined: no more. */
  fails(method: keyof Reader, with_?: Error): void;
  /** What every write throws from now on. */
  refuses(with_: Error): void;
  /** Issues on which a person acts between looking and doing. */
  readonly touched: Set<number>;
  /** A person comments on an issue. */
  comes(issue: number, at: string): void;
}

/** A room with that settings file (null: none) and these issues. */
export function aRoom(file: string | null, issues: readonly Issue[] = []): Room {
  const world = new World(file, issues);
  const memory = inMemory();
  const pages = new Map<string, ReturnType<typeof inMemoryLedger>>();
  const [put, again]: [Job[], Job[]] = [[], []];
  const house: House = {
    now: () => new Date(NOW),
    github: async () => ({ reader: world.reader(), writer: world.writer() }),
    settings: loadSettings,
    memory: () => memory,
    calendarAddress: async () => null,
    looks: () => NO_LOOKS,
    ledger: ({ id }) => {
      const page = pages.get(id) ?? inMemoryLedger();
      pages.set(id, page);
      return page;
    },
    arrived: async () => [],
    put: async (job) => void put.push(job),
    again: async (job) => void again.push(job),
    giveWay: async () => undefined,
    unfinished: async () => [],
  };
  return {
    house,
    memory,
    put,
    again,
    issues: world.issues,
    comments: world.comments,
    touched: world.touched,
    wrote: () => world.wrote.splice(0),
    fails: (method, trouble) => void world.failing.set(method, trouble),
    refuses: (trouble) => {
      world.refusal = trouble;
    },
    comes: (issue, at) => world.comes(issue, at),
  };
}

class World {
  readonly issues: Issue[];
  readonly comments: Record<number, Comment[]> = {};
  readonly history: Record<number, Touch[]> = {};
  readonly labels: Label[] = [aLabel('stale')];
  readonly touched = new Set<number>();
  readonly wrote: GithubAction[] = [];
  readonly failing = new Map<keyof Reader, Error | undefined>();
  refusal: Error | undefined;
  readonly file: string | null;

  constructor(file: string | null, issues: readonly Issue[]) {
    this.file = file;
    this.issues = [...issues];
  }

  reader(): Reader {
    const { issues, comments, history, labels, file } = this;
    const commits = { main: { sha: HEAD, at: NOW } };
    const files: Record<string, string> = file === null ? {} : { '.github/ispyb-triage.yml': file };
    const asked = (method: keyof Reader): void => {
      const trouble = this.failing.get(method);
      if (trouble) throw trouble;
    };
    return readerOf({ issues, comments, history, labels, commits, files }, { asked });
  }

  writer(): { isStill(repo: string, issue: number): Promise<boolean>; carryOut(a: GithubAction): Promise<Done> } {
    return {
      isStill: async (_repo, issue) => !this.touched.has(issue),
      carryOut: async (action) => {
        if (this.refusal) throw this.refusal;
        const changes = this.does(action);
        if (changes) this.wrote.push(action);
        return changes ? 'done' : 'already';
      },
    };
  }

  comes(issue: number, at: string): void {
    this.comments[issue] = [...(this.comments[issue] ?? []), aComment({ id: 900 + issue, createdAt: at })];
    this.history[issue] = [...(this.history[issue] ?? []), aTouch('commented', at)];
    this.change(issue, { updatedAt: at });
  }

  /** Does a deed; false where it was done before. */
  private does(action: GithubAction): boolean {
    switch (action.do) {
      case 'label.add':
        return this.puts(action.issue, action.label);
      case 'issue.close':
        return this.closes(action.issue, action.as);
      case 'comment.upsert':
        return this.says(action.issue, action.slot, action.body);
      case 'issue.upsert':
        return this.posts(action);
      default:
        return true;
    }
  }

  private puts(number: number, label: string): boolean {
    const { labels } = this.at(number);
    if (labels.includes(label)) return false;
    this.change(number, { labels: [...labels, label] });
    this.history[number] = [...(this.history[number] ?? []), { at: NOW, who: us, what: 'labeled', label }];
    return true;
  }

  private closes(number: number, stateReason: string): boolean {
    if (this.at(number).state === 'closed') return false;
    this.change(number, { state: 'closed', stateReason });
    return true;
  }

  private says(issue: number, slot: string, body: string): boolean {
    const others = (this.comments[issue] ?? []).filter((one) => slotOf(one.body) !== slot);
    const before = this.comments[issue]?.find((one) => slotOf(one.body) === slot);
    if (before?.body === mark(slot, body)) return false;
    this.comments[issue] = [...others, aComment({ id: 800 + issue, author: us, body: mark(slot, body) })];
    return true;
  }

  private posts({ slot, title, body, labels }: Extract<GithubAction, { do: 'issue.upsert' }>): boolean {
    const text = mark(slot, body);
    const there = this.issues.find((issue) => issue.author.ours && slotOf(issue.body) === slot);
    if (there?.body === text && there.title === title) return false;
    if (there) this.change(there.number, { title, body: text });
    else {
      const number = 100 + this.issues.length;
      this.issues.push(anIssue({ number, title, body: text, labels, author: us, createdAt: NOW }));
    }
    return true;
  }

  private at(number: number): Issue {
    const issue = this.issues.find((one) => one.number === number);
    if (!issue) throw new Error(`the test has no issue ${number}`);
    return issue;
  }

  private change(number: number, changes: Partial<Issue>): void {
    this.issues[this.issues.indexOf(this.at(number))] = { ...this.at(number), ...changes };
  }
}

/** Issues that nobody touched since January 2018. */
export function quiet(...numbers: readonly number[]): readonly Issue[] {
  return numbers.map((number) =>
    anIssue({ number, createdAt: `2018-01-08T09:${String(number % 60).padStart(2, '0')}:00Z` }),
  );
}

/** A weekly sweep. */
export function sweep(at = NOW): Extract<Job, { kind: 'sweep' }> {
  return { kind: 'sweep', repo: REPO, at, go: false };
}

/** Somebody's comment on #1. */
export function asked(comment = 501): { readonly by: string; readonly issue: number; readonly comment: number } {
  return { by: 'chris', issue: 1, comment };
}
