import { describe, expect, test } from '@jest/globals';
import { closes, closing } from './support/closes.ts';

/** What plausible scribes write where a careful chair would not close; each class was once read as closed. */

describe('words behind a closing that take it back, or say who says so', () => {
  test.each([
    'Closed in January, came up again in March.',
    'Closed while we were looking, Tom opens it again.',
    'Closed by the stale bot.',
    'Closed – wrongly.',
    'Closed, hopefully.',
    'Agreed to close #12 and open it again in spring.',
    'Agreed to close. Mara wants a second vote.',
    'Agreed to close. Tom came late and asked to keep it.',
    'Agreed to close. Tom to check with the pilots first.',
    'Agreed to close. First Tom checks with the pilots.',
    'Tom closed it, which Mara finds too early.',
    'Tom closed it in June; it came back in July.',
    'Closed. The pilots complain.',
    'Closed. The pilots see it differently.',
    'Invalid, Tom says.',
    'Status: closed (phase 1), phase 2 open',
  ])('%s', (words) => {
    expect(closing(words)).toEqual([]);
  });
});

describe('something is left to do', () => {
  test.each([
    'Already implemented; tests fail.',
    'It is done and in review.',
    'This is done. The south quay comes next.',
    'Done (DLS).',
    'Done, documentation missing.',
    'Done, with the exception of the south quay.',
    'Fixed, 3 of 4 lamps.',
    'Resolved, apart from the docs.',
    'Resolved, waiting for feedback.',
    'Resolved. Tom to verify.',
    'Closed (needs confirmation).',
    'Rejected as it stands, a new version is welcome.',
    'Rejected; Mara writes a new version.',
    'Withdrawn, taken over by Mara.',
  ])('%s', (words) => {
    expect(closing(words)).toEqual([]);
  });
});

describe('something else is closed, or it is closed somewhere else', () => {
  test.each([
    'Closed in tide-web.',
    'Closed in the other repository.',
    'Closed since 2019 in the sheet.',
    'Closed on Sundays.',
    'Agreed to close this topic for today.',
    'Closing it for today.',
    'Tom closed one of the two.',
    'Tom closed the issue with the reader, but that with the writer is there.',
    'PR #13 merged and closed.',
    'PR #13 closed.',
  ])('%s', (words) => {
    expect(closing(words)).toEqual([]);
  });
});

describe('it is to be closed later, or one of two is', () => {
  test.each([
    'Agreed to close in June.',
    'Decision: close this in June.',
    'Agreed to close #12 with #13.',
    'Agreed to close #12 or #13.',
  ])('%s', (words) => {
    expect(closing(words)).toEqual([]);
  });
});

describe('a question is answered otherwise, or is another question', () => {
  test.each([
    'Can we close this?\nMara: yes.\nAnn: no!',
    'Can we close this?\nMara: yes.\nAnn: I would rather wait.',
    'Any objections to closing this?\nMara: None.\nAnn: I have one.',
    'Are we close?\nMara: yes.',
    'Are we close to closing it?\nMara: yes.',
    'Is it too early to close it?\nMara: yes.',
    'Do we need a vote to close this?\nMara: yes.',
    'Are the questions in it closed?\nMara: yes.',
    'Can the keeper close this?\nMara: sure, he has the rights.',
  ])('Tom: %s', (words) => {
    expect(closes(`## #12 Lamps of the pier\n\nTom: ${words}\n`)).toEqual([]);
  });
});

describe('it is what an earlier meeting decided', () => {
  test.each([
    'From the last minutes:\n\n- #12: agreed to close\n',
    'Recap of 4 April:\n\n- #12: agreed to close\n- #13: closed\n',
    '## Recap\n\n- #12: agreed to close\n',
    '## Follow-up of 4 April\n\n- #12: agreed to close\n',
    '| Issue | Decision of 4 April | Remark |\n| --- | --- | --- |\n| #12 | closed, as agreed | |\n',
  ])('%j', (document) => {
    expect(closes(document)).toEqual([]);
  });
});

describe('the status is that of a task', () => {
  test.each([
    '## #12 Lamps\n\nAction A1: Tom asks the office. Status: closed.\n',
    '## #12 Lamps\n\nTom asked the office. Status: completed.\n',
  ])('%j', (document) => {
    expect(closes(document)).toEqual([]);
  });
});

describe('a title says it, but not of this number', () => {
  test.each([
    "## Won't fix\n\n- in 2.0: #12, #13\n",
    'Rejected:\n\n- alternatives to #12\n- the wording of #13\n- Ann (excused, #14 to be done by Tom)\n',
    '## Rejected\n\n- #12: only the second part\n- merging #13\n- closing #14\n',
  ])('%j', (document) => {
    expect(closes(document)).toEqual([]);
  });
});

describe('the numbers are those of other things', () => {
  test.each([
    ...[
      'Pull requests',
      'Closed PRs',
      'Jira tickets',
      'Helpdesk',
      'Polls',
      'Motions',
      'Status of actions',
      'Risks',
    ].map((title) => `## ${title}\n\n- #12: closed\n- #13: rejected\n`),
    ...['Gate', 'RFC', 'Discussion', 'Ballot', 'Sprint'].map((word) => `## ${word} #12\n\nClosed.\n`),
    '- Gate #12: closed\n- Bridge #13: closed\n',
    '## Decisions\n\n| No. | Subject | Decision |\n| --- | --- | --- |\n| 12 | Fog | Closed |\n| 14 | Ice | Open |\n',
    ...["We closed #12's first task.", 'We closed #12 (the poll).', 'We closed #12 of the harbour list.'],
    ...['Resolved #12 with a vote to go on.', 'Resolved #12 to go to the pilots.'],
  ])('%j', (document) => {
    expect(closes(document)).toEqual([]);
  });
});

describe('it is what somebody wants, or one of several ways', () => {
  test.each([
    ...["Today's goals", 'Goals until summer', "Tom's proposal", "Tom's suggestions", 'Wishes of the pilots'].map(
      (title) => `${title}:\n\n- #12 closed\n- #13 rejected\n- close #14\n`,
    ),
    '## Options for #12\n\n1. closed as it is\n2. Closed.\n3. kept\n',
    'Plan for today: see whether #12 is closed. Close #13.\n',
  ])('%j', (document) => {
    expect(closes(document)).toEqual([]);
  });
});

describe('a question, the talk or the vote about it is over', () => {
  test.each([
    'Which metal? Resolved. Brass.',
    'Resolved, brass it is. Tom will start in June.',
    'This is settled, Tom can start.',
    ...['Now addressed, see 3.2.', 'Out of time, closing.', 'The first question is answered, closed.'],
    'Closed with seven votes for brass.',
    '#13 replaces #12, closed.',
  ])('%s', (words) => {
    expect(closing(words)).toEqual([]);
  });

  test('the strict form with something to come', () => {
    expect(closes('- #12 resolved: we will use brass\n')).toEqual([]);
    expect(closes('- #12 resolved: brass is used since June\n')).toEqual(['#12 close']);
  });
});

describe('a motion or a list whose words say otherwise', () => {
  test.each([
    'PROPOSED RESOLUTION: close #12\n',
    'Agreed: close #12. Ann: I object.\n',
    'Motion: close #12. Carried? No, tie.\n',
    'Motion to close the debate on #12. Carried.\n',
    'It was moved to close #12 and open it again in June. Carried.\n',
    'Tom fixes the docs, then we can close #12. All agreed.\n',
    'We agreed to close the following issues:\n\n- #12 (Tom against)\n- #13: later\n- the ropes, not #14\n- PR #15\n',
    'We closed these:\n\n- #12 Lamps\n  - Tom wants it back\n- duplicates of #13\n',
    '- #17: closed – leider wieder da\n- #20: closed, wenn Tom fertig ist\n- #15: closed, mais pas encore\n',
  ])('%j', (document) => {
    expect(closes(document)).toEqual([]);
  });
});

describe('what was moved or asked before it is turned down or closed', () => {
  test.each([
    ...['Tom proposed to postpone it. This was rejected.', 'Ann objected. Rejected.', 'What about the PR?\nClosed.'],
    '| Motion | Result |\n| --- | --- |\n| to close | rejected |\n',
    '#### Background\n\nClosed.\n',
  ])('below #12: %j', (words) => {
    expect(closes(`### #12 Lamps\n\n${words}`)).toEqual([]);
  });

  test.each([
    '| Issue | Motion | Result |\n| --- | --- | --- |\n| #12 | to close | rejected |\n',
    '| Issue | Question | Decision |\n| --- | --- | --- |\n| #12 | Metal | closed |\n| | Colour | open |\n',
    '| Issue | Decision | Decision of pilots |\n| --- | --- | --- |\n| #12 | open | closed |\n',
    '- #12 Lamps (tracker: closed)\n',
  ])('%j', (table) => {
    expect(closes(table)).toEqual([]);
  });
});
