import { Option } from 'commander';
import { repository } from './arguments.ts';
import type { Opening } from './doors.ts';
import type { Io } from './io.ts';

/** What a command came to: its exit code. */
type Ending = (code: number) => void;

/** The world a command acts in. */
export interface Stage {
  readonly io: Io;
  readonly open: Opening;
  readonly end: Ending;
}

/** `--json`, the same for every command that has it. */
export function json(): Option {
  return new Option('--json', 'print one JSON value and nothing else');
}

/** `--repo OWNER/NAME`. */
export function repo(): Option {
  return new Option('--repo <OWNER/NAME>', 'the repository').argParser(repository);
}
