// The notation in which short turns of phrase are written down, so that they are read without a key:
//
//   needs [an|the] (owner|assignee)     needs owner, needs an owner, needs the assignee, …
//   review(s) [are] welcome             review welcome, reviews are welcome, …
//   back to NAME …                      a word in capitals is a slot or a macro; "…" is any words, or none
//
// One phrase a line; what begins with "//" is a remark.

/** What a phrase is made of. */
export type Part =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'slot'; readonly slot: string }
  | { readonly kind: 'any' }
  | { readonly kind: 'one'; readonly of: readonly (readonly Part[])[]; readonly optional: boolean };

const TOKEN = /[([\])|…]|[^\s()[\]|…]+(?:\(\p{L}+\))?/gu;
const SLOT = /^[A-Z]{3,}$/;

/** `need(s)` stands for both. */
function wordsOf(token: string): Part {
  const [, stem = '', ending = ''] = /^(.+)\((\p{L}+)\)$/u.exec(token) ?? [];
  if (!stem) return { kind: 'word', word: token.toLowerCase() };
  const of = [stem, stem + ending].map((word): Part[] => [{ kind: 'word', word: word.toLowerCase() }]);
  return { kind: 'one', of, optional: false };
}

interface Reading {
  readonly tokens: readonly string[];
  readonly macros: Readonly<Record<string, string>>;
  at: number;
}

function alternatives(reading: Reading): Part[][] {
  const out: Part[][] = [[]];
  for (;;) {
    const token = reading.tokens[reading.at];
    if (token === undefined || token === ')' || token === ']') return out;
    reading.at += 1;
    if (token === '|') out.push([]);
    else out.at(-1)?.push(partAt(token, reading));
  }
}

function partAt(token: string, reading: Reading): Part {
  if (token === '…') return { kind: 'any' };
  if (token === '(' || token === '[') {
    const of = alternatives(reading);
    if (reading.tokens[reading.at] !== (token === '(' ? ')' : ']')) throw new Error(`A "${token}" is not closed.`);
    reading.at += 1;
    return { kind: 'one', of, optional: token === '[' };
  }
  const macro = reading.macros[token];
  if (macro !== undefined) return { kind: 'one', of: partsOf(macro, reading.macros), optional: false };
  return SLOT.test(token) ? { kind: 'slot', slot: token } : wordsOf(token);
}

/** The alternatives of one phrase; throws where its brackets do not match. */
export function partsOf(phrase: string, macros: Readonly<Record<string, string>>): readonly (readonly Part[])[] {
  const reading: Reading = { tokens: phrase.match(TOKEN) ?? [], macros, at: 0 };
  const parts = alternatives(reading);
  if (reading.at < reading.tokens.length) throw new Error(`The brackets of "${phrase}" do not match.`);
  return parts;
}
