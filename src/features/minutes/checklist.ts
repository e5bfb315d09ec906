import { nextMeeting, type Vc } from '../../calendar/index.ts';
import type { OpenPlan } from '../../core/plan.ts';
import { lastHumanTouch } from '../../core/touch.ts';
import type { Draft } from './draft.ts';
import { fileLink, namedHere } from './links.ts';
import type { Sorted } from './sort.ts';
import { linesOf } from './tell.ts';
import * as say from './texts.ts';

/** Rules that say of a decision that there is no issue to carry it out on. */
const NOWHERE: ReadonlySet<string> = new Set(['exists', 'repository-known', 'is-an-issue']);

/**
 * Plans the report on the checklist of these minutes' VC, and that the list is closed: it has served. It stays open as
 * long as outcomes are filled in on it, since closing it would be taken for a word about them.
 */
export function planChecklist(draft: Draft, open: OpenPlan): void {
  const { snapshot, papers } = draft;
  const { repo, source, checklist } = snapshot;
  if (!checklist || draft.minutes.decisions.length === 0) return;
  const { number: issue, state, updatedAt, body } = checklist.issue;
  const filled = hasOutcomes(body);
  const lines = (keep: (one: Sorted) => boolean): readonly string[] =>
    linesOf({ ...draft, sorted: draft.sorted.filter(keep) }, ['do', 'done', 'mark', 'ask', 'leave'], namedHere);
  const report = say.onChecklist({
    link: fileLink(papers, source),
    done: lines(({ kind }) => kind === 'do' || kind === 'done' || kind === 'mark'),
    asked: lines((one) => one.kind === 'ask' && !isNowhere(one) && !isFailed(one)),
    failed: lines(isFailed),
    nowhere: lines(isNowhere),
    filled,
    next: nextVc(draft),
  });
  open.saw(repo, issue, { state, updatedAt, lastHumanTouch: lastHumanTouch(checklist.issue, checklist.history) });
  const because = say.whyTold();
  const slot = `minutes-report:${encodeURIComponent(source.path)}`;
  open.act({ do: 'comment.upsert', repo, issue, slot, body: report, because });
  if (!filled) open.act({ do: 'issue.close', repo, issue, as: 'completed', because });
}

/** The VC that comes next, as these minutes name it or as it was known. */
function nextVc({ next, settings, snapshot: { at, changed } }: Draft): Vc | null {
  return next.kind === 'set' ? next.vc : nextMeeting(settings.meetings, at, changed);
}

/** Nobody could look at the issue, and trying again at once would not have helped. */
export function isFailed(one: Sorted): boolean {
  return one.kind === 'ask' && one.rule === 'looked-at';
}

function isNowhere(one: Sorted): boolean {
  return one.kind === 'ask' && NOWHERE.has(one.rule);
}

/**
 * Whether anything stands behind `outcome:` on a line of the list. Our own keys are comments and do not count, nor does
 * our own sentence that says what goes behind it.
 */
function hasOutcomes(body: string): boolean {
  return /^\s*[-*+] +\**outcome\b\**\s*:[*_ \t]*[^\s*_]/im.test(body.replace(/<!--[\s\S]*?-->/g, ''));
}
