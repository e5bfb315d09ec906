import { describe, expect, test } from '@jest/globals';
import { Gone, Later } from '../../../src/core/trouble.ts';
import { triage } from '../../../src/features/triage/index.ts';
import { aLabel, anIssue, aRepository, aTouch, REPO, settings } from '../builders.ts';
import { readerOf } from '../reader.ts';
import { aSight } from '../sight.ts';

const JOB = { kind: 'triage', repo: REPO, issue: 7 } as const;
const facts = {
  issues: [anIssue()],
  history: { 7: [aTouch('commented', '2018-02-01T09:00:00Z')] },
  labels: [aLabel('vc')],
};

test('reads the issue as it is now, all that happened to it, and the labels there are', async () => {
  expect(await triage.gather(JOB, aSight({ reader: readerOf(facts) }))).toEqual({
    repository: aRepository(),
    issue: anIssue(),
    history: facts.history[7],
    labels: facts.labels,
    own: null,
    open: null,
  });
});

test('reads the other open issues only where a welcome is asked for', async () => {
  const sight = aSight({ reader: readerOf(facts), settings: settings({ labels: { welcome: true } }) });
  expect((await triage.gather(JOB, sight)).open).toEqual(facts.issues);
});

describe('a vocabulary of the repository’s own', () => {
  const own = settings({ labels: { vocabulary: 'schema/tables.sql' } });
  const readWith = async (files: Record<string, string>) =>
    (await triage.gather(JOB, aSight({ reader: readerOf({ ...facts, files }), settings: own }))).own;

  test('is read from its default branch', async () => {
    const read = await readWith({ 'schema/tables.sql@main': 'CREATE TABLE Rack (rackId int);' });
    expect(read && 'vocabulary' in read && read.vocabulary.tables.map(({ name }) => name)).toEqual(['Rack']);
  });

  test('is read anew when its file changed', async () => {
    await readWith({ 'schema/tables.sql': 'CREATE TABLE Rack (rackId int);' });
    const read = await readWith({ 'schema/tables.sql': 'CREATE TABLE Shelf (shelfId int);' });
    expect(read && 'vocabulary' in read && read.vocabulary.tables.map(({ name }) => name)).toEqual(['Shelf']);
  });

  test('that is not there is a fault to be told, one that cannot be read a reason to come back', async () => {
    expect(await readWith({})).toEqual({ fault: 'there is no such file on main' });
    const sight = aSight({ reader: readerOf(facts, { failing: 'file' }), settings: own });
    await expect(triage.gather(JOB, sight)).rejects.toBeInstanceOf(Later);
  });
});

test.each(['repository', 'issue', 'history', 'labels'] as const)(
  'comes back later when it cannot read the %s, and never takes that for an empty answer',
  async (failing) => {
    const sight = aSight({ reader: readerOf(facts, { failing }) });
    await expect(triage.gather(JOB, sight)).rejects.toBeInstanceOf(Later);
  },
);

test('an issue that is gone meanwhile is gone', async () => {
  await expect(triage.gather(JOB, aSight())).rejects.toBeInstanceOf(Gone);
});
