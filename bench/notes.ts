// Says how well words alone are understood, of notes that nothing was learnt or made from (test/minutes/corpus/notes/kept.txt)
// and of the words that decide in the blind minutes. Of neither a text is printed.
//   npm run score:notes
import process from 'node:process';
import { understand } from '../src/minutes/index.ts';
import { numbered } from '../src/minutes/read/line.ts';
import { readMarkdown } from '../src/minutes/read/markdown.ts';
import { weigh } from '../src/minutes/understand/decisions/weighing/weigh.ts';
import { type Example, keptNotes, minutesOf } from './examples.ts';

/** What the whole reader tells of words below the title of an issue. */
function readerTells(text: string): string {
  const words = `# VC\n\nPresent: Mara Lind, Tom Berg\n\n## Issues\n\n### #12 Draught column\n\n${text}\n\n### #30 Bells\n\nA picture.\n`;
  const { decisions } = understand(numbered(readMarkdown(words)), { repository: 'quay/lamps', source: 'notes.md' });
  return decisions.find(({ number }) => number === 12)?.outcome ?? 'none';
}

/** What only sounds like talk is a mention. */
const earTells = (text: string): string => {
  const { sense } = weigh(text);
  return sense === 'talk' ? 'mentioned' : sense;
};

function right(examples: readonly Example[], tells: (text: string) => string): string {
  const count = examples.filter(({ text, sense, others }) => {
    const told = tells(text);
    return told === sense || others.some((other) => other === told);
  }).length;
  return `${((100 * count) / examples.length).toFixed(1)} % (${count}/${examples.length})`;
}

const blind = (await minutesOf('blind')).filter(({ sense }) => sense !== 'talk');
for (const [name, examples] of [
  ['notes kept aside', keptNotes()],
  ['words that decide in blind minutes', blind],
] as const) {
  process.stdout.write(`${name}\n`);
  process.stdout.write(`  the whole reader   ${right(examples, readerTells)}\n`);
  process.stdout.write(`  the ear alone      ${right(examples, earTells)}\n`);
}
