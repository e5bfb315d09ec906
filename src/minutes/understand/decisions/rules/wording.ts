import { inOwnBytes } from '../../../read/line.ts';
import type { Statement } from '../../items/items.ts';
import { TYPED_BY } from '../../layout/log.ts';
import { PARAGRAPH_NUMBER } from '../../layout/paragraphs.ts';
import type { Attributed } from '../../repositories/repositories.ts';
import { UNEVEN } from '../../words/blanks.ts';

/**
 * Stands for a run of numbers (`#12, #13 and #14`) in a sentence made ready for the rules. No line has this sign, for soft
 * hyphens are mended when a file is read; and it takes one byte, so that the sentence does (`inOwnBytes`).
 */
export const REF = '\u00ad';

/** A sentence made ready for the rules: one kind of quotation mark and blank, numbers as signs, no speaker in front. */
export interface Wording {
  readonly text: string;
  /** The numbers behind each sign, in order. */
  readonly groups: readonly (readonly Attributed[])[];
  /** Somebody in particular says so. */
  readonly spoken: boolean;
}

const GLUE = /^[\s,&+/()[\]]*(?:and|,|&)?[\s()[\]]*$/i;

function grouped(statement: Statement): { text: string; groups: Attributed[][] } {
  const { sentence, named } = statement;
  const groups: Attributed[][] = [];
  let text = '';
  let at = 0;
  let open = false;
  for (const one of named) {
    const from = Math.max(at, one.from - sentence.from);
    const between = sentence.text.slice(at, from);
    const joins = open && GLUE.test(between);
    if (joins) groups.at(-1)?.push(one);
    else {
      text += between + REF;
      groups.push([one]);
    }
    open = true;
    at = Math.min(sentence.text.length, Math.max(from, one.to - sentence.from));
  }
  return { text: text + sentence.text.slice(at), groups };
}

/** `Mara Lind: …`, `ML: …`; only who is known to speak here is one, for `Conflict: resolved` looks the same. */
const SPEAKER = /^([\p{L}][\p{L}.'_ -]{0,40}?)\s*:\s+(?=\S)/u;
const ADDRESS = /^\p{Lu}\p{Ll}{2,15},\s+(?=we\b|i\b|can\b)/u;
const LEAD =
  /^(?:<[\w@+-]{1,30}>|->|=>|→|⇒|➔|…|\.\.\.|[-–—*•>:;,.]|\[[ x]\]|ok(?:ay)?[,:;.!-]|yes[,:;.!-]|yep[,:;.!-]|so\b,?|then\b,?|and\b|also\b,?|great[,.!]|\(|\[|\/(?=close\b))\s*/i;
const LABEL =
  /^(?:decision|resolution(?:\s+#?\d+)?|conclusion|outcome|disposition|status|result|verdict|summary|consensus|update|notes?|comments?)\s*[:–—-]\s*/i;
/** Labels that turn what follows into something the meeting decided. */
export const DECIDED_LABEL =
  /^(?:[^\p{L}\p{N}]*)(?:(?:decision|resolution)(?:\s+#?(?:[A-Z]{1,3}-)?\d+)?|decided|resolved|conclusion|outcome|verdict|consensus|agreed)\s*[:–—-]\s*/iu;

function stripped(text: string, speakers: ReadonlySet<string>): string {
  let rest = text.trim();
  for (let before = ''; before !== rest; ) {
    before = rest;
    const speaker = SPEAKER.exec(rest);
    if (speaker && speakers.has((speaker[1] ?? '').toLowerCase())) rest = rest.slice(speaker[0].length);
    if (!DECIDED_LABEL.test(rest)) rest = rest.replace(LABEL, '');
    rest = rest.replace(LEAD, '').replace(ADDRESS, '');
  }
  return rest;
}

const INITIALS = /^\p{Lu}{2,4}:\s/u;

/** The sentence, or the paragraph from its beginning on, is what somebody in particular says. */
function isSpoken({ block, sentence, speakers }: Statement): boolean {
  return [block.text, sentence.text].some((text) => {
    const begin = text.slice(0, 48);
    return INITIALS.test(begin) || speakers.has((SPEAKER.exec(begin)?.[1] ?? '').toLowerCase());
  });
}

/** Many rules ask for the same wording; a statement never changes, so it is made once. */
const made = new WeakMap<Statement, Wording>();

/** Makes the sentence of a statement ready for the rules. */
export function wordingOf(statement: Statement): Wording {
  const before = made.get(statement);
  if (before) return before;
  const wording = madeReady(statement);
  made.set(statement, wording);
  return wording;
}

/** `isnt`, `doesnt`: a no is one also where the scribe leaves the apostrophe out. */
const UNMARKED = /\b(is|are|was|were|do|does|did|has|have|had|could|should|would)nt\b/gi;

/** `14 can be closed`, below #14: the bare number stands for it. */
function withoutOwnNumber(text: string, { named, topic }: Statement): string {
  const [only] = topic;
  if (named.length > 0 || topic.length !== 1 || !only || !text.startsWith(`${only.number} `)) return text;
  return text.replace(/^\d+(?= (?:can|is|was|has|will|should|closed)\b)/, 'it');
}

function madeReady(statement: Statement): Wording {
  const { text, groups } = grouped(statement);
  const even = text
    .replace(/[‘’´`]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[*_]{1,3}/g, '')
    .replace(UNEVEN, ' ')
    .replace(TYPED_BY, '')
    .replace(UNMARKED, "$1n't");
  const whole = statement.sentence.from === 0 ? even.replace(PARAGRAPH_NUMBER, '') : even;
  const plain = withoutOwnNumber(whole, statement);
  return { text: inOwnBytes(stripped(plain, statement.speakers)), groups, spoken: isSpoken(statement) };
}

/** What somebody says after other numbers were named may be about one of those. */
export const isAside = (statement: Statement): boolean => statement.crowded && wordingOf(statement).spoken;
