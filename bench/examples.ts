// What the ear for words is trained on and measured with: notes of scribes, and words of the minutes in the corpus.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LIMITS } from '../src/minutes/index.ts';
import { readFile } from '../src/minutes/read/read.ts';
import { SENSES, type Sense } from '../src/minutes/understand/decisions/weighing/weigh.ts';
import { explain } from '../src/minutes/understand/understand.ts';
import { samples } from './gold.ts';

const NOTES = fileURLToPath(new URL('../test/minutes/corpus/notes/', import.meta.url));
/** The notes that nothing is learnt from. */
const KEPT = 'kept.txt';

/** Words and what they tell; `others` can be defended as well. */
export interface Example {
  readonly text: string;
  readonly sense: Sense;
  readonly others: readonly Sense[];
}

const isSense = (word: string): word is Sense => SENSES.some((sense) => sense === word);

/** Who speaks is no part of what is said. */
const SPEAKER = /^(?:<[^>]{1,30}>\s|\p{Lu}[\p{L}.'-]{1,20}(?:\s\p{Lu}[\p{L}.'-]*)?:\s)/u;
const withoutSpeaker = (text: string): string => text.replace(SPEAKER, '');

/** The lines `OUTCOME/OUTCOME|words` of a file. */
function notesIn(file: string): Example[] {
  return readFileSync(NOTES + file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const bar = line.indexOf('|');
      const [sense, ...others] = line.slice(0, Math.max(0, bar)).split('/').filter(isSense);
      return sense ? [{ sense, others, text: withoutSpeaker(line.slice(bar + 1)) }] : [];
    });
}

const trained = (): string[] =>
  readdirSync(NOTES)
    .filter((name) => name.endsWith('.txt') && name !== KEPT)
    .sort();

/** All notes but those that are kept aside. */
export const notes = (): Example[] => trained().flatMap(notesIn);

/** The notes that are kept aside, to measure with. */
export const keptNotes = (): Example[] => notesIn(KEPT);

const even = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

/** The batch of a document is the letter at the end of its name; the first have none. */
const batchOf = (name: string): string => /-([a-z])\.\w+$/.exec(basename(name))?.[1] ?? 'a';

/** The words that decide about each issue of a set, without those of some batches, and the rest that was said as talk. */
export async function minutesOf(set: 'dev' | 'blind', without: readonly string[] = []): Promise<Example[]> {
  const found: Example[] = [];
  for (const { expected, file } of samples(set)) {
    if (without.includes(batchOf(file.name))) continue;
    const decided = expected.issues.filter(({ ambiguous, evidence }) => !ambiguous && evidence);
    for (const { evidence = '', outcome, alternatives = [] } of decided)
      found.push({ text: withoutSpeaker(evidence), sense: outcome, others: alternatives });
    const words = new Map(expected.issues.map(({ number, evidence }) => [number, even(evidence ?? '')]));
    const { explanations } = explain(file.name, await readFile(file, LIMITS), { repository: expected.repository });
    for (const { number, steps } of explanations) {
      const own = words.get(number);
      if (!own) continue;
      for (const text of new Set(steps.map(({ evidence }) => withoutSpeaker(evidence.text)))) {
        const said = even(text);
        const isTalk = said.length > 0 && !own.includes(said) && !said.includes(own);
        if (isTalk) found.push({ text, sense: 'talk', others: [] });
      }
    }
  }
  return found;
}

/** Changes when something that is learnt from does: the notes, or what is expected of the minutes of dev. */
export function fingerprint(): string {
  const hash = createHash('sha256');
  for (const name of trained()) hash.update(readFileSync(NOTES + name));
  for (const { expected } of samples('dev')) hash.update(JSON.stringify(expected.issues));
  return hash.digest('hex').slice(0, 16);
}
