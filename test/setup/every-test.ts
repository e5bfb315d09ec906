import { afterAll } from '@jest/globals';
import nock from 'nock';

// Interceptors of one test file must not be heard in the next one that runs in the same worker.
afterAll(() => {
  nock.cleanAll();
  nock.restore();
});
