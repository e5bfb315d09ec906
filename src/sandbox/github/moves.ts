import { type Actor, ROOT } from './back.ts';
import type { Raised } from './emulator.ts';
import type { House } from './house.ts';
import type { Issues } from './issues.ts';
import { type Thing, text, thing, things } from './json.ts';

/** What happens to issues only on GitHub's pages, or by GraphQL: they move to another repository, or are deleted. */
export interface Moves {
  /** Moves an issue; gives its new number and what GitHub tells of it. `by` is who moved it. */
  transfer(from: Place, to: string, by: string): Promise<{ number: number; raised: readonly Raised[] }>;
  /** Deletes an issue; gives what GitHub tells of it. */
  remove(what: Place, by: string): Promise<readonly Raised[]>;
}

/** An issue of a repository of the world. */
export interface Place {
  readonly repository: string;
  readonly number: number;
}

/** Opens the ways that lead out of a repository. */
export function openMoves(house: House, issues: Issues): Moves {
  const base = (repository: string): string => `/repos/${house.register.world.organisation}/${repository}`;
  const read = async (path: string): Promise<Thing> => {
    const found = await house.back.read(path);
    if (found === undefined) throw new Error(`there is nothing at ${path}`);
    return thing(found);
  };
  return {
    transfer: async (from, to, by) => {
      const place = `${base(from.repository)}/issues/${from.number}`;
      const issue = await read(place);
      const made = await copied(house, { issue, place, to: base(to) });
      issues.gone(place, text(made.url));
      const [repository, target, sender] = [
        await read(base(from.repository)),
        await read(base(to)),
        await read(`/users/${by}`),
      ];
      const here = { changes: { new_issue: made, new_repository: target }, issue, repository, sender };
      const there = {
        changes: { old_issue: issue, old_repository: repository },
        issue: made,
        repository: target,
        sender,
      };
      const raised = [
        { event: 'issues', payload: { action: 'transferred', ...here } },
        { event: 'issues', payload: { action: 'opened', ...there } },
      ];
      return { number: Number(made.number), raised };
    },
    remove: async (what, by) => {
      const place = `${base(what.repository)}/issues/${what.number}`;
      const [issue, repository, sender] = [
        await read(place),
        await read(base(what.repository)),
        await read(`/users/${by}`),
      ];
      issues.gone(place, null);
      return [{ event: 'issues', payload: { action: 'deleted', issue, repository, sender } }];
    },
  };
}

/** Makes the issue again elsewhere, with its comments, each at its time. */
async function copied(house: House, what: { issue: Thing; place: string; to: string }): Promise<Thing> {
  const { emulator, clock } = house;
  const { issue, place, to } = what;
  const post = async (path: string, like: Thing, body: Thing): Promise<Thing> => {
    await emulator.turnClock(Date.parse(text(like.created_at)) - Date.now());
    const answer = await house.back.send({ method: 'POST', path, as: authorOf(house, like), body });
    return thing(answer.body);
  };
  const made = await post(`${to}/issues`, issue, { title: issue.title ?? '', body: issue.body ?? null });
  for (const comment of things(await house.back.readAll(`${place}/comments`))) {
    await post(`${to}/issues/${Number(made.number)}/comments`, comment, { body: comment.body ?? '' });
  }
  await emulator.turnClock(clock.offset());
  await emulator.raised();
  return thing(await house.back.read(`${to}/issues/${Number(made.number)}`));
}

function authorOf(house: House, { user }: Thing): Actor {
  const { login, type } = thing(user);
  if (type === 'Bot') return 'app';
  return { login: house.register.user(text(login))?.login ?? ROOT };
}
