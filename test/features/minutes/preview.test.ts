import { describe, expect, test } from '@jest/globals';
import { known } from '../../../src/core/known.ts';
import { mark } from '../../../src/core/marker.ts';
import type { Preview } from '../../../src/core/ruling.ts';
import { Later } from '../../../src/core/trouble.ts';
import { boxesIn } from '../../../src/decisions/boxes.ts';
import { gatherWithReader } from '../../../src/features/minutes/preview/gather.ts';
import { plan } from '../../../src/features/minutes/preview/plan.ts';
import * as say from '../../../src/features/minutes/preview/texts.ts';
import * as minutes from '../../../src/features/minutes/texts.ts';
import { aComment, anIssue, aRepository, person, REPO, settings, us } from '../builders.ts';
import { blobOf, type Facts, readerOf } from '../reader.ts';
import { aSight } from '../sight.ts';
import { ASKED, aPreview, BLOB, body, find, ISSUES, kept, PULL } from './preview-scene.ts';
import { aDecision, COMMIT, looked, OWN, PAPERS, SETTINGS, SOURCE, saying, someMinutes } from './snapshot.ts';

describe('what a pull request’s minutes would do', () => {
  test('is kept, told by a check on the head and in one comment, and nothing else happens', () => {
    const { actions, seen } = plan(aPreview(), SETTINGS);
    expect(actions.map(({ do: what, repo }) => [what, repo])).toEqual([
      ['remember', REPO],
      ['check', PAPERS],
      ['comment.upsert', PAPERS],
    ]);
    expect(seen).toEqual({});
    expect(find(aPreview(), 'check')).toMatchObject({ commit: COMMIT, conclusion: 'neutral' });
    expect(find(aPreview(), 'comment.upsert')).toMatchObject({ issue: 5, slot: `minutes-preview:${REPO}` });
  });

  test('names what would be closed, what is asked and what stays, with the words, the place and a link at the head', () => {
    expect(body(aPreview())).toMatchInlineSnapshot(`
"I read [2019-02-04.md](https://github.com/fiction/Papers/blob/cccccccccccccccccccccccccccccccccccccccc/minutes/2019-02-04.md) for [fiction/modeling](https://github.com/fiction/modeling). Nothing is done yet: **merging is the approval**.

**When this is merged I close**

- [fiction/modeling#7](https://github.com/fiction/modeling/issues/7): closed as completed — “#​7 had already been done” ([2019-02-04.md, line 12](https://github.com/fiction/Papers/blob/cccccccccccccccccccccccccccccccccccccccc/minutes/2019-02-04.md?plain=1#L12))
  - [ ] leave it open <!-- 7:open:b10b -->

**I am not sure about these: what became of them?**

- [fiction/modeling#8](https://github.com/fiction/modeling/issues/8): It may be. — “#​8 may be done” ([2019-02-04.md, line 14](https://github.com/fiction/Papers/blob/cccccccccccccccccccccccccccccccccccccccc/minutes/2019-02-04.md?plain=1#L14))
  - [ ] it is resolved: close it as completed <!-- 8:resolved:b10b -->
  - [ ] it is rejected: close it as not planned <!-- 8:rejected:b10b -->
  - [ ] leave it open <!-- 8:open:b10b -->

**These stay as they are**

- [fiction/modeling#9](https://github.com/fiction/modeling/issues/9): it is only mentioned — “#​7 had already been done” ([2019-02-04.md, line 12](https://github.com/fiction/Papers/blob/cccccccccccccccccccccccccccccccccccccccc/minutes/2019-02-04.md?plain=1#L12))

A tick counts if it comes from somebody with the triage right in [fiction/modeling](https://github.com/fiction/modeling), or from its chairs. They may also say \`/ispyb confirm #22 resolved\`, \`rejected\` or \`open\` in any issue there. What nobody answers is asked again after the merge."
`);
  });

  test('has a box for each answer, and no box on what cannot be answered', () => {
    expect([...boxesIn(body(aPreview()))]).toEqual([
      [`7:open:${BLOB}`, false],
      [`8:resolved:${BLOB}`, false],
      [`8:rejected:${BLOB}`, false],
      [`8:open:${BLOB}`, false],
    ]);
    for (const issues of [
      { 8: known(null) },
      { 8: known(looked({ number: 8, state: 'closed' })) },
      { 8: known(looked({ number: 8, isPull: true })) },
    ])
      expect([...boxesIn(body(aPreview({ files: [saying({ decisions: [ASKED] }, { issues })] })))]).toEqual([]);
    const undated = saying({ decisions: [ASKED], meeting: { title: null, date: null } }, { issues: ISSUES });
    expect([...boxesIn(body(aPreview({ files: [undated] })))]).toEqual([]);
  });

  test('shows on the lines of text what each would do, and not on the pages of a PDF', () => {
    expect(find(aPreview(), 'check')?.annotations).toEqual([
      { path: SOURCE.path, line: 12, message: say.annotation(7, minutes.closedAs('completed')) },
      { path: SOURCE.path, line: 14, message: say.annotation(8, 'It may be.') },
    ]);
    const pdf = saying({ decisions: [ASKED] }, { issues: ISSUES, source: { ...SOURCE, path: 'minutes/vc.pdf' } });
    expect(find(aPreview({ files: [pdf] }), 'check')?.annotations).toEqual([]);
  });

  test('says what the settings make of it', () => {
    const never = settings({ minutes: { ...OWN.minutes, close: 'never' } });
    expect(body(aPreview(), never)).toContain(say.neverCloses());
    const brake = settings({ ...OWN, brake: 1 });
    const two = saying({ decisions: [aDecision(), aDecision({ number: 8 })] }, { issues: ISSUES });
    expect(body(aPreview({ files: [two] }), brake)).toContain(say.aboveTheBrake(2, 1));
  });
});

describe('what people ticked', () => {
  const tick = {
    issue: 8,
    path: SOURCE.path,
    words: '#8 may be done',
    answer: 'resolved',
    by: 'mira',
    at: '2019-02-06T09:00:00Z',
  } as const;
  const earlier = (ticks: Preview['ticks'], rest: Partial<Preview> = {}): Preview => ({
    ...{ papers: 7002, pull: 5, head: 'old', named: [], ticks },
    ...rest,
  });

  test('stays ticked, with their name, when the comment is written anew', () => {
    const again = aPreview({ previews: [earlier([tick])] });
    expect(body(again)).toContain(
      `- [x] ${minutes.answerWords('resolved')}${say.tickedBy('mira')} <!-- 8:resolved:${BLOB} -->`,
    );
    expect(kept(again).ticks).toEqual([tick]);
  });

  test('is asked again where the words are others by now; leaving open holds whatever the words', () => {
    const other = { ...tick, words: '#8 might be done' };
    const open = {
      issue: 7,
      path: SOURCE.path,
      words: 'old words',
      answer: 'open',
      by: 'mira',
      at: '2019-02-06T09:00:00Z',
    } as const;
    expect(kept(aPreview({ previews: [earlier([other, open])] })).ticks).toEqual([open]);
  });

  test('never makes a close of what is none, and belongs to its own pull request', () => {
    const none = { ...tick, issue: 7 };
    expect(kept(aPreview({ previews: [earlier([none])] })).ticks).toEqual([]);
    expect(kept(aPreview({ previews: [earlier([tick], { pull: 6 })] })).ticks).toEqual([]);
    expect(kept(aPreview({ previews: [earlier([tick], { papers: 1 })] })).ticks).toEqual([]);
  });
});

describe('where there is little to show', () => {
  const unread = { ...saying({}), reading: { kind: 'unreadable', why: 'The PDF is broken.' } } as const;

  test('a file that cannot be read gets its sentence', () => {
    expect(find(aPreview({ files: [unread] }), 'check')).toMatchObject({
      conclusion: 'failure',
      title: minutes.unreadableTitle(),
    });
    expect(body(aPreview({ files: [unread] }))).toContain('The PDF is broken.');
  });

  test('slides in the folder get a check and no comment', () => {
    const slides = saying({ decisions: [], meeting: { title: null, date: null } });
    expect(plan(aPreview({ files: [slides] }), SETTINGS).actions.map((action) => action.do)).toEqual([
      'remember',
      'check',
    ]);
  });

  test('private minutes are not quoted, and have no boxes', () => {
    const secret = saying(
      { decisions: [aDecision()] },
      { papers: aRepository({ id: 7002, name: PAPERS, private: true }), permits: false },
    );
    const told = JSON.stringify(plan(aPreview({ files: [secret] }), SETTINGS));
    expect(told).not.toContain('already been done');
    expect(told).toContain('is private and');
  });

  test('a closed pull request, or one without minutes, is left alone; what was shown is taken back', () => {
    expect(plan(aPreview({ pull: { ...PULL, state: 'closed' } }), SETTINGS).notes[0]?.text).toBe(say.notOpen(5));
    expect(plan(aPreview({ files: [] }), SETTINGS).notes[0]?.text).toBe(say.noMinutes(5));
    expect(body(aPreview({ files: [], comment: 'x' }))).toBe(say.nothingLeft(REPO));
  });
});

describe('looking at a pull request', () => {
  const TEXT = '# VC, 4 February 2019\n';
  const blob = blobOf(new TextEncoder().encode(TEXT));
  const facts: Facts = {
    repositories: [aRepository(), aRepository({ id: 7002, name: PAPERS })],
    pulls: [
      {
        ...PULL,
        files: [
          { path: SOURCE.path, blob, status: 'added' },
          { path: 'minutes/a.png', blob: 'x', status: 'added' },
        ],
      },
    ],
    files: { [`${SOURCE.path}@${COMMIT}`]: TEXT, [`${SOURCE.path}@refs/pull/5/head`]: TEXT },
    commits: { [COMMIT]: { sha: COMMIT, at: '2019-02-06T11:59:00Z' } },
    issues: [anIssue()],
  };
  const looking = (changes: Facts = {}, own = SETTINGS) => {
    const look = aSight({
      reader: readerOf({ ...facts, ...changes }),
      settings: own,
      settingsOf: async () => ({ kind: 'absent' }),
    });
    const job = { kind: 'minutes-preview', repo: REPO, papers: PAPERS, pull: 5 } as const;
    return gatherWithReader(async () => someMinutes(), job, look);
  };

  test('reads its minutes at the head, through the ref that a fork’s head has', async () => {
    const { files, comment } = await looking();
    expect(files.map(({ source, reading }) => [source, reading?.kind])).toEqual([
      [{ repo: PAPERS, path: SOURCE.path, blob, commit: COMMIT }, 'read'],
    ]);
    expect(comment).toBeNull();
  });

  test('comes again where it was pushed to meanwhile', async () => {
    const files = { ...facts.files, [`${SOURCE.path}@refs/pull/5/head`]: 'newer' };
    await expect(looking({ files })).rejects.toThrow(Later);
  });

  test('reads nothing where the settings name other minutes, and knows its own comment by marker and author', async () => {
    const ours = aComment({ author: us, body: mark(`minutes-preview:${REPO}`, 'x') });
    const { files, comment } = await looking({ comments: { 5: [ours] } }, settings());
    expect([files, comment]).toEqual([[], ours.body]);
    expect((await looking({ comments: { 5: [{ ...ours, author: person('sam') }] } })).comment).toBeNull();
  });
});
