import { describe, expect, test } from '@jest/globals';
import { minutesOf } from './support/documents.ts';

const outcomes = (markdown: string): string =>
  minutesOf(markdown)
    .decisions.map((decision) => `#${decision.number} ${decision.outcome}`)
    .join(', ');
const item = (words: string): string => outcomes(`## #12 Add a column for the draught\n\n${words}\n`);

describe('what the meeting did with an issue', () => {
  test.each([
    ['resolution', 'accepted', 'Resolution: the column is added as proposed.'],
    ['agreed', 'accepted', 'Everyone agreed to the column.'],
    ['agreed', 'accepted', 'Approved, but not yet merged.'],
    ['agreed', 'accepted', 'Ready to merge.'],
    ['agreed', 'accepted', 'OK in principle.'],
    ['agreed on a condition', 'action', 'Go ahead if the harbour office has no doubts.'],
    ['action', 'action', 'ACTION: Mara.'],
    ['action', 'action', 'Assigned to Mara.'],
    ['somebody to', 'action', 'Mara and Tom to ask the pilots.'],
    ['somebody to', 'action', 'tomlin to ask the pilots'],
    ['somebody will', 'action', 'Mara will ask the pilots.'],
    ['to do', 'action', 'Waiting for the pilots.'],
    ['to do', 'action', 'In progress.'],
    ['something to do', 'action', 'The pilots should be asked.'],
    ['no conclusion', 'undecided', 'No consensus so far.'],
    ['no conclusion', 'undecided', 'Still under discussion.'],
    ['no conclusion', 'undecided', 'This was not voted on.'],
    ['more discussion', 'undecided', 'Needs more discussion.'],
    ['put to vote', 'undecided', 'Ready for vote.'],
    ['own opinion', 'undecided', "I'm happy with it."],
    ['open question', 'undecided', 'What would it be called?'],
    ['put off', 'deferred', 'Postponed.'],
    ['put off', 'deferred', 'Continue next meeting.'],
    ['put off', 'deferred', "Will be discussed in tomorrow's pilots call."],
    ['put off', 'deferred', 'Moved to version 3.'],
    ['put off', 'deferred', 'Skipped, as Mara is away.'],
    ['put off', 'deferred', 'Leaving as is.'],
    ['put off', 'deferred', 'Comes again in the April VC.'],
    ['put off', 'deferred', 'We leave it for when Rosa is here.'],
    ['put off', 'deferred', 'It gets looked at again once the pier is built.'],
    ['put off', 'deferred', 'All: in 7.4.'],
    ['put off', 'deferred', 'This should wait for the outcome of the workshop.'],
    ['somebody will', 'action', 'On my disk, I push it tonight.'],
    ['brought in', 'resolved', 'It was committed some minutes later.'],
    ['brought in', 'resolved', 'Ngozi pressed merge during the call.'],
    ['left open', 'deferred', 'Left open.'],
    ['no progress', 'undecided', 'Tom began a note, but has not got very far.'],
    ['no progress', 'undecided', 'Mara writes: no progress since the spring.'],
    ['more discussion', 'undecided', 'Mara showed the draft, discussion likely to follow.'],
    ['no conclusion', 'undecided', 'This isnt ready to be voted on.'],
    ['no conclusion', 'undecided', 'This is not ready for a decision.'],
    ['to do', 'action', "He's stuck, I'll pair with him on Thursday."],
    ['wrong place', 'rejected', 'Wrong tracker.'],
    ['turned down', 'rejected', 'The request for a second column was declined by the harbour office.'],
  ])('%s: %s, as in "%3$s"', (_rule, outcome, words) => {
    expect(item(words ?? '')).toBe(`#12 ${outcome}`);
  });

  test.each([
    ['a table is no delay', 'It is OK to add the table.', 'accepted'],
    ['a question agrees to nothing', 'Ready to merge?', 'undecided'],
    ['what needs agreement has none', 'It still needs an agreed text.', 'action'],
    ['a pointer to a talk says nothing of it', 'The matter was discussed under #12.', 'mentioned'],
    ['an invitation is a task, for whenever it is', 'Invite the pilots to the next meeting.', 'action'],
    ['what is perhaps put off is not', 'Perhaps it can be postponed?', 'undecided'],
    ['silence puts nothing off', 'No answer from the pilots in two weeks.', 'mentioned'],
    ['a sentence may begin in small letters', 'The office has seen it. will ask the pilots', 'action'],
    ['nothing new is nobody doing something', 'No updates this week.', 'mentioned'],
    ['an address says nothing', 'Shown at https://docs.example/p5/on-hold/postponed.html on the wall.', 'mentioned'],
    ['the date of the next meeting puts nothing off', 'Mara will ask. Next meeting: Tuesday 6 April.', 'action'],
    ['what nobody has is not put off', 'No one has a printer. Mara will ask for one.', 'action'],
    ['a pointer to what was agreed is an agreement', 'Discussed and agreed upon, see #12.', 'accepted'],
    ['a no without its apostrophe is one', 'The office doesnt agree.', 'undecided'],
    ['no work is none to do', "The column doesn't need more work.", 'mentioned'],
    ['a pull request that waits is something to do', 'A PR to add the column exists.', 'action'],
  ])('%s', (_name, words, outcome) => {
    expect(item(words)).toBe(`#12 ${outcome}`);
  });
});

describe('which words tell it', () => {
  test('later rulings overrule earlier ones', () => {
    expect(item('Everyone agreed to the column. Then it was postponed.')).toBe('#12 deferred');
    expect(item('It had been postponed. Now it is approved.')).toBe('#12 accepted');
  });

  test('a task beside a ruling leaves the ruling', () => {
    expect(item('The column was approved. ACTION: Mara to tell the pilots.')).toBe('#12 accepted');
  });

  test('what is said on the way of a long talk gives way to its end', () => {
    const talk = Array.from({ length: 12 }, (_, at) => `Depth ${at} was measured at the quay.`).join('\n\n');
    expect(item(`Mara will ask the pilots.\n\n${talk}\n\nPostponed.`)).toBe('#12 deferred');
  });

  test('talk without a result is undecided, a name alone a mention', () => {
    expect(item('The quay is long. The ships are wide. The tide is high.')).toBe('#12 undecided');
    expect(item('')).toBe('#12 mentioned');
  });

  test('when the meeting was over is said of no issue', () => {
    expect(item('Approved.\n\nAdjourned 17:31 UTC')).toBe('#12 accepted');
    expect(minutesOf('## #12 Lamps\n\nMeeting closed at 14:20.\n').decisions[0]?.verdict).toBe('keep');
  });

  test('each clause of a sentence keeps its own number', () => {
    expect(outcomes('- #12 is approved, but #13 is postponed.\n')).toBe('#12 accepted, #13 deferred');
  });

  test('a verb right behind the number begins a sentence, not a title', () => {
    expect(outcomes('- #12 (side lamps) waits for #13.\n')).toContain('#12 deferred');
    expect(outcomes('- #12 needs one more test.\n')).toBe('#12 action');
    expect(outcomes('- #12 Lamps for #13\n')).toContain('#12 mentioned');
  });

  test('a proposal is not yet a result', () => {
    expect(item('Proposal to split it in two.')).toBe('#12 undecided');
  });

  test('a number that is only pointed to leaves the words to the item', () => {
    expect(outcomes('- #12 Draught column\n  - Postponed, as we are busy with #13.\n')).toBe(
      '#12 deferred, #13 mentioned',
    );
  });
});

describe('what a heading says', () => {
  test.each([
    ['Postponed', 'deferred'],
    ['Milestone 9.0', 'deferred'],
    ['Approved', 'accepted'],
    ['In progress', 'action'],
    ['Under discussion', 'undecided'],
  ])('%s', (heading, outcome) => {
    expect(outcomes(`# ${heading}\n\n## #12 Draught column\n`)).toBe(`#12 ${outcome}`);
  });

  test('a ruling about the number itself goes before', () => {
    expect(outcomes('# Postponed\n\n## #12 Draught column\n\nApproved after all.\n')).toBe('#12 accepted');
  });

  test.each([
    ['merged', 'resolved', 'Merged while we spoke.'],
    ['landed', 'resolved', 'The patch landed on Monday.'],
    ['out', 'resolved', 'It was rolled out at all piers last week.'],
    ['not yet', 'action', 'Not yet merged, the tests are red.'],
    ['to be', 'accepted', 'Can be merged.'],
    ['only then', 'action', 'Once it is merged, Mara will mail the pilots.'],
    ['and broke something', 'mentioned', 'It was merged in spring but broke the lamps.'],
  ])('work that is in is resolved, and closes nothing: %s', (_name, outcome, words) => {
    expect(minutesOf(`## #12 Draught\n\n${words}\n`).decisions).toMatchObject([{ outcome, verdict: 'keep' }]);
  });

  test.each([
    ['behind the name', '- Draught column - postponed, the author is away, #12\n', 'deferred'],
    ['behind the number', '- #12 (draught column): skipped, no time\n', 'deferred'],
    ['who is asked', '- #12 Draught column: @mara please rebase\n', 'action'],
    ['a name alone', '- Postponed tides: #12\n', 'mentioned'],
  ])('a title tells how it stands: %s', (_name, words, outcome) => {
    expect(outcomes(`## Talk\n\n${words}\n- Bells #30\n`)).toMatch(`#12 ${outcome}`);
  });

  test('an empty cell of a result says nothing, and what one only sounds like has words of its own', () => {
    expect(outcomes('| PR | Who | Decision |\n|--|--|--|\n| #12 | bot | - |\n| #13 | Mara | no |\n')).toBe(
      '#12 mentioned, #13 rejected',
    );
    expect(outcomes('## Release 2.4\n\n- #12 Ropes\n')).toBe('#12 deferred');
    expect(outcomes('## 2. Release 2.4\n\n- #12 Ropes\n')).toBe('#12 mentioned');
    expect(outcomes('- #12 sounds like #13 in other words?\n  - Postponed.\n')).toBe('#12 deferred, #13 mentioned');
  });

  test.each([
    ['who is asked and says yes is going to do it', 'Brigid, can you have a look?\n\nSure.', 'action'],
    ['a decision that is a no', 'Consensus: No, not in this table.', 'rejected'],
    ['a decision that moves it', 'AGREED: it moves to tide-2', 'deferred'],
    ['a decision that assigns it', 'Luis to come back with a use case.', 'action'],
    ['doubts on the way to a task', 'Nobody was sure whether it should.\n\nLuis will ask the pilots.', 'action'],
  ])('%s', (_name, words, outcome) => {
    expect(item(words)).toBe(`#12 ${outcome}`);
  });
});
