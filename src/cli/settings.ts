import type { Vc } from '../calendar/index.ts';
import { count } from '../core/say.ts';
import { bytesOf } from './files.ts';
import { type Io, painted, print, printJson, tell } from './io.ts';
import { table } from './table.ts';

/** Enough to tell a settings file from something else; the real limit is told with a sentence of its own. */
const LARGEST = 10 * 1024 * 1024;

/** Checks a settings file and prints every fault as `FILE:LINE:COLUMN what to do`. Answers 1 where there is one. */
export async function checkFile(io: Io, file: string): Promise<number> {
  const checked = await read(file);
  if (checked.settings) print(io, `${file}: ${painted(io, 'green', 'no faults')}`);
  for (const { line, column, message } of checked.faults) print(io, `${file}:${line}:${column} ${message}`);
  if (checked.faults.length) tell(io, `${count(checked.faults.length, 'fault')} in ${file}.`);
  return checked.settings ? 0 : 1;
}

/** What `calendar` was asked. */
export interface CalendarQuestion {
  /** ISO 8601 in UTC. */
  readonly from: string;
  readonly count: number;
  readonly as: 'table' | 'json' | 'ics';
}

/** Prints the coming VCs of a settings file. */
export async function showCalendar(io: Io, file: string, { from, count: most, as }: CalendarQuestion): Promise<number> {
  const { settings, faults } = await read(file);
  if (!settings) {
    for (const { line, column, message } of faults) tell(io, `${file}:${line}:${column} ${message}`);
    return 1;
  }
  const { meetingsFrom } = await import('../calendar/meetings.ts');
  const vcs = meetingsFrom(settings.meetings, from, most);
  if (as === 'json') {
    printJson(
      io,
      vcs.map(({ start, zone, url }) => ({ start, zone, url })),
    );
    return 0;
  }
  if (as === 'ics') {
    const { ics } = await import('../calendar/feed.ts');
    const { sites } = settings.meetings;
    print(io, ics({ name: 'VC', of: settings.repositories.join(' ') || 'vc', as: io.now().toISOString(), vcs, sites }));
    return 0;
  }
  const [{ localTimes }, { plainTimes }] = await Promise.all([
    import('../calendar/show.ts'),
    import('../calendar/spoken.ts'),
  ]);
  const rowOf = (vc: Vc): readonly string[] => {
    const [home] = localTimes(vc.start, { [vc.zone]: vc.zone }, vc.zone);
    const sites = plainTimes(localTimes(vc.start, settings.meetings.sites, vc.zone));
    return [vc.date, `${home?.text ?? ''} ${vc.zone}`, sites, vc.url ?? ''];
  };
  print(
    io,
    vcs.length ? table(io, ['VC', 'BEGINS', 'AT THE SITES', 'ROOM'], vcs.map(rowOf)) : 'no VC any more: the rule ends',
  );
  return 0;
}

async function read(file: string) {
  const bytes = await bytesOf(file, LARGEST);
  const { checkBytes } = await import('../config/load.ts');
  return checkBytes(bytes);
}
