import { describe, expect, test } from '@jest/globals';
import { known } from '../../../src/core/known.ts';
import type { PullRequest } from '../../../src/core/reader.ts';
import * as decided from '../../../src/decisions/texts.ts';
import { plan } from '../../../src/features/minutes/plan.ts';
import { plan as planPreview } from '../../../src/features/minutes/preview/plan.ts';
import { person, REPO } from '../builders.ts';
import { expectHarmless, saidIn, WAYS } from '../ways.ts';
import { aDecision, COMMIT, looked, PAPERS, SETTINGS, SOURCE, saying } from './snapshot.ts';

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
  return [...plans.flatMap(saidIn), decided.approved(approval)];
}

describe('words of minutes never', () => {
  test.each(WAYS)('%s', (_what, words, harm) => {
    const said = saidWith(words);
    expect(said.length).toBeGreaterThan(6);
    expectHarmless(said, harm);
  });

  test('do nothing of that, although each of them would', () => {
    for (const [, words, harm] of WAYS) expect(words).toMatch(harm);
  });
});
