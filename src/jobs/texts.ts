import type { Job } from '../core/job.ts';
import { count } from '../core/say.ts';

type Waiting = 'sweep' | 'minutes';

export function aboveTheBrake(issues: number, brake: number): string {
  return `it would touch ${count(issues, 'issue')}, and the settings let me touch ${brake} in one go without asking (\`brake\`)`;
}

export function previewCheck(job: Job): string {
  return 'issue' in job ? `ISPyB Triage preview: ${job.kind} of #${job.issue}` : `ISPyB Triage preview: ${job.kind}`;
}

export function previewTitle(deeds: number): string {
  return `Would do ${count(deeds, 'thing')}`;
}

export function shown(kind: Waiting, preview: string): string {
  return `${preview}\n\nNothing is done yet. Say \`/ispyb ${kind} go\` to carry out exactly this.`;
}

export function nothingToDo(kind: Waiting): string {
  return kind === 'sweep'
    ? 'I looked at all open issues: none has become stale and none has woken up, so there is nothing to do.'
    : 'I read the minutes again: there is nothing left in them to carry out.';
}

export function waitingTitle(kind: Waiting, issues: number): string {
  return kind === 'sweep'
    ? `The sweep waits for your go (${count(issues, 'issue')})`
    : `What the minutes decided waits for your go (${count(issues, 'issue')})`;
}

export function waiting(kind: Waiting, why: string, preview: string): string {
  return [
    `I have not done this yet, because ${why}.`,
    '',
    preview,
    '',
    `Say \`/ispyb ${kind} go\` in a comment here to carry out exactly this; what has changed by then is left alone.`,
    'Close this issue as not planned if it should not happen.',
  ].join('\n');
}

export function internalError(reference: string): string {
  return `Something went wrong on my side; the operator finds it under the reference \`${reference}\`. Nothing is lost: it can be run again.`;
}

export function refusedTitle(): string {
  return 'GitHub refuses something I need';
}

/** `kind` is what had to stop: minutes and outcomes do not come again by themselves. */
export function refused(sentence: string, kind: Job['kind']): string {
  const again: Partial<Record<Job['kind'], string>> = {
    minutes: ' Then say `/ispyb minutes`, and `/ispyb minutes go`: what is done already is not done twice.',
    slots: ' Then say `/ispyb minutes go` on the checklist: what is done already is not done twice.',
  };
  return [
    `I had to stop: ${sentence}`,
    '',
    `An owner of the organisation can grant it in the settings of the App. Close this issue when that is done.${again[kind] ?? ''}`,
  ].join('\n');
}
