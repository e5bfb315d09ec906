import { describe, expect, test } from '@jest/globals';
import { minutesOf, REPO } from './support/documents.ts';

const told = (markdown: string): string =>
  minutesOf(markdown)
    .decisions.map(({ number, outcome, verdict }) => `#${number} ${outcome}${verdict === 'keep' ? '' : ` ${verdict}`}`)
    .join(', ');

describe('of which number words without one are said', () => {
  test.each([
    [
      'in a row the number is the subject wherever it stands',
      '| Wish | Ticket | Result |\n|---|---|---|\n| Lamps for the whole pier | #12 | All of them shine. We closed it in the meeting. |',
      '#12 resolved close',
    ],
    [
      'a title that is a link names its number once',
      '- [Lamps of the pier flicker #12](https://github.com/harbour/tide-tables/issues/12)\n  - The cable was it, Mara changed it. Closed.',
      '#12 resolved close',
    ],
    [
      'a merged request is how the issue was done',
      '- #12 Lamps of the pier\n  - The new cable is in since PR 70 was merged last week.\n  - Mara confirms that they shine. Closed.',
      '#12 resolved close, #70 mentioned',
    ],
    [
      'a request that still waits may be meant',
      '- #12 Lamps of the pier\n  - The new cable is PR 70, it waits for a review.\n  - Mara: closed.',
      '#12 resolved ask, #70 action',
    ],
    [
      'an entry that begins in the middle of a paragraph is about its number',
      'News of the pier. #11 waits for spring. #12: Mara asked whether it shines. Tom: yes. Mara closed it right away.',
      '#11 deferred, #12 resolved close',
    ],
    [
      'numbers named together are meant by "them"',
      '#15 Ropes. That leaves #21 and #22 without purpose. Mara closed them.',
      '#15 mentioned, #21 resolved close, #22 resolved close',
    ],
    [
      'a number known from elsewhere may stand behind "closing" without its sign',
      '## Lamps #141\n\nTom: Somebody filed the same for bells, #160.\n\nMara: So that is a duplicate, I am closing 160 with a pointer here.',
      '#141 mentioned, #160 rejected close',
    ],
    [
      'what stands below an action as its reply was said in the meeting',
      '**Action - Mara**: ask who needs the horn (#12)\n> Three replies. Nobody needs it. Closed by Mara during the meeting.',
      '#12 rejected close',
    ],
    [
      'a quotation below other words is one',
      '#12 Lamps, as the last minutes say:\n> Nobody needs them. Closed by Mara during the meeting.',
      '#12 resolved ask',
    ],
    [
      'words that may be about another number take nothing from those that name it',
      '#12 is fixed and closed.\n\n- #13 Bells\n  - As in #12, which was closed. Carl closed it.',
      '#12 resolved close, #13 resolved ask',
    ],
  ])('%s', (_, words, expected) => {
    expect(told(`# Talk\n\n${words}\n`)).toBe(expected);
  });

  test.each([
    ['Motion: to close issue #12.\nMover: Ann. Second: Carl.\nNOTUC.', '#12 resolved close'],
    ['Motion: to close #12. Moved Ann, second Carl, no objection to unanimous consent.', '#12 resolved close'],
    ['#12: Ann moved to withdraw the proposal and close the issue. Seconded by Carl. Approved.', '#12 resolved close'],
    ['Motion: not to close #12.\nMover: Ann. Second: Carl.\nNOTUC.', '#12 undecided ask'],
    ['Motion: to close #12 accordingly.\nMover: Ann. No second.', '#12 undecided ask'],
  ])('motions: %s', (words, expected) => {
    const others = [31, 32, 33, 34].map((one) => `Motion: to build lamp ${one}.\nMover: Ann. Second: Carl.\nNOTUC.\n`);
    expect(told(`# Talk\n\n${others.join('\n')}\n${words}\n`)).toBe(expected);
  });

  test('"No objection" beside a state objects to nothing', () => {
    const row = (remark: string): string =>
      told(`| Issue | What | State | Remark |\n|---|---|---|---|\n| #12 | Lamps | Propose close | ${remark} |`);
    expect(row('No objection. Closed, wontfix')).toBe('#12 rejected close');
    expect(row('Carl objects. Closed, wontfix')).toBe('#12 rejected ask');
  });

  const log = (middle: string): string =>
    told(
      `Present: Ann, Carl, Mara\n\n## Rename the lamp?\n\n<clerkbot> github: https://github.com/${REPO}/issues/12\n\nCarl: people hate the name.\n\n${middle}\n\nRESOLUTION: Close no change\n`,
    );

  test('below the address that a robot gave, a resolution is about that issue', () => {
    expect(log('Ann: we went through all that in #13\n\nMara: Objections to closing no change?\n\n(silence)')).toBe(
      '#12 resolved close, #13 action ask',
    );
    expect(log('Ann: shall we close #13 as well?')).not.toContain('close,');
  });

  test('the talk is back at an issue where that is named again', () => {
    const words = (again: string): string =>
      told(`**Issue 12: lamps.** Carl has the text in PR 71. The group approves PR 71. ${again} Closed.`);
    expect(words('Mara: then issue 12 can be closed.')).toBe('#12 resolved close, #71 accepted');
    expect(words('Mara: good.')).toBe('#12 resolved ask, #71 accepted');
  });

  test('what the summary repeats of a resolution is no other result', () => {
    const words = 'Mara: OK, you can close mine.\n\nRESOLUTION: Close #12, addressed by the note in 5.2';
    expect(
      told(`## Lamps #12\n\n${words}\n\n## Summary of resolutions\n\n1. Close #12, addressed by the note in 5.2`),
    ).toBe('#12 resolved close');
  });

  test.each([
    ['Mara: nothing left, let us close it. Agreed.', '#12 resolved close'],
    ['Mara: let us close it when the rope is here. Agreed.', '#12 accepted'],
    ['Mara: let us not close it. Agreed.', '#12 accepted'],
  ])('a yes to who wants to close it: %s', (words, expected) => {
    expect(told(`## #12 Lamps\n\n${words}`)).toBe(expected);
  });

  test('the number in brackets behind a fix is how it was done', () => {
    expect(told('- #12 Lamps flicker\n  - The fix is on main (#71). Mara says they shine. Done, close.')).toBe(
      '#12 resolved close, #71 mentioned',
    );
    expect(told('- #12 Lamps flicker\n  - Wait for the bells (#71). Mara says they shine. Done, close.')).not.toContain(
      '#12 resolved close',
    );
  });

  test('an agenda with notes of its own is no plan, though the actions tell of its numbers again', () => {
    const notes = '### Agenda\n\n1. Lamps of the pier: #12\n   * They shine. Closed it in the call.\n';
    expect(told(`${notes}\n### Action items\n\n1. Mara tells the harbour of #12.`)).toContain('#12 resolved close');
    expect(told(`${notes}\n### Notes\n\n#12 Lamps: not reached.`)).not.toContain('#12 resolved close');
  });

  test('the number of a document is no repository', () => {
    expect(minutesOf('# Minutes of meeting 175 (L3/23-070)\n\n- #12 Lamps: closed.').decisions).toMatchObject([
      { repository: REPO, number: 12, verdict: 'close' },
    ]);
  });

  test('what is talked about may have a repository of its own', () => {
    const asked = (head: string): unknown =>
      minutesOf(`${head}\n\nMara: #12 is fixed and closed.`).decisions.map(({ repository, verdict }) => [
        repository,
        verdict,
      ]);
    expect(asked('## Wide lamps\n\n- [proposal](https://github.com/harbour/wide-lamps)')).toEqual([
      ['harbour/wide-lamps', 'ask'],
    ]);
    const link = 'We have [wide-lamps](https://github.com/harbour/wide-lamps) on the agenda.';
    expect(asked(`${link}\n\n## Poll: phase 3 for wide-lamps`)).toEqual([['harbour/wide-lamps', 'ask']]);
    expect(asked(`${link}\n\n## Poll: phase 3 for narrow lamps`)).toEqual([[REPO, 'close']]);
  });

  test('a remark in brackets at the end of a part tells whose its numbers are', () => {
    const part = '## Bells\n\n- #13 is fixed. Closed.\n\n(numbers are those of harbour/bells)\n';
    const found = minutesOf(`## Lamps\n\n- #12 is fixed. Closed.\n\n${part}\n## Ropes\n\n- #14 is fixed. Closed.`);
    expect(found.decisions.map(({ repository, number, verdict }) => `${repository}#${number} ${verdict}`)).toEqual([
      `${REPO}#12 close`,
      'harbour/bells#13 close',
      `${REPO}#14 close`,
    ]);
  });

  test.each([
    ['The suite (harbour/ets, issue 19): closed.', 'harbour/ets#19'],
    ['It is issue #102 in `tide-SPEs`; closed.', 'harbour/tide-SPEs#102'],
    ['quay/bells, #12 is closed.', `${REPO}#12`],
    ['In the site repo, #213 is closed.', 'harbour/site#213'],
    ['#217 on the infra tracker: closed.', 'null#217'],
    ['New text: tables#219 is closed.', `${REPO}#219`],
  ])('asked, for it may be another one: %s', (words, expected) => {
    expect(minutesOf(`# Talk\n\n${words}\n`).decisions).toMatchObject([{ verdict: 'ask' }]);
    expect(
      minutesOf(`# Talk\n\n${words}\n`).decisions.map(({ repository, number }) => `${repository}#${number}`),
    ).toEqual([expected]);
  });

  test('a number that elsewhere has the address of another repository may be ours', () => {
    const found = (words: string): string[] =>
      minutesOf(`# Talk\n\n${words}\n`).decisions.map(
        ({ repository, number, verdict }) => `${repository}#${number} ${verdict}`,
      );
    expect(found('- #12 Lamps: fixed. Closed.\n- For the bells see also harbour/bells#12.')).toEqual([
      'harbour/bells#12 ask',
    ]);
    expect(
      found('## harbour/bells\n\n- #12 Chime: fixed. Closed.\n- See https://github.com/harbour/bells/issues/12'),
    ).toEqual(['harbour/bells#12 close']);
  });

  test('a draft is written in the repository that its last words name', () => {
    const drafts = (title: string): string[] =>
      minutesOf(
        `# Call\n\n## ${title}\n\nIssue 12: Mara closed it.\n\n## Also\n\n[bells](https://github.com/harbour/draft-bells/issues/9)`,
      )
        .decisions.filter(({ number }) => number === 12)
        .map(({ repository, verdict }) => `${repository} ${verdict}`);
    expect(drafts('draft-ietf-harbour-tide-tables')).toEqual([`${REPO} close`]);
    expect(drafts('draft-ietf-harbour-bells')).toEqual(['harbour/draft-bells ask']);
    expect(drafts('draft-ietf-harbour-ropes-03')).toEqual([`${REPO} ask`]);
  });
});
