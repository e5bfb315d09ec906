import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { LIMITS, type Minutes, understand } from '../../src/minutes/index.ts';
import { numbered } from '../../src/minutes/read/line.ts';
import { readFile } from '../../src/minutes/read/read.ts';
import { readText } from '../../src/minutes/read/text.ts';
import { ATTENDED, ATTENDED_BY } from './support/attended.ts';
import { MORE_DAYS } from './support/days.ts';
import { minutesOf } from './support/documents.ts';
import { DAYS, HEADS, NEXT } from './support/heads-and-ends.ts';
import { NEXT_DAYS } from './support/next-days.ts';
import { NEXT_TURNS } from './support/next-turns.ts';

const TALK = '#12 Lamps: postponed to the next meeting. The Harbour Office was asked.';
const printed = (words: string): string => words.replace(/^#+ /gm, '').replaceAll('**', '');

/** The same words as Markdown and as plain text. */
function bothOf(markdown: string): Minutes[] {
  const lines = numbered(readText(printed(markdown)));
  const plain = understand(lines, { source: 'notes.txt', format: 'txt' });
  // A table has no form of its own in plain text.
  return markdown.includes('|--') ? [minutesOf(markdown)] : [minutesOf(markdown), plain];
}

describe('who was there, in the words of many communities', () => {
  const three = ATTENDED.map((words) => [words, 'Ann Lind; Bo Li; Carl Dorn'] as const);
  test.each([...HEADS, ...three, ...ATTENDED_BY])('%s', (words, names) => {
    for (const { participants } of bothOf(`# Harbour call 5 March 2024\n\n${words}\n\n## Lamps\n\n${TALK}\n`))
      expect(
        participants
          .map(({ name }) => name)
          .sort()
          .join('; '),
      ).toBe(names);
  });
});

describe('when they meet again, in the words of many communities', () => {
  const head = '# Harbour call 5 March 2024\n\nPresent: Ann Lind, Bo Li, Carl Dorn\n\n## Lamps\n\n';
  test.each([...NEXT, ...NEXT_DAYS, ...NEXT_TURNS])('%s', (words, expected) => {
    for (const { nextMeeting } of bothOf(`${head}${TALK} Ann reads the draft until 10 March.\n\n${words}\n`)) {
      const [date, start] = expected.split(' ');
      expect(nextMeeting?.date ?? 'none').toBe(date);
      if (start) expect(nextMeeting?.start ?? '-').toBe(start);
    }
  });
});

test.each([...DAYS, ...MORE_DAYS])('the day of the meeting: %s', (words) => {
  for (const { meeting, nextMeeting } of bothOf(`# ${words}\n\n${TALK}\n\nNext meeting: 9 April\n`))
    expect([meeting.date, nextMeeting?.date]).toEqual(['2019-03-12', '2019-04-09']);
});

interface Told {
  readonly date: string;
  readonly next: string;
  readonly people: readonly string[];
  readonly actions: readonly string[];
}

const FOLDER = fileURLToPath(new URL('./fixtures/communities/', import.meta.url));
const NAMES = readdirSync(FOLDER).filter((name) => !name.endsWith('.json'));

describe('whole minutes in the manner of many communities', () => {
  test.each(NAMES)('%s', async (name) => {
    const told: Told = JSON.parse(readFileSync(`${FOLDER}${name.replace(/\.\w+$/, '')}.json`, 'utf8'));
    const { lines, format } = await readFile({ name, bytes: new Uint8Array(readFileSync(FOLDER + name)) }, LIMITS);
    const { meeting, nextMeeting, participants, actions } = understand(lines, { source: 'notes', format });
    const [date, start] = told.next.split(' ');
    expect(meeting.date).toBe(told.date);
    expect(nextMeeting?.date ?? 'none').toBe(date);
    if (start) expect(nextMeeting?.start).toBe(start);
    expect(participants.map((one) => one.name).sort()).toEqual([...told.people].sort());
    for (const words of told.actions) expect(actions.map((one) => one.text).join(' / ')).toContain(words);
  });
});
