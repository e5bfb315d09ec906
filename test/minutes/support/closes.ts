import { verdicts } from './documents.ts';

const HEAD = '# Minutes of the call, 4 May 2021\n\n';

/** The same words in the layouts in which they are found. */
const LAYOUTS: readonly ((words: string) => string)[] = [
  (words) => `- #12: ${words}\n- #13 – to be discussed\n`,
  (words) => `## #12 Lamps of the pier\n\n${words}\n`,
  (words) => `- Lamps of the pier #12\n  - ${words}\n`,
  (words) => `| Issue | Title | Result |\n| --- | --- | --- |\n| #12 | Lamps | ${words} |\n| #13 | Buoys | open |\n`,
];

/** What a document closes, as `#12 close`. */
export const closes = (document: string): string[] =>
  verdicts(HEAD + document)
    .split(', ')
    .filter((one) => one.endsWith(' close'));

/** Where these words about #12 close it, once for each layout that does. */
export const closing = (words: string): string[] =>
  LAYOUTS.flatMap((layout) => closes(layout(words)).filter((one) => one.startsWith('#12 ')));
