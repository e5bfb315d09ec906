import type { Finding } from './cli/doors.ts';
import type { Env } from './config/env.ts';
import { ask } from './core/known.ts';
import { troubleOf } from './core/trouble.ts';
import { openDatabase } from './db/open.ts';
import type { AppFacts, Github, HookFacts } from './github/connect.ts';

/** What `app.yml` asks for: the least this version needs. A test compares the two. */
export const NEEDED = {
  permissions: { issues: 'write', contents: 'read', checks: 'write', pull_requests: 'write', metadata: 'read' },
  events: ['issues', 'issue_comment', 'pull_request', 'push'],
} as const;

/** Looks at everything the bot stands on and says what is wrong and how to mend it. Changes nothing at GitHub. */
export async function examine(env: Env, github: Github | null): Promise<readonly Finding[]> {
  const database = await examineDatabase(env);
  if (!github) {
    const mend = 'Set APP_ID, PRIVATE_KEY (or PRIVATE_KEY_PATH) and WEBHOOK_SECRET of the GitHub App.';
    return [{ what: 'credentials', state: 'ill', says: 'no GitHub App is set up', mend }, database];
  }
  return [...(await examineGithub(env, github)), database];
}

/** A server that runs has the embedded database to itself: then it is asked, and else the database is opened. */
async function examineDatabase(env: Env): Promise<Finding> {
  const answer = await ask('the server', () => fetch(`http://127.0.0.1:${env.at.port}/readyz`));
  if (answer.known && answer.value.ok)
    return { what: 'database', state: 'well', says: 'the server that runs here is ready', mend: null };
  return look('database', 'see docs/operators.md, “The embedded database”', async () => {
    const db = await openDatabase(env.database);
    await db.close();
    return `${db.kind} can be opened`;
  });
}

async function examineGithub(env: Env, github: Github): Promise<readonly Finding[]> {
  const asked = await attempt(() => github.app());
  if ('ill' in asked) {
    const mend =
      'Check APP_ID and the private key (GitHub, the App, General), and that GITHUB_API_URL is reachable from here.';
    return [{ what: 'credentials', state: 'ill', says: asked.ill, mend }];
  }
  const installed = await look(
    'installation',
    'Install the App on the repositories with the issues and the minutes.',
    async () => {
      const repositories = await github.repositories();
      if (repositories.length === 0) throw new Error('the App is installed on no repository');
      return `installed on ${repositories.map(({ name }) => name).join(', ')}`;
    },
  );
  if (!asked.well) return [{ what: 'credentials', state: 'well', says: 'a token, and no App', mend: null }, installed];
  const { facts, hook } = asked.well;
  const name: Finding = { what: 'credentials', state: 'well', says: `this is the App “${facts.name}”`, mend: null };
  return [
    name,
    permissions(facts),
    events(facts),
    webhook(env, hook),
    await deliveries(github),
    installed,
    await budget(github),
  ];
}

function permissions({ permissions: granted }: AppFacts): Finding {
  const missing = Object.entries(NEEDED.permissions).filter(
    ([name, level]) => granted[name] !== 'write' && granted[name] !== level,
  );
  const says = missing.map(([name, level]) => `${name}: ${level}`).join(', ');
  return missing.length === 0
    ? { what: 'permissions', state: 'well', says: 'all that are needed', mend: null }
    : {
        what: 'permissions',
        state: 'ill',
        says: `missing ${says}`,
        mend: 'Grant them in the App’s settings and accept the change where it is installed.',
      };
}

function events({ events: heard }: AppFacts): Finding {
  const missing = NEEDED.events.filter((event) => !heard.includes(event));
  return missing.length === 0
    ? { what: 'events', state: 'well', says: 'all that are needed', mend: null }
    : {
        what: 'events',
        state: 'ill',
        says: `not subscribed to ${missing.join(', ')}`,
        mend: 'Tick them under “Subscribe to events” in the App’s settings.',
      };
}

function webhook(env: Env, hook: HookFacts): Finding {
  const what = 'webhook';
  if (!env.app?.webhookSecret)
    return {
      what,
      state: 'ill',
      says: 'WEBHOOK_SECRET is not set',
      mend: 'Set it to the secret in the App’s webhook settings.',
    };
  if (!hook.url)
    return { what, state: 'ill', says: 'no address is set', mend: 'Set it to https://YOUR-HOST/api/github/webhooks.' };
  if (!hook.url.endsWith('/api/github/webhooks'))
    return {
      what,
      state: 'ill',
      says: `it goes to ${hook.url}`,
      mend: 'Deliveries are taken at /api/github/webhooks: add that path.',
    };
  if (!hook.signed)
    return {
      what,
      state: 'ill',
      says: 'deliveries are not signed',
      mend: 'Enter a webhook secret at GitHub, the same as in WEBHOOK_SECRET.',
    };
  return { what, state: 'well', says: `signed, to ${hook.url}`, mend: null };
}

/** GitHub's own log says best whether what it sends arrives here. */
async function deliveries(github: Github): Promise<Finding> {
  const what = 'deliveries';
  const seen = await attempt(() => github.lastDelivery());
  if ('ill' in seen) return { what, state: 'unknown', says: seen.ill, mend: null };
  const last = seen.well;
  if (!last) return { what, state: 'well', says: 'none was tried yet', mend: null };
  if (last.status < 300) return { what, state: 'well', says: `the newest one, of ${last.at}, arrived`, mend: null };
  return last.status === 401
    ? {
        what,
        state: 'ill',
        says: 'the newest one was refused: the secrets differ',
        mend: 'Enter the same secret in the App’s webhook settings and in WEBHOOK_SECRET.',
      }
    : {
        what,
        state: 'ill',
        says: `the newest one, of ${last.at}, was answered ${last.status}`,
        mend: 'See that GitHub can reach the address of the webhook; “Recent deliveries” in the App’s settings tells more.',
      };
}

async function budget(github: Github): Promise<Finding> {
  return look('rate limit', 'Wait until it is full again; it is counted by the hour.', async () => {
    const [first] = await github.repositories();
    if (!first) return 'not counted before the App is installed';
    const { remaining, limit, reset } = await github.budget(first.name);
    if (remaining < limit / 20) throw new Error(`${remaining} of ${limit} requests left until ${reset}`);
    return `${remaining} of ${limit} requests left this hour`;
  });
}

async function look(what: string, mend: string, at: () => Promise<string>): Promise<Finding> {
  const seen = await attempt(at);
  return 'ill' in seen
    ? { what, state: 'ill', says: seen.ill, mend }
    : { what, state: 'well', says: seen.well, mend: null };
}

async function attempt<T>(what: () => Promise<T>): Promise<{ readonly well: T } | { readonly ill: string }> {
  try {
    return { well: await what() };
  } catch (thrown) {
    return { ill: troubleOf(thrown).message };
  }
}
