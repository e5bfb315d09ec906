import { type Known, known, unknown } from '../core/known.ts';
import type { Reader } from '../core/reader.ts';
import { Gone, Refused, troubleOf } from '../core/trouble.ts';
import type { Looked } from './looked.ts';

/**
 * Looks at one issue; null where there is none. What time can mend is thrown, so that the job comes again; only what
 * trying again cannot mend is left unknown.
 */
export async function lookAt(repo: string, number: number, reader: Reader): Promise<Known<Looked | null>> {
  try {
    const issue = await reader.issue(repo, number);
    return known({ issue, history: issue.isPull ? [] : await reader.history(repo, number) });
  } catch (error) {
    const trouble = troubleOf(error);
    if (trouble instanceof Gone) return known(null);
    if (trouble instanceof Refused) return unknown(`could not look at #${number}: ${trouble.message}`);
    throw trouble;
  }
}
