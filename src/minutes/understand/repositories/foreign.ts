import { anyWord } from '../words/phrases.ts';
import { isOurs } from './beside.ts';

const REPOSITORY = 'repo(?:sitor(?:y|ies)|s)?';
const THINGS =
  '(?:[\\s:/&–-]+(?:github|issues?|bugs?|tickets?|prs?|pull requests?|reports?|and|updates?|news|status))*';
/** Titles over numbers of anybody but us. */
const OF_OTHERS = new RegExp(
  `^(?:(?:in|from|on|at|the|our|status of|closed|open|new|issues?|bugs?|tickets?)\\s+)*(?:upstream|downstream|third[- ]part(?:y|ies)|vendors?|suppliers?|(?:support|vendor|supplier|customer|helpdesk)\\s+tickets?|external\\s+(?:issues?|bugs?|tickets?|${REPOSITORY}|projects?|trackers?)|(?:other|another|partner|sister|neighbou?ring|related|foreign|affiliated|dependent)\\s+(?:github\\s+)?(?:${REPOSITORY}|projects?|trackers?|packages?|products?|organi[sz]ations?|orgs?|communit(?:y|ies))|(?:internal|old|legacy|former|previous)\\s+(?:bug\\s*|issue\\s*)?trackers?)${THINGS}\\W*$`,
  'i',
);

const WORD = '\\p{L}[\\p{L}\\d._+-]*';
const LEAD = '(?:(?:in|from|on|at|for|of|the|issues?|tickets?|closed|open|new)\\s+)*';
const NAMED: readonly RegExp[] = [
  new RegExp(
    `^${LEAD}(${WORD}(?:\\s${WORD}){0,2}?)[\\s-]+(?:(?:github|git)\\s+)?(?:${REPOSITORY}|(?:bug\\s?|issue\\s?)?tracker)${THINGS}\\W*$`,
    'iu',
  ),
  new RegExp(`^${LEAD}(${WORD})\\sproject${THINGS}\\W*$`, 'iu'),
  // Without the colon it is a topic: `Repository structure`, `Project activity`.
  new RegExp(`^(?:github\\s+)?(?:${REPOSITORY}|project|product)\\s?:\\s?(${WORD}(?:\\s${WORD})?)\\W*$`, 'iu'),
];
/** `In Bells`, with a capital: a product or a project. */
const INSIDE = /^In\s+(?:the\s+)?(\p{Lu}[\p{L}\d._+-]*(?:\s\p{Lu}[\p{L}\d._+-]*)?)\W*$/u;
/** Stages of the work, and what else one may be in. */
const STAGE = new RegExp(
  `^${anyWord(
    'review reviews progress discussion development testing test production triage backlog scope general brief short summary attendance camera memoriam work process queue planning preparation person closing conclusion detail details addition total other camp german english french',
  )}$`,
  'i',
);
/** Words beside "repository" and "tracker" that name none. */
const GENERIC = new RegExp(
  `^${anyWord(
    'the our this that main own new code source github git mono core issue issues bug bugs ticket tickets all open closed single whole central common shared project projects repo repository tracker public status a each every any to of and for with from in on per new triage moving move rename archive create current which next first second big small long-term pilot test student paid',
  )}$`,
  'i',
);

/** No title is longer that only names a repository. */
const LONGEST = 60;
const MAY_NAME = /repo|stream|tracker|project|product|vendor|supplier|part(?:y|ies|ner)|tickets|other|extern|^in\s/i;

const isOwn = (name: string, usual: string | null): boolean =>
  isOurs(name, usual) ||
  name
    .split(/\s+/)
    .filter((word) => !GENERIC.test(word))
    .every((word) => isOurs(word, usual));

/**
 * Whether a title says that the numbers below it are of another repository, project or product than `usual`: `Bells
 * repo`, `Upstream`, `In Bells`. Most titles are topics, so that only these words count.
 */
export function isForeign(title: string, usual: string | null): boolean {
  if (title.length > LONGEST || !MAY_NAME.test(title)) return false;
  if (OF_OTHERS.test(title)) return true;
  const inside = INSIDE.exec(title)?.[1];
  if (inside !== undefined && !STAGE.test(inside)) return !isOwn(inside, usual);
  return NAMED.some((pattern) => {
    const name = pattern.exec(title)?.[1];
    return name !== undefined && !isOwn(name, usual);
  });
}

/** `Tracker: https://forge.example/quay/lamps/issues` */
const OTHER_FORGE =
  /^\W*(?:(?:our |the )?(?:issue |bug )?tracker|(?:all )?(?:issues|tickets|bugs)|repo(?:sitory)?|numbers)\b[^:]{0,30}:?\s*<?https?:\/\/(?!(?:www\.)?github\.com)[^\s/]*(?:git|jira|bug|issue|track|redmine|trac|codeberg|forge|launchpad|savannah)/i;

/** Whether a line says that the numbers below it are of a tracker that is not on GitHub. */
export const isOtherForge = (text: string): boolean => text.includes('://') && OTHER_FORGE.test(text);
