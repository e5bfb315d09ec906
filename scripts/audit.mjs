// Whether what is released has a known vulnerability of high severity: `npm run audit`. Exit 1 where there is one that no
// exception of scripts/audit-exceptions.json covers, or an exception that has run out. Where the registry cannot be
// asked, it says so and exits 0: nothing is known then, in either direction.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const GRAVE = ['high', 'critical'];

/**
 * Judges what `npm audit --json` said, on a day (YYYY-MM-DD): one sentence for each fault, or null where it could not be
 * asked. An exception is { advisory, until, because }, `advisory` being the id at https://github.com/advisories.
 */
export function judge(report, exceptions, today) {
  if (typeof report?.vulnerabilities !== 'object') return null;
  const advisories = Object.values(report.vulnerabilities)
    .flatMap(({ via }) => via)
    .filter((one) => typeof one === 'object' && GRAVE.includes(one.severity));
  const found = new Map(advisories.map((one) => [one.url.split('/').at(-1), one]));
  const excepted = new Set(exceptions.filter(({ until }) => until >= today).map(({ advisory }) => advisory));
  return [
    ...[...found]
      .filter(([id]) => !excepted.has(id))
      .map(([id, { name, title, severity }]) => `${name}: ${title} (${severity}, ${id})`),
    ...exceptions
      .filter(({ until }) => until < today)
      .map(
        ({ advisory, until }) =>
          `the exception for ${advisory} ran out on ${until}: renew it with a reason, or mend it`,
      ),
  ];
}

function asked() {
  return new Promise((resolve) => {
    const npm = ['audit', '--json', '--omit=dev'];
    execFile('npm', npm, { maxBuffer: 64 * 1024 * 1024 }, (_, said) => {
      try {
        resolve(JSON.parse(said));
      } catch {
        resolve(null);
      }
    });
  });
}

async function main() {
  const exceptions = JSON.parse(readFileSync(new URL('audit-exceptions.json', import.meta.url), 'utf8'));
  const faults = judge(await asked(), exceptions, new Date().toISOString().slice(0, 10));
  if (faults === null) {
    process.stdout.write(
      'The registry could not be asked for known vulnerabilities, so nothing is known about them.\n',
    );
    return;
  }
  for (const fault of faults) process.stdout.write(`${fault}\n`);
  if (faults.length === 0) process.stdout.write('No vulnerability of high severity is known in what is released.\n');
  process.exitCode = faults.length === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
