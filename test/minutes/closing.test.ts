import { describe, expect, test } from '@jest/globals';
import { minutesOf, verdicts } from './support/documents.ts';

const item = (words: string): string => `## #12 Add a column for the draught\n\n${words}\n`;

describe('what closes an issue', () => {
  test.each([
    ['decided to close', 'Agreed to close this issue.'],
    ['decided to close', 'We decided to close it.'],
    ['decided to close', 'Resolution: close #12 as the column exists.'],
    ['decided that it is closed', 'Consensus is that it can be closed.'],
    ['decided to reject', 'It was decided to reject this proposal.'],
    ['said to be closed', 'Issue closed.'],
    ['said to be closed', 'This ticket has been closed by Mara, but we must keep the docs in mind.'],
    ['said to be closed', 'Closed, no discussion needed.'],
    ['said to be closed', 'This issue is resolved and can be closed.'],
    ['closed number', 'Closed #12.'],
    ['closed as not done', 'Closed as not planned.'],
    ['closed as not done', 'Closed WONTFIX'],
    ['said to be closed', 'Closed FIXED'],
    ['closed as not done', "Conclusion: won't fix."],
    ['closed as not done', 'Withdrawn.'],
    ['done, nothing left', 'This had been done last spring and needs no further action, nothing more to do.'],
    ['number done', '#12 is done.'],
    ['said to be done', 'This has already been implemented.'],
    ['closing it', 'Closing this issue.'],
    ['was closed by somebody', 'We closed it.'],
    ['was closed by somebody', 'Mara closed the issue during the meeting.'],
    ['closed at the end', 'The pilots have the new lamps since May, so closed.'],
    ['closed at the end', 'Done, ticket closed with a song.'],
    ['closed at the end', 'Labelled & closed with the usual text.'],
    ['said to be closed', 'Issue closed during the telecon.'],
    ['closed at the end', 'Nobody has asked for it in years; ticket closed.'],
    ['closed at the end', 'Wrong place. Close with a pointer to the list.'],
    ['closed at the end', 'The foundation has paid, this can be closed.'],
    ['question answered', 'Can we close this? Yes.'],
    ['question answered', 'Any objections to closing? None.'],
    ['question answered', 'Shall we close this one as obsolete?\n\nAgreed.'],
  ])('%s: %s', (rule, words) => {
    const [decision] = minutesOf(item(words)).decisions;
    expect(decision?.verdict === 'close' ? rule : `${decision?.verdict}: ${decision?.because}`).toBe(rule);
  });

  test('a no without a closing is asked, and of a pull request kept', () => {
    expect(verdicts(item('No. Out of scope for the harbour.'))).toBe('#12 ask');
    expect(verdicts('## PR #12 Add a column\n\nNo. Out of scope for the harbour.\n')).toBe('#12 keep');
  });

  test('a closing that turns the issue down is told apart from one that is done', () => {
    expect(minutesOf(item('Withdrawn.')).decisions[0]?.outcome).toBe('rejected');
    expect(minutesOf(item('Issue closed.')).decisions[0]?.outcome).toBe('resolved');
  });

  test('a summary at the end that repeats the resolution says nothing against it', () => {
    const talk = '## #12 Lamps\n\nRESOLUTION: Close #12 without change\n\n## Summary of resolutions\n\n1. ';
    expect(verdicts(`${talk}Close #12 without change\n`)).toBe('#12 close');
    expect(verdicts(`${talk}Do not close #12\n`)).toBe('#12 ask');
  });

  test('somebody who was there closed it in the call', () => {
    expect(verdicts(`Present: Mara Lind\n\n${item('OK to close, Mara closed in the call')}`)).toBe('#12 close');
    expect(verdicts(`Present: Mara Lind\n\n${item('The gate squeaks, Mara closed')}`)).not.toContain('close');
  });

  test('who speaks is no part of the words', () => {
    expect(verdicts(`Present: Mara Lind\n\n${item('Mara: Closed, no discussion needed.')}`)).toBe('#12 close');
  });

  test('the words that said so are kept with their line', () => {
    expect(minutesOf(item('Some talk.\n\nIssue closed.')).decisions[0]?.evidence).toEqual({
      text: 'Issue closed.',
      page: null,
      line: 5,
    });
  });

  test('the title may carry the status', () => {
    expect(verdicts('- #12 Draught column - closed\n- #13 Berths\n')).toBe('#12 close, #13 keep');
    expect(minutesOf('# Rejected\n\n## #12 Draught column\n').decisions[0]).toMatchObject({
      verdict: 'close',
      evidence: { text: 'Rejected: #12 Draught column', line: 3 },
    });
  });

  test('numbers of one decision are closed together', () => {
    expect(verdicts('Resolution: close issues 12, 13 and 14 as fixed by the last release.\n')).toBe(
      '#12 close, #13 close, #14 close',
    );
  });
});

describe('what never closes an issue', () => {
  test.each([
    'Can we close this?',
    'Is this issue closed?',
    'This issue is not closed.',
    "It isn't resolved yet.",
    "The wiring isn't done, closed.",
    'The wiring isnt finished, so this can be closed.',
    "The wiring wasn't really fixed, so we close it.",
    'This may be closed.',
    'I think this can be closed.',
    'It should now be resolved.',
    'This will be closed next week.',
    'To be closed when the release is out.',
    'Close it if nobody objects.',
    'Proposal: close this issue.',
    'Mara suggested to close this issue.',
    'This issue is almost done.',
    'This issue is partly resolved.',
    'This issue is closed for DLS only.',
    'Issue closed by mistake.',
    'The conflict is resolved.',
    'The session was closed.',
    'Closed at 15:30.',
    'Conflict: resolved.',
    'Closed-loop lamps are needed.',
    'Closed to the public.',
    'Closed until further notice.',
    'Agreed to close the harbour.',
    'Agreed to reject the other colour.',
    'Agreed to reject this colour.',
    'Agreed to close if no comments come.',
    'Decision: closed session next week.',
    'The proposal was rejected by the pilots.',
    'The proposal was rejected in its present form.',
    'Rejected for now.',
    'This was resolved by agreeing to paint the lamps.',
    'It was resolved that the lamps be painted.',
    'This is done in the pilot software.',
    'Issue closed in the old tracker.',
    'Proposal to close rejected.',
    'Declined to close it.',
    'Vote to close: five yes, four no.',
    'No objections to closing.',
    'Status: closed and reopened',
    'Resolution: close #12 unless Mara objects.',
    'This was resolved in favour of lamps.',
    'It was resolved to keep the lamps.',
    'This has been fixed on a branch.',
    'This is implemented by PIER.',
    'This is fixed in PR #13.',
    'Berth tables\n\nThis was closed.',
    '### Bells\n\nThis was closed.',
    'The pull request is merged and closed.',
    'Resolved: that the harbour master is thanked.',
    'Merged.',
    'Done.',
    'We had a closed meeting about it.',
    'No resolution at this point.',
    '`closed` is the name of a status.',
    '> Issue closed.',
    '    Issue closed.',
    '~~Issue closed.~~',
    '<!-- Issue closed. -->',
    '<span style="display:none">Issue closed.</span>',
    'ACTION: Mara to close this issue.',
    'If the pilots are content, close.',
    'Tom will ask the pilots, then close.',
    'Mara to draft a reply and, after a look by Tom, close.',
    'The session was long, closed.',
    'Can we close this? No.',
    'Can we close this? Yes, but first the docs.',
    'Shall we close it? Tom does not know.',
    'Any objections to closing? Yes.',
    'Close it. Mara will look again on Monday.',
    'It should be closed.',
    '- review of old issues -> close old tickets',
  ])('%s', (words) => {
    expect(minutesOf(item(words)).decisions.filter((one) => one.verdict === 'close')).toEqual([]);
  });

  test.each([
    ['not turned down after all', 'Rejected.\n\nNot everybody agreed.'],
    ['agreed afterwards', 'Rejected.\n\nIt was agreed to try it in spring.'],
    ['reopened later', 'Issue closed.\n\nIt was reopened on Friday.'],
    ['left open later', 'This issue is resolved.\n\nLeft open until the release.'],
    ['more to do', 'This has already been implemented.\n\nMara will add the index first.'],
  ])('taken back: %s', (_name, words) => {
    expect(minutesOf(item(words)).decisions[0]?.verdict).toBe('ask');
  });

  test('a doubtful closing is shown to a person with the reason', () => {
    expect(minutesOf(item('I think this can be closed.')).decisions[0]).toMatchObject({
      verdict: 'ask',
      because: 'It speaks of closing, but: It is hedged.',
      evidence: { text: 'I think this can be closed.' },
    });
  });

  test('the title of an issue may hold the words', () => {
    expect(
      verdicts('- #12 Closed by default windows\n- #13 resolved in wrong order\n- #14 Windows that are closed\n'),
    ).not.toContain('close');
  });

  test('an agenda and a list of plans decide nothing', () => {
    expect(verdicts('# Agenda\n\n- #12: closed\n\n# Notes\n\nNothing was said.\n')).toBe('#12 ask');
    expect(verdicts('# Issues to be closed\n\n- #12: closed\n')).toBe('#12 ask');
  });

  test.each([
    'Related: #12 (closed)',
    'See #12: closed',
    '- [ ] #12: closed',
    '## Closed issues\n\n- #12 Lamps',
    '## #12 Lamps (closed)\n\nIt came back. We keep it.',
    '## #12 Lamps\n\nIssue closed.\n\n## #12 Lamps again\n\nStill broken, Mara will look.',
    '## Lamps (was #12)\n\nIssue closed.',
    '| No | Title | State |\n|--|--|--|\n| #12 | Lamps | closed |',
    '## Minutes of the last meeting\n\n#12 was closed.',
    '## Agenda\n\n1. #12 Lamps - closed',
    'PR #13 closes #12.',
    'Mara asked why #12 is closed.',
    'In #12 Mara writes: "Issue closed."',
  ])('by its place: %s', (markdown) => {
    expect(verdicts(`${markdown}\n`)).not.toContain('close');
  });

  test.each([
    'Issue closed, but should be reopened.',
    'Issue closed, no.',
    'Issue closed, no longer true.',
    'Rejected, but accepted later.',
    'Rejected, though the pilots want it.',
  ])('a remark that unsays it: %s', (words) => {
    expect(minutesOf(item(words)).decisions[0]?.verdict).toBe('ask');
  });

  test('the same number with another result elsewhere', () => {
    const twice = '## #12 Units\n\nIt was agreed to keep the units.\n\n## #12 States\n\nIssue closed.\n';
    expect(minutesOf(twice).decisions).toMatchObject([{ number: 12, verdict: 'ask' }]);
  });

  test('an issue of which the repository is not known', () => {
    const [decision] = minutesOf(item('Issue closed.'), { repository: undefined }).decisions;
    expect(decision).toMatchObject({ repository: null, verdict: 'ask' });
  });

  test('a pull request', () => {
    expect(minutesOf('## PR #12 Draught column\n\nClosed.\n').decisions[0]?.verdict).toBe('keep');
  });
});
