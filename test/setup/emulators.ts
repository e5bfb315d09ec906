import { afterAll } from '@jest/globals';
import { keepProcesses } from '../../src/sandbox/github/emulator.ts';

// A file whose tests each open a GitHub of their own imports this: one process then serves them, one after the other.
afterAll(keepProcesses());
