/** What a person can answer about an issue: what became of it, or that it stays open. */
export type Answer = 'resolved' | 'rejected' | 'open';

const ANSWERS: readonly Answer[] = ['resolved', 'rejected', 'open'];

/** The answers that an item of a preview takes, in the order of their boxes. */
export const ANSWERS_TO: Readonly<Record<'close' | 'ask', readonly Answer[]>> = { close: ['open'], ask: ANSWERS };

/** The slot of our comment on a pull request that brings minutes, one for each triaged repository. */
export function previewSlot(repo: string): string {
  return `minutes-preview:${repo.toLowerCase()}`;
}

/** The triaged repository that a comment of this slot is about, in lower case; null where it is no such slot. */
export function repoOfPreview(slot: string | null): string | null {
  return /^minutes-preview:([\w.-]+\/[\w.-]+)$/.exec(slot ?? '')?.[1] ?? null;
}

/** The slot of the issue in which a file's doubts are asked: a day may have two files. */
export function reportSlot(meeting: string | null, path: string): string {
  return `minutes:${meeting ?? 'undated'}:${encodeURIComponent(path)}`;
}

/** Whether a slot is that of an issue in which doubts are asked. */
export function isReportSlot(slot: string | null): boolean {
  return slot !== null && /^minutes:(?:\d{4}-\d\d-\d\d|undated):/.test(slot);
}

/** What a box stands for. `blob` is the version of the minutes that was read when the box was written. */
export interface BoxKey {
  readonly issue: number;
  readonly answer: Answer;
  readonly blob: string;
}

/** The name of a box inside our own text. Who changes the minutes makes new boxes, so that a tick answers what was read. */
export function keyOfBox({ issue, answer, blob }: BoxKey): string {
  return `${issue}:${answer}:${blob.slice(0, 10)}`;
}

/** A box to tick, as Markdown. Only the key says what it stands for; the words are for people. */
export function box(key: string, ticked: boolean, words: string): string {
  return `- [${ticked ? 'x' : ' '}] ${words} <!-- ${key} -->`;
}

/** The boxes in a text of ours by key, and whether each is ticked. A key that stands there twice is none. */
export function boxesIn(text: string): ReadonlyMap<string, boolean> {
  const found = new Map<string, boolean>();
  const twice = new Set<string>();
  for (const [, mark = '', key = ''] of text.matchAll(
    /^\s*- \[([ xX])\] [^\n]*<!-- (\d+:[a-z]+:[0-9a-f]+) -->\r?$/gm,
  )) {
    if (found.has(key)) twice.add(key);
    found.set(key, mark !== ' ');
  }
  for (const key of twice) found.delete(key);
  return found;
}

/** The text with one box cleared, and else as it was. */
export function cleared(text: string, key: string): string {
  return text.replace(/^.*$/gm, (line) => (boxesIn(line).has(key) ? line.replace(/\[[xX]\]/, '[ ]') : line));
}

/** The keys of the boxes that an edit ticked and cleared. */
export function changedBoxes(before: string, after: string): { readonly on: string[]; readonly off: string[] } {
  const was = boxesIn(before);
  const is = [...boxesIn(after)].filter(([key, ticked]) => (was.get(key) ?? false) !== ticked);
  return {
    on: is.filter(([, ticked]) => ticked).map(([key]) => key),
    off: is.filter(([, ticked]) => !ticked).map(([key]) => key),
  };
}

/** Whether a word is an answer. */
export function isAnswer(word: string): word is Answer {
  return ANSWERS.some((answer) => answer === word);
}
