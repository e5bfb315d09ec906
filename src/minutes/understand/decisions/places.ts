import type { OfItself } from '../items/of-itself.ts';
import { announcedAs } from './rules/announced.ts';
import { leavesOpen } from './rules/headings.ts';
import { beginsPlan, titledAs } from './rules/titles-over.ts';
import { isOfAction, ordersInAgenda, ordersUnderNo } from './rules/what-before.ts';
import type { Dossier, Said } from './said.ts';

/** `Tom: close it. -> closed.` */
function wasOrdered(said: readonly Said[], closing: Said): boolean {
  const before = said[said.indexOf(closing) - 1];
  return before?.statement.block === closing.statement.block && /\bclose it\b/i.test(before.statement.sentence.text);
}

/** Why a person is asked about words that speak of closing. */
export interface Reason {
  readonly name: string;
  readonly sentence: string;
  readonly holds: (dossier: Dossier, closing: Said) => boolean;
}

const titleOf = ({ number }: Dossier, { statement: { under, labels } }: Said) =>
  titledAs(under, number) ?? titledAs(labels, number);

const isAnnounced = ({ under, labels, around }: Said['statement'], how: ReturnType<typeof announcedAs>): boolean =>
  announcedAs(under) === how || [...labels, around ?? ''].some((label) => announcedAs([label]) === how);
const isLeftOpen = ({ labels, around }: Said['statement']): boolean => [...labels, around ?? ''].some(leavesOpen);

/** `#12 ☐ closed`, and before all words also as Markdown writes it. */
const EMPTY_BOX = /^\W*\[[ ~-]\]|^\( \)|[☐□❏❑⬜◻]\s?\p{L}/u;

/** `#12: ❌ closed` may say that it is not, and `⏳ closed` that it will be. */
const ADVERSE_SIGN = /[❌🚫⏳⏸🤔❓✘✗👎💤]/u;

/** `Closed, the terminal takes cards.[a]`: what the note says was not understood with it. */
const NOTE = /\[(?:\d{1,2}|[a-z])\]\W*$|[†‡¹²³]\W*$|^[^*]*\p{L}[.,;]?\*{1,2}\W*$/u;
const NOTE_BEHIND = /^\s*(?:\[(?:\d{1,2}|[a-z])\]|[†‡¹²³])/u;
const hasNote = ({ block, sentence: { from, text } }: Said['statement']): boolean =>
  NOTE.test(text) || NOTE_BEHIND.test(block.text.slice(from + text.length));

/** What the document says of itself holds wherever words stand in it. */
const OF_ITSELF: Readonly<Record<OfItself, string>> = {
  template: 'The document says that it is a template or an example.',
  'could not decide': 'The minutes say that the meeting was cancelled or had no quorum.',
  'only advises': 'The minutes say that those who met could not decide, or only give advice.',
  provisional: 'The minutes say that their decisions are still to be confirmed.',
  struck: 'The minutes say that a line is to be struck, and it may be this one.',
  'taken back': 'The minutes say that something in them was taken back or is wrong, and it may be this.',
  'by looks': 'The minutes say by colours or type what holds, which cannot be read here.',
  'by its rules': 'The minutes have a rule of their own for when an issue is closed.',
  'not reached': 'The minutes say above it that the rest was not reached, or only talked about.',
};
const WHOLE_DOCUMENT = Object.entries(OF_ITSELF).map(
  ([name, sentence]): Reason => ({ name, sentence, holds: (_, { statement }) => statement.itself() === name }),
);

/** Where the words stand: not where a meeting writes down what it decided. */
export const PLACES: readonly Reason[] = [
  {
    name: 'plan',
    sentence: 'It stands in an agenda or a list of plans, which is not a decision.',
    holds: (_, { statement }) => statement.plan,
  },
  {
    name: 'plan',
    sentence: 'It stands in an agenda and tells what is to be done, not what was.',
    holds: ({ said }, closing) => ordersInAgenda(said, closing),
  },
  {
    name: 'plan',
    sentence: 'It stands among what somebody wants or may choose.',
    holds: (dossier, closing) => titleOf(dossier, closing) === 'wanted' || beginsPlan(closing.statement.block.text),
  },
  {
    name: 'announced in doubt',
    sentence: 'The words above its list leave it open.',
    holds: (_, { statement }) => isAnnounced(statement, 'in doubt') || isLeftOpen(statement),
  },
  {
    name: 'of others',
    sentence: 'The words above its list tell of what others said or decided.',
    holds: (_, { statement }) => isAnnounced(statement, 'of others'),
  },
  {
    name: 'report',
    sentence: 'It stands among what was reported or is to be done, not among decisions.',
    holds: (_, { statement }) => statement.section === 'previous' || statement.section === 'actions',
  },
  {
    name: 'report',
    sentence: 'It stands among what an earlier meeting decided.',
    holds: (dossier, closing) => titleOf(dossier, closing) === 'earlier',
  },
  {
    name: 'other things',
    sentence: 'It stands under a title that is not about issues.',
    holds: (dossier, closing) => titleOf(dossier, closing) === 'other' && !wasOrdered(dossier.said, closing),
  },
  {
    name: 'what is rejected',
    sentence: 'It stands among what was rejected: perhaps closing it.',
    holds: (_, closing) => ordersUnderNo(closing),
  },
  {
    name: 'of an action',
    sentence: 'It may be what somebody had to do that is done.',
    holds: ({ said }, closing) => isOfAction(said, closing),
  },
  {
    name: 'quotation',
    sentence: 'It stands in a quotation or in code.',
    holds: (_, { statement }) => statement.block.role !== 'text',
  },
  ...WHOLE_DOCUMENT,
  {
    name: 'task',
    sentence: 'Its box is not ticked.',
    holds: (_, { statement }) =>
      /^(?:\[[ ~-]\]|\( \))/.test(statement.block.text) || EMPTY_BOX.test(statement.sentence.text),
  },
  {
    name: 'sign',
    sentence: 'A sign beside it may say the opposite.',
    holds: (_, { statement }) => ADVERSE_SIGN.test(statement.sentence.text),
  },
  {
    name: 'note',
    sentence: 'A note stands behind it, which may say more.',
    holds: (_, { statement }) => hasNote(statement),
  },
  {
    name: 'in passing',
    sentence: 'The number is named in passing; the words may be about something else.',
    holds: (_, { own }) => !own,
  },
];
