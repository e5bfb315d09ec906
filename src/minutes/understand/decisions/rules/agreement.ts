import { GROUP, LIKES, oneOf } from '../../words/phrases.ts';
import { remembering } from '../../words/remembering.ts';
import type { OutcomeRule, Ruled } from './outcome-rule.ts';

/** Nouns and short words that stand for a yes of the meeting. */
const YES = oneOf(
  'agreed?s?',
  'agreement',
  'approv(?:ed?|es|al(?! (?:of|from|by|is needed)))',
  'accept(?:s|ed)',
  'adopt(?:s|ed)',
  'consensus',
  'endorse[sd]?',
  'ratified',
  'passe[sd]',
  'no (?:\\p{L}+ )?(?:objections?|concerns?|complaints?)',
  '(?:nobody|no one|none) (?:objects|objected|opposed|was against|is against|had (?:any )?(?:objections?|concerns?))',
  '(?:without|zero|0) objections?',
  'unanim\\p{L}+',
  '(?<!clos\\p{L}{1,3} (?:it |this )?(?:as (?:a )?dup\\p{L}* )?)in favou?r',
  '(?:go|went|going|moved?|moving|proceed(?:s|ed|ing)?) (?:ahead|forward)',
  'green light',
  'lgtm',
  'sgtm',
  '(?:ready|good|ok|okay|fine|cleared) (?:for|to be|to) (?:go|merge[d]?|land(?:ed)?|ship(?:ped)?|publish(?:ed)?|release[d]?)',
  '(?:good|happy|safe) to (?:go|merge|land|have)',
  '(?:looks?|sounds?|seems?|is|was|all) (?:good|great|fine|reasonable|acceptable)(?! (?:if|but|except|question|point))',
  'merg(?:e|ing) (?:it|this|\\u00ad|as[- ]is|both|all|now|the (?:pr|change|branch))',
  'proceed(?:s|ed|ing)? with',
  "(?:will|to|can|let'?s|should|we) (?:now )?(?:proceed|merge|land|ship|publish)(?! (?:if|when|once|after))",
  'decided (?:to|on|that|in favou?r|for)',
  '(?:happy|fine|ok|okay|comfortable|good|on board) with',
  '(?:a )?good idea',
  '(?:will )?go(?:es|ing)? in(?:to)?(?: (?:the (?:next|current|coming)|v?\\d)[^.;,]*)?\\W*$',
  '(?:got|received|has|reached) (?:enough|sufficient|the required|a majority of) votes|a (?:clear |large )?majority (?:is |was |voted )?(?:for|in favou?r)',
  'we (?:take|choose|pick|use|keep|adopt|go with|go for) (?:the|option|it as)',
  'can (?:now )?(?:begin|start|go ahead|proceed|go in)',
  'ship it',
  '(?:can|may|could|will|is to) (?:now |also |then |soon |just )*be (?:now |also |then |soon )*(?:merged|landed|shipped|published)',
  'land(?: (?:it|this|in|on))?\\W*$',
  'sign(?:s|ed)?[- ]off',
  'green[- ]?li(?:t|ghte?d?)',
  'go(?:es|ing)? for (?:it|this|that|option|the)',
  'recommend(?:s|ed)? (?:adoption|acceptance|approval|merging|publication|to (?:adopt|accept|approve|merge|publish))',
  '(?:nobody|no one|none|nothing)(?: (?:here|present|of us|of the sites))? (?:(?:is|was|had|has|spoke|speaks|said|says|voted) )*(?:anything |a word )?against(?: (?:it|this|that))?',
  'thumbs[- ]up',
  'sounds like a (?:good )?plan',
  'merge at will',
  'nodded',
  '(?:is|was|are) (?:very |much |really )?(?:wanted|welcome|welcomed|supported|liked|appreciated) by (?:all|every\\p{L}+|the|most|several|many|our)',
  '(?:will|shall|to) be (?:a )?part of (?:the )?(?:next|coming|v?\\d)',
  'makes? it in(?:to)? (?:the )?(?:next|coming|v?\\d|release)',
  'official(?:ly)? (?:adopted|supported)',
  '(?:motion|vote|resolution|poll|proposal) (?:carrie[sd]|passe[sd]|approved|accepted|adopted|was (?:carried|passed))',
  'carried(?= (?:unanim|with|by))|carried\\W*$',
  'seconded',
  '(?:advance[sd]?|promoted?|moved?|moves|graduate[sd]?) to (?:stage|phase|level|candidate|rec\\b|last call|cr\\b|wg)',
  '(?:stage|phase) [\\d.]+ (?:granted|reached|achieved|advancement|approved)',
  '(?:conditional|preliminary|provisional) (?:approval|acceptance|stage)',
  'in scope',
  'should (?:now )?be (?:implemented|merged|added|accepted|deprecated|adopted)',
  "let'?s? (?:us )?(?:go|do (?:it|this|that)|adopt|take (?:it|this)|accept|approve|add (?:it|this)|use|keep)(?! (?:back|over|through|on|the discussion|\\p{L}+ing))",
  "(?:it'?s|it is|that'?s|this is) (?:ok|okay|fine|good)(?: (?:to|for|as|with|by))?",
  '(?:ok|okay|fine) (?:in principle|for|by|from|to)',
  '(?<!not )persuasive(?: with (?:mod\\p{L}*|changes?))?(?=\\W*$)',
  'in favou?r: (?:[2-9]|\\d\\d)|(?:vote|ballot|poll)(?: by e-?mail)? (?:was|is) (?:positive|in favou?r)',
  '(?:five|six|seven|eight|nine|ten|\\d+) (?:in )?(?:favou?r|for|yes|yea|ayes?|\\+1s?)(?=\\W)',
  '\\+1 (?:from|by) (?:all|every\\p{L}+|the group)|everybody \\+1',
  'makes? (?:perfect |total |a lot of )?sense(?! to (?:discuss|wait|ask|check))',
  '(?:general|broad|overall|wide|strong|clear|full|rough|unanimous|much|good) (?:support|agreement|approval|consensus|interest|acceptance)',
  'support for (?:this|it|that|the|adding|option)',
  'nothing speaks against',
  '(?:will|shall) be (?:implemented|added|included|adopted|introduced|supported)(?: (?:as (?:proposed|discussed|is|suggested|described)|in (?:the )?(?:next|coming|version|release|v?\\d)))',
  'any ?time(?=\\W*$|[.,;])',
);

/** What a group settles on without a word for agreeing. */
const SETTLES = oneOf(
  `${GROUP} (?:is|are|was|were|seems?|seemed) (?:all )?(?:ok|okay|fine|happy|in (?:agreement|favou?r|support)|on board|supportive|good|for (?:it|this|that|the|adding|option))`,
  `${GROUP} (?:[\\p{L}]+ly )?${LIKES}`,
  `${GROUP} (?:all |also |would |'d |do |does |really )*(?:wants?|wanted|wishe?[sd]?|likes?|love[sd]?) (?:to (?:have|see|keep|support|use|include) )?(?:it|this|that|the (?:idea|change|proposal|feature|approach|option))`,
  `${GROUP} (?:finds?|found|considers?|considered) (?:it|this|that|the (?:idea|change|proposal)) (?:very |really )?(?:useful|helpful|good|reasonable|sensible|worthwhile|important|valuable)`,
  `we (?:will|'ll|are going to|shall|should|can) (?:just |now |then |simply |therefore )?(?:go (?:with|for|ahead|forward|by)|use|take (?:it|this|that|the|option)|adopt|keep|do (?:it|this|that)|add (?:it|this|that|an?|the)|include|accept|proceed|merge|move (?:forward|ahead)|rename|remove|support|change|allow|make|introduce|follow|deprecate|stick|switch)`,
  'we (?:do )?(?:want|need) (?:to (?:have|do|support|keep|add|allow|take)|this|it)',
  '(?:chose|chosen|selected|picked|settled on|opted for|voted (?:for|to)|went with|going with|go with|stick with|sticking with)',
);

/** Ways to say that the meeting agreed to something that is still to be done. */
export const AGREEMENT: readonly OutcomeRule[] = [
  {
    rule: 'agreed on a condition',
    sentence: 'It was agreed on a condition.',
    outcome: 'action',
    force: 3,
    pattern: new RegExp(
      `\\bif\\b.*(?<!\\p{L})${YES}(?!\\p{L})|(?<!\\p{L})${YES}(?!\\p{L})(?:(?! and | but )[^.,;]){0,60}\\b(?:if|provided|modulo|once|as soon as|pending|subject to|conditional|contingent)\\b|\\b(?:merge|land|publish|release|accept|approve|adopt|include|go in|ship)d? (?:it |this |that |\\u00ad )?(?:only )?(?:after|once|when|as soon as|pending)(?! (?:nothing|all|(?:\\p{L}+ )?discussion|some|long)\\b)`,
      'iu',
    ),
    unless: /\?\s*$|\bif (?:needed|necessary|possible|any|you)\b|\bsee if\b|\bas if\b/i,
  },
  {
    rule: 'own opinion',
    sentence: 'Somebody says what they think of it.',
    outcome: 'undecided',
    force: 1,
    pattern:
      /(?<![\p{L}])I(?:'m|'d| am| would| do| also| think| really)*(?: \p{L}+){0,3} (?:agree|in favou?r|fine|happy|ok|okay|like|support|prefer|good)(?!\p{L})|\bI (?:think|believe|guess|feel)\b|\b(?:\p{Lu}\p{L}+|\p{Lu}{2,3}) (?:is|was) (?:in favou?r|for|against|supportive)\b.*\b(?:against|opposed|in favou?r|not)\b/u,
  },
  {
    rule: 'agreed',
    sentence: 'It was agreed.',
    outcome: 'accepted',
    force: 3,
    pattern: new RegExp(
      `(?<!\\p{L})(?:${YES}|${SETTLES})(?!\\p{L})|^(?:yes|ok(?:ay)?|agree|approved?|accept(?:ed)?|adopt(?:ed)?|merge|land|go|ship|\\+1)(?!\\p{L})(?:\\s*[,.!:;-]| \\u00ad| to\\b| for\\b| on\\b|$)|(?:^|[|–-]\\s*|\\bit is |it's |\\bare )ok\\b|\\u00ad\\W*ok\\W*$`,
      'iu',
    ),
    unless:
      /\?|(?:(?<!\bapproved,? (?:but )?)\b(?:not|no|lack of|without|never|nobody|little|until|before|cannot)|n't)(?: (?!objections?|concerns?|complaints?)\p{L}+){0,3} (?:agree|approv|accept|passe|carrie|consensus|in favou?r|support|merge|happy|sure|ready|convinced|ok\b|good idea|make sense)|(?<!\bapproved,? (?:but )?)\bnot (?:yet )?merged|\bseem(?:s|ed)\b.*\b(?:last|previous)\b|\bdisagree|\bneeds? (?:an? )?(?:approval|consensus|agreement|support|green light)|\bwaiting|(?<!\b(?:agreed|approved|accepted|adopted)\b.{0,80})\bneeds?\b|\b(?:usually|often|may have)\b|^proposed\b|\b(?:before|until) (?:it )?(?:can be |is )?merg|\bnot yet\b.*\bapprov|\bto fcp merge\b|\bagreed last\b|(?<!\b(?:ready|(?:happy|fine|ok|good) for (?:this|it|that)) )\bto be merged\b|\bsee if\b|\balready (?:been )?(?:agreed|decided)\b|\b(?:seek|looking for|ask(?:ing|ed)? for|request(?:s|ed|ing)?|vote on|try to get|get|reach|find) (?:an? )?(?:approval|consensus|agreement|support)\b|\b(?:will|to|should|must) sign[- ]off\b|\bwould (?:be|make)\b|\b(?:perhaps|maybe|possibly|unclear|how to|whether)\b|\bagreement (?:with|between)\b/iu,
  },
];

/** Words for what all have decided, also in the mouth of one. */
const FORMAL =
  /\b(?:consensus|agreed|agreement|approv(?:ed|al)|adopted|accepted|unanim\w+|no (?:\w+ )?objections?|nobody (?:objects|objected)|motion|votes?|passe[sd]|carried|resol(?:ved|ution)|decided|decision|every(?:one|body)|all of us|the group|merged|ready (?:for|to)|we will|we'll|let'?s)\b/i;

/** What all have decided, in the words of whoever writes it down. */
export const isFormal = remembering((text) => FORMAL.test(text));

/** What one person says for themselves settles nothing yet: `ML: sounds good`. */
export function asOpinion(rule: Ruled, text: string): Ruled {
  if (rule.rule === 'in short: accepted' || rule.rule === 'in short: rejected') return { ...rule, force: 1 };
  return (rule.rule === 'agreed' || rule.rule === 'agreed on a condition') && !isFormal(text)
    ? { ...rule, force: 2 }
    : rule;
}
