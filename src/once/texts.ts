import { quoted } from '../core/say.ts';

export function memoryTitle(): string {
  return 'What ISPyB Triage remembers';
}

export function memoryIssue(): string {
  return [
    'Here I run without a server and a database: a workflow starts me, and I forget everything when it ends. What I must not forget until the next time is in my comment below: which VCs were moved, what waits for a go, what was decided.',
    '',
    'I edit that comment in place, and nobody is notified. Please leave it and this issue as they are.',
  ].join('\n');
}

export function memoryComment(language: string, text: string): string {
  return ['Whoever changes this changes what I go by.', '', `\`\`\`${language}`, text, '```'].join('\n');
}

export function whyRemembered(): string {
  return 'there is no database, so GitHub itself keeps it';
}

export function memoryUnreadable(issue: number, why: string): string {
  return `What I remember in my comment on #${issue} cannot be read any more (${quoted(why, 200)}). Put an earlier text of the comment back, which GitHub keeps under “edited”, or delete the comment if I am to begin anew.`;
}

export function memoryFull(issue: number): string {
  return `What I have to remember no longer fits into one comment (#${issue}). This repository has outgrown workflows: run the server, which has a database.`;
}

export function startsNothing(event: string): string {
  return `The event “${event}” starts nothing: of workflows I know schedule, workflow_dispatch, issues, issue_comment, push, pull_request and pull_request_target.`;
}

export function agreedByClosing(): string {
  return 'an issue closed as completed';
}

export function noSettings(): string {
  return 'there is no settings file: these are the defaults';
}

export function reachesOne(repo: string): string {
  return `this token reaches ${repo} alone; where its minutes are about issues of another repository, give the token of an App that is installed on both`;
}
