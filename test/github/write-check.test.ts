import { describe, expect, test } from '@jest/globals';
import type { Annotation, GithubAction } from '../../src/core/action.ts';
import { GITHUB_API } from '../../src/github/octokit.ts';
import { nock } from '../setup/nock.ts';
import { connected, onlyWhatIsExpected, REPO } from './answers.ts';

const at = `/repos/${REPO}`;
const { writer } = connected();
const faults: Annotation[] = Array.from({ length: 120 }, (_, index) => ({
  path: '.github/ispyb-triage.yml',
  line: index + 1,
  message: `fault ${index + 1}`,
}));
const check = {
  do: 'check',
  repo: REPO,
  commit: 'c1',
  name: 'settings',
  conclusion: 'failure',
  title: '120 faults',
  summary: 'words',
  annotations: faults,
  because: 'x',
} as const satisfies GithubAction;

onlyWhatIsExpected();

function runsAre(...runs: object[]): void {
  nock(GITHUB_API)
    .get(`${at}/commits/c1/check-runs`)
    .query({ check_name: 'settings', filter: 'latest', per_page: '100' })
    .reply(200, { total_count: runs.length, check_runs: runs });
}

function run(id: number, fields: { annotations?: number; slug?: string; title?: string } = {}): object {
  return {
    id,
    name: 'settings',
    head_sha: 'c1',
    status: 'completed',
    conclusion: 'failure',
    app: { slug: fields.slug ?? 'ispyb-triage' },
    output: { title: fields.title ?? '120 faults', summary: 'words', annotations_count: fields.annotations ?? 0 },
  };
}

function annotationsOf(id: number, annotations: readonly Annotation[]): void {
  const answers = annotations.map(({ path, line, message }) => ({ path, start_line: line, message }));
  const pages = [answers.slice(0, 100), answers.slice(100)].filter((page) => page.length > 0);
  for (const [index, page] of pages.entries()) {
    const next = index + 1 < pages.length;
    nock(GITHUB_API)
      .get(`${at}/check-runs/${id}/annotations`)
      .query(index === 0 ? { per_page: '100' } : { page: '2' })
      .reply(200, page, next ? { link: `<${GITHUB_API}${at}/check-runs/${id}/annotations?page=2>; rel="next"` } : {});
  }
}

/** Expects a write and keeps the lines that its annotations point at. */
function hears(method: 'post' | 'patch', path: string, lines: number[]): void {
  nock(GITHUB_API)
    [method](path, (body) => {
      const { annotations } = body.output as { annotations?: { start_line: number }[] };
      lines.push(...(annotations ?? []).map((annotation) => annotation.start_line));
      return body.status === 'completed' && (annotations?.length ?? 0) <= 50;
    })
    .reply(200, { id: 5 });
}

describe('a check run', () => {
  test('is made with fifty annotations a call, every one of them once', async () => {
    runsAre(run(4, { slug: 'somebody-else' }));
    const lines: number[] = [];
    hears('post', `${at}/check-runs`, lines);
    hears('patch', `${at}/check-runs/5`, lines);
    hears('patch', `${at}/check-runs/5`, lines);
    expect(await writer.carryOut(check)).toBe('done');
    expect(lines).toEqual(faults.map((fault) => fault.line));
  });

  test('is left alone where it says all that already', async () => {
    runsAre(run(5, { annotations: 120 }));
    annotationsOf(5, faults);
    expect(await writer.carryOut(check)).toBe('already');
  });

  test('is finished where a run of ours fell after the first fifty', async () => {
    runsAre(run(5, { annotations: 50 }));
    annotationsOf(5, faults.slice(0, 50));
    const lines: number[] = [];
    hears('patch', `${at}/check-runs/5`, lines);
    hears('patch', `${at}/check-runs/5`, lines);
    expect(await writer.carryOut(check)).toBe('done');
    expect(lines).toEqual(faults.slice(50).map((fault) => fault.line));
  });

  test('is edited in place where its words changed', async () => {
    runsAre(run(3), run(5, { title: 'something else' }), run(4));
    nock(GITHUB_API)
      .patch(`${at}/check-runs/5`, {
        status: 'completed',
        conclusion: 'success',
        output: { title: 'No fault', summary: 'words' },
      })
      .reply(200, {});
    const mended = { ...check, conclusion: 'success', title: 'No fault', annotations: [] } as const;
    expect(await writer.carryOut(mended)).toBe('done');
  });

  test('whose annotations are no longer true makes room for a new one, because GitHub only adds', async () => {
    runsAre(run(5, { annotations: 1 }));
    annotationsOf(5, faults.slice(0, 1));
    nock(GITHUB_API)
      .post(`${at}/check-runs`, {
        name: 'settings',
        head_sha: 'c1',
        status: 'completed',
        conclusion: 'neutral',
        output: {
          title: 'One',
          summary: 'words',
          annotations: [
            {
              path: 'minutes/a.md',
              start_line: 3,
              end_line: 3,
              start_column: 2,
              end_column: 2,
              annotation_level: 'warning',
              message: 'look',
            },
          ],
        },
      })
      .reply(201, { id: 6 });
    const annotations = [{ path: 'minutes/a.md', line: 3, column: 2, message: 'look' }];
    expect(await writer.carryOut({ ...check, conclusion: 'neutral', title: 'One', annotations })).toBe('done');
  });
});
