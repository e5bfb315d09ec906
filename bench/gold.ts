// Minutes with what a careful reader found in them: the project's own fixtures, and the corpus the reader was not built from.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { MinutesFile, Outcome } from '../src/minutes/index.ts';
import { pdfOf } from '../test/documents/pdf.ts';

/** Which minutes: the project's fixtures, or one half of the corpus (see `test/minutes/corpus/README.md`). */
export type SetName = keyof typeof FOLDERS;

const FOLDERS = { own: 'fixtures', dev: 'corpus/dev', blind: 'corpus/blind' } as const;

/** The sets, in the order of the tables. */
export const SETS = ['own', 'dev', 'blind'] as const satisfies readonly SetName[];

/** What is expected of one issue. */
export interface ExpectedIssue {
  readonly number: number;
  /** Where it differs from the document's; null where the document does not tell. */
  readonly repository?: string | null;
  readonly kind?: 'pull';
  readonly outcome: Outcome;
  /** Other outcomes that a careful reader could defend. */
  readonly alternatives?: readonly Outcome[];
  /** Would a chair who has only these minutes close it? */
  readonly close: boolean;
  /** Two readers could differ about the outcome or the closing: scored neither way. */
  readonly ambiguous?: boolean;
  /** The words that decide. */
  readonly evidence?: string;
}

/** What a careful reader found in one document. */
export interface Expected {
  readonly file: string;
  /** The repository of the numbers without one, as the settings would tell the reader. */
  readonly repository: string;
  readonly print?: 'pdf';
  readonly date: string | null;
  readonly next: { readonly date: string; readonly start: string | null } | null;
  readonly participants: readonly string[];
  readonly actions: readonly string[];
  readonly issues: readonly ExpectedIssue[];
}

/** A document and what is expected of it. */
export interface Sample {
  readonly expected: Expected;
  readonly file: MinutesFile;
}

const LINES_OF_A_PAGE = 46;
/** What stands beyond the edge of a page nobody sees; so a longer line is broken, as whatever prints it would. */
const WIDTH = 80;

function wrapped(line: string): string[] {
  const indent = /^\s*(?:[-*+]\s+|\d+[.)]\s+)?/.exec(line)?.[0].length ?? 0;
  const rows: string[] = [];
  let rest = line;
  while (rest.length > WIDTH) {
    const at = rest.lastIndexOf(' ', WIDTH);
    if (at <= indent) break;
    rows.push(rest.slice(0, at));
    rest = ' '.repeat(indent) + rest.slice(at + 1);
  }
  return [...rows, rest];
}

function printed(text: string): Uint8Array {
  const lines = text.split('\n').flatMap(wrapped);
  const pages = Math.ceil(lines.length / LINES_OF_A_PAGE);
  const page = (n: number): string[] => lines.slice(n * LINES_OF_A_PAGE, (n + 1) * LINES_OF_A_PAGE);
  return new Uint8Array(pdfOf(...Array.from({ length: pages }, (_, n) => page(n))));
}

/** The documents of a set, or of one batch of it (`c`: those named `NAME-c`); those marked so are printed as PDF. */
export function samples(set: SetName, batch = ''): Sample[] {
  const folder = fileURLToPath(new URL(`../test/minutes/${FOLDERS[set]}/`, import.meta.url));
  const names = readdirSync(folder).filter((name) => name.endsWith(batch ? `-${batch}.json` : '.json'));
  return names.sort().map((name) => {
    const expected: Expected = JSON.parse(readFileSync(folder + name, 'utf8'));
    const bytes = readFileSync(folder + expected.file);
    if (expected.print !== 'pdf') return { expected, file: { name: expected.file, bytes } };
    return {
      expected,
      file: { name: expected.file.replace(/\.\w+$/, '.pdf'), bytes: printed(bytes.toString('utf8')) },
    };
  });
}
