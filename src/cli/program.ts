import { readFileSync } from 'node:fs';
import { styleText } from 'node:util';
import { Command, Option } from 'commander';
import { readEnv } from '../config/env.ts';
import { addServers, addSetup } from './add-servers.ts';
import { addEvent, addWork } from './add-work.ts';
import { day, moment, repository, whole } from './arguments.ts';
import { hasColours } from './io.ts';
import { json, type Stage } from './stage.ts';

/** The command line as people see it: every command, option and example of the contract. */
export function programOf(stage: Stage): Command {
  const program = new Command('ispyb-triage')
    .description('Labels issues, marks quiet ones, prepares the list for the VC, and closes what the minutes resolved.')
    .version(version(), '-V, --version', 'print the version')
    .showHelpAfterError('(add --help for the usage)')
    .addHelpText('after', EXAMPLES);
  // Commands take their settings from here, so this comes before any of them is made.
  program.exitOverride().configureOutput({
    writeOut: (text) => void stage.io.stdout.write(text),
    writeErr: (text) => void stage.io.stderr.write(text),
    getOutHasColors: () => hasColours(stage.io, stage.io.stdout),
    getErrHasColors: () => hasColours(stage.io, stage.io.stderr),
    getOutHelpWidth: () => stage.io.stdout.columns ?? 100,
  });
  program.configureHelp({
    styleTitle: (title) => styleText('bold', title, { validateStream: false }),
    styleSubcommandTerm: (term) => styleText('green', term, { validateStream: false }),
  });
  program.commandsGroup('Run it:');
  addServers(program, stage);
  addSetup(program, stage);
  program.commandsGroup('Without an account:');
  addReaders(program, stage);
  addConfig(program, stage);
  program.commandsGroup('Without a server:');
  addWork(program, stage);
  addEvent(program, stage);
  program.commandsGroup('Look after it:');
  addOperations(program, stage);
  const help = new Command('help').argument('[command]').description('show how a command is used');
  program.addHelpCommand(help.helpGroup('Look after it:'));
  return program;
}

// Beside src in a checkout, beside dist in the published package.
function version(): string {
  const { version: found } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return String(found);
}

const EXAMPLES = `
Examples:
  ispyb-triage sandbox                                  try everything, without an account
  ispyb-triage minutes 2019-02-04.pdf --repo ispyb/ispyb-database-modeling
  ispyb-triage config check                             every fault of .github/ispyb-triage.yml
  ispyb-triage sweep --repo ispyb/ispyb-database-modeling         shows what a sweep would do
  ispyb-triage sweep --repo ispyb/ispyb-database-modeling --act   does it

Exit codes: 0 done, 1 failed, 2 wrong use. Credentials are read from the environment or a file .env here:
APP_ID, PRIVATE_KEY or PRIVATE_KEY_PATH, WEBHOOK_SECRET; or GITHUB_TOKEN for sweep,
review-list and event. NO_COLOR=1 leaves out colours.`;

interface MinutesOptions {
  readonly repo?: string;
  readonly date?: string;
  readonly explain?: number;
  readonly json?: boolean;
}

function addReaders(program: Command, { io, end }: Stage): void {
  program
    .command('minutes')
    .description('read minutes (PDF, DOCX, Markdown, HTML, text) and print what they decide')
    .argument('<FILE...>', 'minutes to read')
    .addOption(new Option('--repo <OWNER/NAME>', 'whose issues a bare #12 means').argParser(repository))
    .addOption(new Option('--date <YYYY-MM-DD>', 'the day of the meeting, where the file does not say').argParser(day))
    .addOption(new Option('--explain <N>', 'print how the decision about #N came about').argParser(whole(1, 1e9)))
    .addOption(json())
    .addHelpText('after', '\nExample:\n  ispyb-triage minutes *.pdf --repo ispyb/ispyb-database-modeling --explain 35')
    .action(async (files: string[], options: MinutesOptions) => {
      const { readFiles } = await import('./minutes.ts');
      end(await readFiles(io, files, options));
    });
  program
    .command('classify')
    .description('print the labels that an issue asks for, with reasons')
    .argument('<FILE>', 'an issue as JSON with title and body; - for standard input')
    .addOption(json())
    .addHelpText('after', `\nExample:\n  echo '{"title": "Add a column to BLSample"}' | ispyb-triage classify - --json`)
    .action(async (file: string, options: { json?: boolean }) => {
      const { classifyIssue } = await import('./classify.ts');
      end(await classifyIssue(io, file, options.json ?? false));
    });
}

interface CalendarOptions {
  readonly from?: string;
  readonly count: number;
  readonly json?: boolean;
  readonly ics?: boolean;
}

function addConfig(program: Command, { io, end }: Stage): void {
  program
    .command('calendar')
    .description('print the coming VCs')
    .argument('<SETTINGS-FILE>', 'a settings file')
    .addOption(new Option('--from <ISO>', 'VCs that begin at or after this moment; now else').argParser(moment))
    .addOption(new Option('--count <N>', 'how many').argParser(whole(1, 1000)).default(12))
    .addOption(json().conflicts('ics'))
    .addOption(new Option('--ics', 'print an iCalendar file').conflicts('json'))
    .addHelpText('after', '\nExample:\n  ispyb-triage calendar .github/ispyb-triage.yml --from 2019-02-01 --count 3')
    .action(async (file: string, options: CalendarOptions) => {
      const { showCalendar } = await import('./settings.ts');
      const as = options.ics ? 'ics' : options.json ? 'json' : 'table';
      const from = options.from ?? io.now().toISOString();
      end(await showCalendar(io, file, { from, count: options.count, as }));
    });
  program
    .command('config')
    .description('look after the settings file')
    .command('check')
    .description('print every fault with its line and column')
    .argument('[FILE]', 'a settings file', '.github/ispyb-triage.yml')
    .action(async (file: string) => {
      const { checkFile } = await import('./settings.ts');
      end(await checkFile(io, file));
    });
}

function addOperations(program: Command, { io, open, end }: Stage): void {
  const jobs = program
    .command('jobs')
    .description('ask the running server about its jobs')
    .addHelpText('after', '\nExample:\n  PORT=8080 ispyb-triage jobs list');
  jobs
    .command('list')
    .description('the jobs that are not done')
    .addOption(json())
    .action(async (options: { json?: boolean }) => {
      const { listJobs } = await import('./jobs.ts');
      end(await listJobs(io, readEnv(io.env), options.json ?? false));
    });
  jobs
    .command('show <ID>')
    .description('one job with all that is known of it')
    .action(async (id: string) => {
      const { showJob } = await import('./jobs.ts');
      end(await showJob(io, readEnv(io.env), id));
    });
  jobs
    .command('retry <ID>')
    .description('have a failed job done again')
    .action(async (id: string) => {
      const { retryJob } = await import('./jobs.ts');
      end(await retryJob(io, readEnv(io.env), id));
    });
  program
    .command('doctor')
    .description('credentials, permissions, webhook, database, rate limit: what is wrong and how to mend it')
    .action(async () => {
      const { seeDoctor } = await import('./run.ts');
      end(await seeDoctor(io, (await open()).doctor(readEnv(io.env))));
    });
}
