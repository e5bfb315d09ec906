import { Settings } from '../../src/config/schema.ts';
import type { ChangedVc } from '../../src/core/memory.ts';
import type { Actor, Comment, Issue, Label, Repository, Touch } from '../../src/core/reader.ts';

/** The repository of every test that names none. */
export const REPO = 'fiction/modeling';

/** A person. */
export function person(login: string): Actor {
  return { login, human: true, ours: false };
}

/** A bot that is not ours. */
export function bot(login: string): Actor {
  return { login: `${login}[bot]`, human: false, ours: false };
}

/** This App itself. */
export const us: Actor = { login: 'ispyb-triage[bot]', human: false, ours: true };

/** Settings as an empty file gives them, with the blocks that a test changes. */
export function settings(changes: Readonly<Record<string, unknown>> = {}): Settings {
  return Settings.parse(changes);
}

/** A public repository with the default branch `main`. */
export function aRepository(changes: Partial<Repository> = {}): Repository {
  return { id: 7001, name: REPO, defaultBranch: 'main', private: false, archived: false, ...changes };
}

/** An open issue of ann's, opened on 2018-01-08 and never touched again. */
export function anIssue(changes: Partial<Issue> = {}): Issue {
  const number = changes.number ?? 7;
  const createdAt = changes.createdAt ?? '2018-01-08T09:00:00Z';
  return {
    repo: REPO,
    id: 90_000 + number,
    number,
    title: `Issue ${number}`,
    body: '',
    state: 'open',
    stateReason: null,
    author: person('ann'),
    isPull: false,
    labels: [],
    milestone: null,
    comments: 0,
    reactions: 0,
    createdAt,
    updatedAt: createdAt,
    closedAt: null,
    ...changes,
  };
}

/** A comment of ann's that was never edited. */
export function aComment(changes: Partial<Comment> = {}): Comment {
  const createdAt = changes.createdAt ?? '2018-02-01T09:00:00Z';
  return { id: 501, author: person('ann'), body: 'Words.', createdAt, updatedAt: createdAt, ...changes };
}

/** Something ann did to an issue. */
export function aTouch(what: Touch['what'], at: string, changes: Partial<Touch> = {}): Touch {
  return { at, who: person('ann'), what, ...changes };
}

/** The VC of 4 February 2019, which carla moved to the 12th. */
export function aChangedVc(changes: Partial<ChangedVc> = {}): ChangedVc {
  return {
    key: '2019-02-04',
    date: '2019-02-12',
    start: null,
    url: null,
    cancelled: false,
    sequence: 1,
    from: 'carla in #12',
    at: '2019-01-20T09:00:00Z',
    ...changes,
  };
}

/** A label as a repository has it. */
export function aLabel(name: string, changes: Partial<Label> = {}): Label {
  return { name, colour: 'ededed', description: '', ...changes };
}
