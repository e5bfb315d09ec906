import { afterEach, describe, expect, test } from '@jest/globals';
import { createAppAuth } from '@octokit/auth-app';
import { Octokit } from '@octokit/rest';
import type { EmulatedGithub } from '../../src/sandbox/github/index.ts';
import { peopleOf } from '../../src/sandbox/people.ts';
import { playTour } from '../../src/sandbox/play.ts';
import { SAMPLE_MINUTES } from '../../src/sandbox/sample/minutes.ts';
import { MINUTES, TRIAGED } from '../../src/sandbox/sample/world.ts';
import { setUpGithub } from '../../src/sandbox/setting-up.ts';
import { type Stage, TOUR } from '../../src/sandbox/tour.ts';
import { type Guard, openGuard } from '../openapi/guard.ts';
import { type Happened, listening, type Ran, runAction, runActionHere, STEPS, starts, workflow } from './runner.ts';

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

afterEach(async () => {
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
}, 120_000);

describe('the action', () => {
  test('does by a token of one repository what is in that repository, and says what it did not reach', async () => {
    await open();
    const people = peopleOf(github);
    await github.setClock(new Date('2020-05-06T09:00:00Z'));
    const ears = await listening(github);
    ending = ears.close;
    await people.commits('tomas-maintainer', 'webpages/Monthly_meetings/2020/2020-05-04.md', SAMPLE_MINUTES);
    await github.drained();
    const [push] = ears.take().filter(({ name }) => name === 'push');
    if (!push) throw new Error('no push was told');
    const alone = await runActionHere(push, { github, token: await tokenFor('ISPyB') });
    expect(alone).toMatchObject({ code: 0, said: expect.stringContaining(`this token reaches ${MINUTES} alone`) });
    expect((await people.reads(36)).state).toBe('open');
    const both = await runActionHere(push, { github, token: await tokenFor() });
    expect(both.code).toBe(0);
    expect((await people.reads(36)).state).toBe('closed');
    guard.check();
  }, 60_000);

  test('only shows, with act: false, also the work that the work puts', async () => {
    await open();
    const people = peopleOf(github);
    const ears = await listening(github);
    ending = ears.close;
    const issue = await people.opens('lena-member', { title: 'New column Detector.repairedAt', body: 'Add a column.' });
    await github.drained();
    const [opened] = ears.take();
    if (!opened) throw new Error('nothing was told');
    const { code, said } = await runActionHere(opened, { github, token: await tokenFor(), act: 'false' });
    expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining(`label #${issue} \`kind:new-column\``) });
    expect((await people.reads(issue)).labels).toEqual([]);
  }, 60_000);
});

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
