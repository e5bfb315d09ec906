import { expect, test } from '@jest/globals';
import * as texts from '../../../src/features/triage/texts.ts';

test('every sentence of triage', () => {
  const heard: Record<keyof typeof texts, readonly string[]> = {
    replacedBy: [texts.replacedBy('kind:enum')],
    madeFor: [texts.madeFor('kind:enum')],
    noSuchLabel: [texts.noSuchLabel('kind:enum')],
    takenOff: [texts.takenOff('kind:enum')],
    personChose: [texts.personChose('kind:docs', 'kind:enum')],
    vocabularyNotRead: [texts.vocabularyNotRead('schema.sql', 'there is no such file on main')],
    noTableNamed: [texts.noTableNamed(true), texts.noTableNamed(false)],
    welcomed: [texts.welcomed()],
    archived: [texts.archived()],
    pullRequest: [texts.pullRequest()],
    ours: [texts.ours()],
    closed: [texts.closed()],
    mayBeSilent: [texts.mayBeSilent('size:small')],
  };
  expect(Object.values(heard).flat().join('\n')).toMatchInlineSnapshot(`
"the text asks for \`kind:enum\` now
the repository has no label \`kind:enum\` yet
would be \`kind:enum\`, but the repository has no such label and the settings say not to make any
somebody took \`kind:enum\` off, so it stays off
\`kind:docs\` was chosen for it, so our \`kind:enum\` is not added
the vocabulary schema.sql cannot be used: there is no such file on main; so only the rules of the settings were used
it names no table of the schema, so its area is only a guess from its words
it names no table of the schema and no subject we know, so it gets no area
the settings ask for a welcome that says what was understood
the repository is archived
it is a pull request
the bot posted it
it is closed
whether it carries \`size:small\` decides whether silence on it is consent"
`);
});
