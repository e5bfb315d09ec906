import { z } from 'zod';
import type { GithubAction } from '../core/action.ts';
import { isOurs, mark } from '../core/marker.ts';
import type { Done } from '../core/writer.ts';
import { readComments } from './read-issues.ts';
import { PAGE, type Reading, split } from './reading.ts';
import { read } from './records.ts';
import { isLogin } from './self.ts';

/**
 * Writes the one comment of a slot. It is looked for on every page before one is posted, so a post that GitHub stored
 * and then answered with an error is found, and not doubled, when the job comes back.
 */
export async function putComment(
  reading: Reading,
  action: Extract<GithubAction, { do: 'comment.upsert' }>,
): Promise<Done> {
  const body = mark(action.slot, action.body);
  const comments = await readComments(reading, action.repo, action.issue);
  const ours = comments.find((comment) => isOurs(comment, action.slot));
  if (!ours) {
    const at = { ...split(action.repo), issue_number: action.issue };
    await reading.octokit.rest.issues.createComment({ ...at, body });
    return 'done';
  }
  if (sameText(ours.body, body)) return 'already';
  if (action.was !== undefined && action.was !== ours.body) return 'moved-on';
  await reading.octokit.rest.issues.updateComment({ ...split(action.repo), comment_id: ours.id, body });
  return 'done';
}

/** Whether two texts read the same: a form of GitHub changes line ends, and it trims. */
export function sameText(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(text: string): string {
  return text.replace(/\r\n/g, '\n').trim();
}

const ReactionRecord = z.object({ user: z.object({ login: z.string() }).nullish() });

/** Puts one reaction of ours under a comment. */
export async function react(reading: Reading, action: Extract<GithubAction, { do: 'react' }>): Promise<Done> {
  const at = { ...split(action.repo), comment_id: action.comment, content: action.content };
  const { reactions } = reading.octokit.rest;
  const there = await reading.octokit.paginate(reactions.listForIssueComment, { ...at, per_page: PAGE });
  const byUs = there.some((reaction) =>
    isLogin(reading.self, read(ReactionRecord, reaction, 'reaction').user?.login ?? ''),
  );
  if (byUs) return 'already';
  await reactions.createForIssueComment(at);
  return 'done';
}
