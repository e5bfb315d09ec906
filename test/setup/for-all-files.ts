/** What `environment.mjs` makes once for all test files that a process runs. */
interface ForAllFiles {
  /** GitHub's own description, and what is checked against it. */
  openapi(): Promise<typeof import('../openapi/check.ts')>;
  /** PGlite's own bytes. They stay compiled in the process: for whoever compiles the same again it is done already. */
  pglite(): Promise<{ readonly bytes: Uint8Array }>;
}

export const { forAllFiles } = globalThis as unknown as { readonly forAllFiles: ForAllFiles };
