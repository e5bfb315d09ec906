import { anyWord } from '../../words/phrases.ts';
import type { OutcomeRule } from './outcome-rule.ts';

/** Words before "to" or "will" that are no names of people. */
const NO_NAME =
  '(?:\\p{L}+(?:ing|ed|tion|ment|ness)|need|needs|want|wants|ready|able|due|up|how|what|when|where|who|why|which|propos\\p{L}*|ok|okay|try|back|nothing|something|anything|better|best|happy|willing|leads?|easy|hard|nice|good|prs?|pull|requests?|issues?|tickets?|thanks|according|similar|close|order|as|also|time|move|add|remove|change|changes|have|has|had|is|are|was|were|like|likely|used|use|plan|plans|hope|hopes|proposal|proposals|poll|links?|access|next|it|this|that|these|those|there|they|in|so|and|or|but|if|not|up|down|over|on|go|goes|went|compare|relative|prior|respect|regard|answer|response|reply|solution|reference|support|easier|harder|possible|attention|decision|resolution|aim|aims|welcome|say|sent|reason|way|ways|seem|seems|tends?|come|get|got|still|than|version|discussion|everything|urls?|uris?|users?|clients?|code|data|field|api|apis|spec|standard|agreed|the|work|goal|option|idea|need|nobody|none|many|much|more|most|some|few|all|only|one|first|second|last|consensus|agreement|summary|update|group|we|i|you|he|she|motion|action|vote)';

/** What people do with an issue between two meetings. */
const WORK = anyWord(
  'add address adapt announce change swap ask assess build check clarify clean_up collect comment compare confirm contact ' +
    'coordinate create define describe determine develop document double[-_]check draft edit email evaluate ' +
    'experiment explain explore extend figure_out file fill finali[sz]e find finish fix follow[-_]up gather get ' +
    'give go_through handle help implement improve inform investigate invite liaise list look mail make measure ' +
    'merge notify open organi[sz]e ping poke post prepare present produce propose prototype provide publish ' +
    'put_together raise reach_out read rebase refine release remind remove rename reply report request research ' +
    'respond review revise rewrite rework run schedule send set_up share sketch specify split start study submit ' +
    'summari[sz]e sync take talk tell test think track try update upload verify wait work write confirm circulate ' +
    'close_out champion drive lead own pick_up come_up_with do discuss_with meet chase nudge push resolve',
);
/** What a named person does is what they will do: `Wren writes the note`. Talking is left out. */
const DOES = anyWord(
  'adds adapts checks clarifies collects contacts creates drafts edits files finishes fixes follows_up gathers ' +
    'helps implements informs investigates invites looks_(?:into|at|for) mails merges moves opens organi[sz]es pings prepares ' +
    'provides publishes rebases reads_through reminds removes renames reviews revises rewrites schedules sends ' +
    'shares splits submits takes_(?:it|this|that|care|over|the_action) tests tries updates verifies writes asks(?!_(?:if|whether|why|how|what|about|when|for|who|where|which|everybody|everyone|all|us|others|(?:the|our)_(?:group|meeting|others|question|room|board|committee|council))(?!\\p{L})) talks_to speaks_(?:to|with)',
);
/** The same as nouns of what is missing. */
const THING =
  '(?:review(?:s|ers?)?|work|feedback|input|tests?|testing|comments?|approvals?|rebase|changes|investigation|implementation|documentation|docs|text|wording|spec text|example|examples|pr|prs|patch|volunteers?|owner|champion|proposal|reproduction|repro|reproducer|clarification|information|info|details?|confirmation|analysis|benchmarks?|verification|update|updates|response|answer|reply|discussion with \\p{L}+)';
const DOING = anyWord(
  'working looking investigating writing preparing drafting implementing reviewing testing fixing updating ' +
    'finishing checking collecting planning trying developing finali[sz]ing iterating experimenting exploring ' +
    'gathering talking following_up tracking',
);
const DONE_TO = anyWord(
  'tested reviewed written implemented checked fixed updated documented added done verified investigated ' +
    'clarified addressed completed finished rebased merged created removed changed renamed prepared defined ' +
    'confirmed corrected improved solved rewritten reworked split resolved followed_up contacted submitted ' +
    'provided figured_out worked_(?:on|out) looked_(?:at|into)',
);

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
  unless: /\?\s*$/,
};

/** `Needs discussion between Mara and Tom`: two people are to talk, not the meeting. */
export const BETWEEN: OutcomeRule = {
  rule: 'some people talk',
  sentence: 'Some people are to talk about it first.',
  outcome: 'action',
  force: 3,
  pattern:
    /(?<!\p{L})(?:[Nn]eeds?|[Rr]equires?|[Ww]ants?|[Tt]o|[Ww]ill|[Ss]hould) (?:be )?(?:an? |some |more |further )*(?:[Dd]iscuss\p{L}*|talk\p{L}*|clarif\p{L}*|sync\p{L}*|meet\p{L}*) (?:it |this |that )?(?:between|with) (?!(?:Git|Slack|Zulip|Discord|Matrix|The|TSC|TC|WG)\b)\p{Lu}/u,
  unless: /\?\s*$/,
};

/** Words that give somebody something to do, or say that something is being done. */
export const TASKS: readonly OutcomeRule[] = [
  {
    rule: 'action',
    sentence: 'It is given to somebody as an action.',
    outcome: 'action',
    force: 2,
    pattern:
      /^\W*action\s[\p{L}.'-]{2,20}(?:\s[\p{L}.'-]{2,20})?\s*:|^\W*(?:new )?(?:actions?(?: (?:items?|points?))?|ai|todo|to-do|task|next steps?|follow[- ]?ups?|owners?|assignees?|responsible|lead|champion)\s*(?:[:([–—-]|on\b|for\b|is\b|are\b|#?\d)|\((?:action)\b|\bactions?\s*(?:item|point)?\s*(?::\s*\p{L}|on\s+\p{Lu})|\bassign(?:ed|ee)?\s*(?:\ue000\s*)?(?:it |this )?(?:to\b|[:.,;]|$)/iu,
    unless: /\b(?:actions?|next steps?)\W+(?:none|no|n\/a|nothing)\b/i,
  },
  {
    rule: 'somebody to',
    sentence: 'Somebody is named who is to do something.',
    outcome: 'action',
    force: 2,
    pattern: new RegExp(
      `(?:^|[,;.:–—-]\\s+@?|\\s(?:and|&|with)\\s+|\\()(?!${NO_NAME.replace('need', '[Nn]eed')}\\s)(?:\\p{Lu}[\\p{L}'/-]*(?:\\s+\\p{Lu}[\\p{L}'-]*\\.?)?(?:\\s\\([^()]{1,24}\\))?)\\s+(?:(?:is|are|still|needs?|has|have|wants?|would like|plans?|hopes?|intends?|promised|offered|volunteered|agreed|asked|willing|happy)\\s+)*to\\s+(?!be\\b)\\p{Ll}|^(?!${NO_NAME}\\s)\\p{Ll}+\\s+to\\s+(?!be\\b|the\\b|an?\\b|me\\b|us\\b|my\\b|our\\b)\\p{Ll}`,
      'u',
    ),
    unless: new RegExp(
      `(?:^|[,;.:–—-]\\s+)(?:an?\\s+|the\\s+)?${NO_NAME}\\s+(?:(?:wants|likes|offered|volunteered)\\s+)?to\\b|\\?\\s*$`,
      'iu',
    ),
  },
  {
    rule: 'put to vote',
    sentence: 'It is put to a vote, which is not yet taken.',
    outcome: 'undecided',
    force: 2,
    pattern:
      /\b(?:ready for|under|up for|for|put (?:it |this )?(?:to|on|up for)|goes? (?:to|for)|start (?:a|the|online)|call (?:a|for a)) (?:an? |the )?(?:online )?vot(?:e|ing)\b|\blet(?:'s| us) vote\b/i,
    unless: /\b(?:approved|passed|accepted)\b/i,
  },
  {
    rule: 'somebody will',
    sentence: 'Somebody is named who will do something.',
    outcome: 'action',
    force: 2,
    pattern: new RegExp(
      [
        `(?<![\\p{L}])(?!(?:This|That|It|There|These|Those|They|The|What|Which|Who|Where|When|How|Why|And|But|So|If|Issue|Version|Discussion|Nothing|Everything|URI|URL|You|NIAC)\\b)(?:\\p{Lu}[\\p{L}'.-]*|[Hh]e|[Ss]he|[Ww]e|@[\\w-]+)\\s*(?:\\s(?:will|shall|must)|'ll|'s going to|\\s(?:am|is|are) going to|'m going to)\\s(?:also |then |just |now )?(?:be |have a |keep )?(?:${WORK}|${DOING}|send|see if)(?!\\p{L})`,
        "(?<![\\p{L}])(?!(?:This|That|It|There|These|Those|They|The|What|Which|Who|Where|When|How|Why|And|But|So|If|Issue|Version|Discussion|Nothing|Everything|URI|URL|I|We|You|NIAC)\\b)\\p{Lu}[\\p{L}'.-]*\\s(?:will|shall|must|'s going to|is going to|are going to)\\s(?!be back\\b|move on\\b|(?:see|have|need|not|receive|get|become|happen|remain|stay|continue to be|affect|allow|cause|break|return|fail|contain|include|appear|require|depend|mean|result|end up|exist|apply|change|differ|never|always|only|probably)\\b)",
        '(?:promise[sd]?|offer(?:s|ed)?|volunteer(?:s|ed)?|willing|planning|intends?|plans|happy|hopes|wants|asked|encouraged|invited|tasked|due|expected) to (?!be\\b|hear\\b|see\\b|know\\b|go with\\b)\\p{Ll}',
        "(?:\\p{Lu}\\p{L}+|[Hh]e|[Ss]he) (?:has |have )?agreed to |(?:said|says) s?he(?:'d|'ll| would| will) (?!be\\b|not\\b|like\\b|prefer\\b)",
        "(?:would like|wants?|wanted|asks?|asked|invite[sd]?|encourage[sd]?|remind(?:s|ed)?|tasked|requests?|requested) @?(?!(?:The|This|That|It|We|Us|I)\\b)\\p{Lu}[\\p{L}'-]* to (?!be\\b)\\p{Ll}",
        '(?:would|will) be (?:very |really )?(?:good|nice|great|useful|helpful) if (?:\\p{L}+ ){1,3}could',
        '\\bvolunteer(?:s|ed)\\b|\\p{Lu}\\p{L}* (?:and|&) \\p{Lu}\\p{L}* volunteer\\b|(?:has|have) (?:it|this|that) on (?:his|her|their|my|our) (?:list|plate|desk)|\\p{Lu}\\p{Ll}[\\p{L}-]* (?:would like|wants) to (?:do|take|fix|try|work on|pick|look)(?!\\p{L})',
        '^\\p{Lu}{2,3} can\\s|(?:is|are) on (?:it|this)(?!\\p{L})|(?:[Gg]roup|[Tt]eam|[Ff]orce|[Cc]ommittee|[Bb]oard|[Ee]ditors?|[Mm]aintainers?|[Aa]uthors?|[Dd]evelopers|[Ss]ites) to (?!be\\b)\\p{Ll}',
        `^(?!(?:Concerns?|Problems?|Issues?|Bugs?|Topics?|News|Notes?|Docs|Tests?|Tools?|Ideas?|Status|Questions?|Answers?)\\b)\\p{Lu}[\\p{L}'-]+(?:\\s?[/&,+]\\s?\\p{Lu}[\\p{L}'-]+)*\\s?(?::|->|→)\\s(?:to\\s)?(?:${WORK})(?!\\p{L})`,
        '\\bI \\p{Ll}+ (?:it|this|that|them)\\b[^.;]{0,20}\\b(?:tonight|tomorrow|today|this week|next week|on \\p{Lu}\\p{L}+day)\\b',
        '\\b(?:sorting|working) (?:it )?out\\b|\\bone of\\b.*\\bshould\\b|@[\\w-]+ (?:to|will)\\s|\\btakes? (?:an? |the )?action\\b',
        `(?:\\bis|\\bare|\\bam|'m|(?<!\\b[Yy]ou)'re|(?<!\\b[Tt]hat|[Ii]t)'s|\\bhas been|\\bhave been|\\bstarted|\\bbegan|\\bkeeps?|\\bstill|\\bbeen) (?:currently |now |still |already |actively )?${DOING}(?: on| at| into| with| up)?(?!\\p{L})`,
        `\\bwill (?:then |also |now )?${WORK}(?!\\p{L})|\\bI'll (?:pair|kick|do|go|call|phone|sort|deal|talk|speak|chat|mention|see to)\\b`,
        "(?:\\p{Lu}\\p{L}*|[Hh]e|[Ss]he|I|I'll|will|can|could|to) (?:takes?|took|own[s]?|handles?|picks?|picked) (?:this|it|that|care of|over|up|on|a look|point)(?! (?:to|for) the next)",
        '(?:has|have) (?:started|begun|opened|submitted|drafted|prepared|written|made|created|posted|filed|put up|a (?:draft|patch|prototype|branch|pr|prototype))',
        '(?:pr|patch|pull request|draft|proposal|prototype|fix|\\ue000)(?: \\p{L}+){0,2} (?:is |was |has been |are |already )?(?:open(?:ed)?|submitted|coming|in (?:preparation|progress|review|the works)|ready for review|up for review|under way|being (?:written|prepared|reviewed|worked on)|in flight|exists but)',
      ].join('|'),
      'u',
    ),
    unless:
      /\?\s*$|\b(?:[Nn]obody|[Nn]o one|[Nn]one) (?:of (?:us|them) )?(?:has |had |ever )?(?:volunteer|offer|want|will|plan|intend)|\bwill not\b|\bwon't\b|\bwe will see\b|\bis working (?:again|fine|well|now)\b|\b(?:team|group) to decide\b/,
  },
  {
    rule: 'somebody does',
    sentence: 'Somebody is named who does something about it.',
    outcome: 'action',
    force: 2,
    pattern: new RegExp(
      `(?:^|[.,;:]\\s|\\band\\s)(?:(?:Mr|Mrs|Ms|Dr|Frau|Herr)\\.?\\s)?(?!(?:No|None|Any|Some|Other|More|Few|Many|This|That|It|There|Which|What|Who|Everybody|Everyone|Nobody|Somebody|The|Issue|Version|Code|Library|Spec|Test|Group)\\b)\\p{Lu}[\\p{L}'-]{1,20}\\s(?:also\\s|then\\s)?${DOES}(?!\\p{L})`,
      'u',
    ),
    unless: /\?\s*$|\b(?:takes|makes|gets|gives) (?:sense|place|part|time|long|an? (?:look at why))/,
  },
  {
    rule: 'each does',
    sentence: 'Each site or member is to do something.',
    outcome: 'action',
    force: 2,
    pattern: new RegExp(
      `\\b(?:each|every|all)(?: of the)? (?:site|facility|lab|laboratory|institute|partner|member|beamline|group|team|facilities|sites|partners|members|labs)s? (?:to |should |will |must |shall )?(?:please )?(?:${DOES}|${WORK})(?!\\p{L})`,
      'iu',
    ),
  },
  {
    rule: 'to do',
    sentence: 'Somebody must first do something.',
    outcome: 'action',
    force: 2,
    pattern: new RegExp(
      [
        '^(?:asked|pinged|mailed|reminded) (?:the )?(?:user|author|reporter|submitter|maintainer|them|him|her)|^(?:will|please|request|invite|ask|remind|ping|check|revise|review|update|follow up|look into|investigate|reach out|mail|contact|prepare|clarify)\\b',
        "\\blet(?:'?s| us) (?!it\\b|them\\b|discuss\\b|vote\\b)",
        '\\b(?:await|wait)(?:ing|s)?\\b',
        '\\bplease (?:also |all )?(?:review|comment|look|check|read|send|add|have|take|give|test|try|respond|reply|provide|help)\\b',
        `\\b(?:call|looking|searching|wait|ask(?:ed|ing)?) for (?:an? |the |more |some )?${THING}\\b`,
        '\\brebase[sd]?\\b|\\b(?:some|making|good|slow|more|steady) progress\\b|\\bready for (?:\\p{L}+ )?(?:review|testing)\\b|\\b(?:under|in) (?:code )?review\\b|\\bblock(?:ed|ing)\\b|\\bblocks (?:this|it|on|us|the)\\b|\\bpending\\b',
        `\\b(?<!\\b(?:may|might|could) )(?:needs?|requires?|lacks?|missing|wants?|requested|requesting) (?:\\p{L}+ ){0,3}${THING}(?!\\p{L})`,
        `\\b${THING} (?:is |are |still |be )*(?:needed|required|missing|wanted|welcome|requested|pending|outstanding|necessary|to do)\\b`,
        '(?<!\\b(?:may|might|could) )\\bneeds? (?:an?|some|more|the|another) \\p{L}|\\bneeds? to figure\\b|\\bneeds? (?:some|any)(?:one|body) to\\b|\\b(?:some|any)(?:one|body) (?:has to|needs to|should|must|to|wants to)\\b',
        '\\b(?:pr|this|it|they|author|\\ue000) (?:still )?(?:needs?|has|have|must|should)(?: first)? (?:to|be|rebase|update)\\b',
        '\\b(?:in progress|ongoing|on-going|being (?:worked on|implemented|prepared|developed|tested|written|reviewed|fixed|addressed)|work(?:ing)? on (?:the|this|it)|work(?:s|ing)? (?:is )?(?:proceeding|continues|ongoing|started|has started|in progress)|(?:almost|nearly|mostly|half|partly|partially|half-way|halfway) (?:done|finished|complete|there|implemented|ready|merged|fixed)|still working|under way|underway|wip|in (?:work|process|development|implementation|realisation)|under (?:development|implementation|test|testing|investigation|construction|preparation|way)|on track|on schedule|started)\\b',
        `\\b(?:to|will|can|shall|must|should|needs to|need to|has to|have to|still to|remains to|yet to) be (?:first |then |also )?${DONE_TO}\\b`,
        '\\bif all\\b.*\\bcould\\b|\\b(?:merge|land|close|approve|release|proceed|go ahead|publish|continue)(?: (?:it|this|that|\\ue000))? (?:only )?(?:once|when|after|as soon as|pending|subject to)\\b|\\bcontingent\\b|\\bsubject to\\b',
        '\\b(?:still |yet )?outstanding\\s*[:–-]|\\bstill (?:outstanding|missing|lacking|to come)\\b|\\bI (?:still )?owe\\b|\\b(?:have|has|had|having|take|takes|give) (?:it )?an?(?:other)? (?:go|stab|crack|shot)\\b',
        `\\b(?:an? |the |some |more )?${THING} would (?:also )?(?:be )?(?:help|helpful|nice|welcome|good|useful|great|appreciated)\\b`,
        '\\bnext steps?\\b|\\bto-?do\\b|\\bstill to (?:do|come)\\b|\\bleft to do\\b|\\bremaining work\\b',
        '\\b(?:changes?|modifications?|updates?|tests?|reviews?) (?:were |was |are |is )?(?:requested|needed|required|missing)\\b',
        '\\b(?:try|aim|plan|target|hope)(?:s|ing|ned)? (?:for|to) (?:have|get|finish|release|merge|do)\\b',
        `(?<!\\bmay )\\bhave to ${WORK}\\b|(?<!\\b(?:may|might|could) )\\bneeds? to (?:also |first |still )?(?:${WORK})\\b|\\bmust (?:first )?${WORK}\\b`,
        '\\bfeedback (?:please|welcome)\\b|\\b(?:every(?:one|body)|all|members|people) (?:please |should |to |are asked to |are invited to )(?:comment|review|read|look|check|think|send|test|try)\\b',
      ].join('|'),
      'iu',
    ),
    unless:
      /\b(?:should|do|does|is|are|would|can|could)\s[^?]*\?\s*$|\bor still pending\b|\blet us check wh|^let us know\b|(?:\b(?:no|not|nothing)|n't) (?:more |further |longer |much )?(?:needs?|required?|needed|blocked|pending|outstanding|changes? (?:needed|required)|work (?:needed|required)|action)\b|\bneed to (?:discuss|decide|think|agree)\b/i,
  },
  {
    rule: 'task',
    sentence: 'It tells what to do.',
    outcome: 'action',
    force: 1,
    pattern: new RegExp(
      `^(?:also |then |first |first, |finally |maybe )?${WORK}(?!\\p{L})(?=\\s+\\p{L}|:|\\s+[@#\\ue000"'])`,
      'iu',
    ),
    unless:
      /\?\s*$|^\p{L}+ (?:was|were|is|are|has|had)\b|^(?:work|test|release|post|report|file|list|sync|comment|update|request|document|review|measure|build|track|do|lead|look|study|present|own|schedule)s?\b(?! (?:with|at|into|the|this|it|for|to|on|in|\p{Lu}))/u,
  },
];
