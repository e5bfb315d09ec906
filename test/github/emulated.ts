import { Octokit } from '@octokit/rest';
import { connectApp, type Github, type Hold } from '../../src/github/connect.ts';
import { type EmulatedGithub, startGithub, type World } from '../../src/sandbox/github/index.ts';
import { type Guard, openGuard } from '../openapi/guard.ts';

/** One repository with its issues, one with minutes, one private; people with the five rights and a stranger. */
const WORLD: World = {
  organisation: 'ringlab',
  at: new Date('2018-06-04T09:00:00Z'),
  repositories: [{ name: 'model' }, { name: 'Minutes' }, { name: 'secret', private: true }],
  users: [
    { login: 'ann', member: true, rights: { model: 'admin', Minutes: 'admin', secret: 'admin' } },
    { login: 'mia', rights: { model: 'maintain' } },
    { login: 'Wim', rights: { model: 'write', Minutes: 'write' } },
    { login: 'tess', rights: { model: 'triage' } },
    { login: 'rob', rights: { model: 'read', secret: 'read' } },
    { login: 'sven', rights: {} },
  ],
  app: {
    slug: 'ringlab-triage',
    permissions: { issues: 'write', contents: 'read', pull_requests: 'read', checks: 'write', metadata: 'read' },
    events: ['issues', 'issue_comment', 'push'],
  },
};

export const MODEL = 'ringlab/model';
export const MINUTES = 'ringlab/Minutes';
export const SECRET = 'ringlab/secret';

/** An emulated GitHub, our App connected to it, and a guard that knows what GitHub documents. */
export interface Emulated extends Hold {
  readonly server: EmulatedGithub;
  readonly github: Github;
  readonly guard: Guard;
  /** A person at the keyboard. */
  as(login: string): Octokit;
}

export async function emulated(): Promise<Emulated> {
  const guard = openGuard();
  const server = await startGithub(WORLD, guard.watch);
  const { appId, privateKey, url: baseUrl } = server;
  const github = connectApp({ appId, privateKey, baseUrl });
  const as = (login: string) => new Octokit({ baseUrl, auth: server.token(login), log: SILENT });
  try {
    return { server, github, guard, as, ...(await github.of(MODEL)) };
  } catch (error) {
    await server.close();
    throw error;
  }
}

const nothing = (): void => undefined;
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };
