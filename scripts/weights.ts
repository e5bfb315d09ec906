// Learns what words sound like, and writes src/minutes/understand/decisions/weighing/weights.json:
//   npm run weights
// From test/minutes/corpus: the notes, the words that decide in the minutes of dev/, and as talk the other words that were
// said there about an issue. What is kept aside (notes/kept.txt, blind/) is never looked at. The same corpus gives the
// same file. To see what is learnt without some batches: npm run weights -- f h
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { fingerprint, minutesOf, notes } from '../bench/examples.ts';
import { featuresOf } from '../src/minutes/understand/decisions/weighing/features.ts';
import { factorFor, SCALE, SENSES, sharesOf } from '../src/minutes/understand/decisions/weighing/weigh.ts';

const WEIGHTS = fileURLToPath(new URL('../src/minutes/understand/decisions/weighing/weights.json', import.meta.url));

/** Words that occur less often are left out. */
const RARE = 5;
/** A word that weighs less than this for each sense is left out of the file. */
const LEAST = 4;
/** Weights pull towards nothing so strongly; so many steps are made, at this rate. */
const PULL = 1;
const STEPS = 200;
const RATE = 0.5;
/** There is far more talk than words that decide, so a line of it counts so much. */
const TALK = 0.2;

interface Row {
  readonly words: readonly number[];
  readonly sense: number;
  readonly counts: number;
}

const senses = SENSES.length;
const examples = [...notes(), ...(await minutesOf('dev', process.argv.slice(2)))];
const features = examples.map(({ text }) => [...featuresOf(text)]);
const counts = new Map<string, number>();
for (const word of features.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
const vocabulary = [...counts].filter(([, count]) => count >= RARE).map(([word]) => word);
const places = new Map(vocabulary.map((word, place) => [word, place]));
const rows = examples.map(
  ({ sense }, at): Row => ({
    words: (features[at] ?? []).flatMap((word) => places.get(word) ?? []),
    sense: SENSES.indexOf(sense),
    counts: sense === 'talk' ? TALK : 1,
  }),
);

/** Behind the weights of all words stands what each sense has before a word is heard. */
const BIAS = vocabulary.length * senses;

/** How the error of all rows changes with each weight: a multinomial logistic regression. */
function slopeOf(weights: Float64Array): Float64Array {
  const slope = new Float64Array(weights.length);
  const add = (place: number, value: number): void => {
    slope[place] = (slope[place] ?? 0) + value;
  };
  for (const { words, sense, counts } of rows) {
    const factor = factorFor(words.length);
    const sums = SENSES.map((_, at) =>
      words.reduce((sum, word) => sum + (weights[word * senses + at] ?? 0) * factor, weights[BIAS + at] ?? 0),
    );
    for (const [at, share] of sharesOf(sums).entries()) {
      const error = (share - (at === sense ? 1 : 0)) * counts;
      add(BIAS + at, error);
      for (const word of words) add(word * senses + at, error * factor);
    }
  }
  return slope;
}

/** Steps down the slope, each weight at the rate of its own past (AdaGrad). */
function fitted(): Float64Array {
  const weights = new Float64Array(BIAS + senses);
  const past = new Float64Array(weights.length).fill(1e-8);
  for (let step = 0; step < STEPS; step += 1) {
    for (const [at, slope] of slopeOf(weights).entries()) {
      const weight = weights[at] ?? 0;
      const down = slope + (at < BIAS ? PULL * weight : 0);
      past[at] = (past[at] ?? 0) + down * down;
      weights[at] = weight - (RATE * down) / Math.sqrt(past[at] ?? 1);
    }
  }
  return weights;
}

const weights = fitted();
const rounded = (from: number): number[] =>
  SENSES.map((_, at) => Math.round((weights[from + at] ?? 0) * SCALE)).map((weight) => weight || 0);
const heavy = vocabulary
  .map((word, place) => [word, rounded(place * senses)] as const)
  .filter(([, of]) => Math.max(...of.map(Math.abs)) >= LEAST)
  .sort(([one], [other]) => (one < other ? -1 : 1));
const lines = heavy.map(([word, of]) => `    ${JSON.stringify(word)}: [${of.join(', ')}]`);
writeFileSync(
  WEIGHTS,
  `{\n  "from": "${fingerprint()}",\n  "bias": [${rounded(BIAS).join(', ')}],\n  "words": {\n${lines.join(',\n')}\n  }\n}\n`,
);
process.stdout.write(`${examples.length} examples, ${heavy.length} words and turns of phrase.\n`);
