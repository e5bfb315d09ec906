import { afterAll, describe, expect, test } from '@jest/globals';
import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/rest';
import type { EmulatedGithub } from '../../src/sandbox/github/index.ts';
import { peopleOf } from '../../src/sandbox/people.ts';
import { playTour } from '../../src/sandbox/play.ts';
import { MINUTES, TRIAGED } from '../../src/sandbox/sample/world.ts';
import { setUpGithub } from '../../src/sandbox/setting-up.ts';
import { type Stage, TOUR } from '../../src/sandbox/tour.ts';
import { type Guard, openGuard } from '../openapi/guard.ts';
import { type Happened, listening, type Ran, runAction, runActionHere, STEPS, starts, workflow } from './runner.ts';
import '../setup/emulators.ts';

const FLOWS: Readonly<Record<string, ReturnType<typeof workflow>>> = {
  [TRIAGED]: workflow('triage'),
  [MINUTES]: workflow('minutes-elsewhere'),
};

let github: EmulatedGithub;
let guard: Guard;
let ending: () => void = () => undefined;

async function open(): Promise<void> {
  guard = openGuard();
  github = await setUpGithub((exchange, app) => {
    // GitHub's description has no GraphQL.
    if (exchange.url !== '/graphql') guard.watch(exchange, app);
  });
}

afterAll(async () => {
  ending();
  await github.close();
});

/** A token of the App as a workflow gets one, for all repositories or some. */
async function tokenFor(...repositories: readonly string[]): Promise<string> {
  const { appId, privateKey, installationId, url } = github;
  const { request } = new Octokit({ baseUrl: url });
  const auth = createAppAuth({ appId, privateKey, request });
  const names = repositories.length > 0 ? { repositoryNames: [...repositories] } : {};
  return (await auth({ type: 'installation', installationId, ...names })).token;
}

const SCHEDULE: Happened = { name: 'schedule', repo: TRIAGED, payload: {} };

/** GitHub with the workflows of docs/workflows in its two repositories: what happens starts them. */
async function stageOfWorkflows(ran: Ran[]): Promise<Stage> {
  const token = await tokenFor();
  const ears = await listening(github);
  ending = ears.close;
  const run = process.env.LONG ? runAction : runActionHere;
  const react = async (happened: Happened): Promise<void> => {
    if (!starts(FLOWS[happened.repo], happened)) return;
    if (happened.repo === MINUTES) await withoutReach(happened);
    ran.push(await run(happened, { github, token }));
  };
  const settled = async (): Promise<void> => {
    await github.drained();
    for (let more = ears.take(); more.length > 0; more = ears.take()) {
      for (const happened of more) await react(happened);
      await github.drained();
    }
  };
  const turnTo = async (moment: Date): Promise<void> => {
    await github.setClock(moment);
    await react(SCHEDULE);
    await settled();
  };
  // The first run: from now on scheduled work is counted. As a process, with the line that stands in action.yml.
  ran.push(await runAction(SCHEDULE, { github, token }));
  return { github, settled, turnTo };
}

/** The workflow's own token reaches the minutes and no issue: nothing is done, and the log says why. */
async function withoutReach(happened: Happened): Promise<void> {
  const alone = await runActionHere(happened, { github, token: await tokenFor('ISPyB') });
  expect(alone).toMatchObject({ code: 0, said: expect.stringContaining(`this token reaches ${MINUTES} alone`) });
  expect((await peopleOf(github).reads(36)).state).toBe('open');
}

/** With `act: false` the log shows what would be done, also by the work that the work puts. */
async function onlyShown(): Promise<void> {
  const people = peopleOf(github);
  const repository = { full_name: TRIAGED, default_branch: 'main' };
  const number = await people.opens('lena-member', { title: 'New column Detector.repairedBy', body: 'Add a column.' });
  const sender = { login: 'lena-member', type: 'User' };
  const payload = { action: 'opened', repository, sender, issue: { number, labels: [] } };
  const opened = { name: 'issues', repo: TRIAGED, payload };
  const { code, said } = await runActionHere(opened, { github, token: await tokenFor(), act: 'false' });
  expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining(`label #${number} \`kind:new-column\``) });
  expect((await people.reads(number)).labels).toEqual([]);
}

test('the month of the tour, with workflows in place of the server', async () => {
  await open();
  const ran: Ran[] = [];
  const told: string[] = [];
  const stage = await stageOfWorkflows(ran);
  const well = await playTour(stage, peopleOf(github), (line) => void told.push(line));
  if (!well) process.stderr.write(ran.map(({ said }) => said).join('\n---\n'));
  expect({
    well,
    told: told.filter((line) => !line.startsWith('✓')),
    failed: ran.filter(({ code }) => code !== 0),
  }).toEqual({
    well: true,
    told: [],
    failed: [],
  });
  expect(told).toHaveLength(TOUR.length);
  guard.check();

  // What it remembers is in one closed issue, which nobody was told of twice.
  const remembered = (await peopleOf(github).lists('state=closed')).filter(({ title }) =>
    title.startsWith('What ISPyB Triage remembers'),
  );
  expect(remembered).toHaveLength(1);
  const [facts, ...more] = await peopleOf(github).hears(remembered[0]?.number ?? 0);
  expect(more).toEqual([]);
  expect(facts?.body).toContain('"changed-meetings"');
  await onlyShown();
  guard.check();
}, 120_000);

describe('action.yml', () => {
  test('installs before it runs, and lets no text of an event into a command line', () => {
    expect(STEPS.map(({ run }) => run.split(' ').slice(0, 2).join(' '))).toEqual([
      'npm ci',
      'node "$GITHUB_ACTION_PATH/bin/ispyb-triage.js"',
    ]);
    for (const { run } of STEPS) expect(run).not.toContain('${{');
  });

  test.each(['triage', 'weekly-sweep', 'minutes-elsewhere'])(
    'is used by %s.yml with a pinned machine and few rights',
    (name) => {
      const flow = workflow(name);
      expect(flow.permissions).toEqual({});
      for (const job of Object.values(flow.jobs) as { 'runs-on': string; 'timeout-minutes': number; if?: string }[]) {
        expect(job['runs-on']).toBe('ubuntu-24.04');
        expect(job['timeout-minutes']).toBeLessThanOrEqual(15);
        // What `starts` of runner.ts goes by.
        if (job.if)
          expect(job.if.slice(4, -3)).toBe(
            "!startsWith(github.event_name, 'issue') || github.event.action == 'opened' || github.event.sender.type != 'Bot'",
          );
      }
    },
  );
});
