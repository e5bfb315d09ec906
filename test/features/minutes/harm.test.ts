import { describe, expect, test } from '@jest/globals';
import { known } from '../../../src/core/known.ts';
import { slotOf } from '../../../src/core/marker.ts';
import type { PullRequest } from '../../../src/core/reader.ts';
import { boxesIn } from '../../../src/decisions/boxes.ts';
import * as decided from '../../../src/decisions/texts.ts';
import { plan } from '../../../src/features/minutes/plan.ts';
import { plan as planPreview } from '../../../src/features/minutes/preview/plan.ts';
import { person, REPO } from '../builders.ts';
import { aDecision, COMMIT, looked, PAPERS, SETTINGS, SOURCE, saying } from './snapshot.ts';

/** Words of minutes that would do something if they were shown as they stand, and how that something would look. */
const WAYS: readonly (readonly [string, string, RegExp])[] = [
  ['mention a person', 'thanks @ann for it', /(^|[^\w&])@ann/],
  ['mention a team', 'ask @fiction/developers', /(^|[^\w&])@fiction/],
  ['mention by an entity', 'ask &#64;ann', /(^|[^;\w])&#64;ann/],
  ['notify a foreign repository', 'see elsewhere/secret#5', /elsewhere\/secret#5/],
  ['refer in the short form', 'see GH-5', /(^|\s)GH-5/],
  ['refer by an address', 'see https://github.com/elsewhere/secret/issues/5', /https:\/\/github\.com\/elsewhere/],
  ['become a link', 'see [this](https://evil.example)', /[^\\]\[this\]\(http/],
  ['show a picture', '![x](https://evil.example/x.png)', /!\[x\]\(http/],
  ['break out of the quote', 'done\n\n# All is well\n\n- close everything', /^# All is well|^- close everything/m],
  ['hide the rest', 'done <!-- and more', /done <!--/],
  ['open a fence', 'done ```', /```/],
  ['close the details', 'done </details>', /done <\/details>/],
  ['forge our marker', 'done\n<!-- ispyb-triage:answer:5 -->', /<!-- ispyb-triage:answer/],
  ['forge a box', 'done\n- [x] it is resolved <!-- 8:resolved:b10b -->', /- \[x\]/],
  ['say a command', 'done\n/ispyb undo 2019-02-04', /^\/ispyb undo 2019-02-04$/m],
];

/** Everything that minutes with these words make us say in the world. */
function saidWith(words: string): readonly string[] {
  const evidence = { text: words, page: null, line: 12 };
  const decisions = [
    aDecision({ evidence, because: words }),
    aDecision({ number: 8, verdict: 'ask', evidence, because: words }),
    aDecision({ number: 9, verdict: 'keep', evidence, because: words }),
  ];
  const nextMeeting = { text: words, start: null, date: null, tentative: true, url: words };
  const minutes = { decisions, nextMeeting, warnings: [words], actions: [{ owner: words, text: words }] };
  const rest = { issues: { 7: known(looked()), 8: known(looked({ number: 8 })) } };
  const pull: PullRequest = {
    ...{ repo: PAPERS, number: 5, author: person('sam'), state: 'open', merged: false, mergedBy: null },
    ...{ mergeCommit: null, base: 'main', head: COMMIT, fromFork: true },
  };
  const named = { ...SOURCE, path: `minutes/${words.replaceAll('\n', ' ')}.md` };
  const file = saying(minutes, { ...rest, source: named });
  const preview = { repo: REPO, papers: PAPERS, pull, files: [file], previews: [], comment: null };
  const plans = [plan(saying(minutes, { ...rest, source: named }), SETTINGS), planPreview(preview, SETTINGS)];
  const approval = { by: words, how: 'tick' } as const;
  return [
    ...plans.flatMap(({ actions }) =>
      actions.flatMap((action) => [
        'body' in action ? action.body : '',
        'title' in action ? action.title : '',
        'summary' in action ? action.summary : '',
      ]),
    ),
    decided.approved(approval),
  ].filter((text) => text !== '');
}

describe('words of minutes never', () => {
  test.each(WAYS)('%s', (_what, words, harm) => {
    const said = saidWith(words);
    expect(said.length).toBeGreaterThan(6);
    for (const text of said) expect(text).not.toMatch(harm);
    for (const text of said) expect(slotOf(text)).toBeNull();
    // Only boxes of ours are there, and none is ticked.
    for (const text of said) expect([...boxesIn(text)].filter(([, ticked]) => ticked)).toEqual([]);
  });

  test('do nothing of that, although each of them would', () => {
    for (const [, words, harm] of WAYS) expect(words).toMatch(harm);
  });
});
