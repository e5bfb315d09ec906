import { Buffer } from 'node:buffer';
import {
  type Alias,
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { KeyPath } from './keys.ts';
import type { Fault } from './loaded.ts';

/** The largest settings file that is read: a full one is a tenth of it. */
const LARGEST = 64 * 1024;
/** Enough to write a list once and use it twice, too few to blow up. */
const ALIASES = 20;

/** A settings file as values, with the way back to where each stands. */
export interface Source {
  /** Null for an empty file. */
  readonly value: unknown;
  /** What is wrong with the YAML itself. */
  readonly faults: readonly Fault[];
  /** The first line whose reading is guesswork after a broken one; what stands there is not judged. */
  readonly trustedUntil: number;
  /** Where a value stands, or the nearest thing around it. */
  placeOf(path: KeyPath): Pick<Fault, 'line' | 'column'>;
  /** Where a key of a section stands. */
  placeOfKey(path: KeyPath, key: string): Pick<Fault, 'line' | 'column'>;
}

/** Reads YAML and keeps where everything stands. Never throws. */
export function sourceOf(text: string): Source {
  if (Buffer.byteLength(text) > LARGEST)
    return unreadable('the file is larger than 64 kB; settings are a page, so move everything else out');
  const lines = new LineCounter();
  const tabs = tabFaults(text);
  const document = parse(tabs.length ? withoutTabs(text) : text, lines);
  if (!document) return unreadable('the file is nested too deeply to be read; settings are at most four levels deep');
  const errors = [...document.errors, ...document.warnings].filter((error) => !(tabs.length && isTab(error)));
  const aliases = aliasFaults(document, lines);
  const fatal = document.errors.filter((error) => error.code !== 'DUPLICATE_KEY' && !isTab(error));
  return {
    value: aliases.length ? null : document.toJS({ maxAliasCount: ALIASES }),
    faults: [...tabs, ...errors.map((error) => faultOf(error, lines)), ...aliases],
    trustedUntil: Math.min(...fatal.map((error) => lines.linePos(error.pos[0]).line), Number.POSITIVE_INFINITY),
    placeOf: (path) => placeAt(nodeAt(document, path), lines),
    placeOfKey: (path, key) => placeAt(keyNode(document, path, key), lines),
  };
}

function parse(text: string, lines: LineCounter): Document.Parsed | null {
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    merge: false,
    logLevel: 'error',
  });
  return document.errors.some((error) => error.message.includes('call stack')) ? null : document;
}

const TOO_MANY = 'there are too many aliases (*name) in the file, or one that contains itself; write the values out';

/** What is wrong with aliases; where anything is, no value can be trusted, and there is none. */
function aliasFaults(document: Document.Parsed, lines: LineCounter): readonly Fault[] {
  const aliases: Alias[] = [];
  visit(document, { Alias: (_, alias) => void aliases.push(alias) });
  // Counted before any is followed: each one costs a walk through the file.
  const dangling = aliases.length > ALIASES ? [] : aliases.filter((alias) => !alias.resolve(document));
  if (aliases.length > ALIASES || (dangling.length === 0 && !hasEnd(document)))
    return [{ line: 1, column: 1, key: '', message: TOO_MANY }];
  return dangling.map((alias) => ({
    ...placeAt(alias, lines),
    key: '',
    message: `the alias *${alias.source} names something that is not there; write the value out`,
  }));
}

/** Whether a document becomes a value of sensible size: no alias stands inside what it names, none multiplies. */
function hasEnd(document: Document.Parsed): boolean {
  try {
    JSON.stringify(document.toJS({ maxAliasCount: ALIASES }));
    return true;
  } catch {
    return false;
  }
}

function unreadable(message: string): Source {
  const start = { line: 1, column: 1 };
  return {
    value: null,
    faults: [{ ...start, key: '', message }],
    trustedUntil: 0,
    placeOf: () => start,
    placeOfKey: () => start,
  };
}

function faultOf(error: YAMLError, lines: LineCounter): Fault {
  const { line, col } = lines.linePos(error.pos[0]);
  return { line, column: col, key: '', message: sayOf(error) };
}

function sayOf(error: YAMLError): string {
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return 'this key stands twice in its section; keep one of the two';
    case 'MULTIPLE_DOCS':
      return 'the file holds a second document after `---`; keep one';
    case 'TAG_RESOLVE_FAILED':
      return `tags are not understood (${error.message}); write a plain value`;
    default:
      return `this is not YAML: ${error.message}; look at the indentation, colons and brackets around here`;
  }
}

function isTab(error: YAMLError): boolean {
  return error.code === 'TAB_AS_INDENT';
}

/** Tabs are told line by line, and the rest is read as if they were spaces, so that one tab does not hide other faults. */
function tabFaults(text: string): readonly Fault[] {
  if (!parseDocument(text, { prettyErrors: false, logLevel: 'silent' }).errors.some(isTab)) return [];
  const message = 'this line is indented with a tab; use spaces';
  return text
    .split('\n')
    .flatMap((line, i) =>
      /^ *\t/.test(line) ? [{ line: i + 1, column: line.indexOf('\t') + 1, key: '', message }] : [],
    );
}

function withoutTabs(text: string): string {
  return text.replace(/^[ \t]+/gm, (indent) => indent.replaceAll('\t', ' '));
}

function nodeAt(document: Document.Parsed, path: KeyPath): unknown {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (node !== undefined) return node;
  }
  return document.contents;
}

function keyNode(document: Document.Parsed, path: KeyPath, key: string): unknown {
  const section = path.length ? document.getIn(path, true) : document.contents;
  const pair = isMap(section) && section.items.find((item) => isScalar(item.key) && item.key.value === key);
  return pair ? pair.key : nodeAt(document, path);
}

function placeAt(node: unknown, lines: LineCounter): Pick<Fault, 'line' | 'column'> {
  const range = isNode(node) ? node.range : null;
  const { line, col } = lines.linePos(range?.[0] ?? 0);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}
