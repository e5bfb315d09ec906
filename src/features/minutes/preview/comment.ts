import type { Settings } from '../../../config/schema.ts';
import type { Named, Preview, Tick } from '../../../core/ruling.ts';
import { ANSWERS_TO, type Answer, box, keyOfBox } from '../../../decisions/boxes.ts';
import { isAnswerable } from '../answerable.ts';
import { type Draft, isSecret } from '../draft.ts';
import type { MinutesSnapshot } from '../gather.ts';
import { fileLink, namedElsewhere, wordsLink } from '../links.ts';
import { MOST_LINES, reasonOf, sayNext } from '../tell.ts';
import * as minutes from '../texts.ts';
import type { Item } from './named.ts';
import * as say from './texts.ts';

/** Everything that the comment and the check are made of. */
export interface Shown {
  readonly settings: Settings;
  readonly files: readonly MinutesSnapshot[];
  readonly drafts: readonly Draft[];
  readonly items: readonly Item[];
  readonly preview: Preview;
  /** The boxes as people left them: a tick that was not looked at yet must not be lost. */
  readonly ticked: ReadonlyMap<string, boolean>;
}

/** What is shown of a pull request's minutes: with boxes where a tick can be read, without on a check. */
export function bodyOf(shown: Shown, where: 'comment' | 'check'): string {
  const { settings, files, drafts, items } = shown;
  const [first] = files;
  const repo = first
    ? `[${first.triaged.name}](${first.triaged.url ?? `https://github.com/${first.triaged.name}`})`
    : '';
  const boxes = where === 'comment';
  const closes = items.filter(({ named }) => named.kind === 'close');
  const asks = items.filter(({ named }) => named.kind === 'ask');
  return say.comment({
    repo,
    files: files.flatMap((file) => (file.papers ? [fileLink(file.papers, file.source)] : [])),
    closes: capped(closes).flatMap((item) => linesOf(item, shown, boxes)),
    asks: [...capped(asks).flatMap((item) => linesOf(item, shown, boxes)), ...drafts.flatMap(unanswerable)],
    stays: drafts.flatMap(staying).slice(0, MOST_LINES),
    next: drafts.filter(({ next }) => next.kind !== 'none').map(({ next }) => say.nextOf(sayNext(next))),
    actions: drafts.flatMap((draft) => draft.minutes.actions.map(say.action)).slice(0, MOST_LINES),
    warnings: [...files.flatMap(unread), ...drafts.flatMap((draft) => draft.minutes.warnings.map(say.warning))].slice(
      0,
      MOST_LINES,
    ),
    remarks: remarksOf(closes.length, settings),
    boxes: boxes && items.length > 0,
  });
}

function capped(items: readonly Item[]): readonly Item[] {
  return items.slice(0, MOST_LINES);
}

function linesOf({ named, one, draft }: Item, { preview, ticked }: Shown, boxes: boolean): readonly string[] {
  const line = lineOf(one, draft);
  if (!boxes) return [line];
  const mine = preview.ticks.filter(({ issue, path }) => issue === named.issue && path === named.path);
  return [line, ...ANSWERS_TO[named.kind].map((answer) => `  ${boxFor(named, answer, { mine, ticked })}`)];
}

interface Ticks {
  readonly mine: readonly Tick[];
  readonly ticked: Shown['ticked'];
}

/** Ticked is what somebody with the right answered, and as long as nobody did, what people ticked. */
function boxFor(named: Named, answer: Answer, { mine, ticked }: Ticks): string {
  const key = keyOfBox({ ...named, answer });
  const tick = mine.find((one) => one.answer === answer);
  const pending = mine.length === 0 && (ticked.get(key) ?? false);
  return box(key, tick !== undefined || pending, `${minutes.answerWords(answer)}${tick ? say.tickedBy(tick.by) : ''}`);
}

function lineOf(one: Draft['sorted'][number], { papers, snapshot }: Draft): string {
  const { evidence } = one.decision;
  const link = wordsLink(papers, snapshot.source, evidence);
  return minutes.item(namedElsewhere(one.decision, snapshot), evidence.text, link, reasonOf(one));
}

function unanswerable(draft: Draft): readonly string[] {
  return draft.sorted
    .filter((one) => one.kind === 'ask' && !isAnswerable(one, draft))
    .slice(0, MOST_LINES)
    .map((one) => lineOf(one, draft));
}

function staying(draft: Draft): readonly string[] {
  return draft.sorted
    .filter(({ kind }) => kind === 'leave' || kind === 'mark' || kind === 'done')
    .map((one) => lineOf(one, draft));
}

/** One sentence for each file that says nothing here, and why. */
function unread(file: MinutesSnapshot): readonly string[] {
  const { papers, reading, source, triaged } = file;
  if (!papers || !reading) return [];
  const link = fileLink(papers, source);
  if (isSecret(file, papers)) return [say.unreadable(link, minutes.privateMinutes(source.repo, triaged.name))];
  if (reading.kind === 'unreadable') return [say.unreadable(link, reading.why)];
  return reading.kind === 'too-large' ? [say.unreadable(link, minutes.tooLarge(reading.bytes, reading.most))] : [];
}

function remarksOf(closes: number, { brake, minutes: { close } }: Settings): readonly string[] {
  if (closes === 0) return [];
  if (close === 'never') return [say.neverCloses()];
  return closes > brake ? [say.aboveTheBrake(closes, brake)] : [];
}
