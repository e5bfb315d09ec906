// A process that accepts deliveries and works their jobs, says so, and goes on until it is killed.
import { flushCompileCache } from 'node:module';
import { openDatabase } from '../../src/db/open.ts';
import { openQueue } from '../../src/jobs/queue.ts';

const [dir = '', first = '0'] = process.argv.slice(2);
const queue = await openQueue(await openDatabase({ dir }));
// At its end it is too late: it is killed.
flushCompileCache();
await queue.work(async (job) => {
  process.stdout.write(`working ${'issue' in job ? job.issue : ''}\n`);
});
for (let issue = Number(first); ; issue++) {
  await queue.inbox.accept(
    { id: String(issue), event: 'issues' },
    { jobs: [{ kind: 'triage', repo: 'ispyb/demo', issue }] },
  );
  process.stdout.write(`accepted ${issue}\n`);
}
