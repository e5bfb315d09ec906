import { afterAll } from '@jest/globals';
import nock from 'nock';

// nock takes over the sockets of the whole process as soon as it is imported, and the next test file in the same
// worker inherits them: so only the tests that need it import it, from here, and give the sockets back.
afterAll(() => {
  nock.cleanAll();
  nock.restore();
});

export { nock };
