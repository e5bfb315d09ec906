import type { Said } from '../said.ts';
import { ruledIn } from './outcomes.ts';
import { isDoneInPart } from './status-of-else.ts';
import { endsTalk } from './talk-closed.ts';
import { tersely } from './terse.ts';
import { isForLater, isUnderNo, isWanted } from './titles-over.ts';
import { isLost, isTally } from './votes.ts';
import { wordingOf } from './wording.ts';

/** What may be turned down beside the issue itself. */
const MOVED =
  /\b(?:clos(?:e|ing)|postpon\w+|defer\w*|extension|object(?:s|ed|ions?)|amend\w*|appeal|options?|alternatives?|keep|merg(?:e|ing)|re-?open)\b|\b(?:proposed|moved|suggested|proposal|motion|suggestion|request)\b[^.]{0,30}\bto\b/i;
/** What was turned down, and nothing else. */
export const GONE =
  /^\W*(?:(?:results?|outcome|decision|vote|conclusion)\s?[:–-]\s*)?(?:(?:this|it|that)\s+)?(?:(?:is|was|has been|got)\s+)?(?:rejected|declined|withdrawn)\b/i;
/** `Proposal rejected`: the one that somebody made about the issue, where one was made before. */
const PROPOSAL_GONE =
  /^\W*(?:(?:the|this|that|his|her|their|\p{Lu}\p{L}+'s) )?(?:proposals?|suggestions?|amendments?|ideas?|motions?|requests?|offers?|changes?)(?: (?:of|by|from) \p{Lu}\p{L}+)? (?:(?:is|was|has been|got) )?(?:rejected|declined|withdrawn|turned down)\b/iu;
/** `Mara moved #12 be closed`. */
const MOVES = /\bmove[ds]\b[^.]{0,40}\bclos|\bmotion\b[^.]{0,20}\bclos/i;
/** Somebody makes a proposal of their own about the issue. */
const PROPOSES =
  /\b(?:propos(?:e[sd]?|ing)|suggest(?:s|ed|ing)?|wants? to|wanted to|would (?:like|prefer)|asks? for|asked for|could we|should we|shall we|what about|how about)\b|\b(?:amendments?|counter-?proposal|(?:proposals?|suggestions?|ideas?) (?:of|by|from) \p{Lu}\p{L}*|(?:an?|another|new) (?:\p{L}+ )?(?:proposal|suggestion|idea)|alternatives?|instead of)\b/iu;
const OTHER_THING =
  /\b(?:prs?|pull request|merge request|patch|branch|polls?|votes?|ballot|survey|gate|door|session|question|comments?|draft|document)\b[^?]*\?\W*$/i;

const textOf = (one: Said | undefined): string => one?.statement.sentence.text ?? '';

/** `Tom proposed to postpone it. Rejected.`: what was moved right before is what is turned down. */
export function turnsDownWhatWasMoved(said: readonly Said[], closing: Said): boolean {
  const earlier = said.slice(0, said.indexOf(closing));
  const before = textOf(earlier.at(-1));
  if (closing.statement.named.length > 0) return false;
  if (GONE.test(textOf(closing)))
    return MOVED.test(before) || PROPOSES.test(before) || earlier.slice(-3).some((one) => MOVES.test(textOf(one)));
  return PROPOSAL_GONE.test(textOf(closing)) && earlier.some((one) => PROPOSES.test(textOf(one)));
}

/** `What about the poll? Closed.`: the question asks about something else. */
export function answersAboutAnother(said: readonly Said[], closing: Said): boolean {
  return closing.statement.named.length === 0 && OTHER_THING.test(textOf(said[said.indexOf(closing) - 1]));
}

const BARE = /^\W*(?:(?:now |and |so )?(?:closed|closing|done|resolved|rejected))(?: (?:now|too|as well))?\W*$/i;

/** `Time is up. Closed.`, `The gate was closed. Closed.`: what was said right before, not the issue, may be meant. */
export function closesWhatWasSaid(said: readonly Said[], closing: Said): boolean {
  const { sentence, block } = closing.statement;
  const beside = block.sentences[block.sentences.indexOf(sentence) - 1];
  // In another cell of the row stands another remark.
  if (beside !== undefined && beside.column !== sentence.column) return false;
  const before = beside?.text ?? textOf(said[said.indexOf(closing) - 1]);
  if (!BARE.test(sentence.text)) return false;
  const earlier = said.slice(Math.max(0, said.indexOf(closing) - 3), said.indexOf(closing)).map(textOf);
  if (ON_CLOSING.test(block.text) || earlier.some((text) => ON_CLOSING.test(text)))
    return isLost(before) || earlier.some(isLost);
  if (!LED_TO.test(sentence.text) && standsOpen(said[said.indexOf(closing) - 1])) return true;
  if (isTally(before) || isDoneInPart(before) || SOMETHING_ENDED.test(before.replace(OWN_NUMBER, ''))) return true;
  return endsTalk(before.replace(OWN_NUMBER, '')) || isThing(said[said.indexOf(closing) - 1], closing);
}

/** `In progress -> closed` tells what became of it. */
const LED_TO = /^\s*(?:->|=>|→|⇒|➔)/;
const OPEN_OUTCOMES: ReadonlySet<string> = new Set(['deferred', 'undecided']);
const STILL_TO_DO =
  /^\W*(?:(?:it |this )?(?:is |was )?(?:still )?)(?:in progress|ongoing|wip|needs? |assigned|to be |under (?:review|way|test)|waiting|blocked|will be |to-?do|planned|scheduled|being |un(?:resolved|decided|fixed|finished|done)|not (?:agreed|resolved|decided|done|fixed|ready))/i;

/** `In progress. Closed.`: the words before leave it open, so that these are about something else. */
function standsOpen(before: Said | undefined): boolean {
  if (!before || before.closing) return false;
  const text = wordingOf(before.statement).text.replace(/^\W*\u00ad\W*/, '');
  if (STILL_TO_DO.test(text)) return true;
  return [before, ruledIn(text), tersely(text)].some(
    (one) => one !== undefined && OPEN_OUTCOMES.has(one.outcome) && (!('force' in one) || one.force > 1),
  );
}

const REQUEST = '(?:prs?|pull requests?|mrs?|merge requests?|patch(?:es)?)';
/** `Mara's PR was superseded.`, `The pull request for #12 was merged.`: that may be what is closed. */
const SOMETHING_ENDED = new RegExp(
  `^\\W*(?:(?:the|an?|this|that|his|her|their|our|old|first|second|other|[\\p{L}]+'s) ){0,3}(?:(?:${REQUEST}|(?:draft|attempt|prototype|branch|fork|experiment|poll|proposal|(?:jira|vendor|upstream|support|other|rt) (?:ticket|issue|bug))s?)(?: (?:of|for|by|from|to|on|in) [^.;,]{1,30}?)?,? (?:(?:is|are|was|were|has been|have been|got) )?(?:now |already )?(?:closed|superseded|abandoned|rejected|withdrawn|declined|deleted|dropped|removed|obsolete|stale|outdated|completed|finished)|(?:(?:action|task|to-?do)s?(?: items?| points?)?|homework) (?:(?:is|are|was|were|has been) )?(?:now |already )?(?:done|completed|finished)|\\p{L}+ did (?:his|her|their|the) homework|${REQUEST} (?:for|to|of|on|about) \\W?#?\\d+,? (?:(?:is|was|has been|got) )?(?:now |already )?(?:merged|accepted|done))(?!\\p{L})|^\\W*(?:an|the )?(?:other|second) (?:issue|ticket|one|bug)\\b|^\\W*(?:see(?: also)?|cf\\.?|like|related(?: to)?|depends on|blocked by|waits for) #\\d+\\W*$`,
  'iu',
);

/** `Valve` on a line of its own, and `Closed.` on the next. */
function isThing(before: Said | undefined, { statement }: Said): boolean {
  if (!before || before.statement.block === statement.block || before.statement.named.length > 0) return false;
  const { text } = before.statement.block;
  if (NAMES_A_TICKET.test(text) || NAMES_OTHERS.test(text)) return true;
  return /^(?:\p{Lu}\p{Ll}+(?: \p{Ll}+)?|(?:The )?PRs?)$/u.test(text) && !GOES_ON.test(text);
}

/** `Vendor ticket 4711`, `Mara's PR`. */
const NAMES_A_TICKET =
  /^\W*(?:(?:the|our|their|\p{L}+'s|vendor|support|jira|rt|upstream|helpdesk) )+(?:ticket|issue|bug|case|prs?|patch|poll|branch)(?: [\w-]*\d[\w-]*)?\W*$/iu;

/** `Another issue by Mara`, `stale ones`, `forum questions`. */
const NAMES_OTHERS =
  /^\W*(?:(?:an?other|other|all|the|stale|old|open|forum|mailing|\p{L}+'s) )+(?:issues?|tickets?|others?|ones?|questions?|lists?)(?: (?:by|of|from) \p{L}+)?\W*$|^\W*others\W*$/iu;

const GOES_ON =
  /^(?:decisions?|outcomes?|results?|status|state|resolutions?|conclusions?|discussions?|notes?|summary|verdict|agreed|comments?|fixed|done|merged|resolved|closed|obsolete|duplicate|rejected|solved|implemented)\b/i;

/** `#12: ` before what is said of it. */
const OWN_NUMBER = /^\W*#?\d+\s?[:–—-]\s/;

/** `Motion to close: Ann / Bo. Vote 4-0-1. Closed.` */
const ON_CLOSING = /\b(?:motion|moved|votes?|voted|proposal|proposed|agreed) (?:to|on) clos(?:e|ing)\b/i;

/** `Closed: #15 → #16`: the one becomes the other, which is not closed with it. */
export function becomesAnother(_said: readonly Said[], { statement: { sentence, block, named } }: Said): boolean {
  const before = block.sentences[block.sentences.indexOf(sentence) - 1]?.text ?? '';
  if (named.length > 0 && /^\s*(?:->|=>|→|⇒|➔)\s*#\d/.test(sentence.text) && /^\W*#\d/.test(before)) return true;
  const next = block.sentences[block.sentences.indexOf(sentence) + 1]?.text ?? '';
  return named.length > 0 && /^\s*(?:->|=>|→|⇒|➔|>)\s*\W?(?:#?\d|[\w-]+\/[\w-]+|https?:)/.test(next);
}

/** `Action 3: Tom asks the pilots. Status: closed`. */
const OF_ACTION = /^\W*(?:action|AI|task|to-?do)\b[^.?!]{0,10}\p{L}/iu;

/** So does the block right above it that told what to do. */
export function isOfAction(said: readonly Said[], closing: Said): boolean {
  const above = said[said.indexOf(closing) - 1]?.statement.block.text ?? '';
  const { block, named } = closing.statement;
  return named.length === 0 && (OF_ACTION.test(block.text) || OF_ACTION.test(above));
}

/** `#12: close`. */
const BARE_ORDER = /^[^\p{L}]*close[^\p{L}]*$/iu;
/** The titles above, and the list item around. */
const headsOf = ({ under, around }: Said['statement']): readonly (readonly string[])[] => [
  under,
  around ? [around] : [],
];

/** So many words before the order tell what was said about it. */
const TALK = /(?:\p{L}[\p{L}'’-]*\P{L}+){10}/u;

/** In an agenda that holds its notes an order ends the talk that stands before it. */
function concludes(said: readonly Said[], closing: Said): boolean {
  const before = said.slice(0, said.indexOf(closing)).filter(({ own, statement }) => own && !statement.isTitle);
  return !closing.statement.plan && TALK.test(before.map(({ statement }) => `${statement.sentence.text} `).join(''));
}

/** An agenda tells what is to be done. */
export const ordersInAgenda = (said: readonly Said[], closing: Said): boolean =>
  orders(closing) && !(closing.statement.section === 'agenda' && concludes(said, closing));

const orders = ({ statement, closing }: Said): boolean =>
  headsOf(statement).some((titles) => isWanted(titles, statement.sentence.text)) ||
  (closing?.rule === 'to be closed at the end' && /^\W*next\b[^:.]{0,20}:/i.test(statement.block.text)) ||
  ((statement.section === 'agenda' || headsOf(statement).some(isForLater)) &&
    (closing?.rule === 'to be closed at the end' || BARE_ORDER.test(statement.sentence.text)));

/** Below what was rejected, or argued for and against, an order is what somebody wanted. */
export const ordersUnderNo = ({ statement, closing }: Said): boolean =>
  (closing?.rule === 'closing it' && statement.section === 'rejected') ||
  (isUnderNo(statement.under) &&
    (statement.isTitle || closing?.rule === 'closing it' || closing?.rule === 'to be closed at the end'));
