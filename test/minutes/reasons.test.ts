import { describe, expect, test } from '@jest/globals';
import { minutesOf } from './support/documents.ts';

/** Why a number is closed or asked about, in the words that a chair reads beside it. */
test.each([
  [
    '## Agenda\n\n- Lamps\n  - #12 is mended, close it\n- Bells\n  - #13: as last time\n',
    'ask: It stands in an agenda and tells what is to be done, not what was.',
  ],
  [
    '## #12 Lamps and #13 Bells\n\nThis issue is resolved.\n',
    'ask: It is about one of several numbers, and does not tell which.',
  ],
  [
    '### Issue 12: Lamps\n\nTom moved to table the motion to close #12. Ann seconded. Motion carries.\n',
    'ask: It speaks of closing, but: What was moved is something else than to close it.',
  ],
  [
    '### Issue 12: Lamps\n\nTom moved to close issue 12. Ann seconded. Motion carries.\n',
    'close: It was moved to close it, and that was carried.',
  ],
  ['- #12: set to Invalid.\n', 'close: It says that the issue was set to invalid, obsolete or the like.'],
  ['- #12 Lamps\n  - wurde behoben\n', 'keep: It says that it is done.'],
  ['## #12 Lamps\n\nThe WG closes it.\n', 'close: It says that the meeting closes it.'],
  ['- #12: Ticket mit Begründung geschlossen.\n', 'close: It says that the issue is closed or resolved.'],
  ['- #12: Erledigt, kann zu.\n', 'close: It gives the reason and says to close the issue, as the last word about it.'],
  ['## #12 Lamps\n\nThe chair declared #12 closed.\n', 'close: It says that it was declared closed.'],
  [
    '## Notes of Ann\n\n- #12 lamps: closed\n\n## Notes of Carl\n\n- #12 lamps: shown to the users, who want them brighter, back to Ines\n',
    'ask: Another part of the minutes tells more about it, and not that it is closed.',
  ],
  [
    '- #12: Rejected and closed. If they come back they can open a new one.\n',
    'close: It says that the issue is rejected, withdrawn, obsolete or a duplicate.',
  ],
  [
    '- #12: Rejected and closed. However we reopen it, and they can open a new one.\n',
    'ask: Later words speak against it: "However we reopen it, and they can open a new one."',
  ],
  ['- #12: Which metal? Resolved. Brass.\n', 'ask: It may be the question before it that is resolved.'],
  ["## #12 Lamps\n\nWe don't do that.\n", 'ask: It says no, but not that the issue is closed.'],
  ['- #12: closed. Reopen when #13 is merged.\n', 'ask: Later words speak against it: "Reopen when #13 is merged."'],
  ['- #12: closed. keep it until #13 is in.\n', 'ask: Later words speak against it: "keep it until #13 is in."'],
  [
    '| ticket | what | today |\n|-|-|-|\n| #12 | Lamps | they are back, PR #13 went in, verified. closed |\n',
    'close: It says that the issue is closed or resolved.',
  ],
  ['Lamps flicker. 217 is closed.\n', 'ask: The document does not say for certain in which repository it is.'],
])('%j', (document, expected) => {
  const [decision] = minutesOf(document).decisions;
  expect(`${decision?.verdict}: ${decision?.because}`).toBe(expected);
});

/** Where words of its own tell how it goes on, a closing to come is nothing to ask about. */
describe('it is not closed now', () => {
  test.each([
    [
      '- #12: to be closed when the lamps burn. Ann to look at them.\n',
      'action: It is not closed now: Somebody is named who is to do something.',
    ],
    ['- #12: should we close it? Postponed to the next call.\n', 'deferred: It is not closed now: It is put off.'],
    [
      '- #12: Can it be closed? No. The group agreed to add the second lamp.\n',
      'accepted: It is not closed now: It was agreed.',
    ],
  ])('%j', (document, expected) => {
    const [decision] = minutesOf(document).decisions;
    expect(decision?.verdict).toBe('keep');
    expect(`${decision?.outcome}: ${decision?.because}`).toBe(expected);
  });

  test('but it is asked about where nothing else is told', () => {
    expect(minutesOf('- #12: should we close it?\n').decisions[0]?.verdict).toBe('ask');
    expect(minutesOf('- #12: to be closed when the lamps burn.\n').decisions[0]?.verdict).toBe('ask');
  });
});

/** And why one stays as it is, where a few words tell. */
test.each([
  ['PTAL', 'Its few words leave something to do.'],
  ['Luis to come back with a use case.', 'Somebody is named who is to do something.'],
  ['We add it.', 'Its few words say yes.'],
  ['In production since Monday.', 'Its few words say that it is done.'],
  ['Sleeping.', 'Its few words put it off.'],
  ['Vote open until Friday.', 'Its few words leave it open.'],
  ['Merged while we spoke.', 'It says that the work is in.'],
  ['For information only.', 'Its few words only tell of it.'],
  ['Mixed feelings.', 'It tells of doubts or different opinions on the way.'],
  ['Brigid, can you have a look?\n\nSure.', 'Somebody was asked to do something and said yes.'],
])('%j', (words, because) => {
  expect(minutesOf(`## #12 Lamps\n\n${words}\n`).decisions).toMatchObject([{ verdict: 'keep', because }]);
});

/** Where words that speak of closing stand, or what was said around them. */
test.each([
  ['## Issues to discuss\n\n- #12: closed\n', 'It stands in an agenda or a list of plans, which is not a decision.'],
  ['## Options\n\n- #12: agreed to close.\n', 'It stands among what somebody wants or may choose.'],
  [
    '## Previous actions\n\n- #12: closed.\n',
    'It stands among what was reported or is to be done, not among decisions.',
  ],
  ['## Decisions of the last meeting\n\n- #12: agreed to close.\n', 'It stands among what an earlier meeting decided.'],
  ['## Rejected\n\n- Closing #12\n', 'It stands among what was rejected: perhaps closing it.'],
  ['> #12 is closed.\n', 'It stands in a quotation or in code.'],
  ['If the pilots agree:\n\n- #12: closed.\n', 'The words above its list leave it open.'],
  ['Bo wrote:\n\n- #12: closed.\n', 'The words above its list tell of what others said or decided.'],
  ['This is a template.\n\n- #12: closed.\n', 'The document says that it is a template or an example.'],
  ['There was no quorum.\n\n- #12: closed.\n', 'The minutes say that the meeting was cancelled or had no quorum.'],
  [
    'All decisions are provisional.\n\n- #12: closed.\n',
    'The minutes say that their decisions are still to be confirmed.',
  ],
  [
    'Strike the following line.\n\n- #12: closed.\n',
    'The minutes say that a line is to be struck, and it may be this one.',
  ],
  [
    '## Where we stand\n\n- #12 Lamps\n  - closed\n\n## Decided today\n\n- #12: buy a new lamp of brass\n',
    'Below a title of decisions the same number stands with other words.',
  ],
  ['- #12: ❌ closed\n', 'A sign beside it may say the opposite.'],
  [
    'Those present could talk but not decide.\n\n- #12: closed.\n',
    'The minutes say that those who met could not decide, or only give advice.',
  ],
  [
    'The earlier vote was taken back.\n\n- #12: closed.\n',
    'The minutes say that something in them was taken back or is wrong, and it may be this.',
  ],
  [
    'Red = motion failed.\n\n- #12: closed.\n',
    'The minutes say by colours or type what holds, which cannot be read here.',
  ],
  [
    'A ticket is closed when two maintainers sign.\n\n- #12: closed.\n',
    'The minutes have a rule of their own for when an issue is closed.',
  ],
  [
    'We stopped here.\n\n- #12: closed.\n',
    'The minutes say above it that the rest was not reached, or only talked about.',
  ],
  ['- #12: closed, the lamps are mended[a]\n', 'A note stands behind it, which may say more.'],
  ['- [ ] #12: closed\n', 'Its box is not ticked.'],
  [
    'Mara talked about the pier, as in #12. It was closed.\n\nThis issue is closed.\n',
    'The number is named in passing; the words may be about something else.',
  ],
  ['- #12: fixed in 5.2\n', 'It speaks of closing or of being done, but not plainly.'],
  ['Closed since last call: #12, #13\n', 'It speaks of closing or of being done, but not plainly.'],
  ['## #12 Lamps (closed)\n\nTom still sees them.\n', 'Its title says that it is closed, but more was said about it.'],
  [
    '- #12 Lamps\n  - Tom painted a picture\n    - closed\n',
    'It stands below something else that was said; the words may be about that.',
  ],
  ['## #12 Lamps\n\nProposal: close #12. Proposal withdrawn.\n', 'It may be the proposal to close it that is meant.'],
  ['## A\n\n- #12: closed\n\n## B\n\n- #12: postponed\n', 'Later words speak against it: "#12: postponed"'],
  ['## #12 Lamps\n\nClosed.\n\nSteel is another matter.\n', 'It says to close, but more was said after it.'],
])('asked: %j', (document, because) => {
  expect(minutesOf(document).decisions[0]).toMatchObject({ verdict: 'ask', because });
});
