/** A reason not to take words at their face; the sentence is for people. */
export interface Doubt {
  readonly name: string;
  readonly sentence: string;
}

/** A doubt that words raise by themselves. */
export interface DoubtRule extends Doubt {
  readonly pattern: RegExp;
}

/** A doubt that is told by code and not looked for by a pattern. */
export const doubtOf = (name: string, sentence: string): Doubt => ({ name, sentence });

/** What makes "closed" or "done" mean something else. Each alone is enough to leave the issue open. */
export const DOUBTS: readonly DoubtRule[] = [
  {
    name: 'question',
    sentence: 'It is a question.',
    pattern:
      /\?|^(?:can|could|should|shall|do|does|did|would|may|what|which|who|when|why|how|whether)\b|^(?:is|are|was|were|has|have|will)\s+(?:it|this|that|these|the|we|they|anyone|there|issue)\b|\bwhether\b/i,
  },
  {
    name: 'negation',
    sentence: 'It is negated.',
    pattern:
      /\b(?:not|never|neither|nor|without(?!\s+(?:changes?|action|amendments?|objections?))|cannot|hardly|nothing has|nobody|none|un(?:resolved|fixed|done|finished|solved|closed))\b|n['’]t\b(?!\s*fix)|\bno\b(?!\s+(?:further|more|longer|objections?|discussion|one\s+(?:objected|against)|other|action|(?:spec\s+|text\s+|normative\s+)?changes?|need))/i,
  },
  {
    name: 'hedge',
    sentence: 'It is hedged.',
    pattern:
      /\b(?:(?:prob(?:ab)?|poss|presum|prov(?:is)?|prelim|tent(?:at)?|appar|theor)\. (?=[a-z])|maybe|perhaps|probably|possibly|presumably|apparently|supposedly|hopefully|likely|might|(?<!\b(?:since|in|of|until|till|by|on|last|before|after|from|\d)\s)may(?! \d)|could|would|seems?|appears?|looks?\s+like|think|thinks|believes?|guess|assume[sd]?|in\s+principle|unclear|unsure|sure|somehow|more\s+or\s+less|sort\s+of|kind\s+of|tentatively|provisionally|temporarily|conditionally)\b/i,
  },
  {
    name: 'condition',
    sentence: 'It depends on something.',
    pattern:
      /\b(?:if|unless|until|till|when|whenever|once|after|before|provided|assuming|as\s+soon\s+as|as\s+long\s+as|depend(?:s|ing)?|pending|in\s+case|subject\s+to|otherwise|or)\b/i,
  },
  {
    name: 'future',
    sentence: 'It has not happened yet.',
    pattern:
      /\b(?:will|'ll|shall|should|must|ought|going\s+to|to\s+be|(?<!\b(?:resolved|fixed|done|implemented|solved|completed|finished|merged|released|reworked)\b(?:[^.,;:]|\.\d){0,40}\band\s+(?:so\s+|thus\s+|therefore\s+)?(?:it\s+|this\s+|the\s+(?:issue|ticket)\s+)?can\s+(?:now\s+|thus\s+|therefore\s+)?)be\s+(?:closed|resolved|fixed|done|implemented|rejected)|plans?|planned|planning|soon|later|next|tomorrow|upcoming|need(?:s|ed)?\s+to|has\s+to|have\s+to|wants?|wish(?:es)?|todo|to-do|eventually|future|ready\s+to|about\s+to|try|trying|waiting|wait|aim|expected?|due(?!\s+to\b)|still|yet|(?<!\bnothing\s)remain(?:s|ing|ed)?)\b/i,
  },
  {
    name: 'proposal',
    sentence: 'It is proposed, not decided.',
    pattern:
      /^(?:proposal|suggestion|request|idea|question|motion|option)s?\s*[:–-]|\b(?:propos(?:e[ds]?|als?|ing)\s+(?:to|that|closing|resolution|we)|proposed|suggest(?:s|ed|ing|ion)?|recommend(?:s|ed|ation)?|candidates?|asks?|asked|requests?\s+(?:to|that)|let'?s|volunteer|option|consider(?:ed|ing)?|discuss(?:ed|ing)?\s+(?:closing|whether|if))\b/i,
  },
  {
    name: 'part',
    sentence: 'It is about a part only.',
    pattern:
      /\b(?:part(?:ly|ially|s)?|partial|almost|nearly|mostly|half|except|some|most|several|many|few|first\s+step|in\s+progress|ongoing|under\s+way|for\s+(?:now|the\s+moment|the\s+time\s+being)|temporar(?:y|ily)|workaround|only|at\s+(?:dls|esrf|our|one|their|diamond|soleil|alba|hzb|embl)\b|on\s+\w+\s+side)\b/i,
  },
  {
    name: 'reopening',
    sentence: 'It speaks of opening it again.',
    pattern:
      /(?<!\bhow\sto\s)\b(?:re-?open(?:ed|s|ing)?|(?:left|leave|leaving|keep|kept|keeping|stay(?:s|ed)?|remains?)\s+(?:it\s+|this\s+|them\s+|the\s+issue\s+)?(?:as\s+)?open|back\s+open|came\s+back|accepted|though|although|however)\b|,\s*(?:but|no(?!\s+(?:further|more|longer)\b)|not)\b/i,
  },
  {
    name: 'other sense',
    sentence: 'The word may mean something else here.',
    pattern:
      /\b\d{1,2}(?::|h)\d{2}\b|(?<!\bclosed\s(?:\u00ad\s)?|^\s+)\bin\s+favou?r\b|(?<!\bclosed\sin\s(?:the|our)\s(?:issue\s)?)\btracker\b|\b(?:gitlab|jira|trac|redmine|bugzilla|upstream)\b|\b(?:decision|agreeing|sense)\b|\b(?:closed|resolved)\s+(?:to(?!\s+close\b)|for|source|beta|session|meeting|door|form|loop)\b/i,
  },
  {
    name: 'history',
    sentence: 'It tells what was before.',
    pattern:
      /\b(?:previously|formerly|originally|initially|used\s+to|by\s+mistake|wrongly|accidentally|prematurely|(?:last|previous)\s+(?:time|year|month|week|meeting)|title|titled|called|named|quote[sd]?|label(?:l?ed)?)\b/i,
  },
  {
    name: 'task',
    sentence: 'It gives somebody something to do.',
    pattern: /\b(?:actions?\s*(?:item|point)?\s*(?:\(|:|on\b|for\b|required|by\b)|todo\b|assigned?\b|volunteers?\b)/i,
  },
];

/** The doubts that a text raises, leaving out those that the caller has an answer to. */
export function doubtsAbout(text: string, without: readonly string[] = []): Doubt[] {
  return DOUBTS.filter((doubt) => !without.includes(doubt.name) && doubt.pattern.test(text));
}
