import { describe, expect, test } from '@jest/globals';
import type { Action } from '../../../src/core/action.ts';
import type { Note } from '../../../src/core/plan.ts';
import type { ChangedFile } from '../../../src/core/reader.ts';
import type { Naming, PushSnapshot } from '../../../src/features/push/gather.ts';
import { plan } from '../../../src/features/push/plan.ts';
import * as say from '../../../src/features/push/texts.ts';
import { aRepository, REPO, settings } from '../builders.ts';

const MINUTES = 'fiction/Papers';
const AFTER = 'b'.repeat(40);
const PATH = 'minutes/2019/vc.pdf';

function aFile(changes: Partial<ChangedFile> = {}): ChangedFile {
  return { path: PATH, blob: 'n3w', status: 'added', ...changes };
}

function naming(repo = REPO, own: Readonly<Record<string, unknown>> = { minutes: { repository: MINUTES } }): Naming {
  const path = '.github/ispyb-triage.yml';
  return {
    repository: aRepository({ name: repo }),
    loaded: { kind: 'ok', settings: settings(own), from: `${repo}:${path}`, repo, path },
  };
}

function aPush(changes: Partial<PushSnapshot> = {}): PushSnapshot {
  return {
    repo: MINUTES,
    after: AFTER,
    created: false,
    changes: [aFile()],
    before: ['old'],
    namings: [naming()],
    ...changes,
  };
}

function minutesJob(repo = REPO, file = aFile()): Action {
  const source = { repo: MINUTES, path: file.path, blob: file.blob, commit: AFTER };
  return {
    do: 'job.put',
    repo,
    job: { kind: 'minutes', repo, source, go: false },
    because: say.newMinutes(file.path, MINUTES),
  };
}

function left(rule: string, text: string, repo = REPO): { actions: Action[]; notes: Note[]; seen: object } {
  return { actions: [], notes: [{ repo, issue: null, rule, text }], seen: {} };
}

describe('minutes that are pushed', () => {
  test.each(['added', 'modified', 'renamed'] as const)('a file that was %s with new words becomes a job', (status) => {
    expect(plan(aPush({ changes: [aFile({ status })] })).actions).toEqual([minutesJob()]);
  });
  test('each file becomes one job for each repository that names the pushed one, upper and lower case alike', () => {
    const second = aFile({ path: 'minutes/more.md', blob: 'n3w3r' });
    const other = naming('fiction/other', { minutes: { repository: 'FICTION/papers' } });
    expect(plan(aPush({ changes: [aFile(), second], namings: [naming(), other] })).actions).toEqual([
      minutesJob(REPO),
      minutesJob(REPO, second),
      minutesJob('fiction/other'),
      minutesJob('fiction/other', second),
    ]);
  });
  test('settings that name no repository mean their own', () => {
    expect(plan(aPush({ namings: [naming(MINUTES, {}), naming(REPO, {})] })).actions).toEqual([minutesJob(MINUTES)]);
  });
  test('only the paths of the settings count', () => {
    const own = { minutes: { repository: MINUTES, paths: ['other/**', 'minutes/*.md'] } };
    expect(plan(aPush({ namings: [naming(REPO, own)] }))).toEqual(left('nothing-named', say.nobodysMinutes(), MINUTES));
  });
  test('words that were on the branch before are not new', () => {
    expect(plan(aPush({ before: ['old', 'n3w'] }))).toEqual(left('not-new', say.notNew(PATH)));
  });
  test('a removed file is left alone', () => {
    expect(plan(aPush({ changes: [aFile({ status: 'removed' })] }))).toEqual(left('removed', say.removed(PATH)));
  });
  test.each(['minutes/photo.png', 'minutes/data.xlsx', 'minutes/pdf'])('%s is not a document', (path) => {
    expect(plan(aPush({ changes: [aFile({ path })] }))).toEqual(left('not-a-document', say.notADocument(path)));
  });
  test.each(['a.PDF', 'a.docx', 'a.md', 'a.markdown', 'a.htm', 'a.html', 'a.txt', 'a.doc', 'a.odt'])(
    '%s is one, even if only to be told that it cannot be read',
    (name) => {
      const file = aFile({ path: `minutes/${name}` });
      expect(plan(aPush({ changes: [file] })).actions).toEqual([minutesJob(REPO, file)]);
    },
  );
  test('a new branch has no new files', () => {
    expect(plan(aPush({ created: true, changes: [], namings: [] }))).toEqual(
      left('new-branch', say.newBranch(MINUTES), MINUTES),
    );
  });
});

describe('repositories that get no job', () => {
  test('mode off', () => {
    const own = { mode: 'off', minutes: { repository: MINUTES } };
    expect(plan(aPush({ namings: [naming(REPO, own)] }))).toEqual(left('nothing-named', say.nobodysMinutes(), MINUTES));
  });
  test('mode preview does, to be shown', () => {
    const own = { mode: 'preview', minutes: { repository: MINUTES } };
    expect(plan(aPush({ namings: [naming(REPO, own)] })).actions).toEqual([minutesJob()]);
  });
  test('no settings', () => {
    const none: Naming = { repository: aRepository(), loaded: { kind: 'absent' } };
    expect(plan(aPush({ namings: [none] })).actions).toEqual([]);
  });
  test('settings with faults', () => {
    const loaded = { kind: 'invalid', faults: [], from: 'x', repo: REPO, path: 'x' } as const;
    expect(plan(aPush({ namings: [{ repository: aRepository(), loaded }] }))).toEqual(
      left('faulty-settings', say.faultySettings(REPO)),
    );
  });
  test('archived', () => {
    const old = { ...naming(), repository: aRepository({ archived: true }) };
    expect(plan(aPush({ namings: [old] }))).toEqual(left('archived', say.archived(REPO)));
  });
});

describe('settings that are pushed', () => {
  const path = '.github/ispyb-triage.yml';
  const job: Action = {
    do: 'job.put',
    repo: MINUTES,
    job: { kind: 'settings', repo: MINUTES, commit: AFTER },
    because: say.settingsChanged(MINUTES),
  };

  test.each(['added', 'modified', 'renamed', 'removed'] as const)(
    'a settings file that was %s is looked at',
    (status) => {
      expect(plan(aPush({ changes: [aFile({ path, status })], namings: [] })).actions).toEqual([job]);
    },
  );
  test('on a new branch too', () => {
    expect(plan(aPush({ created: true, changes: [aFile({ path })], namings: [] })).actions).toEqual([job]);
  });
  test('a file of that name elsewhere is none', () => {
    expect(plan(aPush({ changes: [aFile({ path: `docs/${path}` })], namings: [] })).actions).toEqual([]);
  });
});

test('the sentences', () => {
  expect([
    say.notADocument('minutes/photo.png'),
    say.notNew(PATH),
    say.removed(PATH),
    say.newBranch(MINUTES),
    say.newMinutes(PATH, MINUTES),
    say.settingsChanged(MINUTES),
    say.faultySettings(REPO),
    say.archived(REPO),
    say.nobodysMinutes(),
    say.pullClosed(5),
    say.otherBase(5, 'main'),
    say.nobodysPull(5),
    say.bringsMinutes(5, MINUTES),
    say.bringsSettings(5),
    say.saidToNobody(5),
    say.saidOnPull(5, MINUTES),
  ]).toMatchInlineSnapshot(`
[
  "minutes/photo.png lies among the minutes, but its name is none of a document's (.pdf, .docx, .md, .html, .txt), so it is not read",
  "minutes/2019/vc.pdf was moved or copied; its words were on the branch before",
  "minutes/2019/vc.pdf was removed; what it decided stays as it is",
  "the default branch of fiction/Papers is new, so nobody can say which of its files are new minutes",
  "minutes/2019/vc.pdf arrived in fiction/Papers, which the settings name for minutes",
  "the settings file of fiction/Papers has changed",
  "the settings of fiction/modeling have faults, so nobody can say whether these are its minutes",
  "fiction/modeling is archived and cannot be written to",
  "the push changed nothing that anybody’s settings name",
  "pull request 5 is closed; what it brought arrives as a push",
  "pull request 5 is not for the branch main, on which minutes count",
  "pull request 5 brings nothing that anybody’s settings name",
  "pull request 5 of fiction/Papers brings minutes",
  "pull request 5 changes the settings",
  "what is said on pull request 5 is meant for nobody whose minutes are shown there",
  "somebody said a command on pull request 5 of fiction/Papers",
]
`);
});
