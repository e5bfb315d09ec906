import type { Job } from '../../core/job.ts';
import { slotOf } from '../../core/marker.ts';
import { openPlan, type Plan } from '../../core/plan.ts';
import type { Comment } from '../../core/reader.ts';
import type { Changed, RecoverySnapshot } from './gather.ts';
import { type Lost, lostIn } from './lost.ts';
import * as say from './texts.ts';

/**
 * Asks for lost deliveries again, and puts the jobs that deliveries which are lost for good would have put. The jobs
 * read everything fresh, so one too many finds nothing to do.
 */
export function plan(snapshot: RecoverySnapshot): Plan {
  const { repository, log } = snapshot;
  const repo = repository.name;
  const lost = lostIn(log);
  const open = openPlan();
  const jobs = repository.archived ? [] : jobsFor(snapshot, lost);
  for (const { id: attempt, guid } of lost.again)
    open.act({ do: 'redeliver', repo, attempt, guid, because: say.didNotArrive(guid) });
  for (const job of jobs)
    open.act({ do: 'job.put', repo, job, because: say.nobodyTold(lost.readSince ?? log.at, job.kind) });
  const asked = lost.again.length;
  if (asked + jobs.length === 0) open.note({ repo, issue: null, rule: 'all arrived', text: say.allArrived() });
  const because = say.looked(asked, jobs.length);
  // Last: whatever falls before this is looked for anew.
  open.act({ do: 'remember', repo, key: 'recovery', value: remembered(snapshot, lost, jobs.length), because });
  return open.close();
}

function remembered({ log, head }: RecoverySnapshot, lost: Lost, jobs: number) {
  const { at, last } = log;
  const asked = lost.again.length;
  return {
    at,
    good: lost.good,
    // Where a delivery is still missing it may be a push, and what it brought is compared with where we stood before.
    head: lost.good === new Date(at).toISOString() ? head : (last?.head ?? null),
    asked: [
      ...(last?.asked ?? []).filter(({ guid }) => lost.onTheirWay.includes(guid)),
      ...lost.again.map(({ guid, id: attempt }) => ({ guid, attempt, at })),
    ],
    madeUpFor: lost.hopeless,
    found: asked + jobs > 0 ? { at, asked, jobs } : (last?.found ?? null),
  };
}

function jobsFor({ repository, log, head, changed }: RecoverySnapshot, { readSince }: Lost): readonly Job[] {
  if (changed === null || readSince === null) return [];
  const { name: repo } = repository;
  const before = log.last?.head ?? null;
  const push: Job[] = before && head && before !== head ? [{ kind: 'push', repo, before, after: head }] : [];
  return [...push, ...changed.flatMap((one) => jobsAbout(repo, one, readSince))];
}

function jobsAbout(repo: string, { issue: found, comments }: Changed, since: string): readonly Job[] {
  const issue = found.number;
  const said = comments.filter(({ author, createdAt }) => author.human && Date.parse(createdAt) >= Date.parse(since));
  const commands = said
    .filter((one) => isForUs(one) && !isAnswered(one, comments))
    .map(({ id: comment }): Job => ({ kind: 'command', repo, issue, comment }));
  if (found.isPull || found.author.ours) return commands;
  const triage: Job[] = found.state === 'open' ? [{ kind: 'triage', repo, issue }] : [];
  const newest = said.at(-1);
  const wake: Job[] = newest ? [{ kind: 'wake', repo, issue, who: newest.author.login, when: newest.createdAt }] : [];
  return [...triage, ...wake, ...commands];
}

/** A first look only: what is a command, and for whom, is judged by the job. */
function isForUs({ body }: Comment): boolean {
  return /^\/ispyb\b/im.test(body);
}

function isAnswered({ id }: Comment, comments: readonly Comment[]): boolean {
  return comments.some(({ author, body }) => author.ours && slotOf(body) === `answer:${id}`);
}
