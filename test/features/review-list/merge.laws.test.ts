import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { merge } from '../../../src/features/review-list/merge.ts';
import { isSlot, type Line, rowsOf, wordsOn } from '../../../src/features/review-list/rows.ts';

const RUNS = process.env.LONG ? 10_000 : 150;

/** Words as people type them, with a mark by which we find them again; some look like Markdown, some like our own. */
const words = fc
  .tuple(
    fc.constantFrom('', '- ', '- [ ] ', '  - ', '## ', '> ', '```', '\t', '| a | b', '<!-- item:3 -->', '#3 '),
    fc.string({ maxLength: 12 }).map((text) => text.replace(/[\r\n]/g, ' ')),
    fc.integer({ min: 0, max: 1e9 }),
  )
  .map(([start, text, mark]) => `${start}${text} ¶${mark}¶`);

/** What people do to a list: they tick, fill in outcomes, write on a line, write between lines; or the web editor saves it. */
const edit = fc.oneof(
  fc.record({ do: fc.constant('tick' as const), at: fc.nat(), by: fc.constantFrom('x', 'X') }),
  fc.record({ do: fc.constant('fill' as const), at: fc.nat(), words }),
  fc.record({ do: fc.constant('append' as const), at: fc.nat(), words }),
  fc.record({ do: fc.constant('inside' as const), at: fc.nat(), words }),
  fc.record({ do: fc.constant('insert' as const), at: fc.nat(), words }),
  fc.record({ do: fc.constant('swap' as const), at: fc.nat() }),
  fc.record({ do: fc.constant('save' as const) }),
);
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

/** What is due at some time: issues with a text, each in one section. */
const due = fc.dictionary(
  fc.integer({ min: 1, max: 9 }).map(String),
  fc.record({ section: fc.constantFrom('decision', 'stale', 'new'), text: fc.constantFrom('one', 'two', 'three') }),
);
type Due = typeof due extends fc.Arbitrary<infer D> ? D : never;

function linesOf(issues: Due): Line[] {
  const items = (section: string): Line[] =>
    Object.entries(issues)
      .filter(([, issue]) => issue.section === section)
      .flatMap(([number, { text }]) => [
        { key: `item:${number}`, section, text: `#${number} **${text}**` },
        { key: `slot:${number}`, section, text: '  - outcome:' },
      ]);
  return ['decision', 'stale', 'new'].flatMap((section) => [
    { key: `line:${section}`, section, text: `## ${section} (${items(section).length / 2})`, gap: true },
    ...(items(section).length ? items(section) : [{ key: `line:no-${section}`, section, text: 'Nothing.' }]),
  ]);
}

function edited(body: string, doing: Edit): string {
  const lines = body.split(/\r?\n/);
  const boxes = lines.flatMap((line, at) => (/^- \[[ xX]\] #/.test(line) ? [at] : []));
  const at = 'at' in doing ? doing.at % lines.length : 0;
  const line = lines[at] ?? '';
  switch (doing.do) {
    case 'tick': {
      const box = boxes[doing.at % Math.max(1, boxes.length)];
      return box === undefined ? body : lines.with(box, (lines[box] ?? '').replace('[ ]', `[${doing.by}]`)).join('\n');
    }
    case 'fill': {
      const slots = lines.flatMap((row, n) => (row.includes('- outcome:') ? [n] : []));
      const slot = slots[doing.at % Math.max(1, slots.length)];
      const filled = (lines[slot ?? 0] ?? '').replace('outcome:', `outcome: resolved: ${doing.words}`);
      return slot === undefined ? body : lines.with(slot, filled).join('\n');
    }
    case 'append':
      return lines.with(at, `${line}${doing.words}`).join('\n');
    case 'inside':
      return lines.with(at, `${line.slice(0, 9)}${doing.words}${line.slice(9)}`).join('\n');
    case 'insert':
      return lines.toSpliced(at, 0, doing.words).join('\n');
    case 'swap':
      return at
        ? lines
            .with(at, lines[at - 1] ?? '')
            .with(at - 1, line)
            .join('\n')
        : body;
    case 'save':
      return lines.join('\r\n');
  }
}

/** A history: refreshes of what is due by then, each followed by what people did. */
const history = fc.array(fc.tuple(due, fc.array(edit, { maxLength: 5 })), { minLength: 1, maxLength: 5 });

function lived(steps: readonly (readonly [Due, readonly Edit[]])[]): string {
  return steps.reduce((body, [issues, edits]) => edits.reduce(edited, merge(body, linesOf(issues))), '');
}

function marksIn(body: string): string[] {
  return [...body.matchAll(/¶\d+¶/g)].map(([mark]) => mark).sort();
}

function ticksIn(body: string): string[] {
  return rowsOf(body)
    .flatMap((row) => (row.whose === 'ours' && /\[[xX]\]/.test(row.box) ? [row.key] : []))
    .sort();
}

/** Headings and issues; an empty outcome has no place of its own, it goes below its issue. */
function ourOrder(body: string): string[] {
  return rowsOf(body).flatMap((row) => (row.whose === 'ours' && !isSlot(row) ? [`${row.key} ${row.section}`] : []));
}

function emptySlots(body: string): string[] {
  return rowsOf(body).flatMap((row) => (row.whose === 'ours' && isSlot(row) && wordsOn(row) === '' ? [row.key] : []));
}

describe('whatever people do to a list, and whatever is due next', () => {
  test('every word of theirs is there after the refresh, none twice', () => {
    fc.assert(
      fc.property(history, due, (steps, next) => {
        const before = lived(steps);
        expect(marksIn(merge(before, linesOf(next)))).toEqual(marksIn(before));
      }),
      { numRuns: RUNS, seed: 7 },
    );
  });

  test('every tick is there after the refresh, and no other', () => {
    fc.assert(
      fc.property(history, due, (steps, next) => {
        const before = lived(steps);
        expect(ticksIn(merge(before, linesOf(next)))).toEqual(ticksIn(before));
      }),
      { numRuns: RUNS, seed: 7 },
    );
  });

  test('refreshing again changes nothing', () => {
    fc.assert(
      fc.property(history, due, (steps, next) => {
        const once = merge(lived(steps), linesOf(next));
        expect(merge(once, linesOf(next))).toBe(once);
        expect(merge(once.replaceAll('\n', '\r\n'), linesOf(next))).toBe(once);
      }),
      { numRuns: RUNS, seed: 7 },
    );
  });

  test('whatever is due stands there once', () => {
    fc.assert(
      fc.property(history, due, (steps, next) => {
        const body = merge(lived(steps), linesOf(next));
        const keys = rowsOf(body).flatMap((row) => (row.whose === 'ours' ? [row.key] : []));
        for (const line of linesOf(next)) expect(keys.filter((key) => key === line.key)).toEqual([line.key]);
      }),
      { numRuns: RUNS, seed: 7 },
    );
  });

  test('lines that stay keep their order', () => {
    fc.assert(
      fc.property(history, due, (steps, next) => {
        const before = ourOrder(lived(steps));
        const after = ourOrder(merge(lived(steps), linesOf(next)));
        const common = before.filter((row) => after.includes(row));
        expect(after.filter((row) => common.includes(row))).toEqual(common);
      }),
      { numRuns: RUNS, seed: 7 },
    );
  });

  test('people’s own lines keep their order', () => {
    fc.assert(
      fc.property(history, due, (steps, next) => {
        const own = (body: string): string[] =>
          rowsOf(body).flatMap((row) => (row.whose === 'theirs' && row.raw.includes('¶') ? [row.raw] : []));
        const before = own(lived(steps));
        const after = own(merge(lived(steps), linesOf(next)));
        expect(after.filter((row) => before.includes(row))).toEqual(before);
      }),
      { numRuns: RUNS, seed: 7 },
    );
  });

  test('every empty outcome stands below its own issue, and nobody else’s line between', () => {
    fc.assert(
      fc.property(history, due, (steps, next) => {
        const body = merge(lived(steps), linesOf(next));
        const rows = rowsOf(body);
        for (const key of emptySlots(body)) {
          const at = rows.findIndex((row) => row.whose === 'ours' && row.key === key);
          const above = rows.slice(0, at).findLast((row) => row.whose === 'ours' && !isSlot(row));
          expect(above).toMatchObject({ key: key.replace('slot:', 'item:') });
        }
      }),
      { numRuns: RUNS, seed: 7 },
    );
  });
});

/** Two people and we: each reads the list, and saves it some time later. */
const turn = fc.record({ who: fc.constantFrom('ann', 'carl', 'us'), does: edit, issues: due, save: fc.boolean() });

test('two people edit while we refresh: no word, no tick and no outcome that was saved is ever lost', () => {
  fc.assert(
    fc.property(due, fc.array(turn, { minLength: 2, maxLength: 16 }), (first, turns) => {
      let body = merge('', linesOf(first));
      const read = new Map<string, { was: string; next: string }>();
      for (const { who, does, issues, save } of turns) {
        const mine = read.get(who);
        if (!save || !mine)
          read.set(who, { was: body, next: who === 'us' ? merge(body, linesOf(issues)) : edited(body, does) });
        // GitHub's editor refuses what was begun on an older text, and so does our writer (`was`).
        else if (mine.was === body) {
          if (who === 'us') expect([marksIn(mine.next), ticksIn(mine.next)]).toEqual([marksIn(body), ticksIn(body)]);
          body = mine.next;
          read.delete(who);
        } else read.delete(who);
      }
    }),
    { numRuns: RUNS, seed: 7 },
  );
});
