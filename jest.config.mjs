import { availableParallelism } from 'node:os';

export default {
  testEnvironment: '<rootDir>/test/setup/environment.mjs',
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/src/**/*.test.ts'],
  transform: { '\\.ts$': '<rootDir>/test/setup/strip-types.mjs' },
  globalSetup: '<rootDir>/test/setup/own-folder.mjs',
  setupFilesAfterEnv: ['<rootDir>/test/setup/every-test.ts'],
  collectCoverageFrom: ['src/**/*.ts'],
  testTimeout: 60_000,
  // One worker more than there are cores: journeys often wait for a server, a browser or a clock, and nobody uses the core
  // meanwhile. (By default one core is left idle, and `150%` would be 150 workers: jest knows no more than 100 %.)
  maxWorkers: availableParallelism() + 1,
  testSequencer: '<rootDir>/test/setup/dear-first.mjs',
  // A worker that has run many databases and readers of PDFs is replaced.
  workerIdleMemoryLimit: '1GB',
  // To end, a worker that held databases gives back a gigabyte, which on a busy machine takes longer than the usual half a
  // second; jest then says that tests leak. What is really left open is told all the same, five seconds later.
  workerGracefulExitTimeout: 5_000,
};
