import { basename } from 'node:path';
import { count } from '../core/say.ts';
import { Told } from '../core/trouble.ts';
import type { Decision, Evidence, Explained, Explanation, Minutes, MinutesFile } from '../minutes/index.ts';
import { bytesOf } from './files.ts';
import { type Io, painted, print, printJson, telling } from './io.ts';

/** What `minutes` was asked. */
export interface MinutesQuestion {
  readonly repo?: string | undefined;
  readonly date?: string | undefined;
  readonly explain?: number | undefined;
  readonly json?: boolean | undefined;
}

/** Reads minutes and prints what they decide. Answers 1 where one of the files could not be read. */
export async function readFiles(io: Io, files: readonly string[], question: MinutesQuestion): Promise<number> {
  const all = await telling(io, `reading ${count(files.length, 'file')}`, explainFiles(files, question));
  if (question.json)
    printJson(
      io,
      all.map(({ minutes }) => minutes),
    );
  else for (const one of all) print(io, `${sayMinutes(io, one, question.explain)}\n`);
  return all.some(({ minutes }) => minutes.error !== undefined) ? 1 : 0;
}

async function explainFiles(files: readonly string[], { repo, date }: MinutesQuestion): Promise<readonly Explained[]> {
  const { explainAll, LIMITS, unreadable } = await import('../minutes/index.ts');
  const slots = await Promise.all(
    files.map(async (file): Promise<MinutesFile | Explained> => {
      const bytes = await bytesOf(file, LIMITS.fileBytes).catch(toldOnly);
      if (!(bytes instanceof Told)) return { name: file, bytes };
      return { minutes: unreadable(basename(file), bytes.message), explanations: [] };
    }),
  );
  const understood = [...(await explainAll(slots.filter(isFile), { repository: repo, date }))];
  return slots.flatMap((slot) => (isFile(slot) ? understood.splice(0, 1) : [slot]));
}

function isFile(slot: MinutesFile | Explained): slot is MinutesFile {
  return 'bytes' in slot;
}

function toldOnly(error: unknown): Told {
  if (error instanceof Told) return error;
  throw error;
}

function sayMinutes(io: Io, { minutes, explanations }: Explained, number: number | undefined): string {
  const { title, date } = minutes.meeting;
  const head = painted(io, 'bold', [minutes.source, title, date].filter((part) => part !== null).join(' · '));
  if (minutes.error !== undefined) return `${head}\n  ${painted(io, 'red', minutes.error)}`;
  if (number !== undefined) return [head, ...sayExplanation(io, explanations, number)].join('\n');
  const decisions = minutes.decisions.length
    ? minutes.decisions.map((one) => sayDecision(io, one))
    : ['  no decisions'];
  return [head, ...decisions, ...sayRest(minutes)].join('\n');
}

const COLOURS = { close: 'green', ask: 'yellow', keep: 'gray' } as const;

function sayDecision(io: Io, one: Decision): string {
  const verdict = painted(io, COLOURS[one.verdict], one.verdict.padEnd(5));
  return [
    `  ${verdict}  ${one.repository ?? ''}#${one.number}  ${one.outcome}: ${one.because}`,
    `         ${sayEvidence(one.evidence)}`,
  ].join('\n');
}

function sayEvidence({ text, page, line }: Evidence): string {
  return `“${text}” (${page === null ? '' : `page ${page}, `}line ${line})`;
}

function sayExplanation(io: Io, explanations: readonly Explanation[], number: number): readonly string[] {
  const about = explanations.filter((one) => one.number === number);
  if (about.length === 0) return [`  #${number} is not mentioned`];
  return about.flatMap(({ repository, steps }) => [
    `  ${repository ?? ''}#${number}`,
    ...steps.map(
      ({ rule, sentence, evidence }) => `    ${painted(io, 'cyan', rule)}: ${sentence} ${sayEvidence(evidence)}`,
    ),
  ]);
}

function sayRest({ nextMeeting, participants, actions, warnings }: Minutes): readonly string[] {
  const next = nextMeeting && (nextMeeting.start ?? nextMeeting.date ?? 'no day named');
  return [
    ...(nextMeeting ? [`  next VC: ${next}${nextMeeting.tentative ? ' (tentative)' : ''}, “${nextMeeting.text}”`] : []),
    ...(participants.length
      ? [`  present: ${participants.map(({ name, initials }) => name || initials).join(', ')}`]
      : []),
    ...actions.map(({ owner, text }) => `  to do: ${owner ? `${owner}: ` : ''}${text}`),
    ...warnings.map((warning) => `  note: ${warning}`),
  ];
}
