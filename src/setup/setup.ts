import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { troubleOf } from '../core/trouble.ts';
import { type CreatedApp, createdApp, newAppPage } from '../github/connect.ts';
import type { Html } from '../pages/html.ts';
import { type Answer, type Route, serveRoutes } from '../server/http.ts';
import { addToEnvFile, mustTakeAnApp } from './env-file.ts';
import { appYml, manifestFor } from './manifest.ts';
import { askPage, createdPage, faultPage, manifestPage } from './pages.ts';

/** Where an App is to be connected, and where its credentials go. */
export interface SettingUp {
  /** The API of GitHub; undefined for github.com. */
  readonly githubUrl: string | undefined;
  readonly port: number;
  /** A file like `.env`; it need not exist. */
  readonly file: string;
}

/** An App that was made and whose credentials are kept. */
export interface SetUp {
  readonly name: string;
  readonly page: string;
  /** Where it is installed. */
  readonly install: string;
}

/** The page that waits for a person. */
export interface Waiting {
  readonly url: string;
  /** Resolves when the App was made and its credentials were kept. */
  readonly made: Promise<SetUp>;
  stop(): Promise<void>;
}

/**
 * Walks a person through GitHub's App manifest flow: a page on this machine asks, GitHub makes the App and sends the
 * browser back with a code, the code is exchanged, the credentials are kept. Throws `Told` before anything is asked
 * where the file already names an App.
 */
export async function openSetup(how: SettingUp): Promise<Waiting> {
  await mustTakeAnApp(how.file);
  const made = Promise.withResolvers<SetUp>();
  const flow: Flow = { how, state: randomBytes(24).toString('base64url'), at: { url: '' }, made: made.resolve };
  const door = await serveRoutes([strangersOut, ...routesOf(flow)], {
    port: how.port,
    host: '127.0.0.1',
    failed: (error) => process.stderr.write(`${String(error)}\n`),
  });
  flow.at.url = door.url;
  return { url: door.url, made: made.promise, stop: door.stop };
}

interface Flow {
  readonly how: SettingUp;
  /** Comes back from GitHub with the code, so that nobody else can hand us a code of theirs. Good once. */
  state: string | null;
  readonly at: { url: string };
  made(app: SetUp): void;
}

/** Under another name this page would belong to whoever has that name point here. */
const strangersOut: Route = async (request) =>
  /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? '')
    ? null
    : { status: 421, type: 'text/plain', body: 'This page is only for this machine.\n' };

function routesOf(flow: Flow): readonly Route[] {
  const on = (path: string, answer: (url: URL) => Promise<Answer>): Route => {
    return async (request, url) => (isGet(request) && url.pathname === path ? answer(url) : null);
  };
  return [
    on('/', () => html(200, askPage({ address: '', organisation: '', fault: null }))),
    on('/manifest', (url) => manifestAnswer(flow, url)),
    on('/created', (url) => createdAnswer(flow, url)),
  ];
}

function isGet(request: IncomingMessage): boolean {
  return request.method === 'GET';
}

async function manifestAnswer(flow: Flow, { searchParams }: URL): Promise<Answer> {
  const address = (searchParams.get('address') ?? '').trim();
  const organisation = (searchParams.get('organisation') ?? '').trim();
  const fault = faultOfAddress(address, flow.how.githubUrl) ?? faultOfOrganisation(organisation);
  if (fault !== null) return html(422, askPage({ address, organisation, fault }));
  if (flow.state === null) return html(409, faultPage('The App was made already.'));
  const manifest = manifestFor(appYml(), address, `${flow.at.url}/created`);
  const action = newAppPage({ baseUrl: flow.how.githubUrl }, organisation || null, flow.state);
  const { url } = manifest.hook_attributes as { readonly url: string };
  return html(200, manifestPage(manifest, action, url), new URL(action).origin);
}

function faultOfAddress(address: string, githubUrl: string | undefined): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.search || url.hash)
    return 'Write the address as https://HOST, for example https://triage.example.org.';
  const isHere = /^(localhost|127\.|\[::1\])/.test(url.hostname);
  return isHere && githubUrl === undefined
    ? 'GitHub cannot reach this machine under that name: write the address that it has from outside.'
    : null;
}

function faultOfOrganisation(name: string): string | null {
  return /^[a-z\d-]*$/i.test(name) ? null : 'Write the organisation as it stands in its address on GitHub.';
}

async function createdAnswer(flow: Flow, { searchParams }: URL): Promise<Answer> {
  const code = searchParams.get('code');
  if (!code || !isSame(searchParams.get('state') ?? '', flow.state))
    return html(403, faultPage('This did not come from the page that you sent to GitHub.'));
  const { state } = flow;
  flow.state = null;
  const app = await createdApp(code, { baseUrl: flow.how.githubUrl }).catch((thrown: unknown) => troubleOf(thrown));
  if (app instanceof Error) {
    flow.state = state;
    return html(502, faultPage(app.message));
  }
  const kept = await keep(app, flow.how);
  if (kept !== null) return html(500, faultPage(kept));
  const install = `${app.page}/installations/new`;
  flow.made({ name: app.name, page: app.page, install });
  return { ...(await html(200, createdPage(app.name, flow.how.file, install))), close: true };
}

/** GitHub tells the key only once. Where it cannot be kept, the sentence says where there is another one. */
async function keep(app: CreatedApp, { file, githubUrl }: SettingUp): Promise<string | null> {
  try {
    await addToEnvFile(file, variablesOf(app, githubUrl));
    return null;
  } catch (thrown) {
    const why = troubleOf(thrown).message;
    return `${app.name} was made (APP_ID ${app.id}), but ${file} could not be written: ${why}. Make a private key and set a webhook secret on ${app.page}.`;
  }
}

/** The key in base64 is one line without quotes, which every reader of such files understands in the same way. */
function variablesOf(app: CreatedApp, githubUrl: string | undefined) {
  return {
    APP_ID: String(app.id),
    PRIVATE_KEY: Buffer.from(app.privateKey).toString('base64'),
    WEBHOOK_SECRET: app.webhookSecret,
    ...(githubUrl === undefined ? {} : { GITHUB_API_URL: githubUrl }),
  };
}

function isSame(said: string, expected: string | null): boolean {
  const [one, other] = [Buffer.from(said), Buffer.from(expected ?? '')];
  return expected !== null && one.length === other.length && timingSafeEqual(one, other);
}

/** Forms go here and, where one is meant for it, to GitHub. */
async function html(status: number, page: Html, formTo = ''): Promise<Answer> {
  const to = `'self' ${formTo}`.trim();
  const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action ${to}; frame-ancestors 'none'`;
  return { status, type: 'text/html', body: String(await page), headers: { 'content-security-policy': policy } };
}
