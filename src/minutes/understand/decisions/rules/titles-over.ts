import { oneOf } from '../../words/phrases.ts';
import { leavesOpen, outcomeUnder } from './headings.ts';

/** Titles, and words with a colon, over what an earlier meeting decided. */
const EARLIER =
  /^\W*(?:(?:recap|recapitulation|reminder|flashback)\b|(?:history|background)\W*$|(?:short |quick )?(?:review|status|summary|recap|follow-?up|minutes|decisions?|notes|results?) (?:of|from|on|at) (?:the |our )?(?:decisions? (?:of|from) )?(?:the )?(?:last|previous|earlier|old|past)\b|follow-?up (?:of|from) (?:the )?\d|(?:from|in|at) (?:the |our )?(?:last|previous|old|earlier) |(?:last|previous) (?:time|week|month|meeting|call|vc)|(?:review|approval|corrections?|errata|comments?) (?:of|to|on) (?:the )?(?:minutes|notes|protocol)\b|(?:old|past|earlier) (?:minutes|notes|decisions|meetings?)|archived?\b|corrections?\W*$|what (?:we|was) (?:decided|agreed|did) (?:last|in|on|at)|(?:copied |pasted |taken |quoted )?(?:from|out of) (?:the )?(?:minutes|notes|protocol) (?:of|from)\b|(?:copied|pasted|quoted) from\b)/i;

/** `Minutes of February`, below the title of another month. */
const OF_A_MONTH =
  /^\W*(?:minutes|notes|decisions|protocol) (?:of|from) (?:the )?(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?(?: \d{1,2}(?:st|nd|rd|th)?)?\W*$/iu;

/** Titles over numbers that are none of issues, or over what somebody had to do. */
const OTHER_THINGS =
  /^[\W\d]*(?:(?:open|closed|new|old|merged|recent|our|current|status of|review of|triage of|list of|log of|the|all|pending|ongoing)\s+)*(?:pull requests?|prs?|mrs?|merge requests?|jira|redmine|help ?desk|service ?desk|trac|bugzilla|gitlab|gerrit|changes(?=\s\()|rt|polls?|votes?|voting|ballots?|motions?|milestones?|actions?(?: items?| points?)?|action (?:list|log)|tasks?|to-?dos?|risks?|rfcs?|rooms?|sprints?|sections?|chapters?|pages?|versions?|work ?packages?|beamlines?|(?:ballot|public|review) comments?|comments? (?:on|to) (?:the )?(?:ballot|draft|cd|dis)(?: \S+)?|comments? received|budget(?: issues)?|ticket sales|bug bount(?:y|ies)|ferr(?:y|ies))(?:\s+(?:tickets?|issues?|list|log|register|board|status|review|follow-?up|(?:from|of(?! the \w+$)|in|at|since|with)\b.{1,30}))?\W*$/i;

/** Titles, and words with a colon, over what somebody wants or may choose. */
const WANTED =
  /^[\W\d]*(?:\p{L}+['’]s? (?:proposals?|suggestions?|wishes|ideas?|plans?)|(?:proposals?|suggestions?|ideas?|wishes) (?:of|by|from) \p{Lu}|(?:suggest(?:ions?|ed)|options?|alternatives?|goals?|aims?|targets?|wish ?list|wishes|plans?|next steps?|roadmap|possible (?:outcomes?|decisions?|resolutions?)|(?:today|this (?:week|month|quarter|year))['’]?s? (?:goals?|aims?|plans?|targets?)|(?:ways?|variants?|choices?|scenarios?|cases?|approach(?:es)?|paths?|routes?) (?:[A-H]|[1-9]|one|two|three|four))(?=\W|$)[^.]{0,60}$)/iu;

/** `Plan for today: …`. */
export const beginsPlan = (text: string): boolean =>
  /^\W*(?:(?:today['’]?s |our |the )?(?:plans?|goals?|aims?|targets?|suggestions?|wishes|options?|(?:next )?steps?|to-?\s?dos?|procedure|workflow)(?: for [^.:]{1,30}| [A-D\d])?)\s?:|^\([a-d]\)\s+close\b/i.test(
    text,
  );

/** A title that names the number tells its subject, unless it says that the number counts something else. */
const COUNTS_OTHERS =
  /^\W*(?:rfc|discussion|sprint|milestone|ballot|poll|vote|motion|gate|berth|risk)\s#\d|^\W*(?:dup(?:licate|e)?s?|prs?|pull requests?|patch(?:es)?|polls?|votes?|branch|follow-?ups?|sub-?tasks?|blockers?) (?:of|to|for|on) (?:closing )?\W?#?\d|^\W*(?:reviews?|workshops?|sessions?|calls? for \p{L}+|discussions?|debates?|talks?) (?:of|on|about) \W?#?\d/iu;
/** Titles over what is never an issue: how to write, examples. */
const EXAMPLES =
  /^\W*(?:who (?:does|looks|takes|owns|is|has|will|keeps|may) \p{L}+(?: \p{L}+){0,5}\W*$|(?:release |exit |acceptance )?(?:criteria|conditions?|checklist)|definition of|preconditions?|assumptions?|hypothes[ie]s|forecast|dependencies of|closed (?:sessions?|meetings?|parts?|doors?)|how to \p{L}+|template|examples?|for example|drafts?(?: (?:text|wording|decisions?|resolutions?|conclusions?))?(?: (?:of|by) \p{L}+)?\W*$|(?:withdrawn|old|rejected|earlier|alternative) (?:wording|texts?|drafts?|versions?)|legend|syntax|notation)(?![\p{L}\d])/iu;
/** Below these an order is for later. */
const FOR_LATER =
  /^[\W\d]*(?:tomorrow|next steps?|follow-?ups?|home ?work|assignments?|roadmap|milestone\b.*|release plan|next|still open|(?:(?:next|our|draft|today.s) )?agenda(?: (?:for|of|\d).{0,30})?|(?:for|to) discuss(?:ion)?)\W*$/i;

/** Below these a bare order (`close #12`) is what somebody wants, or what was not come to. */
const NOT_DECIDED = new RegExp(
  `^[\\W\\d]*(?:${oneOf(
    '(?:disagreements?|controversial|disputed|not (?:decided|agreed|reached)|left ?overs?|left over|remaining|unfinished|skipped|drafts?|ideas?|brainstorm\\p{L}*|if (?:we had )?time\\p{L}*|maybe|tomorrow|(?:next|this|coming) (?:week|month|sprint|quarter|year))',
    '(?:before|after|for|by|until) (?:the )?(?:next )?(?:release|meeting|v?[\\dx]+(?:\\.[\\dx]+)*)',
    '(?:must|should|could|nice to|would)(?: have)?|won.t(?: have)?|(?:\\p{L}+.s )?(?:requests?|list|notes)(?: (?:from|of|by) \\p{L}+)?|proposals?|proposed(?: resolution)?|wanted|needed(?: (?:for|by|in) [^.]{1,20})?|checklist',
  )})\\W*$`,
  'iu',
);
const BARE_ORDER = /^\W*(?:\S{1,30}\s?[:–-]\s)?clos(?:e|ing)\b[^,;.]{0,30}\W*$/i;

/** Whether an order stands under a title over what was put off, is open or is wanted. */
export function isWanted(under: readonly string[], order: string): boolean {
  const [title] = under.slice(-1);
  if (title === undefined || !BARE_ORDER.test(order)) return false;
  return leavesOpen(title) || outcomeUnder([title])?.outcome === 'action' || NOT_DECIDED.test(title);
}

/** Whether the words stand under a title for what is to be done later. */
export const isForLater = (under: readonly string[]): boolean => under.slice(-2).some((title) => FOR_LATER.test(title));

const OPTIONS_FOR = /^\W*(?:options?|alternatives?|suggestions?|ideas?|plans?) (?:for|to|of|on) \W?#?\d/i;

/** Titles over what was turned down, or over reasons. */
const TURNED_DOWN =
  /^[\W\d]*(?:(?:rejected|failed|lost|dismissed|declined|vetoed|defeated|withdrawn|unsuccessful)\s+(?:proposals?|ideas?|motions?|options?|suggestions?|requests?|resolutions?)|failed|lost|dismissed|declined|vetoed|defeated|against|pros?|contras?|cons|pros? (?:and|&) con(?:tra)?s?|arguments?(?: (?:for|against|pro)\b.*)?)\W*$/i;

/** Whether the words stand under a title for what was turned down. */
export const isUnderNo = (under: readonly string[]): boolean =>
  under.slice(-2).some((title) => TURNED_DOWN.test(title));

/** The title of the document, which stands above all, is no part of it, and may tell the same month. */
function isOfOtherMonth(title: string, first: string): boolean {
  const month = OF_A_MONTH.exec(title)?.[1];
  const words = first.toLowerCase().split(/\P{L}+/u);
  return month !== undefined && title !== first && !words.some((word) => word.startsWith(month.toLowerCase()));
}

/** What the titles above tell of words below them that speak of closing: somebody's past, wishes or other things. */
export function titledAs(under: readonly string[], number: number): 'earlier' | 'other' | 'wanted' | undefined {
  const near = under.slice(-2);
  const names = (title: string): boolean => title.match(/\d+/g)?.includes(`${number}`) ?? false;
  // A title with a year is that of the document.
  const above = near.filter((title) => !names(title) && !/\b20\d\d\b/.test(title));
  if (
    near.some((title) => COUNTS_OTHERS.test(title)) ||
    above.some((title) => OTHER_THINGS.test(title) || EXAMPLES.test(title))
  )
    return 'other';
  if (near.some((title) => OPTIONS_FOR.test(title)) || above.some((title) => WANTED.test(title))) return 'wanted';
  return above.some((title) => EARLIER.test(title) || isOfOtherMonth(title, under[0] ?? title)) ? 'earlier' : undefined;
}
