import { tableCalled } from '../../vocabulary/tables.ts';
import type { Words } from './text.ts';

export type Kind = 'refactor' | 'rename' | 'new-table' | 'alter-column' | 'new-column' | 'enum' | 'docs' | 'question';

/** A kind that the text shows, with the author's words that show it. */
export interface Shown {
  readonly kind: Exclude<Kind, 'question'>;
  readonly words: string;
}

/** The kind of an issue: shown by its words, or a question because nothing in the text shows one. */
export type KindFound = Shown | { readonly kind: 'question'; readonly words: null };

/** Words that show a kind, heaviest kind first; within a kind any of them will do. */
const SIGNS: readonly (readonly [Shown['kind'], readonly RegExp[]])[] = [
  [
    'refactor',
    [
      /\brefactor(?:ing|ed)?\b/i,
      /\bclean(?:ing)?[ -]?up\b.{0,40}\btables?\b/i,
      /\b(?:merg|split)(?:e|ing)\b.{0,60}\b(?:tables?|into)\b/i,
      /\b(?:drop|remov|delet)(?:e|ing)?\s+(?:(?!(?:to|in|on|of|for|from)\b)[\w-]+\s+){0,3}(?:tables?|columns?|fields?)\b/i,
      /\b(?:replac|restructur|redesign|reorgani[sz])(?:e|ing)?\s+(?:(?!(?:to|in|on|of|for|from)\b)[\w-]+\s+){0,3}tables?\b/i,
      /\bunused (?:tables?|columns?|fields?)\b/i,
      /\bmov(?:e|ing)\s+(?:the\s+|a\s+|\w+\s+){0,3}(?:foreign key|key|relation|columns?|fields?)\b/i,
    ],
  ],
  ['rename', [/\brenam(?:e|es|ed|ing)\b/i, /\b(?:better|other|different) names? for the (?:tables?|columns?)\b/i]],
  [
    'new-table',
    [
      /\b(?:new|separate|additional|extra|dedicated|own|two|three|four|suggested|following) (?:(?!(?:columns?|cols?|fields?|values?|options?|entry|entries|to|in|on|of|for|from)\b)\S+ ){0,3}tables?\b/i,
      /^(?:\S+ ){0,3}tables? for\b/i,
      /\btables?(?: and columns?)? for\b/i,
      /\b(?:add|create|introduce|need|want)\s+(?:a|some)\s+(?:(?!(?:columns?|cols?|fields?|values?|to|in|on|of|for)\b)\S+ ){0,3}tables?\b/i,
    ],
  ],
  [
    'alter-column',
    [
      /\b(?:collations?|character sets?|charset|utf-?8(?:mb4)?|nullable|not null|(?:unique )?constraints?|index(?:es)? (?:on|for|to))\b/i,
      /\b(?:chang|alter|widen|enlarg|extend|increas|lengthen|shorten)(?:e|ing)?\b.{0,40}\b(?:type|length|size|width|precision|columns?|varchar)\b/i,
      /\b(?:column|field|varchar|text)\b.{0,20}\btoo (?:short|small|long)\b/i,
      /\b(?:new|add a|create a) view\b|\bv_[a-z]\w+/i,
      /\bcascad(?:e|es|ing)\b/i,
      /\b(?:wrong|different|other) (?:data ?)?type\b|\bdata ?types? (?:of|for)\b/i,
      /\bshould be (?:an? |of type )?(?:varchar|char|text|int|integer|smallint|tinyint|bigint|float|double|decimal|datetime|timestamp|json|boolean)\b/i,
    ],
  ],
  [
    'new-column',
    [
      /\b(?:new|additional|extra|more|proposed|introduction of)\b.{0,40}\b(?:columns?|cols?|fields?|foreign keys?)\b/i,
      /\b(?:add|adding|introduc(?:e|ing))\b.{0,60}\b(?:columns?|cols?|fields?|flags?|foreign keys?)\b/i,
      /\b(?:a|an|the|use an?) (?:\S+ )?(?:column|field)\b.{0,30}\b(?:would|could|should)\b/i,
      /\b(?:would|could|should|will) (?:get|have)\b.{0,40}\b(?:columns?|fields?|foreign keys?)\b/i,
      /\bcolumns? (?:for|to)\b/i,
      /\bmissing (?:\S+ )?(?:columns?|fields?|foreign keys?)\b|\b(?:columns?|fields?|foreign keys?)\b.{0,60}\bmissing\b/i,
    ],
  ],
  [
    'enum',
    [
      /\benum(?:s|erations?)?\b/i,
      /\b(?:new|additional|extra|more|further|add(?:ing)?(?: an?| the)?)\s+(?:\w+\s+){0,2}(?:values?|options?)\b/i,
      /\blook-?up (?:table )?(?:values?|entry|entries)\b/i,
    ],
  ],
  [
    'docs',
    [
      /\b(?:document(?:ation|ed|ing)?|docs?|diagrams?|definitions?|typos?|descriptions? of)\b/i,
      /\bcomments? (?:on|of|for|in) (?:the |all )?(?:columns?|tables?)\b/i,
    ],
  ],
];

const SQL: readonly (readonly [Shown['kind'], RegExp])[] = [
  ['refactor', /\bDROP\s+(?:TABLE(?!\s+IF\b)|COLUMN|PRIMARY\s+KEY)\b/],
  ['rename', /\bRENAME\s+(?:TABLE|COLUMN|TO)\b/],
  ['new-table', /\bCREATE\s+TABLE\b/],
  ['alter-column', /\b(?:MODIFY|CREATE\s+(?:OR\s+REPLACE\s+)?VIEW|ADD\s+(?:UNIQUE|INDEX|KEY|CONSTRAINT))\b/],
  ['new-column', /\bALTER\s+TABLE\s+\S+\s+ADD\b/],
];

const PROPOSING =
  /\b(?:propos\w*|suggest\w*|please|should|would|could|recommend\w*|want|need|we'd|i'd|let us|let's)\b/i;
const NOT_NEW =
  /\b(?:no|not|without|instead of|rather than)\s+(?:any\s+|a\s+)?(?:new|additional|extra|more)\s+(?:\w+\s+)?(?:tables?|columns?|fields?|values?)\b/gi;

/**
 * The kind of change an issue proposes: the heaviest that its title or its SQL shows, else the heaviest of the
 * sentences that propose something, else of any sentence. What proposes nothing is a question.
 */
export function kindOf(words: Words): KindFound {
  const proposing = words.sentences.filter((sentence) => PROPOSING.test(sentence));
  return (
    heaviest([inWords([words.title]), inSql([words.title, words.code, ...words.sentences].join('\n'))]) ??
    heaviest([inWords(proposing)]) ??
    heaviest([inWords(words.sentences)]) ??
    columnNamed([words.title, ...words.sentences]) ?? { kind: 'question', words: null }
  );
}

const WEIGHT = SIGNS.map(([kind]) => kind);

function heaviest(found: readonly (Shown | null)[]): Shown | null {
  const all = found.filter((one) => one !== null);
  return all.toSorted((one, other) => WEIGHT.indexOf(one.kind) - WEIGHT.indexOf(other.kind))[0] ?? null;
}

function inWords(texts: readonly string[]): Shown | null {
  return heaviest([inSigns(texts), onTables(texts)]);
}

function inSigns(texts: readonly string[]): Shown | null {
  const spoken = texts.map((text) => text.replace(NOT_NEW, ' '));
  for (const [kind, signs] of SIGNS)
    for (const sign of signs)
      for (const text of spoken) {
        const [words] = sign.exec(text) ?? [];
        if (words !== undefined) return { kind, words };
      }
  return null;
}

function inSql(text: string): Shown | null {
  for (const [kind, sign] of SQL) {
    const [words] = sign.exec(text) ?? [];
    if (words !== undefined) return { kind, words };
  }
  return null;
}

/** What is done to a table that is named: "merge" and "drop" reorganise, "add axisPosition to" makes a column. */
const ON_TABLES: readonly (readonly [Shown['kind'], RegExp])[] = [
  ['refactor', /\b(?:merge|split|drop|remove|delete)(?: the)? [`'"“]?([A-Z]\w*)/gi],
  ['new-column', /\badd(?:ing)? (?:\S{1,60} ){1,5}?to (?:the )?[`'"“]?([A-Z]\w*)/gi],
  ['new-column', /^[`'"“]?([A-Z]\w*)[`'"”]?: add\b(?!.{0,60}\b(?:values?|types?|options?)\b)/gi],
];

function onTables(texts: readonly string[]): Shown | null {
  for (const [kind, sign] of ON_TABLES)
    for (const match of texts.flatMap((text) => [...text.matchAll(sign)]))
      if (match[1] && tableCalled(match[1])) return { kind, words: match[0] };
  return null;
}

/** A proposal that says no word of what it does but names `Table.column` speaks of a column. */
function columnNamed(texts: readonly string[]): Shown | null {
  for (const text of texts) {
    const match = /\b([A-Z]\w*)\.[a-z]\w*/.exec(text);
    if (match?.[1] && tableCalled(match[1])) return { kind: 'new-column', words: match[0] };
  }
  return null;
}
