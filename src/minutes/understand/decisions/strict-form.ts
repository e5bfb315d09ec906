import type { Outcome } from '../../types.ts';
import type { Statement } from '../items/items.ts';
import type { Attributed } from '../repositories/repositories.ts';
import type { Closing } from './rules/closing-parts.ts';
import type { Doubt, DoubtRule } from './rules/doubt.ts';
import { REF, wordingOf } from './rules/wording.ts';
import { type Dossier, keyOf, type Said } from './said.ts';

/** The seven words of the form, and what each means. */
export const WORDS: Readonly<Record<string, Outcome>> = {
  resolved: 'resolved',
  rejected: 'rejected',
  accepted: 'accepted',
  deferred: 'deferred',
  action: 'action',
  undecided: 'undecided',
  open: 'undecided',
};
const WORD = Object.keys(WORDS).join('|');
/** `#12 resolved: why`. In small letters, because the title of an issue begins with a capital: `#12 Action: buttons`. */
const NUMBERED = new RegExp(`^${REF} (${WORD})\\s*(?:[.!]?$|:\\s*([^\\s:].*)$)`);
/** `Decision: resolved – why` below the heading or list item that names the number. */
const LABELLED = new RegExp(`^decision\\s*:\\s*(${WORD})\\s*(?:[.!]?$|[:;,(]\\s*(.*)$|\\.?\\s[–—-]\\s+(.*)$)`, 'i');

/** Words behind the decision that make it none: the form is for what is certain. */
export const UNSAID: DoubtRule = {
  name: 'doubt behind the form',
  sentence: 'The words behind the decision ask, doubt, set a condition or take it back.',
  pattern:
    /\?|\b(?:if|unless|until|till|once|provided|pending|whether|(?<!(?:\d(?:st|nd|rd|th)?|in|of)\s)may(?!\s+\d)|might|maybe|perhaps|probably|possibly|not\s+sure|unclear|re-?open\w*|(?:left|kept?|keep|stays?|remains?|still|is)\s+open|not\s+(?:yet|(?:really\s+)?(?:agreed|decided|resolved|closed|rejected|done))|almost|partly|partially|(?:to|will|should|can|could)\s+be\s+(?:closed|resolved|rejected|decided|confirmed|done)|to\s+do|tb[acd])\b|n['’]t\s+(?:agreed?|decided?|resolved|closed|sure)\b/i,
};
/** `resolved: we will use brass` is a resolution to do something. */
const TO_COME =
  /^(?:that )?we (?:will|shall|are going to)\b|^(?:that )?we['’]ll\b|\b(?:will|can|to) (?:now )?(?:start|begin|implement)\b/i;
const TWICE: Doubt = {
  name: 'conflict',
  sentence: 'The same number has two decisions in these minutes.',
};
/** What the template asks to be filled in. */
export const UNFILLED = /^(?:<[^>]*>|\[[^\]]*\]|\{+[^}]*\}+|why|reason|\.{3}|…|_+|tb[acd]|todo)[.!]?$/i;

interface Read {
  readonly outcome: Outcome;
  readonly reason: string;
  readonly about: readonly Attributed[];
}

/** A new line of the same paragraph may begin with the form; what is only wrapped does not look like it. */
const NEXT_LINE = new RegExp(`\\s(?=${REF} (?:${WORD})\\s*:|decision\\s*:\\s*(?:${WORD})\\b)`, 'i');

function beginsALine({ block }: Statement): boolean {
  return block.lines
    .slice(1)
    .some(({ text }) =>
      /^(?:decision\s{0,3}:|[^\p{L}]{0,20}\S{0,120}\d[^\p{L}]{0,20}\p{Ll}{1,20}\s{0,3}:)/iu.test(text),
    );
}

/** The numbers of the item: those that the paragraph itself begins with, else those of the title or list item above. */
function itemOf({ item, topic, block }: Statement): readonly Attributed[] {
  const first = topic[0];
  const isHere = first && block.text.slice(first.from, first.to).includes(`${first.number}`);
  if (!isHere || item.includes(first)) return item;
  return /^\W*(?:issues?|tickets?)?\W*$/i.test(block.text.slice(0, first.from))
    ? topic.filter(({ from, to }, at) => at === 0 || from - (topic[at - 1]?.to ?? to) <= 7)
    : item;
}

function readPart(part: string, numbers: readonly Attributed[] | undefined, statement: Statement): Read | undefined {
  const byNumber = NUMBERED.exec(part);
  const found = byNumber ?? LABELLED.exec(part);
  const outcome = WORDS[(found?.[1] ?? '').toLowerCase()];
  const about = byNumber ? numbers : itemOf(statement);
  if (!found || !outcome || !about?.length) return undefined;
  return { outcome, reason: (found[2] ?? found[3] ?? '').trim(), about };
}

const countOf = (text: string): number => text.split(REF).length - 1;

function partsOf(statement: Statement, text: string): string[] {
  return beginsALine(statement) ? text.split(NEXT_LINE) : [text];
}

/** Without a number and a blank, or the word, there is no strict form. */
const MAY_BE_FORM = new RegExp(`${REF} |decision`, 'i');

function readForms(statement: Statement): Read[] {
  const { text, groups } = wordingOf(statement);
  if (!MAY_BE_FORM.test(text)) return [];
  const parts = partsOf(statement, text);
  return parts.flatMap((part, at) => {
    const before = countOf(parts.slice(0, at).join(' '));
    return readPart(part, groups[before], statement) ?? [];
  });
}

/** Code and quotations report; a template shows how; an agenda plans; an earlier meeting has decided by itself; a heading is a title. */
function isOutside({ block, plan, section, itself }: Statement): boolean {
  return (
    block.role !== 'text' ||
    plan ||
    section === 'previous' ||
    section === 'agenda' ||
    block.heading > 0 ||
    itself() === 'template'
  );
}

/** The sentences behind the form in its own paragraph are its reason too. */
function restOf({ block, sentence }: Statement): string {
  const rest = block.sentences.slice(block.sentences.indexOf(sentence) + 1).map(({ text }) => text);
  const next = rest.findIndex((text) => LABELLED.test(text) || /^\W*\d+ \p{Ll}+\s*:/u.test(text));
  return (next < 0 ? rest : rest.slice(0, next)).join(' ');
}

function closingOf({ outcome, reason, about }: Read, rest: string): Closing | undefined {
  if (outcome !== 'resolved' && outcome !== 'rejected') return undefined;
  const toCome = outcome === 'resolved' && TO_COME.test(`${reason} ${rest}`);
  const doubts = toCome || UNSAID.pattern.test(`${reason} ${rest}`) ? [UNSAID] : [];
  return { rule: 'strict form', sentence: sentenceOf(outcome), outcome, strength: 'firm', about, doubts };
}

const sentenceOf = (outcome: Outcome): string => `The minutes say so in the strict form: ${outcome}.`;

/** What a sentence states in the strict form (docs/minutes.md), with the numbers it is about. */
function strictlySaid(statement: Statement): { about: readonly Attributed[]; said: Said }[] {
  const { named, topic, item } = statement;
  if (named.length + topic.length + item.length === 0) return [];
  const { text, line } = statement.sentence;
  const forms = readForms(statement);
  return forms.length === 0 || isOutside(statement)
    ? []
    : forms
        .filter(({ reason }) => !UNFILLED.test(reason))
        .map((read) => ({
          about: read.about,
          said: {
            statement: { ...statement, crowded: false, direct: true },
            rule: 'strict form',
            sentence: sentenceOf(read.outcome),
            outcome: read.outcome,
            closing: closingOf(read, restOf(statement)),
            force: 3,
            own: true,
            evidence: { text: text.slice(0, 400), page: line.page, line: line.at },
          },
        }));
}

/** Later it is said that the issue is open or was opened again: then the form does not settle it. */
const OPENED = /\bre-?open(?!\s+if)|\b(?:left|leave|kept|keep|stays?|remains?|still)\s+(?:it\s+|this\s+)?open\b/i;

function takenBack(form: readonly Said[], all: readonly Said[]): readonly Said[] {
  const last = Math.max(...form.flatMap(({ statement }) => statement.block.lines.map((line) => line.n)));
  return all.filter(
    ({ statement: { block, sentence } }) =>
      block.role === 'text' && sentence.line.n > last && OPENED.test(sentence.text),
  );
}

function settled(dossier: Dossier, form: readonly Said[]): Dossier {
  const outcomes = new Set(form.map((one) => one.outcome));
  const said = form.map((one) =>
    outcomes.size > 1 && one.closing ? { ...one, closing: { ...one.closing, doubts: [TWICE] } } : one,
  );
  return { ...dossier, said: [...said, ...takenBack(form, dossier.said)] };
}

/**
 * Where an issue has a decision in the strict form that decision holds, whatever else is said about it. Two different
 * ones, or words that it is open again, are left to a person.
 */
export function settledByForm(statements: readonly Statement[], dossiers: readonly Dossier[]): Dossier[] {
  const forms = new Map<string, Said[]>();
  const spoken = new Map<Statement['sentence'], 'whole' | 'line'>();
  for (const statement of statements)
    for (const { about, said } of strictlySaid(statement)) {
      spoken.set(statement.sentence, partsOf(statement, wordingOf(statement).text).length === 1 ? 'whole' : 'line');
      for (const key of new Set(about.map(keyOf))) forms.set(key, [...(forms.get(key) ?? []), said]);
    }
  return dossiers.map((dossier) => {
    const form = forms.get(keyOf(dossier));
    if (form) return settled(dossier, form);
    // Other numbers in the line (`#12 rejected: a duplicate of #9`) are named in passing: it decides nothing about them.
    const said = dossier.said.filter(({ statement, closing }) => {
      const part = spoken.get(statement.sentence);
      return part === undefined || (part === 'line' && closing === undefined);
    });
    return { ...dossier, said };
  });
}
