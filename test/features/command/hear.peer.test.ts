import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { hear } from '../../../src/features/command/hear.ts';

const RUNS = process.env.LONG ? 50_000 : 2_000;

/** What a Markdown parser shows as somebody's own words: no code, no quotes, no HTML. */
function shown(node: Nodes): string {
  if (node.type === 'text') return `${node.value}\n`;
  return 'children' in node && node.type !== 'blockquote' ? node.children.map(shown).join('') : '';
}

/** The numbers of the commands in a text. */
function numbers(text: string): string[] {
  return [...new Set([...text.matchAll(/^\/ispyb n(\d+)/gm)].map((found) => found[1] ?? ''))].sort();
}

const piece = fc.constantFrom(
  '> ',
  '>',
  '```',
  '````',
  '~~~',
  '    ',
  '\t',
  '<!--',
  '-->',
  '`',
  '``',
  '- ',
  'x',
  '',
  ' ',
);

/** Comments made of what makes code, quotes and comments, with commands between, each with a number of its own. */
const comment = fc
  .array(
    fc.oneof(
      fc.array(piece, { maxLength: 3 }).map((parts) => parts.join('')),
      fc.constant('/ispyb'),
    ),
    { maxLength: 9 },
  )
  .map((lines) => lines.map((line, at) => (line === '/ispyb' ? `/ispyb n${at}` : line)).join('\n'));

describe('held against a Markdown parser', () => {
  test('nothing is heard that a reader of the page does not see as the author’s words', () => {
    fc.assert(
      fc.property(comment, (body) => {
        const heard = hear(body).flatMap((one) => ('said' in one ? [one.said.slice(1)] : []));
        const seen = numbers(shown(fromMarkdown(body)));
        expect(heard.filter((number) => !seen.includes(number))).toEqual([]);
      }),
      { seed: 7, numRuns: RUNS },
    );
  });
});
