import { BEGIN, eitherOf } from '../../words/phrases.ts';
import { PUT_OFF } from './delay-words.ts';
import { WHEN } from './later-day.ts';
import type { OutcomeRule } from './outcome-rule.ts';

/** A status alone, as it stands behind a title: `(blocked)`, `– on hold`. */
const STANDS_STILL =
  /^\W*(?:currently |still |now )?(?:blocked|stalled|on hold|on ice|parked|paused|waiting|postponed|deferred|delayed|snoozed|later|not now|backlog)\W*$/i;

/** `2.1`, `3.x`: another version than this one. */
const VERSION = 'v?\\d+\\.(?:\\d+|x)';

const IS_PUT_OFF = eitherOf(
  new RegExp(`${BEGIN}${PUT_OFF}(?![\\p{L}\\p{N}])`, 'iu'),
  // `Lamps -> 7.4`
  /(?:->|→|⇒|=>)\s*(?:\p{Lu}+ )?v?\d+(?:\.\d+){0,2}\s*\.?$/iu,
  // `All: in 7.4.`, `7.4 at the earliest`
  new RegExp(
    `^\\W*(?:(?:(?:all|ok|so|then|\\p{L}+:) )*(?:for|in|to|only|move to|next) ${VERSION}(?:\\.(?:\\d+|x))?(?: (?:then|instead|milestone))?|${VERSION}(?:\\.(?:\\d+|x))?(?:\\.$| (?:only|then|it is|instead|milestone|at the earliest)))\\W*$`,
    'iu',
  ),
  // Nothing but the later day: `At the next meeting.`
  new RegExp(`^\\W*(?:\\S+ ){0,3}${WHEN}\\W*$`, 'iu'),
  /^(?:for )?(?:later|next (?:meeting|time|week|call))\b/iu,
);

/** Words about a later day, or about waiting, that put nothing off. */
const NOT_PUT_OFF = eitherOf(
  /\?\s*$/iu,
  /\b(?:maybe|perhaps)\b/iu,
  // Somebody is to do something until then.
  /^(?:invite|ask|remind)\b/iu,
  /^\W*(?:actions?\W+)?\p{Lu}[\p{L}'-]+ (?:will|to|shall|can) (?!the\b|an?\b|our\b|next\b|another\b|later\b|be\b|wait|discuss|decide|continue|come|revisit|return|meet)\p{Ll}+ (?:it |this )?(?:next|by|before|after|in|until)\b/iu,
  /^\W*(?:must|has to|have to|needs? to|should) be \p{L}+ed before\b/iu,
  /\bto be (?!postponed|deferred|discussed|decided|continued|moved|pushed|carried|taken|put|revisited|reviewed|resumed)\w+(?:ed|en) (?:by|with|at|on)\b.{0,60}\b(?:until|till|before) (?:the )?next\b/iu,
  // It tells how long something lasted.
  /\bno (?:answer|reply|response|reaction|news|activity|traffic|comments?|word)\b.{0,30}\b(?:in|for|since) /iu,
  /\b(?:been|was|were|took|ran|is|are) (?:for|at) [^.,;]{0,12}(?:days?|weeks?|months?|years?)\b/iu,
  // It is in.
  /^(?!.*\b(?:until|till|when|once|after|before|if|unless|not|for|as|because|since)\b).*\b(?:landed|merged)\b/iu,
  // It is denied.
  /\bnot (?:need|have) to come back\b/iu,
  /\bwithout delay\b/iu,
  /\bno longer on hold\b/iu,
  // Something else is put off.
  /\b(?:further|other) changes should be postponed\b/iu,
  // It tells when they meet.
  /^(?:the )?next (?:\p{L}+ )?(?:meeting|call|vc|session|telco|telecon)\b[^\p{L}\d]*(?:(?:is|will be|on|planned|scheduled|for|at)\s+)*(?:\d|mon|tues?|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu,
);

/** Ways to say that an issue waits for another day. */
export const DELAY: readonly OutcomeRule[] = [
  {
    rule: 'stands still',
    sentence: 'Its status says that it waits.',
    outcome: 'deferred',
    force: 3,
    pattern: STANDS_STILL,
  },
  {
    rule: 'left open',
    sentence: 'It says that the issue stays open.',
    outcome: 'deferred',
    force: 2,
    pattern:
      /\b(?:left|leave|leaving|keep|kept|keeping|stays?|stayed|remains?|remained)(?: (?:it|this|that|them|the (?:issue|ticket)|#?\d+|\u00ad))*(?: as)? open\b/i,
    unless: /\?|\bopen (?:question|to)\b/i,
  },
  {
    rule: 'put off',
    sentence: 'It is put off.',
    outcome: 'deferred',
    force: 3,
    pattern: IS_PUT_OFF,
    unless: NOT_PUT_OFF,
  },
];
