import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Told } from '../core/trouble.ts';

/** Variables as the system hands them over. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** Everything the process is told from outside, read once. */
export interface Env {
  /** The GitHub App, where it is set up. The secret may be missing: only a server needs it. */
  readonly app: { readonly id: number; readonly privateKey: string; readonly webhookSecret: string | null } | null;
  /** For the command line without an App. */
  readonly token: string | null;
  /** Without a slash at its end; undefined for github.com. */
  readonly githubUrl: string | undefined;
  /** PostgreSQL's address, or where the embedded database lies. */
  readonly database: { readonly url: string } | { readonly dir: string };
  readonly at: { readonly port: number; readonly host: string };
  /** What this process does: takes webhooks and shows pages, works off jobs, or both. */
  readonly role: Role;
  /** With it `/metrics` may be asked from elsewhere; null: only from this machine. */
  readonly metricsToken: string | null;
  readonly logLevel: LogLevel;
  /** What opens the pages of private repositories and of operations; null where only public ones are shown to others. */
  readonly dashboardPassword: string | null;
  /** What started the workflow that we run in: GitHub's own variables, each null elsewhere. */
  readonly workflow: { readonly event: string | null; readonly payload: string | null; readonly repo: string | null };
}

const ROLES = ['both', 'front', 'worker'] as const;
/** What one of several processes does. */
export type Role = (typeof ROLES)[number];

/** Shorter ones could be guessed. */
const SHORTEST_TOKEN = 16;

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof LEVELS)[number];

/** Any of these says that somebody means to connect a real App. */
const OF_THE_APP = ['APP_ID', 'PRIVATE_KEY', 'PRIVATE_KEY_PATH', 'WEBHOOK_SECRET'] as const;

/**
 * Reads and checks the environment: Probot's own names and DATABASE_URL, DATA_DIR, ROLE, METRICS_TOKEN, GITHUB_API_URL,
 * GITHUB_TOKEN, DASHBOARD_PASSWORD. Throws
 * `Told` with one sentence that names what is missing or wrong. An empty variable counts as not set.
 */
export function readEnv(variables: Variables, readFile: (path: string) => string = readText): Env {
  const value = (name: string): string | null => variables[name]?.trim() || null;
  return {
    app: appOf(value, readFile),
    token: value('GITHUB_TOKEN'),
    githubUrl: addressOf('GITHUB_API_URL', value('GITHUB_API_URL'), ['https:', 'http:'])?.replace(/\/+$/, ''),
    database: databaseOf(value),
    at: { port: portOf(value('PORT')), host: value('HOST') ?? '127.0.0.1' },
    role: roleOf(value),
    metricsToken: metricsTokenOf(value('METRICS_TOKEN')),
    logLevel: levelOf(value('LOG_LEVEL')),
    dashboardPassword: passwordOf(value('DASHBOARD_PASSWORD')),
    workflow: {
      event: value('GITHUB_EVENT_NAME'),
      payload: value('GITHUB_EVENT_PATH'),
      repo: value('GITHUB_REPOSITORY'),
    },
  };
}

/** Whether anybody has begun to set up an App: then a server is meant, and what is missing must be told. */
export function meansAnApp(variables: Variables): boolean {
  return OF_THE_APP.some((name) => variables[name]?.trim());
}

/** The App as a server needs it. Throws `Told` where there is none, or no secret: unsigned webhooks are never taken. */
export function appToServe(env: Env): {
  readonly id: number;
  readonly privateKey: string;
  readonly webhookSecret: string;
} {
  if (!env.app)
    throw new Told(
      'No GitHub App is set up: set APP_ID, PRIVATE_KEY (or PRIVATE_KEY_PATH) and WEBHOOK_SECRET, or try `ispyb-triage sandbox`.',
    );
  const { webhookSecret } = env.app;
  if (webhookSecret === null)
    throw new Told("WEBHOOK_SECRET is missing: set it to the secret in the App's webhook settings on GitHub.");
  return { ...env.app, webhookSecret };
}

type Value = (name: string) => string | null;

function appOf(value: Value, readFile: (path: string) => string): Env['app'] {
  const id = value('APP_ID');
  const key = value('PRIVATE_KEY') ?? keyFrom(value('PRIVATE_KEY_PATH'), readFile);
  const webhookSecret = value('WEBHOOK_SECRET');
  if (id === null && key === null && webhookSecret === null) return null;
  const missing = [...(id ? [] : ['APP_ID']), ...(key ? [] : ['PRIVATE_KEY or PRIVATE_KEY_PATH'])];
  if (id === null || key === null)
    throw new Told(`The GitHub App is set up by halves: ${missing.join(' and ')} must be set too.`);
  if (!/^[1-9]\d*$/.test(id)) throw new Told(`APP_ID must be the number on the App's page on GitHub, not “${id}”.`);
  return { id: Number(id), privateKey: pemOf(key), webhookSecret };
}

function keyFrom(path: string | null, readFile: (path: string) => string): string | null {
  if (path === null) return null;
  try {
    return readFile(path);
  } catch (error) {
    throw new Told(`PRIVATE_KEY_PATH names a file that cannot be read: ${messageOf(error)}.`, { cause: error });
  }
}

/** A key survives many ways of being put into one variable: as it is, with `\n` written out, or in base64. */
function pemOf(key: string): string {
  const lines = key.includes('-----BEGIN') ? key.replaceAll('\\n', '\n') : Buffer.from(key, 'base64').toString('utf8');
  try {
    createPrivateKey(lines);
    return lines;
  } catch (error) {
    throw new Told('PRIVATE_KEY is no private key: use the .pem file that GitHub lets you download for the App.', {
      cause: error,
    });
  }
}

function databaseOf(value: Value): Env['database'] {
  const url = addressOf('DATABASE_URL', value('DATABASE_URL'), ['postgres:', 'postgresql:']);
  return url ? { url } : { dir: value('DATA_DIR') ?? './data' };
}

function addressOf(name: string, text: string | null, protocols: readonly string[]): string | undefined {
  if (text === null) return undefined;
  if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text;
  // The text itself may hold a password, so it is not repeated.
  throw new Told(`${name} is not an address that begins with ${protocols.map((one) => `${one}//`).join(' or ')}.`);
}

function portOf(text: string | null): number {
  if (text === null) return 3000;
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new Told(`PORT must be a number from 0 to 65535, not “${text}”.`);
}

/** A password that can be tried from anywhere must not be one that can be guessed. */
const SHORTEST_PASSWORD = 12;

function passwordOf(text: string | null): string | null {
  if (text === null || text.length >= SHORTEST_PASSWORD) return text;
  throw new Told(`DASHBOARD_PASSWORD must have at least ${SHORTEST_PASSWORD} characters.`);
}

function roleOf(value: Value): Role {
  const text = (value('ROLE') ?? 'both').toLowerCase();
  const role = ROLES.find((one) => one === text);
  if (!role) throw new Told(`ROLE must be one of ${ROLES.join(', ')}, not “${text}”.`);
  if (role !== 'both' && value('DATABASE_URL') === null)
    throw new Told(`ROLE=${role} is for several processes: set DATABASE_URL to the PostgreSQL that they share.`);
  return role;
}

function metricsTokenOf(text: string | null): string | null {
  if (text === null || text.length >= SHORTEST_TOKEN) return text;
  throw new Told(`METRICS_TOKEN must have ${SHORTEST_TOKEN} characters or more.`);
}

function levelOf(text: string | null): LogLevel {
  const level = LEVELS.find((one) => one === (text ?? 'info').toLowerCase());
  if (level) return level;
  throw new Told(`LOG_LEVEL must be one of ${LEVELS.join(', ')}, not “${text}”.`);
}

function readText(path: string): string {
  return readFileSync(path, 'utf8');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
