import type { Settings } from '../../config/schema.ts';
import type { Action } from '../../core/action.ts';
import type { Topic } from '../../core/memory.ts';
import type { CommandSnapshot } from './gather.ts';
import type { Meaning } from './meaning.ts';
import { isDue } from './next.ts';
import * as say from './texts.ts';

/** More proposals than that are kept by nobody; the oldest have had their VC. */
const MOST_TOPICS = 100;

/** Keeps all that a comment proposes, and brings the list up to date where it is there. */
export function propose(snapshot: CommandSnapshot, settings: Settings, usage: string): Meaning {
  const { repo, comment, next, topics } = snapshot;
  const because = say.asked(comment.author.login, usage);
  const others = topics.filter((topic) => topic.comment !== comment.id);
  const value = { topics: [...others, ...proposedIn(snapshot)].slice(-MOST_TOPICS) };
  const list: Action = { do: 'job.put', repo, job: { kind: 'review-list', repo }, because };
  const due = next && isDue(next, { snapshot, settings });
  return {
    deeds: [{ do: 'remember', repo, key: 'topics', value, because }, ...(due ? [list] : [])],
    says: [say.proposed(next)],
  };
}

function proposedIn({ heard, issue, comment }: CommandSnapshot): readonly Topic[] {
  return heard.flatMap((one) =>
    'command' in one && one.command.verb === 'propose'
      ? [{ text: one.command.topic, who: comment.author.login, issue, comment: comment.id, at: comment.createdAt }]
      : [],
  );
}
