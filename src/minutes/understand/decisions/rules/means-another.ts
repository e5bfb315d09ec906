import type { Said } from '../said.ts';
import { rowAsksOrDiffers } from './rows.ts';
import { answersAboutAnother, becomesAnother, closesWhatWasSaid, turnsDownWhatWasMoved } from './what-before.ts';

/** What is opened and closed itself: `#12 Survey`, `#12 Call for nominations`. */
const OPENS_AND_CLOSES =
  /(?:^|\s)(?:registrations?|survey|questionnaire|poll|votes?|voting|ballot|elections?|nominations?|submissions?|deadline|consultation|office hours|mailing list|chat ?room|sprint(?: \d+)?|milestone(?: [\d.]+)?|beamtime call|calls? for \p{L}+)[^\p{L}\d]*$/iu;
const STANDS_CLOSED = /^\W*(?:(?:it |this )?(?:is|was) )?(?:now )?closed(?: (?:on|in|at|since|with)\b.*)?\W*$/i;

/** Such a thing is the title, and nothing but "closed" is said. */
function closesWhatOpens(said: readonly Said[], { statement }: Said): boolean {
  const title = said.find((one) => one.statement.isTitle)?.statement.block.text ?? '';
  return (
    statement.named.length === 0 &&
    !statement.isTitle &&
    STANDS_CLOSED.test(statement.sentence.text) &&
    OPENS_AND_CLOSES.test(title)
  );
}

/** `Closed issues: 12`, `closed 12 and opened 13`: so many, or that one. */
const COUNTS =
  /\bclosed(?: (?:issues|tickets|bugs))?\s?:?\s\d{1,2}(?:\W*$|[,;/]? (?:and )?(?:opened|open|new|\d{1,3} (?:to go|remain|left|open|new)|\p{Lu}\p{L}+ \d))/iu;
const countsClosed = (_said: readonly Said[], { statement }: Said): boolean => COUNTS.test(statement.sentence.text);

/** `Proposal` alone on the line above. */
const ANNOUNCES_PLAN = /^\W*(?:proposals?|suggestions?|plans?|options?|ideas?|next steps?|to-?\s?dos?)\W*$/i;
const followsPlan = (said: readonly Said[], closing: Said): boolean =>
  closing.statement.named.length === 0 &&
  ANNOUNCES_PLAN.test(said[said.indexOf(closing) - 1]?.statement.block.text ?? '');

/** A box beside it is not ticked. */
const hasOpenBox = (said: readonly Said[], closing: Said): boolean =>
  closing.statement.named.length === 0 &&
  said.some(({ own, statement: { named, block } }) => own && named.length === 0 && block.text.startsWith('[ ]'));

/** `There was something in 2019, #12? Mara: was closed for the bells.`: what became of it before this meeting. */
const WAS =
  /^(?:[\p{L}.'-]{1,30}(?: [\p{L}.'-]{1,30})?: )?\W*(?:(?:it|that|this|that one|this one) )?(?:was|were|had been|got)\b/iu;
function tellsOfThePast(said: readonly Said[], closing: Said): boolean {
  const before = said[said.indexOf(closing) - 1]?.statement.sentence.text ?? '';
  return closing.statement.named.length === 0 && /\?\W*$/.test(before) && WAS.test(closing.statement.sentence.text);
}

const OTHERS = [
  tellsOfThePast,
  followsPlan,
  hasOpenBox,
  turnsDownWhatWasMoved,
  answersAboutAnother,
  closesWhatWasSaid,
  closesWhatOpens,
  countsClosed,
  becomesAnother,
  rowAsksOrDiffers,
];

/** Whether words that close may mean something else: what was moved or said before them, its title, a part. */
export const meansAnother = (said: readonly Said[], closing: Said): boolean =>
  OTHERS.some((isOther) => isOther(said, closing));
