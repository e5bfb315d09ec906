// Jest evaluates every module anew for every test file. What is dear and cannot be changed by a test is made once in a
// process instead, outside of the files: GitHub's own description with the checks compiled from it, PGlite compiled.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { TestEnvironment } from 'jest-environment-node';

const PGLITE = new URL('../../node_modules/@electric-sql/pglite/dist/pglite.wasm', import.meta.url);

// Where `bin/ispyb-triage.js` keeps it: processes that tests start need not be compiled, and stripped of types, each time.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('../../node_modules/.cache/ispyb-triage', import.meta.url));

// V8 keeps what it compiled for whoever compiles the same text again, which no test file can make use of: each has a realm
// of its own. It kept seven megabytes of every file until a process was replaced, and each collection walked them all.
setFlagsFromString('--no-compilation-cache');

function once(make) {
  let made;
  return () => {
    made ??= make();
    return made;
  };
}

const forAllFiles = {
  openapi: once(() => import('../openapi/check.ts')),
  pglite: once(async () => {
    const bytes = await readFile(PGLITE);
    return { bytes, compiled: await WebAssembly.compile(bytes) };
  }),
};

export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.forAllFiles = forAllFiles;
  }
}
