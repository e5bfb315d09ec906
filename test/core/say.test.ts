import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { mark, slotOf } from '../../src/core/marker.ts';
import { count, quoted, title } from '../../src/core/say.ts';

const RUNS = { numRuns: process.env.LONG ? 10_000 : 500 };

/** What people write that means more than its letters, mixed with plain words. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '@ann',
        '@fiction/chairs',
        '#12',
        'other/repo#12',
        'GH-12',
        'gh-7',
        '```',
        '`',
        '~~~',
        '**',
        '__',
      ),
      fc.constantFrom('<!-- ispyb-triage:x -->', '<b>', '</details>', '&lt;', '[x](https://example.org)', '![](a.png)'),
      fc.constantFrom('https://example.org/a/b/issues/3', 'www.example.org', 'HTTP://example.org', 'a@example.org'),
      fc.constantFrom('\n', '\r\n', '\u2028', ' ', '\t', '\\', '\\@ann', '|', '# ', '- ', '1. ', '> ', '---'),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

describe('words of other people in a comment of ours', () => {
  test.each([
    ['a mention', 'thanks @ann', 'thanks @\u200bann'],
    ['a reference', 'see #12 and other/repo#12', 'see #\u200b12 and other/repo#\u200b12'],
    ['an old reference', 'see GH-12', 'see GH-\u200b12'],
    ['HTML', '<img src=x>', '&lt;img src=x&gt;'],
    ['code', 'the `Detector` table', "the 'Detector' table"],
    ['many lines', 'one\r\n two\n\n three ', 'one two three'],
    ['a link', '[x](https://example.org)', '\\[x\\](https\u200b://example.org)'],
    ['an entity', '&#64;ann &lt;b&gt;', '&amp;#\u200b64;ann &amp;lt;b&amp;gt;'],
    ['a heading', '# Decisions', '\\# Decisions'],
    ['an item', '2. closed', '2\\. closed'],
  ])('%s is shown and does nothing', (_what, said, shown) => {
    expect(quoted(said)).toBe(shown);
  });

  test('mention nobody and refer to no issue', () => {
    law((said) => {
      expect(said).not.toMatch(/@[a-z0-9_]/i);
      expect(said).not.toMatch(/#\d|\bGH-\d/i);
      expect(said).not.toMatch(/https?:\/\/|www\./i);
      expect(said).not.toMatch(/&(?!amp;|lt;|gt;)/);
    });
  });

  test('are one line, with no marker in it, and no HTML', () => {
    law((said) => {
      expect(said).not.toMatch(/[\r\n\u2028\u2029]/);
      expect(said).not.toMatch(/[<>`]/);
      expect(slotOf(said)).toBeNull();
    });
  });

  test('come out of Markdown as text: no code, no emphasis, no link of their own, no HTML', () => {
    law((said) => {
      expect(kindsIn(`Closing, because the minutes say “${said}”.`)).toEqual(['paragraph', 'root', 'text']);
    });
  });

  test('come out of Markdown as text in a line of their own, too', () => {
    law((said) => {
      expect(kindsIn(`> ${said}`)).toEqual(
        said === '' ? ['blockquote', 'root'] : ['blockquote', 'paragraph', 'root', 'text'],
      );
    });
  });

  test('are read as they were written, up to the length asked for', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 300 }), (raw, most) => {
        const line = raw.replace(/\s+/g, ' ').trim().replaceAll('`', "'").replaceAll('\u200b', '');
        const read = textIn(quoted(raw, most));
        expect(read.length).toBeLessThanOrEqual(most);
        if (line.length <= most) expect(read).toBe(line);
        else expect(read.endsWith('…')).toBe(true);
      }),
      RUNS,
    );
  });

  test('are cut with a sign that they were', () => {
    expect(quoted('a'.repeat(301))).toBe(`${'a'.repeat(299)}…`);
    expect(quoted('a'.repeat(300))).toBe('a'.repeat(300));
    expect(title('b'.repeat(200))).toHaveLength(120);
  });
});

test('things are counted in words', () => {
  expect([count(0, 'issue'), count(1, 'issue'), count(2, 'issue'), count(2, 'match', 'matches')]).toEqual([
    '0 issues',
    '1 issue',
    '2 issues',
    '2 matches',
  ]);
});

test('a marker around other people’s words stays the marker that we wrote', () => {
  law((said) => {
    expect(slotOf(mark('closing:1', said))).toBe('closing:1');
  });
});

function law(holds: (said: string) => void): void {
  fc.assert(
    fc.property(words, (raw) => holds(quoted(raw))),
    RUNS,
  );
}

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

function parsed(markdown: string): Node {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function kindsIn(markdown: string): readonly string[] {
  const kinds = new Set<string>();
  const visit = (node: Node): void => {
    kinds.add(node.type);
    for (const child of node.children ?? []) visit(child);
  };
  visit(parsed(markdown));
  return [...kinds].sort();
}

function textIn(markdown: string): string {
  const text = (node: Node): string => node.value ?? (node.children ?? []).map(text).join('');
  return text(parsed(`x ${markdown}`))
    .slice(2)
    .replace(/\u200b/g, '');
}
