import type { Kind } from './kinds.ts';
import { COLUMN, TABLE } from './mentions.ts';

/** Words that show a kind. They are looked for in texts in which names of tables and columns are masked. */
export interface Sign {
  readonly kind: Exclude<Kind, 'question'>;
  readonly words: RegExp;
}

const T = `${TABLE}+`;
const C = `${COLUMN}+`;
/** Up to so many words that do not begin another part of the sentence. */
const SOME = (most: number): string =>
  `(?:(?!(?:to|in|on|of|for|from|with|and|columns?|cols?|fields?|values?|options?)\\b)\\S+\\s+){0,${most}}`;
const FIELDS = '(?:columns?|cols?|fields?|attributes?|flags?|booleans?|foreign keys?|FKs?)';
const VALUES = '(?:values?|options?|(?:\\w*[- ])?types?|status(?:es)?|states?)';
const TYPE =
  '(?:varchar|char|text|int|integer|smallint|tinyint|bigint|float|double|decimal|date|datetime|timestamp|json|boolean|number|enum)';

function signs(kind: Sign['kind'], ...patterns: readonly string[]): readonly Sign[] {
  return patterns.map((pattern) => ({ kind, words: new RegExp(pattern, 'i') }));
}

/** What shows a kind wherever it is said, heaviest kind first. */
export const STRONG: readonly Sign[] = [
  ...signs(
    'refactor',
    '\\brefactor(?:ing|ed)?\\b',
    `\\bclean(?:ing)?[ -]?up\\b.{0,40}(?:\\btables?\\b|${T})`,
    `\\b(?:merg|split|combin|consolidat|unify|join)(?:e|ing)?\\b.{0,60}(?:\\b(?:tables?|into)\\b|${T})`,
    `\\b(?:merge|split|drop|remove|delete|get rid of)(?: the)? [\`'"“]?(?:${T}|${C})`,
    `\\b(?:drop|remov|delet|get rid of|phase out)(?:e|ing)?\\s+${SOME(3)}(?:tables?|${FIELDS})\\b`,
    `\\b(?:replac|restructur|redesign|reorgani[sz]|normali[sz])(?:e|ing)?\\s+${SOME(3)}tables?\\b`,
    '\\bshould replace (?:them|these|those|all|both)\\b',
    `\\b(?:unused|obsolete|deprecated|redundant|superfluous) (?:\\w+ )?(?:tables?|${FIELDS})\\b`,
    '\\bmov(?:e|ing)\\s+(?:the\\s+|a\\s+|\\w+\\s+){0,3}(?:foreign key|key|relation|columns?|fields?)\\b',
  ),
  ...signs(
    'rename',
    '\\brenam(?:e|es|ed|ing)\\b',
    '\\b(?:better|other|different) names? for the (?:tables?|columns?)\\b',
  ),
  ...signs(
    'new-table',
    `\\b(?:new|separate|additional|extra|dedicated|own|another|\\d+|two|three|four|five|six|seven|eight|several|some|suggested|following|small|look-?up|link(?:er|ing)?|drafted) ${SOME(3)}tables?\\b`,
    '^(?:\\S+ ){0,4}tables? for\\b',
    '\\btables?(?: and columns?)? for\\b',
    `\\bcreat(?:e|es|ing|ion of) (?:the |a )?${T}`,
    `\\b(?:add|create|introduce|need|needs|want|make|missing|propose|suggest)\\s+(?:an?|some|the)?\\s*${SOME(3)}tables?\\b`,
  ),
  ...signs(
    'alter-column',
    '\\b(?:collations?|character sets?|charset|utf-?8(?:mb4)?|nullable|not null|(?:unique )?constraints?|index(?:es)? (?:on|for|to))\\b',
    '\\b(?:chang|alter|widen|enlarg|extend|increas|lengthen|shorten)(?:e|ing)?\\b.{0,40}\\b(?:type|length|size|width|precision|columns?|varchar)\\b',
    '\\b(?:column|field|varchar|text)\\b.{0,20}\\btoo (?:short|small|long)\\b',
    '\\b(?:new|add a|create a) view\\b|\\bv_[a-z]\\w+',
    '\\bcascad(?:e|es|ing)\\b',
    '\\b(?:wrong|different|other) (?:data ?)?type\\b|\\bdata ?types? (?:of|for)\\b',
    `\\bshould be (?:an? |of type )?${TYPE}\\b`,
    '\\b(?:gets?|is|are|being) (?:cut|truncated)\\b|\\btruncated\\b',
    '\\bdistinct values\\b',
  ),
  ...signs(
    'new-column',
    `\\b(?:new|additional|extra|more|proposed|introduction of|another|one|two|three|four|five|six|several)\\b.{0,40}\\b${FIELDS}\\b`,
    `\\b(?:add|adds|adding|introduc(?:e|ing))\\b.{0,60}\\b${FIELDS}\\b`,
    `\\b(?:a|an|the|use an?) (?:\\S+ )?${FIELDS}\\b.{0,30}\\b(?:would|could|should)\\b`,
    '\\b(?:would|could|should|will) (?:get|have)\\b.{0,40}\\b(?:columns?|fields?|foreign keys?)\\b',
    `\\badd(?:s|ing|ed)? (?:\\S{1,60} ){1,6}?(?:to|in|on|for) (?:the |each |every |a )?[\`'"“]?${T}`,
    `^[\`'"“]?${T}[\`'"”]?\\s*: add\\b(?!.{0,60}\\b(?:values?|types?|options?)\\b)`,
    '\\bcolumns? (?:for|to)\\b',
    `\\b(?:one|two|three|four|five|six|nine|several)(?: more| new| extra)? (?:numbers?|integers?|floats?|booleans?|strings?|dates?)\\b`,
    `\\b(?:could|can|should|would like to) (?:we )?(?:have|get)\\b.{0,60}\\b(?:on|in|for) (?:the )?${T}`,
    `\\bmissing (?:\\S+ )?${FIELDS}\\b|\\b${FIELDS}\\b.{0,60}\\bmissing\\b`,
  ),
  ...signs(
    'enum',
    '\\benum(?:s|erations?)?\\b',
    `\\b(?:new|additional|extra|more|further|another|add(?:ing)?(?: an?| the)?)\\s+(?:\\w+\\s+){0,2}(?:values?|options?|status(?:es)?)\\b`,
    '\\b(?:add|added|adding)\\b.{0,40}\\bto the (?:enum|list)\\b',
    '\\blook-?up (?:table )?(?:values?|entry|entries)\\b',
  ),
  ...signs(
    'docs',
    '\\b(?:document(?:ation|ed|ing)?|docs?|diagrams?|definitions?|typos?|descriptions? of)\\b',
    '\\bcomments? (?:on|of|for|in) (?:the |all )?(?:columns?|tables?)\\b',
  ),
];

/** What shows a kind in a title, where few words say all, heaviest kind first. */
export const TITLE: readonly Sign[] = [
  ...signs(
    'refactor',
    '^(?:restructur|reorgani[sz]|redesign|simplif|normali[sz]|consolidat|deduplicat|unif)(?:e|y|ying|ing|ication|ation)?\\b',
    '\\bclean(?:ing)?[ -]?up\\b',
    `\\b(?:move|moving) .{1,80}\\b(?:to|into|from)\\b`,
    '\\b(?:drop|remov|delet)(?:e|ing|al of)?\\b.{0,60}\\b(?:tables?|columns?|fields?|keys?)\\b',
    '\\b(?:too many|duplicated?|redundant) (?:\\w+ )?(?:tables?|columns?|fields?)\\b',
    '\\b(?:merge|split|unify)\\b',
    '\\bprimary key\\b',
  ),
  ...signs(
    'rename',
    `\\b(?:typo|spelling|mistake) (?:in|of) (?:the )?(?:name of |(?:column|table|field) name\\b|column\\b(?! comment)|table\\b(?! comment)|${T}\\.|${C})`,
    '\\b(?:mis-?spel\\w+|misnamed|misnomer|misleading name|wrong name|bad name|naming)\\b',
    '\\bshould be (?:called|named)\\b',
  ),
  ...signs(
    'new-table',
    `\\b(?:add|create|new|introduce|need|missing|propos\\w+)\\b[:,]? ${SOME(4)}tables?\\b(?! ${FIELDS})`,
    '^(?:new )?(?:data ?)?(?:model|schema) (?:for|of)\\b',
    '^(?:history|log|registry|catalogue) of\\b',
  ),
  ...signs(
    'alter-column',
    '\\btoo (?:short|small|long|narrow|limited|low)\\b|\\bnot (?:long|large|big|wide) enough\\b|\\btruncat\\w+|\\bcut off\\b',
    '\\b(?:increase|extend|enlarge|widen|lengthen|shorten|reduce|allow (?:for )?(?:longer|larger|bigger|more characters)|longer|larger|bigger|wider)\\b(?!.{0,30}\\b(?:enum|list|types)\\b)',
    '\\b(?:null|nullable|mandatory|optional|default values?|defaults?|unique|uniqueness|unsigned|signed|auto[- ]?increment|case[- ]?(?:in)?sensitiv\\w+)\\b',
    `\\b(?:as|to|into|be|not|from|instead of|rather than) (?:an? )?${TYPE}\\b`,
    `\\b(?:change|wrong|incorrect|different|modify|alter|convert)\\b.{0,40}\\b(?:types?|length|size|precision|format)\\b`,
    '\\b(?:(?:data ?)?type of|precision|decimals?|varchar|longtext|mediumtext|encoding|unicode|utf|accents?|special characters|max(?:imum)? length|length of|length \\d+|\\d+ characters|characters (?:are |get )?lost)\\b',
    '\\b(?:fix|wrong|correct|change|broken|bad)\\b.{0,20}\\b(?:foreign keys?|FKs?|references?)\\b',
    '\\btell .{1,80} apart\\b|\\bdistinguish\\w*\\b',
    '\\b(?:index|indexes|indices|indexing|constraints?|on delete|views?)\\b',
    `\\bchange (?:the )?[\`'"“]?(?:${T}|${C})`,
  ),
  ...signs(
    'new-column',
    `\\b(?:add|adding|adds|include|introduce)\\b.{1,60}\\b(?:to|in|into|on|for) (?:the )?[\`'"“]?(?:${T}|\\w+ table)`,
    `\\b(?:add|adding|adds)\\b (?:(?!(?:to|in|into|on)\\b)\\S+ ){0,3}[\`'"“]?${C}`,
    `\\bnew [\`'"“]?(?:${T}\\.)?${C}`,
    `\\b(?:link|relation|relationship|connection|association|reference|FK|foreign key)\\b.{0,30}\\b(?:between|from|to|with)\\b`,
    `^(?:link|connect|relate|associate|reference) `,
    `\\b(?:new|additional|extra|more|missing) .{0,40}\\b(?:columns?|fields?|attributes?|parameters?|properties|metadata)\\b`,
  ),
  ...signs(
    'enum',
    `\\b(?:new|additional|extra|more|further|missing|another|add(?:ing)?(?: an?| the)?|support(?: for)?|allow)\\b.{0,40}?(?:\\b${VALUES}|\\w+types?|${C})\\b(?! (?:${FIELDS}|tables?)\\b)`,
    `\\b(?:types?|status(?:es)?|states?)\\s*(?::|['"“‘])`,
    `\\b${VALUES}\\b.{0,40}\\bmissing\\b`,
    `(?:Type|Status)s?\\s*:`,
    '\\badd(?:ing)? (?:\\S+ ){1,4}(?:to|in|into) (?:the )?(?:\\w+\\.)?\\w*(?:Type|Status|State)\\b',
  ),
  ...signs(
    'docs',
    '\\b(?:comments? (?:on|of|for|in) (?:all|the|each|every|tables?|columns?)|descriptions?|units|meaning|explain|explanation|readme|wiki|glossary)\\b',
  ),
];

/** A title that begins so speaks of words about data, whatever follows. */
export const ABOUT_WORDS =
  /^(?:(?:missing|wrong|incorrect|add|update|improve|fix) )?(?:(?:the|a|some) )?(?:comments? (?:on|of|for)|descriptions? (?:of|for|on)|documentation|document(?:ing)?|diagrams?|definitions?|units? of|meaning of|typos? in (?:the )?(?:\w+ )?(?:comments?|descriptions?|documentation)|readme)\b/i;

/** What shows a kind only where nothing else does, in the order of trust. */
export const WEAK: readonly Sign[] = [
  ...signs('new-table', '^(?:[\\w-]+ ){1,3}tables$'),
  ...signs(
    'new-column',
    '\\b(?:stor|sav|record|keep|register|track|log|remember|mark|flag)(?:e|es|s|ing|ed)?\\b',
    `\\b(?:gets?|needs?|has no|have no|lacks?|without) (?:an? |the |its )?(?:\\w+|${C})\\b`,
    `${T}\\.${C}`,
    `${C} (?:in|on|for|of|to) (?:the )?[\`'"“]?${T}`,
    `${T}[^.]{0,20}: \\S`,
    `\\b${TYPE}\\b`,
  ),
];
