import type { Repository } from '../../core/reader.ts';
import type { Decision } from '../../minutes/index.ts';

/** Whether a decision is about the triaged repository, under the name it has now or the one the job knew it by. */
export function isAbout(decision: Decision, repo: string, triaged: Repository): boolean {
  const { repository } = decision;
  return repository !== null && (same(repository, repo) || same(repository, triaged.name));
}

/** GitHub does not tell names apart by case. */
export function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
