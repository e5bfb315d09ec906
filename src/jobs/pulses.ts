import { z } from 'zod';
import type { Pulse, Pulses } from '../core/pulse.ts';
import type { Database } from '../db/database.ts';
import { jsonText } from '../db/json.ts';

const PulseRow: z.ZodType<Pulse> = z.object({
  rules: z.number(),
  updatedAt: z.string(),
  comments: z.number(),
  reactions: z.number(),
  stale: z.string(),
  marked: z.union([
    z.object({ by: z.enum(['nobody', 'others']) }),
    z.object({ by: z.literal('us'), at: z.string() }),
  ]) as z.ZodType<Pulse['marked']>,
  life: z.string(),
  turn: z.enum(['author', 'collaboration']),
  kept: z.string().nullable(),
});

/**
 * What is remembered of a repository's issues, in one question. A row in another shape is one of an older version and
 * counts as none: a pulse that is missing costs a look and nothing else.
 */
export async function readPulses(db: Pick<Database, 'query'>, repository: number, issue?: number): Promise<Pulses> {
  const [only, values] = issue === undefined ? ['', [repository]] : [' and issue = $2', [repository, issue]];
  const rows = await db.query<{ issue: string; value: unknown }>(
    `select issue::text as issue, value from triage.pulse where repository = $1${only}`,
    values,
  );
  return Object.fromEntries(
    rows.flatMap(({ issue: id, value }) => {
      const read = PulseRow.safeParse(value);
      return read.success ? [[id, read.data]] : [];
    }),
  );
}

/** Keeps them in one statement, so that either all are kept or none. */
export async function writePulses(db: Pick<Database, 'query'>, repository: number, pulses: Pulses): Promise<void> {
  await db.query(
    `insert into triage.pulse (repository, issue, value)
     select $1, one.key::bigint, one.value from jsonb_each($2::text::jsonb) as one
     on conflict (repository, issue) do update set value = excluded.value, at = now()`,
    [repository, jsonText(pulses)],
  );
}
