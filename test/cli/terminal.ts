import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Doors } from '../../src/cli/doors.ts';
import { main } from '../../src/cli/main.ts';

/** What somebody saw after they typed a command. */
export interface Seen {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** What is special about a terminal: what is typed into it, what is set, whether anybody looks, what lies behind it. */
export interface Terminal {
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly tty?: boolean;
  readonly columns?: number;
  readonly doors?: Partial<Doors>;
  readonly stopped?: Promise<void>;
}

/** The moment at which tests type, unless they say another. */
export const NOW = '2019-02-01T09:00:00.000Z';

/** Types a command and waits for its end. Doors that a test does not build must not be opened. */
export async function typed(argv: readonly string[], terminal: Terminal = {}): Promise<Seen> {
  let out = '';
  let err = '';
  const code = await main(
    argv,
    {
      stdin: (async function* () {
        yield terminal.stdin ?? '';
      })(),
      stdout: { write: (text) => (out += text), isTTY: terminal.tty, columns: terminal.columns },
      stderr: { write: (text) => (err += text), isTTY: terminal.tty },
      env: terminal.env ?? {},
      now: () => new Date(NOW),
      stopped: () => terminal.stopped ?? Promise.resolve(),
    },
    async () => {
      if (!terminal.doors) throw new Error('this command needs no doors');
      return terminal.doors as Doors;
    },
  );
  return { code, out, err };
}

/** A file with this text in a folder of its own. */
export function fileOf(name: string, text: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'ispyb-triage-')), name);
  writeFileSync(path, text);
  return path;
}
