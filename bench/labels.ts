// How well labels are given: npm run score:labels [FILE]
// FILE: a JSON list of { number, title, body, labels, contested }, for example one that a maintainer labelled by hand;
// without one, our own issues in bench/fixtures. What `contested` names is left out.
// The rules were mended by most of our own issues, so those score too well; what they say of new issues is more like the
// set that was kept aside: written last, scored, and not looked at while the rules were written.
// bench/fixtures/short-issues.json has thirty short and sloppy ones that were written and labelled before anybody looked at
// the rules, and were not used to mend them.
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { Settings } from '../src/config/schema.ts';
import { classify } from '../src/labels/rules.ts';

interface Labelled {
  readonly number: number;
  readonly set?: string;
  readonly title: string;
  readonly body: string | null;
  readonly labels: readonly string[];
  readonly contested?: string | null;
}

interface Judged {
  readonly issue: Labelled;
  readonly got: readonly string[];
}

const GROUPS = ['kind', 'size', 'area'] as const;
type Group = (typeof GROUPS)[number];

const OWN = new URL('./fixtures/issues.json', import.meta.url);
const MILLISECONDS_ALLOWED = 5;

const file = process.argv[2];
const issues = JSON.parse(readFileSync(file ?? OWN, 'utf8')) as readonly Labelled[];
const { labels } = Settings.parse({});
const judged = issues.map((issue) => ({ issue, got: namesFor(issue) }));

print(`${file ?? 'our own issues, in our own words'}: ${issues.length} issues`);
for (const set of new Set(issues.map((issue) => issue.set ?? 'all')))
  report(
    set,
    judged.filter(({ issue }) => (issue.set ?? 'all') === set),
  );
const median = medianMs();
print(
  `\nclassifying: ${median.toFixed(2)} ms an issue at the median, ${(median / MILLISECONDS_ALLOWED).toFixed(2)} of the ${MILLISECONDS_ALLOWED} ms allowed`,
);

function namesFor({ title, body }: Labelled): readonly string[] {
  return classify({ title, body: body ?? '' }, labels).map(({ name }) => name);
}

function report(set: string, all: readonly Judged[]): void {
  print(`\n${set}`);
  for (const group of ['kind', 'size'] as const) {
    const asked = all.filter(({ issue }) => isSettled(issue, group));
    const right = asked.filter(({ issue, got }) => of(got, group)[0] === of(issue.labels, group)[0]);
    print(`  ${group}            ${right.length}/${asked.length} = ${share(right.length, asked.length)}`);
  }
  const asked = all.filter(({ issue }) => isSettled(issue, 'area'));
  const sum = (count: (one: Judged) => number): number => asked.reduce((total, one) => total + count(one), 0);
  const right = sum(({ issue, got }) => of(got, 'area').filter((label) => issue.labels.includes(label)).length);
  const given = sum(({ got }) => of(got, 'area').length);
  const wanted = sum(({ issue }) => of(issue.labels, 'area').length);
  print(`  area precision  ${right}/${given} = ${share(right, given)}`);
  print(`  area recall     ${right}/${wanted} = ${share(right, wanted)}`);
  for (const one of all) tellDifference(one);
}

function tellDifference({ issue, got }: Judged): void {
  for (const group of GROUPS) {
    const [is, should] = [of(got, group), of(issue.labels, group)];
    if (!isSettled(issue, group) || (is.length === should.length && is.every((label) => should.includes(label))))
      continue;
    print(
      `    #${issue.number} “${issue.title}”: ${is.join(' ') || `no ${group}`}, should be ${should.join(' ') || 'none'}`,
    );
  }
}

function isSettled({ contested }: Labelled, group: Group): boolean {
  return !contested?.includes(group);
}

function of(names: readonly string[], group: Group): readonly string[] {
  return names.filter((name) => name.startsWith(`${group}:`));
}

function share(part: number, whole: number): string {
  return whole === 0 ? 'none asked' : (part / whole).toFixed(3);
}

function medianMs(): number {
  const times = Array.from({ length: 20 }, () => issues)
    .flat()
    .map((issue) => {
      const before = performance.now();
      namesFor(issue);
      return performance.now() - before;
    })
    .sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)] ?? Number.NaN;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
