import { expect, test } from '@jest/globals';
import * as texts from '../../src/labels/texts.ts';

test('every reason for a label', () => {
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
    noSuchFile: [texts.noSuchFile('main')],
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
there is no such file on main"
`);
});
