import { createHash } from 'node:crypto';
import type { Action } from '../core/action.ts';
import type { Asked, Job } from '../core/job.ts';
import { perform } from '../core/perform.ts';
import { troubleOf } from '../core/trouble.ts';
import type { House, Run } from './house.ts';
import { type Report, runJob } from './run.ts';
import * as say from './texts.ts';

/** What an attempt came to: a report, or the trouble that ended the job for good. */
export type Attempt = Report | { readonly ended: 'told' | 'gone' | 'refused'; readonly because: string };

/**
 * Runs a job and sees to it that the right people hear of trouble: the person who asked gets the sentence they can act
 * on, maintainers hear once of a missing permission, nobody hears of what time mends. Throws what the queue must know
 * of: `Later`, to try again, and bugs. On a bug's last try (`last`) whoever asked gets a reference to it.
 */
export async function attempt(run: Run, house: House, last: boolean): Promise<Attempt> {
  try {
    return await runJob(run, house);
  } catch (thrown) {
    const trouble = troubleOf(thrown);
    switch (trouble.kind) {
      case 'told':
        await tell(run, trouble.message, house);
        return { ended: 'told', because: trouble.message };
      case 'gone':
        return { ended: 'gone', because: trouble.message };
      case 'refused':
        await tellMaintainers(run, trouble.message, house);
        return { ended: 'refused', because: trouble.message };
      case 'bug':
        if (last) await tell(run, say.internalError(referenceOf(run)), house);
        throw trouble;
      case 'later':
        throw trouble;
    }
  }
}

/** A short name for one run, for the person to quote and the operator to find. */
export function referenceOf(run: Run): string {
  return digest(run.id);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

async function tell(run: Run, sentence: string, house: House): Promise<void> {
  const place = placeOf(run.job);
  if (!place || !(await maySpeak(run, house))) return;
  await write(run, house, {
    do: 'comment.upsert',
    repo: place.repo,
    issue: place.issue,
    slot: `trouble:${place.comment}`,
    body: sentence,
    because: 'somebody asked and should hear what became of it',
  });
}

/** One issue of ours names the missing permission. Where even that is refused, the operator's log is what is left. */
async function tellMaintainers(run: Run, sentence: string, house: House): Promise<void> {
  if (!(await maySpeak(run, house))) return;
  const action: Action = {
    do: 'issue.upsert',
    repo: run.job.repo,
    // One for each sentence: a second missing permission is told too, and the first one not again.
    slot: `refused:${digest(sentence)}`,
    title: say.refusedTitle(),
    body: say.refused(sentence, run.job.kind),
    labels: [],
    was: null,
    because: sentence,
  };
  try {
    await write(run, house, action);
  } catch (thrown) {
    if (troubleOf(thrown).kind !== 'refused') throw thrown;
  }
}

/** Whether valid settings ask for more than previews: without them nothing is written, not even about trouble. */
async function maySpeak(run: Run, house: House): Promise<boolean> {
  const { reader } = await house.github(run.job.repo);
  const settings = await house.settings(reader, run.job.repo);
  return settings.kind === 'ok' && settings.settings.mode === 'act';
}

async function write(run: Run, house: House, action: Action): Promise<void> {
  const { reader, writer } = await house.github(run.job.repo);
  const memory = house.memory((await reader.repository(run.job.repo)).id);
  const plan = { actions: [action], notes: [], seen: {} };
  await perform(plan, { writer, memory, ledger: house.ledger(run), put: house.put, giveWay: async () => undefined });
}

function placeOf(job: Job): { readonly repo: string; readonly issue: number; readonly comment: number } | null {
  if (job.kind === 'command') return { ...job, repo: job.on?.repo ?? job.repo };
  const asked = job.kind === 'answer' && job.answer.is === 'confirmed' ? job.answer.asked : askedIn(job);
  return asked ? { ...asked, repo: asked.repo ?? job.repo } : null;
}

function askedIn(job: Job): Asked | null {
  return 'asked' in job && job.asked ? job.asked : null;
}
