// A process that takes a database directory, says so, and keeps it until it is killed or its input ends.
import { lockDirectory } from '../../src/db/lock.ts';

try {
  lockDirectory(process.argv[2] ?? '');
  process.stdout.write('held\n');
  process.stdin.resume();
} catch (error) {
  process.stdout.write(`${error}\n`);
}
