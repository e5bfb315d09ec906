import { describe, expect, test } from '@jest/globals';
import { CLOSED_CARELESSLY } from './support/closed-carelessly.ts';
import { CLOSED_INDEED, CLOSED_OTHERWISE, DOCUMENTS_THAT_CLOSE_OTHERWISE } from './support/closed-otherwise.ts';
import { closes, closing } from './support/closes.ts';

/** The same in other words, motions, lists and languages; and what closes beside them. */

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
    '- #12 lamps → mended by #13, closed\n',
    '## #12 Lamps\n\n- [x] mend\n- [x] test\n\nClosed.\n',
    '## In progress\n\n- #12: mended in 5.2, close it\n',
    '## Website\n\n- Close #12\n',
    ...['Tom answered', 'Tom did the work', 'Mended by others', 'The old lamp was removed', 'Tom explained'].map(
      (words) => `## #12 Lamps\n\n${words}. Closed.\n`,
    ),
    '| Number | Proposal | Comments | Result |\n|--|--|--|--|\n| #12 | close | none | closed |\n',
    '| Issue | Comment | Result |\n|--|--|--|\n| #12 | mended in May | closed |\n',
    ...[
      'Tide-tables repo',
      'In Tide-Tables',
      'Main repository',
      'Repository structure',
      'Issue tracker',
      'Other',
      'Website',
    ].map((title) => `## ${title}\n\n- Closed #12.\n`),
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
