// Makes the pictures of README and docs: npm run screenshots [FOLDER]   (default: docs/pictures)
// The tour is played in a sandbox, and the machine's own Chromium looks at what came of it.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pino } from 'pino';
import { peopleOf } from '../src/sandbox/people.ts';
import { openSandbox } from '../src/sandbox/start.ts';
import { TOUR, type Trail } from '../src/sandbox/tour.ts';
import { chromiumHere, startChromium } from './chromium.ts';

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly dark?: boolean;
  readonly phone?: boolean;
  /** How much of the page, in pixels from its top; all of it where that is left out. */
  readonly height?: number;
}

const REPO = '/repos/ispyb/ispyb-database-modeling';

const ISSUES = '/github/ispyb/ispyb-database-modeling/issues';

const pictures = (proposal: number, checklist: number): readonly Picture[] => [
  { name: 'proposal', path: `${ISSUES}/${proposal}`, height: 900 },
  { name: 'checklist', path: `${ISSUES}/${checklist}`, height: 1000 },
  { name: 'repository', path: REPO, height: 920 },
  { name: 'meeting', path: `${REPO}/meetings/2020-05-04`, height: 700 },
  { name: 'deeds', path: `${REPO}/deeds`, height: 640 },
  { name: 'preview', path: '/github/ispyb/ISPyB/pull/1', height: 900 },
  { name: 'operations', path: '/operations', height: 760 },
];

/** Minutes that wait for their merge, so that there is a preview to look at. */
const NEXT_MINUTES = `# ISPyB VC, 5 May 2020

## #35 Review of the tables for samples

All sites have them. This is done and needs no further action.

## #27 New enum options

May be closed once the values are agreed.
`;

const GAIN = 'The new detectors have three gain modes. Add a column `Detector.gainMode`.';

const folder = process.argv[2] ?? 'docs/pictures';
const path = chromiumHere();
if (!path) {
  process.stderr.write('There is no Chromium here: install it (Debian: apt-get install chromium) or set CHROMIUM.\n');
  process.exit(1);
}
mkdirSync(folder, { recursive: true });
const sandbox = await openSandbox({ port: 0, log: pino({ level: 'silent' }), ticks: 'by hand' });
const browser = await startChromium(path);
try {
  const so: Trail = { opened: 0, waiting: 0 };
  const people = peopleOf(sandbox.github);
  for (const { see } of TOUR) await see(sandbox, people, so);
  await people.proposes('mira-chair', 'webpages/Monthly_meetings/2020/2020-05-05.md', NEXT_MINUTES);
  await sandbox.settled();
  const checklist = (await people.lists('state=all')).find(({ body }) => body.includes('checklist:2020-05-04'));
  const proposal = await people.opens('lena-member', { title: 'New column Detector.gainMode', body: GAIN });
  await sandbox.settled();
  await people.says('lena-member', proposal, '/ispyb why');
  await sandbox.settled();
  for (const picture of pictures(proposal, checklist?.number ?? 0)) await take(picture);
} finally {
  await browser.close();
  await sandbox.stop();
}

async function take({ name, path: at, dark = false, phone = false, height }: Picture): Promise<void> {
  const width = phone ? 390 : 1100;
  const page = await browser.newPage({
    viewport: { width, height: height ?? 700 },
    colorScheme: dark ? 'dark' : 'light',
  });
  await page.goto(sandbox.url + at);
  const file = join(folder, `${name}.png`);
  await page.screenshot({ path: file, fullPage: height === undefined });
  await page.close();
  process.stdout.write(`${file}\n`);
}
