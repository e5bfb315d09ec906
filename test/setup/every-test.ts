import { afterAll } from '@jest/globals';
import fc from 'fast-check';
import nock from 'nock';

// The short suite says the same on every machine and every day; the long one looks further each time.
if (!process.env.LONG) fc.configureGlobal({ seed: 2019 });

// Interceptors of one test file must not be heard in the next one that runs in the same worker.
afterAll(() => {
  nock.cleanAll();
  nock.restore();
});
