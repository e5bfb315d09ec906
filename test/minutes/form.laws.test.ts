import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { explainAll, LIMITS, type Minutes, understand } from '../../src/minutes/index.ts';
import { numbered, type RawLine } from '../../src/minutes/read/line.ts';
import { readMarkdown } from '../../src/minutes/read/markdown.ts';
import { readFile } from '../../src/minutes/read/read.ts';
import { readText } from '../../src/minutes/read/text.ts';
import { REPO } from './support/documents.ts';
import { MEANS, type Meeting, meeting, REASONS } from './support/form.ts';
import { asMarkdown, asPdf, asText, type Hand, hand } from './support/form-written.ts';

const RUNS = process.env.LONG ? 5_000 : 60;

/** What a reader of the minutes knows afterwards. */
function expected({ date, sites, agenda, items, actions, next }: Meeting): unknown {
  return {
    date,
    people: sites.flatMap(({ name, people }) => people.map(([person, initials]) => [person, initials, name])),
    agenda,
    decisions: new Map(items.map(({ number, word }) => [number, MEANS[word]?.join(' ')])),
    actions,
    next: next && [next.date, next.url, next.at],
  };
}

function understood(
  { meeting, participants, agenda, decisions, actions, nextMeeting }: Minutes,
  wanted: Meeting,
): unknown {
  const mine = new Set(wanted.items.map(({ number }) => number));
  const others = decisions.filter(({ number, verdict }) => !mine.has(number) && verdict !== 'keep');
  expect(others).toEqual([]);
  return {
    date: meeting.date,
    people: participants.map(({ name, initials, site }) => [name, initials, site]),
    agenda,
    decisions: new Map(
      decisions
        .filter(({ number }) => mine.has(number))
        .map(({ number, outcome, verdict }) => [number, `${outcome} ${verdict}`]),
    ),
    actions: actions
      .filter(({ text }) => !REASONS.some((why) => text.endsWith(why)))
      .map(({ owner, text }) => [owner, text.replace(/^[A-Z]{2}: /, '')]),
    next: nextMeeting && [nextMeeting.date, nextMeeting.url, inParis(nextMeeting.start)],
  };
}

function inParis(start: string | null): string | null {
  return start && new Date(start).toLocaleTimeString('en-GB', { timeZone: 'Europe/Paris', timeStyle: 'short' });
}

const readAs = (lines: RawLine[]): Minutes => understand(numbered(lines), { repository: REPO, source: 'vc.md' });

function law(write: (meeting: Meeting, hand: Hand) => RawLine[]): void {
  fc.assert(
    fc.property(meeting, hand, (one, way) => {
      const read = readAs(write(one, way));
      expect(understood(read, one)).toEqual(expected(one));
    }),
    { numRuns: RUNS },
  );
}

test('minutes in the form are read back from Markdown without one mistake, however they are set', () => {
  law((one, way) => readMarkdown(asMarkdown(one, way)));
});

test('and from plain text', () => {
  law((one, way) => readText(asText(one, way)));
});

test('and from a PDF', async () => {
  await fc.assert(
    fc.asyncProperty(meeting, async (one) => {
      const { lines } = await readFile({ name: 'vc.pdf', bytes: new Uint8Array(asPdf(one)) }, LIMITS);
      expect(understood(understand(lines, { repository: REPO, source: 'vc.pdf' }), one)).toEqual(expected(one));
    }),
    { numRuns: RUNS / 5 },
  );
});

test('and by the whole way, from files in a process of its own', async () => {
  const sample = fc.sample(meeting, { numRuns: 6, seed: 5 });
  const way = { width: 70, bullet: '-', indent: 0, blankLines: 1 };
  const files = sample.map((one, at) =>
    at % 2 ? { name: `${at}.md`, bytes: Buffer.from(asMarkdown(one, way)) } : { name: `${at}.pdf`, bytes: asPdf(one) },
  );
  const read = await explainAll(files, { repository: REPO });
  expect(read.map(({ minutes }, at) => understood(minutes, sample[at] as Meeting))).toEqual(sample.map(expected));
});
