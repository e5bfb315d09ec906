import { GROUP, oneOf, saying } from '../../words/phrases.ts';
import { WHEN } from './later-day.ts';
import type { OutcomeRule } from './outcome-rule.ts';

const RESULT = oneOf(
  'resolution',
  'conclusion',
  'consensus',
  'agreement',
  'decision',
  'outcome',
  'majority',
  'result',
  'closure',
  'clear (?:answer|preference|winner|direction)',
);
const KIND = '(?:(?:an?|any|the|real|clear|final|firm|group|strong|full|much|definite|concrete) )*';

/** Ways to say that nothing came out. */
export const DISPUTE: readonly OutcomeRule[] = [
  {
    rule: 'no conclusion',
    sentence: 'It says that nothing was concluded.',
    outcome: 'undecided',
    force: 3,
    pattern: saying(
      `(?:no|without|lack of|(?:not|n't|never|cannot|failed to|unable to)(?: yet)? (?:be )?(?:reach(?:ed|ing)?|have|get|find|come to|arrive at|make|made)) ${KIND}${RESULT}s?`,
      `${RESULT}s? (?:(?:was|were|has been|could be|is|are) (?:not|never)|(?:was|is|has|could)n't)`,
      "(?:not|n't|never|cannot|could not|unable to|failed to)(?: yet)?(?: been| be)? (?:agreed?|decided?|resolved|concluded|settled?|voted on|determined|ready (?:to|for) (?:be )?(?:an? )?(?:voted?|voting|decision))(?! last)",
      '(?:tbc|tbd|to be (?:confirmed|decided|determined|clarified|defined|agreed))',
      '(?:open|outstanding|unanswered|unresolved|remaining) (?:\\p{L}+ )?(?:questions?|decisions?)',
      '(?:open question|open decision|open point)s?(?! (?:of|about|on) )',
      "(?:(?:did|could) not|(?:did|could)n't) (?:come|get) to an end|no motions? (?:was|were) (?:made|moved|put)|ran out of (?:ideas|arguments|steam)",
      '(?:could|can|did|do|does) ?(?:not|n.t) (?:yet )?(?:choose|decide|agree|settle|conclude|make up (?:our|their) minds?)|cannot (?:choose|decide|agree)',
      '(?:(?:was|is|ended in|ends in) )?a tie|tied?(?= \\p{L}*vote)|split (?:vote|decision)|vote (?:was |is )?(?:tied|split|a draw)',
      'undecided|unresolved|inconclusive|unsettled|up in the air|stalemate|deadlocked|in deadlock|impasse',
      '(?<!\\d )not (?:yet )?voted|^not (?:yet )?(?:approved|accepted|adopted|decided)(?! (?:if|for))',
      `(?:${GROUP}|opinions?|views?|feelings?|reactions?|votes?|preferences?) (?:is|are|was|were|remain(?:s|ed)?|seems?|differ(?:s|ed)?|var(?:y|ied)|divided|split)(?: (?:very |rather |still |quite |evenly |a bit |somewhat )?(?:split|divided|mixed|diverse|torn|differ(?:ent|ing)|not (?:agreed|convinced|sure|in agreement)))?(?<!(?:is|are|was|were|remains?|remained|seems?))`,
      'under (?:active )?(?:discussion|consideration|debate)',
      'still (?:being )?(?:discuss(?:ed|ing)|debat(?:ed|ing)|open|unclear|undecided|unresolved|thinking)',
      'agree(?:d)? to disagree',
      'nothing (?:was |has been |is |could be )?(?:decided|agreed|concluded|resolved)|(?:round|around) in circles|(?:two|several) camps',
    ),
    unless:
      /\bno (?:decision|action|resolution|conclusion) (?:is |was )?(?:needed|required|necessary)\b|\b(?:decided|agreed) (?:against|in favou?r)\b/i,
  },
  {
    rule: 'opinions differ',
    sentence: 'It tells of doubts or different opinions on the way.',
    outcome: 'undecided',
    force: 2,
    pattern: saying(
      '(?:nobody|no one|none)(?: of us| here)? (?:(?:was|is|were|seems?|seemed|felt|feels) )?(?:to be )?(?:sure|certain|knows?|knew|could (?:say|tell|answer))',
      'mixed (?:feelings?|opinions?|views?|reactions?|feedback|responses?|results?)',
      '(?:no clear|different|differing|diverging|divergent|conflicting|opposing) (?:opinions?|views?|positions?|feelings?|preferences?)',
      '(?:some|a few|others?|half) (?:people |of us |members )?(?:prefer|want|like|favou?r|think|argued?)(?:red|ed|s)? .*\\b(?:others?|some|half)',
      '(?<!\\d )(?:in favou?r|for|pro)\\b.*,? (?:and |but |while )?(?:\\p{L}+ |the others? )?(?:is |are |was |were )?(?:against|opposed|contra|not)',
      '(?:prefers?|favou?rs?) [^.;]{1,60}(?:,| and| but| while| whereas) (?:\\p{L}+ ){1,3}(?:prefers?|favou?rs?)',
      'may become',
      '(?:long|lengthy|ongoing|heated|extensive|much|lots of|a lot of|intense|inconclusive) (?:discussions?|debate)',
    ),
    unless: new RegExp(`${WHEN}|\\b(?:decided|agreed) (?:against|in favou?r)\\b`, 'i'),
  },
  {
    rule: 'no progress',
    sentence: 'It says that nothing came of it so far.',
    outcome: 'undecided',
    force: 3,
    pattern: saying(
      'no (?:real |much |further |significant |visible |other )?progress',
      "(?:did not|didn't|has not|hasn't|have not|haven't) (?:got|get|gotten|come|came|gone|go) (?:very |too |that |any )?(?:far|further|anywhere)",
      'no (?:further |more )?movement',
    ),
  },
  {
    rule: 'more discussion',
    sentence: 'It says that more discussion is needed.',
    outcome: 'undecided',
    force: 3,
    pattern: saying(
      'kick(?:ed|ing)? off (?:a )?discussion',
      '(?:further|more|additional|future|continued|some more|deeper|broader|wider) (?:\\p{L}+ )?(?:discussions?|thought|thinking|consideration|debate|brainstorming|deliberation)',
      'discuss(?:ed|ion|ing)?(?: (?:it|this|that))? (?:further|more|again|separately|in (?:more )?(?:detail|depth))',
      'discussions? (?:is |are |to |will |should |can |must )?(?:likely |probably )?(?:be )?(?:to follow|needed|required|necessary|continues?d?|continuing|ongoing|going on|goes on|went on|to be continued|follows?)',
      '(?:needs?|requires?|deserves?|warrants?|should) (?:to be |a |some |more |further |be |careful )*(?:discuss(?:ed|ion|ing)|debated?|thought|thinking|consideration|deliberation|consensus)',
      '(?:continue[sd]?|continuing|back|take[ns]?|taking|move[sd]?|discuss(?:ed)?|discussing|follow(?:ed)? up|pick(?:ed)? up)(?: [^.]{0,40})? (?:offline|async(?:hronously)?|by (?:e-?mail|mail)|(?:on|to|in|over|via|at) (?:the |an? )?(?:github|issue|ticket|tracker|thread|pr|mailing list|list|e-?mail|slack|matrix|zulip|discourse|forum|discord|chat|teams|comments?))',
      'to be continued',
      'have to think|need(?:s)? to think|think (?:about (?:it|this|that)|it over|more)|sleep on it|mull (?:it )?over',
    ),
    unless: new RegExp(`${WHEN}|\\b(?:no|without|not need) (?:further|more|additional)\\b`, 'i'),
  },
];
