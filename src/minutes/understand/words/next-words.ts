import { MEETING } from './meeting-names.ts';
import { announcesOtherwise, meetsAgainAt } from './ways-to-announce.ts';

const FEW_WORDS = "(?:\\p{L}[\\p{L}\\d’'/-]*\\s+){0,3}?";
const NEXT_MEETING = `next\\s+${FEW_WORDS}${MEETING}\\b`;

/** The next meeting is named somewhere. */
export const NEXT = new RegExp(`\\b${NEXT_MEETING}`, 'iu');

/** The words begin with the next meeting; the large first letter of a page may stand apart (`T he next meeting`). */
export const NEXT_FIRST = new RegExp(
  `^[\\W_]*(?:the\\s+|our\\s+|date\\s+(?:of|for)\\s+(?:the\\s+)?)?(?:\\p{Lu}?he\\s+)?${NEXT_MEETING}|^[\\W_]*he\\s+next\\b`,
  'iu',
);

/** "…at the next meeting" promises something for it; it does not announce it. */
export const IN_PASSING = new RegExp(
  `\\b(?:at|in|for|to|until|before|by|on|during)\\s+(?:the\\s+|our\\s+)?next\\s+(?:[\\p{L}-]+\\s+){0,2}?${MEETING}`,
  'iu',
);

/** `Virtual interim: 17 January, 15:00`: the name of a meeting and a day, where minutes end. */
export const NAMED_DAY = new RegExp(
  `^[\\W_]*(?!(?:last|previous|this|past|today|dates?|one)\\b)(?:[\\p{L}-]+\\s+){0,3}${MEETING}\\s*(?:(?:#|no\\.?\\s*)?\\d{1,4}\\s*)?(?:\\([^)]{0,20}\\)\\s*)?[:–-]\\s+(?=[^:]{0,12}\\d)`,
  'iu',
);

/** `Next: the community meeting on the 24th, so next call is …`: what follows from the rest. */
const AFTER_ALL = new RegExp(`\\b(?:so|hence|therefore)\\s+(?:the\\s+|our\\s+)?next\\s+${MEETING}\\b`, 'iu');

/** Where the words begin that announce a meeting; 0 where none do. */
export function announcedAt(text: string): number {
  const after = AFTER_ALL.exec(text);
  if (after) return after.index;
  const starts = [text.search(NEXT), meetsAgainAt(text)].filter((at) => at >= 0);
  return starts.length > 0 ? Math.min(...starts) : 0;
}

/** One of these words stands in all that announce a meeting. */
const SPEAKS_OF_MEETING = new RegExp(
  [
    'next|web|one\\safter|anyway|adjourned|convene|meets?\\s+on|upcoming|follow-?\\s?up|following|meets?|reconvene|back|again',
    'continue|resume|restart|see\\s+(?:you|each)|to\\s+you\\b|\\bcu\\b|meet\\b|resum|recess|\\bsits?\\s|another|further',
    'chair\\sthe|moved|postponed|rescheduled|shifted|(?:call|meeting)\\son\\s',
    'folgetermin|wir\\s|n(?:ä|ae)chste|suivant|retrouve|rendez|prochain|siguiente|vemos|pr[óo]xim|prossim',
    'volgende|n[äa]sta|neste|næste',
    '\\d(?:st|nd|rd|th)\\s|(?:meeting|call)\\s\\S*\\d|(?:meetings|calls|dates)\\b.{0,20}:',
  ].join('|'),
  'i',
);

/** Without a day, told by a number or counted from this one, the other ways announce nothing. */
const NAMES_A_DAY = /\d|week|fortnight|tomorrow|day\b|month|suivant|prochain|next\s*:/i;

/** Most words name neither what is next nor a day, which is seen faster. */
const MAY_ANNOUNCE = /next|\d|week|day|fortnight|tomorrow|month|suivant|prochain/i;

/** The words speak of the next meeting at all. */
export const announces = (text: string): boolean =>
  MAY_ANNOUNCE.test(text) &&
  SPEAKS_OF_MEETING.test(text) &&
  (NEXT.test(text) || (NAMES_A_DAY.test(text) && announcesOtherwise(text)));
