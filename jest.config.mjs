export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/src/**/*.test.ts'],
  transform: { '\\.ts$': '<rootDir>/test/setup/strip-types.mjs' },
  setupFilesAfterEnv: ['<rootDir>/test/setup/every-test.ts'],
  collectCoverageFrom: ['src/**/*.ts'],
  testTimeout: 30_000,
};
