import { oneOf } from '../../words/phrases.ts';
import type { OutcomeRule } from './outcome-rule.ts';
import { DOES, DOING, NO_NAME, WORK } from './task-words.ts';

// Rules by which somebody is named who is to do something. Where a pattern has no flag `i`, capitals tell who has a name.

const QUESTION = /\?\s*$/;

/** Words with a capital that begin a sentence and are nobody's name. */
const NOBODY =
  'This|That|It|There|These|Those|They|The|What|Which|Who|Where|When|How|Why|And|But|So|If|Issue|Version|Discussion|Nothing|Everything|URI|URL|You|NIAC';
const NAME = "\\p{Lu}[\\p{L}'-]*";

/** `Mara agreed to draft the text`: what one agrees to do is no agreement of all. */
export const PROMISED: OutcomeRule = {
  rule: 'somebody will',
  sentence: 'Somebody is named who will do something.',
  outcome: 'action',
  force: 2,
  pattern: new RegExp(
    `(?<!\\p{L})(?!(?:We|All|Everyone|Everybody|They|It|People|Members|Group|Committee|Council|Board|Team|Meeting)\\b)(?:\\p{Lu}[\\p{L}'-]+|[Hh]e|[Ss]he) (?:has |have |also )?agreed to (?:${WORK})(?!\\p{L})`,
    'u',
  ),
};

/** `Mara to approve it until Sunday`: she is to; nobody has agreed yet. */
export const TO_APPROVE: OutcomeRule = {
  rule: 'somebody to',
  sentence: 'Somebody is named who is to do something.',
  outcome: 'action',
  force: 3,
  pattern:
    /(?:^|[,;:] |\band )(?!(?:We|All|Everyone|Everybody|The|This|That|It|Group|Committee|Council|Board|Team|Meeting|Motion|Proposal|Proposed|Agreed|Agreement|Decided|Decision|Consensus|Vote|Voted|OK|Okay|Ok|Ready|Good|Happy|Fine|Moved|Resolved|Need|Needs|PR|PRs|Yes|Nothing|Plan|Safe|Free|Welcome|Ought|Going|Want|Wants)\b)\p{Lu}[\p{L}'-]+ to (?:approve|accept|merge|publish|land|release|sign off)(?!\p{L})/u,
  unless: QUESTION,
};

/** `Needs discussion between Mara and Tom`: two people are to talk, not the meeting. */
export const BETWEEN: OutcomeRule = {
  rule: 'some people talk',
  sentence: 'Some people are to talk about it first.',
  outcome: 'action',
  force: 3,
  pattern:
    /(?<!\p{L})(?:[Nn]eeds?|[Rr]equires?|[Ww]ants?|[Tt]o|[Ww]ill|[Ss]hould) (?:be )?(?:an? |some |more |further )*(?:[Dd]iscuss\p{L}*|talk\p{L}*|clarif\p{L}*|sync\p{L}*|meet\p{L}*) (?:it |this |that )?(?:between|with) (?!(?:Git|Slack|Zulip|Discord|Matrix|The|TSC|TC|WG)\b)\p{Lu}/u,
  unless: QUESTION,
};

/** `Mara (PIER) to ask the pilots`, and in small letters where the sentence begins so: `tomlin to ask the pilots`. */
export const SOMEBODY_TO: OutcomeRule = {
  rule: 'somebody to',
  sentence: 'Somebody is named who is to do something.',
  outcome: 'action',
  force: 2,
  pattern: new RegExp(
    oneOf(
      `(?:^|[,;.:–—-]\\s+@?|\\s(?:and|&|with)\\s+|\\()(?!(?:Need|${NO_NAME})\\s)(?:\\p{Lu}[\\p{L}'/-]*(?:\\s+${NAME}\\.?)?(?:\\s\\([^()]{1,24}\\))?)\\s+(?:(?:is|are|still|needs?|has|have|wants?|would like|plans?|hopes?|intends?|promised|offered|volunteered|agreed|asked|willing|happy)\\s+)*to\\s+(?!be\\b)\\p{Ll}`,
      `^(?!${NO_NAME}\\s)\\p{Ll}+\\s+to\\s+(?!be\\b|the\\b|an?\\b|me\\b|us\\b|my\\b|our\\b)\\p{Ll}`,
    ),
    'u',
  ),
  unless: new RegExp(
    `(?:^|[,;.:–—-]\\s+)(?:an?\\s+|the\\s+)?${NO_NAME}\\s+(?:(?:wants|likes|offered|volunteered)\\s+)?to\\b|\\?\\s*$`,
    'iu',
  ),
};

/** What somebody will do, in the words of who says so. */
const WILL = oneOf(
  `(?<![\\p{L}])(?!(?:${NOBODY})\\b)(?:\\p{Lu}[\\p{L}'.-]*|[Hh]e|[Ss]he|[Ww]e|@[\\w-]+)\\s*(?:\\s(?:will|shall|must)|'ll|'s going to|\\s(?:am|is|are) going to|'m going to)\\s(?:also |then |just |now )?(?:be |have a |keep )?(?:${WORK}|${DOING}|send|see if)(?!\\p{L})`,
  // Whatever somebody with a name will do, but for what things do.
  `(?<![\\p{L}])(?!(?:${NOBODY}|I|We)\\b)\\p{Lu}[\\p{L}'.-]*\\s(?:will|shall|must|'s going to|is going to|are going to)\\s(?!be back\\b|move on\\b|(?:see|have|need|not|receive|get|become|happen|remain|stay|continue to be|affect|allow|cause|break|return|fail|contain|include|appear|require|depend|mean|result|end up|exist|apply|change|differ|never|always|only|probably)\\b)`,
  `\\bwill (?:then |also |now )?${WORK}(?!\\p{L})`,
  "\\bI'll (?:pair|kick|do|go|call|phone|sort|deal|talk|speak|chat|mention|see to)\\b",
  '\\bI \\p{Ll}+ (?:it|this|that|them)\\b[^.;]{0,20}\\b(?:tonight|tomorrow|today|this week|next week|on \\p{Lu}\\p{L}+day)\\b',
  "(?:said|says) s?he(?:'d|'ll| would| will) (?!be\\b|not\\b|like\\b|prefer\\b)",
);

/** What somebody promised, or was asked for. */
const PROMISES = oneOf(
  '(?:promise[sd]?|offer(?:s|ed)?|volunteer(?:s|ed)?|willing|planning|intends?|plans|happy|hopes|wants|asked|encouraged|invited|tasked|due|expected) to (?!be\\b|hear\\b|see\\b|know\\b|go with\\b)\\p{Ll}',
  '(?:\\p{Lu}\\p{L}+|[Hh]e|[Ss]he) (?:has |have )?agreed to ',
  `(?:would like|wants?|wanted|asks?|asked|invite[sd]?|encourage[sd]?|remind(?:s|ed)?|tasked|requests?|requested) @?(?!(?:The|This|That|It|We|Us|I)\\b)${NAME} to (?!be\\b)\\p{Ll}`,
  '\\p{Lu}\\p{Ll}[\\p{L}-]* (?:would like|wants) to (?:do|take|fix|try|work on|pick|look)(?!\\p{L})',
  '(?:would|will) be (?:very |really )?(?:good|nice|great|useful|helpful) if (?:\\p{L}+ ){1,3}could',
  '\\bvolunteer(?:s|ed)\\b',
  '\\p{Lu}\\p{L}* (?:and|&) \\p{Lu}\\p{L}* volunteer\\b',
  '^\\p{Lu}{2,3} can\\s',
  '\\bone of\\b.*\\bshould\\b',
);

/** Who has it in hand. */
const IN_HAND = oneOf(
  '(?:has|have) (?:it|this|that) on (?:his|her|their|my|our) (?:list|plate|desk)',
  '(?:is|are) on (?:it|this)(?!\\p{L})',
  '(?:[Gg]roup|[Tt]eam|[Ff]orce|[Cc]ommittee|[Bb]oard|[Ee]ditors?|[Mm]aintainers?|[Aa]uthors?|[Dd]evelopers|[Ss]ites) to (?!be\\b)\\p{Ll}',
  // `Mara: check the lamps`
  `^(?!(?:Concerns?|Problems?|Issues?|Bugs?|Topics?|News|Notes?|Docs|Tests?|Tools?|Ideas?|Status|Questions?|Answers?)\\b)\\p{Lu}[\\p{L}'-]+(?:\\s?[/&,+]\\s?\\p{Lu}[\\p{L}'-]+)*\\s?(?::|->|→)\\s(?:to\\s)?(?:${WORK})(?!\\p{L})`,
  '@[\\w-]+ (?:to|will)\\s',
  '\\btakes? (?:an? |the )?action\\b',
  "(?:\\p{Lu}\\p{L}*|[Hh]e|[Ss]he|I|I'll|will|can|could|to) (?:takes?|took|own[s]?|handles?|picks?|picked) (?:this|it|that|care of|over|up|on|a look|point)(?! (?:to|for) the next)",
);

/** What somebody has begun. */
const BEGUN = oneOf(
  '\\b(?:sorting|working) (?:it )?out\\b',
  `(?:\\bis|\\bare|\\bam|'m|(?<!\\b[Yy]ou)'re|(?<!\\b[Tt]hat|[Ii]t)'s|\\bhas been|\\bhave been|\\bstarted|\\bbegan|\\bkeeps?|\\bstill|\\bbeen) (?:currently |now |still |already |actively )?${DOING}(?: on| at| into| with| up)?(?!\\p{L})`,
  '(?:has|have) (?:started|begun|opened|submitted|drafted|prepared|written|made|created|posted|filed|put up|a (?:draft|patch|prototype|branch|pr|prototype))',
  '(?:pr|patch|pull request|draft|proposal|prototype|fix|\\u00ad)(?: \\p{L}+){0,2} (?:is |was |has been |are |already )?(?:open(?:ed)?|submitted|coming|in (?:preparation|progress|review|the works)|ready for review|up for review|under way|being (?:written|prepared|reviewed|worked on)|in flight|exists but)',
);

export const SOMEBODY_WILL: OutcomeRule = {
  rule: 'somebody will',
  sentence: 'Somebody is named who will do something.',
  outcome: 'action',
  force: 2,
  pattern: new RegExp(oneOf(WILL, PROMISES, IN_HAND, BEGUN), 'u'),
  unless:
    /\?\s*$|\b(?:[Nn]obody|[Nn]o one|[Nn]one) (?:of (?:us|them) )?(?:has |had |ever )?(?:volunteer|offer|want|will|plan|intend)|\bwill not\b|\bwon't\b|\bwe will see\b|\bis working (?:again|fine|well|now)\b|\b(?:team|group) to decide\b/,
};

/** `Wren writes the note`. */
export const SOMEBODY_DOES: OutcomeRule = {
  rule: 'somebody does',
  sentence: 'Somebody is named who does something about it.',
  outcome: 'action',
  force: 2,
  pattern: new RegExp(
    `(?:^|[.,;:]\\s|\\band\\s)(?:(?:Mr|Mrs|Ms|Dr|Frau|Herr)\\.?\\s)?(?!(?:No|None|Any|Some|Other|More|Few|Many|This|That|It|There|Which|What|Who|Everybody|Everyone|Nobody|Somebody|The|Issue|Version|Code|Library|Spec|Test|Group)\\b)\\p{Lu}[\\p{L}'-]{1,20}\\s(?:also\\s|then\\s)?${DOES}(?!\\p{L})`,
    'u',
  ),
  unless: /\?\s*$|\b(?:takes|makes|gets|gives) (?:sense|place|part|time|long|an? (?:look at why))/,
};

/** `Each site tests it`. */
export const EACH_DOES: OutcomeRule = {
  rule: 'each does',
  sentence: 'Each site or member is to do something.',
  outcome: 'action',
  force: 2,
  pattern: new RegExp(
    `\\b(?:each|every|all)(?: of the)? (?:site|facility|lab|laboratory|institute|partner|member|beamline|group|team|facilities|sites|partners|members|labs)s? (?:to |should |will |must |shall )?(?:please )?(?:${DOES}|${WORK})(?!\\p{L})`,
    'iu',
  ),
};
