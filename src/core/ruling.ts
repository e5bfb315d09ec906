import type { MinutesSource } from './job.ts';

/** What a meeting, or a person about its words, decided on an issue; `open` is a person's word that it stays open. */
export type Decided = 'resolved' | 'rejected' | 'accepted' | 'deferred' | 'action' | 'undecided' | 'open';

/** Who let a decision happen: by merging its preview, a tick, a command, or filling in the checklist. */
export interface Approval {
  readonly by: string;
  readonly how: 'merge' | 'tick' | 'confirm' | 'go' | 'checklist';
}

/** One decision on one issue, and what was done for it: what `why` tells and `undo` takes back. */
export interface Ruling {
  readonly issue: number;
  /** The day of the VC, YYYY-MM-DD. */
  readonly meeting: string;
  readonly decided: Decided;
  /** What was planned for it; whether it happened is GitHub's to tell. */
  readonly did: 'closed' | 'labelled' | 'told' | 'nothing';
  /** The label that it set, where it set one. */
  readonly label: string | null;
  /** The words that decided, as they stand in the minutes. */
  readonly words: string;
  /** Where the words stand: a link at the commit, as Markdown. */
  readonly link: string;
  /** Which rule read it so, in words for a person. */
  readonly because: string;
  /** The file that said so; null where it was not a file. */
  readonly source: MinutesSource | null;
  /** Null where the words were beyond doubt and nobody was asked. */
  readonly approval: Approval | null;
  /** When it was decided to do it, ISO 8601 in UTC. */
  readonly at: string;
  readonly undone: { readonly by: string; readonly at: string } | null;
}

/** A question that minutes or a checklist left open: a person must say what became of an issue. */
export interface Doubt {
  readonly issue: number;
  /** The day of the VC, YYYY-MM-DD, null where the minutes do not tell it. */
  readonly meeting: string | null;
  readonly words: string;
  /** Where the words stand: a link at the commit, as Markdown. */
  readonly link: string;
  /** Why it is asked, in words for a person. */
  readonly why: string;
  /** The file that left it open; null where an outcome on the checklist of that VC did. */
  readonly source: MinutesSource | null;
}

/** An answer to an item of a preview: a decision, or that the issue stays open. */
export interface Tick {
  readonly issue: number;
  readonly path: string;
  /** The words that were answered; where the file says something else by now, the answer is no answer. */
  readonly words: string;
  readonly answer: 'resolved' | 'rejected' | 'open';
  readonly by: string;
  /** When, ISO 8601 in UTC: what people say after it is heard as well. */
  readonly at: string;
}

/** An item that a preview named: what would be closed unasked, or what is asked. */
export interface Named {
  readonly issue: number;
  readonly path: string;
  /** The version of the file that was read. */
  readonly blob: string;
  readonly kind: 'close' | 'ask';
  readonly decided: Decided;
  readonly words: string;
}

/** What the last preview on a pull request named, and what people with the right said to it. */
export interface Preview {
  /** GitHub's numeric id of the minutes repository. */
  readonly papers: number;
  readonly pull: number;
  /** The head commit that was read. */
  readonly head: string;
  readonly named: readonly Named[];
  readonly ticks: readonly Tick[];
}
