import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { main } from '../../src/cli/main.ts';
import { matchesGlob } from '../../src/core/glob.ts';
import { doors } from '../../src/main.ts';
import type { EmulatedGithub } from '../../src/sandbox/github/index.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** An event as GitHub hands it to a workflow. */
export interface Happened {
  readonly name: string;
  readonly repo: string;
  readonly payload: Payload;
}

interface Payload {
  readonly action?: string;
  readonly ref?: string;
  readonly sender?: { readonly type: string };
  readonly repository?: { readonly full_name: string };
  readonly commits?: readonly { added: string[]; modified: string[]; removed: string[] }[];
}

interface Trigger {
  readonly types?: readonly string[];
  readonly branches?: readonly string[];
  readonly paths?: readonly string[];
}

interface Step {
  readonly name: string;
  readonly run: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** The steps that the action consists of. */
export const STEPS: readonly Step[] = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')).runs.steps;

/** A workflow of docs/workflows. */
export function workflow(name: string) {
  return parse(readFileSync(join(ROOT, 'docs/workflows', `${name}.yml`), 'utf8'));
}

/** Whether GitHub starts this workflow for what happened: by event, type, branch and path, and by the job's `if`. */
export function starts(flow: ReturnType<typeof workflow>, { name, payload }: Happened): boolean {
  if (!(name in flow.on)) return false;
  const { types, branches, paths }: Trigger = flow.on[name] ?? {};
  if (types && !types.includes(payload.action ?? '')) return false;
  if (branches && !branches.some((branch) => payload.ref === `refs/heads/${branch}`)) return false;
  const files = (payload.commits ?? []).flatMap(({ added, modified, removed }) => [...added, ...modified, ...removed]);
  if (paths && !files.some((file) => paths.some((glob) => matchesGlob(file, glob)))) return false;
  return !name.startsWith('issue') || payload.action === 'opened' || payload.sender?.type !== 'Bot';
}

/** Takes the emulated GitHub's webhooks as what happened. */
export async function listening(github: EmulatedGithub): Promise<{ take(): readonly Happened[]; close(): void }> {
  const happened: Happened[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const payload = JSON.parse(body) as Payload;
    const name = String(request.headers['x-github-event']);
    happened.push({ name, payload, repo: payload.repository?.full_name ?? '' });
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  github.deliverTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return { take: () => happened.splice(0), close: () => void server.close() };
}

/** What a run of the action came to. */
export interface Ran {
  readonly code: number;
  readonly said: string;
}

/** How the machine of a workflow is set up. */
export interface Machine {
  readonly github: EmulatedGithub;
  readonly token: string;
  readonly act?: 'true' | 'false';
}

/**
 * Runs the step of the action that does the work, with the command line and the variables that stand in action.yml, as
 * a process of its own. The step before it, `npm ci`, was done for this checkout.
 */
export async function runAction(happened: Happened, machine: Machine): Promise<Ran> {
  const { line, env } = lineOf(happened, machine);
  const shifted = `--import=data:text/javascript,${encodeURIComponent(clockOf(machine.github))}`;
  const child = spawn('bash', ['-c', line], { env: { ...env, NODE_OPTIONS: shifted }, cwd: tmpdir() });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += String(chunk);
    });
  const code = await new Promise<number>((resolve) => child.on('close', (ended) => resolve(ended ?? 1)));
  return { code, said };
}

/** The same in this process, for journeys of many steps: bash reads the line, and what `node` would be given is run. */
export async function runActionHere(happened: Happened, machine: Machine): Promise<Ran> {
  const { line, env } = lineOf(happened, machine);
  const told = spawn('bash', ['-c', `node() { printf '%s\\n' "$@"; }\n${line}`], { env });
  let typed = '';
  for await (const chunk of told.stdout) typed += String(chunk);
  const [, ...argv] = typed.trim().split('\n');
  let said = '';
  const sink = {
    write: (text: string) => {
      said += text;
    },
  };
  const io = {
    stdin: (async function* () {})(),
    stdout: sink,
    stderr: sink,
    env,
    now: () => machine.github.now(),
    stopped: () => new Promise<void>(() => undefined),
  };
  return { code: await main(argv, io, async () => doors), said };
}

function lineOf({ name, repo, payload }: Happened, { github, token, act = 'true' }: Machine) {
  const step = STEPS.at(-1);
  if (!step) throw new Error('the action has no steps');
  const inputs: Readonly<Record<string, string>> = { '${{ inputs.token }}': token, '${{ inputs.act }}': act };
  const given = Object.entries(step.env ?? {}).map(([key, value]) => [key, inputs[value] ?? value]);
  const file = join(mkdtempSync(join(tmpdir(), 'ispyb-triage-')), 'event.json');
  writeFileSync(file, JSON.stringify(payload));
  const env: Record<string, string> = {
    PATH: `${join(process.execPath, '..')}:${process.env.PATH}`,
    HOME: process.env.HOME ?? '',
    // What GitHub sets in each run.
    GITHUB_ACTION_PATH: ROOT,
    GITHUB_API_URL: github.url,
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: file,
    GITHUB_REPOSITORY: repo,
    ...Object.fromEntries(given),
  };
  return { line: step.run, env };
}

/** A process begins at the world's time. Not a class of its own, since libraries look what class a Date is of. */
function clockOf(github: EmulatedGithub): string {
  const offset = github.now().getTime() - Date.now();
  return `const R=Date,now=()=>R.now()+${offset};globalThis.Date=new Proxy(R,{construct:(T,a,n)=>Reflect.construct(T,a.length?a:[now()],n),get:(T,k)=>k==='now'?now:T[k]})`;
}
