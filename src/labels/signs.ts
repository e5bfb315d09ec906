import type { Kind } from './kinds.ts';
import { COLUMN, TABLE } from './mentions.ts';

/** Words that show a kind. They are looked for in texts in which names of tables and columns are masked. */
export interface Sign {
  readonly kind: Exclude<Kind, 'question'>;
  readonly words: RegExp;
}

const T = `${TABLE}+`;
const C = `${COLUMN}+`;
const QUOTE = '[`\'"“‘]?';
/** Up to so many words that do not begin another part of the sentence. */
const SOME = (most: number): string =>
  `(?:(?!(?:to|in|on|of|for|from|with|and|columns?|cols?|fields?|values?|options?)\\b)\\S+\\s+){0,${most}}`;
const FIELDS = '(?:col+umns?|cols?|fields?|attributes?|flags?|booleans?|foreign keys?|FKs?)';
const VALUES = '(?:values?|options?|(?:\\w*[- ])?types?|status(?:es)?|states?)';
const TYPE =
  '(?:varchar|char|text|int|integer|smallint|tinyint|bigint|float|double|decimal|date|datetime|timestamp|json|boolean|number|enum)';
const NUMBER = '(?:\\d+(?= )|one|two|three|four|five|six|seven|eight|nine|several|some)';

/** What people do, in the forms of titles: "add", "adds", "added", "adding", "addition of". */
const ADD = '(?:add(?:s|ed|ing)?|addition of|introduc(?:e|es|ed|ing|tion of)|includ(?:e|es|ed|ing))';
const REMOVE = '(?:drop|remov|delet|get rid of|phase out|eliminat)(?:e|ing|ping|al of|ion of)?';
const REMOVED = '(?:drop(?:s|ped|ping)?|remov(?:e|es|ed|ing|al of)|delet(?:e|es|ed|ing|ion of)|get(?:ting)? rid of)';
const MERGE =
  '(?:merg(?:e|es|ed|ing)|split(?:s|ting)?|combin(?:e|es|ed|ing)|consolidat(?:e|es|ed|ing|ion)|unif(?:y|ies|ied|ying|ication)|join(?:s|ing)?)';
const REBUILD =
  '(?:restructur|reorgani[sz]|redesign|rework|simplif|normali[sz]|deduplicat)(?:e|es|ed|y|ied|ing|ation|ication)?';
const CHANGE =
  '(?:chang(?:e|es|ed|ing)|alter(?:s|ed|ing)?|modif(?:y|ies|ied|ying|ication of)|convert(?:s|ed|ing)?|fix(?:es|ed|ing)?|correct(?:s|ed|ing)?|wrong|incorrect|different|bad)';
const WIDEN = '(?:(?:increas|enlarg|reduc)(?:e|es|ed|ing)|(?:extend|widen|lengthen|shorten)(?:s|ed|ing)?)';
const CREATE = 'creat(?:e|es|ed|ing|ion of)';

function signs(kind: Sign['kind'], ...patterns: readonly string[]): readonly Sign[] {
  return patterns.map((pattern) => ({ kind, words: new RegExp(pattern, 'i') }));
}

/** What shows a kind wherever it is said, heaviest kind first. */
export const STRONG: readonly Sign[] = [
  ...signs(
    'refactor',
    '\\brefactor(?:ing|ed|s)?\\b',
    `\\bclean(?:ing|ed)?[ -]?up\\b.{0,40}(?:\\btables?\\b|${T})`,
    `\\b(?:merg(?:e|ing)|split(?:ting)?|combin(?:e|ing)|consolidat(?:e|ing)|unify(?:ing)?|join)\\b.{0,60}(?:\\b(?:tables?|into)\\b|${T})`,
    '\\b(?:should|could|to) be (?:merged|split|combined|unified)\\b',
    `\\b(?:merge|split|drop|remove|delete|get rid of)(?: the)? ${QUOTE}(?:${T}|${C})`,
    `\\b${REMOVE}\\s+${SOME(3)}(?:tables?|${FIELDS})\\b`,
    `\\b(?:replac(?:e|es|ing)|${REBUILD})\\s+${SOME(3)}tables?\\b`,
    '\\b(?:one|a single|one common|the same) (?:\\S+ )?table\\b.{0,40}\\b(?:for all|instead of|and removing)\\b|\\ba single (?:\\S+ )?table\\b',
    '\\bshould replace (?:them|these|those|all|both)\\b',
    `\\b(?:unused|obsolete|deprecated|redundant|superfluous) (?:\\w+ )?(?:tables?|${FIELDS})\\b`,
    '\\bmov(?:e|ing)\\s+(?:the\\s+|a\\s+|\\w+\\s+){0,3}(?:foreign key|key|relation|columns?|fields?)\\b',
  ),
  ...signs(
    'rename',
    '\\brenam(?:e|es|ed|ing)\\b',
    '\\b(?:better|other|different) names? for the (?:tables?|columns?)\\b|\\bnew names? (?:for|of)\\b',
  ),
  ...signs(
    'new-table',
    `\\b(?:new|separate|additional|extra|dedicated|own|another|${NUMBER}|suggested|following|small|look-?up|link(?:er|ing)?|drafted) ${SOME(3)}tables?\\b`,
    '^(?:\\S+ ){0,4}tables? for\\b',
    '\\btables?(?: and columns?)? for\\b|\\ba (?:\\w+ )?table (?:with|of|that|which|to|written|filled)\\b',
    `\\b${CREATE} (?:the |a )?${T}`,
    `\\b(?:${ADD}|${CREATE}|needs?|want|make|missing|propose|suggest)\\s+(?:an?|some|the)?\\s*${SOME(3)}tables?\\b`,
    '\\btable \\S+ (?:would|could|should)\\b',
    '\\b(?:draft|design|model|set|list) of (?:the |new )?tables\\b|\\btables (?:was|were|are) (?:made|drafted|designed|attached)\\b',
  ),
  ...signs(
    'alter-column',
    '\\b(?:collations?|character sets?|charset|utf-?8(?:mb4)?|nullable|not null|(?:unique )?constraints?|index(?:es)? (?:on|for|to))\\b',
    '\\b(?:chang|alter|widen|enlarg|extend|increas|lengthen|shorten)(?:e|ing)?\\b.{0,40}\\b(?:type|length|size|width|precision|columns?|varchar)\\b',
    '\\b(?:column|field|varchar|text)\\b.{0,20}\\btoo (?:short|small|long)\\b',
    `\\btoo (?:short|small|long|big|narrow)\\b.{0,30}\\b(?:columns?|fields?|${TYPE})\\b`,
    '\\b(?:characters|chars|digits|bytes|decimals)\\b.{0,20}\\bnot enough\\b|\\bnot enough (?:characters|room|digits)\\b',
    '\\blonger than\\b.{0,30}\\b(?:limit|characters|\\d+)\\b',
    '\\bnot null\\b|\\ballow(?:s|ing)? (?:it to be )?(?:null|empty)\\b',
    '\\b(?:new|add a|create a) view\\b|\\bv_[a-z]\\w+',
    '\\bcascad(?:e|es|ing)\\b',
    '\\b(?:wrong|different|other) (?:data ?)?type\\b|\\bdata ?types? (?:of|for)\\b',
    `\\bshould be (?:an? |of type )?${TYPE}\\b`,
    '\\b(?:gets?|is|are|being) (?:cut|truncated)\\b|\\btruncated\\b',
    '\\bdistinct values\\b',
  ),
  ...signs(
    'new-column',
    `\\b(?:new|additional|extra|more|proposed|introduction of|another|${NUMBER})\\b.{0,40}\\b${FIELDS}\\b`,
    `\\b(?:add|adds|adding|introduc(?:e|ing))\\b.{0,60}\\b${FIELDS}\\b`,
    `\\b(?:a|an|the|use an?) (?:\\S+ )?${FIELDS}\\b.{0,30}\\b(?:would|could|should)\\b`,
    '\\b(?:would|could|should|will) (?:get|have)\\b.{0,40}\\b(?:columns?|fields?|foreign keys?)\\b',
    `\\badd(?:s|ing|ed)? (?!(?:an? )?(?:entry|entries|values?)\\b)(?:\\S{1,60} ){1,6}?(?:to|in|on|for) (?:the |each |every |a )?${QUOTE}${T}(?!\\.${C})`,
    `^${QUOTE}${T}[\`'"”’]?\\s*: add\\b(?!.{0,60}\\b(?:values?|types?|options?)\\b)`,
    '\\bcolumns? (?:for|to)\\b',
    `\\b${NUMBER}(?: more| new| extra)? (?:numbers?|integers?|floats?|booleans?|strings?|dates?)\\b`,
    `\\b(?:could|can|should|would like to) (?:we )?(?:have|get)\\b.{0,60}\\b(?:on|in|for) (?:the )?${T}`,
    `${T} (?:could|should|would|may|might) (?:carry|hold|have|get|store|keep|know)\\b`,
    `\\bmissing (?:\\S+ )?${FIELDS}\\b|\\b${FIELDS}\\b.{0,60}\\bmissing\\b`,
  ),
  ...signs(
    'enum',
    '\\benum(?:s|erations?)?\\b',
    `\\b(?:new|additional|extra|more|further|another|add(?:ing|ed|s)?(?: an?| the)?)\\s+(?:\\w+\\s+){0,2}(?:values?|options?|status(?:es)?)\\b`,
    '\\b(?:add|adds|added|adding)\\b.{0,40}\\bto the (?:\\S+ )?(?:enum|list|types?|statuses|options|values)\\b|\\badd(?:s|ed|ing)? (?:an? |one )?(?:new |more |further )?entr(?:y|ies)\\b',
    `\\b(?:a|one|another|new|more|\\w+(?:nd|rd|th)) (?:values?|options?) (?:in|for|of|['"“‘])`,
    '\\blook-?up (?:table )?(?:values?|entry|entries)\\b',
  ),
  ...signs(
    'docs',
    '\\b(?:document|describe|explain|define)(?:ed|d|ing)? (?:the|all|each|every|what|how|it|them|which|this)\\b|\\b(?:not|nowhere|never|un) ?documented\\b',
    '\\bdiagrams? (?:of|is|are|for)\\b|\\b(?:glossary|definitions?)\\b|\\btypos? in\\b|\\b(?:units?|meanings?)\\b.{0,40}\\bcomments?\\b|\\bdescriptions? of (?:the |each |every |all )?(?:columns?|tables?|fields?)\\b',
    '\\bcomments? (?:on|of|for|in) (?:the |all )?(?:columns?|tables?)\\b',
    '\\bwhat (?:does|do) .{1,60} (?:mean|stand for)\\b|\\bwhat (?:it|they) means?\\b',
  ),
];

/** What shows a kind in a title, where few words say all, heaviest kind first. */
export const TITLE: readonly Sign[] = [
  ...signs(
    'refactor',
    `^${REBUILD}\\b`,
    `\\b${MERGE}\\b(?= (?:of|the|all|both|${T}|[A-Z]))`,
    `^(?:please )?${MERGE}\\b`,
    '\\bclean(?:ing|ed)?[ -]?up\\b|\\bhousekeeping\\b',
    '\\b(?:move|moved|moving) .{1,80}\\b(?:to|into|from)\\b',
    `\\b${REMOVE}\\b.{0,60}\\b(?:tables?|columns?|fields?|keys?)\\b`,
    `^${REMOVED}\\b.{0,60}\\b(?:tables?|columns?|fields?|keys?)\\b`,
    `\\b(?:deprecat|retir|discontinu|abandon)(?:e|es|ed|ing|ation of)? .{0,40}(?:${T}|tables?|columns?|fields?)`,
    '\\bshould be (?:the same|one|a single) (?:table|column|field)\\b',
    `(?:^|: )${REMOVED} (?!.{0,20}\\b(?:cascades?|constraints?|defaults?|index|indexes|limits?|typos?|comments?|values?|options?|entry|entries)\\b)(?:the|an?|old|all|both)\\b`,
    `^${REMOVED} (?!.{0,20}\\b(?:cascades?|constraints?|defaults?|index|indexes|limits?|typos?|comments?)\\b).{0,40}(?:${T}|${C})`,
    '\\b(?:too many|duplicated?|redundant) (?:\\w+ )?(?:tables?|columns?|fields?)\\b',
    '\\b(?:split|merged?) (?:by|up|it|them|into)\\b',
    '\\bprimary key\\b',
  ),
  ...signs(
    'rename',
    `\\b(?:typos?|spelling|mistakes?|error) (?:in|of) (?:the )?(?:names? of |(?:col+umn|table|field) names?\\b|column\\b(?! comment)|table\\b(?! comment)|${T}\\.|${C})`,
    '\\b(?:mis-?spel\\w+|misnamed|misnomer|wrong names?|bad names?|naming)\\b',
    '\\b(?:confusing|unclear|inconsistent|ambiguous|strange|misleading) .{0,20}\\bnames?\\b',
    '\\bshould be (?:called|named)\\b',
  ),
  ...signs(
    'new-table',
    `\\b(?:${ADD}|${CREATE}|new|needs?|missing|propos\\w+)\\b[:,]? ${SOME(4)}tables?\\b(?! ${FIELDS})`,
    '^(?:new )?(?:data ?)?(?:model|schema) (?:for|of)\\b',
    '^(?:new |extra )?tables? (?:with|of|to|that)\\b',
    '^(?:history|log|registry|catalogue) of\\b',
  ),
  ...signs(
    'alter-column',
    '\\btoo (?:short|small|long|narrow|limited|low)\\b|\\bnot (?:long|large|big|wide) enough\\b|\\btruncat\\w+|\\bcut off\\b',
    `\\b(?:${WIDEN}|allow(?:s|ing)? (?:for )?(?:longer|larger|bigger|more characters)|longer|larger|bigger|wider)\\b(?!.{0,30}\\b(?:enum|list|types)\\b)`,
    '\\b(?:null|nullable|mandatory|optional|default values?|defaults?|unique|uniqueness|unsigned|signed|auto[- ]?increment|case[- ]?(?:in)?sensitiv\\w+)\\b',
    `\\b(?:as|to|into|be|not|from|instead of|rather than) (?:an? )?${TYPE}\\b`,
    `\\b${CHANGE}\\b.{0,40}\\b(?:types?|length|size|precision|format)\\b`,
    '\\b(?:(?:data ?)?type of|precision|decimals?|varchar|longtext|mediumtext|encoding|unicode|utf|accents?|special characters|max(?:imum)? length|(?:length|size|width) of|length \\d+|\\d+ (?:characters|chars)|characters (?:are |get )?lost)\\b',
    `\\b(?:${CHANGE}|broken)\\b.{0,20}\\b(?:foreign keys?|FKs?|references?)\\b|\\bforeign key (?:violation|constraint|error)|\\b(?:problems?|errors?|trouble) with .{0,20}(?:keys?|constraints?)\\b`,
    '\\btell .{1,80} apart\\b|\\bdistinguish\\w*\\b',
    '\\b(?:index|indexes|indices|constraints?|on delete|views?)\\b',
    `${C} \\d{2,5}\\b`,
    `\\bchang(?:e|es|ed|ing) (?:the )?${QUOTE}(?:${T}|${C})`,
  ),
  ...signs(
    'new-column',
    `\\b${ADD}\\b(?! (?:an? )?(?:entry|entries|values?)\\b).{1,60}\\b(?:to|in|into|on|for) (?:the )?${QUOTE}(?:${T}(?!\\.${C}|${TABLE})|\\w+ table)`,
    `\\b${ADD} (?:(?!(?:to|in|into|on)\\b)\\S+ ){0,3}${QUOTE}${C}`,
    `\\bnew ${QUOTE}(?:${T}\\.)?${C}`,
    '\\b(?:link|relation|relationship|connection|association|reference|FK|foreign key)\\b.{0,30}\\b(?:between|from|to|with)\\b',
    '^(?:link|connect|relate|associate|reference) ',
    '\\b(?:new|additional|extra|more|missing) .{0,40}\\b(?:columns?|fields?|attributes?|parameters?|properties|metadata)\\b',
  ),
  ...signs(
    'enum',
    `\\b(?:new|additional|extra|more|further|missing|another|add(?:s|ed|ing)?(?: an?| the)?|support(?: for)?|allow)\\b.{0,40}?(?:\\b${VALUES}|\\w+types?|${C})\\b(?! (?:${FIELDS}|tables?)\\b)`,
    '\\b(?:types?|status(?:es)?|states?)\\s*(?::|[\'"“‘])',
    `\\b${VALUES}\\b.{0,40}\\bmissing\\b`,
    `\\b(?:types?|status|states?)\\b should (?:have|know|allow|include)\\b`,
    '(?:Type|Status)s?\\s*:',
    `\\b${ADD} (?:\\S+ ){1,4}(?:to|in|into) (?:the )?(?:\\w+\\.)?\\w*(?:Type|Status|State)\\b`,
  ),
  ...signs(
    'docs',
    '\\b(?:comments? (?:on|of|for|in) (?:all|the|each|every|tables?|columns?)|descriptions?|units|meanings?|means|stands? for|explain(?:ed|ing)?|explanation|clarif\\w+|readme|wiki|glossary)\\b',
    '\\b(?:document(?:ation|ed|ing)?|docs?|diagrams?|definitions?|typos?)\\b|^the (?:word|term)\\b',
    '\\bdifference between\\b|^what (?:is|are) (?:an?|the purpose|the meaning)\\b|\\bnobody understands\\b',
  ),
];

/** A title that begins so speaks of words about data, whatever follows. */
export const ABOUT_WORDS =
  /^(?:(?:missing|wrong|incorrect|add|added|update|updated|improve|fix) )?(?:(?:the|a|some) )?(?:comments? (?:on|of|for)|descriptions? (?:of|for|on)|documentation|document(?:ing)?|diagrams?|definitions?|units? of|meaning of|typos? in (?:the )?(?:\w+ )?(?:comments?|descriptions?|documentation)|readme)\b/i;

/** What shows a kind only where nothing else does, in the order of trust. */
export const WEAK: readonly Sign[] = [
  ...signs('new-table', '^(?:[\\w-]+ ){1,3}tables$'),
  ...signs(
    'new-column',
    '\\b(?:stor|sav|record|keep|register|track|log|remember|mark|flag)(?:e|es|s|ing|ed)?\\b',
    `\\b(?:gets?|needs?|has no|have no|lacks?|without) (?:an? |the |its )?(?:\\w+|${C})\\b`,
    `${C} (?:in|on|for|of|to) (?:the )?${QUOTE}${T}`,
    `${T}[^.]{0,20}: \\S`,
    '\\b(?:varchar|tinyint|smallint|bigint|int|integer|float|double|boolean|bool)\\b',
    `${T}\\.${C}`,
  ),
];
