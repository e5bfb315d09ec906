import { describe, expect, test } from '@jest/globals';
import { known, unknown } from '../../../src/core/known.ts';
import type { Plan } from '../../../src/core/plan.ts';
import type { Doubt } from '../../../src/core/ruling.ts';
import type { MinutesSnapshot } from '../../../src/features/minutes/gather.ts';
import { digestOf } from '../../../src/features/minutes/gather-words.ts';
import { plan } from '../../../src/features/minutes/plan.ts';
import * as why from '../../../src/features/minutes/reasons.ts';
import * as say from '../../../src/features/minutes/texts.ts';
import { aRepository, REPO, settings } from '../builders.ts';
import { aDecision, aSnapshot, looked, OWN, PAPERS, SETTINGS, SOURCE, saying, someMinutes } from './snapshot.ts';

describe('a file that is saved again', () => {
  const again = { ...SOURCE, blob: 'b20b', commit: 'd'.repeat(40) };
  const resaved = (changes: Partial<MinutesSnapshot> = {}) => aSnapshot({ source: again, ...changes });
  const kept = { repo: PAPERS, path: SOURCE.path };

  test('without new words does nothing: only which version it is now is kept', () => {
    const result = plan(resaved(), SETTINGS);
    const because = say.whyTold();
    expect(result.actions).toEqual([
      {
        ...{ do: 'remember', repo: REPO, key: 'minutes.read', because },
        value: { files: [{ ...kept, blob: again.blob, words: 'w0rd5' }] },
      },
      { do: 'remember', repo: REPO, key: 'minutes.last', value: again, because },
    ]);
    expect(result.notes).toEqual([{ repo: REPO, issue: null, rule: 'no new words', text: why.resaved(SOURCE.path) }]);
  });

  const doubt: Doubt = { issue: 8, meeting: '2019-02-04', words: 'x', link: 'x', why: 'x', source: SOURCE };
  test.each<[string, Partial<MinutesSnapshot>]>([
    ['it says something else', { words: 'others' }],
    ['a question of it is open, whose boxes stand for the version before', { doubts: [doubt] }],
    ['the version before waits for a go', { waiting: SOURCE.blob }],
    ['somebody lets it go', { go: true }],
    ['nobody knows what it said before', { read: undefined }],
  ])('is read as any other where %s', (_what, changes) => {
    const done = plan(resaved(changes), SETTINGS).actions.map((action) => action.do);
    expect(done).toEqual(expect.arrayContaining(['issue.close', 'check']));
  });

  test('what it said is kept, unless something could not be looked up', () => {
    const files = (changes: Partial<MinutesSnapshot>) =>
      plan(aSnapshot({ read: undefined, ...changes }), SETTINGS).actions.filter(
        (action) => action.do === 'remember' && action.key === 'minutes.read',
      );
    expect(files({})).toMatchObject([{ value: { files: [{ ...kept, blob: SOURCE.blob, words: 'w0rd5' }] } }]);
    expect(files({ issues: { 7: unknown('it is locked away') } })).toEqual([]);
  });

  test('two versions say the same whatever line they say it on', () => {
    const [one] = someMinutes().decisions;
    if (!one) throw new Error('nothing is decided');
    const moved = { ...one, evidence: { ...one.evidence, page: 2, line: 90 } };
    expect(digestOf(someMinutes({ decisions: [moved] }))).toBe(digestOf(someMinutes()));
    const other = { ...one, evidence: { ...one.evidence, text: 'done' } };
    for (const changed of [{ decisions: [other] }, { decisions: [] }, { meeting: { title: 'A VC', date: null } }])
      expect(digestOf(someMinutes(changed))).not.toBe(digestOf(someMinutes()));
  });
});

describe('one meeting of many repositories', () => {
  const REPOS = ['fiction/modeling', 'fiction/other', 'fiction/third'];
  const decisions = [
    aDecision({ repository: 'fiction/modeling', number: 7 }),
    aDecision({ repository: 'Fiction/Other', number: 7 }),
    aDecision({ repository: 'fiction/elsewhere', number: 7 }),
    // A bare number could be any of theirs.
    aDecision({ repository: null, number: 8, verdict: 'close' }),
  ];
  const planIn = (repo: string, own = OWN) => {
    const issues = { 7: known(looked({ repo, number: 7 })), 8: known(looked({ repo, number: 8 })) };
    const rivals = REPOS.filter((other) => other !== repo);
    const triaged = aRepository({ name: repo });
    return plan(saying({ decisions }, { repo, triaged, rivals, issues, spoken: [] }), settings(own));
  };
  const touched = ({ actions }: Plan) =>
    actions.flatMap((action) => ('issue' in action ? [`${action.do} ${action.repo}#${action.issue}`] : []));

  test('each does what is said about its own issues, whatever the case of its name, and nothing about others', () => {
    expect(REPOS.map((repo) => touched(planIn(repo)))).toEqual([
      ['comment.upsert fiction/modeling#7', 'issue.close fiction/modeling#7'],
      ['comment.upsert fiction/other#7', 'issue.close fiction/other#7'],
      [],
    ]);
  });

  test('a number that does not say whose it is closes nothing in any of them', () => {
    for (const repo of REPOS)
      expect(planIn(repo).notes.map(({ rule, text }) => [rule, text.startsWith('#8: ')])).toContainEqual([
        'repository-known',
        true,
      ]);
  });

  test('one whose settings name other minutes does nothing at all', () => {
    const own = { minutes: { repository: 'fiction/Others' } };
    expect(planIn('fiction/modeling', own).actions).toEqual([]);
  });
});
