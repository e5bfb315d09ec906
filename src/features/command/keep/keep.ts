import { dayIn } from '../../../calendar/index.ts';
import type { Settings } from '../../../config/schema.ts';
import type { Action } from '../../../core/action.ts';
import type { Seen } from '../../../core/plan.ts';
import type { Comment, Issue, Label } from '../../../core/reader.ts';
import { keepSlot } from '../../../stale/keep.ts';
import type { Sight } from '../../ability.ts';
import { isDay } from '../days.ts';
import * as say from './texts.ts';

/** The issue that is to be kept, and the labels that the repository has. */
export interface KeepSnapshot {
  readonly issue: Issue;
  readonly labels: readonly Label[];
}

/** Keeps an issue from being marked stale: until the end of a day (YYYY-MM-DD), or for good where none is said. */
export interface Keep {
  readonly verb: 'keep';
  readonly until: string | null;
}

/** Reads the words after `keep`. */
export function readKeep(words: readonly string[]): Keep | { readonly why: string | null } {
  const [until, day, ...more] = words;
  if (until === undefined) return { verb: 'keep', until: null };
  if (until.toLowerCase() !== 'until' || day === undefined || more.length) return { why: null };
  return isDay(day) ? { verb: 'keep', until: day } : { why: `“${day}” is no day, write 2019-02-12` };
}

/** Reads the issue on which somebody said it. */
export async function gatherKeep(repo: string, number: number, { reader }: Sight): Promise<KeepSnapshot> {
  const [issue, labels] = await Promise.all([reader.issue(repo, number), reader.labels(repo)]);
  return { issue, labels };
}

/** Somebody asked for it by name, so what others do to the issue meanwhile takes nothing of it back. */
const WHATEVER_COMES = '9999-12-31T23:59:59Z';

/** The issue as it was seen. */
export function seenToKeep({ issue }: KeepSnapshot): Seen {
  return { state: issue.state, updatedAt: issue.updatedAt, lastHumanTouch: WHATEVER_COMES };
}

/** What it comes to: deeds, and what there is to say besides them. */
interface Kept {
  readonly deeds: readonly Action[];
  readonly says: readonly string[];
}

/**
 * Without a day the label that exempts goes on; with a day a comment of ours says so, and is itself what keeps the
 * issue. Either is there for everybody to see and to take away again.
 */
export function keep(command: Keep, asked: { snapshot: KeepSnapshot; comment: Comment; settings: Settings }): Kept {
  const { snapshot, comment, settings } = asked;
  const { issue } = snapshot;
  const { stale, meetings } = settings;
  const left = whyNot(issue);
  const worn = issue.labels.find((label) => stale.exemptLabels.some((one) => same(one, label)));
  if (left) return only(left);
  if (worn !== undefined) return only(say.keptAnyway(worn));
  if (command.until === null) return forGood(snapshot, comment.author.login, settings);
  if (command.until < dayIn(meetings.zone, comment.createdAt)) return only(say.keepPast(command.until));
  const { login } = comment.author;
  const about = { repo: issue.repo, issue: issue.number, slot: keepSlot(command.until, comment.id) };
  const body = say.keptUntil(command.until, login);
  return { deeds: [{ do: 'comment.upsert', ...about, body, because: say.askedToKeep(login) }], says: [] };
}

function whyNot({ isPull, author, state }: Issue): string | null {
  if (isPull) return say.pullIsKept();
  if (author.ours) return say.oursIsKept();
  return state === 'closed' ? say.closedIsKept() : null;
}

function forGood({ issue, labels }: KeepSnapshot, login: string, { stale, labels: { create } }: Settings): Kept {
  const [wanted] = stale.exemptLabels;
  if (wanted === undefined) return only(say.noKeepLabel());
  const there = labels.find(({ name }) => same(name, wanted))?.name;
  if (there === undefined && !create) return only(say.keepLabelMissing(wanted));
  const { repo, number } = issue;
  const because = say.askedToKeep(login);
  const label = there ?? wanted;
  const look = { colour: 'bfdadc', description: say.keepDescription() };
  const made: readonly Action[] = there === undefined ? [{ do: 'label.create', repo, label, ...look, because }] : [];
  return {
    deeds: [...made, { do: 'label.add', repo, issue: number, label, because }],
    says: [say.keptForGood(label)],
  };
}

function only(text: string): Kept {
  return { deeds: [], says: [text] };
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
