/** What a meeting did with an issue; the words are those of the design and of the gold annotations. */
export type Outcome = 'resolved' | 'rejected' | 'accepted' | 'deferred' | 'action' | 'undecided' | 'mentioned';

/** `close` is beyond doubt, `ask` needs a person, `keep` leaves the issue as it is. */
export type Verdict = 'close' | 'ask' | 'keep';

/** The file formats that can be read. */
export type Format = 'pdf' | 'docx' | 'md' | 'html' | 'txt';

/**
 * The words that said so. `page` counts from 1 and is null where the format has no pages; `line` counts from 1 on
 * that page, or in the file where there are no pages.
 */
export interface Evidence {
  readonly text: string;
  readonly page: number | null;
  readonly line: number;
}

/** What the minutes say about one issue. `repository` is OWNER/NAME, or null where the document does not tell it. */
export interface Decision {
  readonly repository: string | null;
  readonly number: number;
  readonly outcome: Outcome;
  readonly verdict: Verdict;
  readonly because: string;
  readonly evidence: Evidence;
  /** The outcome is only what the words sound like, so that nothing may be done about it; absent where a rule read it. */
  readonly heard?: true;
}

/**
 * The next meeting as announced. `start` is UTC (`2019-02-11T14:00:00Z`) and null where no time is given; `date` is a
 * calendar day in the zone of the words and null where only a week or month is named.
 */
export interface NextMeeting {
  readonly text: string;
  readonly start: string | null;
  readonly date: string | null;
  readonly tentative: boolean;
  readonly url: string | null;
}

/**
 * Someone who took part; initials and site are null where the document does not print them. The name is empty where it
 * prints only initials. Where people tell their names beside what a chat calls them, that handle stands for the initials.
 */
export interface Participant {
  readonly name: string;
  readonly initials: string | null;
  readonly site: string | null;
}

/** Something that somebody is to do; `owner` is null where nobody is named. */
export interface ActionItem {
  readonly owner: string | null;
  readonly text: string;
}

/** One rule that spoke about an issue, in the order in which the document speaks. */
export interface Step {
  readonly rule: string;
  readonly sentence: string;
  readonly evidence: Evidence;
}

/** How the decision about one issue came about; what `--explain N` prints. */
export interface Explanation {
  readonly repository: string | null;
  readonly number: number;
  readonly steps: readonly Step[];
}

/** One element of what `minutes --json` prints, for one file. */
export interface Minutes {
  readonly source: string;
  readonly format: Format | null;
  readonly meeting: { readonly title: string | null; readonly date: string | null };
  readonly decisions: readonly Decision[];
  readonly nextMeeting: NextMeeting | null;
  readonly participants: readonly Participant[];
  readonly actions: readonly ActionItem[];
  readonly agenda: readonly string[];
  readonly warnings: readonly string[];
  readonly error?: string;
}

/** What the caller knows beside the file: whose issues a bare `#12` means, and the day of the meeting. */
export interface Hints {
  /** OWNER/NAME that a number without a repository belongs to. */
  readonly repository?: string | undefined;
  /** YYYY-MM-DD; overrules what the document says about its own date. */
  readonly date?: string | undefined;
  /** IANA name of the zone that a time without zone words means, if the caller knows it. */
  readonly zone?: string | undefined;
}
