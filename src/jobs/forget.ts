import type { Query } from '../db/database.ts';

/**
 * Forgets what nobody can ask for any more: deeds and deliveries after ninety days (a job is tried for three, GitHub
 * keeps a delivery for three), plans and pulses after a year. Facts stay. Done jobs are pg-boss's, which forgets them itself.
 */
export async function forgetOld(query: Query): Promise<void> {
  await query("delete from triage.deed where at < now() - interval '90 days'");
  await query("delete from triage.delivery where at < now() - interval '90 days'");
  await query("delete from triage.plan where at < now() - interval '1 year'");
  await query("delete from triage.pulse where at < now() - interval '1 year'");
}
