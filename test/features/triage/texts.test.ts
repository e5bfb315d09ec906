import { expect, test } from '@jest/globals';
import * as texts from '../../../src/features/triage/texts.ts';

test('every sentence of triage', () => {
  const heard: Record<keyof typeof texts, readonly string[]> = {
    kindShown: [
      texts.kindShown('refactor', 'merge\n the tables'),
      texts.kindShown('rename', 'rename'),
      texts.kindShown('new-table', 'new table'),
      texts.kindShown('alter-column', 'collation'),
      texts.kindShown('new-column', 'new column'),
      texts.kindShown('enum', 'new value'),
      texts.kindShown('docs', 'diagram'),
    ],
    kindSupposed: [texts.kindSupposed('Detector temperature')],
    noProposal: [texts.noProposal(null), texts.noProposal('Where does it belong?')],
    areaShown: [
      texts.areaShown(['BLSample'], []),
      texts.areaShown(['A', 'B', 'C', 'D', 'E', 'F'], ['dewar', 'puck']),
      texts.areaShown([], ['dewar']),
    ],
    sizeSuggested: [
      texts.sizeSuggested('fields'),
      texts.sizeSuggested('nothing changes'),
      texts.sizeSuggested('new technique'),
      texts.sizeSuggested('all others'),
    ],
    ruleOfTheSettings: [texts.ruleOfTheSettings(true), texts.ruleOfTheSettings(false)],
    replacedBy: [texts.replacedBy('kind:enum')],
    madeFor: [texts.madeFor('kind:enum')],
    noSuchLabel: [texts.noSuchLabel('kind:enum')],
    takenOff: [texts.takenOff('kind:enum')],
    personChose: [texts.personChose('kind:docs', 'kind:enum')],
    vocabularyNotRead: [texts.vocabularyNotRead('schema.sql', texts.noSuchFile('main'))],
    noSuchFile: [texts.noSuchFile('main')],
    noTableNamed: [texts.noTableNamed(true), texts.noTableNamed(false)],
    welcomed: [texts.welcomed()],
    archived: [texts.archived()],
    pullRequest: [texts.pullRequest()],
    ours: [texts.ours()],
    closed: [texts.closed()],
  };
  expect(Object.values(heard).flat().join('\n')).toMatchInlineSnapshot(`
"tables or keys are reorganised: “merge the tables”
existing tables or columns get other names: “rename”
there is to be at least one new table: “new table”
an existing column or its constraints change: “collation”
existing tables get new columns: “new column”
an existing list of values gets more of them: “new value”
only descriptions change, no data: “diagram”
it says no more than “Detector temperature”, and most such proposals are for a new field
no words of a proposal were found in the text yet
it asks and proposes nothing yet: “Where does it belong?”
it names BLSample
it names A, B, C, D and 2 more; it speaks of “dewar”, “puck”
it speaks of “dewar”
a suggestion by the rule of 26 February 2018: new fields on existing tables for an existing technique are small; a maintainer's label wins
a suggestion by the rule of 26 February 2018: nothing in the database changes; a maintainer's label wins
a suggestion by the rule of 26 February 2018: a change for a new technique is big; a maintainer's label wins
a suggestion by the rule of 26 February 2018: all but new fields on existing tables is big; a maintainer's label wins
a rule of the settings matches the title
a rule of the settings matches the body
the text asks for \`kind:enum\` now
the repository has no label \`kind:enum\` yet
would be \`kind:enum\`, but the repository has no such label and the settings say not to make any
somebody took \`kind:enum\` off, so it stays off
\`kind:docs\` was chosen for it, so our \`kind:enum\` is not added
the vocabulary schema.sql cannot be used: there is no such file on main; so only the rules of the settings were used
there is no such file on main
it names no table of the schema, so its area is only a guess from its words
it names no table of the schema and no subject we know, so it gets no area
the settings ask for a welcome that says what was understood
the repository is archived
it is a pull request
the bot posted it
it is closed"
`);
});
