import { type Command, Option } from 'commander';
import { readEnv } from '../config/env.ts';
import { Told } from '../core/trouble.ts';
import { day, moment, repository } from './arguments.ts';
import type { Asked } from './doors.ts';
import { textOf } from './files.ts';
import type { Io } from './io.ts';
import { json, repo, type Stage } from './stage.ts';

interface WorkOptions {
  readonly repo: string;
  readonly at?: string;
  readonly act?: boolean;
  readonly json?: boolean;
  readonly meeting?: string;
}

/** `sweep`, `review-list`. */
export function addWork(program: Command, { io, open, end }: Stage): void {
  const work = (name: string, description: string): Command =>
    program
      .command(name)
      .description(`${description}; shows it unless --act is given`)
      .addOption(repo().makeOptionMandatory())
      .addOption(new Option('--at <ISO>', 'the moment to judge at; now else').argParser(moment))
      .option('--act', 'carry out what is planned')
      .addOption(json())
      .addHelpText('after', `\nExample:\n  GITHUB_TOKEN=… ispyb-triage ${name} --repo ispyb/ispyb-database-modeling`);
  work('sweep', 'mark quiet issues').action(async (options: WorkOptions) => {
    const env = readEnv(io.env);
    const [{ printOutcome }, { following }] = await Promise.all([import('./work.ts'), import('./progress.ts')]);
    const doors = await open();
    const came = await following(io, `sweeping ${options.repo}`, (progress) =>
      doors.sweep(env, { ...asked(io, options), progress }),
    );
    end(printOutcome(io, came, how(options)));
  });
  work('review-list', 'post or refresh the checklist of a VC')
    .addOption(new Option('--meeting <YYYY-MM-DD>', 'the day of the VC; the next one else').argParser(day))
    .action(async (options: WorkOptions) => {
      const env = readEnv(io.env);
      const [{ printOutcome }, { following }] = await Promise.all([import('./work.ts'), import('./progress.ts')]);
      const doors = await open();
      const question = { ...asked(io, options), meeting: options.meeting ?? null };
      const came = await following(io, `reading ${options.repo}`, (progress) =>
        doors.reviewList(env, { ...question, progress }),
      );
      end(printOutcome(io, came, how(options)));
    });
}

/** `event`. */
export function addEvent(program: Command, { io, open, end }: Stage): void {
  program
    .command('event')
    .description(
      'do what a server would do for an event of GitHub, and end: how workflows run it; shows it unless --act is given',
    )
    .addOption(new Option('--name <EVENT>', 'schedule, issues, issue_comment, push …; GITHUB_EVENT_NAME else'))
    .addOption(new Option('--payload <FILE>', 'its payload, as JSON; GITHUB_EVENT_PATH else'))
    .addOption(new Option('--repo <OWNER/NAME>', 'whose event it is; GITHUB_REPOSITORY else').argParser(repository))
    .addOption(new Option('--at <ISO>', 'the moment to judge at; now else').argParser(moment))
    .option('--act', 'carry out what is planned')
    .addOption(json())
    .addHelpText('after', EVENT_EXAMPLES)
    .action(async (options: EventOptions) => {
      const env = readEnv(io.env);
      const name = needed(options.name ?? env.workflow.event, 'Which event? Give --name, for example --name schedule.');
      const where = needed(options.repo ?? env.workflow.repo, 'Whose event? Give --repo OWNER/NAME.');
      const file = options.payload ?? env.workflow.payload;
      const payload = file === null ? {} : parsed(await textOf(io, file, LARGEST), file);
      const [{ printCame }, { following }] = await Promise.all([import('./work.ts'), import('./progress.ts')]);
      const doors = await open();
      const question = asked(io, { ...options, repo: where });
      const came = await following(io, `${name} in ${where}`, (progress) =>
        doors.event(env, { ...question, progress }, { name, payload }),
      );
      end(printCame(io, came, how(options)));
    });
}

function asked(io: Io, { repo: name, at, act }: WorkOptions): Pick<Asked, 'repo' | 'at' | 'act'> {
  return { repo: name, at: at ?? io.now().toISOString(), act: act ?? false };
}

function how({ json: asJson, act }: Pick<WorkOptions, 'json' | 'act'>): { json: boolean; act: boolean } {
  return { json: asJson ?? false, act: act ?? false };
}

interface EventOptions extends Omit<WorkOptions, 'repo' | 'meeting'> {
  readonly name?: string;
  readonly payload?: string;
  readonly repo?: string;
}

/** GitHub's own limit for a webhook. */
const LARGEST = 25 * 1024 * 1024;

const EVENT_EXAMPLES = `
Examples:
  GITHUB_TOKEN=… ispyb-triage event --name schedule --repo ispyb/ispyb-database-modeling
  ispyb-triage event --act       in a workflow, which tells the rest`;

function needed(value: string | null, otherwise: string): string {
  if (value === null) throw new Told(otherwise);
  return value;
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Told(`${file} is not JSON: give the payload of the event as GitHub wrote it.`, { cause: error });
  }
}
