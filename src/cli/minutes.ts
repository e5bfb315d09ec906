import { basename } from 'node:path';
import type { Progress } from '../core/progress.ts';
import { count } from '../core/say.ts';
import { Told } from '../core/trouble.ts';
import type { Decision, Explained, MinutesFile } from '../minutes/index.ts';
import { bytesOf } from './files.ts';
import { type Io, print, printJson } from './io.ts';
import { sayMinutes } from './minutes-said.ts';
import { following } from './progress.ts';

/** What `minutes` was asked. */
export interface MinutesQuestion {
  readonly repo?: string | undefined;
  readonly date?: string | undefined;
  readonly explain?: number | undefined;
  readonly json?: boolean | undefined;
}

/** Reads minutes and prints what they decide. Answers 1 where one of the files could not be read. */
export async function readFiles(io: Io, files: readonly string[], question: MinutesQuestion): Promise<number> {
  const all = await following(io, `reading ${count(files.length, 'file')}`, (progress) =>
    explainFiles(files, question, progress),
  );
  if (question.json)
    printJson(
      io,
      all.map(({ minutes }) => minutes),
    );
  else {
    for (const one of all) print(io, `${sayMinutes(io, one, question.explain)}\n`);
    if (all.length > 1) print(io, sayAll(all));
  }
  return all.some(({ minutes }) => minutes.error !== undefined) ? 1 : 0;
}

async function explainFiles(
  files: readonly string[],
  { repo, date }: MinutesQuestion,
  progress: Progress,
): Promise<readonly Explained[]> {
  const { explainAll, LIMITS, unreadable } = await import('../minutes/index.ts');
  const slots = await Promise.all(
    files.map(async (file): Promise<MinutesFile | Explained> => {
      const bytes = await bytesOf(file, LIMITS.fileBytes).catch(toldOnly);
      if (!(bytes instanceof Told)) return { name: file, bytes };
      return { minutes: unreadable(basename(file), bytes.message), explanations: [] };
    }),
  );
  const understood = [...(await explainAll(slots.filter(isFile), { repository: repo, date }, LIMITS, progress))];
  return slots.flatMap((slot) => (isFile(slot) ? understood.splice(0, 1) : [slot]));
}

function isFile(slot: MinutesFile | Explained): slot is MinutesFile {
  return 'bytes' in slot;
}

function toldOnly(error: unknown): Told {
  if (error instanceof Told) return error;
  throw error;
}

/** One line about many files. */
function sayAll(all: readonly Explained[]): string {
  const decisions = all.flatMap(({ minutes }) => minutes.decisions);
  const of = (verdict: Decision['verdict']): number => decisions.filter((one) => one.verdict === verdict).length;
  const unread = all.filter(({ minutes }) => minutes.error !== undefined).length;
  const more = unread > 0 ? `; ${count(unread, 'file')} could not be read` : '';
  return `${count(all.length, 'file')}: ${of('close')} to close, ${of('ask')} to ask, ${of('keep')} to keep${more}`;
}
