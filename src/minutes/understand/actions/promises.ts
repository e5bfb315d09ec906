import type { ActionItem } from '../../types.ts';
import { everyMatch } from '../words/every-match.ts';
import { anyWord } from '../words/phrases.ts';
import { isEverybody, named, type Owners, ownersBefore, sure } from './owners.ts';

/** What people are to do after a meeting. */
export const WORKS = anyWord(
  'write draft prepare send open file create make add fix check test try review re-review rebase merge update rewrite ask contact ' +
    'ping email mail talk speak look follow_up investigate collect gather organi[sz]e schedule set share post push submit propose ' +
    'present report comment circulate publish move rename remove clean split implement measure compare benchmark reproduce ' +
    'confirm verify find get bring put run upload translate invite order buy book document summari[sz]e raise start launch ' +
    'announce reach work take do help finish close reply answer respond coordinate nominate tag release backport bisect ' +
    'convert register discuss sign land sort chase remind see read leave host chair scribe ' +
    'suggest request poke phone chase define amend mentor consult clear approve shepherd redo',
);

/** What nobody does: states, and what words about others say. */
export const NO_DEED =
  /^(?:(?:also|then|still|now|only|probably|likely|soon)\s+)*(?:be(?!\s+(?:in\s+touch|back\s+(?:with|in)\s))|have(?!\s+(?:it|that|this|them)\s+(?:by|done|ready)\b|\s+an?(?:other)?\s+(?:\p{L}+\s+)?(?:look|go|try|patch|draft|fix|version|proposal|meeting|chat|word)\b)|not|never|need|require|depend|remain|stay|want|become|happen|like|prefer|rather|expect|say|see\s+that|mean|cause|break|get\s+rid|represent|miss|retire|leave|allow|benefit|exist|know|appear|suggest|still|wonder|argue|think(?!\s+(?:about|it\s+over|up)(?!\p{L}))|wait|attend|end|consider|decide|(?:paste|send|post|drop|share)\s+(?:you\s+)?(?:a|the|that)\s+link(?!\p{L}))(?:\b|(?=\W*$))/u;
const FIRM =
  /(?:\s(?:will|shall|is\s+going\s+to|are\s+going\s+to|is\s+to|are\s+to|plans?\s+to|is\s+willing\s+to|are\s+willing\s+to)|['’](?:ll|s\s+going\s+to))\s+(?=\p{Ll})/gu;
const PLEDGE =
  /\s(?:(?:has\s+|have\s+)?(?:agree[sd]?|offer(?:s|ed)?|volunteer(?:s|ed|ing)?|promise[sd]?|accept(?:s|ed)|undertook|commit(?:s|ted)?|proposed?\s+himself|proposed?\s+herself)\s+(?:to\s+)+|(?:(?:is|was|are|were|has\s+been|have\s+been)\s+)?(?:asked|tasked|requested)\s+(?:to|with)\s+|(?:took|takes?|has|have|gets?|got|was\s+given)\s+(?:an?|the)\s+actions?(?:\s+(?:item|point))?\s+to\s+|(?:would\s+be|is|was)\s+happy\s+to\s+|(?:said|written|wrote|announced)\s+(?:by\s+e?-?mail\s+)?(?:that\s+)?s?he(?:['’](?:d|ll)|\s+will|\s+would)\s+)(?=\p{Ll})/gu;
const TO = /\sto\s+(?=\p{Ll}|PR\s)/gu;
const WOULD =
  /\swould\s+(?!(?:keep|avoid|welcome|remove|replace|drop|vote|support|accept|help)\b)(?=\p{Ll})(?!.{0,200}(?:,\s+but|\bif)\s)/gu;
const SOFT = /\s(?:still\s+)?(?:should|must|needs?\s+to|has\s+to|have\s+to)\s+(?=\p{Ll})/gu;
const AGREED = /\b(?:agreed|decided|requested|concluded|settled)\b.*\bthat\b/i;
export const DOUBT =
  /\b(?:if|when|whenever|until|once|unless|whether|which|what|how|why|who|where|because|since|after|before)\b/i;
const SIGN_BEFORE = /[,;:.!?|–—>→⇒➔…(-]$|\band$|(?:https?:\/\/|#\d)\S{0,200}$/i;
const WORD_BEFORE = /\b(?:but|that|then|so|with|meanwhile)$/i;

/** The last word before a place, with its signs: only there is it told whether something begins behind it. */
function lastOf(lead: string): string {
  const end = lead.trimEnd();
  return end.slice(end.lastIndexOf(' ') + 1);
}

/** Somebody begins a clause or a list behind these words: `… mended, `, `Ole and `. */
export function joins(lead: string): boolean {
  const last = lastOf(lead);
  return last === '' || SIGN_BEFORE.test(last);
}

/** The same, or behind a word that opens a clause. */
function opens(lead: string): boolean {
  const last = lastOf(lead);
  return last === '' || SIGN_BEFORE.test(last) || WORD_BEFORE.test(last);
}

/** `After some talk Mara will …`: a time that is over is no doubt. */
const AFTER_TALK =
  /^\s*(?:After|Before|During|Since)\s+(?:(?:some|an?|the|this|much|little|brief|short|long|more|lengthy|further)\s+){1,3}[\p{L}-]+,?\s*$/u;

type Allowed = (lead: string, owners: readonly string[], all: Owners) => boolean;
/** The last clause of what stands before somebody. */
const near = (lead: string): string => lead.slice(Math.max(0, lead.search(/[^.;:!?—|]*$/)));

/** What somebody thinks that another will do is no promise. */
const SPOKEN_OF =
  /\b(?:that|which|who|whether|if|hopes?|thinks?|says?|said|expects?|asked|asks|wonders?|suggest(?:s|ed)?|believes?|by|of|with|from|for|to)\W*$/i;

const PLEDGED =
  'agree offer volunteer promise accept undertook commit propose asked tasked requested action happy said wrote written announced'.split(
    ' ',
  );

/** A way to promise, words of which one stands in each such sentence, and where in a sentence it counts. */
type Way = readonly [words: RegExp, signs: readonly string[], allowed: Allowed];

const WAYS: readonly Way[] = [
  [PLEDGE, PLEDGED, (lead, names) => lead.length < 160 && !isEverybody(names)],
  [
    FIRM,
    ['will', 'shall', 'to', 'll'],
    (lead, names, all) =>
      (opens(lead) || (sure(names, all) && !SPOKEN_OF.test(lead))) &&
      !DOUBT.test(
        near(lead)
          .replace(/,\s+which\s*$/, '')
          .replace(AFTER_TALK, ''),
      ),
  ],
  [TO, ['to'], (lead, names, all) => joins(lead) && !DOUBT.test(near(lead)) && (lead === '' || sure(names, all))],
  [WOULD, ['would'], (lead) => joins(lead) || /;\s*$/.test(lead) || AGREED.test(lead)],
  [
    SOFT,
    ['should', 'must', 'need', 'has', 'have'],
    (lead, names, all) => sure(names, all) && (joins(lead) || AGREED.test(lead)),
  ],
];

/** A name and one of the words that begin a promise; most sentences are spared a closer look. */
const MAY_PROMISE =
  /(?:[@\p{Lu}]\S{0,60}|\)|\b(?:chairs?|editors?|secretary|maintainers))\s+(?:will|shall|is|are|was|were|has|have|would|should|must|needs?|plans?|agree|offer|volunteer|promise|accept|undertook|commit|propose|asked|happy|said|wrote|announced|tasked|requested|took|takes?|gets?|got|still|to)|['’](?:ll|s\s+going)\s/u;

/** The first promise of a sentence with the one who gives it. */
export function promiseIn(text: string, owners: Owners): ActionItem | undefined {
  if (owners.small.size === 0 && !MAY_PROMISE.test(text)) return undefined;
  for (const [way, signs, allowed] of WAYS) {
    // Most ways are not taken: to see that first is cheaper than to go through no match.
    if (!signs.some((sign) => text.includes(sign)) || text.search(way) < 0) continue;
    for (const found of everyMatch(text, way)) {
      const who = ownersBefore(text.slice(0, found.index), owners);
      const deed = text.slice(found.index + found[0].length);
      if (who && allowed(who.lead, who.owners, owners) && !NO_DEED.test(deed))
        return { owner: named(who.owners), text };
    }
  }
  return undefined;
}
