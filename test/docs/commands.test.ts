import { describe, expect, test } from '@jest/globals';
import { hear } from '../../src/features/command/hear.ts';
import { FORMS } from '../../src/features/command/language.ts';
import { codeIn, PAGES, page } from './pages.ts';

const README = page('README.md');

/** What a page says that one can say: `/ispyb …`, several to a line where two spaces part them from what they do. */
function commandsIn(line: string): readonly string[] {
  return line.split(/ {2,}|\s+#(?!\d)/).filter((part) => part.startsWith('/ispyb'));
}

const SAID = PAGES.flatMap((one) =>
  codeIn(one).flatMap((code) => commandsIn(code).map((said) => [one.path, said] as const)),
);

describe('the documentation', () => {
  test.each([...new Set(FORMS.map(({ verb }) => verb))])('of the README shows how to say %s', (verb) => {
    const shown = codeIn(README).flatMap(commandsIn);
    expect(shown.filter((said) => said.split(' ')[1] === verb)).not.toEqual([]);
  });

  test('says where people go on, with `go`', () => {
    const shown = codeIn(README).flatMap(commandsIn);
    expect(shown).toEqual(expect.arrayContaining(['/ispyb sweep go', '/ispyb minutes go']));
  });

  test.each(SAID)('%s names only what the bot understands: %s', (_path, said) => {
    expect(hear(said).map((one) => ('command' in one ? one.command.verb : said))).toEqual([said.split(' ')[1]]);
  });
});
