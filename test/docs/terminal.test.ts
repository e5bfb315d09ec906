import { describe, expect, test } from '@jest/globals';
import type { Command } from 'commander';
import { programOf } from '../../src/cli/program.ts';
import { codeIn, PAGES, page } from './pages.ts';

const never = (): never => {
  throw new Error('nothing is run here');
};
const PROGRAM = programOf({
  io: {
    stdin: (async function* () {})(),
    stdout: { write: never, isTTY: false },
    stderr: { write: never, isTTY: false },
    env: {},
    now: never,
    stopped: never,
  },
  open: never,
  end: never,
});

/** What a page tells people to type: the words after `ispyb-triage`. */
const TYPED = [...PAGES, page('app.yml')].flatMap((one) =>
  [...codeIn(one)].flatMap((code) =>
    [...code.matchAll(/(?:^|[$|] |npx |[A-Z]=\S+ )ispyb-triage ((?:[\w./:<>-]+ ?)+)/g)].map(
      ([, words = '']) => [one.path, words.trim()] as const,
    ),
  ),
);

describe('what the documentation tells people to type', () => {
  test('is found there', () => {
    expect(TYPED.map(([, words]) => words)).toEqual(expect.arrayContaining(['sandbox --tour', 'doctor']));
  });

  test.each(TYPED)('%s: ispyb-triage %s', (_path, words) => {
    const said = words.split(' ');
    const command = commandOf(PROGRAM, said);
    expect(command).not.toBe(PROGRAM);
    const options = [...PROGRAM.options, ...command.options].map(({ long }) => long);
    expect(said.filter((word) => word.startsWith('--') && !options.includes(word))).toEqual([]);
  });
});

/** The command that these words begin with; one that has commands of its own needs one of them. */
function commandOf(program: Command, [first, ...rest]: readonly string[]): Command {
  const command = program.commands.find((one) => one.name() === first);
  if (!command) throw new Error(`there is no command ${first}`);
  return command.commands.length > 0 ? commandOf(command, rest) : command;
}
