import { z } from 'zod';
import type { Annotation, GithubAction } from '../core/action.ts';
import type { Done } from '../core/writer.ts';
import { PAGE, type Reading, split } from './reading.ts';
import { read } from './records.ts';
import { slugOf } from './self.ts';
import { sameText } from './write-comment.ts';

type Check = Extract<GithubAction, { do: 'check' }>;

const CheckRecord = z.object({
  id: z.number(),
  name: z.string(),
  head_sha: z.string(),
  status: z.string(),
  conclusion: z.string().nullish(),
  app: z.object({ slug: z.string().optional() }).nullish(),
  output: z.object({
    title: z.string().nullish(),
    summary: z.string().nullish(),
    annotations_count: z.number().default(0),
  }),
});
type CheckRecord = z.output<typeof CheckRecord>;

const AnnotationRecord = z.object({ path: z.string(), start_line: z.number(), message: z.string().nullish() });

/** GitHub takes no more annotations in one call, and adds those of a later call to what is there. */
const MOST_ANNOTATIONS = 50;

/**
 * Writes the one check run of a name on a commit. GitHub only ever adds annotations, so a run whose annotations are
 * no longer true is left behind by a new one of the same name, which is the one that people see.
 */
export async function putCheck(reading: Reading, action: Check): Promise<Done> {
  const run = await ourRun(reading, action);
  const there = run ? await annotationsOf(reading, action.repo, run) : [];
  if (!run || !there.every((annotation, index) => isSame(annotation, action.annotations[index])))
    return createRun(reading, action);
  const missing = action.annotations.slice(there.length);
  if (missing.length === 0 && says(run, action)) return 'already';
  await annotate(reading, action, { run: run.id, batches: batched(missing) });
  return 'done';
}

async function ourRun(reading: Reading, action: Check): Promise<CheckRecord | undefined> {
  const { octokit, self } = reading;
  const runs = await octokit.paginate(octokit.rest.checks.listForRef, {
    ...split(action.repo),
    ref: action.commit,
    check_name: action.name,
    filter: 'latest',
    per_page: PAGE,
  });
  return runs
    .map((run) => read(CheckRecord, run, 'check run'))
    .filter((run) => run.name === action.name && run.head_sha === action.commit && run.app?.slug === slugOf(self))
    .reduce<CheckRecord | undefined>((last, run) => (last && last.id > run.id ? last : run), undefined);
}

async function annotationsOf(reading: Reading, repo: string, run: CheckRecord) {
  if (run.output.annotations_count === 0) return [];
  const list = { ...split(repo), check_run_id: run.id, per_page: PAGE };
  const annotations = await reading.octokit.paginate(reading.octokit.rest.checks.listAnnotations, list);
  return annotations.map((annotation) => read(AnnotationRecord, annotation, 'annotation'));
}

function isSame(there: z.output<typeof AnnotationRecord>, wanted: Annotation | undefined): boolean {
  return there.path === wanted?.path && there.start_line === wanted.line && there.message === wanted.message;
}

function says(run: CheckRecord, action: Check): boolean {
  return (
    run.status === 'completed' &&
    run.conclusion === action.conclusion &&
    sameText(run.output.title ?? '', action.title) &&
    sameText(run.output.summary ?? '', action.summary)
  );
}

async function createRun(reading: Reading, action: Check): Promise<Done> {
  const [first, ...rest] = batched(action.annotations);
  const answer = await reading.octokit.rest.checks.create({
    ...split(action.repo),
    name: action.name,
    head_sha: action.commit,
    ...verdictOf(action),
    output: outputOf(action, first ?? []),
  });
  if (rest.length > 0) await annotate(reading, action, { run: answer.data.id, batches: rest });
  return 'done';
}

/** Writes the words once more with each batch, because GitHub wants them with every call. */
async function annotate(
  reading: Reading,
  action: Check,
  what: { run: number; batches: readonly (readonly Annotation[])[] },
): Promise<void> {
  for (const batch of what.batches) {
    const at = { ...split(action.repo), check_run_id: what.run };
    await reading.octokit.rest.checks.update({ ...at, ...verdictOf(action), output: outputOf(action, batch) });
  }
}

function batched(annotations: readonly Annotation[]): readonly (readonly Annotation[])[] {
  const batches = Math.max(1, Math.ceil(annotations.length / MOST_ANNOTATIONS));
  return Array.from({ length: batches }, (_, index) =>
    annotations.slice(index * MOST_ANNOTATIONS, (index + 1) * MOST_ANNOTATIONS),
  );
}

function verdictOf(action: Check): { status: 'completed'; conclusion: Check['conclusion'] } {
  return { status: 'completed', conclusion: action.conclusion };
}

const LEVEL = { failure: 'failure', neutral: 'warning', success: 'notice' } as const;

function outputOf(action: Check, annotations: readonly Annotation[]) {
  const { title, summary } = action;
  if (annotations.length === 0) return { title, summary };
  return {
    title,
    summary,
    annotations: annotations.map((annotation) => pointed(annotation, LEVEL[action.conclusion])),
  };
}

function pointed(annotation: Annotation, level: (typeof LEVEL)[Check['conclusion']]) {
  const { path, line, column, message } = annotation;
  return {
    path,
    start_line: line,
    end_line: line,
    ...(column === undefined ? {} : { start_column: column, end_column: column }),
    annotation_level: level,
    message,
  };
}
