/** One selector of a style sheet with what it sets. */
export interface Rule {
  /** Outermost first: what each element must have, as `p`, `.struck` or `#old`. */
  readonly parts: readonly (readonly string[])[];
  /** Of the last part the name that fewest elements have. */
  readonly key: string;
  /** It asks for a single class, maybe of one kind of element, and for nothing around it. */
  readonly isClass: boolean;
  readonly declarations: string;
}

/** More words than these belong to no selector that programs write. */
const LONGEST = 200;
/** What a page shows on a screen at once; other conditions, and states of an element, hold for some readers only. */
const ALWAYS = /^@(?:media\s+(?:all|screen)\s*$|layer\b)/i;
const PART = /^(?:[a-z][a-z0-9]{0,20}|\*)?(?:[.#][\w-]{1,80}|\[class~=["']?[\w-]{1,80}["']?\])*$/i;
const NAMES = /^[a-z][a-z0-9]*|[.#][\w-]+|\[class~=["']?[\w-]+["']?\]/gi;

/** `p.Old#x` as the names that an element must have; undefined where it asks for more than names. */
function namesIn(part: string): string[] | undefined {
  if (!part || !PART.test(part)) return undefined;
  return (part.match(NAMES) ?? []).map((name) => {
    if (/^[.#]/.test(name)) return name;
    return name.startsWith('[') ? `.${name.replace(/^\[class~=["']?|["']?\]$/gi, '')}` : name.toLowerCase();
  });
}

function ruleOf(selector: string, declarations: string): Rule | undefined {
  if (selector.length > LONGEST) return undefined;
  const parts = selector
    .trim()
    .split(/\s{0,9}>\s{0,9}|\s{1,9}/)
    .map(namesIn);
  if (!parts.every((part) => part !== undefined)) return undefined;
  const last = parts.at(-1) ?? [];
  const key = last.find((name) => name.startsWith('#')) ?? last.find((name) => name.startsWith('.')) ?? last[0];
  if (key === undefined) return undefined;
  const isClass = parts.length === 1 && last.filter((name) => !/^[a-z]/.test(name)).length === 1 && key.startsWith('.');
  return { parts, key, isClass, declarations };
}

/** A sheet, or the style of an element, without what is said to nobody; comments of pages around it are none of it. */
export function unremarked(sheet: string): string {
  let said = '';
  for (let from = 0; from < sheet.length; ) {
    const begin = sheet.indexOf('/*', from);
    const end = begin < 0 ? -1 : sheet.indexOf('*/', begin + 2);
    said += `${sheet.slice(from, begin < 0 ? undefined : begin)}`;
    from = end < 0 ? sheet.length : end + 2;
  }
  return said.replace(/<!--|-->/g, ' ');
}

/** The rules of a style sheet that name elements, classes and names, in their order; what else it may say is left out. */
export function rulesIn(sheet: string): Rule[] {
  const rules: Rule[] = [];
  /** For each brace that is open, whether what stands in it holds always. */
  const open: boolean[] = [];
  let selectors = '';
  const parts = unremarked(sheet).split(/([{}])/);
  for (const [at, brace] of parts.entries()) {
    if (brace !== '{' && brace !== '}') continue;
    const words = parts[at - 1] ?? '';
    if (brace === '{') {
      selectors = words.slice(words.lastIndexOf(';') + 1).trim();
      open.push(selectors.startsWith('@') ? ALWAYS.test(selectors) : true);
      continue;
    }
    if (selectors && !selectors.startsWith('@') && open.every(Boolean))
      rules.push(...selectors.split(',').flatMap((selector) => ruleOf(selector, words) ?? []));
    selectors = '';
    open.pop();
  }
  return rules;
}
