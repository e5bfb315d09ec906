import { describe, expect, test } from '@jest/globals';
import { CLOSED_CARELESSLY } from './support/closed-carelessly.ts';
import { CLOSED_INDEED, CLOSED_OTHERWISE, DOCUMENTS_THAT_CLOSE_OTHERWISE } from './support/closed-otherwise.ts';
import { verdicts } from './support/documents.ts';

/** What plausible scribes write where a careful chair would not close; each class was once read as closed. */

const HEAD = '# Minutes of the call, 4 May 2021\n\n';

/** The same words in the layouts in which they are found. */
const LAYOUTS: readonly ((words: string) => string)[] = [
  (words) => `- #12: ${words}\n- #13 – to be discussed\n`,
  (words) => `## #12 Lamps of the pier\n\n${words}\n`,
  (words) => `- Lamps of the pier #12\n  - ${words}\n`,
  (words) => `| Issue | Title | Result |\n| --- | --- | --- |\n| #12 | Lamps | ${words} |\n| #13 | Buoys | open |\n`,
];

const closes = (document: string): string[] =>
  verdicts(HEAD + document)
    .split(', ')
    .filter((one) => one.endsWith(' close'));

const closing = (words: string): string[] =>
  LAYOUTS.flatMap((layout) => closes(layout(words)).filter((one) => one.startsWith('#12 ')));

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

describe('something else than the issue is closed', () => {
  test.each(Object.entries(CLOSED_OTHERWISE))('%s', (_kind, all) => {
    expect(all.flatMap((words) => closing(words).map(() => words))).toEqual([]);
  });

  test.each(DOCUMENTS_THAT_CLOSE_OTHERWISE)('%j', (document) => {
    expect(closes(document)).toEqual([]);
  });
});

describe('a word for closing stands near the number', () => {
  test.each(Object.entries(CLOSED_CARELESSLY))('%s', (_kind, documents) => {
    expect(documents.filter((document) => closes(document).length > 0)).toEqual([]);
  });

  test.each([
    'Motion to close #12. Ann seconded. Carried.\n',
    '**RESOLUTION: Close #12**\n\nVote: 4 for, 3 against\n',
    '- #12 is obsolete then -> closed\n',
    '## #12 Lamps\n\nTom closed it and left a note.\n',
    '## #12 Lamps\n\nMara explained (as she did in #13) that it is mended. Closed.\n',
  ])('but: %j', (document) => {
    expect(closes(document)).toEqual(['#12 close']);
  });
});

describe('in German and French, too', () => {
  test.each([
    'Kann noch nicht zu.',
    'Kann zu, sobald Tom es geprüft hat.',
    'Wird nicht geschlossen.',
    'Wird beim nächsten Termin geschlossen.',
    'Vielleicht geschlossen.',
    'Kann das zu?',
    'Wurde geschlossen, kam aber wieder.',
    'Die Sitzung wird geschlossen.',
    'Tom schlägt vor: geschlossen, wenn niemand widerspricht.',
    'Pas fermé.',
    'À fermer quand Tom aura fini.',
    'Peut être fermé après la prochaine réunion.',
    'On ferme la séance.',
    'Peut-être fermé.',
    'Fermé, sauf pour les pilotes.',
    'Encore à fermer.',
    'La porte est fermée.',
  ])('%s', (words) => {
    expect(closing(words)).toEqual([]);
  });

  test.each([
    'Erledigt, kann zu.',
    'Läuft seit Montag. Ticket mit Begründung geschlossen.',
    'Wir schließen das Ticket.',
    'Corrigé et fermé.',
    "C'est fait, on le ferme.",
    'Ticket clôturé.',
  ])('but: %s', (words) => {
    expect(closing(words).length).toBeGreaterThanOrEqual(3);
  });
});

describe('motions, arrows, agendas and lists that close nothing', () => {
  test.each([
    'Issue 12 - Lamps\n\nTom moved to close the debate on #12. Ann seconded. Motion passes.\n',
    'Issue 12 - Lamps\n\nTom moved to close #12. Ann seconded. The motion fails.\n',
    'Issue 12 - Lamps\n\nTom moved to close #12. Ann seconded. Mara moved to table it. Motion passes.\n',
    'Issue 12 - Lamps\n\nTom moved to close #12. Ann seconded. The pilots came in. It is agreed.\n',
    'Issue 12 - Lamps\n\nTom moved that #12 be closed if nobody objects by Friday. Motion carries.\n',
    '- #12 waits for #13 -> closed\n',
    '- #12 is like #13 => closed on Friday if the pilots agree\n',
    '## #12 Lamps and #13 Bells\n\nThis issue is resolved.\n',
    '- #12, #13: lamps and bells\n  - Mara tried it. The ticket is closed.\n',
    'Issues closed by mistake: #12, #13.\n',
    'Issues to be closed by the sprint: #12, #13.\n',
    'Issues closed in error: #12.\n',
    'Issues closed by the bot: #12, #13.\n',
    '- #12: Tom closed the ticket and mentioned that it is not mended.\n',
    '- #12: Tom closed the ticket and left the second question open.\n',
    '- #12: Tom closed the ticket and told the pilots how to open it again.\n',
    '- #12 duplicate of #13, closed by mistake.\n',
    '## Agenda\n\n- Lamps\n  - #12 is mended, close it\n- Bells\n  - #13: as last time\n',
    '## Agenda\n\n- Close #12, it was mended in 2.3 and nobody has said anything since then, see the long talk there\n- Look at #13 once more, since the pilots have complained again and nobody knows what to do about it\n',
    '## Issues of the stock\n\n- lamps, closed (412)\n- bells, closed (12)\n- ropes, closed (420)\n',
    '## Issues of the house\n\n- Door of the hutch (12): closed.\n- Heating (118): cold.\n- Roof (231): closed.\n',
    '## Technical issues\n\n412 lamps were seen\n\nclosed\n\n120 bells were heard\n\nclosed\n',
    '| Issue | State |\n|--|--|\n| Door of the hutch (12) | closed |\n| Roof (13) | closed |\n',
  ])('%j', (document) => {
    expect(closes(document)).toEqual([]);
  });
});

describe('beside these, plain words close', () => {
  test.each([
    ...CLOSED_INDEED,
    'Closed in release 5.2.',
    'Closed in June.',
    'Closed during the call.',
    'Agreed to close.',
    'Agreed to close this, Tom writes a note.',
    'Closed again.',
    'Resolved, tests were added.',
    'Resolved in release 5.2, confirmed by the pilots.',
    'Closed, nobody needs it.',
    'Rejected, out of scope.',
  ])('%s', (words) => {
    expect(closing(words).length).toBeGreaterThan(1);
  });

  test.each(['Can we close this?', 'Ok to close?', 'So, can it be closed now?'])('%s Yes.', (question) => {
    expect(closes(`## #12 Lamps of the pier\n\nTom: ${question}\nMara: yes.\n`)).toEqual(['#12 close']);
  });
});
