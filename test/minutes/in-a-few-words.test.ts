import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { minutesOf } from './support/documents.ts';

const FILE = new URL('./fixtures/in-a-few-words.txt', import.meta.url);

/** What stands below each outcome in the file. */
function phrases(): [string, string[]][] {
  const found: [string, string[]][] = [];
  for (const line of readFileSync(FILE, 'utf8').split('\n').slice(1)) {
    if (/^\S/.test(line)) found.push([line, []]);
    else if (line.trim()) found.at(-1)?.[1].push(line.trim());
  }
  return found;
}

const PRESENT = 'Present: Mara Lind, Tom Berg, Rick Ahl, Joëlle Petit, Mei Sato, Dave Orr, Ingrid Dahl, Kay Winter';

/** The words below an issue, and another issue below them. */
const minutes = (words: string): string =>
  `# VC of the harbour\n\n${PRESENT}\n\n## Issues\n\n### #12 Draught column\n\n${words}\n\n### #30 Bells\n\nMara showed a picture.\n`;

describe('what is told in a few words', () => {
  test.each(phrases())('%s', (outcome, all) => {
    const read = all.map((words) => `${minutesOf(minutes(words)).decisions[0]?.outcome}: ${words}`);
    expect(read).toEqual(all.map((words) => `${outcome}: ${words}`));
  });

  test('no words that leave it open, put it off or give somebody something to do close an issue', () => {
    const open = phrases().filter(([outcome]) => outcome !== 'resolved' && outcome !== 'rejected');
    const closed = open.flatMap(([, all]) =>
      all.filter((words) => minutesOf(minutes(words)).decisions.some(({ verdict }) => verdict === 'close')),
    );
    expect(closed).toEqual([]);
  });
});
