import type { Block } from './blocks.ts';
import { bareTitle, type Placed, sectionOf } from './outline.ts';

// Whether an agenda is only what was to be talked about, or holds the talk itself.

/** More than a topic's name is told in so many letters. */
const TOLD = 90;

const IS_TOPICS = /^\W*topics?\W*$/i;

/** A point of the agenda: an entry of its list, or one that stands as a title over what is set in below it. */
const isPoint = ({ rank, block }: Placed): boolean => rank === 11 || (rank === 7 && block.depth > 0);

/** Below the topics stand notes, at least as many as topics; below `Topics` most of these may be told at length instead. */
function hasNotes(title: Block, all: readonly Placed[]): boolean {
  const below = all.filter(({ path }) => path.includes(title));
  const topics = below.filter(isPoint);
  const told = topics.filter(({ block }) => block.sentences.length > 1 || block.text.length > TOLD);
  const notes = below.filter(({ rank }) => rank > 11).length;
  const atLength = IS_TOPICS.test(title.text) && told.length * 2 > topics.length;
  return topics.length > 0 && (notes >= topics.length || atLength);
}

const TALK_TITLE = /^(?:minutes|notes|discussions?|meeting\s+notes|(?:detailed\s+)?log|transcript|summary|talk)\b/i;
const numbersIn = (text: string): string[] => text.match(/(?:#|\/)\d{1,7}\b/g) ?? [];

/** Behind the agenda a title of the talk follows, or one of its points, or one of its numbers, comes again. */
function isTalkElsewhere(title: Block, all: readonly Placed[]): boolean {
  const own = all.filter(({ path }) => path.includes(title));
  const last = own.at(-1);
  const points = new Set(own.filter(isPoint).map(({ block }) => bareTitle(block.text).toLowerCase()));
  const numbers = new Set(own.flatMap(({ block }) => numbersIn(block.text)));
  const behind = all.slice((last?.index ?? 0) + 1);
  // In running notes the next agenda is that of another meeting.
  const above = own[0]?.path ?? [];
  const day = above[above.indexOf(title) - 1];
  const isDay = day !== undefined && day.heading > 0 && /\b20\d\d\b/.test(day.text);
  const isNext = ({ block }: Placed): boolean => isDay && block.heading > 0 && block.heading <= day.heading;
  const another = behind.findIndex((one) => isNext(one) || (one.isTitle && sectionOf(one.block.text) === 'agenda'));
  return behind.slice(0, another < 0 ? behind.length : another).some(({ block, isTitle, section }) => {
    // What somebody is to do tells again of what was talked about above.
    if (section === 'actions' || section === 'next') return false;
    const words = bareTitle(block.text);
    if (isTitle && (TALK_TITLE.test(words) || points.has(words.toLowerCase()))) return true;
    return numbersIn(block.text).some((one) => numbers.has(one));
  });
}

/** An agenda is only a plan where the talk itself stands elsewhere: it has no titles and no notes of its own below it. */
export function isPlan(placed: Placed, all: readonly Placed[]): boolean {
  if (placed.section === 'plans') return true;
  if (placed.section !== 'agenda') return false;
  const title = placed.path.findLast((block) => sectionOf(block.text) === 'agenda');
  if (!title) return true;
  const before = plansFound.get(title);
  const found = before ?? isOnlyPlan(title, all);
  if (before === undefined) plansFound.set(title, found);
  return found;
}

/** Each point of an agenda asks the same of its title. */
const plansFound = new WeakMap<Block, boolean>();

function isOnlyPlan(title: Block, all: readonly Placed[]): boolean {
  if (hasNotes(title, all) && (IS_TOPICS.test(title.text) || !isTalkElsewhere(title, all))) return false;
  return !all.some((one) => one.isTitle && one.block.heading > 0 && one.path.includes(title));
}
