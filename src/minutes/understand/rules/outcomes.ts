import type { Outcome } from '../../types.ts';

/** A rule that reads an outcome, other than a closing one, in a sentence. */
export interface OutcomeRule {
  readonly rule: string;
  readonly sentence: string;
  readonly outcome: Outcome;
  readonly pattern: RegExp;
  readonly unless?: RegExp;
}

/** In the order in which they are asked; the first that fits speaks for the sentence. */
export const OUTCOME_RULES: readonly OutcomeRule[] = [
  {
    rule: 'resolution',
    sentence: 'It is a resolution of the meeting.',
    outcome: 'accepted',
    pattern: /^(?:resolution(?:\s+#?\d+)?|resolved|decision|decided|agreed)\s*:/i,
    unless: /\b(?:not|n't|postpone|defer|keep\s+open)\b/i,
  },
  {
    rule: 'no conclusion',
    sentence: 'It says that nothing was concluded.',
    outcome: 'undecided',
    pattern:
      /\bno\s+(?:\w+\s+)?(?:resolution|conclusion|consensus|agreement|decision|outcome)\b|\b(?:not|n't|never)\s+(?:yet\s+)?(?:been\s+)?(?:agreed?|decided?|resolved|concluded)\b|\b(?:tbc|tbd|to\s+be\s+(?:confirmed|decided|determined|discussed|clarified))\b|\bopen\s+(?:question|decision|point)\b|\bundecided\b|\bmay\s+become\b|\b(?:still\s+)?under\s+discussion\b/i,
  },
  {
    rule: 'left open',
    sentence: 'It says that the issue stays open.',
    outcome: 'deferred',
    pattern:
      /\b(?:left|leave|leaving|keep|kept|keeping|stays?|remains?|re-?)\s*(?:it\s+|this\s+|them\s+|#?\d*\s*|\ue000\s*)?(?:as\s+)?open(?:ed)?\b/i,
  },
  {
    rule: 'put off',
    sentence: 'It is put off.',
    outcome: 'deferred',
    pattern:
      /\b(?:postponed?|deferred?|defer|on\s+hold|put\s+off|shelved|parked|stalled|backlog|re-?consider(?:ed)?|revisit(?:ed)?|come\s+back\s+to|carr(?:y|ied)\s+over|no\s+(?:progress|time)|any\s+time\b|not\s+(?:be\s+)?ready|skip(?:ped)?\b|rise\s+to\s+priority|not\s+(?:a|currently|an?\s+urgent)?\s*(?:a\s+)?priority|low\s+priority|out\s+of\s+time|(?:moved?|push(?:ed)?|punt(?:ed)?|bump(?:ed)?|slip(?:ped)?)\s+(?:it\s+|this\s+|\ue000\s*)?(?:to|out\s+to)\s+(?:\w+\s+)?(?:milestone|version|release|v?\d)|(?:next|another|later|following|future)\s+(?:meeting|call|vc|telco|release|version|time|week|month)|later\b)/i,
    unless: /\bfurther\s+changes\s+should\s+be\s+postponed\b/i,
  },
  {
    rule: 'agreed',
    sentence: 'It was agreed.',
    outcome: 'accepted',
    pattern:
      /\b(?:agreed?s?|agreement|approved?s?|approval\s+given|accepted|adopted|consensus|endorsed|passed|no\s+objections?|unanimous(?:ly)?|in\s+favou?r|go\s+ahead|went\s+ahead|green\s+light|lgtm|sgtm|ready\s+(?:for|to\s+be)\s+merged?|looks\s+good|merged|merge\s+(?:it|this|\ue000)|ready\s+to\s+merge|decided\s+to|happy\s+with|fine\s+with|good\s+idea|everyone\s+ok|ship\s+it|should\s+be\s+(?:implemented|merged|added|accepted))\b|^(?:yes|ok(?:ay)?|agree|approved|accepted|go)\b(?:\s*[,.!:;-]|\s+to\b|\s+for\b|\s+on\b|$)|(?:^|[|–-]\s*|\bit\s+is\s+|it's\s+|\bare\s+)ok\b/i,
    unless:
      /\b(?:not|n't|no)\s+(?:\w+\s+)?(?:agree|approv|accept|consensus|agreement)|\bdisagree|\bif\s+(?:everyone|all|we)\b|\bneeds?\s+(?:an?\s+)?approval|\bwaiting|\bbefore\s+(?:it\s+)?(?:can\s+be\s+)?merg|\bnot\s+yet\b.*\bapprov/i,
  },
  {
    rule: 'somebody to',
    sentence: 'Somebody is named who is to do something.',
    outcome: 'action',
    pattern:
      /(?:^|[,;.:]\s+|\b(?:and|&)\s+)(?!(?:Need|Want|Going|Ready|Able|Due|Up|How|What|Propos|Agreed|Decided|OK|Try|Back)\p{Ll}*\b)\p{Lu}[\p{L}'-]*(?:\s+\p{Lu}[\p{L}'-]*)?\s+to\s+\p{Ll}/u,
  },
  {
    rule: 'somebody will',
    sentence: 'Somebody is named who will do something.',
    outcome: 'action',
    pattern:
      /(?<![\p{L}])(?!(?:This|That|It|There|These|They|The|What|Which|Issue|Version|Discussion|Nothing|Everything)\b)(?:\p{Lu}[\p{L}'.-]*|we|I)\s*(?:\s(?:will|should|shall|must)|['’]ll)\s/u,
  },
  {
    rule: 'to do',
    sentence: 'Somebody must first do something.',
    outcome: 'action',
    pattern:
      /^(?:will|please|ping|check|revise)\b|\blet(?:'s| us)\s+(?!it\b|them\b)|\bwait(?:ing|s)?\s+(?:for|on|until|till)\b|\bblocked\b|\bpending\b|\bneeds?\s+(?:an?|some|more|the|\w+\s+(?:input|reviews?|feedback|work|tests?|proposal))\b|\b(?:reviews?|work|feedback|input|tests?)\s+(?:is|are)\s+needed\b|\b(?:planning|willing)\s+to\b|\bactions?\b\s*(?:item|point)?\s*(?:[:(]|on\b|for\b|required)|\((?:action)\)|\btodo\b|\bto-do\b|\b(?:is\s+going\s+to|are\s+going\s+to|needs?\s+to|has\s+to|have\s+to|promised?s?\s+to|offers?\s+to|offered\s+to|volunteer(?:s|ed)?|agreed\s+to|asked\s+to|asks?|to\s+(?:check|discuss|review|update|write|prepare|look|finish|investigate|provide|add|open|create|send|report|contact|follow|test|implement|fix|propose|draft|ask|make|work|clarify|confirm|get|merge))\b|\b(?:in\s+progress|ongoing|working\s+on|work(?:s|ing)?\s+(?:is\s+)?(?:proceeding|continues|on)|almost\s+done|nearly\s+done|assigned|still\s+working|under\s+way|wip|review\s+needed|needs\s+review)\b/iu,
  },
  {
    rule: 'open question',
    sentence: 'It is a question or a concern without an answer.',
    outcome: 'undecided',
    pattern:
      /\?\s*$|\b(?:unclear|not\s+clear|not\s+sure|concern(?:s|ed)?|disagree[sd]?|discuss(?:ed|ion|ions|ing)?|question(?:s|ed)?|debate[sd]?|objection|against|problem|wonder(?:s|ed)?)\b/i,
  },
];

/** What one sentence says, when it does not speak of closing. */
export function outcomeIn(text: string): OutcomeRule | undefined {
  return OUTCOME_RULES.find((rule) => rule.pattern.test(text) && !rule.unless?.test(text));
}
