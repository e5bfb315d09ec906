import type { OutcomeRule } from './outcomes.ts';

const MEETING = '(?:meeting|call|vc|telco|telecon|session|time|week|month|f2f|workshop)';
const WHEN = `(?:(?:the\\s+|a\\s+|an?other\\s+|our\\s+)?(?:next|another|later|following|future|upcoming|tomorrow['’]?s)\\s+(?:\\S+\\s+)?${MEETING}s?|next\\s+(?:week|month|year|time)|a\\s+couple\\s+of\\s+weeks|later\\b(?!\\s+(?:in|on)\\b))`;
const TAKE_UP =
  '(?:discuss(?:ed|ion)?|continued?|return|taken?\\s+up|taken?|revisit(?:ed)?|resumed?|come\\s+back|covered|considered|reviewed|bring|brought|schedul(?:e|ed)|handled|addressed|decided?|talk|look(?:ed)?\\s+at|push(?:ed)?|moved?|until|till)';
const YES =
  "(?:agreed?s?|agreement|approv(?:e|ed|es|al\\s+given)|accepted|adopted|consensus|endorsed|passed|no\\s+objections?|unanim\\w+|in\\s+favou?r|go\\s+ahead|went\\s+ahead|green\\s+light|lgtm|sgtm|ready\\s+(?:for|to\\s+be|to)\\s+merged?|looks\\s+good|merged|merge\\s+(?:it|this|\\ue000)|proceed\\s+with\\s+(?:merging|the\\s+merge)|will\\s+proceed|decided\\s+to|happy\\s+with|fine\\s+with|good\\s+idea|everyone\\s+ok|ship\\s+it|land(?:ed)?\\s+(?:it|this)|signed?[- ]off|motion\\s+(?:carrie[sd]|passe[sd])|seconded|advance[sd]?\\s+to\\s+stage|moved?\\s+forward|conditional\\s+approval|no\\s+one\\s+(?:objects|objected)|in\\s+scope|should\\s+(?:now\\s+)?be\\s+(?:implemented|merged|added|accepted|deprecated|written)|(?:ok|okay|fine)\\s+in\\s+principle|let['’]?s?\\s+(?:us\\s+)?move\\s+forward|it['’]?s\\s+ok(?:ay)?\\s+to|is\\s+ok(?:ay)?\\s+to)";

/** Words that settle what is done with an issue; the first that fits is taken. */
export const RULINGS: readonly OutcomeRule[] = [
  {
    rule: 'points to a discussion',
    sentence: 'It only tells where something is discussed.',
    outcome: 'mentioned',
    force: 0,
    pattern: /\bdiscuss(?:ed|ions?)\b[^.]{0,200}\b(?:github|under|in|at|see|here)\b[^.]{0,60}\ue000\W*$/i,
  },
  {
    rule: 'resolution',
    sentence: 'It is a resolution of the meeting.',
    outcome: 'accepted',
    force: 3,
    pattern: /^(?:resolution(?:\s+#?\d+)?|resolved|decision|decided|agreed)\s*:/i,
    unless: /\b(?:not|n't|postpone|defer|keep\s+open)\b/i,
  },
  {
    rule: 'action',
    sentence: 'It is given to somebody as an action.',
    outcome: 'action',
    force: 2,
    pattern:
      /^(?:actions?(?:\s+(?:items?|points?))?|ai|todo|to-do|task)\s*(?:[:([–—-]|on\b|for\b|\d)|\((?:action)\b|\bactions?\s*(?:item|point)?\s*(?::\s*\p{L}|on\s+\p{Lu})|\bassigned\s*(?:\ue000\s*)?(?:to\b|[.,;]|$)/iu,
  },
  {
    rule: 'no conclusion',
    sentence: 'It says that nothing was concluded.',
    outcome: 'undecided',
    force: 3,
    pattern:
      /\b(?:no|without|lack\s+of|not\s+reach\w*)\s+(?:a\s+|any\s+)?(?:(?:clear|final|real|firm|group|strong)\s+)?(?:resolution|conclusion|consensus|agreement|decision|outcome)\b|\b(?:not|n['’]t|never)\s+(?:yet\s+)?(?:been\s+)?(?:agreed?|decided?|resolved|concluded|ready\s+(?:to|for)\s+(?:a\s+)?vote)\b|\b(?:tbc|tbd|to\s+be\s+(?:confirmed|decided|determined|clarified))\b|\bopen\s+(?:question|decision|point)\b|\bundecided\b|\bnot\s+(?:yet\s+)?voted\b|\b(?:group|opinions?|committee|room)\s+(?:is|are|was|were)\s+(?:split|divided)\b|\bmay\s+become\b|\bunder\s+discussion\b/i,
  },
  {
    rule: 'more discussion',
    sentence: 'It says that more discussion is needed.',
    outcome: 'undecided',
    force: 3,
    pattern:
      /\b(?:long|ongoing)\s+discussions?\b|\bkick(?:ed|ing)?\s+off\s+(?:a\s+)?discussion\b|\b(?:further|more|additional|future|continued)\s+(?:\w+\s+)?(?:discussions?|thought|thinking)\b|\bdiscuss(?:ed|ion)?\s+(?:it\s+)?(?:further|more)\b|\bdiscussions?\s+(?:is\s+|are\s+|to\s+|will\s+)?(?:needed|required|continues?|ongoing)\b|\bneeds?\s+(?:to\s+be\s+)?discuss(?:ed|ion)\b|\b(?:continue|continued|back|take|move|discuss)\b[^.]{0,40}\b(?:offline|(?:on|to|in)\s+(?:the\s+)?(?:github|issue|thread|pr|mailing\s+list|slack))\b/i,
    unless: new RegExp(WHEN, 'i'),
  },
  {
    rule: 'left open',
    sentence: 'It says that the issue stays open.',
    outcome: 'deferred',
    force: 3,
    pattern:
      /\b(?:left|leave|leaving|keep|kept|keeping|stays?|remains?)\s*(?:it\s+|this\s+|them\s+|#?\d*\s*|\ue000\s*)?(?:as\s+)?open\b/i,
  },
  {
    rule: 'put off',
    sentence: 'It is put off.',
    outcome: 'deferred',
    force: 3,
    pattern: new RegExp(
      [
        '\\b(?:postponed?|deferr?(?:ed|ing)?|on\\s+hold|put\\s+off|shelved|parked|stalled|backlog|re-?consider(?:ed)?|revisit(?:ed)?|come\\s+back\\s+to|carr(?:y|ied)\\s+over|rise\\s+to\\s+priority|low\\s+priority|out\\s+of\\s+time|cut\\s+short|skip(?:ped|ping)?|tabled|hold(?:ing)?\\s+(?:off|until|for)|did(?:\\s+not|n.t)\\s+get\\s+to|not\\s+(?:discussed|today|covered)|wait(?:ing)?\\s+(?:until|till)|let.?s\\s+wait|long[- ]term|(?:in|for)\\s+the\\s+future|punt(?:ed|ing)?|snoozed?|bring\\s+(?:it|this)\\s+back|not\\s+(?:here|present|around|on\\s+the\\s+call)|\\w+n.t\\s+(?:here|around|on\\s+the\\s+call))\\b',
        '\\bno(?:t\\s+enough)?\\s+time\\b|\\bany\\s+time\\b|\\b(?:have|has|had)\\s+time\\s+to\\b',
        '\\bnot\\s+(?:a|currently|an?\\s+urgent)?\\s*(?:a\\s+)?priority\\b|\\bnot\\s+(?:be\\s+)?ready(?!\\s+to\\s)\\b|\\bleav(?:e|ing)\\s+(?:it\\s+|this\\s+)?as(?:\\s+it)?\\s+is\\b',
        `\\b(?:moved?|push(?:ed)?|punt(?:ed)?|bump(?:ed)?|slip(?:ped)?|targeted)\\s+(?:it\\s+|this\\s+|\\ue000\\s*)?(?:out\\s+)?(?:to|for)\\s+(?:be\\s+in\\s+)?(?:the\\s+)?(?:\\w+\\s+)?(?:milestone|version|release|v?\\d)`,
        '(?:->|→|⇒)\\s*v?\\d+\\.\\d+(?:\\.\\d+)?\\s*\\.?$',
        '\\b(?:will|to|shall|can)\\s+be\\s+(?:done|merged|considered|handled|addressed|looked\\s+at)\\s+(?:only\\s+)?(?:after|once|when)\\b',
        `\\b${TAKE_UP}\\b[^.]{0,60}\\b${WHEN}`,
        `^\\W*(?:\\S+\\s+){0,3}${WHEN}\\W*$`,
        '\\b(?:a\\s+)?future\\s+(?:release|version)\\b',
      ].join('|'),
      'i',
    ),
    unless: /^(?:invite|ask|remind)\b|\b(?:maybe|perhaps)\b|\b(?:further|other)\s+changes\s+should\s+be\s+postponed\b/i,
  },
  {
    rule: 'agreed on a condition',
    sentence: 'It was agreed on a condition.',
    outcome: 'action',
    force: 3,
    pattern: new RegExp(`\\bif\\b.*\\b${YES}(?!\\p{L})|\\b${YES}(?!\\p{L}).*\\b(?:if|provided|modulo)\\b`, 'iu'),
  },
  {
    rule: 'own opinion',
    sentence: 'Somebody says what they think of it.',
    outcome: 'undecided',
    force: 1,
    pattern:
      /\b(?:I(?:['’]m|['’]d|\s+am|\s+would|\s+do|\s+also|\s+think)?)\s+(?:\w+\s+){0,3}(?:agree|in\s+favou?r|fine|happy|ok|okay|like|support)\b|\bI\s+think\s+we\s+(?:can|could|should)\b/,
  },
  {
    rule: 'agreed',
    sentence: 'It was agreed.',
    outcome: 'accepted',
    force: 3,
    pattern: new RegExp(
      `\\b${YES}(?!\\p{L})|^(?:yes|ok(?:ay)?|agree|approved|accepted|go)\\b(?:\\s*[,.!:;-]|\\s+to\\b|\\s+for\\b|\\s+on\\b|$)|(?:^|[|–-]\\s*|\\bit\\s+is\\s+|it's\\s+|\\bare\\s+)ok\\b|\\ue000\\W*ok\\W*$`,
      'iu',
    ),
    unless:
      /\?|\b(?:not|n['’]t|no)\s+(?:\w+\s+)?(?:agree|approv|accept|consensus|agreement)|(?<!\bapproved,?\s+(?:but\s+)?)\bnot\s+(?:yet\s+)?merged|\bseem(?:s|ed)\b.*\b(?:last|previous)\b|\bdisagree|\bneeds?\s+(?:an?\s+)?approval|\bwaiting|\bneeds?\s+(?:an?|some|more)\b|\b(?:before|until)\s+(?:it\s+)?(?:can\s+be\s+|is\s+)?merg|\bnot\s+yet\b.*\bapprov|\bto\s+fcp\s+merge\b|\bagreed\s+last\b|(?<!ready\s)\bto\s+be\s+merged\b|\bsee\s+if\b|\balready\s+(?:been\s+)?(?:agreed|decided)\b/i,
  },
];
