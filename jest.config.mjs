export default {
  testEnvironment: '<rootDir>/test/setup/environment.mjs',
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/src/**/*.test.ts'],
  transform: { '\\.ts$': '<rootDir>/test/setup/strip-types.mjs' },
  setupFilesAfterEnv: ['<rootDir>/test/setup/every-test.ts'],
  collectCoverageFrom: ['src/**/*.ts'],
  testTimeout: 60_000,
  // By default one core is left idle; here most of the time is spent in processes of their own.
  maxWorkers: '100%',
  // A worker that has run many databases and readers of PDFs is replaced.
  workerIdleMemoryLimit: '1GB',
};
