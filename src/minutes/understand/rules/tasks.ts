import type { OutcomeRule } from './outcomes.ts';

/** Words before "to" that are no names of people. */
const NO_NAME =
  '(?:\\p{L}+(?:ing|ed)|need|needs|want|wants|ready|able|due|up|how|what|when|where|who|propos\\p{L}*|ok|okay|try|back|nothing|something|anything|better|best|happy|willing|leads?|easy|hard|nice|good|pr|pull|request|issue|thanks|according|similar|close|order|as|also|time|move|add|remove|change|changes|have|has|had|is|are|was|like|likely|used|use|plan|plans|hope|hopes|proposal|poll|link|access|next|it|this|that|in|so|and|or|not|up|down|over|on|go|goes|went|compare|relative|prior|respect|regard|answer|response|reply|solution|reference|support|easier|harder|possible|attention|decision|resolution|aim|aims|welcome|say|sent|nice|reason|way|ways|seem|seems|tends?|come|get|got|still|than|but)';

/** Words that give somebody something to do, or say that something is being done. */
export const TASKS: readonly OutcomeRule[] = [
  {
    rule: 'somebody to',
    sentence: 'Somebody is named who is to do something.',
    outcome: 'action',
    force: 2,
    pattern: new RegExp(
      `(?:^|[,;.:–—-]\\s+@?|\\s(?:and|&|with)\\s+)(?!${NO_NAME.replace('need', '[Nn]eed')}\\s)(?:\\p{Lu}[\\p{L}'/-]*(?:\\s+\\p{Lu}[\\p{L}'-]*)?)\\s+(?:is\\s+|are\\s+)?to\\s+(?!be\\b)\\p{Ll}|^(?!${NO_NAME}\\s)\\p{Ll}+\\s+to\\s+(?!be\\b|the\\b|an?\\b|me\\b|us\\b|my\\b|our\\b)\\p{Ll}`,
      'u',
    ),
    unless: new RegExp(`(?:^|[,;.:–—-]\\s+)(?:an?\\s+|the\\s+)?${NO_NAME}\\s+to\\b`, 'iu'),
  },
  {
    rule: 'put to vote',
    sentence: 'It is put to a vote, which is not yet taken.',
    outcome: 'undecided',
    force: 2,
    pattern:
      /\b(?:ready\s+for|under|up\s+for|for|put\s+(?:it\s+|this\s+)?(?:to|on|up\s+for)|goes?\s+(?:to|for)|start\s+(?:a|the|online))\s+(?:an?\s+|the\s+)?(?:online\s+)?vot(?:e|ing)\b|\blet(?:['’]s|\s+us)\s+vote\b/i,
    unless: /\b(?:approved|passed|accepted)\b/i,
  },
  {
    rule: 'somebody will',
    sentence: 'Somebody is named who will do something.',
    outcome: 'action',
    force: 2,
    pattern:
      /(?<![\p{L}])(?!(?:This|That|It|There|These|Those|They|The|What|Which|Who|Where|When|How|Why|And|But|So|If|Issue|Version|Discussion|Nothing|Everything|URI|URL|I|We|You|NIAC)\b)(?:\p{Lu}[\p{L}'.-]*|[Hh]e|[Ss]he|[Ww]e)\s*(?:\s(?:will|shall|must)|['’]ll|['’]s\s+going\s+to|\s+(?:is|are)\s+going\s+to)\s(?!be\s+back\b|move\s+on\b|see\b|have\b|need\b|not\b)|\b(?:promise[sd]?|offer(?:s|ed)?|volunteer(?:s|ed)?|agreed|asked|willing|planning|intends?)\s+to\b|^\p{Lu}{2,3}\s+can\s|\b(?:sorting|working)\s+(?:it\s+)?out\b|\bone\s+of\b.*\bshould\b|@[\w-]+\s+(?:to|will)\s|\btakes?\s+(?:an?\s+)?action\b|\b(?:is|are)\s+working\s+on\b|\bwill\s+(?:open|file|write|review|draft|send|post|prepare|look\s+into|follow\s+up|take\s+(?:a\s+look|care)|investigate|reach\s+out|update|comment)\b/u,
    unless: /\?\s*$/,
  },
  {
    rule: 'to do',
    sentence: 'Somebody must first do something.',
    outcome: 'action',
    force: 2,
    pattern:
      /^(?:will|please|request|invite|ask|remind|ping|check|revise|review|update|follow\s+up|look\s+into|investigate|reach\s+out|mail|contact|prepare|clarify)\b|\blet(?:['’]?s| us)\s+(?!it\b|them\b)|\b(?:await|wait)(?:ing|s)?\b|\bplease\s+(?:review|comment|look|check|read|send|add)\b|\bpr\s+(?:is\s+)?(?:welcome|wanted|needed)\b|\b(?:call|looking)\s+for\s+(?:volunteers?|reviewers?|feedback)\b|\brebase\b|\b(?:some|making|good)\s+progress\b|\bready\s+for\s+(?:\w+\s+)?review\b|\bblocked\b|\bpending\b|\bneeds?\s+(?:an?|some|more|the|\w+\s+(?:input|reviews?|feedback|work|tests?|proposal))\b|\b(?:reviews?|work|feedback|input|tests?)\s+(?:is|are)\s+needed\b|\bneed\s+to\s+figure\b|\b(?:pr|this|it|\ue000)\s+(?:still\s+)?(?:needs?|has)\s+to\b|\b(?:in\s+progress|ongoing|working\s+on|work\s+on\s+(?:the|this|it)|work(?:s|ing)?\s+(?:is\s+)?(?:proceeding|continues)|almost\s+done|nearly\s+done|still\s+working|under\s+way|wip|review\s+needed|needs\s+review)\b|\bif\s+all\b.*\bcould\b|\bwill\s+be\s+(?:fixed|implemented|added|updated|done)\b|\bnext\s+steps\b/iu,
    unless:
      /\b(?:should|do|does|is|are|would)\s[^?]*\?\s*$|\bor\s+still\s+pending\b|\blet\s+us\s+check\s+wh|^let\s+us\s+know\b/i,
  },
];
