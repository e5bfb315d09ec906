// Node's own type stripping as jest's transform: tests run the very code that `node src/main.ts` runs.
import { stripTypeScriptTypes } from 'node:module';

export default {
  process: (source) => ({ code: stripTypeScriptTypes(source, { mode: 'strip' }) }),
};
